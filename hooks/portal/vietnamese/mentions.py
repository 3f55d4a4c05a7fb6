"""Mentions: the HTML of a body goes in; the documents it cites come out, each with its sentence and the place where the HTML shows it."""

import re
from bisect import bisect_left, bisect_right

from portal.model.citation import Mention
from portal.vietnamese.citations import find_citations
from portal.vietnamese.cut_numbers import is_fragment
from portal.vietnamese.readable_text import ReadableText
from portal.vietnamese.sentences import sentence_ends

_BLOCK_ENDS = re.compile("\0")
_LINK, _CODE = re.compile(r"<(/?)a\b"), re.compile(r"<(/?)code\b")
Tags = list[tuple[int, bool]]
"""Of one name, in order: its place, and whether it begins there."""


def mentions_in(html: str) -> tuple[Mention, ...]:
    """In the order of the text; standards and laws called by their names are among them, what stands as code, or is half a number, is not."""
    text = ReadableText.of(html)
    found = find_citations(text.text)
    if not found:
        return ()
    borders, links, codes = _borders(text.text), _tags(_LINK, html), _tags(_CODE, html)
    mentions = []
    for citation in found:
        if codes and _stands_in(text.stretch(citation.start, citation.end).parts, codes):
            continue
        if is_fragment(citation.number, citation.form, citation.start, citation.end, text.text):
            continue
        parts = text.stretch(citation.reference.start, citation.reference.end).parts
        start = borders[bisect_right(borders, citation.start) - 1]
        end = borders[bisect_left(borders, citation.end)]
        sentence = text.text[start:end].replace("\0", " ")
        start += len(sentence) - len(sentence.lstrip())
        parts = () if _is_linked(parts, links) else parts
        mentions.append(Mention(citation=citation, sentence=sentence.strip(), start=citation.reference.start - start, parts=parts))
    return tuple(mentions)


def _borders(text: str) -> list[int]:
    """Where sentences begin and end, from 0 to the length of the text; none runs on into the next block."""
    return sorted({0, *sentence_ends(text), *(end.end() for end in _BLOCK_ENDS.finditer(text)), len(text)})


def _tags(pattern: re.Pattern[str], html: str) -> Tags:
    return [(tag.start(), not tag.group(1)) for tag in pattern.finditer(html)]


def _is_linked(parts: tuple[tuple[int, int], ...], links: Tags) -> bool:
    """Whether a link stands around a part or begins in it, for links do not nest."""
    return _stands_in(parts, links) or bisect_left(links, (parts[-1][1], False)) > bisect_left(links, (parts[0][0], False))


def _stands_in(parts: tuple[tuple[int, int], ...], tags: Tags) -> bool:
    """Whether one of the tags is open where the parts begin."""
    before = bisect_left(tags, (parts[0][0], False))
    return before > 0 and tags[before - 1][1]
