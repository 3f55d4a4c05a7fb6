"""data/visits.yml: the tree of the file -> the periods in which visits were counted, with every count that cannot be told."""

from itertools import pairwise

from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.period import Period, Span
from portal.model.visits import VISITS, PageViews, VisitMonth, VisitPeriod, months_between
from portal.reading.findings import Findings
from portal.reading.kinds import NO_DAY, Count, Day, Items, Made, Text, scalar_text
from portal.reading.nodes import Node, Sequence
from portal.reading.redirects import SiteAddress
from portal.reading.schema import Key, Schema, lines_of
from portal.vietnamese.dates import write_date
from portal.vietnamese.periods import read_period

_COUNT = Count(most=999_999_999)


def _month_of_year(node: Node, findings: Findings, name: str) -> Period | None:
    text = scalar_text(node, findings, name=name)
    period = read_period(text) if text is not None else None
    if isinstance(period, Period) and period.span is Span.MONTH:
        return period
    if text is not None:
        findings.add(Fault.NOT_A_MONTH, node.place, name=name, found=text)
    return None


VISIT_MONTH = Schema(
    name="months",
    keys=(
        Key(
            name="month",
            kind=Made(by=_month_of_year, meaning=Hint("một tháng: 01/2026", english="a month: 01/2026")),
            is_required=True,
            meaning="Tháng nào.",
        ),
        Key(name="visits", kind=_COUNT, is_required=True, meaning="Số lượt truy cập trong các ngày đếm được của tháng."),
        Key(name="views", kind=_COUNT, is_required=True, meaning="Số lượt xem trang trong các ngày ấy."),
    ),
)
PAGE_VIEWS = Schema(
    name="pages",
    keys=(
        Key(name="address", kind=SiteAddress(), is_required=True, meaning="Địa chỉ trang trên cổng; trang chủ là /."),
        Key(name="views", kind=_COUNT, is_required=True, meaning="Số lượt xem trang này trong kỳ."),
    ),
)


def _month(node: Node, findings: Findings, _name: str) -> VisitMonth | None:
    before = len(findings.issues)
    values = VISIT_MONTH.read(node, findings, inside="months.")
    if len(findings.issues) > before:
        return None
    if values["visits"] > values["views"]:
        found, most = str(values["visits"]), str(values["views"])
        findings.add(Fault.MORE_THAN_VIEWED, values.origin.place("visits"), name="months.visits", found=found, expected=most)
    return VisitMonth(**values.values)


def _page(node: Node, findings: Findings, _name: str) -> PageViews | None:
    before = len(findings.issues)
    values = PAGE_VIEWS.read(node, findings, inside="pages.")
    return PageViews(**values.values) if len(findings.issues) == before else None


PERIOD = Schema(
    name=VISITS,
    keys=(
        Key(name="from", kind=Day(), is_required=True, meaning="Ngày đầu của kỳ, đếm trọn ngày theo giờ Việt Nam."),
        Key(name="until", kind=Day(), is_required=True, meaning="Ngày cuối của kỳ."),
        Key(
            name="method",
            kind=Text(longest=1000),
            is_required=True,
            meaning="Đếm bằng chương trình nào, đếm gì, bỏ gì; hiện trên trang.",
        ),
        Key(
            name="months",
            kind=Items(of=Made(by=_month, meaning=lines_of("month", "visits", "views")), fewest=1),
            is_required=True,
            meaning="Mỗi tháng của kỳ một mục, từ cũ đến mới.",
        ),
        Key(name="pages", kind=Items(of=Made(by=_page, meaning=lines_of("address", "views"))), meaning="Các trang được xem nhiều nhất trong kỳ."),
    ),
)


def read_visits(node: Node, findings: Findings) -> tuple[VisitPeriod, ...]:
    """A list of periods, from old to new; one that cannot be read is told and left out."""
    if not isinstance(node, Sequence):
        findings.add(Fault.WRONG_SHAPE, node.place, name=VISITS, expected=Hint("một danh sách các kỳ", english="a list of periods"))
        return ()
    periods = [period for item in node.items if (period := _period(item, findings))]
    for before, after in pairwise(periods):
        if after.since <= before.until:
            found, expected = write_date(after.since), write_date(before.until)
            findings.add(Fault.VISITS_COUNTED_TWICE, after.origin.place("from"), name="from", found=found, expected=expected)
    return tuple(periods)


def _period(node: Node, findings: Findings) -> VisitPeriod | None:
    before = len(findings.issues)
    values = PERIOD.read(node, findings)
    if len(findings.issues) > before or NO_DAY in (values["from"], values["until"]):
        return None
    period = VisitPeriod(
        since=values["from"],
        until=values["until"],
        method=values["method"],
        months=values["months"],
        pages=values["pages"],
        origin=values.origin,
    )
    if period.until < period.since:
        findings.add(Fault.LIFETIME_REVERSED, period.origin.place("until"), name="until", found=write_date(period.until))
        return None
    _check(period, findings)
    return period


def _check(period: VisitPeriod, findings: Findings) -> None:
    """The months are those of the period; no page stands twice, and all pages together were not opened more often than all of the site."""
    wanted = [month.code for month in months_between(period.since, period.until)]
    written = [one.month.code for one in period.months]
    if written != wanted:
        place = period.origin.place("months")
        findings.add(Fault.NOT_THE_MONTHS, place, name="months", found=", ".join(written), expected=", ".join(wanted))
    addresses = [page.address for page in period.pages]
    if twice := next((one for number, one in enumerate(addresses) if one in addresses[:number]), None):
        findings.add(Fault.LISTED_TWICE, period.origin.place("pages"), name="pages", found=twice)
    all_views, of_pages = sum(one.views for one in period.months), sum(page.views for page in period.pages)
    if of_pages > all_views:
        place = period.origin.place("pages")
        findings.add(Fault.MORE_THAN_VIEWED, place, name="pages.views", found=str(of_pages), expected=str(all_views))
