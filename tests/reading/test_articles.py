"""Items of content/ and pages of docs/: a good one is read whole, and each mistake in a bad one is told under its own name."""

from datetime import date

import pytest

from portal.model.article import Kind, Reliability, Signatory
from portal.model.fault import Fault
from portal.model.observation import Status


def test_a_piece_of_news_is_read(desk):
    """The moment is one of Hà Nội, the slug that of the file."""
    record, issues = desk.news()

    assert not issues
    assert (record.kind, record.slug, record.title, record.published.isoformat()) == (Kind.NEWS, "mot-bai", "Một bài", "2022-12-30T16:50:00+07:00")
    assert (record.fields, record.official, record.body.html) == (("do-luong",), None, "<p>Sở kiểm tra 133 đơn vị.</p>")


def test_a_report_is_read(desk):
    """With the form Nghị định 30/2020/NĐ-CP asks for."""
    record, issues = desk.report()

    assert not issues
    assert (record.official.number, record.official.issued) == ("33/BC-SKHCN", date(2020, 3, 13))
    assert record.official.signed_by == Signatory(name="Nguyễn Văn A", position="Giám đốc")
    assert record.period.code == "2020-Q1"


@pytest.mark.parametrize("written", ["KT. Giám đốc", "TM. Ủy ban nhân dân", "TL. Chủ tịch", "TUQ.Giám đốc"])
def test_for_whom_a_report_was_signed_is_read(desk, written):
    """As Nghị định 30/2020/NĐ-CP writes it; most are signed by the head and say nothing."""
    record, issues = desk.report(signed_by=f'{{name: "Nguyễn Văn A", position: "Phó Giám đốc", authority: "{written}"}}')

    assert not issues
    assert record.official.signed_by.authority == written


@pytest.mark.parametrize("written", ["Giám đốc", "KT.", "KT Giám đốc", "kt. Giám đốc", "XX. Giám đốc"])
def test_an_authority_without_its_sign_is_refused(desk, faults, written):
    """A position alone is the position."""
    _, issues = desk.report(signed_by=f'{{name: "Nguyễn Văn A", position: "Phó Giám đốc", authority: "{written}"}}')

    assert (faults(issues), issues[0].field) == ([Fault.WRONG_SHAPE], "signed_by.authority")


@pytest.mark.parametrize("key", ["type", "title", "date", "agency", "fields", "summary", "source"])
def test_a_missing_key_is_told(desk, faults, key):
    """Above all an item without its source."""
    _, issues = desk.news(**{key: None})

    assert (faults(issues), issues[0].field) == ([Fault.MISSING_KEY], key)


@pytest.mark.parametrize("key", ["number", "issued", "place", "subject", "signed_by", "period"])
def test_a_report_needs_the_form_of_an_official_document(desk, faults, key):
    """A number, a day, a place, a subject, a signature and a period."""
    _, issues = desk.report(**{key: None})

    assert (faults(issues), issues[0].field) == ([Fault.MISSING_KEY], key)


@pytest.mark.parametrize("key", ["number", "place", "subject", "recipients", "annexes", "based_on"])
def test_the_form_of_an_official_document_is_only_for_reports(desk, faults, key):
    """News that carries a number would look official."""
    written = {"recipients": "[a]", "based_on": "[a]", "annexes": "[{title: a}]"}.get(key, "a")
    _, issues = desk.news(**{key: written})

    assert faults(issues) == [Fault.KEY_NOT_FOR_KIND]
    assert (issues[0].field, issues[0].place.line) == (key, 10)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [({"reliability": "unverified"}, Fault.NEEDS_COMPANION), ({"reliability_note": "vì"}, Fault.NEEDS_COMPANION), ({"source": "{}"}, Fault.MISSING_KEY),
     ({"source": "Sở"}, Fault.WRONG_SHAPE), ({"source": '{name: a, url: "javascript:x"}'}, Fault.NOT_AN_ADDRESS), ({"authors": "A"}, Fault.WRONG_SHAPE),
     ({"authors": "[A, A]"}, Fault.LISTED_TWICE), ({"fields": "[]"}, Fault.EMPTY_VALUE), ({"period": '"quý V/2020"'}, Fault.NOT_A_PERIOD),
     ({"observations": "x"}, Fault.WRONG_SHAPE), ({"date": "2022-02-30"}, Fault.NOT_A_DATE), ({"type": "tin"}, Fault.NOT_A_CHOICE),
     ({"slug": "Một bài"}, Fault.NOT_AN_ID), ({"titel": "x"}, Fault.UNKNOWN_KEY), ({"summary": "x" * 1001}, Fault.TEXT_TOO_LONG), ({"source": ""}, Fault.WRONG_SHAPE)],
)  # fmt: skip
def test_each_mistake_is_told_under_its_name(desk, faults, changes, fault):
    """One mistake, one issue: nothing follows from it."""
    assert faults(desk.news(**changes)[1]) == [fault]


