"""Indicators: every value with its period, its doubt and its sentence; at the head the one that speaks for all."""

from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given

from builders import PERCENT, article, catalogue, field, indicator, observation, report, standing_page, unit
from portal.catalogue.catalogue import Catalogue
from portal.model.indicator import Collect, Direction
from portal.model.observation import Measure, Status, TargetRule
from portal.model.period import Period, PeriodRule, Span
from portal.model.records import Records
from portal.settings import HANOI
from portal.views.home import HomeView, home_page
from portal.views.indicators import IndicatorsView, IndicatorView, indicator_pages
from portal.views.parts.period import period_words
from strategies import records, some

Y2021, Y2022, Y2023 = (Period.of_months(Span.YEAR, year) for year in (2021, 2022, 2023))
TARGET = {"measure": Measure.TARGET, "target_rule": TargetRule.AT_LEAST}


def page_of(*observations, **changes) -> IndicatorView:
    found = catalogue(article(observations=observations), indicators=(indicator(**changes),))
    (view,) = (page.view for page in indicator_pages(found) if isinstance(page.view, IndicatorView))
    return view


@pytest.mark.parametrize(
    ("observations", "headline"),
    [
        ([observation("1", period=Y2021), observation("2", period=Y2022)], "2 đơn vị"),
        ([observation("1", period=Y2022), observation("2", period=Y2023, **TARGET)], "1 đơn vị"),
        ([observation("1", period=Y2022), observation("2", period=Y2023, status=Status.FORECAST)], "1 đơn vị"),
        ([observation("1", period=Y2022), observation(value=None, period=Y2023, status=Status.NOT_COLLECTED)], "1 đơn vị"),
        ([observation("1", period=Y2022), observation("2", period=Y2023, status=Status.ESTIMATE)], "2 đơn vị"),
        ([observation("1", period=Y2022, place="quận Lê Chân"), observation("2", period=Y2022)], "2 đơn vị"),
        ([observation("1", period=Y2022, dimensions=(("dot", "dot-1"),)), observation("2", period=Y2022)], "2 đơn vị"),
        ([observation("1", period=Y2023, dimensions=(("dot", "dot-1"),)), observation("2", period=Y2022)], "1 đơn vị"),
        ([observation("2", period=Y2023, **TARGET)], "2 đơn vị"),
        ([observation(value=None, period=Y2023, status=Status.NOT_COLLECTED)], "–"),
    ],
)
def test_the_headline_is_the_newest_result_and_a_total_if_there_is_one(observations: list, headline: str):
    """A plan for next year is newer than anything, but it is no news of what happened."""
    view = page_of(*observations)

    assert view.headline is not None
    assert view.headline.figure.text == headline
    assert view.headline in view.rows


def test_a_headline_that_is_a_part_says_of_what():
    """On the page and in the index."""
    found = catalogue(article(observations=(observation("2", dimensions=(("dot", "dot-1"),)),)))
    index, page = (page.view for page in indicator_pages(found))

    assert isinstance(page, IndicatorView)
    assert page.headline is not None
    assert page.headline.breakdown == "Đợt 1"
    assert isinstance(index, IndicatorsView)
    assert [line.breakdown for _, lines in index.fields for line in lines] == ["Đợt 1"]


def test_an_indicator_without_values_has_a_page():
    """Its definition is worth reading before the first value comes."""
    view = page_of()

    assert (view.headline, view.rows) == (None, ())


def test_rows_run_from_new_to_old_totals_before_parts():
    """Within a period the whole comes first."""
    part = observation("1", period=Y2022, dimensions=(("dot", "dot-1"),))
    rows = page_of(observation("3", period=Y2021), part, observation("2", period=Y2022), observation("4", period=Y2023)).rows

    assert [row.figure.number for row in rows] == ["4", "2", "1", "3"]


@some
@given(records())
def test_every_value_is_a_row_of_its_indicator_and_leads_to_its_sentence(made: Records):
    """Not one statement is left out, and each shows its own words."""
    rows = [row for page in indicator_pages(Catalogue.of(made)) if isinstance(page.view, IndicatorView) for row in page.view.rows]
    stated = [(one.slug, each.anchor, each.quote) for one in made.articles for each in one.observations]

    assert sorted((row.document.address.split("/")[-2], row.sentence.partition("#")[2], row.quote) for row in rows) == sorted(stated)
    assert all(row.sentence.partition("#")[0] == row.document.address for row in rows)


@some
@given(records())
def test_the_index_counts_every_indicator_and_every_value(made: Records):
    """Numbers on pages are counted, not remembered."""
    (view,) = (page.view for page in indicator_pages(Catalogue.of(made)) if isinstance(page.view, IndicatorsView))
    lines = [line for _, lines in view.fields for line in lines]

    assert view.indicators == len(made.indicators) == len(lines)
    assert view.values == sum(len(one.observations) for one in made.articles) == sum(line.count for line in lines)


def test_a_definition_is_told_in_vietnamese():
    """Limits in Vietnamese digits, the rest in words."""
    view = page_of(minimum=Decimal("1000"), maximum=Decimal("99999.5"), collect=Collect.END_OF_PERIOD, direction=Direction.LOWER_BETTER)

    assert (view.bounds, view.collect, view.direction, view.unit) == ("từ 1.000 đến 99.999,5", "tại thời điểm cuối kỳ", "giảm là tốt", "đơn vị")


