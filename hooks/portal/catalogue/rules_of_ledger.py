"""The rules of what was published: the catalogue with its ledger goes in, issues come out for every value that is not what it was."""

from collections.abc import Iterator
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.causes import is_indicator_misread
from portal.catalogue.ledger import definition_of, first_difference, readings_of, rows_by_observation, unrecorded
from portal.catalogue.places import place_of, place_of_correction
from portal.catalogue.statements import Statement
from portal.catalogue.wording import joined, only_comparator, words_of
from portal.model.article import Article
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.issue import Issue
from portal.model.ledger import LEDGER, Definition, LedgerRow
from portal.model.place import Origin, Place
from portal.vietnamese.dates import write_date

_SAID = Hint("“{}” ({}){}", english="“{}” ({}){}")
_NO_FILE = Hint("tệp {} không còn", english="the file {} is gone")
_NO_ENTRY = Hint("tệp {} không còn mục này", english="the file {} has no such entry")
_INDICATOR = Hint("chỉ tiêu {}", english="the indicator {}")
_MEASURE = Hint("measure {}", english="the measure {}")
_RULE = Hint("rule {}", english="the rule {}")
_TERRITORY = Hint("địa bàn {}", english="the territory {}")
_PLACE = Hint("nơi “{}”", english="the place “{}”")
_PARTS = Hint("phân tổ {}", english="the part {}")
_TOTAL = Hint("tổng, không phân tổ", english="the total, without dimensions")
_PERIOD = Hint("kỳ {} ({}–{})", english="the period {} ({}–{})")
_UNIT = Hint("đơn vị gốc {}", english="the base unit {}")


