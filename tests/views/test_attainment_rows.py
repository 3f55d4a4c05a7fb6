"""A plan beside what was reached: both figures with their sentences, and words that promise no more than the documents say."""

from datetime import date, datetime

import pytest

from builders import PERCENT, agency, article, catalogue, indicator, observation, revised, settings, unit
from portal.catalogue.attainment import attainments
from portal.model.indicator import Collect
from portal.model.observation import Measure, Observation, Status, TargetRule
from portal.model.period import Period, Span
from portal.settings import HANOI
from portal.views.parts.attainment import AttainmentRow, attainment_row
from whole_site import indicator_views

ID = "don-vi-kiem-tra"
YEAR = Period.of_months(Span.YEAR, 2022)
NINE_MONTHS = Period.of_months(Span.NINE_MONTHS, 2022)
EXCEEDED = "; đã vượt mức tối đa, không đạt"


def target(printed: str = "600", rule: TargetRule = TargetRule.AT_LEAST, **changes) -> Observation:
    return observation(printed, measure=Measure.TARGET, target_rule=rule, anchor="ke-hoach", **changes)


def beside(plan: Observation, *results: Observation, later: tuple[Observation, ...] = (), until: date | None = None, **changes) -> AttainmentRow:
    """The plan in one item, its results in the next, what revises either in the last."""
    one = indicator(**changes)
    stated = ((2022, "ke-hoach", (plan,)), (2023, "ket-qua", results), (2024, "sau", later))
    items = [article(slug, published=datetime(day, 1, 1, tzinfo=HANOI), observations=found) for day, slug, found in stated]
    known = catalogue(*items, indicators=(one,), units=(unit(), PERCENT), agencies=(agency(territory="hai-phong", until=until),))
    [found] = attainments(known, ID)
    return attainment_row(found, one, known)


def test_both_numbers_lead_to_their_sentences():
    """The plan to the document that planned, the result to the one that counted."""
    row = beside(target(), observation("667"))

    assert (row.target.text, row.target.status, row.target_sentence) == ("600 đơn vị", "kế hoạch, tối thiểu", "tin-tuc/2022/ke-hoach/#ke-hoach")
    assert row.actual is not None
    assert (row.actual.text, row.actual_sentence) == ("667 đơn vị", f"tin-tuc/2023/ket-qua/#so-lieu-{ID}")
    assert (row.period, row.where, row.actual_period) == ("năm 2022", "Hải Phòng", "")


def test_a_plan_nobody_has_measured_yet_shows_no_result():
    """Neither a figure nor a sentence stands where nothing was counted."""
    row = beside(target())

    assert (row.actual, row.actual_period, row.actual_sentence, row.words) == (None, "", "", "chưa có số thực hiện")


@pytest.mark.parametrize(
    ("planned", "rule", "counted", "words"),
    [
        ("600", TargetRule.AT_LEAST, "667", "111,2% kế hoạch, đạt kế hoạch"),
        ("600", TargetRule.AT_LEAST, "600", "100% kế hoạch, đạt kế hoạch"),
        ("600", TargetRule.AT_LEAST, "599", "99,8% kế hoạch, không đạt kế hoạch"),
        ("600", TargetRule.AT_LEAST, "hơn 660", "hơn 110% kế hoạch, đạt kế hoạch"),
        ("600", TargetRule.AT_LEAST, "gần 600", "gần 100% kế hoạch, chưa kết luận được vì văn bản không nêu số chính xác"),
        ("khoảng 600", TargetRule.AT_LEAST, "700", "khoảng 116,7% kế hoạch, chưa kết luận được vì văn bản không nêu số chính xác"),
        ("600", TargetRule.AT_LEAST, "hàng trăm", "chưa kết luận được vì văn bản không nêu số chính xác"),
        ("10", TargetRule.AT_MOST, "11", "110% mức tối đa, vượt giới hạn, không đạt kế hoạch"),
        ("0", TargetRule.AT_MOST, "3", "không đạt kế hoạch"),
        ("0", TargetRule.AT_MOST, "0", "đạt kế hoạch"),
    ],
)
def test_the_degree_is_told_as_surely_as_the_documents_tell_it(planned: str, rule: TargetRule, counted: str, words: str):
    """A plan of nothing has no share, and still is met or not."""
    assert beside(target(planned, rule), observation(counted)).words == words


