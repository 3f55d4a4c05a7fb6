"""Charts: every stated value in its place, no line where values may not be compared, and words for whoever does not see the picture."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builders import MONEY, PERCENT, agency, indicator, unit
from portal.catalogue.series import Series
from portal.model.indicator import Break, BreakReason, Collect, Frequency
from portal.model.observation import Measure, Status
from portal.model.period import Period, PeriodRule, Span
from portal.model.register import Unit
from portal.views.parts.chart import MOST_COLUMNS, MOST_SERIES, Chart, chart_of
from portal.views.parts.chart_axes import amount_axis, following
from portal.views.parts.chart_drawing import Drawing, Mark
from portal.views.parts.chart_labels import LINE, bold_width, spread, text_width, wrapped
from portal.views.parts.chart_rows import Boundary, Lean
from portal.views.parts.figure import amount_for_machines
from series_builders import one_series, quarters, series, statement, years
from strategies import some

COUNT = unit()
FLOW = indicator()
MEAN = indicator(collect=Collect.AVERAGE)
SIX_VALUES = ("133", "120", "141", "128", "150", "146")


def chart(*drawn: Series, of: Unit = COUNT, **options) -> Chart:
    found = chart_of(drawn, unit=of, title="Đơn vị được kiểm tra", **options)
    assert found
    return found


def marks(drawn: Drawing) -> list[Mark]:
    return [mark for row in drawn.marks for mark in row]


def valued(drawn: Drawing) -> list[Mark]:
    return [mark for mark in marks(drawn) if mark.point.amount is not None]


def joined(drawn: Drawing) -> list[tuple[str, str]]:
    """The periods at the ends of every stretch of line of a drawing of one series."""
    periods = {(mark.x, mark.y): mark.point.period for mark in valued(drawn)}
    return [(periods[one], periods[other]) for stroke in drawn.strokes for one, other in pairwise(stroke.points)]


# ------------------------------------------------------------------------------------------------------------- properties


@dataclass(frozen=True)
class Made:
    """A chart and what it was made of; its repr is short, for a failing example has megabytes."""

    drawn: list[Series] = field(repr=False)
    of: Unit
    chart: Chart = field(repr=False)


@st.composite
def charts(draw: st.DrawFn) -> Made:
    """One to seven series with holes, missing and doubtful values, and a merger of provinces somewhere."""
    of = draw(st.sampled_from((COUNT, PERCENT, MONEY)))
    end = {COUNT: "", PERCENT: "%", MONEY: " triệu đồng"}[of]
    span, per_year = draw(st.sampled_from(((Span.MONTH, 12), (Span.QUARTER, 4), (Span.HALF, 2), (Span.NINE_MONTHS, 1), (Span.YEAR, 1))))
    first, count, merger = draw(st.integers(1990, 2030)), draw(st.integers(2, 16)), draw(st.integers(0, 16))
    rule = draw(st.sampled_from(PeriodRule))
    periods = [Period.of_months(span, first + place // per_year, place % per_year + 1, rule=rule) for place in range(count)]
    amounts = st.integers(0, 10 ** draw(st.integers(1, 6)))
    printed = st.tuples(st.sampled_from(("", "", "hơn ", "gần ", "khoảng ")), amounts).map(lambda pair: f"{pair[0]}{pair[1]}{end}")
    drawn = []
    for number in range(draw(st.integers(1, 7))):
        stated = []
        for place, period in enumerate(periods):
            said = draw(st.one_of(printed, printed, printed, st.sampled_from((None, ""))))
            if said != "" or place == 0:
                territory = f"moi-{number}" if place >= merger else f"cu-{number}"
                status = draw(st.sampled_from((Status.FINAL, Status.FINAL, Status.ESTIMATE))) if said else Status.NOT_COLLECTED
                stated.append(statement(said or None, period, lineage="Nơi " + "dài " * number, territory=territory, status=status))
        drawn.append(one_series(stated, agencies=tuple(agency(territory=f"moi-{number}", since=date(first + 2, 7, 1)) for number in range(7))))
    found = chart_of(drawn, unit=of, title="Tên", indicator=draw(st.sampled_from((FLOW, MEAN))))
    if found is None:
        assert all(sum(fact.value is not None for fact in segment.facts) < 2 for one in drawn[:MOST_SERIES] for segment in one.segments)
        return Made([], of, chart(series(SIX_VALUES, quarters(2022, 6))))
    return Made(drawn, of, found)


@some
@given(charts())
def test_every_fact_stands_once_in_each_drawing(made: Made):
    """Nothing is left out, nothing is told twice, and what a point says is what the files say."""
    drawn, of, found = made.drawn, made.of, made.chart
    stated = Counter(
        (fact.period.code, amount_for_machines(fact.value, of) if fact.value else "", fact.sentence)
        for one in drawn[:MOST_SERIES]
        for fact in one.facts
    )

    for one in (found.wide, found.narrow) if drawn else ():
        assert Counter((mark.point.period, mark.point.value, mark.point.address) for mark in marks(one)) == stated


@some
@given(charts())
def test_more_stands_higher(made: Made):
    """In one drawing a larger value is never below a smaller one, and a later period never left of an earlier one."""
    for drawn in (made.chart.wide, made.chart.narrow):
        known = valued(drawn)
        by_value = sorted(known, key=lambda mark: Decimal(mark.point.value))
        by_day = sorted(marks(drawn), key=lambda mark: mark.point.day)

        assert all(lower.y >= higher.y for lower, higher in pairwise(by_value))
        assert all(before.x <= after.x for before, after in pairwise(by_day))
        assert all((one.y == other.y) or one.point.amount != other.point.amount for one in known for other in known)


@some
@given(charts())
def test_no_line_crosses_a_cut_or_a_period_without_value(made: Made):
    """Each stretch of line joins two values of one segment whose periods follow each other; and no such pair is left apart."""
    drawn, found = made.drawn, made.chart
    allowed = {
        (one.lineage, before.period.code, after.period.code)
        for one in drawn[:MOST_SERIES]
        for segment in one.segments
        for before, after in pairwise(segment.facts)
        if before.value is not None and after.value is not None and following(before.period) == after.period
    }
    for one in (found.wide, found.narrow):
        places = {(mark.point.number, mark.x, mark.y): mark.point for mark in valued(one)}
        stretches = {
            (places[stroke.number, *start].series, places[stroke.number, *start].period, places[stroke.number, *end].period)
            for stroke in one.strokes
            for start, end in pairwise(stroke.points)
        }

        assert not drawn or stretches == (allowed if one.strokes else set())
        assert not drawn or bool(one.strokes) == bool(allowed) or any(mark.column for mark in marks(one))


def _extents(drawn: Drawing) -> list[tuple[Decimal, Decimal, Decimal, Decimal]]:
    """Left, top, right, bottom of all there is; of text at most as wide as any font makes it."""
    found = [(mark.x, mark.y, mark.x, mark.y) for mark in marks(drawn)]
    found += [(one.x, one.y, one.x + one.width, one.y + one.height) for mark in marks(drawn) for one in [mark.column] if one]
    for rule in (*drawn.grid, drawn.baseline, *drawn.ticks, *drawn.cuts, *drawn.leaders):
        found.append((min(rule.x1, rule.x2), min(rule.y1, rule.y2), max(rule.x1, rule.x2), max(rule.y1, rule.y2)))
    found += [(x, y, x, y) for stroke in drawn.strokes for x, y in stroke.points]
    for text in (*drawn.axis_texts, *drawn.cut_texts, *drawn.texts):
        for y, line in text.lines:
            width = (bold_width if text.number else text_width)(line)
            left = text.x - {"start": 0, "middle": Decimal(width) / 2, "end": width}[text.anchor]
            found.append((left, y - 11, left + width, y + 3))
    return found


@some
@given(charts())
def test_all_of_a_drawing_is_inside_it(made: Made):
    """What stood outside the picture would be cut off."""
    for drawn in (made.chart.wide, made.chart.narrow):
        outside = [one for one in _extents(drawn) if one[0] < -1 or one[1] < 0 or one[2] > drawn.width + 1 or one[3] > drawn.height]

        assert not outside


@some
@given(charts())
def test_names_at_the_right_edge_cover_no_other(made: Made):
    """Six lines that end at one height still have six names."""
    for drawn in (made.chart.wide, made.chart.narrow):
        names = sorted((text for text in drawn.texts if text.anchor == "start"), key=lambda text: text.lines[0][0])

        assert all(below.lines[0][0] - above.lines[-1][0] > LINE for above, below in pairwise(names))


@some
@given(st.lists(st.tuples(st.integers(0, 300), st.sampled_from((LINE, 2 * LINE))), max_size=8))
@example([(150, LINE)] * 8)
@example([(300, 2 * LINE)] * 8)
def test_labels_are_spread_without_overlap_and_stay_where_they_can(wished: list[tuple[int, int]]):
    """They keep their order and their distance between the edges; those with room stay where they were wished."""
    heights = [height for _, height in wished]
    places = spread([Fraction(centre) for centre, _ in wished], heights, top=Fraction(0), bottom=Fraction(300))
    tops = sorted((place - Fraction(height, 2), height) for place, height in zip(places, heights, strict=True))

    assert all(above + height <= below for (above, height), (below, _) in pairwise(tops))
    assert all(top >= 0 and top + height <= 300 for top, height in tops)
    if len(wished) == 1 and 15 <= wished[0][0] <= 285:
        assert places == (wished[0][0],)


@some
@given(st.decimals(0, 10**9, places=2), st.decimals(0, 10**9, places=2), st.booleans())
def test_ticks_are_round_even_and_hold_every_amount(one: Decimal, other: Decimal, needs_zero: bool):
    """Steps of 1, 2 or 5 tens, few of them, zero among them where columns stand on it."""
    low, high = sorted((one, other))
    axis = amount_axis(low, high, steps=5, needs_zero=needs_zero, may_shorten=True)
    steps = {after - before for before, after in pairwise(axis.ticks)}

    assert len(steps) == 1
    assert steps.pop().normalize().as_tuple().digits in {(1,), (2,), (5,)}
    assert axis.ticks[0] <= low <= high <= axis.ticks[-1]
    assert 2 <= len(axis.ticks) <= 9
    assert not needs_zero or 0 in axis.ticks


def test_the_same_series_give_the_same_chart():
    """Same facts, same coordinates."""
    assert chart(series(SIX_VALUES, quarters(2022, 6))) == chart(series(SIX_VALUES, quarters(2022, 6)))


# ------------------------------------------------------------------------------------------------------ whether and how


@pytest.mark.parametrize("printed", [(), ("133",), ("133", None), (None, None)])
def test_less_than_two_values_are_no_chart(printed: tuple[str | None, ...]):
    """One point shows nothing a number does not."""
    drawn = [series(printed, quarters(2022, len(printed)))] if printed else []

    assert chart_of(drawn, unit=COUNT, title="Tên") is None


def test_two_values_that_may_not_be_compared_are_no_chart():
    """Two columns side by side would compare them."""
    periods = quarters(2025, 2, first=2)
    drawn = one_series([statement("9", periods[0], territory="cu"), statement("5", periods[1], territory="moi")])

    assert chart_of([drawn], unit=COUNT, title="Tên") is None


def test_series_of_several_lengths_of_period_are_refused():
    """A caller who mixes quarters with years has a bug."""
    with pytest.raises(ValueError, match="one length of period"):
        chart(series(SIX_VALUES, quarters(2022, 6)), series(("1", "2"), years(2022, 2)))


def test_a_short_flow_is_columns_from_zero():
    """A column is as high as its value."""
    drawn = chart(series(SIX_VALUES, quarters(2022, 6)), indicator=FLOW).wide
    heights = [(Decimal(mark.point.value), mark.column.height) for mark in valued(drawn) if mark.column]

    assert len(heights) == 6
    assert all(abs(height * 133 - value * heights[0][1]) <= 133 for value, height in heights)
    assert all(mark.column.y + mark.column.height == drawn.baseline.y1 for mark in valued(drawn) if mark.column)
    assert not drawn.strokes


@pytest.mark.parametrize(
    ("drawn", "options"),
    [
        pytest.param([series(SIX_VALUES, quarters(2022, 6))], {"indicator": MEAN}, id="an average"),
        pytest.param([series(SIX_VALUES, quarters(2022, 6))], {}, id="of an indicator nobody names"),
        pytest.param([series(SIX_VALUES, quarters(2022, 6)), series(SIX_VALUES, quarters(2022, 6), lineage="Thái Bình")], {"indicator": FLOW}, id="two places"),
        pytest.param([series([str(n) for n in range(MOST_COLUMNS + 1)], quarters(2020, MOST_COLUMNS + 1))], {"indicator": FLOW}, id="a long flow"),
        pytest.param([series(["1", "2", "3"], [*quarters(1990, 2), *quarters(2020, 1)])], {"indicator": FLOW}, id="a flow with thirty years left out"),
    ],
)  # fmt: skip
def test_anything_else_is_lines(drawn: list[Series], options: dict):
    """Columns are for what adds up, one series, few points."""
    found = chart(*drawn, **options)

    assert all(mark.column is None for mark in marks(found.wide))
    assert found.wide.strokes


def test_an_axis_that_does_not_begin_at_zero_says_so():
    """From 88 to 94 percent looks like much."""
    high, low = (chart(series(printed, quarters(2022, 3)), of=PERCENT, indicator=MEAN) for printed in (("88%", "91%", "94%"), ("2%", "91%", "94%")))
    note = "Trục giá trị không bắt đầu từ 0."

    assert note in high.notes
    assert note not in low.notes
    assert {text.lines[0][1] for text in low.wide.axis_texts} >= {"%", "0"}


def test_no_value_stands_on_an_axis_that_is_not_zero():
    """It would look like nothing."""
    drawn = chart(series(("100", "120", "140"), quarters(2022, 3)), indicator=MEAN).wide

    assert max(mark.y for mark in marks(drawn)) < drawn.baseline.y1


def test_large_amounts_are_counted_in_millions_above_the_axis():
    """ "600.000.000" at every tick is not read."""
    found = chart(series(("600 triệu đồng", "1,2 tỷ đồng"), years(2020, 2)), of=MONEY, indicator=FLOW)
    texts = [line for text in found.wide.axis_texts for _, line in text.lines]

    assert texts[:6] == ["tỷ đồng", "0", "0,5", "1", "1,5", "2020"]
    assert [mark.point.value for mark in marks(found.wide)] == ["600000000", "1200000000"]
    assert [line for text in found.wide.texts for _, line in text.lines] == ["0,6", "1,2"]


@pytest.mark.parametrize(
    ("printed", "of", "shown"),
    [
        (("600 triệu đồng", "15.300 tỷ đồng"), MONEY, ("600 triệu", "15,3")),
        (("hơn 1,2 tỷ đồng", "15.300 tỷ đồng"), MONEY, ("hơn 1,2 tỷ", "15,3")),
        (("12", "9.876.543.210"), COUNT, ("12 đơn vị", "9,9")),
        (("-12", "9.876.543.210"), COUNT, ("-12 đơn vị", "9,9")),
        (("0", "9.876.543.210"), COUNT, ("0", "9,9")),
        (("1/4000", "53/60"), PERCENT, ("0,025%", "88,3")),
    ],
)  # fmt: skip
def test_little_beside_much_is_not_said_to_be_nothing(printed: tuple[str, ...], of: Unit, shown: tuple[str, ...]):
    """Only a zero is "0"; what is too little for the multiple of the axis says its own."""
    found = chart(series(printed, years(2020, 2)), of=of, indicator=FLOW)

    assert tuple(mark.point.shown for mark in marks(found.wide)) == shown


def test_a_value_is_told_as_finely_as_its_axis():
    """ "123,5" between "123,456794" and "123,456796" would stand far above both."""
    found = chart(series(("123.456.789", "123.456.790", "123.456.795"), years(2020, 3)), indicator=MEAN)

    assert [mark.point.shown for mark in marks(found.wide)] == ["123,456789", "123,45679", "123,456795"]


def test_a_unit_that_is_a_multiple_is_not_counted_in_millions_again():
    """Nobody says "tỷ triệu đồng"."""
    millions = Unit(id="trieu-dong", label="triệu đồng", symbol="triệu đồng", form=MONEY.form, origin=MONEY.origin, base="dong", power=6)
    found = chart(series(("600 triệu đồng", "9.000.000 triệu đồng"), years(2020, 2)), of=millions)

    assert found.wide.axis_texts[0].lines[0][1] == "triệu đồng"
    assert "9.000.000" in [line for text in found.wide.axis_texts for _, line in text.lines] + [one.lines[0][1] for one in found.wide.texts]


# -------------------------------------------------------------------------------------------------- gaps, cuts and doubts


def test_a_period_nobody_speaks_of_breaks_the_line_and_keeps_its_room():
    """Time runs evenly; what lies between is unknown."""
    drawn = chart(series(("133", "120", "", "128", "150"), quarters(2022, 5)), indicator=MEAN).wide
    x = [mark.x for mark in marks(drawn)]

    assert joined(drawn) == [("2022-Q1", "2022-Q2"), ("2022-Q4", "2023-Q1")]
    assert x[2] - x[1] > Decimal("1.8") * (x[1] - x[0])


def test_a_stock_is_joined_as_often_as_it_is_counted():
    """Counted each 31 December, a year left out is a gap."""
    days = [Period.of_day(date(year, 12, 31)) for year in (2015, 2016, 2017, 2019, 2020)]
    by_habit = chart(series(SIX_VALUES[:5], days)).wide
    by_register = chart(series(SIX_VALUES[:5], days), indicator=indicator(collect=Collect.END_OF_PERIOD, frequency=Frequency.MONTHLY)).wide

    assert joined(by_habit) == [("2015-12-31", "2016-12-31"), ("2016-12-31", "2017-12-31"), ("2019-12-31", "2020-12-31")]
    assert joined(by_register) == []


def test_spans_of_years_are_joined_where_one_begins_after_the_other():
    """2016–2020, 2021–2025."""
    spans = [Period.of_years(2006, 2010), Period.of_years(2011, 2015), Period.of_years(2021, 2025)]
    drawn = chart(series(("1", "2", "3"), spans)).wide

    assert joined(drawn) == [("2006-2010", "2011-2015")]
    assert "2021–2025" in [line for text in drawn.axis_texts for _, line in text.lines]


def merged() -> Series:
    """Six quarters, of which the last two are those of the province made on 1 July 2025."""
    periods = quarters(2024, 8)[2:]
    stated = [
        statement(one, period, territory="moi" if period.start >= date(2025, 7, 1) else "") for one, period in zip(SIX_VALUES, periods, strict=True)
    ]
    return one_series(stated, agencies=(agency(territory="moi", since=date(2025, 7, 1)),))


def test_a_merger_cuts_the_line_between_the_quarters_and_is_named():
    """The dashed line stands between the last old and the first new value, its day above, its reason below and in the description."""
    found = chart(merged(), indicator=MEAN)
    (cut,), (label,) = found.wide.cuts, found.wide.cut_texts
    x = {mark.point.period: mark.x for mark in marks(found.wide)}

    assert ("2025-Q2", "2025-Q3") not in joined(found.wide)
    assert x["2025-Q2"] < cut.x1 == cut.x2 < x["2025-Q3"]
    assert label.lines[0][1] == "Đổi địa giới từ 01/07/2025"
    assert "Địa giới thay đổi từ 01/07/2025: không so sánh số liệu ở hai bên nét đứt dọc." in found.notes
    assert "Địa giới thay đổi từ 01/07/2025: 2 số liệu" in found.description


def test_a_cut_stands_at_its_day_also_in_a_long_silence():
    """Nothing is said between the first half of 2022 and the end of 2025: the dashed line is at July 2025, not in the middle."""
    periods = [*quarters(2022, 2), *quarters(2025, 1, first=4)]
    stated = [statement(one, period, territory="moi" if period.first.year == 2025 else "") for one, period in zip("123", periods, strict=True)]
    drawn = chart(one_series(stated, agencies=(agency(territory="moi", since=date(2025, 7, 1)),))).wide
    quarter = marks(drawn)[1].x - marks(drawn)[0].x

    assert quarter < marks(drawn)[2].x - drawn.cuts[0].x1 < 2 * quarter


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (BreakReason.TERRITORY, "Đổi địa giới từ 01/07/2022"),
        (BreakReason.UNIT, "Đổi đơn vị tính từ 01/07/2022"),
        (BreakReason.DEFINITION, "Đổi định nghĩa từ 01/07/2022"),
        (BreakReason.METHODOLOGY, "Đổi cách tính từ 01/07/2022"),
    ],
)
def test_every_reason_of_a_break_has_its_words(reason: BreakReason, words: str):
    """And columns are cut between them too."""
    broken = indicator(breaks=(Break(day=date(2022, 7, 1), reason=reason, note="Đếm khác."),))
    drawn = chart(series(SIX_VALUES, quarters(2022, 6), indicator=broken), indicator=broken).wide
    before, after = (next(mark.column for mark in marks(drawn) if mark.point.period == code) for code in ("2022-Q2", "2022-Q3"))

    assert [text.lines[0][1] for text in drawn.cut_texts] == [words]
    assert before and after and before.x + before.width < drawn.cuts[0].x1 < after.x


def test_a_document_that_begins_a_new_series_cuts_it():
    """It says so and gives no reason: none is made up."""
    stated = [statement(one, period) for one, period in zip(SIX_VALUES, quarters(2022, 6), strict=True)]
    stated[3] = statement("128", quarters(2022, 6)[3], status=Status.BREAK)
    drawn = chart(one_series(stated)).wide

    assert [text.lines[0][1] for text in drawn.cut_texts] == ["Chuỗi mới từ 01/10/2022"]


def test_labels_of_cuts_cover_no_other():
    """Two breaks in a row have two rows of labels, and the drawing is higher by one."""
    breaks = tuple(Break(day=date(2022, month, 1), reason=BreakReason.UNIT, note="Đổi.") for month in (4, 7))
    broken = indicator(breaks=breaks)
    two = chart(series(SIX_VALUES, quarters(2022, 6), indicator=broken), indicator=broken).narrow
    none = chart(series(SIX_VALUES, quarters(2022, 6)), indicator=FLOW).narrow

    assert len({text.lines[0][0] for text in two.cut_texts}) == 2
    assert two.height > none.height


@pytest.mark.parametrize("status", [Status.ESTIMATE, Status.PROVISIONAL, Status.FORECAST, Status.LOW_RELIABILITY])
def test_a_doubtful_value_is_hollow_and_the_line_to_it_is_dotted(status: Status):
    """And a note says which doubt it is."""
    periods = quarters(2022, 4)
    stated = [statement(one, period, status=status if period == periods[2] else Status.FINAL) for one, period in zip("1234", periods, strict=True)]
    found = chart(one_series(stated), indicator=MEAN)

    assert [mark.point.is_doubtful for mark in marks(found.wide)] == [False, False, True, False]
    assert [stroke.is_doubtful for stroke in found.wide.strokes] == [False, True, True]
    assert any(note.startswith("Hình rỗng, nét chấm:") for note in found.notes)
    assert not any(note.startswith("Hình rỗng") for note in chart(series("1234", periods)).notes)


@pytest.mark.parametrize(
    ("printed", "lean", "words"),
    [
        ("600", Lean.EXACT, "quý II/2022: 600 đơn vị (Hải Phòng)"),
        ("hơn 600", Lean.MORE, "quý II/2022: hơn 600 đơn vị (Hải Phòng)"),
        ("ít nhất 600", Lean.MORE, "quý II/2022: ít nhất 600 đơn vị (Hải Phòng)"),
        ("gần 600", Lean.LESS, "quý II/2022: gần 600 đơn vị (Hải Phòng)"),
        ("chưa đến 600", Lean.LESS, "quý II/2022: dưới 600 đơn vị (Hải Phòng)"),
        ("không quá 600", Lean.LESS, "quý II/2022: không quá 600 đơn vị (Hải Phòng)"),
        ("khoảng 600", Lean.ABOUT, "quý II/2022: khoảng 600 đơn vị (Hải Phòng)"),
        ("hàng trăm", Lean.ABOUT, "quý II/2022: hàng trăm đơn vị (Hải Phòng)"),
    ],
)
def test_a_figure_that_is_not_exact_leans_and_keeps_its_word(printed: str, lean: Lean, words: str):
    """ "hơn 600" is not 600, neither in the picture nor in its words nor beside the point."""
    found = chart(series(("500", printed), quarters(2022, 2)), indicator=FLOW)
    point = marks(found.wide)[1].point

    assert (point.lean, point.words) == (lean, words)
    assert words.removeprefix("quý II/2022: ").startswith(point.shown)
    assert any(note.startswith("Dấu mũ") for note in found.notes) == (lean is not Lean.EXACT)


@pytest.mark.parametrize(
    ("printed", "note"),
    [
        ("không quá 600", "Dấu mũ: văn bản không nêu đúng một số mà nói “không quá” (mũ dưới)."),
        ("ít nhất 600", "Dấu mũ: văn bản không nêu đúng một số mà nói “ít nhất” (mũ trên)."),
        ("hàng trăm", "Dấu mũ: văn bản không nêu đúng một số mà nói “hàng chục, hàng trăm…” (hai mũ)."),
    ],
)
def test_a_note_names_the_words_of_the_chart_and_no_others(printed: str, note: str):
    """Nobody looks for a sign that is not there, and none that is there goes without its meaning."""
    words = chart(series(("gần 500", printed, "hơn 650"), quarters(2022, 3)), indicator=FLOW).notes

    assert note in chart(series(("500", printed), quarters(2022, 2)), indicator=FLOW).notes
    assert [one.count("“") for one in words if one.startswith("Dấu mũ")] == [3]


def test_a_ratio_is_drawn_in_percent_and_told_as_printed():
    """53/60 is what the document says, 88,3% our arithmetic."""
    point = marks(chart(series(("90%", "53/60"), quarters(2022, 2)), of=PERCENT).wide)[1].point

    assert (point.value, point.shown) == ("88.333333", "88,3")
    assert point.words == "quý II/2022: 53/60 = 88,3% (Hải Phòng)"


@pytest.mark.parametrize(
    ("status", "reason"),
    [(Status.NOT_COLLECTED, "không thu thập"), (Status.CANNOT_EXIST, "không thể có"), (Status.SUPPRESSED, "không công bố")],
)
def test_a_missing_value_is_a_mark_on_the_axis_with_its_reason(status: Status, reason: str):
    """Never a zero, never a line through it."""
    periods = quarters(2022, 4)
    stated = [
        statement(one, period, **({} if one else {"status": status, "value": None}))
        for one, period in zip(("5", "6", None, "7"), periods, strict=True)
    ]
    found = chart(one_series(stated), indicator=MEAN)
    absent = marks(found.wide)[2]

    assert (absent.point.value, absent.point.words) == ("", f"quý III/2022: không có số liệu, {reason} (Hải Phòng)")
    assert 0 < found.wide.baseline.y1 - absent.y < 20
    assert joined(found.wide) == [("2022-Q1", "2022-Q2")]
    assert "Có 1 kỳ mà văn bản nói rõ là không có số liệu." in found.description
    assert "Dấu ×: kỳ không có số liệu; chọn dấu ấy để đọc lý do." in found.notes


def test_two_missing_values_of_one_period_are_two_marks():
    """One over the other, each with its own place in its words."""
    drawn = chart(*(series(("5", "6", None), quarters(2022, 3), lineage=place) for place in ("Hải Phòng", "Thái Bình"))).narrow
    absent = [mark for mark in marks(drawn) if mark.point.amount is None]

    assert len({mark.y for mark in absent}) == 2
    assert ["Hải Phòng" in mark.point.words for mark in absent] == [True, False]


def test_the_word_over_the_highest_column_has_room():
    """Under the unit of the axis, over the sign that the value is not exact."""
    drawn = chart(series(("hơn 200", *SIX_VALUES, *SIX_VALUES[:5]), quarters(2020, 12)), indicator=FLOW).wide
    highest = next(text for text in drawn.texts if text.lines[0][1] == "hơn")

    assert [line for _, line in highest.lines] == ["hơn", "200"]
    assert highest.lines[0][0] - 11 > drawn.axis_texts[0].lines[0][0]
    assert highest.lines[-1][0] <= marks(drawn)[0].y - 12


# ------------------------------------------------------------------------------------------------ several series, plans, words


def test_six_series_are_drawn_and_the_others_named():
    """Seven lines are a thicket."""
    drawn = [series(SIX_VALUES, quarters(2022, 6), lineage=f"Tỉnh {name}") for name in "ABCDEFGH"]
    found = chart(*drawn)

    assert [name for _, name in found.keys] == [f"Tỉnh {name}" for name in "ABCDEF"]
    assert {mark.point.series for mark in marks(found.wide)} == {f"Tỉnh {name}" for name in "ABCDEF"}
    assert "Biểu đồ vẽ 6 dãy đầu; 2 dãy nữa có trong bảng: Tỉnh G, Tỉnh H." in found.notes


def test_parts_of_one_place_are_named_by_what_tells_them_apart():
    """The place, which all share, is not said six times; a point still says it."""
    parts = [series(("1", "2"), years(2020, 2), dimensions=(("dot", f"dot-{number}"),)) for number in (1, 2)]
    found = chart(*parts, indicator=FLOW)

    assert found.keys == ((1, "Đợt 1"), (2, "Đợt 2"))
    assert marks(found.wide)[0].point.words == "năm 2020: 1 đơn vị (Hải Phòng · Đợt 1)"
    assert marks(found.wide)[0].point.series == "Hải Phòng/dot=dot-1"
    assert found.description.startswith("Đợt 1: 2 số liệu từ năm 2020 đến năm 2021")


def test_plans_are_drawn_with_the_series_they_are_for():
    """Of the same place and length of period only; the last one is named at the edge."""
    actual = series(("10", "12", "9"), years(2020, 3))
    plan = series(("11", "11", "11", "14"), years(2020, 4), measure=Measure.TARGET)
    other = series(("5", "5"), years(2020, 2), measure=Measure.TARGET, lineage="Thái Bình")
    quarterly = series(("5", "5"), quarters(2020, 2), measure=Measure.TARGET)
    found = chart(actual, targets=[plan, other, quarterly], indicator=FLOW)
    planned = [mark for mark in marks(found.wide) if mark.point.measure == "target"]

    assert [(mark.point.period, mark.point.value) for mark in planned] == [("2020", "11"), ("2021", "11"), ("2022", "11"), ("2023", "14")]
    assert all(mark.half and mark.column is None for mark in planned)
    assert [line for _, line in found.wide.texts[0].lines] == ["kế hoạch", "14"]
    assert "Vạch ngang: kế hoạch." in found.notes
    assert found.description.startswith("Thực hiện: 3 số liệu")
    assert found.description.endswith("Kế hoạch: năm 2020: 11 đơn vị; năm 2021: 11 đơn vị; năm 2022: 11 đơn vị; năm 2023: 14 đơn vị.")


def planned_twice() -> Series:
    """Plans of one place: the province had one for 2025, and so did the larger one that followed it on 1 July."""
    stated = [statement("12", period, territory="cu", measure=Measure.TARGET) for period in years(2023, 3)]
    stated.append(statement("24", years(2025, 1)[0], territory="moi", measure=Measure.TARGET))
    return one_series(stated, agencies=(agency(territory="moi", since=date(2025, 7, 1)),))


@pytest.mark.parametrize("others", [(), (series(("3", "4"), years(2023, 2), lineage="Thái Bình"),)], ids=["alone", "beside another place"])
def test_two_plans_of_one_year_are_told_apart(others: tuple[Series, ...]):
    """By their dashes, their labels at the edge, their notes, their words and the description: one of each area, none without its days."""
    found = chart(series(("11", "13"), years(2023, 2)), *others, targets=[planned_twice()], indicator=FLOW)
    planned = [mark.point for mark in marks(found.wide) if mark.point.measure == "target" and mark.point.period == "2025"]
    whose = " của Hải Phòng" if others else ""

    assert [(point.value, point.boundary) for point in planned] == [("12", Boundary.OLD), ("24", Boundary.NEW)]
    assert [point.words for point in planned] == [
        "năm 2025: 12 đơn vị, kế hoạch (Hải Phòng · địa giới đến 30/06/2025)",
        "năm 2025: 24 đơn vị, kế hoạch (Hải Phòng · địa giới từ 01/07/2025)",
    ]
    assert ["kế hoạch", "địa giới cũ", "12"] in [[line for _, line in text.lines] for text in found.narrow.texts]
    assert ["kế hoạch", "địa giới mới", "24"] in [[line for _, line in text.lines] for text in found.narrow.texts]
    assert f"Vạch ngang: kế hoạch{whose}." in found.notes
    assert "Vạch có chốt hai đầu: kế hoạch theo địa giới từ 01/07/2025; vạch cùng kỳ không có chốt: theo địa giới cũ." in found.notes
    assert found.description.endswith(f"Kế hoạch{whose}, địa giới từ 01/07/2025: năm 2025: 24 đơn vị.")
    assert f"Kế hoạch{whose}, địa giới đến 30/06/2025: năm 2023: 12 đơn vị; năm 2024: 12 đơn vị; năm 2025: 12 đơn vị." in found.description


def test_the_break_between_plans_is_drawn_before_the_year_it_falls_in():
    """No result was cut by it, yet plans of two areas stand on its sides; a result's own cut of the same day is the same line."""
    plans = planned_twice()
    found = chart(series(("11", "13"), years(2023, 2)), targets=[plans], indicator=FLOW)
    at = {mark.point.period: mark.x for mark in marks(found.wide)}
    results = [statement("11", period, territory="cu") for period in years(2023, 2)] + [statement("20", years(2025, 1)[0], territory="moi")]
    both = chart(one_series(results, agencies=(agency(territory="moi", since=date(2025, 7, 1)),)), targets=[plans], indicator=FLOW)

    assert [line for text in found.wide.cut_texts for _, line in text.lines] == ["Đổi địa giới từ 01/07/2025"]
    assert [at["2024"] < cut.x1 < at["2025"] for cut in found.wide.cuts] == [True]
    assert [cut.x1 for cut in both.wide.cuts] == [cut.x1 for cut in found.wide.cuts]
    assert "Địa giới thay đổi từ 01/07/2025: không so sánh số liệu ở hai bên nét đứt dọc." in found.notes


