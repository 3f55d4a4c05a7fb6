"""The rules of what was published: the catalogue with its ledger goes in, issues come out for every value that is not what it was."""

from collections.abc import Iterator
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.ledger import definition_of, first_difference, readings_of, rows_by_observation, unrecorded
from portal.catalogue.statements import Statement
from portal.model.article import Article
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.ledger import LEDGER, Definition, LedgerRow, Said
from portal.model.place import Origin, Place
from portal.vietnamese.dates import write_date


def published_values_are_kept(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """All rows of an observation are the beginning of what it says it said; a new value is let in by a correction that names the old one."""
    for statement, rows in _recorded(catalogue):
        readings = readings_of(statement, catalogue)
        position = first_difference(rows, readings) if readings else None
        if position is not None and _unit(statement, catalogue) == rows[position].about.unit:
            row, said = rows[position], readings[min(position, len(readings) - 1)]
            field = "corrections" if position < len(readings) - 1 else "value"
            place = statement.observation.origin.place(field)
            expected = f"“{_words(row.said)}” ({write_date(row.published)})"
            yield Issue(place=place, fault=Fault.PUBLISHED_VALUE_CHANGED, field=field, found=_words(said), expected=expected)


def published_definitions_are_kept(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Told where the key stands: a unit once at its indicator, an agency and a period of a whole item once at the item."""
    told: dict[Issue, None] = {}
    for statement, rows in _recorded(catalogue):
        unit = catalogue.unit_of(statement.observation.indicator)
        for field, now, before in _changes(definition_of(statement, unit), rows[-1].about) if unit else ():
            if field != "agency" or statement.article.agency in catalogue.agencies:
                origin = _origin(field, statement, catalogue)
                told[Issue(place=origin.place(field), fault=Fault.PUBLISHED_DEFINITION_CHANGED, field=field, found=now, expected=before)] = None
    yield from told


def published_values_are_there(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Told at the document where there still is one, else at the first row of the ledger that speaks of the value."""
    paths = {article.origin.path for article in catalogue.articles}
    for id, rows in rows_by_observation(catalogue).items():
        if id not in catalogue.observations and id.partition("#")[0] not in catalogue.misread:
            document = rows[-1].document
            place = Place(path=document) if document in paths else Place(path=LEDGER, line=rows[0].line)
            yield Issue(place=place, fault=Fault.PUBLISHED_VALUE_VANISHED, found=id, expected=document)


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


def _changes(now: Definition, before: Definition) -> Iterator[tuple[str, str, str]]:
    """The key an editor may have changed, and what it says now and said before, in words."""
    if now.indicator != before.indicator:
        yield "indicator", f"chỉ tiêu {now.indicator}", f"chỉ tiêu {before.indicator}"
    if now.measure is not before.measure:
        yield "measure", f"measure {now.measure.value}", f"measure {before.measure.value}"
    if now.territory != before.territory:
        yield "agency", f"địa bàn {now.territory}", f"địa bàn {before.territory}"
    if now.place != before.place:
        yield "place", f"nơi “{now.place}”", f"nơi “{before.place}”"
    if now.dimensions != before.dimensions:
        yield "dimensions", _parts(now), _parts(before)
    if (now.period_start, now.period_end) != (before.period_start, before.period_end):
        yield "period", _period(now), _period(before)
    if now.unit != before.unit:
        yield "unit", f"đơn vị gốc {now.unit}", f"đơn vị gốc {before.unit}"


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


def _parts(about: Definition) -> str:
    return f"phân tổ {', '.join(f'{dimension}: {code}' for dimension, code in about.dimensions)}" if about.dimensions else "tổng, không phân tổ"


def _period(about: Definition) -> str:
    return f"kỳ {about.period} ({write_date(about.period_start)}–{write_date(about.period_end)})"


def _words(said: Said) -> str:
    if said.amount is not None:
        return said.printed
    return said.status.value if said.status else "đã rút"
