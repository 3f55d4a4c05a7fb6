"""The rules of what is published: the catalogue with its ledger of texts goes in, issues come out for what ended wrongly or changed in silence."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from difflib import get_close_matches

from portal.catalogue.addresses import of_article
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.ledger import items_with_changed_values
from portal.catalogue.permanence import permanent_addresses
from portal.catalogue.stages import scheduled_for
from portal.catalogue.texts import is_changed_quietly, recorded_texts, text_rows_to_add, words_of
from portal.model.article import Article
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.issue import Issue
from portal.model.life import Stage, UpdateKind
from portal.model.place import Place
from portal.model.revision import RevisionKind
from portal.model.text_ledger import TEXT_LEDGER
from portal.vietnamese.dates import write_date

_ANOTHER_PAGE = Hint("địa chỉ một trang khác đang có", english="the address of another page that is there")


def values_outlive_their_items(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A published value keeps its sentence: an item that has one neither expires nor goes."""
    for article in (*catalogue.articles, *catalogue.gone):
        life, count = article.life, len(article.observations)
        for key, found, is_so in (("status", "status: gone", article in catalogue.gone), ("expires", "expires", life.expires is not None)):
            if count and is_so and (key != "status" or not life.expires):
                yield Issue(place=article.origin.place(key), fault=Fault.VALUES_STAY, field=key, found=found, expected=str(count))


def values_of_withdrawn_items_are_withdrawn(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Whether by a correction in the item or by a later document that revises them."""
    for article in catalogue.articles:
        if article.is_withdrawn and not article.life.expires:
            ids = [article.id_of(one) for one in article.observations if one.value is not None]
            in_use = [id for id in ids if id in catalogue.observations and _is_in_use(id, article, catalogue)]
            if in_use:
                place = article.origin.place("status")
                yield Issue(place=place, fault=Fault.VALUES_NOT_WITHDRAWN, field="status", found=in_use[0], expected=str(len(in_use)))


def endings_lead_to_other_pages(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """What an expired item leads on to, and what is to be read instead of a withdrawn one."""
    now = permanent_addresses(catalogue)
    for article in (*catalogue.articles, *catalogue.gone):
        life, own = article.life, of_article(article)
        targets = [("expires", life.expires.to)] if life.expires and life.expires.to else []
        targets += [("withdrawn", life.withdrawal.instead)] if life.withdrawal and life.withdrawal.instead else []
        for field, target in targets:
            page = target.partition("#")[0]
            if (page == own or page not in now) and not catalogue.misread:
                near = get_close_matches(page, [address for address in now if address != own], n=1)
                expected = near[0] if near and page != own else _ANOTHER_PAGE
                yield Issue(place=article.origin.place(field), fault=Fault.REDIRECT_TO_NOTHING, field=field, found=target, expected=expected)


def corrections_are_made(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """What a correction says is right stands in the item, unless a later one corrects that again."""
    for article in catalogue.articles:
        told = [(number, one) for number, one in enumerate(article.life.updates) if one.kind is UpdateKind.CORRECTION]
        words = " ".join(words_of(article).split()) if told else ""
        for number, one in told:
            is_outdated = any(later.was == one.now for _, later in told if later.at > one.at)
            if one.now not in words and not is_outdated:
                place = article.origin.place(f"updates.{number}.now")
                yield Issue(place=place, fault=Fault.CORRECTION_NOT_MADE, field="updates", found=one.now)


def scheduled_items_lead_to_what_is_shown_then(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """An item that appears first cannot lead to one that appears later."""
    later = {article.origin.path: article for article in catalogue.articles if article.life.stage is Stage.SCHEDULED}
    for article in catalogue.articles if later else ():
        for link in article.body.links:
            target = later.get(link.target)
            if target and target.published > article.published:
                yield Issue(place=link.place, fault=Fault.NOT_YET_PUBLISHED, found=link.target, expected=scheduled_for(target))


def published_texts_are_kept(catalogue: Catalogue, today: date) -> Iterator[Issue]:
    """A text is another one than was recorded only where readers have been told so since; a changed value is told by itself."""
    recorded = recorded_texts(catalogue)
    changed = [(article, row) for article in catalogue.articles if (row := recorded.get(of_article(article))) and is_changed_quietly(article, row)]
    told = {*catalogue.misread, *(items_with_changed_values(catalogue) if changed else ())}
    for article, row in changed:
        if article.slug not in told:
            last = max(article.changed + timedelta(minutes=1), datetime.combine(today, time.min, article.published.tzinfo))
            entry = f"{{date: {last:%d/%m/%Y %H:%M}, kind: minor}}"
            whole = f"updates: [{entry}]"
            expected = Hint(f"vào cuối updates: - {entry}", english=f"at the end of updates: - {entry}") if article.life.updates else whole
            place = Place(path=article.origin.path, line=article.origin.start.line, column=article.origin.start.column)
            yield Issue(place=place, fault=Fault.TEXT_CHANGED_QUIETLY, field="updates", found=write_date(row.recorded), expected=expected)


def texts_are_recorded(catalogue: Catalogue, today: date) -> Iterator[Issue]:
    """A portal without a ledger of texts is asked for none."""
    missing = text_rows_to_add(catalogue, today) if catalogue.text_ledger and not catalogue.misread else ()
    if missing:
        place = Place(path=TEXT_LEDGER, line=len(catalogue.text_ledger) + 1)
        yield Issue(place=place, fault=Fault.TEXTS_NOT_RECORDED, found=str(len(missing)), expected=missing[0].address)


RULES_OF_TEXTS = (published_texts_are_kept, texts_are_recorded)
RULES = (
    values_outlive_their_items,
    values_of_withdrawn_items_are_withdrawn,
    endings_lead_to_other_pages,
    corrections_are_made,
    scheduled_items_lead_to_what_is_shown_then,
    *RULES_OF_TEXTS,
)


def _is_in_use(id: str, article: Article, catalogue: Catalogue) -> bool:
    fact = catalogue.fact_of(id)
    return fact.last.statement.article is article and fact.last.kind is not RevisionKind.WITHDRAWAL
