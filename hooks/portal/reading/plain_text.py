"""The Markdown of a body goes in; the text a reader sees comes out, line by line as it is written, and for each place in it that of the source.

It is meant for looking words up, not for printing: code, links' targets, markers, marks of notes
and table rows are left out, signs of lists are kept.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter

_DROPPED = re.compile(
    r"(?P<fence>^```.*?(?:^```|\Z))"
    r"|(?P<row>^[ \t]*\|[^\n]*$|^(?:[^|\n]*\|){2,}[^|\n]*$)"
    r"|(?P<definition>^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:[^\n]*$)"
    r"|(?P<code>(?<!`)(`{1,8})(?!`)(?:(?!\5).){1,500}?\5(?!`))"
    r"|(?P<note>^ {0,3}\[\^[^\[\]\n]+\]:|(?<!\\)\[\^[^\[\]\n]+\])"
    r"|(?P<marker>\{\{[^}\n]{0,2000}\}\})"
    r"|(?P<target>\]\((?:[^()\n]|\([^()\n]*\)){0,2000}\)|\]\[[^\]\n]{0,200}\])"
    r"|(?P<address><(?:https?://|mailto:|tel:)?[^<>\s]{1,2000}>)"
    r"|(?P<sign>\\(?=[!-/:-@\[-`{-~])|\*{1,3}(?![ \t])|(?<=\S)\*{1,3}|(?<!\w)_{1,2}|_{1,2}(?!\w)|[\[\]])",
    re.MULTILINE | re.DOTALL,
)
_CODE = re.compile(r"^```.*?(?:^```|\Z)|(?<!`)(`{1,8})(?!`)(?:(?!\1).){1,500}?\1(?!`)", re.MULTILINE | re.DOTALL)
_STAND_IN = "\ufffd"
"""For what a reader sees but no check may read: one character that is no letter, no digit and no sign of a sentence."""
_STANDS_IN = {"code", "address", "fence"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainText:
    """`pieces` are pairs (place in `text`, place in the source) at which a stretch begins that is the same in both."""

    text: str
    pieces: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, source: str) -> "PlainText":
        parts: list[str] = []
        pieces, length, last = [(0, 0)], 0, 0
        for match in _DROPPED.finditer(source):
            kept = source[last : match.start()]
            stand_in = _STAND_IN if match.lastgroup in _STANDS_IN else ""
            parts += [kept, stand_in]
            length, last = length + len(kept) + len(stand_in), match.end()
            pieces.append((length, last))
        parts.append(source[last:])
        return cls(text="".join(parts), pieces=tuple(pieces))

    def place(self, position: int) -> int:
        """Where in the source the character stands that is at `position` of the text."""
        shown, written = self.pieces[bisect_right(self.pieces, position, key=itemgetter(0)) - 1]
        return written + position - shown


def without_code(source: str) -> str:
    """The source with every character of code as one that no check reads, so that places stay."""
    return _CODE.sub(lambda code: _STAND_IN * len(code[0]), source)