def test_a_break_in_the_first_year_of_a_chart_is_drawn_inside_it():
    """Both plans are of the first year there is: nothing stands before the line, and no line stands outside the drawing."""
    stated = [statement(value, years(2025, 1)[0], territory=by, measure=Measure.TARGET) for value, by in (("12", "cu"), ("24", "moi"))]
    plans = one_series(stated, agencies=(agency(territory="moi", since=date(2025, 7, 1)),))
    found = chart(series(("11", "13"), years(2026, 2)), targets=[plans], indicator=MEAN)

    assert [cut.x1 for cut in found.wide.cuts] == [marks(found.wide)[-1].x]


def test_plans_of_two_places_carry_the_signs_of_their_series():
    """Two dashes of one year and one colour could not be told apart."""
    places = ("Hải Phòng", "Thái Bình")
    results = [series(("1", "2"), years(2023, 2), lineage=place) for place in places]
    plans = [series(("3", "3"), years(2023, 2), lineage=place, measure=Measure.TARGET) for place in places]
    two, one = chart(*results, targets=plans, indicator=FLOW), chart(*results, targets=plans[:1], indicator=FLOW)
    dashes = [[(mark.point.number, mark.is_named) for mark in marks(found.wide) if mark.half] for found in (two, one)]

    assert dashes == [[(1, True), (1, True), (2, True), (2, True)], [(1, False), (1, False)]]
    assert "Vạch ngang: kế hoạch của dãy có cùng màu và hình." in two.notes
    assert "Vạch ngang: kế hoạch của Hải Phòng." in one.notes


