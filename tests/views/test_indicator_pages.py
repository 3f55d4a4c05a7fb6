"""Indicators: every value with its period, its doubt and its sentence; at the head the one that speaks for all."""

from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given

from builders import (
    MILLIONS,
    MONEY,
    PERCENT,
    agency,
    article,
    catalogue,
    corrected,
    field,
    indicator,
    observation,
    report,
    revised,
    standing_page,
    unit,
)
from builders import settings as portal_settings
from portal.catalogue.catalogue import Catalogue
from portal.model.indicator import Break, BreakReason, Collect, Direction, Frequency, IndicatorStatus, Scheme
from portal.model.observation import Measure, Status, TargetRule
from portal.model.period import Period, PeriodRule, Span
from portal.model.records import Records
from portal.rendering.pages import Renderer
from portal.settings import HANOI
from portal.views.home import HomeView, home_page
from portal.views.indicators import IndicatorView, indicator_page, indicators_page
from portal.views.parts.period import period_words
from strategies import records, some
from whole_site import indicator_views, indicators_view, rows_of

THEME = Path(__file__).parents[2] / "theme"
Y2021, Y2022, Y2023 = (Period.of_months(Span.YEAR, year) for year in (2021, 2022, 2023))
TARGET = {"measure": Measure.TARGET, "target_rule": TargetRule.AT_LEAST}


def page_of(*observations, **changes) -> IndicatorView:
    return of_items(article(observations=observations), **changes)


def of_items(*items, **changes) -> IndicatorView:
    """The page of the only indicator, whose units may be multiples of đồng."""
    [view] = indicator_views(catalogue(*items, indicators=(indicator(**changes),), units=(unit(), PERCENT, MONEY, MILLIONS)), portal_settings())
    return view


def facts_of(view: IndicatorView) -> dict[str, str]:
    """The definition, name by name."""
    return dict(view.definition.facts)


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


def test_a_headline_that_is_a_part_says_of_what():
    """On the page and in the index."""
    found = catalogue(article(observations=(observation("2", dimensions=(("dot", "dot-1"),)),)))
    index, [page] = indicators_view(found, portal_settings()), indicator_views(found, portal_settings())

    assert page.headline is not None
    assert page.headline.breakdown == "Đợt 1"
    assert [line.breakdown for _, lines in index.fields for line in lines] == ["Đợt 1"]


def test_an_indicator_without_values_has_a_page():
    """Its definition is worth reading before the first value comes."""
    view = page_of()

    assert (view.headline, view.sections, view.summaries, view.sources) == (None, (), (), ())


def test_rows_run_from_new_to_old_totals_before_parts():
    """Within a period the whole comes first."""
    part = observation("1", period=Y2022, dimensions=(("dot", "dot-1"),))
    view = page_of(observation("3", period=Y2021), part, observation("2", period=Y2022), observation("4", period=Y2023))

    assert [row.figure.number for row in rows_of(view)] == ["4", "2", "1", "3"]


@some
@given(records())
def test_every_statement_is_shown_on_the_page_of_its_indicator_and_leads_to_its_sentence(made: Records):
    """As the value of a row or as another document that says the same; each value beside its own words."""
    rows = [row for view in indicator_views(Catalogue.of(made), portal_settings()) for row in rows_of(view)]
    quotes = {f"{one.slug}/#{each.anchor}": each.quote for one in made.articles for each in one.observations}
    shown = {row.evidence.sentence.split("/", 2)[2]: row.evidence.quote for row in rows}
    witnesses = [witness.address.split("/", 2)[2] for row in rows for witness in row.witnesses]

    assert sorted([*shown, *witnesses]) == sorted(quotes)
    assert all(quotes[sentence] == quote for sentence, quote in shown.items())
    assert all(row.evidence.sentence.partition("#")[0] == row.evidence.document.address for row in rows)


@some
@given(records())
def test_the_index_counts_every_indicator_and_every_value(made: Records):
    """Numbers on pages are counted, not remembered; a value two documents state is one value of its indicator."""
    known = Catalogue.of(made)
    view = indicators_view(known, portal_settings())
    lines = [line for _, lines in view.fields for line in lines]

    assert view.indicators == len(made.indicators) == len(lines)
    assert view.values == sum(len(one.observations) for one in made.articles)
    assert sum(line.count for line in lines) == sum(map(len, known.facts.values()))


