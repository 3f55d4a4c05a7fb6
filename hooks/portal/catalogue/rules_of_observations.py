"""The rules of values: the catalogue goes in, issues come out for every value without its sentence, its unit, its place or its peace with others."""

from collections.abc import Iterator
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.quotes import Stretch, is_balanced, overlaps, stands_in, words_before
from portal.catalogue.statements import Statement
from portal.model.article import Article, Reliability
from portal.model.fault import Fault
from portal.model.indicator import Indicator
from portal.model.issue import Issue
from portal.model.observation import Measure, Observation, Status
from portal.model.quantity import Comparator, Form
from portal.vietnamese.numbers import write_number
from portal.vietnamese.quantities import comparator_at_end

_FITTING = {
    Form.PLAIN: {Form.PLAIN},
    Form.PERCENT: {Form.PERCENT, Form.RATIO, Form.PLAIN},
    Form.MONEY: {Form.MONEY, Form.PLAIN},
    Form.RATIO: {Form.RATIO},
}


def unverified_items_state_nothing(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for article in catalogue.articles:
        if article.reliability is Reliability.UNVERIFIED and article.observations:
            yield Issue(place=article.origin.place("observations"), fault=Fault.UNVERIFIED_WITH_VALUES, field="observations")


def quotes_are_found_once(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A body without a word, unreadable or empty, is told at its first observation only: its own fault stands above all others."""
    for article in _with_observations(catalogue):
        for observation in article.observations if article.body.html else article.observations[:1]:
            count = len(catalogue.stretches[article.id_of(observation)])
            place = observation.origin.place("quote")
            if count == 0 and observation.quote:
                yield Issue(place=place, fault=Fault.QUOTE_NOT_FOUND, field="quote", found=observation.quote)
            elif count > 1:
                yield Issue(place=place, fault=Fault.QUOTE_AMBIGUOUS, field="quote", found=observation.quote, expected=str(count))


def values_stand_in_their_quotes(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for article in catalogue.articles:
        for observation in article.observations:
            value, quote = observation.value, observation.quote
            if value and quote and not stands_in(value, quote):
                place = observation.origin.place("value")
                yield Issue(place=place, fault=Fault.VALUE_NOT_IN_QUOTE, field="value", found=value.printed, expected=quote)


def comparators_are_kept(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """ "hơn 60" is not 60: the word right before the figure belongs to it. A plan says so by its rule, "ước" by its status as well."""
    for article in _with_observations(catalogue):
        for observation in article.observations:
            value = observation.value if observation.measure is Measure.ACTUAL and observation.status is not Status.ESTIMATE else None
            if value and value.comparator is Comparator.EQ and (said := comparator_at_end(words_before(value, observation.quote))):
                place = observation.origin.place("value")
                yield Issue(place=place, fault=Fault.COMPARATOR_LEFT_OUT, field="value", found=value.printed, expected=said)


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
    for statement, indicator in _defined(catalogue):
        known = {dimension.id: [code for code, _ in dimension.codes] for dimension in indicator.dimensions}
        for dimension, code in statement.observation.dimensions:
            if code not in known.get(dimension, []):
                expected = ", ".join(f"{id}: {code}" for id, codes in known.items() for code in codes)
                place = statement.observation.origin.place("dimensions")
                fault = Fault.WRONG_DIMENSION if known else Fault.NO_DIMENSIONS
                yield Issue(place=place, fault=fault, field="dimensions", found=f"{dimension}: {code}", expected=expected)


def forms_fit_units(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for statement, indicator in _defined(catalogue):
        unit, value = catalogue.units.get(indicator.unit), statement.observation.value
        scaled_twice = unit and value and unit.power and value.form is Form.PLAIN and value.resolution >= 1  # "600 triệu" in triệu đồng
        if unit and value and (scaled_twice or value.form not in _FITTING[unit.form]):
            place = statement.observation.origin.place("value")
            yield Issue(place=place, fault=Fault.WRONG_FORM, field="value", found=value.printed, expected=unit.label)


def values_keep_their_bounds(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for statement, indicator in _defined(catalogue):
        unit, value = catalogue.units.get(indicator.unit), statement.observation.value
        if not unit or not value:
            continue
        amount = unit.amount(value)
        too_low = indicator.minimum is not None and amount < indicator.minimum
        too_high = indicator.maximum is not None and amount > indicator.maximum
        if too_low or too_high:
            least, most = (write_number(bound) if bound is not None else "" for bound in (indicator.minimum, indicator.maximum))
            expected = f"{least} đến {most}" if least and most else f"≥ {least}" if least else f"≤ {most}"
            place = statement.observation.origin.place("value")
            yield Issue(place=place, fault=Fault.OUT_OF_BOUNDS, field="value", found=value.printed, expected=expected)


def nothing_is_stated_twice(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """One document states one fact once, at one anchor; a repetition in its text is a note, not a second observation."""
    for article in catalogue.articles:
        first: dict[object, Observation] = {}
        for observation in article.observations:
            keys = (Statement(article=article, observation=observation, territory="", lineage="").key, observation.anchor)
            other = next((first[key] for key in keys if key in first), None)
            first = dict.fromkeys(keys, observation) | first
            if other:
                place, line = observation.origin.start, other.origin.start.line
                yield Issue(place=place, fault=Fault.STATED_TWICE, field="observations", found=observation.indicator, expected=f"dòng {line}")


def statements_agree(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Two documents may state one fact only with one value, unless one revises the other; the later one is told, naming the earlier."""
    for fact in (fact for facts in catalogue.facts.values() for fact in facts):
        for statement, before in fact.conflicts:
            observation = statement.observation
            if observation.value or observation.status.is_missing:
                found = observation.value.printed if observation.value else observation.status.value
                said = before.value.printed if before.value else before.status.value
                expected = f"“{said}” ({before.statement.line}, {before.statement.id})"
                yield Issue(place=observation.origin.place("value"), fault=Fault.CONFLICTING_VALUES, field="value", found=found, expected=expected)


RULES = (
    unverified_items_state_nothing,
    quotes_are_found_once,
    values_stand_in_their_quotes,
    comparators_are_kept,
    quotes_can_be_marked,
    dimensions_are_known,
    forms_fit_units,
    values_keep_their_bounds,
    nothing_is_stated_twice,
    statements_agree,
)


def _with_observations(catalogue: Catalogue) -> Iterator[Article]:
    return (article for article in catalogue.articles if article.observations)


def _defined(catalogue: Catalogue) -> Iterator[tuple[Statement, Indicator]]:
    for id, statements in catalogue.statements.items():
        if id in catalogue.indicators:
            for statement in statements:
                yield statement, catalogue.indicators[id]


def _overlap(observation: Observation, other: Observation) -> Issue:
    place = observation.origin.place("quote")
    return Issue(place=place, fault=Fault.QUOTES_OVERLAP, field="quote", found=observation.quote, expected=other.quote)
