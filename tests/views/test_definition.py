"""A definition tells a reader what an indicator counts, in words, and nothing where there is nothing to tell."""

from datetime import date
from decimal import Decimal

import pytest

from builders import MILLIONS, MONEY, PERCENT, catalogue, field, indicator, unit
from portal.model.indicator import Break, BreakReason, Collect, Dimension, Direction, Frequency, IndicatorStatus, Scheme
from portal.views.parts.definition import BREAK_LABELS, COLLECT_LABELS, DIRECTION_LABELS, FREQUENCY_LABELS, Definition, definition


def defined(**changes) -> Definition:
    one = indicator(**changes)
    known = catalogue(
        indicators=(one, indicator("moi", title="Chỉ tiêu mới")), fields=(field(title="Đo lường"),), units=(unit(), PERCENT, MONEY, MILLIONS)
    )
    return definition(one, known)


def facts(**changes) -> dict[str, str]:
    return dict(defined(**changes).facts)


def test_only_what_is_known_is_told():
    """No empty line for a limit, a code, a contact or a licence nobody gave."""
    assert list(facts(minimum=None)) == ["Đơn vị tính", "Cách tính theo thời gian", "Chiều mong muốn", "Định kỳ"]
    assert list(facts(minimum=None, identifier=Scheme(scheme="Thông tư 15", code="0101"), contact="Phòng A", licence="CC-BY-4.0"))[4:] == [
        "Mã thống kê",
        "Nơi trả lời",
        "Giấy phép",
    ]


def test_a_reader_learns_whom_to_ask_and_what_is_allowed():
    """As the editor wrote it."""
    found = facts(contact="Phòng Quản lý", licence="CC-BY-4.0", identifier=Scheme(scheme="Thông tư 15", code="0101"))

    assert (found["Nơi trả lời"], found["Giấy phép"], found["Mã thống kê"]) == ("Phòng Quản lý", "CC-BY-4.0", "0101 (Thông tư 15)")


@pytest.mark.parametrize(
    ("minimum", "maximum", "words"),
    [
        (Decimal(0), None, "từ 0"),
        (None, Decimal(0), "đến 0"),
        (Decimal(0), Decimal("99.5"), "từ 0 đến 99,5"),
        (Decimal(-5), Decimal(1000), "từ -5 đến 1.000"),
    ],
)
def test_a_limit_of_nothing_is_a_limit(minimum: Decimal | None, maximum: Decimal | None, words: str):
    """ "từ 0" tells that no value is below zero."""
    assert facts(minimum=minimum, maximum=maximum)["Giới hạn"] == words


def test_a_day_by_which_values_come_is_told_only_where_there_is_one():
    """Without a lag nobody promised a day."""
    assert facts(frequency=Frequency.ANNUAL, lag=0)["Định kỳ"] == "hằng năm"
    assert facts(frequency=Frequency.MONTHLY, lag=15)["Định kỳ"] == "hằng tháng, chậm nhất 15 ngày sau cuối kỳ"


def test_whether_periods_may_be_added_is_told():
    """A reader adds up quarters without asking."""
    assert facts(collect=Collect.SUM, additive=True)["Cách tính theo thời gian"] == "cộng dồn trong kỳ; các kỳ nhỏ cộng được thành kỳ lớn"
    assert facts(collect=Collect.AVERAGE, additive=False)["Cách tính theo thời gian"] == "tỷ lệ hoặc bình quân của kỳ; không cộng các kỳ"


@pytest.mark.parametrize(
    ("direction", "words"),
    [(Direction.HIGHER_BETTER, "tăng là tốt"), (Direction.LOWER_BETTER, "giảm là tốt"), (Direction.NEUTRAL, "không xét tốt, xấu")],
)
def test_which_way_is_better_is_told(direction: Direction, words: str):
    """And that nobody says so, where nobody does."""
    assert facts(direction=direction)["Chiều mong muốn"] == words


def test_every_word_of_a_list_has_its_label_and_no_two_the_same():
    """A new member of an enum is worded before it is shown."""
    for members, labels in (
        (Collect, COLLECT_LABELS),
        (Direction, DIRECTION_LABELS),
        (Frequency, FREQUENCY_LABELS),
        (BreakReason, BREAK_LABELS),
    ):
        assert list(labels) == list(members)
        assert len(set(labels.values())) == len(labels)


@pytest.mark.parametrize("reason", BreakReason)
def test_each_break_tells_its_day_and_its_own_reason(reason: BreakReason):
    """In the order in which they came."""
    breaks = (Break(day=date(2022, 7, 1), reason=reason, note="Một."), Break(day=date(2023, 1, 1), reason=BreakReason.UNIT, note="Hai."))

    assert defined(breaks=breaks).breaks == (f"Từ 01/07/2022, {BREAK_LABELS[reason]}: Một.", "Từ 01/01/2023, thay đổi đơn vị tính: Hai.")


def test_a_unit_that_is_no_multiple_stands_alone():
    """ "1 đơn vị = 1 đơn vị" says nothing."""
    assert facts()["Đơn vị tính"] == "đơn vị"
    assert facts(unit="trieu-dong")["Đơn vị tính"] == "triệu đồng (1 triệu đồng = 1.000.000 đồng)"


def test_only_a_retired_indicator_says_that_it_is():
    """With the day since which nothing new comes, and what to read instead."""
    retired = defined(status=IndicatorStatus.RETIRED, retired_on=date(2024, 1, 1), replaced_by="moi")
    planned = defined(status=IndicatorStatus.ACTIVE, retired_on=date(2030, 1, 1))

    assert retired.heir is not None
    assert (retired.retired, retired.heir.title, retired.heir.address) == ("01/01/2024", "Chỉ tiêu mới", "so-lieu/moi/")
    assert (planned.retired, planned.heir) == ("", None)


def test_a_definition_leads_to_its_field_and_lists_its_parts():
    """With the words of the registers, in the editor's order."""
    khoi = Dimension(id="khoi", title="Khối", codes=(("b", "Khối B"), ("a", "Khối A")))
    found = defined(dimensions=(khoi,))

    assert (found.field.title, found.field.address) == ("Đo lường", "linh-vuc/do-luong/")
    assert found.dimensions == (khoi,)
    assert (found.id, found.description) == ("don-vi-kiem-tra", "Đếm các đơn vị được kiểm tra.")
