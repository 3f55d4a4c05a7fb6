"""What falls due: every reason to build again, at its moment, and nothing of what it is about."""

from datetime import date, datetime, timedelta

import pytest

from builders import NOW, article, catalogue, indicator, legal_document, observation, records
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.dues import next_dues
from portal.catalogue.stages import shown_at
from portal.model.article import Article
from portal.model.document import Consultation
from portal.model.due import Due, DueKind
from portal.model.indicator import Frequency
from portal.model.life import Stage
from portal.model.occasion import Deadline, Event
from portal.model.period import Period, Span
from portal.settings import HANOI
from published import expiry, living, moment

TODAY = NOW.date()


def dues_of(*articles: Article, now: datetime = NOW, **changes) -> list[tuple[str, str]]:
    found = next_dues(Catalogue.of(shown_at(records(*articles, **changes), now)), now)
    return [(f"{due.at:%d/%m %H:%M}", due.kind.value) for due in found]


def draft(opens: date | None, closes: date):
    asked = Consultation(opens=opens, closes=closes, address="so@tinh.gov.vn", note="")
    return legal_document("du-thao", number="", issued=None, consultation=asked)


def owing(last: int, **changes) -> Catalogue:
    """A yearly indicator stated for the year `last`, due 31 days after each year."""
    said = observation(period=Period.of_months(Span.YEAR, last))
    return catalogue(article(observations=(said,)), indicators=(indicator(frequency=Frequency.ANNUAL, lag=31),), **changes)


def test_a_scheduled_item_is_due_at_its_minute_and_an_expiring_one_at_its_end():
    """The next of each kind; what is planned further on is told to nobody. The end of the one that is over stays on the home page for a month."""
    found = dues_of(
        living("a", stage=Stage.SCHEDULED, published=moment("2027-01-02 08:00")),
        living("b", stage=Stage.SCHEDULED, published=moment("2026-12-31 08:01")),
        living("c", expires=expiry("2026-12-01")),
        living("d", expires=expiry("2026-11-24 12:00")),
        living("e", stage=Stage.DRAFT, expires=expiry("2026-11-25")),
    )

    assert found == [("01/12 00:00", "expires"), ("25/12 00:00", "day"), ("31/12 08:01", "scheduled")]


def test_a_deadline_and_an_event_are_awaited_on_the_home_page_until_their_day_is_over():
    """The site is built again on the morning after."""
    deadline = Deadline(at=moment("2026-12-15 17:00"), what="nộp hồ sơ")
    event = Event(name="Ngày hội", since=moment("2026-12-01 08:00"), until=moment("2026-12-03 17:00"), venue="")

    assert dues_of(article("a", deadline=deadline)) == [("16/12 00:00", "day")]
    assert dues_of(article("a", deadline=deadline), article("b", event=event)) == [("02/12 00:00", "day")]


def test_at_the_minute_itself_an_item_is_due_no_more():
    """Else a portal would be built for ever; two days later it is news no longer, which the sitemap of the news has to say."""
    at = moment("2027-01-02 08:00")
    item = living(stage=Stage.SCHEDULED, published=at)

    assert dues_of(item, now=at - timedelta(minutes=1)) == [("02/01 08:00", "scheduled")]
    assert dues_of(item, now=at) == [("04/01 08:00", "day")]
    assert dues_of(item, now=at + timedelta(days=2)) == []


@pytest.mark.parametrize(
    ("opens", "closes", "expected"),
    [
        (TODAY + timedelta(days=2), TODAY + timedelta(days=9), [("26/11 00:00", "consultation")]),
        (TODAY, TODAY + timedelta(days=9), [("04/12 00:00", "consultation")]),
        (None, TODAY, [("25/11 00:00", "consultation")]),
        (None, TODAY - timedelta(days=1), []),
    ],
)
def test_comments_are_taken_from_the_first_day_to_the_end_of_the_last(opens, closes, expected):
    """The midnights at which what is said of them changes."""
    assert dues_of(documents=(draft(opens, closes),)) == expected


def test_a_document_of_a_day_to_come_is_due_on_it():
    """Until then it is no news."""
    assert dues_of(documents=(legal_document(issued=TODAY + timedelta(days=3)),)) == [("27/11 00:00", "day")]


def test_while_a_value_is_owed_every_midnight_changes_a_page():
    """And the midnight after its day, from when on it is late."""
    found = next_dues(owing(2025), NOW)

    assert found == (
        Due(at=datetime(2026, 11, 25, tzinfo=HANOI), kind=DueKind.DAY),
        Due(at=datetime(2027, 2, 1, tzinfo=HANOI), kind=DueKind.RELEASE),
    )


def test_a_portal_that_waits_for_nothing_is_never_due():
    """It may stand as it is for years."""
    assert dues_of(living()) == []
