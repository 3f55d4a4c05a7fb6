""" "Lưu trữ theo năm": the items of a sort, a field or an agency -> a link to each year of their archive, with how many there are."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from portal.catalogue import addresses
from portal.model.article import Article, Kind
from portal.views.parts.archive_shelf import Shelf
from portal.views.parts.entry import KIND_LABELS


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveYears:
    """`years` are newest first, only those that hold items."""

    title: str
    years: tuple[Shelf, ...]


def archive_years(articles: Iterable[Article], title: str, *, address_of: Callable[[int], str]) -> ArchiveYears:
    """Of items that are newest first."""
    counts: dict[int, int] = {}
    for article in articles:
        counts[article.published.year] = counts.get(article.published.year, 0) + 1
    return ArchiveYears(title=title, years=tuple(Shelf(title=f"{year}", address=address_of(year), count=count) for year, count in counts.items()))


def archive_years_of_kinds(articles: Iterable[Article]) -> tuple[ArchiveYears, ...]:
    """One for every sort of items there is among them, in the order of the sorts."""
    found: dict[Kind, list[Article]] = {kind: [] for kind in Kind}
    for article in articles:
        found[article.kind].append(article)
    return tuple(
        archive_years(items, f"{KIND_LABELS[kind]} theo năm", address_of=partial(addresses.of_kind_in_year, kind))
        for kind, items in found.items()
        if items
    )


def archive_years_of_field(id: str, articles: Iterable[Article]) -> ArchiveYears:
    return archive_years(articles, "Lưu trữ theo năm", address_of=partial(addresses.of_field_in_year, id))


def archive_years_of_agency(id: str, articles: Iterable[Article]) -> ArchiveYears:
    return archive_years(articles, "Lưu trữ theo năm", address_of=partial(addresses.of_agency_in_year, id))
