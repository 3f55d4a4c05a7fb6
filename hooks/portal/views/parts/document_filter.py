"""The filter of the register: the tables it works on go in; what a reader may choose in each of its lists comes out."""

from collections.abc import Iterable
from dataclasses import dataclass

from portal.catalogue.catalogue import Catalogue
from portal.vietnamese.slug import slug
from portal.vietnamese.sorting import sort_key
from portal.views.parts.document_rows import DocumentRow, DocumentTable
from portal.views.parts.document_search import words_of_fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One entry of a list: `code` stands in the address and in the rows it lets through; by the words `search` these rows are found too."""

    code: str
    title: str
    search: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceList:
    """A list of the filter: `name` stands in the address, `everything` is what choosing nothing is called."""

    name: str
    title: str
    everything: str
    choices: tuple[Choice, ...]


def document_filter(tables: Iterable[DocumentTable], catalogue: Catalogue) -> tuple[ChoiceList, ...]:
    """Only what some document is: kinds and issuers by the alphabet, years newest first, fields in the order of the register."""
    found = tuple(tables)
    rows = [row for table in found for row in table.rows]
    used = {id for row in rows for id in row.fields}
    words = words_of_fields(catalogue)
    return (
        ChoiceList(name="loai", title="Loại văn bản", everything="Mọi loại", choices=_sorted((row.kind_code, row.kind.title) for row in rows)),
        ChoiceList(name="co-quan", title="Cơ quan ban hành", everything="Mọi cơ quan", choices=_issuers(rows)),
        ChoiceList(name="nam", title="Năm ban hành", everything="Mọi năm", choices=tuple(Choice(code=_code(one), title=one.title) for one in found)),
        ChoiceList(
            name="linh-vuc",
            title="Lĩnh vực",
            everything="Mọi lĩnh vực",
            choices=tuple(Choice(code=id, title=one.title, search=words[id]) for id, one in catalogue.fields.items() if id in used),
        ),
        ChoiceList(
            name="hieu-luc",
            title="Tình trạng hiệu lực",
            everything="Mọi tình trạng",
            choices=_sorted((row.validity_code, row.validity[0].upper() + row.validity[1:]) for row in rows),
        ),
    )


def _issuers(rows: Iterable[DocumentRow]) -> tuple[Choice, ...]:
    """Those of the rows, and those that came after them: by such a name the documents of the older ones are found too, and it says so."""
    found = tuple(rows)
    later = {slug(name): name for row in found for name in row.successors}
    names = {slug(name): name for row in reversed(found) for name in row.issuers} | later
    return _sorted((code, f"{name} (gồm cơ quan tiền thân)" if code in later else name) for code, name in names.items())


def _code(table: DocumentTable) -> str:
    return table.rows[0].year_code


def _sorted(pairs: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
    """By the alphabet; of several spellings of one code the one that comes first stands for all."""
    titles: dict[str, str] = {}
    for code, title in sorted(set(pairs), key=lambda pair: (sort_key(pair[1]), pair)):
        if code:
            titles.setdefault(code, title)
    return tuple(Choice(code=code, title=title) for code, title in titles.items())
