"""The body of an article ready to be shown: its prose cut at the quotes, so that a template can mark them, and at the compiled tables."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.citations import Cited
from portal.catalogue.words import Use
from portal.model.photo import Photo, PhotoMarker
from portal.model.prose import MARKER, Prose
from portal.vietnamese.readable_text import Stretch, unpaired
from portal.views.parts.compilation import Compilation, compilation_of
from portal.views.parts.document import document_link
from portal.views.parts.page import Crumb
from portal.views.parts.photos import ShownPhoto

_HEADING = re.compile(r'<h[2-6] id="([^"]*)"')
_LINK = re.compile(r'((?<=<)a [^<>]*?href="portal:)([^"#]*)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of safe HTML, before which `closes` marks end and the marks of `opens` begin, each with the anchors standing on it.

    Where the stretch cites a registered document, `link` leads to its entry; where it is an abbreviation, `full_form` is what it is short for.
    Where it follows a marker, its table `compilation` or its `photo` stands right before it. `old_anchors` are those its heading had before.
    """

    closes: int
    opens: tuple[tuple[str, ...], ...]
    html: str
    compilation: Compilation | None = None
    photo: ShownPhoto | None = None
    link: Crumb | None = None
    full_form: str = ""
    old_anchors: tuple[str, ...] = ()


def marked(
    prose: Prose,
    quotes: Sequence[tuple[str, tuple[Stretch, ...]]],
    catalogue: Catalogue,
    *,
    cited: Sequence[Cited] = (),
    uses: Sequence[Use] = (),
    photos: Sequence[Photo] = (),
    old_anchors: Sequence[tuple[str, str]] = (),
) -> tuple[Piece, ...]:
    """Every quote marked once; quotes shared by several observations carry all their anchors. Rules have seen that this can be done.

    `quotes` are pairs (anchor of an observation, where its quote stands in the prose). What `cited` mentions of registered documents becomes a
    link to the register, cut where a mark begins or ends in it. The first place of each abbreviation of `uses` becomes a piece of its own, unless
    a mark begins or ends in it. `old_anchors` are pairs (an anchor of before, the one of today) and stand where today's stands: links to them
    lead there without a script.
    """
    links = {part: document_link(one.document) for one in cited if one.document for part in one.mention.parts}
    full_forms = {short.part: use.word.name for use in uses for short in use.shorts if short.part}
    kept = _kept(old_anchors, prose)
    if not quotes and not links and not full_forms and not kept:
        return _with_tables([Piece(closes=0, opens=(), html=with_addresses(prose.html, catalogue))], prose, catalogue, photos)
    anchors: dict[tuple[int, int], list[str]] = defaultdict(list)
    for anchor, stretches in quotes:
        for stretch in stretches:
            for position, part in enumerate(stretch.parts):
                anchors[part] += [anchor] if position == 0 else []
    starts: dict[int, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    ends: dict[int, int] = defaultdict(int)
    for (start, end), names in anchors.items():
        starts[start].append((end, tuple(dict.fromkeys(names))))
        ends[end] += 1
    borders = sorted({0, len(prose.html), *starts, *ends, *kept, *(border for part in (*links, *full_forms) for border in part)})
    waiting = sorted(links)
    pieces = []
    for border, following in zip(borders, [*borders[1:], len(prose.html)], strict=True):
        opens = tuple(names for _, names in sorted(starts.get(border, []), reverse=True))
        html = prose.html[border:following]
        while waiting and waiting[0][1] <= border:
            waiting.pop(0)
        is_link = bool(waiting) and waiting[0][0] <= border < waiting[0][1] and unpaired(html) == (0, 0)
        link = links[waiting[0]] if is_link else None
        full_form = "" if link else full_forms.get((border, following), "")
        pieces.append(
            Piece(
                closes=ends.get(border, 0),
                opens=opens,
                html=with_addresses(html, catalogue),
                link=link,
                full_form=full_form,
                old_anchors=tuple(kept.get(border, ())),
            )
        )
    return _with_tables(pieces, prose, catalogue, photos)


def _kept(old_anchors: Sequence[tuple[str, str]], prose: Prose) -> dict[int, list[str]]:
    """By where they belong: before the heading, or at the beginning of a text that has no such part any more."""
    starts = {found[1]: found.start() for found in _HEADING.finditer(prose.html)} if old_anchors else {}
    kept: dict[int, list[str]] = defaultdict(list)
    for old, new in old_anchors:
        kept[starts.get(new, 0)].append(old)
    return kept


def _with_tables(pieces: list[Piece], prose: Prose, catalogue: Catalogue, photos: Sequence[Photo]) -> tuple[Piece, ...]:
    """The pieces cut at each MARKER, which a quote never holds."""
    if not prose.markers:
        return tuple(pieces)
    by_name = {photo.name: photo for photo in photos}
    waiting = iter(enumerate(prose.markers, start=1))
    cut: list[Piece] = []
    for piece in pieces:
        first, *others = piece.html.split(MARKER)
        cut.append(replace(piece, html=first))
        for html, (number, marker) in zip(others, waiting, strict=False):
            photo = ShownPhoto.of(by_name[marker.name]) if isinstance(marker, PhotoMarker) else None
            table = None if isinstance(marker, PhotoMarker) else compilation_of(marker, catalogue, number=number)
            cut.append(Piece(closes=0, opens=(), html=html, compilation=table, photo=photo))
    return tuple(cut)


def with_addresses(html: str, catalogue: Catalogue) -> str:
    """Links to files become links to addresses of the site, still as `portal:`, for rendering to make relative."""
    return html if "portal:" not in html else _LINK.sub(lambda match: f"{match.group(1)}{catalogue.addresses[match.group(2)]}", html)