@pytest.mark.parametrize(
    ("planned", "rule", "counted", "words"),
    [
        ("600", TargetRule.AT_LEAST, "408", "68% kế hoạch năm 2022, sau 9 tháng đầu năm 2022"),
        ("600", TargetRule.AT_LEAST, "700", "116,7% kế hoạch năm 2022, sau 9 tháng đầu năm 2022"),
        ("600", TargetRule.AT_MOST, "408", "68% mức tối đa năm 2022, sau 9 tháng đầu năm 2022"),
        ("600", TargetRule.AT_MOST, "hơn 600", f"hơn 100% mức tối đa năm 2022, sau 9 tháng đầu năm 2022{EXCEEDED}"),
        ("600", TargetRule.EXACT, "700", "116,7% kế hoạch năm 2022, sau 9 tháng đầu năm 2022"),
    ],
)
def test_before_its_end_a_plan_is_called_neither_met_nor_missed(planned: str, rule: TargetRule, counted: str, words: str):
    """Only a limit that is exceeded stays exceeded."""
    row = beside(target(planned, rule), observation(counted, period=NINE_MONTHS))

    assert row.words == words
    assert row.actual_period == "9 tháng đầu năm 2022"


@pytest.mark.parametrize(
    ("planned", "rule", "counted", "words"),
    [
        ("90%", TargetRule.AT_LEAST, "91,2%", "cao hơn kế hoạch 1,2 điểm phần trăm, đạt kế hoạch"),
        ("95%", TargetRule.AT_LEAST, "94,4%", "thấp hơn kế hoạch 0,6 điểm phần trăm, không đạt kế hoạch"),
        ("95%", TargetRule.AT_LEAST, "95,0%", "bằng kế hoạch, đạt kế hoạch"),
        ("10%", TargetRule.AT_MOST, "12%", "cao hơn mức tối đa 2 điểm phần trăm, vượt giới hạn, không đạt kế hoạch"),
        ("10%", TargetRule.AT_MOST, "8,5%", "thấp hơn mức tối đa 1,5 điểm phần trăm, trong giới hạn, đạt kế hoạch"),
        ("90%", TargetRule.AT_LEAST, "hơn 91%", "cao hơn kế hoạch trên 1 điểm phần trăm, đạt kế hoạch"),
        ("90%", TargetRule.AT_LEAST, "hơn 90%", "cao hơn kế hoạch, đạt kế hoạch"),
        ("90%", TargetRule.AT_LEAST, "ít nhất 92%", "cao hơn kế hoạch ít nhất 2 điểm phần trăm, đạt kế hoạch"),
        ("90%", TargetRule.AT_LEAST, "dưới 88%", "thấp hơn kế hoạch trên 2 điểm phần trăm, không đạt kế hoạch"),
        ("90%", TargetRule.AT_LEAST, "không quá 88%", "thấp hơn kế hoạch ít nhất 2 điểm phần trăm, không đạt kế hoạch"),
        ("90%", TargetRule.AT_LEAST, "hơn 85%", "chưa kết luận được vì văn bản không nêu số chính xác"),
        ("90%", TargetRule.AT_LEAST, "không quá 95%", "chưa kết luận được vì văn bản không nêu số chính xác"),
        ("90%", TargetRule.AT_LEAST, "gần 92%", "cao hơn kế hoạch khoảng 2 điểm phần trăm, chưa kết luận được vì văn bản không nêu số chính xác"),
        ("khoảng 90%", TargetRule.AT_LEAST, "90%", "xấp xỉ kế hoạch, chưa kết luận được vì văn bản không nêu số chính xác"),
        ("33,3%", TargetRule.AT_LEAST, "1/3", "cao hơn kế hoạch chưa đến 0,1 điểm phần trăm, đạt kế hoạch"),
    ],
)
def test_a_percentage_is_held_against_its_plan_in_points(planned: str, rule: TargetRule, counted: str, words: str):
    """A percentage of a percentage tells nobody anything."""
    row = beside(target(planned, rule), observation(counted), unit="phan-tram", additive=False, collect=Collect.AVERAGE)

    assert row.words == words