def test_the_folder_is_not_judged_by_a_type_that_could_not_be_read(desk, faults):
    """A slip in one word must not move the file or condemn ten keys."""
    assert faults(
        desk.read(
            "content/reports/2022/a.md", "---\ntype: tin\ntitle: a\ndate: 2022-01-02\nagency: a\nfields: [a]\nsummary: a\nsource: {name: a}\n---\nb"
        )[1]
    ) == [Fault.NOT_A_CHOICE]


def test_an_unverified_item_says_why(desk):
    """Readers are shown the reason."""
    record, issues = desk.news(reliability="unverified", reliability_note="Chưa thấy văn bản.")

    assert not issues
    assert record.reliability is Reliability.UNVERIFIED


@pytest.mark.parametrize("body", ["", "\n\n", "[a]: https://x.vn\n"])
def test_an_item_that_prints_nothing_is_refused(desk, faults, body):
    """A definition of a link is no text."""
    assert faults(desk.news(body=body)[1]) == [Fault.EMPTY_BODY]


# ---------------------------------------------------------------------------------------------------------------- observations


def test_an_observation_takes_the_period_of_its_item(desk):
    """Written once, at the top."""
    record, issues = desk.observation()
    [observation] = record.observations

    assert not issues
    assert (observation.value.printed, observation.period.code, observation.anchor) == ("133", "2022", "so-lieu-don-vi-kiem-tra")


@pytest.mark.parametrize(
    ("changes", "fault"),
    [({"status": "suppressed"}, Fault.VALUE_AND_REASON), ({"value": None}, Fault.NO_VALUE), ({"value": ""}, Fault.EMPTY_VALUE), ({"quote": None}, Fault.MISSING_KEY),
     ({"measure": "target"}, Fault.NEEDS_COMPANION), ({"rule": "at_least"}, Fault.NEEDS_COMPANION), ({"period": "hôm nay"}, Fault.NOT_A_PERIOD),
     ({"value": "21.393"}, Fault.UNQUOTED_NUMBER), ({"dimensions": "a"}, Fault.WRONG_SHAPE), ({"indicater": "a"}, Fault.UNKNOWN_KEY), ({"status": "A"}, Fault.NOT_A_CHOICE),
     ({"rule": "sometimes", "measure": "target"}, Fault.NOT_A_CHOICE)],
)  # fmt: skip
def test_each_mistake_of_an_observation_is_told_under_its_name(desk, faults, changes, fault):
    """One mistake, one issue."""
    assert faults(desk.observation(**changes)[1]) == [fault]


def test_an_observation_without_any_period_is_refused(desk, faults):
    """A number without its time says nothing."""
    record, issues = desk.observation(item={"period": None})

    assert (faults(issues), record.observations) == ([Fault.NO_PERIOD], ())


@pytest.mark.parametrize("status", ["cannot_exist", "not_collected", "suppressed"])
def test_a_missing_value_has_its_reason(desk, status):
    """Never zero, never blank."""
    record, issues = desk.observation(value=None, status=status)

    assert not issues
    assert (record.observations[0].value, record.observations[0].status) == (None, Status(status))


# -------------------------------------------------------------------------------------------------------------- standing pages


@pytest.mark.parametrize(("path", "address"), [("docs/a.md", "a/"), ("docs/index.md", ""), ("docs/a/index.md", "a/"), ("docs/a/b.md", "a/b/")])
def test_a_standing_page_stands_at_its_path(desk, path, address):
    """index.md stands for its folder."""
    record, issues = desk.read(path, "---\ntitle: Trang\ndescription: Một câu.\nreviewed: 2/1/2024\n---\nThân trang.\n")

    assert not issues
    assert (record.address, record.reviewed) == (address, date(2024, 1, 2))


def test_a_standing_page_that_prints_nothing_is_refused(desk, faults):
    """A title alone is no page."""
    assert faults(desk.read("docs/a.md", "---\ntitle: Trang\ndescription: Một câu.\nreviewed: 2/1/2024\n---\n")[1]) == [Fault.EMPTY_BODY]