def test_the_last_plans_of_two_places_say_whose_they_are():
    """The name of a line that ends earlier would else stand beside the plan of the other."""
    results = [series(("100", last), years(2020, 2), lineage=place) for place, last in (("Hải Phòng", "120"), ("Thái Bình", "130"))]
    plans = [series(("130",), years(2022, 1), lineage="Hải Phòng", measure=Measure.TARGET)]
    plans.append(series(("150",), years(2022, 1), lineage="Thái Bình", measure=Measure.TARGET))
    found = chart(*results, targets=plans, indicator=FLOW)

    assert [" ".join(line for _, line in text.lines) for text in found.narrow.texts] == [
        "Hải Phòng", "Thái Bình", "Hải Phòng kế hoạch 130", "Thái Bình kế hoạch 150"
    ]  # fmt: skip


def test_the_value_of_a_column_gives_way_to_the_dash_of_its_plan():
    """A dash just above the column would strike the number out, so it stands inside."""
    found = chart(series(("100", "120"), years(2020, 2)), targets=[series(("108", "60"), years(2020, 2), measure=Measure.TARGET)], indicator=FLOW)

    assert [text.is_inside for text in found.wide.texts if text.anchor == "middle"] == [True, False]


def test_the_description_says_what_the_picture_shows():
    """How many, from when to when, the lowest, the highest."""
    found = chart(series(SIX_VALUES, quarters(2022, 6)), indicator=FLOW)

    assert found.description == "6 số liệu từ quý I/2022 đến quý II/2023; thấp nhất: 120 đơn vị (quý II/2022); cao nhất: 150 đơn vị (quý I/2023)."


