"""A value and its evidence: a fact -> the row of a table with its sentence, its witnesses and all that was held true before."""

from dataclasses import dataclass

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Fact, Vintage
from portal.catalogue.statements import Statement
from portal.model.indicator import Indicator
from portal.model.observation import Observation
from portal.model.revision import RevisionKind
from portal.vietnamese.dates import write_date
from portal.views.parts.figure import Figure, amount_for_machines, breakdown
from portal.views.parts.page import Crumb
from portal.views.parts.period import period_words
from portal.views.parts.territory import territory_words

REVISION_LABELS = {
    None: "",
    RevisionKind.SCHEDULED: "thay theo lịch đã báo trước",
    RevisionKind.CORRECTION: "đính chính",
    RevisionKind.TRANSCRIPTION: "cổng chép sai, đã chép lại",
    RevisionKind.METHODOLOGY: "đổi cách tính",
    RevisionKind.WITHDRAWAL: "rút số liệu",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a value was said: `sentence` leads to the marked words `quote`. Where the document no longer says so, `quote` is "", and `sentence`
    leads to the line on the document's page that tells of the correction.
    """

    quote: str
    sentence: str
    document: Crumb
    number: str
    issued: str
    published: str
    speaker: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A value and the days between which it was the one to use; `until` is "" while it still is. `why` says how it replaced the one before."""

    figure: Figure
    value: str
    since: str
    until: str
    why: str
    reason: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRow:
    """A fact as it stands now, `value` for machines; `earlier` are its older vintages, newest first; `cut` why it cannot be compared with
    older rows, `change` what changed against the same interval a year earlier.

    `witnesses` are other documents that say the same; `id` is what an editor writes after `revises:`.
    """

    id: str
    period: str
    code: str
    figure: Figure
    value: str
    breakdown: str
    place: str
    agency: Crumb
    evidence: Evidence
    witnesses: tuple[Crumb, ...]
    earlier: tuple[Held, ...]
    now: Held
    cut: str
    change: str


def value_row(fact: Fact, indicator: Indicator, catalogue: Catalogue, *, cut: str = "", change: str = "") -> ValueRow:
    last = fact.last
    observation = last.statement.observation
    agency = catalogue.agencies[last.statement.article.agency]
    held = [_held(vintage, fact, indicator, catalogue) for vintage in fact.vintages]
    return ValueRow(
        id=last.statement.id,
        period=period_words(fact.period),
        code=fact.period.code,
        figure=held[-1].figure,
        value=held[-1].value,
        breakdown=breakdown(observation, indicator),
        place=territory_words(fact.territory, catalogue),
        agency=Crumb(title=agency.name_short, address=addresses.of_agency(agency.id)),
        evidence=held[-1].evidence,
        witnesses=tuple(Crumb(title=witness.article.title, address=witness.sentence) for witness in fact.witnesses),
        earlier=tuple(one for one in reversed(held[:-1]) if one.since != one.until),
        now=held[-1],
        cut=cut,
        change=change,
    )


def correction_anchor(observation: Observation) -> str:
    """The id, on the page of its document, of the first line that tells how the observation was corrected."""
    return f"_dieu-chinh-{observation.anchor}"


def evidence(statement: Statement, *, is_in_text: bool = True) -> Evidence:
    article, observation = statement.article, statement.observation
    return Evidence(
        quote=observation.quote if is_in_text else "",
        sentence=statement.sentence if is_in_text else f"{statement.document}#{correction_anchor(observation)}",
        document=Crumb(title=article.title, address=statement.document),
        number=article.official.number if article.official else "",
        issued=write_date(article.issued),
        published=write_date(article.published.date()),
        speaker=observation.speaker,
        note=observation.note,
    )


def _held(vintage: Vintage, fact: Fact, indicator: Indicator, catalogue: Catalogue) -> Held:
    unit = catalogue.units[indicator.unit]
    status = fact.status if vintage is fact.last else None
    return Held(
        figure=Figure.of_vintage(vintage, unit, status=status, base=catalogue.units[unit.base] if unit.base else None),
        value=amount_for_machines(vintage.value, unit) if vintage.value else "",
        since=write_date(vintage.since),
        until=write_date(vintage.until) if vintage.until else "",
        why=REVISION_LABELS[vintage.kind],
        reason=vintage.reason,
        evidence=evidence(vintage.statement, is_in_text=vintage.is_in_text),
    )
