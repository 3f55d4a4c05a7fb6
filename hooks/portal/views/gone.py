"""Items that are gone: the catalogue -> at each of their addresses a page that says so, and nothing of what stood there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.views.parts.life import Ending, ending_of
from portal.views.parts.page import Crumb, Page
from portal.views.parts.ways import Ways, ways_of

_TITLE = "Bài đã gỡ"
_LEAD = "Bài đăng ở địa chỉ này đã được gỡ khỏi cổng."


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneView:
    """Neither title nor text: they may be why it had to go."""

    template: ClassVar[str] = "gone.html"
    title: str
    lead: str
    ending: Ending
    ways: Ways


def gone_pages(catalogue: Catalogue) -> Iterator[Page]:
    """One for each; a server answers with it under the status 410 (RFC 9110, 15.5.11)."""
    for article in catalogue.gone:
        withdrawal = article.life.withdrawal
        if withdrawal:
            yield Page(
                address=addresses.of_article(article),
                title=_TITLE,
                description=_LEAD,
                view=GoneView(title=_TITLE, lead=_LEAD, ending=ending_of(withdrawal, catalogue), ways=ways_of(catalogue)),
                updated=withdrawal.at.date(),
                trail=(Crumb(title="Trang chủ", address=""),),
                is_list=True,
            )