def test_a_definition_is_told_in_vietnamese():
    """Limits in Vietnamese digits, the rest in words."""
    facts = facts_of(
        page_of(
            minimum=Decimal("1000"),
            maximum=Decimal("99999.5"),
            collect=Collect.END_OF_PERIOD,
            additive=False,
            direction=Direction.LOWER_BETTER,
            frequency=Frequency.QUARTERLY,
            lag=45,
            identifier=Scheme(scheme="Thông tư 15", code="0101"),
        )
    )

    assert facts == {
        "Đơn vị tính": "đơn vị",
        "Cách tính theo thời gian": "tại thời điểm cuối kỳ; không cộng các kỳ",
        "Chiều mong muốn": "giảm là tốt",
        "Giới hạn": "từ 1.000 đến 99.999,5",
        "Định kỳ": "hằng quý, chậm nhất 45 ngày sau cuối kỳ",
        "Mã thống kê": "0101 (Thông tư 15)",
    }


def test_a_multiple_of_a_unit_says_of_what():
    """ "600 triệu đồng" and 600.000.000 đồng are one amount."""
    view = page_of(observation("hơn 600 triệu đồng"), unit="trieu-dong")

    assert facts_of(view)["Đơn vị tính"] == "triệu đồng (1 triệu đồng = 1.000.000 đồng)"
    assert view.headline is not None
    assert (view.headline.figure.text, view.headline.figure.canonical) == ("hơn 600 triệu đồng", "hơn 600.000.000 đồng")


def test_a_retired_indicator_says_since_when_and_what_replaces_it():
    """Nobody waits for a value that will not come."""
    old = indicator("cu", status=IndicatorStatus.RETIRED, retired_on=date(2024, 1, 1), replaced_by="moi")
    first, second = indicator_views(catalogue(indicators=(old, indicator("moi"))), portal_settings())

    assert first.definition.retired == "01/01/2024"
    assert first.definition.heir is not None
    assert first.definition.heir.address == "so-lieu/moi/"
    assert (second.definition.retired, second.definition.heir) == ("", None)


def test_a_break_is_told_in_the_definition_and_at_the_row_it_cuts():
    """A reader of the table alone must not compare across it."""
    cut = Break(day=date(2022, 7, 1), reason=BreakReason.DEFINITION, note="Đếm cả hộ kinh doanh.")
    view = page_of(*(observation(str(number), period=period) for number, period in enumerate((Y2021, Y2022, Y2023))), breaks=(cut,))

    assert view.definition.breaks == ("Từ 01/07/2022, thay đổi định nghĩa: Đếm cả hộ kinh doanh.",)
    assert [row.cut for row in rows_of(view)] == ["", "Đếm cả hộ kinh doanh", ""]


def test_a_change_of_territory_is_told_at_the_row_it_cuts():
    """The larger city is no continuation of the smaller one."""
    agencies = (agency("cu", territory="hai-phong"), agency("moi", territory="hai-phong-2025", since=date(2025, 7, 1)))
    items = [
        article(f"bai-{by}", agency=by, observations=(observation(str(year), period=Period.of_months(Span.YEAR, year)),))
        for by, year in (("cu", 2024), ("moi", 2025))
    ]
    [view] = indicator_views(catalogue(*items, agencies=agencies), portal_settings())

    assert [row.cut for row in rows_of(view)] == ["Địa giới thay đổi từ 01/07/2025", ""]


def test_a_revised_value_shows_what_it_was_until_when_and_why():
    """Old beside new; the old document still says what it said."""
    old = article("cu", published=datetime(2023, 1, 5, tzinfo=HANOI), observations=(observation("133"),))
    new = article(
        "moi", published=datetime(2023, 3, 5, tzinfo=HANOI), observations=(observation("140", revision=revised("cu#so-lieu-don-vi-kiem-tra")),)
    )
    [row] = rows_of(of_items(old, new))
    [earlier] = row.earlier

    assert (row.figure.number, row.now.since, row.now.until, row.now.why, row.now.reason) == ("140", "05/03/2023", "", "đính chính", "Cộng nhầm.")
    assert (earlier.figure.number, earlier.since, earlier.until, earlier.evidence.quote) == ("133", "05/01/2023", "05/03/2023", "kiểm tra 133 đơn vị")


