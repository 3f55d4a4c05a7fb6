"""Addresses on somebody else's site: a scalar -> the address, if it is one that may stand behind a link."""

import re
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlsplit

from portal.model.fault import Fault
from portal.reading.findings import Findings
from portal.reading.kinds import scalar_text
from portal.reading.nodes import Node

_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]")
"""Letters of ASCII only: a Cyrillic "а" looks like ours; names in other letters are written xn--…"""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebAddress:
    """An address on somebody else's site; only https and http, with a host and nothing before it."""

    blank: ClassVar[str] = ""
    meaning: ClassVar[str] = "một địa chỉ https://… (hoặc http://…)"

    def read(self, node: Node, findings: Findings, *, name: str) -> str:
        text = scalar_text(node, findings, name=name)
        if text is None:
            return self.blank
        if not is_web_address(text):
            findings.add(Fault.NOT_AN_ADDRESS, node.place, name=name, found=text)
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
