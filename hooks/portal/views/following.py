"""How to follow the portal: the catalogue -> one page of all feeds and the calendar, in the words of a reader."""

from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.settings import Settings
from portal.views.parts.channels import groups_of_channels
from portal.views.parts.entry import newest_day
from portal.views.parts.feed import Channel
from portal.views.parts.page import Crumb, Page

_TITLE = "Theo dõi cổng"
_LEAD = "Nhận tin, báo cáo, số liệu và đính chính mới của cổng mà không phải mở trang mỗi ngày; hạn cuối và lịch công bố thì đưa vào lịch của bạn."


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLine:
    """A feed: the page that shows the same, what is in it, and the addresses of its three forms."""

    page: Crumb
    about: str
    atom: str
    json: str
    rss: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowingView:
    """`groups` are (title, feeds). Without an address of the site there are none, and no calendar."""

    template: ClassVar[str] = "following.html"
    title: str
    lead: str
    groups: tuple[tuple[str, tuple[FeedLine, ...]], ...]
    calendar: str


def following_page(catalogue: Catalogue, settings: Settings) -> Page:
    """Every feed there is, once."""
    groups = groups_of_channels(catalogue) if settings.site_url else ()
    return Page(
        address=addresses.FOLLOW,
        title=_TITLE,
        description=_LEAD,
        view=FollowingView(
            title=_TITLE,
            lead=_LEAD,
            groups=tuple((title, tuple(map(_line, channels))) for title, channels in groups if channels),
            calendar=addresses.CALENDAR if settings.site_url else "",
        ),
        updated=newest_day((), catalogue),
        trail=(Crumb(title="Trang chủ", address=""),),
        is_list=True,
    )


def _line(channel: Channel) -> FeedLine:
    return FeedLine(
        page=Crumb(title=channel.title, address=channel.page),
        about=channel.subtitle,
        atom=addresses.of_feed(channel.folder, addresses.ATOM),
        json=addresses.of_feed(channel.folder, addresses.JSON_FEED),
        rss=addresses.of_feed(channel.folder, addresses.RSS),
    )
