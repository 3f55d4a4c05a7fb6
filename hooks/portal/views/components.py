"""The pattern book: the catalogue -> one page that shows each component of the theme in each of its states, for designers and for the tests.

What it shows is made up and says so; only the first chart, of the longest series there is, the newest photo and the newest
month are the portal's own.
"""

from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.series import Series
from portal.views.parts.chart import Chart, chart_of
from portal.views.parts.chart_samples import samples
from portal.views.parts.entry import newest_day
from portal.views.parts.month_calendar import MonthCalendar, newest_month
from portal.views.parts.page import Crumb, Page
from portal.views.parts.photos import ShownPhoto, lead_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentsView:
    """`chart` is None where no two values may be compared, `photo` where no item has one, `calendar` where nothing was published
    yet; `samples` are charts of every kind."""

    template: ClassVar[str] = "components.html"
    title: str
    chart: Chart | None
    samples: tuple[Chart, ...]
    photo: ShownPhoto | None
    calendar: MonthCalendar | None


def components_page(catalogue: Catalogue) -> Page:
    """The one page of the pattern book."""
    title = "Bộ mẫu giao diện"
    return Page(
        address=addresses.COMPONENTS,
        title=title,
        description="Mỗi thành phần của giao diện ở mỗi trạng thái, để người thiết kế xem và để kiểm tra tự động.",
        view=ComponentsView(
            title=title,
            chart=_chart(catalogue),
            samples=samples(),
            photo=next((photo for article in catalogue.articles if (photo := lead_of(article))), None),
            calendar=newest_month(catalogue),
        ),
        updated=newest_day((), catalogue),
        trail=(Crumb(title="Trang chủ", address=""),),
    )


def _chart(catalogue: Catalogue) -> Chart | None:
    longest = sorted((one for found in catalogue.series.values() for one in found), key=lambda one: (-len(one.facts), one.indicator, one.lineage))
    return next((chart for chart in (_drawn(series, catalogue) for series in longest) if chart), None)


def _drawn(series: Series, catalogue: Catalogue) -> Chart | None:
    indicator = catalogue.indicators[series.indicator]
    return chart_of((series,), unit=catalogue.units[indicator.unit], title=indicator.title_short, indicator=indicator)
