"""The home page tells what is due, what was corrected of late and how figures go on, and nothing that cannot be said."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import article, catalogue, indicator, observation, settings, unit
from portal.catalogue.dues import CORRECTED_FOR, next_dues
from portal.model.article import Article
from portal.model.life import Stage
from portal.model.occasion import Deadline, Event
from portal.model.period import Period, Span
from portal.views.home import DUE, HomeView, Tile, home_page
from portal.views.parts.sparkline import EDGE, HEIGHT, WIDTH, sparkline
from published import correction, living, moment, withdrawal
from series_builders import series, years
from strategies import some

TODAY = settings().today


def home(*items: Article, **changes) -> HomeView:
    view = home_page(catalogue(*items, **changes), settings()).view
    assert isinstance(view, HomeView)
    return view


def tile(*printed: str) -> Tile:
    """Of the newest of several years in a row."""
    stated = [observation(one, period=Period.of_months(Span.YEAR, 2020 + number), anchor=f"a{number}") for number, one in enumerate(printed)]
    [only] = home(article(observations=tuple(stated))).tiles
    return only


@pytest.mark.parametrize(
    ("printed", "trend", "change"),
    [
        (("100", "110"), 1, "tăng 10 đơn vị (10%)"),
        (("110", "100"), -1, "giảm 10 đơn vị (9,1%)"),
        (("100", "100"), 0, "không đổi"),
        (("100",), None, ""),
        (("hơn 100", "110"), None, ""),
    ],
)
def test_an_arrow_stands_only_where_values_may_be_compared(printed: tuple[str, ...], trend: int | None, change: str):
    """And words say the same as the arrow."""
    shown = tile(*printed)

    assert (shown.trend, shown.change) == (trend, change)


def test_a_line_is_drawn_from_three_values_on():
    """Two are said by a word; a year without a value is not bridged."""
    assert tile("1", "2").sparkline is None
    line = tile("1", "2", "3").sparkline

    assert line is not None
    assert len(line.dots) == 3
    assert line.strokes == ((line.dots[0], line.dots[1]), (line.dots[1], line.dots[2]))
    assert line.span == "từ năm 2020 đến năm 2022"


def test_a_line_is_not_drawn_over_a_missing_year():
    found = series(("1", "2", "", "4"), years(2019, 4))
    line = sparkline(found.facts[-1], found, indicator(), unit())

    assert line is not None
    assert line.strokes == ((line.dots[0], line.dots[1]),)


@some
@given(st.lists(st.integers(0, 10**9), min_size=3, max_size=12))
def test_a_line_stays_in_its_field_and_goes_up_where_values_do(amounts: list[int]):
    """Larger is higher, and y counts downwards."""
    found = series([str(amount) for amount in amounts], years(2000, len(amounts)))
    line = sparkline(found.facts[-1], found, indicator(), unit())

    assert line is not None
    assert all(EDGE <= x <= WIDTH - EDGE and EDGE <= y <= HEIGHT - EDGE for x, y in line.dots)
    assert [x for x, _ in line.dots] == sorted(x for x, _ in line.dots)
    assert all(one[1] >= other[1] for one, other, low, high in zip(line.dots, line.dots[1:], amounts, amounts[1:], strict=False) if low <= high)


def test_what_is_due_comes_nearest_first_and_what_is_over_is_gone():
    """Deadlines, events and drafts for comment; an event that was called off is none."""
    deadline = Deadline(at=moment("2026-12-15 23:59"), what="nộp hồ sơ")
    event = Event(name="Ngày hội", since=moment("2026-12-01 08:00"), until=moment("2026-12-02 17:00"), venue="")
    over = replace(deadline, at=moment("2026-11-01 17:00"))
    off = living("huy", event=event, stage=Stage.WITHDRAWN, withdrawal=withdrawal("2026-11-20"))
    view = home(article("a", deadline=deadline), article("b", event=event), article("c", deadline=over), off)

    assert [(one.category, one.title, one.day) for one in view.due] == [
        ("Sự kiện", "Ngày hội", "01/12/2026"),
        ("Hạn cuối", "nộp hồ sơ", "15/12/2026"),
    ]
    assert len(home(*(article(f"a{number}", deadline=deadline) for number in range(9))).due) == DUE


def test_a_correction_stands_on_the_home_page_for_thirty_days():
    """And the day after, the site has to be built again."""
    last, first = (TODAY - CORRECTED_FOR).isoformat(), (TODAY - CORRECTED_FOR - timedelta(days=1)).isoformat()
    items = living("moi", updates=(correction(last),)), living("cu", updates=(correction(first),))

    assert [one.iso for one in home(*items).corrections] == [last]
    assert [due.at.date() for due in next_dues(catalogue(*items), settings().now)] == [TODAY + timedelta(days=1)]


def test_the_calendar_is_that_of_the_newest_month():
    view = home(article("a", published=moment("2022-03-31 10:00")), article("b", published=moment("2022-02-01 10:00")))

    assert view.calendar is not None
    assert (view.calendar.title, view.calendar.count) == ("Tháng 3/2022", 1)
    assert home().calendar is None


def test_with_few_news_all_stand_beside_the_lead():
    """Two stories below the lead need enough others beside it."""
    few, many = (home(*(article(f"a{day}", published=moment(f"2022-03-{day:02}")) for day in range(1, count + 1))) for count in (4, 8))

    assert (len(few.seconds), len(few.news)) == (0, 3)
    assert (len(many.seconds), len(many.news)) == (2, 5)
    assert date.fromisoformat(many.seconds[0].iso) > date.fromisoformat(many.news[0].iso)
