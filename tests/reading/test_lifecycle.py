"""The keys of an item's life: what an editor writes is read, and each mistake is told once, under its name."""

import pytest

from portal.model.fault import Fault
from portal.model.life import Policy, Stage, UpdateKind
from published import moment

WITHDRAWN = '{date: 05/01/2023, reason: "Nêu nhầm."}'
CORRECTION = '{date: 05/01/2023, kind: correction, was: "131", now: "133", by: "Ban biên tập"}'


def test_an_item_without_any_of_the_keys_is_published(desk):
    """Most are."""
    record, issues = desk.news()

    assert (record.life.stage, record.life.updates, issues) == (Stage.PUBLISHED, (), ())


def test_a_scheduled_item_is_published_at_its_minute_in_vietnam(desk):
    """publish_at stands in the place of date."""
    record, issues = desk.news(date=None, publish_at="31/12/2022 08:05", status="scheduled")

    assert (record.published, record.life.stage, issues) == (moment("2022-12-31 08:05"), Stage.SCHEDULED, ())


def test_a_redirect_after_expiry_says_where_to(desk):
    """An address of the site."""
    record, issues = desk.news(expires="{at: 15/01/2023 17:00, policy: redirect, to: tin-tuc/2023/bai-moi/}")

    assert not issues
    assert (record.life.expires.at, record.life.expires.policy, record.life.expires.to) == (
        moment("2023-01-15 17:00"),
        Policy.REDIRECT,
        "tin-tuc/2023/bai-moi/",
    )


def test_updates_are_read_in_their_order(desk):
    """A correction with both its sentences."""
    record, issues = desk.news(updates=f'[{{date: 01/01/2023, kind: major, note: "Thêm phụ lục."}}, {CORRECTION}]')

    assert not issues
    assert [(one.kind, one.note, one.was, one.now) for one in record.life.updates] == [
        (UpdateKind.MAJOR, "Thêm phụ lục.", "", ""),
        (UpdateKind.CORRECTION, "", "131", "133"),
    ]
    assert record.changed == record.changed_for_readers == moment("2023-01-05")


def test_a_minor_update_is_nothing_a_reader_has_to_know(desk):
    """It changes the day of the page, not that of the news."""
    record, _ = desk.news(updates="[{date: 05/01/2023, kind: minor}]")

    assert (record.changed, record.changed_for_readers) == (moment("2023-01-05"), moment("2022-12-30 16:50"))


def test_a_day_of_a_deadline_ends_with_its_last_minute(desk):
    """Whoever hands in at noon of that day is in time."""
    record, issues = desk.news(type="notice", deadline='{at: 15/01/2023, what: "Nộp hồ sơ."}')

    assert (record.deadline.at, record.deadline.what, issues) == (moment("2023-01-15 23:59"), "Nộp hồ sơ.", ())


def test_an_event_has_a_name_and_a_beginning(desk):
    """Its end and its place may be unknown."""
    record, issues = desk.news(event='{name: "Hội nghị", from: 30/12/2022 8:00}')

    assert (record.event.name, record.event.since, record.event.until, issues) == ("Hội nghị", moment("2022-12-30 08:00"), None, ())


def test_what_is_gone_needs_no_body(desk):
    """It may have had to be deleted."""
    record, issues = desk.news(body="", status="gone", withdrawn=WITHDRAWN)

    assert (record.life.stage, record.body.html, issues) == (Stage.GONE, "", ())


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"date": None}, Fault.MISSING_KEY),
        ({"publish_at": "31/12/2022 08:00", "status": "scheduled"}, Fault.TWO_MOMENTS),
        ({"date": None, "publish_at": "31/12/2022 08:00"}, Fault.NEEDS_COMPANION),
        ({"status": "scheduled"}, Fault.NEEDS_COMPANION),
        ({"date": None, "publish_at": "31/13/2022 08:00", "status": "scheduled"}, Fault.NOT_A_DATE),
        ({"status": "withdrawn"}, Fault.NEEDS_COMPANION),
        ({"withdrawn": WITHDRAWN}, Fault.NEEDS_COMPANION),
        ({"status": "withdrawn", "withdrawn": "{date: 05/01/2023}"}, Fault.MISSING_KEY),
        ({"status": "withdrawn", "withdrawn": '{date: 05/01/2023, reason: ""}'}, Fault.EMPTY_VALUE),
        ({"status": "withdrawn", "withdrawn": '{date: 30/12/2022, reason: "Nhầm."}'}, Fault.BEFORE_PUBLICATION),
        ({"status": "withdrawn", "withdrawn": WITHDRAWN, "expires": "{at: 15/01/2023, policy: gone}"}, Fault.ENDED_TWICE),
        ({"expires": "{at: 29/12/2022, policy: gone}"}, Fault.BEFORE_PUBLICATION),
        ({"expires": "{at: 30/12/2022 16:50, policy: gone}"}, Fault.BEFORE_PUBLICATION),
        ({"expires": "{at: 15/01/2023, policy: redirect}"}, Fault.NEEDS_COMPANION),
        ({"expires": "{at: 15/01/2023, policy: gone, to: tin-tuc/2023/a/}"}, Fault.NEEDS_COMPANION),
        ({"expires": "{at: 15/01/2023, policy: redirect, to: https://vi-du.vn/}"}, Fault.NOT_A_SITE_ADDRESS),
        ({"expires": "{at: 29/02/2023, policy: gone}"}, Fault.NOT_A_DATE),
        ({"expires": "15/01/2023"}, Fault.WRONG_SHAPE),
        ({"updates": "[{date: 05/01/2023, kind: major}]"}, Fault.NEEDS_COMPANION),
        ({"updates": '[{date: 05/01/2023, kind: correction, was: "131", now: "133"}]'}, Fault.NEEDS_COMPANION),
        ({"updates": '[{date: 05/01/2023, kind: minor, was: "131"}]'}, Fault.NEEDS_COMPANION),
        ({"updates": "[{date: 29/12/2022, kind: minor}]"}, Fault.BEFORE_PUBLICATION),
        ({"updates": "[{date: 05/01/2023, kind: minor}, {date: 04/01/2023, kind: minor}]"}, Fault.UPDATES_OUT_OF_ORDER),
        ({"updates": "[{date: 05/01/2023, kind: tiny}]"}, Fault.NOT_A_CHOICE),
        ({"deadline": '{at: 15/01/2023, what: "Nộp."}'}, Fault.KEY_NOT_FOR_KIND),
        ({"type": "notice", "deadline": "{at: 15/01/2023}"}, Fault.MISSING_KEY),
        ({"event": '{name: "A", from: 30/12/2022, to: 29/12/2022}'}, Fault.EVENT_REVERSED),
        ({"status": "redirected"}, Fault.NOT_A_CHOICE),
    ],
)
def test_each_mistake_is_told_under_its_name(desk, faults, changes: dict[str, str | None], fault: Fault):
    """One mistake, one issue."""
    assert faults(desk.news(**changes)[1]) == [fault]
