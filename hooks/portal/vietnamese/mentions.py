"""Mentions: the HTML of a body goes in; the documents it cites come out, each with its sentence and the place where the HTML shows it."""

import re
from bisect import bisect_left, bisect_right

from portal.model.citation import Mention
from portal.vietnamese.citations import find_citations
from portal.vietnamese.readable_text import ReadableText
from portal.vietnamese.sentences import sentence_ends

_BLOCK_ENDS = re.compile("\0")
_LINK = re.compile(r"<(/?)a\b")


def mentions_in(html: str) -> tuple[Mention, ...]:
    """In the order of the text; standards and laws called by their names are among them."""
    text = ReadableText.of(html)
    found = find_citations(text.text)
    if not found:
        return ()
    borders, links = _borders(text.text), [(tag.start(), not tag.group(1)) for tag in _LINK.finditer(html)]
    mentions = []
    for citation in found:
        parts = text.stretch(citation.reference.start, citation.reference.end).parts
        start = borders[bisect_right(borders, citation.start) - 1]
        end = borders[bisect_left(borders, citation.end)]
        sentence = text.text[start:end].replace("\0", " ").strip()
        mentions.append(Mention(citation=citation, sentence=sentence, parts=() if _is_linked(parts, links) else parts))
    return tuple(mentions)


def _borders(text: str) -> list[int]:
    """Where sentences begin and end, from 0 to the length of the text; none runs on into the next block."""
    return sorted({0, *sentence_ends(text), *(end.end() for end in _BLOCK_ENDS.finditer(text)), len(text)})


def _is_linked(parts: tuple[tuple[int, int], ...], links: list[tuple[int, bool]]) -> bool:
    """Whether a link stands around a part or begins in it, for links do not nest; `links` are (place, whether it begins there)."""
    before = bisect_left(links, (parts[0][0], False))
    after = bisect_left(links, (parts[-1][1], False))
    return (before > 0 and links[before - 1][1]) or after > before
