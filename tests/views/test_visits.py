"""The page of visits: only where somebody counted, months added up over periods, pages at the address of today."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from addressed import redirect
from builders import article, catalogue, settings
from counted import counted, month
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.records import Records
from portal.model.visits import VisitPeriod, months_between
from portal.views.visits import MOST, VisitsView, visits_pages
from whole_site import whole_site

JANUARY = counted()
HALF_MONTHS = (
    counted(date(2026, 1, 20), date(2026, 2, 10), month(1, visits=1200, views=3000), month(2, visits=5, views=6)),
    counted(date(2026, 2, 11), date(2026, 2, 28), month(2, visits=7, views=8)),
)


def view_of(*periods: VisitPeriod, **changes) -> VisitsView:
    ((page),) = visits_pages(catalogue(article(), visits=periods, **changes))
    assert isinstance(page.view, VisitsView)
    return page.view


def test_without_a_count_there_is_no_page():
    """A counter nobody can verify is worse than none."""
    assert not list(visits_pages(catalogue(article())))
    assert addresses.VISITS not in {page.address for page in whole_site(catalogue(), settings())}


def test_months_of_two_periods_are_one_line_that_says_which_days_were_counted():
    """Newest first, in Vietnamese digits; the totals are those of all lines."""
    view = view_of(*HALF_MONTHS)

    assert [(line.month, line.days, line.visits, line.views) for line in view.months] == [
        ("02/2026", "cả tháng", "12", "14"),
        ("01/2026", "12 trong 31 ngày", "1.200", "3.000"),
    ]
    assert (view.visits, view.views) == ("1.212", "3.014")


def test_a_month_nobody_counted_is_no_line():
    """Not counted is not the same as zero."""
    view = view_of(counted(), counted(date(2026, 3, 1), date(2026, 3, 31), month(3, visits=0, views=0)))

    assert [(line.month, line.visits) for line in view.months] == [("03/2026", "0"), ("01/2026", "10")]


def test_periods_that_follow_on_each_other_are_told_as_one():
    """Unless a day lies between them, or they were counted in another way."""
    after = counted(date(2026, 3, 2), date(2026, 3, 31), month(3))
    other = counted(date(2026, 4, 1), date(2026, 4, 30), month(4), method="AWStats.")

    assert [(one.days, one.method[:4]) for one in view_of(*HALF_MONTHS, after, other).periods] == [
        ("Từ 01/04/2026 đến hết 30/04/2026", "AWSt"),
        ("Từ 02/03/2026 đến hết 31/03/2026", "GoAc"),
        ("Từ 20/01/2026 đến hết 28/02/2026", "GoAc"),
    ]


def test_a_page_is_named_and_linked_at_its_address_of_today():
    """What was read at its old address counts there; what has no page of its own is left out; equals are in the order of addresses."""
    read = (("tin-tuc/2022/mot-bai/", 4), ("tin-tuc/2022/cu/", 3), ("khong-co/", 9), ("", 5), ("van-ban/", 5))
    view = view_of(counted(read=read), redirects=(redirect("tin-tuc/2022/cu/", "tin-tuc/2022/mot-bai/#muc"),))

    assert [(line.page.address, line.page.title, line.views) for line in view.pages] == [
        ("tin-tuc/2022/mot-bai/", "Bài mot-bai", "7"),
        ("", "Trang chủ", "5"),
        ("van-ban/", "Văn bản", "5"),
    ]


def test_only_the_most_read_pages_are_shown():
    """The first of a long list."""
    articles = tuple(article(f"bai-{number}") for number in range(MOST + 5))
    read = tuple((f"tin-tuc/2022/bai-{number}/", number + 1) for number in range(MOST + 5))
    (page,) = visits_pages(catalogue(*articles, visits=(counted(read=read),)))
    assert isinstance(page.view, VisitsView)

    assert [line.views for line in page.view.pages] == [str(number) for number in range(MOST + 5, 5, -1)]


def test_every_list_a_count_may_name_is_there_even_in_an_empty_portal():
    """No link of the page leads nowhere."""
    read = tuple((address, 1) for address in addresses.RESERVED)
    empty = Catalogue.of(Records(visits=(counted(read=read),)))
    pages = {page.address: page for page in whole_site(empty, settings())}
    view = pages[addresses.VISITS].view
    assert isinstance(view, VisitsView)

    assert len(view.pages) == 10
    assert {line.page.address for line in view.pages} <= set(pages)


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 800))
def test_every_day_of_a_period_is_in_one_of_its_months(since: date, length: int):
    """And each month has a day of it, in order and without a gap."""
    until = since + timedelta(days=length)
    months = list(months_between(since, until))

    assert all(one.last + timedelta(days=1) == other.first for one, other in pairwise(months))
    assert months[0].first <= since <= months[0].last
    assert months[-1].first <= until <= months[-1].last
