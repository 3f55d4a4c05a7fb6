"""What is cited but not registered: the catalogue -> canonical numbers, each with the sentences that cite it and why nothing is meant."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.citations import Cited, Doubt
from portal.vietnamese.dates import write_date
from portal.vietnamese.sorting import sort_key
from portal.views.parts.document import document_link, kind_title
from portal.views.parts.document_citing import Excerpt, citing_entry, excerpts
from portal.views.parts.entry import Entry
from portal.views.parts.page import Crumb

_REASONS = {
    Doubt.UNREGISTERED: "Sổ chưa có văn bản mang số này.",
    Doubt.OTHER_DAY: "Sổ có văn bản mang số này, nhưng của ngày khác.",
    Doubt.OTHER_PLACE: "Sổ có văn bản mang số này, nhưng của địa phương khác.",
    Doubt.OTHER_ISSUER: "Sổ có văn bản mang số này, nhưng của cơ quan khác.",
    Doubt.OTHER_TERM: "Sổ có văn bản mang số này, nhưng của nhiệm kỳ khác.",
    Doubt.SEVERAL: "Sổ có nhiều văn bản mang số này; câu này không cho biết là văn bản nào.",
    Doubt.UNDATED: "Sổ có văn bản mang số này; câu này không nêu ngày nên chưa rõ có phải văn bản ấy không.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseCitation:
    """A citation without an entry: as it stands there, what is said of day and issuer, why it has none, and which entries share its number."""

    written: str
    said: str
    reason: str
    excerpts: tuple[Excerpt, ...]
    entry: Entry
    candidates: tuple[Crumb, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseNumber:
    """A canonical number with the citations of it that have no entry, newest first."""

    number: str
    kind: str
    citations: tuple[LooseCitation, ...]


def loose_numbers(catalogue: Catalogue) -> tuple[LooseNumber, ...]:
    """What is cited most comes first."""
    found: dict[str, list[Cited]] = {}
    for cited in (one for citations in catalogue.citations.values() for one in citations):
        if cited.document is None:
            found.setdefault(cited.citation.number, []).append(cited)
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), sort_key(pair[0])))
    return tuple(LooseNumber(number=number, kind=_kind(cited), citations=tuple(_loose(one, catalogue) for one in cited)) for number, cited in ordered)


def _kind(cited: Iterable[Cited]) -> str:
    """The one most say."""
    return kind_title(Counter(one.citation.kind for one in cited).most_common(1)[0][0])


def _loose(cited: Cited, catalogue: Catalogue) -> LooseCitation:
    citation = cited.citation
    day = f"ngày {write_date(citation.issued)}" if citation.issued else citation.day.text if citation.day else ""
    issuer = f"của {citation.issuer.text}" if citation.issuer else ""
    return LooseCitation(
        written=citation.text,
        said=" ".join(filter(None, (day, issuer))),
        reason=_REASONS[cited.doubt] if cited.doubt else "",
        excerpts=tuple(excerpts([cited.mention])),
        entry=citing_entry(cited, catalogue),
        candidates=tuple(map(document_link, cited.candidates)),
    )
