"""Sentences: a text goes in, the places where its sentences end come out."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?…][”\"')]{0,2}\s+(?=[“\"'(]?[A-ZÀ-ỸĐ0-9])")
_SHORTENED = re.compile(r"(?:^|[\s(])(?:TP|Tp|GS|TS|PGS|ThS|KS|BS|Tr|tr|Đ|đ|St|No|[A-ZĐ])\.\Z")
"""A full stop after these shortens a word: TP. Hải Phòng, PGS. Nguyễn Văn A."""


def sentence_ends(text: str) -> Iterator[int]:
    """Behind the sign and the white space after it, in order; the end of the text itself is none of them."""
    for end in _END.finditer(text):
        if not _SHORTENED.search(text, max(0, end.start() - 6), end.start() + 1):
            yield end.end()
