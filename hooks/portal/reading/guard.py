"""The guard at the door: the bytes of an editor's file go in, its front matter and body come out as safe text, or the reason why not.

Order matters: size, then encoding, then hidden characters, then form, so that no later step meets what an earlier one refuses.
"""

import re
import unicodedata
from dataclasses import dataclass

from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.place import Place

LARGEST_FILE = 5_000_000
LARGEST_DATA = 500_000
"""A file of data/: YAML is read letter by letter, a second for each megabyte."""
LARGEST_FRONT_MATTER = 96_000
_FENCE = "---"
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\u2800\u3164"
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
"""Controls, fillers and marks nobody sees, some of which turn text round; bullets of Word's own fonts; halves of letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that passed: NFC text with LF ends; `body_line` is the line of the file on which `body` begins."""

    path: str
    front_matter: str
    body: str
    body_line: int


def read_text(path: str, content: bytes, *, largest: int = LARGEST_FILE) -> str | Issue:
    """The bytes, at most `largest` of them, as NFC text, or why they cannot be text of ours."""
    if len(content) > largest:
        return Issue(place=Place(path=path), fault=Fault.FILE_TOO_LARGE, found=f"{len(content)}", expected=f"{largest}")
    try:
        text = content.decode("utf-8", errors="strict")
    except UnicodeDecodeError as error:
        before = _with_lf(content[: error.start].decode("utf-8"))
        return Issue(place=place_at(path, before, len(before)), fault=Fault.NOT_UTF8, found=content[error.start : error.start + 1].hex())
    text = _with_lf(text)
    if hidden := HIDDEN.search(text):
        return Issue(place=place_at(path, text, hidden.start()), fault=Fault.HIDDEN_CHARACTER, found=f"U+{ord(hidden.group()):04X}")
    return unicodedata.normalize("NFC", text)


def read_source(path: str, content: bytes) -> Source | Issue:
    """A Markdown file cut into front matter and body; a file without a closed front matter is refused."""
    text = read_text(path, content)
    if isinstance(text, Issue):
        return text
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return Issue(place=Place(path=path), fault=Fault.NO_FRONT_MATTER, found=lines[0])
    closing = next((number for number, line in enumerate(lines[1:], start=1) if line.rstrip() == _FENCE), None)
    if closing is None:
        return Issue(place=Place(path=path), fault=Fault.UNCLOSED_FRONT_MATTER)
    front_matter = "\n".join(lines[1:closing])
    if len(front_matter.encode()) > LARGEST_FRONT_MATTER:
        return Issue(place=Place(path=path), fault=Fault.FRONT_MATTER_TOO_LONG, expected=f"{LARGEST_FRONT_MATTER}")
    return Source(path=path, front_matter=front_matter, body="\n".join(lines[closing + 1 :]), body_line=closing + 2)


def _with_lf(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def place_at(path: str, text: str, offset: int, *, first_line: int = 1) -> Place:
    """The place of the character at `offset` of `text`, whose first line is line `first_line` of the file."""
    before = text[:offset]
    return Place(path=path, line=before.count("\n") + first_line, column=offset - (before.rfind("\n") + 1) + 1)
