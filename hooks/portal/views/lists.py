"""The lists of news and of reports: the catalogue -> one page per slice of each list, newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.settings import Settings
from portal.views.parts.archive_years import ArchiveYears, archive_years_of_kinds
from portal.views.parts.channels import INTERVIEWS, NEWS, NOTICES, REPORTS
from portal.views.parts.entry import Entry, entries, newest_day
from portal.views.parts.page import Crumb, Page
from portal.views.parts.paging import Pager, slices

_FEEDS_OF_NEWS = (NEWS.link, INTERVIEWS.link, NOTICES.link)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """`total` counts the whole list, not this page of it; `archives` are those of the sorts of items in it."""

    template: ClassVar[str] = "list.html"
    title: str
    lead: str
    entries: tuple[Entry, ...]
    pager: Pager
    total: int
    archives: tuple[ArchiveYears, ...] = ()


def list_pages(catalogue: Catalogue, settings: Settings) -> Iterator[Page]:
    """Both lists."""
    lists = (
        (addresses.NEWS, "Tin tức", "Tin hoạt động và phỏng vấn của các sở khoa học và công nghệ, mới nhất trước.", catalogue.news, _FEEDS_OF_NEWS),
        (addresses.REPORTS, "Báo cáo", "Báo cáo chính thức, mỗi báo cáo kèm bảng số liệu và câu nêu từng số.", catalogue.reports, (REPORTS.link,)),
    )
    for address, title, lead, articles, feeds in lists:
        archives = archive_years_of_kinds(articles)
        for part in slices(articles, address=address, size=settings.page_size):
            number = part.pager.number
            name = title if number == 1 else f"{title} – trang {number}"
            view = ListView(title=name, lead=lead, entries=entries(part.items, catalogue), pager=part.pager, total=len(articles), archives=archives)
            trail = (Crumb(title="Trang chủ", address=""),) + ((Crumb(title=title, address=address),) if number > 1 else ())
            updated = newest_day(part.items, catalogue)
            yield Page(address=part.pager.address, title=name, description=lead, view=view, updated=updated, trail=trail, is_list=True, feeds=feeds)