def test_a_correction_shows_what_the_portal_had_miscopied():
    """The sentence no longer says so, and no quote is made up for it."""
    [row] = rows_of(page_of(observation("140", corrections=(corrected(date(2023, 3, 5), "104"),))))
    [earlier] = row.earlier

    assert (earlier.figure.number, earlier.evidence.quote, row.now.why) == ("104", "", "cổng chép sai, đã chép lại")


def test_the_documents_of_an_indicator_are_listed_newest_first():
    """Each once, with how many values it states."""
    period = Period.of_months(Span.QUARTER, 2022, 1)
    items = (
        article("tin", published=datetime(2022, 12, 30, tzinfo=HANOI), observations=(observation("1"), observation("2", period=period, anchor="x"))),
        report("bao-cao", observations=(observation("3", period=Period.of_months(Span.QUARTER, 2019, 1)),)),
    )
    sources = of_items(*items).sources

    assert [(line.document.address, line.words, line.values) for line in sources] == [
        ("tin-tuc/2022/tin/", "Sở KH&CN skhcn, 30/12/2022", 2),
        ("bao-cao/2022/bao-cao/", "33/BC-SKHCN, Sở KH&CN skhcn, 13/03/2020", 1),
    ]


def test_values_that_are_due_and_not_there_are_told():
    """The newest stated year is 2022; 2023, 2024 and 2025 should be there by the day of the build."""
    view = page_of(observation(period=Y2022), frequency=Frequency.ANNUAL, lag=90)

    assert view.late == tuple(
        f"Số liệu năm {year} của Hải Phòng phải có chậm nhất ngày {due}; đến ngày 24/11/2026 chưa có."
        for year, due in ((2023, "30/03/2024"), (2024, "31/03/2025"), (2025, "31/03/2026"))
    )


def test_a_reporting_period_tells_its_days():
    """ "quý I/2020" alone would be read by the calendar."""
    reporting = Period.of_months(Span.QUARTER, 2020, 1, rule=PeriodRule.REPORTING)

    assert period_words(reporting) == "quý I/2020 (15/12/2019–14/03/2020)"
    assert period_words(Period.of_months(Span.QUARTER, 2020, 1)) == "quý I/2020"
    assert rows_of(page_of(observation(period=reporting)))[0].period == period_words(reporting)


# ----------------------------------------------------------------------------------------------------------------- the home page


def home(*observations, **changes) -> HomeView:
    view = home_page(catalogue(article(observations=observations), **changes), portal_settings()).view
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
    view = home_page(Catalogue.of(made), portal_settings()).view
    assert isinstance(view, HomeView)
    shown = [*([view.lead] if view.lead else []), *view.seconds, *view.news, *view.reports]

    assert len({entry.address for entry in shown}) == len(shown)
    assert {entry.kind for entry in view.reports} <= {"Báo cáo"}


def test_the_home_page_shows_a_few_of_each():
    """One item leads, two stand below it, five beside it; three reports; six figures of different fields."""
    fields = tuple(field(f"f{number}") for number in range(8))
    indicators = tuple(indicator(f"i{number}", field=one.id) for number, one in enumerate(fields))
    items = [article(f"tin-{number}", fields=("f0",)) for number in range(8)] + [report(f"bc-{number}", fields=("f0",)) for number in range(5)]
    items.append(article("so", fields=("f0",), observations=tuple(observation(str(number), indicator=f"i{number}") for number in range(8))))
    view = home_page(catalogue(*items, fields=fields, indicators=indicators), portal_settings()).view

    assert isinstance(view, HomeView)
    shown = view.seconds, view.news, view.reports, view.tiles, view.fields
    assert view.lead is not None
    assert tuple(map(len, shown)) == (2, 5, 3, 6, 8)
    assert (view.values, view.indicators) == (8, 8)


def test_the_words_of_welcome_are_those_of_the_front_page():
    """docs/index.md; without it the page stands all the same."""
    pages = (standing_page("a/", title="Khác"), standing_page("", title="Cổng", body="<p>Chào.</p>"), standing_page("z/", title="Khác"))
    view = home_page(catalogue(standing_pages=pages), portal_settings()).view

    assert isinstance(view, HomeView)
    assert (view.title, "".join(piece.html for piece in view.welcome)) == ("Cổng", "<p>Chào.</p>")
    assert home_page(catalogue(standing_pages=pages[::2]), portal_settings()).title == "Trang chủ"


