"""A summary says what the numbers show: the value, the change against the same interval a year earlier, a record; and why, where it cannot."""

from datetime import date

import pytest

from builders import MONEY, PERCENT, agency, article, catalogue, indicator, observation, settings, unit
from portal.catalogue.series import Series
from portal.model.indicator import Break, BreakReason, Direction, Indicator
from portal.model.observation import Measure, Observation, Status, TargetRule
from portal.model.period import Period, Span
from portal.model.register import Unit
from portal.views.parts.summary import change_words, summary, year_before_words
from series_builders import one_series, quarters, series, statement, years
from whole_site import indicator_views

ALONE = "Mới có số của một kỳ như vậy, chưa so sánh được."
NO_YEAR_BEFORE = "Chưa có số liệu năm trước để so sánh."
CUT = Break(day=date(2022, 7, 1), reason=BreakReason.DEFINITION, note="Đếm cả hộ kinh doanh.")


def said(row: Series, *, of: int = -1, about: Indicator | None = None, counted_in: Unit | None = None) -> str:
    """Of the fact at this position, the newest unless told."""
    return summary(row.facts[of], row, about or indicator(), counted_in or unit())


def changed(row: Series, *, counted_in: Unit | None = None) -> str:
    """The newest fact against the year before, as a cell of the table tells it."""
    return change_words(row.facts[-1], row, indicator(), counted_in or unit())


def test_a_change_is_told_as_an_amount_and_in_percent():
    """To a tenth of a percent; a whole percent has no empty decimal."""
    assert said(series(["121", "133"], years(2021, 2))) == "Năm 2022, số liệu của Hải Phòng là 133 đơn vị, tăng 12 đơn vị (9,9%) so với năm 2021."
    assert said(series(["200", "150"], years(2021, 2))) == "Năm 2022, số liệu của Hải Phòng là 150 đơn vị, giảm 50 đơn vị (25%) so với năm 2021."


def test_the_same_value_is_called_the_same():
    """Neither risen by 0 nor fallen by 0."""
    row = series(["133", "133"], years(2021, 2))

    assert said(row) == "Năm 2022, số liệu của Hải Phòng là 133 đơn vị, bằng năm 2021."
    assert changed(row) == "không đổi"


def test_percents_differ_by_points():
    """From 40% to 42,5% is no rise of 2,5%."""
    row = series(["40%", "42,5%"], years(2021, 2))

    assert said(row, counted_in=PERCENT) == "Năm 2022, số liệu của Hải Phòng là 42,5%, tăng 2,5 điểm phần trăm so với năm 2021."
    assert changed(row, counted_in=PERCENT) == "tăng 2,5 điểm phần trăm"


@pytest.mark.parametrize(("printed", "words"), [(["0", "5"], "tăng 5 đơn vị"), (["-4", "-2"], "tăng 2 đơn vị")])
def test_nothing_and_less_have_no_percent(printed: list[str], words: str):
    """From nothing, any rise is endless; from below nothing, it has the wrong sign."""
    assert changed(series(printed, years(2021, 2))) == words


@pytest.mark.parametrize(
    ("direction", "printed", "judgement"),
    [
        (Direction.HIGHER_BETTER, ["1", "2"], ", tốt hơn"),
        (Direction.HIGHER_BETTER, ["2", "1"], ", kém hơn"),
        (Direction.LOWER_BETTER, ["2", "1"], ", tốt hơn"),
        (Direction.LOWER_BETTER, ["1", "2"], ", kém hơn"),
        (Direction.NEUTRAL, ["1", "2"], ""),
        (Direction.HIGHER_BETTER, ["2", "2"], ""),
    ],
)
def test_a_change_is_judged_only_by_the_indicator_s_own_direction(direction: Direction, printed: list[str], judgement: str):
    """Work done is neither good nor bad, and no change is no progress."""
    assert said(series(printed, years(2021, 2)), about=indicator(direction=direction)).endswith(f"năm 2021{judgement}.")


def test_quarters_are_compared_with_the_same_quarter():
    """Not with the quarter before, which has other seasons."""
    row = series(["10", "20", "30", "40", "15"], quarters(2021, 5))

    assert said(row).startswith("Quý I/2022, số liệu của Hải Phòng là 15 đơn vị, tăng 5 đơn vị (50%) so với quý I/2021")


def test_the_first_value_has_nothing_to_be_compared_with():
    """A series of one value says so; one without that very year says so too."""
    gap = series(["1", "", "3"], years(2020, 3))
    missing = series(["1", None, "3"], years(2020, 3))

    assert said(series(["1"], years(2022, 1))) == f"Năm 2022, số liệu của Hải Phòng là 1 đơn vị. {ALONE}"
    assert said(gap) == said(missing) == f"Năm 2022, số liệu của Hải Phòng là 3 đơn vị. {NO_YEAR_BEFORE}"
    assert changed(gap) == changed(missing) == ""


