"""What readers may see now: all records and the moment go in; out come those that are shown, and what cannot be at that moment.

A draft and an item whose time has not come are left out, an item whose time is over becomes what its policy says. All is decided here, once:
what follows knows neither a clock nor an expiry.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from portal.catalogue.addresses import of_article
from portal.model.article import Article
from portal.model.due import Due, DueKind
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.issue import Issue
from portal.model.life import Policy, Stage, Withdrawal
from portal.model.records import Records
from portal.model.redirect import Redirect

EXPIRED = "Bài hết hạn đăng."
_MOMENT = "%d/%m/%Y %H:%M"
_DRAFT = Hint("bản nháp", english="a draft")


def shown_at(records: Records, now: datetime, *, has_drafts: bool = False, has_scheduled: bool = False) -> Records:
    """The records of that moment, with drafts and with what is yet to come where that is asked for; those keep their stage.

    What is wrong in a draft that is not shown excuses nothing elsewhere.
    """
    shown: list[Article] = []
    gone: list[Article] = []
    redirects = list(records.redirects)
    waiting: list[tuple[str, Hint]] = []
    for article in records.articles:
        life = article.life
        if life.stage is Stage.DRAFT and not has_drafts:
            waiting.append((article.origin.path, _DRAFT))
        elif life.stage is Stage.SCHEDULED and article.published > now and not has_scheduled:
            waiting.append((article.origin.path, scheduled_for(article)))
        elif life.stage is Stage.GONE:
            gone.append(article)
        elif life.expires and life.expires.at <= now:
            ending = Withdrawal(at=life.expires.at, reason=EXPIRED, by="", instead="")
            if life.expires.policy is Policy.REDIRECT:
                redirects.append(Redirect(old=of_article(article), new=life.expires.to, reason=EXPIRED, origin=article.origin))
            elif life.expires.policy is Policy.GONE:
                gone.append(replace(article, life=replace(life, stage=Stage.GONE, withdrawal=ending)))
            else:
                shown.append(replace(article, life=replace(life, stage=Stage.WITHDRAWN, withdrawal=ending)))
        else:
            shown.append(_as_published(article) if article.published <= now else article)
    to_come = dues_of_items(records, now)
    hidden = {article.slug for article in records.articles if article.life.stage is Stage.DRAFT and not has_drafts}
    return replace(
        records,
        articles=tuple(shown),
        gone=tuple(gone),
        redirects=tuple(redirects),
        waiting=tuple(waiting),
        to_come=to_come,
        misread=tuple(one for one in records.misread if one not in hidden),
    )


def impossible_moments(records: Records, now: datetime) -> Iterator[Issue]:
    """Days of publication to come that nobody scheduled, and updates and withdrawals that have not happened yet."""
    for article in records.articles:
        place = article.origin.place
        if article.published > now and article.life.stage not in {Stage.SCHEDULED, Stage.DRAFT}:
            yield Issue(
                place=place("date"), fault=Fault.FUTURE_PUBLICATION, field="date", found=f"{article.published:{_MOMENT}}", expected=f"{now:{_MOMENT}}"
            )
        told = [(f"updates.{number}", update.at) for number, update in enumerate(article.life.updates)]
        told += [("withdrawn", article.life.withdrawal.at)] if article.life.withdrawal else []
        for field, moment in told:
            if moment > now:
                name = field.partition(".")[0]
                expected = f"{now:{_MOMENT}}"
                yield Issue(place=place(field), fault=Fault.NOT_YET_HAPPENED, field=name, found=f"{moment:{_MOMENT}}", expected=expected)


def moments_to_come(records: Records, now: datetime) -> tuple[datetime, ...]:
    """When an item appears or is over next, in order: the site has to be built again then."""
    return tuple(sorted({due.at for due in dues_of_items(records, now)}))


def dues_of_items(records: Records, now: datetime) -> tuple[Due, ...]:
    """The same with why, in order."""
    articles = [article for article in records.articles if article.life.stage in {Stage.SCHEDULED, Stage.PUBLISHED}]
    dues = [Due(at=article.published, kind=DueKind.SCHEDULED) for article in articles if article.life.stage is Stage.SCHEDULED]
    dues += [Due(at=article.life.expires.at, kind=DueKind.EXPIRES) for article in articles if article.life.expires]
    return tuple(sorted((due for due in dues if due.at > now), key=lambda due: (due.at, due.kind.value)))


def scheduled_for(article: Article) -> Hint:
    """When it appears, for a message."""
    moment = f"{article.published:{_MOMENT}}"
    return Hint(f"hẹn đăng {moment}", english=f"scheduled for {moment}")


def _as_published(article: Article) -> Article:
    is_scheduled = article.life.stage is Stage.SCHEDULED
    return replace(article, life=replace(article.life, stage=Stage.PUBLISHED)) if is_scheduled else article
