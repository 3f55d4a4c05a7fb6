"""The agenda: what has a day is in the calendar for as long as readers may need it, under an id that never changes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from builders import agency, article, catalogue, indicator, legal_document, observation, settings
from portal.catalogue.catalogue import Catalogue
from portal.model.document import Consultation
from portal.model.indicator import Frequency
from portal.model.life import Stage
from portal.model.occasion import Deadline, Event
from portal.model.period import Period, Span
from portal.views.agenda import KEPT, Appointment, agenda
from published import living, moment, update, withdrawal

TODAY = settings().today
DEADLINE = Deadline(at=moment("2026-12-15 23:59"), what="nộp hồ sơ đề xuất")
EVENT = Event(name="Ngày hội KH&CN", since=moment("2026-12-20 08:00"), until=moment("2026-12-20 17:00"), venue="Nhà văn hóa, TP. Hải Phòng")
DRAFT = legal_document(
    "du-thao", number="", issued=None, registered=date(2026, 11, 3), consultation=Consultation(closes=date(2026, 12, 1), address="Sở", note="")
)


def found(known: Catalogue) -> tuple[Appointment, ...]:
    return agenda(known, settings())


def test_a_deadline_is_a_moment():
    """With what has to be done by then, and the notice it stands in."""
    [one] = found(catalogue(article(deadline=DEADLINE)))

    assert (one.id, one.address) == ("tin-tuc/2022/mot-bai/#han-cuoi", "tin-tuc/2022/mot-bai/")
    assert (one.title, one.about, one.category) == ("Hạn cuối: nộp hồ sơ đề xuất", "Bài mot-bai", "Hạn cuối")
    assert (one.begins, one.ends) == (DEADLINE.at, None)


def test_an_event_has_a_place_and_an_end():
    """One that ends as it begins, or of which nobody knows the end, is a moment."""
    [one] = found(catalogue(article(event=EVENT)))
    [open_end] = found(catalogue(article(event=replace(EVENT, until=EVENT.since))))

    assert (one.title, one.venue, one.begins, one.ends) == ("Ngày hội KH&CN", "Nhà văn hóa, TP. Hải Phòng", EVENT.since, EVENT.until)
    assert open_end.ends is None


def test_it_is_as_new_as_its_item():
    """Also a minor update counts: it may be the hour that was mended."""
    [one] = found(catalogue(living(deadline=DEADLINE, updates=(update("2023-02-01"),))))

    assert one.stamp == moment("2023-02-01")


def test_what_a_withdrawn_item_announced_is_cancelled():
    """Whoever has it in a calendar has to see that."""
    [one] = found(catalogue(living(event=EVENT, stage=Stage.WITHDRAWN, withdrawal=withdrawal())))

    assert one.is_cancelled


@pytest.mark.parametrize(
    ("opens", "begins", "title"),
    [
        (date(2026, 11, 5), date(2026, 11, 5), "Lấy ý kiến: Dự thảo nghị định, Cơ chế tự chủ"),
        (None, date(2026, 12, 1), "Hạn góp ý: Dự thảo nghị định, Cơ chế tự chủ"),
    ],
)
def test_a_comment_period_lasts_to_the_end_of_its_last_day(opens: date | None, begins: date, title: str):
    """From its first day, or the last day alone where nobody says the first."""
    [one] = found(
        catalogue(documents=(replace(DRAFT, consultation=Consultation(opens=opens, closes=date(2026, 12, 1), address="Sở", note="Ghi rõ.")),))
    )

    assert (one.begins, one.ends, one.title) == (begins, date(2026, 12, 2), title)
    assert (one.id, one.about) == ("van-ban/du-thao/du-thao/#gop-y", "Gửi góp ý về Sở. Ghi rõ.")
    assert one.stamp == moment("2026-11-03")


def test_an_issued_document_takes_no_comments():
    """What remains written of them is past."""
    assert found(catalogue(documents=(replace(DRAFT, number="1/2026/NĐ-CP", issued=date(2026, 11, 20)),))) == ()


def test_expected_values_stand_on_the_day_they_are_due():
    """Of each place under an id of its own."""
    stated = article(published=moment("2026-10-20"), observations=(observation(period=Period.of_months(Span.QUARTER, 2026, 3)),))
    known = catalogue(stated, indicators=(indicator(frequency=Frequency.QUARTERLY, lag=20),), agencies=(agency(),))
    [one] = found(known)

    assert (one.id, one.begins, one.ends) == ("so-lieu/don-vi-kiem-tra/#hai-phong-2026-q4", date(2027, 1, 20), date(2027, 1, 21))
    assert (one.title, one.stamp) == ("Đến hạn số liệu: Chỉ tiêu don-vi-kiem-tra, quý IV/2026, Hải Phòng", moment("2026-10-20"))


@pytest.mark.parametrize(("days", "is_kept"), [(KEPT.days, True), (KEPT.days + 1, False)])
def test_what_was_over_long_ago_is_left_out(days: int, is_kept: bool):
    """The file is read again and again, it must not grow for ever."""
    at = moment(f"{TODAY - timedelta(days=days)} 08:00")

    assert bool(found(catalogue(article(deadline=replace(DEADLINE, at=at))))) is is_kept


def test_appointments_stand_by_day_and_have_ids_of_their_own():
    """In any order of the files."""
    items = (article("b", deadline=DEADLINE, event=EVENT), article("a", deadline=DEADLINE))
    ids = [one.id for one in found(catalogue(*items, documents=(DRAFT,)))]

    assert ids == ["van-ban/du-thao/du-thao/#gop-y", "tin-tuc/2022/a/#han-cuoi", "tin-tuc/2022/b/#han-cuoi", "tin-tuc/2022/b/#su-kien"]
    assert ids == [one.id for one in found(catalogue(*reversed(items), documents=(DRAFT,)))]


@pytest.mark.parametrize(
    ("since", "until", "begins", "ends"),
    [
        ("2026-12-05", None, date(2026, 12, 5), date(2026, 12, 6)),
        ("2026-12-05", "2026-12-05", date(2026, 12, 5), date(2026, 12, 6)),
        ("2026-12-05", "2026-12-06", date(2026, 12, 5), date(2026, 12, 7)),
        ("2026-12-05 10:00", "2026-12-06", moment("2026-12-05 10:00"), moment("2026-12-07")),
        ("2026-12-05 10:00", "2026-12-05 11:30", moment("2026-12-05 10:00"), moment("2026-12-05 11:30")),
    ],
)
def test_an_event_of_days_is_whole_days(since: str, until: str | None, begins: date, ends: date):
    """The last day is one of them, as the page says; where an hour is told, moments are."""
    event = Event(name="Ngày hội", since=moment(since), until=moment(until) if until else None, venue="")
    (one,) = found(catalogue(replace(living(published=moment("2026-11-20")), event=event)))

    assert (one.begins, one.ends) == (begins, ends)