def test_a_reporting_period_tells_its_days():
    """ "quý I/2020" alone would be read by the calendar."""
    reporting = Period.of_months(Span.QUARTER, 2020, 1, rule=PeriodRule.REPORTING)

    assert period_words(reporting) == "quý I/2020 (15/12/2019–14/03/2020)"
    assert period_words(Period.of_months(Span.QUARTER, 2020, 1)) == "quý I/2020"
    assert page_of(observation(period=reporting)).rows[0].period == period_words(reporting)


# ----------------------------------------------------------------------------------------------------------------- the home page


def home(*observations, **changes) -> HomeView:
    view = home_page(catalogue(article(observations=observations), **changes)).view
    assert isinstance(view, HomeView)
    return view


@pytest.mark.parametrize(
    "changes",
    [
        TARGET,
        {"status": Status.FORECAST},
        {"dimensions": (("dot", "dot-1"),)},
        {"place": "quận Lê Chân"},
        {"value": None, "status": Status.SUPPRESSED},
    ],
)
def test_a_tile_is_a_result_and_a_total(changes: dict):
    """The home page shows a number without its circumstances, so they must be the plain ones."""
    assert [tile.figure.text for tile in home(observation("1", period=Y2021), observation(**{"printed": "2"}, period=Y2023, **changes)).tiles] == [
        "1 đơn vị"
    ]


def test_each_field_has_its_newest_tile():
    """No field shows two figures while another shows none."""
    indicators = (indicator("a", field="x"), indicator("b", field="x"), indicator("c", field="y", unit="phan-tram"))
    stated = (
        observation("1", indicator="a", period=Y2021),
        observation("2", indicator="b", period=Y2022),
        observation("3%", indicator="c", period=Y2023),
    )
    view = home(*stated, indicators=indicators, fields=(field("x"), field("y")), units=(unit(), PERCENT))

    assert [tile.figure.text for tile in view.tiles] == ["3%", "2 đơn vị"]
    assert [tile.sentence for tile in view.tiles] == ["tin-tuc/2022/mot-bai/#so-lieu-c", "tin-tuc/2022/mot-bai/#so-lieu-b"]


def test_a_tile_with_a_history_comes_before_one_without():
    """Among the figures of one period; a newer figure still comes first."""
    stated = (
        observation("1", indicator="a", period=Y2022),
        observation("2", indicator="b", period=Y2022),
        observation("3", indicator="b", period=Y2021, anchor="x"),
    )
    indicators = (indicator("a"), indicator("b"))
    newer = (
        *stated,
        observation("4", indicator="a", period=Y2023, anchor="y", dimensions=()),
        observation("5", indicator="b", period=Y2021, anchor="z"),
    )

    assert [tile.figure.number for tile in home(*stated, indicators=indicators).tiles] == ["2"]
    assert [tile.figure.number for tile in home(*newer, indicators=indicators).tiles] == ["4"]


@some
@given(records(most=14))
def test_the_home_page_repeats_no_item(made: Records):
    """The lead is not among the others, and reports stand apart."""
    view = home_page(Catalogue.of(made)).view
    assert isinstance(view, HomeView)
    shown = [*([view.lead] if view.lead else []), *view.news, *view.reports]

    assert len({entry.address for entry in shown}) == len(shown)
    assert {entry.kind for entry in view.reports} <= {"Báo cáo"}


def test_the_home_page_shows_a_few_of_each():
    """One item leads five others; three reports; six figures of different fields."""
    fields = tuple(field(f"f{number}") for number in range(8))
    indicators = tuple(indicator(f"i{number}", field=one.id) for number, one in enumerate(fields))
    items = [article(f"tin-{number}", fields=("f0",)) for number in range(8)] + [report(f"bc-{number}", fields=("f0",)) for number in range(5)]
    items.append(article("so", fields=("f0",), observations=tuple(observation(str(number), indicator=f"i{number}") for number in range(8))))
    view = home_page(catalogue(*items, fields=fields, indicators=indicators)).view

    assert isinstance(view, HomeView)
    assert (view.lead is not None, len(view.news), len(view.reports), len(view.tiles), len(view.fields)) == (True, 5, 3, 6, 8)
    assert (view.values, view.indicators) == (8, 8)


def test_the_words_of_welcome_are_those_of_the_front_page():
    """docs/index.md; without it the page stands all the same."""
    pages = (standing_page("a/", title="Khác"), standing_page("", title="Cổng", body="<p>Chào.</p>"), standing_page("z/", title="Khác"))
    view = home_page(catalogue(standing_pages=pages)).view

    assert isinstance(view, HomeView)
    assert (view.title, "".join(piece.html for piece in view.welcome)) == ("Cổng", "<p>Chào.</p>")
    assert home_page(catalogue(standing_pages=pages[::2])).title == "Trang chủ"


def test_the_newest_item_leads():
    """Newest first, of news and interviews."""
    found = catalogue(article("cu", published=datetime(2021, 1, 1, tzinfo=HANOI)), article("moi", published=datetime(2022, 1, 1, tzinfo=HANOI)))
    view = home_page(found).view

    assert isinstance(view, HomeView)
    assert view.lead is not None
    assert (view.lead.title, [entry.title for entry in view.news]) == ("Bài moi", ["Bài cu"])