def test_the_description_compares_only_what_may_be_compared():
    """The highest value after a merger is not the highest of before."""
    found = chart(merged())

    assert found.description == (
        "4 số liệu từ quý III/2024 đến quý II/2025; thấp nhất: 120 đơn vị (quý IV/2024); cao nhất: 141 đơn vị (quý I/2025). "
        "Địa giới thay đổi từ 01/07/2025: 2 số liệu từ quý III/2025 đến quý IV/2025; thấp nhất: 146 đơn vị (quý IV/2025); "
        "cao nhất: 150 đơn vị (quý III/2025)."
    )


def test_reporting_periods_say_their_days():
    """ "quý I/2020" alone would suggest January to March."""
    periods = [Period.of_months(Span.QUARTER, 2020, number, rule=PeriodRule.REPORTING) for number in (1, 2)]

    assert "quý I/2020 (15/12/2019–14/03/2020): 1 đơn vị" in marks(chart(series(("1", "2"), periods)).wide)[0].point.words


def test_long_names_are_wrapped_then_shortened():
    """And the chart says that it did, so that the template can name them in full."""
    lines = wrapped("Sở Khoa học và Công nghệ thành phố Hồ Chí Minh", width=90, most=2)

    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(bold_width(line) <= 90 for line in lines)
    assert wrapped("Hà Nội", width=90, most=2) == ("Hà Nội",)
