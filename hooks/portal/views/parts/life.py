"""What an item tells of its own life: the item goes in, the notices above it and the history below it come out."""

from dataclasses import dataclass
from datetime import datetime

from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article
from portal.model.life import Stage, Update, UpdateKind, Withdrawal
from portal.vietnamese.dates import write_date, write_iso_moment
from portal.views.parts.page import Crumb
from portal.views.parts.titles import title_at

_STAGES = {Stage.DRAFT: "Bản nháp, chỉ thấy khi xem trước.", Stage.SCHEDULED: "Chưa đăng, chỉ thấy khi xem trước. Hẹn đăng lúc {}."}
_KINDS = {UpdateKind.MINOR: "Sửa nhỏ", UpdateKind.MAJOR: "Bổ sung", UpdateKind.CORRECTION: "Đính chính"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """Since when an item no longer counts, with and without the time, why and who decided so; `instead` leads to what to read."""

    moment: str
    day: str
    reason: str
    by: str
    instead: Crumb | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateLine:
    """`kind` in words; `was` and `now` are set for corrections; `anchor` is the id of its line on the page of the item."""

    anchor: str
    kind: str
    is_correction: bool
    moment: str
    iso: str
    note: str
    was: str
    now: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeView:
    """`unpublished` says in a preview what the item still is; `updated` is the day of its last change a reader has to know of, "" without one.

    `corrections` stand above the text, newest first; `history` is all that was told, oldest first, and empty where nothing was.
    """

    unpublished: str
    ending: Ending | None
    expires: str
    updated: str
    corrections: tuple[UpdateLine, ...]
    history: tuple[UpdateLine, ...]


def life_view(article: Article, catalogue: Catalogue) -> LifeView:
    """A minor update without a note changes nothing a reader could look for, and is not listed."""
    life = article.life
    lines = [(update, _line(update, number)) for number, update in enumerate(life.updates, start=1)]
    told = [(update, line) for update, line in lines if update.note or update.kind is not UpdateKind.MINOR]
    is_expired = life.withdrawal is not None
    return LifeView(
        unpublished=_STAGES.get(life.stage, "").format(write_moment(article.published)),
        ending=ending_of(life.withdrawal, catalogue) if life.withdrawal else None,
        expires=write_moment(life.expires.at) if life.expires and not is_expired else "",
        updated=write_moment(article.changed_for_readers) if article.changed_for_readers > article.published else "",
        corrections=tuple(line for _, line in reversed(told) if line.is_correction),
        history=tuple(line for _, line in told),
    )


def ending_of(withdrawal: Withdrawal, catalogue: Catalogue) -> Ending:
    """With the title of what to read instead."""
    instead = Crumb(title=title_at(withdrawal.instead, catalogue), address=withdrawal.instead) if withdrawal.instead else None
    at = withdrawal.at
    return Ending(moment=write_moment(at), day=write_date(at.date()), reason=withdrawal.reason, by=withdrawal.by, instead=instead)


def write_moment(moment: datetime) -> str:
    """ "16:50 ngày 30/12/2022"; midnight is no time anybody told."""
    day = f"ngày {write_date(moment.date())}"
    return f"{moment:%H:%M} {day}" if (moment.hour, moment.minute) != (0, 0) else day


def _line(update: Update, number: int) -> UpdateLine:
    return UpdateLine(
        anchor=f"_cap-nhat-{number}",
        kind=_KINDS[update.kind],
        is_correction=update.kind is UpdateKind.CORRECTION,
        moment=write_moment(update.at),
        iso=write_iso_moment(update.at),
        note=update.note,
        was=update.was,
        now=update.now,
        by=update.by,
    )
