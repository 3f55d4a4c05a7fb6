"""What the box of the search offers while somebody types: the catalogue -> phrases worth searching for, best first, each once."""

from collections.abc import Iterator
from itertools import islice

from portal.catalogue.catalogue import Catalogue
from portal.model.search_entry import SearchKind, Suggestion
from portal.vietnamese.folding import fold, tone_key
from portal.vietnamese.sorting import sort_key
from portal.views.parts.area import area_name
from portal.views.parts.document import document_name, kind_title
from portal.views.parts.search_subject import KIND_TITLES, subject_of_article

MOST, _DOCUMENTS, _ITEMS = 600, 50, 30


def suggestions(catalogue: Catalogue) -> tuple[Suggestion, ...]:
    """No two that a reader without accents types alike; at most MOST."""
    found: dict[str, Suggestion] = {}
    for text, names in _offered(catalogue):
        found.setdefault(" ".join(fold(tone_key(text)).split()), Suggestion(text=" ".join(text.split()), names=names))
    return tuple(islice((one for key, one in found.items() if key), MOST))


def _offered(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """What has long been there and is asked for most comes first; what there may be thousands of comes last."""
    yield from ((one.title, KIND_TITLES[SearchKind.FIELD]) for one in catalogue.fields.values())
    yield from ((one.name, KIND_TITLES[SearchKind.AGENCY]) for one in catalogue.agencies.values() if one.is_running)
    documents = catalogue.documents.values()
    kinds = sorted({kind_title(one.kind) for one in documents}, key=sort_key)
    yield from ((kind, "Loại văn bản") for kind in kinds)
    cited = sorted(documents, key=lambda one: (-len(catalogue.citing.get(one.id, ())), one.id))[:_DOCUMENTS]
    yield from ((document_name(one), KIND_TITLES[SearchKind.DOCUMENT]) for one in cited if not one.is_draft and one.id in catalogue.citing)
    newest = (article for article in catalogue.articles if not article.is_withdrawn)
    yield from ((one.title, KIND_TITLES[subject_of_article(one, catalogue).kind]) for one in islice(newest, _ITEMS))
    yield from ((one.title_short, KIND_TITLES[SearchKind.INDICATOR]) for one in catalogue.indicators.values())
    for word in catalogue.glossary.words.values():
        yield from ((short, word.name) for short in word.abbreviations)
        yield word.name, KIND_TITLES[SearchKind.WORD]
    yield from ((area_name(one), KIND_TITLES[SearchKind.AREA]) for one in catalogue.areas.values() if one.is_running)
    yield from ((one.title, KIND_TITLES[SearchKind.INDICATOR]) for one in catalogue.indicators.values())
