"""Fields of work: the catalogue -> the list of fields, and a page for each with its items, its indicators and its documents."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.settings import Settings
from portal.views.parts.document_rows import DocumentRow, document_row, newest_first
from portal.views.parts.entry import Entry, entries, newest_day
from portal.views.parts.page import Crumb, Page
from portal.views.parts.paging import Pager, slices

_HOME = Crumb(title="Trang chủ", address="")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldLine:
    """A field with the number of its items and of its indicators."""

    title: str
    address: str
    description: str
    articles: int
    indicators: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldsView:
    """All fields, in the order of the register."""

    template: ClassVar[str] = "fields.html"
    title: str
    fields: tuple[FieldLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """One field; `indicators`, as links, and `documents` on its first page only."""

    template: ClassVar[str] = "field.html"
    title: str
    description: str
    entries: tuple[Entry, ...]
    pager: Pager
    total: int
    indicators: tuple[Crumb, ...]
    documents: tuple[DocumentRow, ...]


def field_pages(catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    """The list, then every field in slices, also a field without items."""
    indicators: dict[str, list[Crumb]] = {id: [] for id in catalogue.fields}
    for indicator in catalogue.indicators.values():
        indicators[indicator.field].append(Crumb(title=indicator.title_short, address=addresses.of_indicator(indicator.id)))
    documents: dict[str, list[DocumentRow]] = {id: [] for id in catalogue.fields}
    for document in newest_first(catalogue.documents.values()):
        for id in document.fields:
            documents[id].append(document_row(document, catalogue))
    lines = tuple(
        FieldLine(
            title=field.title,
            address=addresses.of_field(field.id),
            description=field.description,
            articles=len(catalogue.articles_of_field.get(field.id, ())),
            indicators=len(indicators[field.id]),
        )
        for field in catalogue.fields.values()
    )
    lead = "Các lĩnh vực quản lý, mỗi lĩnh vực có tin, báo cáo và chỉ tiêu."
    updated = newest_day(catalogue.articles, catalogue)
    view = FieldsView(title="Lĩnh vực", fields=lines)
    yield Page(address=addresses.FIELDS, title="Lĩnh vực", description=lead, view=view, updated=updated, trail=(_HOME,), is_list=True)
    for field in catalogue.fields.values():
        articles = catalogue.articles_of_field.get(field.id, ())
        for part in slices(articles, address=addresses.of_field(field.id), size=settings.page_size):
            yield Page(
                address=part.pager.address,
                title=field.title if part.pager.number == 1 else f"{field.title} – trang {part.pager.number}",
                description=field.description,
                view=FieldView(
                    title=field.title,
                    description=field.description,
                    entries=entries(part.items, catalogue),
                    pager=part.pager,
                    total=len(articles),
                    indicators=tuple(indicators[field.id]) if part.pager.number == 1 else (),
                    documents=tuple(documents[field.id]) if part.pager.number == 1 else (),
                ),
                updated=newest_day(part.items, catalogue),
                trail=(_HOME, Crumb(title="Lĩnh vực", address=addresses.FIELDS)),
                is_list=True,
            )
