"""data/redirects.yml: the tree of the file -> the redirects, with every mistake told; none leads out of the site."""

import re
from dataclasses import dataclass
from typing import ClassVar

from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.redirect import Redirect
from portal.reading.findings import Findings
from portal.reading.kinds import Text, scalar_text
from portal.reading.nodes import Node, Sequence
from portal.reading.schema import Key, Schema

REDIRECTS = "data/redirects.yml"
_PAGE = r"(?:[a-z0-9-]+/)+"
_ADDRESS = re.compile(rf"{_PAGE}(?:#[a-z0-9-][a-z0-9_-]*)?")
"""No anchor of a heading begins with a stroke below the line: those are the portal's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteAddress:
    """An address of a page of this site, from its root on: never of another host, never up and out of a folder."""

    blank: ClassVar[str] = ""
    meaning: ClassVar[str] = Hint(
        "địa chỉ trên cổng, không có tên miền: tin-tuc/2022/ten-bai/", english="an address of this site: tin-tuc/2022/name/"
    )

    def read(self, node: Node, findings: Findings, *, name: str) -> str:
        text = (scalar_text(node, findings, name=name) or "").removeprefix("/")
        if text and not _ADDRESS.fullmatch(text):
            findings.add(Fault.NOT_A_SITE_ADDRESS, node.place, name=name, found=text)
            return self.blank
        return text


REDIRECT = Schema(
    name=REDIRECTS,
    keys=(
        Key(name="from", kind=SiteAddress(), is_required=True, meaning="Địa chỉ cũ, đã từng đăng; có “#” nếu chỉ một mục đổi tên."),
        Key(name="to", kind=SiteAddress(), is_required=True, meaning="Địa chỉ nay thay cho nó."),
        Key(name="reason", kind=Text(), meaning="Vì sao chuyển; hiện trên trang."),
    ),
)


def read_redirects(node: Node, findings: Findings) -> tuple[Redirect, ...]:
    """A list; an entry without one of its addresses is told and left out."""
    if not isinstance(node, Sequence):
        findings.add(Fault.WRONG_SHAPE, node.place, name=REDIRECTS, expected=Hint("một danh sách", english="a list"))
        return ()
    found = []
    for item in node.items:
        values = REDIRECT.read(item, findings)
        if values["from"] and values["to"]:
            found.append(Redirect(old=values["from"], new=values["to"], reason=values["reason"], origin=values.origin))
    return tuple(found)