def test_a_derived_result_says_so_and_what_it_is_made_of():
    """No sentence states it; each of its parts leads to one."""
    fourth = Period.of_months(Span.QUARTER, 2022, 4)
    row = beside(target("650"), observation("493", period=NINE_MONTHS, anchor="a"), observation("187", period=fourth, anchor="b"))

    assert row.actual is not None
    assert row.derived is not None
    assert (row.actual.text, row.actual.status, row.actual_sentence, row.actual_period) == ("680 đơn vị", "tính toán", "", "")
    assert [one.sentence.address for one in row.derived.sources] == ["tin-tuc/2023/ket-qua/#a", "tin-tuc/2023/ket-qua/#b"]
    assert row.words == "104,6% kế hoạch, đạt kế hoạch"


@pytest.mark.parametrize(
    ("results", "absence", "words"),
    [
        ((), "không có", "địa bàn chỉ đến 30/06/2022 nên sẽ không có số cả kỳ"),
        (
            (observation("408", period=Period.of_months(Span.QUARTER, 2022, 1)),),
            "không có",
            "68% kế hoạch năm 2022, sau quý I/2022; địa bàn chỉ đến 30/06/2022 nên sẽ không có số cả kỳ",
        ),
        (
            (observation("hàng trăm", period=Period.of_months(Span.QUARTER, 2022, 1)),),
            "không có",
            "địa bàn chỉ đến 30/06/2022 nên sẽ không có số cả kỳ",
        ),
    ],
)
def test_a_plan_of_a_place_that_ended_says_that_no_figure_will_come(results: tuple[Observation, ...], absence: str, words: str):
    """What is known is told with it."""
    row = beside(target(), *results, until=date(2022, 6, 30))

    assert (row.absence, row.words) == (absence, words)


def test_what_is_still_to_come_is_told_as_such():
    """The place is there, so is the hope."""
    assert beside(target()).absence == "chưa có"


def test_both_figures_are_the_ones_to_use_now():
    """A raised plan and a corrected result, each leading to the document that says so."""
    raised = observation("700", measure=Measure.TARGET, target_rule=TargetRule.AT_LEAST, anchor="ke-hoach", revision=revised("ke-hoach#ke-hoach"))
    mended = observation("350", revision=revised(f"ket-qua#so-lieu-{ID}"))
    row = beside(target(), observation("667"), later=(raised, mended))

    assert row.actual is not None
    assert (row.target.text, row.actual.text, row.words) == ("700 đơn vị", "350 đơn vị", "50% kế hoạch, không đạt kế hoạch")
    assert (row.target_sentence, row.actual_sentence) == ("tin-tuc/2024/sau/#ke-hoach", f"tin-tuc/2024/sau/#so-lieu-{ID}")


def test_doubt_is_told_until_a_later_document_lifts_it():
    """Of the plan as of the result."""
    plan, result = target(status=Status.PROVISIONAL), observation("667", status=Status.ESTIMATE)
    doubtful = beside(plan, result)
    confirmed = beside(plan, result, later=(target(), observation("667")))

    assert doubtful.actual is not None
    assert confirmed.actual is not None
    assert (doubtful.target.status, doubtful.actual.status) == ("kế hoạch, tối thiểu · sơ bộ", "ước thực hiện")
    assert (confirmed.target.status, confirmed.actual.status) == ("kế hoạch, tối thiểu", "")


def test_a_plan_for_a_part_says_for_which():
    """The plan of the first round is not that of the year."""
    part = {"dimensions": (("dot", "dot-1"),)}

    assert beside(target(**part), observation("667", **part)).where == "Hải Phòng · Đợt 1"


def test_the_page_of_the_indicator_shows_its_plans():
    """Oldest first, beside its values."""
    older = observation(
        "500", measure=Measure.TARGET, target_rule=TargetRule.AT_LEAST, anchor="ke-hoach-2021", period=Period.of_months(Span.YEAR, 2021)
    )
    [view] = indicator_views(catalogue(article(observations=(target(), older, observation("667")))), settings())

    assert [(row.period, row.target.text, row.words) for row in view.targets] == [
        ("năm 2021", "500 đơn vị", "chưa có số thực hiện"),
        ("năm 2022", "600 đơn vị", "111,2% kế hoạch, đạt kế hoạch"),
    ]