@pytest.mark.parametrize(("printed", "named"), [(["hơn 40", "50"], "hơn 40"), (["40", "gần 50"], "gần 50"), (["khoảng 40", "gần 50"], "gần 50")])
def test_no_change_is_computed_from_words(printed: list[str], named: str):
    """ "hơn 40" may be 41 or 49; the words in the way are told."""
    row = series(printed, years(2021, 2))

    assert said(row).endswith(f"đơn vị. Không tính được mức tăng, giảm so với năm 2021 vì văn bản chỉ nêu “{named}”.")
    assert changed(row) == ""


def test_nothing_is_compared_across_a_break():
    """The reason is told instead, within the sentence."""
    row = series(["1", "9"], years(2021, 2), indicator=indicator(breaks=(CUT,)))

    assert said(row) == "Năm 2022, số liệu của Hải Phòng là 9 đơn vị. Không so được với số liệu trước ngày 01/07/2022. Lý do: Đếm cả hộ kinh doanh."
    assert changed(row) == ""


def test_nothing_is_compared_across_a_change_of_territory():
    """The larger city did not grow: it is another one."""
    agencies = (agency("cu", territory="cu"), agency("moi", territory="moi", since=date(2022, 7, 1)))
    row = one_series([statement("1", years(2021, 1)[0], territory="cu"), statement("9", years(2022, 1)[0], territory="moi")], agencies=agencies)

    assert said(row).endswith("Không so được với số liệu trước ngày 01/07/2022. Lý do: Địa giới thay đổi từ 01/07/2022.")


@pytest.mark.parametrize(
    ("printed", "record"),
    [
        (["1", "3", "2", "4"], "; cao nhất trong 4 kỳ có số liệu kể từ năm 2019"),
        (["4", "3", "2", "1"], "; thấp nhất trong 4 kỳ có số liệu kể từ năm 2019"),
        (["1", "4", "2", "3"], ""),
        (["4", "1", "2", "4"], ""),
        (["1", "4", "2", "1"], ""),
        (["", "1", "2", "3"], ""),
        (["gần 1", "1", "2", "3"], ""),
        (["1", "2", "3", "hơn 9"], ""),
        (["1", "2", "3", "4", "hơn 9"], ""),
        (["hơn 9", "1", "2", "3", "4"], "; cao nhất trong 4 kỳ có số liệu kể từ năm 2020"),
    ],
)
def test_a_record_stands_alone_among_at_least_four_exact_values(printed: list[str], record: str):
    """A value reached before is no record, nor is the best of three; what was only said in words does not count."""
    sentence = said(series(printed, years(2019, len(printed)))).partition(".")[0]

    assert sentence.partition(";")[1] + sentence.partition(";")[2] == record


def test_a_record_is_one_of_its_time_and_of_its_segment():
    """What came later does not count, nor what came before a break."""
    later = series(["1", "2", "3", "4", "9"], years(2018, 5))
    cut = series(["9", "1", "2", "3", "4"], years(2021, 5), indicator=indicator(breaks=(CUT,)))

    assert "cao nhất trong 4 kỳ có số liệu kể từ năm 2018" in said(later, of=3)
    assert "cao nhất trong 4 kỳ có số liệu kể từ năm 2022" in said(cut)


@pytest.mark.parametrize(
    ("status", "doubt"),
    [
        (Status.FINAL, ""),
        (Status.PROVISIONAL, " (sơ bộ)"),
        (Status.ESTIMATE, " (ước thực hiện)"),
        (Status.FORECAST, " (dự báo)"),
        (Status.LOW_RELIABILITY, " (độ tin cậy thấp)"),
    ],
)
def test_a_doubtful_value_is_not_told_as_a_sure_one(status: Status, doubt: str):
    """The sentence may be quoted without the table."""
    assert said(series(["1"], years(2022, 1), status=status)) == f"Năm 2022, số liệu của Hải Phòng là 1 đơn vị{doubt}. {ALONE}"


def test_a_part_of_the_whole_is_named():
    """A district is not the city, nor is the first round the year."""
    part = (("dot", "dot-1"),)

    assert "số liệu của Hải Phòng (quận Lê Chân) là 1 đơn vị" in said(series(["1"], years(2022, 1), place="quận Lê Chân"))
    assert "số liệu của Hải Phòng (Đợt 1) là 1 đơn vị" in said(series(["1"], years(2022, 1), dimensions=part))


