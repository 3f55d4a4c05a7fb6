"""Occasions an item tells of: the item goes in, its deadline and its event come out in words."""

from dataclasses import dataclass

from portal.model.article import Article
from portal.vietnamese.dates import weekday, write_date, write_iso_moment
from portal.views.parts.life import write_moment


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionLine:
    """`what` is the name of the event or what has to be done; `when` in words, `iso` for machines; `venue` is "" where there is none."""

    is_deadline: bool
    what: str
    when: str
    iso: str
    venue: str


def occasion_lines(article: Article) -> tuple[OccasionLine, ...]:
    """The deadline first. Whether it is over is not said: the page is the same on every day."""
    lines = []
    if deadline := article.deadline:
        when = f"{deadline.at:%H:%M}, {weekday(deadline.at.date())}, {write_date(deadline.at.date())}"
        lines.append(OccasionLine(is_deadline=True, what=deadline.what, when=when, iso=write_iso_moment(deadline.at), venue=""))
    if event := article.event:
        until = f" đến {write_moment(event.until)}" if event.until and event.until != event.since else ""
        when = f"{write_moment(event.since)}{until}"
        iso = write_iso_moment(event.since)
        lines.append(OccasionLine(is_deadline=False, what=event.name, when=when, iso=iso, venue=event.venue))
    return tuple(lines)
