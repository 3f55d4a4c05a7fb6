"""The rules of quotes at their edges: a sentence goes on where its quote leaves off, and what stands there belongs to the figure too."""

from datetime import date

import pytest

from builders import article, catalogue, observation
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.rules import broken_rules
from portal.catalogue.rules_of_observations import comparators_are_kept, estimates_say_so, values_stand_in_their_quotes
from portal.model.fault import Fault
from portal.model.issue import Language
from portal.model.observation import Status

TODAY = date(2026, 11, 24)


def quoting(printed: str, quote: str, body: str, **changes) -> Catalogue:
    return catalogue(article(body=f"<p>{body}</p>", observations=(observation(printed, quote=quote, **changes),)))


def told(rule, *case: str, **changes) -> list[tuple[Fault, str, str]]:
    return [(issue.fault, issue.found, issue.expected) for issue in rule(quoting(*case, **changes), TODAY)]


# ------------------------------------------------------------------------------------------------------- the scale after a figure


@pytest.mark.parametrize(
    ("printed", "quote", "body", "said"),
    [
        ("60", "chi 60 tỷ đồng", "Sở chi 60 tỷ đồng nhé.", "60 tỷ đồng"),
        ("60", "chi 60", "Sở chi 60 tỷ đồng nhé.", "60 tỷ đồng"),
        ("60", "Sở đã chi hết 60", "Sở đã chi hết 60 tỷ đồng nhé.", "60 tỷ đồng"),
        ("60", "chi 60 tỷ", "Sở chi 60 tỷ đồng nhé.", "60 tỷ đồng"),
        ("60 nghìn", "chi 60 nghìn", "Sở chi 60 nghìn tỷ đồng.", "60 nghìn tỷ đồng"),
        ("hơn 60", "Hơn 60", "Hơn 60 triệu lượt.", "Hơn 60 triệu"),
        ("60", "lấy 60 nghìn mẫu", "Sở lấy 60 nghìn mẫu nhé.", "60 nghìn"),
        ("60", "đạt 60", "Sở đạt 60% nhé.", "60%"),
        ("60", "đạt 60", "Sở đạt <strong>60</strong> % nhé.", "60 %"),
        ("60,5", "đạt 60,5", "Sở đạt 60,5&nbsp;phần trăm.", "60,5 phần trăm"),
        ("57,998", "chi 57,998", "Sở chi 57,998 triệu đồng.", "57,998 triệu đồng"),
    ],
)
def test_a_scale_left_out_is_told_with_the_whole_figure(printed: str, quote: str, body: str, said: str):
    """ "60" of "60 tỷ đồng" is another number, also where the quote ends before the scale."""
    value = f"{printed} = 57.998" if printed == "57,998" else printed

    assert told(values_stand_in_their_quotes, value, quote, body) == [(Fault.SCALE_LEFT_OUT, printed, said)]


def test_the_message_of_a_scale_left_out_says_what_to_write():
    """Both the value and its quote."""
    (issue,) = values_stand_in_their_quotes(quoting("60", "chi 60", "Sở chi 60 tỷ đồng."), TODAY)

    assert issue.message() == 'Bài viết “60 tỷ đồng”, không phải “60”. Viết value: "60 tỷ đồng"; quote phải có đủ các chữ ấy.'
    assert issue.message(Language.ENGLISH).endswith('Write value: "60 tỷ đồng"; the quote must have all of it.')


@pytest.mark.parametrize(
    ("printed", "quote", "body"),
    [
        ("60", "chi 60", "Sở chi 60, tỷ đồng là đơn vị."),
        ("60", "chi 60", "Sở chi 60 đồng."),
        ("60", "có 60", "Sở có 60 tỷ lệ, 3 triệu chứng."),
        ("60", "chi 60", "Sở chi 60</p><p>tỷ đồng."),
        ("60 tỷ đồng", "chi 60 tỷ đồng", "Sở chi 60 tỷ đồng nhé."),
        ("60", "60 hộ, rồi chi 60", "Sở thăm 60 hộ, rồi chi 60 triệu."),
    ],
)
def test_what_is_no_scale_of_the_figure_is_left_alone(printed: str, quote: str, body: str):
    """The next clause, the next paragraph, a word that begins alike, and a second figure of the same digits."""
    assert told(values_stand_in_their_quotes, printed, quote, body) == []


@pytest.mark.parametrize(("quote", "body"), [("60%", "Có 60 hộ, đạt 60%."), ("Đạt 60%", "Đạt 60%, có 60 hộ.")])
def test_a_figure_beside_the_quote_is_none_of_it(quote: str, body: str):
    """The same digits before or after it are another statement."""
    assert told(values_stand_in_their_quotes, "60", quote, body) == [(Fault.SCALE_LEFT_OUT, "60", "60%")]


def test_a_figure_that_stands_nowhere_is_still_told_so():
    """Whatever stands beside the quote; and a figure beside it is not in it."""
    assert [fault for fault, *_ in told(values_stand_in_their_quotes, "61", "chi 60", "Sở chi 60 tỷ đồng.")] == [Fault.VALUE_NOT_IN_QUOTE]
    assert [fault for fault, *_ in told(values_stand_in_their_quotes, "7", "chi 60", "Sở có 7 hộ, chi 60.")] == [Fault.VALUE_NOT_IN_QUOTE]
    assert [fault for fault, *_ in told(values_stand_in_their_quotes, "600 triệu", "600 triệu triệu", "600 triệu triệu.")] == [
        Fault.VALUE_NOT_IN_QUOTE
    ]


# ---------------------------------------------------------------------------------------------------------- numbers of documents