def published_values_are_kept(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """All rows of an observation are the beginning of what it says it said; a new value is let in by a correction that names the old one."""
    for statement, rows in _recorded(catalogue):
        readings = readings_of(statement, catalogue)
        position = first_difference(rows, readings) if readings else None
        if position is not None and _unit(statement, catalogue) == rows[position].about.unit:
            row, said = rows[position], readings[min(position, len(readings) - 1)]
            one, was, now = statement.observation, row.said.comparator, said.comparator
            is_earlier = position < len(readings) - 1
            field = "corrections" if is_earlier else "value"
            place = place_of_correction(one, position, "was") if is_earlier else one.origin.place("value")
            more = only_comparator(was, now) if was and now and row.said.amount == said.amount else ""
            expected = joined(_SAID, words_of(row.said), write_date(row.published), more)
            yield Issue(place=place, fault=Fault.PUBLISHED_VALUE_CHANGED, field=field, found=words_of(said), expected=expected)


def published_statuses_are_kept(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """An estimate does not become final in silence: a later document confirms it, or a correction says how sure it was before."""
    for statement, rows in _recorded(catalogue):
        readings = readings_of(statement, catalogue)
        if readings and first_difference(rows, readings) is None:
            for position, (row, said) in enumerate(zip(rows, readings, strict=False)):
                if row.said.status and said.status and not row.said.is_as_sure_as(said):
                    one, is_earlier = statement.observation, position < len(readings) - 1
                    place = place_of_correction(one, position, "status") if is_earlier else place_of(one.origin, "status", "value")
                    expected = joined(_SAID, row.said.status.value, write_date(row.published), "")
                    yield Issue(place=place, fault=Fault.PUBLISHED_STATUS_CHANGED, field="status", found=said.status.value, expected=expected)


def published_definitions_are_kept(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Told where the key stands: a unit once at its indicator, an agency and a period of a whole item once at the item."""
    told: dict[Issue, None] = {}
    for statement, rows in _recorded(catalogue):
        unit = catalogue.unit_of(statement.observation.indicator)
        for field, now, before in _changes(definition_of(statement, unit), rows[-1].about) if unit else ():
            is_known = (field != "agency" or statement.article.agency in catalogue.agencies) and not _is_misread(field, statement, catalogue)
            if is_known:
                origin = _origin(field, statement, catalogue)
                told[Issue(place=origin.place(field), fault=Fault.PUBLISHED_DEFINITION_CHANGED, field=field, found=now, expected=before)] = None
    yield from told


def published_values_are_there(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Told at the first row of the ledger that speaks of the value, with the document that stated it and whether that is gone too."""
    paths = {article.origin.path for article in catalogue.articles}
    for id, rows in rows_by_observation(catalogue).items():
        if id not in catalogue.observations and id.partition("#")[0] not in catalogue.misread:
            document = rows[-1].document
            expected = joined(_NO_ENTRY if document in paths else _NO_FILE, document)
            yield Issue(place=Place(path=LEDGER, line=rows[0].line), fault=Fault.PUBLISHED_VALUE_VANISHED, found=id, expected=expected)


def values_are_recorded(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A portal without a ledger has none to keep; an item with a mistake is not ready to be recorded."""
    counts: dict[str, tuple[Article, int]] = {}
    for statement, _ in unrecorded(catalogue) if catalogue.ledger else ():
        article = statement.article
        counts[article.origin.path] = (article, counts.get(article.origin.path, (article, 0))[1] + 1)
    for article, count in counts.values():
        if article.slug not in catalogue.misread:
            place = article.origin.place("observations")
            yield Issue(place=place, fault=Fault.NOT_IN_LEDGER, field="observations", found=str(count))


RULES = (
    published_values_are_kept,
    published_statuses_are_kept,
    published_definitions_are_kept,
    published_values_are_there,
    values_are_recorded,
)


def _recorded(catalogue: Catalogue) -> Iterator[tuple[Statement, tuple[LedgerRow, ...]]]:
    """Every statement the ledger has rows of, but for those of items that could not be read whole."""
    for id, rows in rows_by_observation(catalogue).items():
        statement = catalogue.observations.get(id)
        if statement and statement.article.slug not in catalogue.misread:
            yield statement, rows


def _changes(now: Definition, before: Definition) -> Iterator[tuple[str, Hint, Hint]]:
    """The key an editor may have changed, and what it says now and said before, in words."""
    if now.indicator != before.indicator:
        yield "indicator", joined(_INDICATOR, now.indicator), joined(_INDICATOR, before.indicator)
    if now.measure is not before.measure:
        yield "measure", joined(_MEASURE, now.measure.value), joined(_MEASURE, before.measure.value)
    if now.target_rule is not before.target_rule:
        yield "rule", _rule(now), _rule(before)
    if now.territory != before.territory:
        yield "agency", joined(_TERRITORY, now.territory), joined(_TERRITORY, before.territory)
    if now.place != before.place:
        yield "place", joined(_PLACE, now.place), joined(_PLACE, before.place)
    if now.dimensions != before.dimensions:
        yield "dimensions", _parts(now), _parts(before)
    if (now.period_start, now.period_end) != (before.period_start, before.period_end):
        yield "period", _period(now), _period(before)
    if now.unit != before.unit:
        yield "unit", joined(_UNIT, now.unit), joined(_UNIT, before.unit)


def _origin(field: str, statement: Statement, catalogue: Catalogue) -> Origin:
    """What was written about this key: by the indicator, the item or the observation itself."""
    one, article = statement.observation, statement.article
    if field == "unit":
        return catalogue.indicators[one.indicator].origin
    is_of_item = field == "agency" or (field == "period" and field not in dict(one.origin.fields) and field in dict(article.origin.fields))
    return article.origin if is_of_item else one.origin


def _unit(statement: Statement, catalogue: Catalogue) -> str:
    """The base unit; amounts in another one cannot be compared, and the change of unit is told instead."""
    unit = catalogue.unit_of(statement.observation.indicator)
    return (unit.base or unit.id) if unit else ""


def _rule(about: Definition) -> Hint:
    return joined(_RULE, about.target_rule.value if about.target_rule else "–")


def _parts(about: Definition) -> Hint:
    return joined(_PARTS, ", ".join(f"{dimension}: {code}" for dimension, code in about.dimensions)) if about.dimensions else _TOTAL


def _period(about: Definition) -> Hint:
    return joined(_PERIOD, about.period, write_date(about.period_start), write_date(about.period_end))


def _is_misread(field: str, statement: Statement, catalogue: Catalogue) -> bool:
    """Whether the indicator whose unit this is has a mistake of its own."""
    return field == "unit" and is_indicator_misread(catalogue, statement.observation.indicator)
