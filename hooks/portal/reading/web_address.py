"""Addresses that are published: a scalar -> the web address, the licence or the mail address, if it is one that may stand behind a link."""

import re
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlsplit

from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.reading.findings import Findings
from portal.reading.kinds import Text, scalar_text
from portal.reading.nodes import Node

_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]")
"""Letters of ASCII only: a Cyrillic "а" looks like ours; names in other letters are written xn--…"""

_MAIL = re.compile(r"[^\s@:?&]+@[^\s@:?&]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class WebAddress:
    """An address on somebody else's site; only https and http, with a host and nothing before it."""

    blank: ClassVar[str] = ""
    meaning: ClassVar[str] = Hint("một địa chỉ https://… (hoặc http://…)", english="an address https://… (or http://…)")

    def read(self, node: Node, findings: Findings, *, name: str) -> str:
        text = scalar_text(node, findings, name=name)
        if text is None:
            return self.blank
        if not is_web_address(text):
            findings.add(Fault.NOT_AN_ADDRESS, node.place, name=name, found=text)
            return self.blank
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """The name of a licence, or the web address of its text: what has a colon is meant as an address, and must be one."""

    blank: ClassVar[str] = ""
    meaning: ClassVar[str] = Hint("tên giấy phép hoặc địa chỉ https://… của nó", english="the name of a licence or its address https://…")

    def read(self, node: Node, findings: Findings, *, name: str) -> str:
        text = Text(longest=120).read(node, findings, name=name)
        if ":" in text and not is_web_address(text):
            findings.add(Fault.NOT_AN_ADDRESS, node.place, name=name, found=text)
            return self.blank
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class MailAddress:
    """What may stand behind mailto: two parts around one @, without the signs that would add a subject or a text to the letter (RFC 6068)."""

    blank: ClassVar[str] = ""
    meaning: ClassVar[str] = Hint("một địa chỉ thư, ví dụ so@tinh.gov.vn", english="a mail address, for example so@tinh.gov.vn")

    def read(self, node: Node, findings: Findings, *, name: str) -> str:
        text = Text().read(node, findings, name=name)
        if text and not _MAIL.fullmatch(text):
            findings.add(Fault.NOT_A_MAIL_ADDRESS, node.place, name=name, found=text)
            return self.blank
        return text


def is_web_address(text: str) -> bool:
    """http or https, a host with a dot in ASCII letters (RFC 1123), no user name, no white space or quotes."""
    if len(text) > 2000 or not re.fullmatch(r"https?://[^\s\"'<>\\^`{|}]+", text):
        return False
    try:
        parts = urlsplit(text)
        return _HOST.fullmatch(parts.netloc.removesuffix(f":{parts.port}")) is not None and parts.port != 0
    except ValueError:
        return False