def test_money_is_compared_in_the_indicator_s_unit():
    """ "1 tỷ đồng" and "600 triệu đồng" are both đồng."""
    row = series(["600 triệu đồng", "1 tỷ đồng"], [Period.of_months(Span.YEAR, year) for year in (2021, 2022)])

    assert changed(row, counted_in=MONEY) == "tăng 400.000.000 đồng (66,7%)"


@pytest.mark.parametrize(("printed", "counted_in"), [(["50%", "50,04%"], PERCENT), (["1000", "1000,3"], unit())])
def test_no_change_is_told_as_nought(printed: list[str], counted_in: Unit):
    """ "tăng 0 điểm phần trăm", "(0%)": either there is a change or there is none."""
    words = changed(series(printed, years(2021, 2)), counted_in=counted_in)

    assert "tăng 0 " not in words
    assert "(0%)" not in words


def test_a_name_at_the_beginning_of_a_note_keeps_its_capitals():
    """UBND is no word that could begin small."""
    cut = Break(day=date(2022, 7, 1), reason=BreakReason.DEFINITION, note="UBND đổi cách đếm.")
    row = series(["1", "9"], years(2021, 2), indicator=indicator(breaks=(cut,)))

    assert "UBND đổi cách đếm." in said(row)


def test_a_year_that_is_missing_after_a_break_is_not_blamed_on_the_break():
    """2023 could be compared with 2024, had anybody told it."""
    row = series(["1", "5", "", "6"], years(2021, 4), indicator=indicator(breaks=(CUT,)))

    assert said(row).endswith(NO_YEAR_BEFORE)


def test_a_plan_is_not_told_as_what_happened():
    """It is the headline where nothing else is known, and the sentence may be quoted alone."""
    row = series(["600"], years(2022, 1), measure=Measure.TARGET, target_rule=TargetRule.AT_LEAST)

    assert "kế hoạch" in said(row)


# ------------------------------------------------------------------------------------------------------ on an indicator's page

Y2021, Y2022 = years(2021, 2)
PLAN = {"measure": Measure.TARGET, "target_rule": TargetRule.AT_LEAST}
PART = {"dimensions": (("dot", "dot-1"),)}


def stated(printed: str, period: Period = Y2022, **changes) -> Observation:
    """At an anchor of its own."""
    return observation(printed, period=period, anchor=f"so-lieu-{period.code.lower()}-{len(changes)}", **changes)


def page_says(ours: tuple[Observation, ...], theirs: tuple[Observation, ...]) -> list[str]:
    """The value each sentence of the page tells, "Hải Phòng là 1 đơn vị"."""
    items = (article("a", agency="hai-phong", observations=ours), article("b", agency="thai-binh", observations=theirs))
    agencies = (agency("hai-phong", territory="a"), agency("thai-binh", place="Thái Bình", territory="b"))
    [view] = indicator_views(catalogue(*items, agencies=agencies), settings())
    return [sentence.partition("số liệu của ")[2].partition(" đơn vị")[0] for sentence in view.summaries]


def test_a_page_sums_up_the_newest_result_of_every_place():
    """The headline first, then each other place once."""
    assert page_says((stated("1"), stated("2", Y2021)), (stated("3"), stated("4", Y2021))) == ["Hải Phòng là 1", "Thái Bình là 3"]
    assert page_says((stated("1"),), (stated("3", Y2021),)) == ["Hải Phòng là 1", "Thái Bình là 3"]


@pytest.mark.parametrize(
    "other", [stated("3", quarters(2021, 1)[0]), stated("3", **PART), stated("3", Y2021, **PLAN), stated("3", Y2021, status=Status.FORECAST)]
)
def test_what_is_not_like_the_headline_is_not_summed_up_beside_it(other: Observation):
    """Neither a shorter period, a part, a plan nor what is only foreseen."""
    assert page_says((stated("1"),), (other,)) == ["Hải Phòng là 1"]


def test_parts_of_two_places_are_not_summed_up_beside_each_other():
    """One of them is the headline only because there is nothing better."""
    assert page_says((stated("1", **PART),), (stated("2", Y2021, **PART),)) == ["Hải Phòng (Đợt 1) là 1"]


def test_a_total_of_another_place_is_a_better_headline_than_a_part():
    """Whatever the names of the places are."""
    assert page_says((stated("1", **PART),), (stated("2"),)) == ["Thái Bình là 2"]


def test_without_a_value_nothing_is_summed_up():
    """ "–" is no value."""
    assert page_says((observation(value=None, status=Status.NOT_COLLECTED),), ()) == []


def test_a_year_is_compared_with_the_year_before_and_a_part_of_it_with_the_same_part():
    """A whole year has no "same period"."""
    spans = (Span.YEAR, Span.QUARTER, Span.MONTH)

    assert [year_before_words(span) for span in spans] == ["năm trước", "cùng kỳ năm trước", "cùng kỳ năm trước"]