@pytest.mark.parametrize(
    ("printed", "quote", "body", "number"),
    [
        ("40", "số 40/BC-SKHCN", "Báo cáo số 40/BC-SKHCN đã gửi.", "40/BC-SKHCN"),
        ("40", "Báo cáo số 40", "Báo cáo số 40/BC-SKHCN đã gửi.", "40/BC-SKHCN"),
        ("57", "theo Nghị quyết 57-NQ/TW", "Sở làm theo Nghị quyết 57-NQ/TW.", "57-NQ/TW"),
        ("57", "theo Nghị quyết 57", "Sở làm theo Nghị quyết 57-NQ/TW.", "57-NQ/TW"),
    ],
)
def test_the_number_of_a_document_is_no_value(printed: str, quote: str, body: str, number: str):
    """Also where the quote leaves off within it."""
    assert told(values_stand_in_their_quotes, printed, quote, body) == [(Fault.VALUE_IS_DOCUMENT_NUMBER, printed, number)]


@pytest.mark.parametrize(
    ("printed", "quote", "body"),
    [
        ("40", "tra cứu 40", "Sở có tra cứu 40/ngày nhé."),
        ("40", "có 40", "Sở có 40 - theo báo cáo số 12/BC-SKHCN."),
        ("40", "số 40/BC-SKHCN nêu 40 đơn", "Báo cáo số 40/BC-SKHCN nêu 40 đơn."),
    ],
)
def test_a_figure_before_a_slash_or_a_dash_is_a_figure(printed: str, quote: str, body: str):
    """Only a whole number of a document is one."""
    assert told(values_stand_in_their_quotes, printed, quote, body) == []


# ----------------------------------------------------------------------------------------------- comparators and estimates before it


@pytest.mark.parametrize(
    ("quote", "body", "said"),
    [
        ("60 đơn", "Nhận hơn 60 đơn.", "hơn"),
        ("60 đơn", "Nhận không quá 60 đơn.", "không quá"),
        ("quá 60 đơn", "Nhận không quá 60 đơn.", "không quá"),
        ("60 đơn", "Nhận <em>hơn</em> <strong>60</strong> đơn.", "hơn"),
        ("60 đơn", "Nhận hơn<br>60 đơn.", "hơn"),
        ("dưới 60 đơn", "Nhận không dưới 60 đơn.", "không dưới"),
    ],
)
def test_a_comparator_outside_the_quote_is_kept_too(quote: str, body: str, said: str):
    """ "hơn 60" is not 60, whatever was quoted of it."""
    assert told(comparators_are_kept, "60", quote, body) == [(Fault.COMPARATOR_LEFT_OUT, "60", said)]


@pytest.mark.parametrize(
    ("quote", "body"),
    [
        ("60 đơn", "Như đã nêu trên. 60 đơn đã xong."),
        ("60 đơn", "Nhiều hơn.</p><p>60 đơn đã xong."),
        ("60 đơn", "Gần đây nhận 60 đơn."),
        ("60 đơn", "Năm nay ít hơn 60 đơn."),
    ],
)
def test_words_of_another_sentence_are_no_comparator(quote: str, body: str):
    """Nor are those of another paragraph, nor "ít hơn", by which a difference may be meant."""
    assert told(comparators_are_kept, "60", quote, body) == []


@pytest.mark.parametrize(("printed", "said"), [("dưới 60", "không dưới"), ("không dưới 60", ""), ("ít nhất 60", "")])
def test_a_comparator_is_copied_with_all_its_words(printed: str, said: str):
    """Without its "không", "không dưới 60" says the contrary."""
    body = f"Nhận {'không ' if printed == 'dưới 60' else ''}{printed} đơn."
    found = told(comparators_are_kept, printed, f"{printed} đơn", body)

    assert found == ([(Fault.COMPARATOR_LEFT_OUT, printed, said)] if said else [])


@pytest.mark.parametrize(
    ("printed", "quote", "said"),
    [("40,1%", "40,1% nhé", "ước đạt"), ("40,1%", "đạt 40,1%", "ước đạt")],
)
def test_an_estimate_outside_the_quote_is_one(printed: str, quote: str, said: str):
    """An estimate published as final is wrong whatever was quoted of it."""
    body = "TFP ước đạt 40,1% nhé."

    assert told(estimates_say_so, printed, quote, body) == [(Fault.ESTIMATE_WITHOUT_STATUS, printed, said)]
    assert told(estimates_say_so, printed, quote, body, status=Status.ESTIMATE) == []


def test_an_estimate_before_a_comparator_outside_the_quote_is_one():
    """Both words belong to the figure."""
    assert told(estimates_say_so, "hơn 60", "hơn 60 đơn", "Cả năm ước hơn 60 đơn.") == [(Fault.ESTIMATE_WITHOUT_STATUS, "hơn 60", "ước")]


# --------------------------------------------------------------------------------------------------------------- what is kept of it


def test_only_what_a_figure_at_an_edge_needs_is_kept():
    """The words beside a quote cost memory, so the catalogue keeps none where the quote has enough of its own."""
    body = "<p>Sở đã kiểm tra hết 133 đơn vị trong năm.</p>"
    cases = [("kiểm tra hết 133 đơn vị", {}), ("hết 133 đơn", {"mot-bai#so-lieu-don-vi-kiem-tra": ("Sở đã kiểm tra ", " vị trong năm.")})]

    for quote, kept in cases:
        assert catalogue(article(body=body, observations=(observation(quote=quote),))).beside == kept


def test_a_quote_that_is_nowhere_or_twice_has_nothing_beside_it():
    """Its own fault is told alone."""
    for body in ("Sở nghỉ.", "Chi 60 tỷ. Chi 60 tỷ."):
        (issue,) = broken_rules(quoting("60", "60", body), TODAY)

        assert issue.fault in {Fault.QUOTE_NOT_FOUND, Fault.QUOTE_AMBIGUOUS}
