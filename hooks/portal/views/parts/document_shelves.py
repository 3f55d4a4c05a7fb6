"""Lists of documents: the tables of the register and what its filter offers go in; for each choice a list that needs no script comes out."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from portal.catalogue import addresses
from portal.views.parts.document_filter import Choice, ChoiceList
from portal.views.parts.document_rows import DRAFT, DocumentRow, DocumentTable
from portal.views.parts.page import Crumb

DRAFTS = Crumb(title="Dự thảo", address=addresses.DRAFTS)
BY_NUMBER = Crumb(title="Văn bản theo số, ký hiệu", address=addresses.DOCUMENTS_BY_NUMBER)
YEARS = "Theo năm"
_TITLES = {"loai": "Theo loại", "co-quan": "Theo cơ quan", "nam": YEARS, "linh-vuc": "Theo lĩnh vực", "hieu-luc": "Theo hiệu lực"}
"""Not those of the filter, which asks for the same: two things on a page have two names."""
_PAGES = {
    "co-quan": "Văn bản theo cơ quan ban hành",
    "nam": "Văn bản theo năm ban hành",
    "linh-vuc": "Văn bản theo lĩnh vực",
    "hieu-luc": "Văn bản theo tình trạng hiệu lực",
}
"""Kinds stand on the page of the register."""
_FIRST_FIGURES = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """A list of documents: its page, the name under which other lists lead to it, and the tables of the register with only its rows."""

    page: Crumb
    label: str
    tables: tuple[DocumentTable, ...]

    @property
    def documents(self) -> int:
        """How many are there."""
        return sum(len(table.rows) for table in self.tables)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rack:
    """Lists of one sort; `page` leads to all of them, None where another page does."""

    title: str
    page: Crumb | None
    shelves: tuple[Shelf, ...]


def racks(tables: tuple[DocumentTable, ...], filters: Iterable[ChoiceList]) -> tuple[Rack, ...]:
    """By what the filter asks for, in its order; drafts stand by themselves, in the first one."""
    made = []
    for asked in filters:
        shelves = [
            Shelf(page=Crumb(title=_title(asked, choice), address=_address(asked, choice)), label=choice.title, tables=found)
            for choice in asked.choices
            if choice.code not in {"", DRAFT} and (found := _with_rows(tables, _holds(asked.name, choice.code)))
        ]
        if asked.name == "loai" and (drafts := _with_rows(tables, lambda row: row.is_draft)):
            shelves.append(Shelf(page=DRAFTS, label=DRAFTS.title, tables=drafts))
        if shelves:
            page = Crumb(title=_PAGES[asked.name], address=f"{addresses.DOCUMENTS}{asked.name}/") if asked.name in _PAGES else None
            made.append(Rack(title=_TITLES[asked.name], page=page, shelves=tuple(shelves)))
    return tuple(made)


def years_of(shelf: Shelf) -> Iterator[Shelf]:
    """The list of a kind, year by year."""
    for table in shelf.tables:
        year = table.rows[0].year_code
        page = Crumb(title=f"{shelf.page.title}, {_small(table.title)}", address=f"{shelf.page.address}{year}/")
        yield Shelf(page=page, label=table.title, tables=(table,))


def by_number(tables: tuple[DocumentTable, ...]) -> tuple[DocumentTable, ...]:
    """All that are issued in one table, 9 before 10, of one number the newest first."""
    rows = [row for table in tables for row in table.rows if not row.is_draft]
    rows.sort(key=lambda row: int(figures.group()) if (figures := _FIRST_FIGURES.match(row.link.title)) else 0)
    return (DocumentTable(title="Mọi văn bản đã ban hành, theo số", anchor="_theo-so", rows=tuple(rows)),) if rows else ()


def _with_rows(tables: Iterable[DocumentTable], holds: Callable[[DocumentRow], bool]) -> tuple[DocumentTable, ...]:
    kept = (replace(table, rows=tuple(row for row in table.rows if holds(row))) for table in tables)
    return tuple(table for table in kept if table.rows)


def _holds(name: str, code: str) -> Callable[[DocumentRow], bool]:
    """What the filter lets through; a kind has a list of its issued documents alone."""
    match name:
        case "loai":
            return lambda row: row.kind_code == code and not row.is_draft
        case "co-quan":
            return lambda row: code in row.issuer_codes
        case "nam":
            return lambda row: row.year_code == code
        case "linh-vuc":
            return lambda row: code in row.fields
        case _:
            return lambda row: row.validity_code == code


def _address(asked: ChoiceList, choice: Choice) -> str:
    return f"{addresses.DOCUMENTS}{choice.code}/" if asked.name == "loai" else f"{addresses.DOCUMENTS}{asked.name}/{choice.code}/"


def _title(asked: ChoiceList, choice: Choice) -> str:
    match asked.name:
        case "loai":
            return choice.title
        case "co-quan":
            return f"Văn bản của {choice.title}"
        case "linh-vuc":
            return f"Văn bản về {_small(choice.title)}"
        case _:
            return f"Văn bản {_small(choice.title)}"


def _small(title: str) -> str:
    return f"{title[:1].lower()}{title[1:]}"
