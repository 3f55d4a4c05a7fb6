"""The rules of values: the catalogue goes in, issues come out for every value without its sentence, its unit, its place or its peace with others."""

from collections.abc import Iterator
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Vintage
from portal.catalogue.fitness import figures_of, fits_unit, keeps_bounds
from portal.catalogue.places import place_of, place_of_period
from portal.catalogue.quotes import NOTHING, Beside, is_balanced, numbered, overlaps, scaled, stands_in, words_before
from portal.catalogue.statements import Statement
from portal.catalogue.wording import joined, named, only_comparator, words_of_vintage
from portal.model.article import Article, Reliability
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.indicator import TOTAL, Indicator
from portal.model.issue import Issue
from portal.model.observation import Measure, Observation, Status
from portal.model.quantity import Comparator, Quantity
from portal.model.register import Unit
from portal.vietnamese.dates import write_date
from portal.vietnamese.numbers import write_number
from portal.vietnamese.quantities import comparator_at_end, comparator_at_start, estimate_at_end, estimate_at_start
from portal.vietnamese.readable_text import Stretch

_SURE = {Status.FINAL, Status.PROVISIONAL, Status.BREAK, Status.LOW_RELIABILITY}
"""What a document says has happened; an estimate may run ahead."""
_INSIDE = "dimensions."
_STATED = Hint("“{}” ({}{})", english="“{}” ({}{})")
_LINE = Hint("dòng {}", english="line {}")
_FROM_TO = Hint("{} đến {}", english="{} to {}")


