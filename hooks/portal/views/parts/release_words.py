"""What an indicator owes, in words: its releases -> sentences for its page, and a mark for a line about it."""

from collections.abc import Iterable, Iterator
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.schedule import MOST_LISTED, Release, ReleaseStatus
from portal.vietnamese.dates import write_date
from portal.views.parts.territory import territory_words


def late_words(releases: Iterable[Release], catalogue: Catalogue, today: date) -> tuple[str, ...]:
    """A sentence for each late value; where it was due before its agency began, one more says that this is whom to ask."""
    return tuple(_late(one, catalogue, today) for one in releases if one.status is ReleaseStatus.LATE)


def area_words(release: Release, catalogue: Catalogue) -> str:
    """The place, or the areas of its time where the agency that owes it was not there yet."""
    return " và ".join(territory_words(id, catalogue) for id in release.territories) or release.lineage


def late_mark(releases: Iterable[Release]) -> str:
    """ "chậm quý IV/2025" where that is all, "chậm 3 kỳ", or ""; of every place and with those not listed."""
    late = [one for one in releases if one.status is ReleaseStatus.LATE]
    count = sum({one.lineage: one.overdue for one in late}.values())
    return f"chậm {late[0].period.label}" if count == 1 else f"chậm {count} kỳ" if count else ""


def skipped_words(releases: Iterable[Release], catalogue: Catalogue) -> tuple[str, ...]:
    """A sentence for each period left empty; the oldest of a place tells how many older ones are not listed."""
    return tuple(_skipped([one for one in releases if one.status is ReleaseStatus.SKIPPED], catalogue))


def unlisted_words(release: Release, told: set[tuple[str, str]]) -> str:
    """ "và 3 kỳ trước đó" at the first release of a row, "" at those of a row that is in `told` already."""
    row = (release.indicator, release.agency.territory if release.status is ReleaseStatus.SKIPPED else release.lineage)
    unlisted = 0 if row in told else release.overdue - MOST_LISTED
    told.add(row)
    return f"và {unlisted} kỳ trước đó" if unlisted > 0 else ""


def _late(one: Release, catalogue: Catalogue, today: date) -> str:
    due, day = write_date(one.due), write_date(today)
    words = f"Số liệu {one.period.label} của {area_words(one, catalogue)} phải có chậm nhất ngày {due}; đến ngày {day} chưa có."
    return f"{words} Nay hỏi {one.agency.name_short}." if one.due_from else words


def _skipped(releases: list[Release], catalogue: Catalogue) -> Iterator[str]:
    told: set[tuple[str, str]] = set()
    for one in releases:
        label, where = one.period.label, territory_words(one.agency.territory, catalogue)
        words = f"{label[0].upper()}{label[1:]} của {where}: hạn là ngày {write_date(one.due)}, chưa văn bản nào trong cổng nêu số"
        yield f"{'; '.join(filter(None, (words, unlisted_words(one, told))))}."
