"""The sections of a body as the search reads them: its HTML goes in, the plain text under each heading comes out, with the anchor of the heading."""

import re
from collections.abc import Iterable, Sequence
from html import escape

from portal.model.article import Article
from portal.model.photo import Photo, PhotoMarker
from portal.model.prose import MARKER, Prose
from portal.model.search_entry import SearchPart
from portal.vietnamese.readable_text import ReadableText

_HEADING = re.compile(r'<h(?P<level>[2-6]) id="(?P<anchor>[^"]*)"[^>]*>(?P<title>.*?)</h(?P=level)>', re.DOTALL)
_END = "\0"
"""Of a paragraph, in a ReadableText."""


def parts_of_body(prose: Prose, *, lead: str = "", photos: Sequence[Photo] = ()) -> tuple[SearchPart, ...]:
    """`lead` stands before the text; a photo is read where it stands, a compiled table or chart is not: its values are found where they were said.

    A part without a heading and without words is left out.
    """
    html = _with_photos(prose, photos)
    found, anchor, title, start = [], "", "", 0
    for heading in _HEADING.finditer(html):
        found.append((anchor, title, html[start : heading.start()]))
        anchor, title, start = heading["anchor"], readable(heading["title"]), heading.end()
    found.append((anchor, title, html[start:]))
    texts = [(anchor, title, readable(section)) for anchor, title, section in found]
    first, *others = texts
    whole = [(*first[:2], _lines((lead, first[2]))), *others]
    return tuple(SearchPart(anchor=anchor, title=title, text=text) for anchor, title, text in whole if title or text)


def part(anchor: str, title: str, lines: Iterable[str]) -> tuple[SearchPart, ...]:
    """A section that the page makes of other things than the body; none where there is nothing to read."""
    text = _lines(lines)
    return (SearchPart(anchor=anchor, title=title, text=text),) if text else ()


def photo_words(photos: Iterable[Photo]) -> Iterable[str]:
    """What is seen, what stands under it and who took it."""
    return (words for one in photos for words in (one.alt, one.caption, f"Ảnh: {one.credit}"))


def parts_of_photos(article: Article) -> tuple[SearchPart, ...]:
    """Those of the gallery: neither the first, which leads, nor those in the text."""
    placed = {marker.name for marker in article.body.markers if isinstance(marker, PhotoMarker)}
    return part("_anh", "Ảnh", photo_words(one for one in article.photos[1:] if one.name not in placed))


def readable(html: str) -> str:
    """The words of a stretch of safe HTML: one line for a paragraph, an item of a list or a row of a table."""
    return _lines(ReadableText.of(html).text.split(_END))


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(filter(None, (line.strip() for line in lines)))


def _with_photos(prose: Prose, photos: Sequence[Photo]) -> str:
    """The markers stay, for they end a paragraph."""
    if not prose.markers:
        return prose.html
    by_name = {photo.name: photo for photo in photos}
    first, *others = prose.html.split(MARKER)
    named = (by_name.get(marker.name) if isinstance(marker, PhotoMarker) else None for marker in prose.markers)
    words = (MARKER.join(map(escape, photo_words((photo,)))) if photo else "" for photo in named)
    return first + "".join(f"{MARKER}{one}{MARKER}{html}" for one, html in zip(words, others, strict=False))