def test_the_newest_item_leads():
    """Newest first, of news and interviews."""
    found = catalogue(article("cu", published=datetime(2021, 1, 1, tzinfo=HANOI)), article("moi", published=datetime(2022, 1, 1, tzinfo=HANOI)))
    view = home_page(found, portal_settings()).view

    assert isinstance(view, HomeView)
    assert view.lead is not None
    assert (view.lead.title, [entry.title for entry in view.news]) == ("Bài moi", ["Bài cu"])


def of_quarters(*indexes: int, lag: int = 30) -> Catalogue:
    """A quarterly indicator of 2022, stated for these quarters."""
    stated = tuple(observation(str(index), period=Period.of_months(Span.QUARTER, 2022, index), anchor=f"q{index}") for index in indexes)
    return catalogue(article(observations=stated), indicators=(indicator(frequency=Frequency.QUARTERLY, lag=lag, additive=False),))


def on(day: date):
    return replace(portal_settings(), now=datetime.combine(day, time(), HANOI))


def test_a_period_left_empty_is_told_on_the_page():
    """It has no row; the reader is told that none was forgotten by the portal."""
    [view] = indicator_views(of_quarters(1, 3), on(date(2022, 11, 1)))
    html = (
        Renderer(THEME, on(date(2022, 11, 1)))
        .page(indicator_page(of_quarters(1, 3).indicators["don-vi-kiem-tra"], of_quarters(1, 3), on(date(2022, 11, 1))))
        .html
    )

    assert view.skipped == ("Quý II/2022 của Hải Phòng: hạn là ngày 30/07/2022, chưa văn bản nào trong cổng nêu số.",)
    assert view.skipped[0] in html


def test_many_empty_periods_are_listed_in_part_and_counted():
    """As in the calendar."""
    first, last = Period.of_months(Span.QUARTER, 2020, 1), Period.of_months(Span.QUARTER, 2022, 1)
    stated = (observation("1", period=first, anchor="a"), observation("2", period=last, anchor="b"))
    known = catalogue(article(observations=stated), indicators=(indicator(frequency=Frequency.QUARTERLY, lag=30, additive=False),))
    [view] = indicator_views(known, on(date(2022, 5, 1)))

    assert len(view.skipped) == 4
    assert view.skipped[0].endswith("nêu số; và 3 kỳ trước đó.")


@pytest.mark.parametrize(("day", "late"), [(date(2023, 1, 30), ""), (date(2023, 1, 31), "chậm quý IV/2022"), (date(2023, 5, 1), "chậm 2 kỳ")])
def test_the_index_says_what_is_late(day: date, late: str):
    """One period by its name, several by their number."""
    known = of_quarters(1, 2, 3)
    [(_, [line])] = indicators_page(known, today=day).view.fields
    html = Renderer(THEME, on(day)).page(indicators_page(known, today=day)).html

    assert line.late == late
    assert (late or "portal-badge--warning") in html or not late
    assert ("portal-badge--warning" in html) is bool(late)


@pytest.mark.parametrize(("day", "words"), [(date(2024, 1, 1), "thôi thu thập từ 01/01/2024"), (None, "thôi thu thập")])
def test_the_index_says_what_is_no_longer_collected(day: date | None, words: str):
    """Its newest value will stay the newest."""
    known = catalogue(article(observations=(observation(),)), indicators=(indicator(status=IndicatorStatus.RETIRED, retired_on=day),))
    [(_, [line])] = indicators_page(known, today=date(2026, 1, 1)).view.fields

    assert (line.retired, line.late) == (words, "")
    assert words in Renderer(THEME, portal_settings()).page(indicators_page(known, today=date(2026, 1, 1))).html


def test_the_index_says_nothing_of_an_indicator_in_time():
    """Neither late nor retired."""
    [(_, [line])] = indicators_page(of_quarters(1, 2, 3, 4), today=date(2023, 1, 1)).view.fields

    assert (line.retired, line.late) == ("", "")