def unverified_items_state_nothing(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for article in catalogue.articles:
        if article.reliability is Reliability.UNVERIFIED and article.observations:
            yield Issue(place=article.origin.place("observations"), fault=Fault.UNVERIFIED_WITH_VALUES, field="observations")


def quotes_are_found_once(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A body without a word, unreadable or empty, is told at its first observation only: its own fault stands above all others."""
    for article in _with_observations(catalogue):
        for observation in article.observations if article.body.html else article.observations[:1]:
            count = len(catalogue.stretches[article.id_of(observation)])
            if count == 0 and observation.quote:
                place = observation.origin.place("quote")
                yield Issue(place=place, fault=Fault.QUOTE_NOT_FOUND, field="quote", found=observation.quote)
            elif count > 1:
                place = observation.origin.place("quote")
                yield Issue(place=place, fault=Fault.QUOTE_AMBIGUOUS, field="quote", found=observation.quote, expected=str(count))


def values_stand_in_their_quotes(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """With their scale, and not as the number of a document; also where the quote leaves off before it."""
    for article in _with_observations(catalogue):
        for observation in article.observations:
            value, quote, beside = observation.value, observation.quote, _beside(catalogue, article, observation)
            if value and quote and not stands_in(value, quote, beside):
                fault, expected = Fault.VALUE_NOT_IN_QUOTE, quote
                if said := scaled(value, quote, beside):
                    fault, expected = Fault.SCALE_LEFT_OUT, said
                elif said := numbered(value, quote, beside):
                    fault, expected = Fault.VALUE_IS_DOCUMENT_NUMBER, said
                yield Issue(place=observation.origin.place("value"), fault=fault, field="value", found=value.printed, expected=expected)


def comparators_are_kept(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """ "hơn 60" is not 60, nor "không dưới 60" below 60: the words right before the figure belong to it. A plan says so by its rule."""
    for article in _with_observations(catalogue):
        for observation in article.observations:
            value = observation.value if observation.measure is Measure.ACTUAL else None
            if not value:
                continue
            own = "" if value.comparator is Comparator.EQ else comparator_at_start(value.printed)
            if not own and value.comparator is not Comparator.EQ:
                continue
            said = comparator_at_end(f"{_before(catalogue, article, observation)} {own}")
            if len(said) > len(own):
                place = observation.origin.place("value")
                yield Issue(place=place, fault=Fault.COMPARATOR_LEFT_OUT, field="value", found=value.printed, expected=said)


def estimates_say_so(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """What a document calls "ước" is no result yet; a plan and a forecast say already that they are none."""
    for article in _with_observations(catalogue):
        for observation in article.observations:
            value = observation.value if observation.measure is Measure.ACTUAL and observation.status in _SURE else None
            if value and (said := estimate_at_start(value.printed) or estimate_at_end(_before(catalogue, article, observation))):
                place = place_of(observation.origin, "status", "value")
                yield Issue(place=place, fault=Fault.ESTIMATE_WITHOUT_STATUS, field="status", found=value.printed, expected=said)


def quotes_can_be_marked(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Quotes of one item are the same, nested or apart, and leave bold text and links whole."""
    for article in _with_observations(catalogue):
        found: dict[Stretch, Observation] = {}
        for observation in article.observations:
            stretches = catalogue.stretches[article.id_of(observation)]
            if len(stretches) == 1:
                found.setdefault(stretches[0], observation)
                if not is_balanced(article.body.html, stretches[0]):
                    yield _overlap(observation, observation)
        for first, second in overlaps(tuple(found)):
            yield _overlap(found[second], found[first])


def dimensions_are_known(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Also one that is written with the total's code, which the observation itself does not keep."""
    for statement, indicator in _defined(catalogue):
        origin, kept = statement.observation.origin, statement.observation.dimensions
        written = [field.removeprefix(_INSIDE) for field, _ in origin.fields if field.startswith(_INSIDE)]
        if not kept and not written:
            continue
        known = {dimension.id: [code for code, _ in dimension.codes] for dimension in indicator.dimensions}
        totals = ((dimension, TOTAL) for dimension in written if dimension not in dict(kept) and dimension not in known)
        for dimension, code in (*kept, *totals):
            if code not in known.get(dimension, []):
                expected = ", ".join(f"{id}: {code}" for id, codes in known.items() for code in codes)
                place = place_of(origin, f"{_INSIDE}{dimension}", "dimensions")
                fault = Fault.WRONG_DIMENSION if known else Fault.NO_DIMENSIONS
                yield Issue(place=place, fault=fault, field="dimensions", found=f"{dimension}: {code}", expected=expected)


def forms_fit_units(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """The value, and what it was before each of its corrections."""
    for statement, indicator in _defined(catalogue):
        unit = catalogue.units.get(indicator.unit)
        for value, keys in figures_of(statement.observation) if unit else ():
            if unit and not fits_unit(value, unit):
                place = place_of(statement.observation.origin, *keys)
                yield Issue(place=place, fault=Fault.WRONG_FORM, field=keys[-1], found=value.printed, expected=unit.label)


def values_keep_their_bounds(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """The value, and what it was before each of its corrections; one of another unit is told already."""
    for statement, indicator in _defined(catalogue):
        unit = catalogue.units.get(indicator.unit)
        for value, keys in figures_of(statement.observation) if unit else ():
            if unit and fits_unit(value, unit) and not keeps_bounds(value, unit, indicator):
                least, most = (write_number(bound) if bound is not None else "" for bound in (indicator.minimum, indicator.maximum))
                expected = joined(_FROM_TO, least, most) if least and most else f"≥ {least}" if least else f"≤ {most}"
                place = place_of(statement.observation.origin, *keys)
                yield Issue(place=place, fault=Fault.OUT_OF_BOUNDS, field=keys[-1], found=value.printed, expected=expected)


def results_have_begun(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """What has not begun on the day of the document has no result; plans, forecasts and estimates may run ahead of it."""
    for statement in (statement for statements in catalogue.statements.values() for statement in statements):
        one, issued = statement.observation, statement.article.issued
        is_dated = statement.article.slug not in catalogue.misread
        if is_dated and one.value and one.measure is Measure.ACTUAL and one.status in _SURE and one.period.start > issued:
            place, found = place_of_period(one), named(one.period)
            yield Issue(place=place, fault=Fault.PERIOD_NOT_BEGUN, field="period", found=found, expected=write_date(issued))


def nothing_is_stated_twice(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """One document states one fact once, at one anchor; a repetition in its text is a note, not a second observation."""
    for article in catalogue.articles:
        first: dict[object, Observation] = {}
        for observation in article.observations:
            keys = (observation.key, observation.anchor)
            other = next((first[key] for key in keys if key in first), None)
            for key in keys:
                first.setdefault(key, observation)
            if other:
                place, line = observation.origin.start, other.origin.start.line
                expected = joined(_LINE, str(line))
                yield Issue(place=place, fault=Fault.STATED_TWICE, field="observations", found=observation.indicator, expected=expected)


def statements_agree(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Two documents may state one fact only with one value, unless one revises the other; the later one is told, naming the earlier."""
    for fact in (fact for facts in catalogue.facts.values() for fact in facts):
        for statement, before in fact.conflicts:
            observation = statement.observation
            if observation.value or observation.status.is_missing:
                found = observation.value.printed if observation.value else observation.status.value
                expected = _stated(before, observation.value, catalogue.unit_of(observation.indicator))
                place = place_of(observation.origin, "value", "status")
                yield Issue(place=place, fault=Fault.CONFLICTING_VALUES, field="value", found=found, expected=expected)


RULES = (
    unverified_items_state_nothing,
    quotes_are_found_once,
    values_stand_in_their_quotes,
    comparators_are_kept,
    estimates_say_so,
    quotes_can_be_marked,
    dimensions_are_known,
    forms_fit_units,
    values_keep_their_bounds,
    results_have_begun,
    nothing_is_stated_twice,
    statements_agree,
)


def _with_observations(catalogue: Catalogue) -> Iterator[Article]:
    return (article for article in catalogue.articles if article.observations)


def _beside(catalogue: Catalogue, article: Article, observation: Observation) -> Beside:
    return catalogue.beside.get(article.id_of(observation), NOTHING)


def _before(catalogue: Catalogue, article: Article, observation: Observation) -> str:
    """What its sentence has before the figure."""
    return words_before(observation.value, observation.quote, _beside(catalogue, article, observation)) if observation.value else ""


def _defined(catalogue: Catalogue) -> Iterator[tuple[Statement, Indicator]]:
    for id, statements in catalogue.statements.items():
        if id in catalogue.indicators:
            for statement in statements:
                yield statement, catalogue.indicators[id]


def _stated(before: Vintage, now: Quantity | None, unit: Unit | None) -> Hint:
    """What an earlier document says and where; that the two numbers are one where only the word before them differs."""
    more = ""
    if now and before.value:
        amounts = [unit.amount(value) if unit else value.amount for value in (now, before.value)]
        more = only_comparator(now.comparator, before.value.comparator) if amounts[0] == amounts[1] else ""
    where = f"{before.statement.line}, {before.statement.id}"
    return joined(_STATED, words_of_vintage(before), where, more)


def _overlap(observation: Observation, other: Observation) -> Issue:
    place = observation.origin.place("quote")
    return Issue(place=place, fault=Fault.QUOTES_OVERLAP, field="quote", found=observation.quote, expected=other.quote)
