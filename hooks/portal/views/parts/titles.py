"""The title of what stands at an address: an address of the site and the catalogue go in, the words of a link to it come out."""

from collections.abc import Iterator

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.views.parts.document import document_link

_LISTS = (
    (addresses.NEWS, "Tin tức"),
    (addresses.REPORTS, "Báo cáo"),
    (addresses.INDICATORS, "Số liệu"),
    (addresses.DOCUMENTS, "Văn bản"),
    (addresses.FIELDS, "Lĩnh vực"),
    (addresses.ARCHIVE, "Lưu trữ"),
    (addresses.AGENCIES, "Cơ quan"),
    (addresses.PLACES, "Địa bàn"),
    (addresses.GLOSSARY, "Thuật ngữ và chữ viết tắt"),
    (addresses.LINKS, "Liên kết"),
    ("", "Trang chủ"),
)
"""The home page has a title of its own where its editor wrote one."""


def title_at(address: str, catalogue: Catalogue) -> str:
    """Of an item, document, indicator, agency, place, field or standing page; of anything else, the address itself. Asked for seldom."""
    page = address.partition("#")[0]
    return next((title for known, title in _titles(catalogue) if known == page), address)


def titles_of(catalogue: Catalogue) -> dict[str, str]:
    """The same of all of them, by address, and of the lists that are always there."""
    return dict(_LISTS) | dict(_titles(catalogue))


def _titles(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    yield from ((addresses.of_article(one), one.title) for one in catalogue.articles)
    yield from ((one.address, one.title) for one in map(document_link, catalogue.documents.values()))
    yield from ((addresses.of_indicator(id), one.title_short) for id, one in catalogue.indicators.items())
    yield from ((addresses.of_agency(id), one.name) for id, one in catalogue.agencies.items())
    yield from ((addresses.of_area(id), one.name) for id, one in catalogue.areas.items())
    yield from ((addresses.of_field(id), one.title) for id, one in catalogue.fields.items())
    yield from ((one.address, one.title) for one in catalogue.standing_pages)
