"""The rules of definitions: the catalogue goes in, issues come out for indicators and units that cannot be used as they are written."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from itertools import pairwise

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.causes import is_indicator_misread
from portal.catalogue.places import place_of, place_of_period
from portal.catalogue.wording import GENERATED, joined
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.indicator import Collect
from portal.model.issue import Issue
from portal.model.period import Span
from portal.model.quantity import Form
from portal.model.register import Unit
from portal.vietnamese.dates import write_date

_REPLACED = Hint("{} (thay bằng {})", english="{} (replaced by {})")
_NAMED_POWERS = (("nghìn", 3), ("ngàn", 3), ("triệu", 6), ("tỷ", 9), ("tỉ", 9))


def retired_indicators_rest(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A period that ends on or after the day of retirement has no value any more."""
    for id, statements in catalogue.statements.items():
        indicator = catalogue.indicators.get(id)
        if not indicator or not indicator.retired_on:
            continue
        expected = write_date(indicator.retired_on)
        if indicator.replaced_by:
            expected = joined(_REPLACED, expected, indicator.replaced_by)
        for statement in statements:
            if statement.observation.period.end >= indicator.retired_on:
                place = place_of_period(statement.observation)
                yield Issue(place=place, fault=Fault.INDICATOR_RETIRED, field="period", found=id, expected=expected)


def replacements_are_known(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for id, indicator in catalogue.indicators.items():
        replaced_by = indicator.replaced_by
        if replaced_by and replaced_by not in catalogue.indicators and not is_indicator_misread(catalogue, replaced_by):
            others = [other for other in catalogue.indicators if other != id]
            place, expected = indicator.origin.place("replaced_by"), _near(replaced_by, others)
            yield Issue(place=place, fault=Fault.COMPANION_INDICATOR, field="replaced_by", found=replaced_by, expected=expected)


def replacements_do_not_go_round(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Nor does an indicator replace itself; a circle is told once, at its first member."""
    told: set[str] = set()
    for id in catalogue.indicators:
        chain = [id]
        while (following := catalogue.indicators.get(chain[-1])) and following.replaced_by not in {"", *chain}:
            chain.append(following.replaced_by)
        if following and following.replaced_by == id and id not in told:
            told.update(chain)
            place, found = catalogue.indicators[id].origin.place("replaced_by"), " → ".join((*chain, id))
            yield Issue(place=place, fault=Fault.REPLACEMENT_CYCLE, field="replaced_by", found=found)


def units_can_be_converted(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A multiple names a unit that counts in itself and is printed in the same form; where there is none, that is told instead."""
    for unit in catalogue.units.values():
        roots = [other.id for other in catalogue.units.values() if _can_be_base(other, unit)]
        if roots and (unit.base or unit.power) and unit.base not in roots:
            field = "base" if unit.base else "power"
            expected = _near(unit.base, roots)
            yield Issue(place=unit.origin.place(field), fault=Fault.UNIT_NOT_CONVERTIBLE, field=field, found=unit.base, expected=expected)


def forms_have_a_base_unit(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Units that go round in a circle, or lead to one that is not there; told once, at the smallest."""
    by_form: dict[Form, list[Unit]] = defaultdict(list)
    for unit in catalogue.units.values():
        by_form[unit.form].append(unit)
    for form, units in by_form.items():
        if all(unit.base or unit.power for unit in units):
            smallest = min(units, key=lambda unit: unit.power)
            field, found = "base" if smallest.base else "power", ", ".join(unit.id for unit in units)
            yield Issue(place=smallest.origin.place(field), fault=Fault.NO_BASE_UNIT, field=field, found=found, expected=form.value)


def names_of_units_say_their_power(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A triệu đồng that counted in hundreds of thousands would publish ten times every value."""
    for unit in catalogue.units.values():
        named = next((power for word, power in _NAMED_POWERS if unit.label.casefold().split()[:1] == [word]), None)
        if unit.base and named is not None and unit.power != named:
            yield Issue(place=unit.origin.place("power"), fault=Fault.UNIT_SCALE, field="power", found=unit.label, expected=str(named))


def codes_are_written_once(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Told at the dimension that comes second, and at the one that has a code twice."""
    for indicator in catalogue.indicators.values():
        ids = [dimension.id for dimension in indicator.dimensions]
        for number, dimension in enumerate(indicator.dimensions):
            repeated = [dimension.id] if dimension.id in ids[:number] and dimension.id not in ids[number + 1 :] else []
            repeated += [f"{dimension.id}: {code}" for code in _repeated(code for code, _ in dimension.codes)]
            for found in repeated:
                place = place_of(indicator.origin, f"dimensions.{number}", "dimensions")
                yield Issue(place=place, fault=Fault.CODE_REPEATED, field="dimensions", found=found)


def averages_have_no_parts(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """The mean of the parts is not their sum; only counts and stocks have parts that make a total."""
    for indicator in catalogue.indicators.values():
        for number, dimension in enumerate(indicator.dimensions if indicator.collect is Collect.AVERAGE else ()):
            if dimension.parts_sum:
                place = place_of(indicator.origin, f"dimensions.{number}.parts_sum", "dimensions")
                yield Issue(place=place, fault=Fault.PARTS_OF_AVERAGE, field="dimensions", found=dimension.id)


def breaks_are_in_order(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for indicator in catalogue.indicators.values():
        for number, (before, after) in enumerate(pairwise(indicator.breaks), start=1):
            if after.day <= before.day:
                place = place_of(indicator.origin, f"breaks.{number}", "breaks")
                yield Issue(place=place, fault=Fault.BREAKS_OUT_OF_ORDER, field="breaks", found=write_date(after.day))


def flows_have_periods(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """What is added up over days has no value on one of them; a target for a day means the days before it, which nobody wrote.

    In an item with another mistake the day may be one that nobody wrote.
    """
    for id, statements in catalogue.statements.items():
        indicator = catalogue.indicators.get(id)
        for statement in statements if indicator and indicator.collect is Collect.SUM else ():
            period = statement.observation.period
            if period.span is Span.DAY and statement.article.slug not in catalogue.misread:
                place = place_of_period(statement.observation)
                yield Issue(place=place, fault=Fault.WRONG_POINT, field="period", found=write_date(period.first))


def only_flows_are_added(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for indicator in catalogue.indicators.values():
        if indicator.additive and indicator.collect is not Collect.SUM:
            yield Issue(place=indicator.origin.place("additive"), fault=Fault.CANNOT_ADD, field="additive", found=indicator.collect.value)


def indicators_leave_addresses_free(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for id, indicator in catalogue.indicators.items():
        if id in addresses.RESERVED_INDICATORS:
            found = addresses.of_indicator(id)
            yield Issue(place=indicator.origin.start, fault=Fault.ADDRESS_TAKEN, found=found, expected=GENERATED)


RULES = (
    retired_indicators_rest,
    replacements_are_known,
    replacements_do_not_go_round,
    units_can_be_converted,
    forms_have_a_base_unit,
    names_of_units_say_their_power,
    codes_are_written_once,
    averages_have_no_parts,
    breaks_are_in_order,
    flows_have_periods,
    only_flows_are_added,
    indicators_leave_addresses_free,
)


def _can_be_base(base: Unit, unit: Unit) -> bool:
    return not base.base and not base.power and base.form is unit.form


def _near(id: str, known: list[str]) -> str:
    return ", ".join(get_close_matches(id[:100], known, n=3, cutoff=0.5) or known[:5])


def _repeated(ids: Iterable[str]) -> list[str]:
    return [id for id, count in Counter(ids).items() if count > 1]
