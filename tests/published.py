"""Items at each stage of their life, and what breaks each rule of publication: rule -> a catalogue and the issue it tells."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from builders import article, catalogue, observation, origin
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.texts import text_rows_to_add
from portal.model.article import Article
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.life import Expiry, Life, Policy, Stage, Update, UpdateKind, Withdrawal
from portal.model.place import Place
from portal.model.prose import Link, Prose
from portal.model.text_ledger import TEXT_LEDGER, TextRow
from portal.settings import HANOI

PATH = "content/news/2022/mot-bai.md"
NEXT = "content/news/2022/bai-sau.md"


def moment(text: str) -> datetime:
    """Of Vietnam: "2022-12-30 16:50", or a day alone."""
    return datetime.fromisoformat(text).replace(tzinfo=HANOI)


def update(at: str = "2023-01-05", *, kind: UpdateKind = UpdateKind.MINOR, **changes: str) -> Update:
    return Update(at=moment(at), kind=kind, **({"note": "", "was": "", "now": "", "by": ""} | changes))


def correction(at: str = "2023-01-05", *, was: str = "131 đơn vị", now: str = "133 đơn vị", note: str = "") -> Update:
    return update(at, kind=UpdateKind.CORRECTION, was=was, now=now, by="Ban biên tập", note=note)


def withdrawal(at: str = "2023-02-01", *, reason: str = "Nêu nhầm.", by: str = "", instead: str = "") -> Withdrawal:
    return Withdrawal(at=moment(at), reason=reason, by=by, instead=instead)


def expiry(at: str = "2023-03-01", *, policy: Policy = Policy.WITHDRAW, to: str = "") -> Expiry:
    return Expiry(at=moment(at), policy=policy, to=to)


def living(slug: str = "mot-bai", *, stage: Stage = Stage.PUBLISHED, **changes: Any) -> Article:
    """An item with a life: `expires`, `withdrawal` and `updates` are those of its life, all else is the item's."""
    life = {name: changes.pop(name) for name in ("expires", "withdrawal", "updates") if name in changes}
    places = {"date": 4, "status": 5, "expires": 6, "withdrawn": 7, "updates": 8, "updates.0": 9, "updates.0.now": 10}
    changes.setdefault("origin", origin(f"content/news/2022/{slug}.md", **places))
    return article(slug, life=Life(stage=stage, **life), **changes)


def linking(to: str, slug: str = "mot-bai", **changes: Any) -> Article:
    """An item whose body leads to another file."""
    return replace(living(slug, **changes), body=Prose(html="<p>Bài.</p>", links=(Link(target=to, fragment="", place=at(30)),)))


def at(line: int, path: str = PATH) -> Place:
    return Place(path=path, line=line, column=9)


def recorded(*articles: Article) -> tuple[TextRow, ...]:
    """The ledger of texts after a day on which these items were as they are here."""
    return text_rows_to_add(catalogue(*articles), date(2023, 1, 1))


_LATER = moment("2027-01-02 08:00")
_CHANGED = replace(living(), body=Prose(html="<p>Sở kiểm tra 133 đơn vị.</p>"))
BROKEN_PUBLICATION: dict[str, tuple[Catalogue, Issue]] = {
    "values_outlive_their_items": (
        catalogue(living(expires=expiry(), observations=(observation(),))),
        Issue(place=at(6), fault=Fault.VALUES_STAY, field="expires", found="expires", expected="1"),
    ),
    "values_of_withdrawn_items_are_withdrawn": (
        catalogue(living(stage=Stage.WITHDRAWN, withdrawal=withdrawal(), observations=(observation(),))),
        Issue(place=at(5), fault=Fault.VALUES_NOT_WITHDRAWN, field="status", found="mot-bai#so-lieu-don-vi-kiem-tra", expected="1"),
    ),
    "endings_lead_to_other_pages": (
        catalogue(living(expires=expiry(policy=Policy.REDIRECT, to="tin-tuc/2022/mot-bay/")), article("mot-ban")),
        Issue(place=at(6), fault=Fault.REDIRECT_TO_NOTHING, field="expires", found="tin-tuc/2022/mot-bay/", expected="tin-tuc/2022/mot-ban/"),
    ),
    "corrections_are_made": (
        catalogue(living(updates=(correction(now="134 đơn vị"),))),
        Issue(place=at(10), fault=Fault.CORRECTION_NOT_MADE, field="updates", found="134 đơn vị"),
    ),
    "scheduled_items_lead_to_what_is_shown_then": (
        catalogue(linking(NEXT), living("bai-sau", stage=Stage.SCHEDULED, published=_LATER, origin=origin(NEXT))),
        Issue(place=at(30), fault=Fault.NOT_YET_PUBLISHED, found=NEXT, expected="hẹn đăng 02/01/2027 08:00"),
    ),
    "published_texts_are_kept": (
        catalogue(_CHANGED, text_ledger=recorded(living())),
        Issue(
            place=Place(path=PATH, line=2),
            fault=Fault.TEXT_CHANGED_QUIETLY,
            field="updates",
            found="01/01/2023",
            expected="updates: [{date: 24/11/2026 00:00, kind: minor}]",
        ),
    ),
    "texts_are_recorded": (
        catalogue(living(), article("bai-khac"), text_ledger=recorded(living())),
        Issue(place=Place(path=TEXT_LEDGER, line=2), fault=Fault.TEXTS_NOT_RECORDED, found="1", expected="tin-tuc/2022/bai-khac/"),
    ),
}
