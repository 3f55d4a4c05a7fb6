"""Series for tests, from a few words: periods and what documents print of them go in, `Series` come out as the catalogue makes them."""

from collections.abc import Iterable
from typing import Any

from builders import article, observation
from portal.catalogue.facts import facts_of
from portal.catalogue.series import Series, series_of
from portal.catalogue.statements import Statement
from portal.model.agency import Agency
from portal.model.indicator import Indicator
from portal.model.observation import Status
from portal.model.period import Period, Span


def quarters(year: int, count: int, *, first: int = 1) -> list[Period]:
    """`count` quarters in a row, from the quarter `first` of `year`."""
    return [Period.of_months(Span.QUARTER, year + (first - 1 + number) // 4, (first - 1 + number) % 4 + 1) for number in range(count)]


def years(first: int, count: int) -> list[Period]:
    return [Period.of_months(Span.YEAR, first + number) for number in range(count)]


def statement(printed: str | None, period: Period, *, lineage: str = "Hải Phòng", territory: str = "", **changes: Any) -> Statement:
    """None is a value nobody counted. Each statement is an article of its own."""
    if printed is None:
        changes = {"value": None, "status": Status.NOT_COLLECTED} | changes
    one = observation(printed or "1", period=period, **changes)
    slug = "-".join(["bai", str(len(lineage)), territory or "noi", one.measure.value, period.code.lower(), *(code for _, code in one.dimensions)])
    return Statement(
        article=article(slug, observations=(one,)), observation=one, territory=territory or lineage, lineage=lineage, document=f"tin-tuc/2022/{slug}/"
    )


def series(
    printed: Iterable[str | None], periods: Iterable[Period], *, indicator: Indicator | None = None, agencies: tuple[Agency, ...] = (), **changes: Any
) -> Series:
    """One series; `printed` "" leaves a period out, so that nothing is said of it."""
    stated = [statement(value, period, **changes) for value, period in zip(printed, periods, strict=True) if value != ""]
    return one_series(stated, indicator=indicator, agencies=agencies)


def one_series(stated: Iterable[Statement], *, indicator: Indicator | None = None, agencies: tuple[Agency, ...] = ()) -> Series:
    (found,) = series_of(facts_of(stated, lambda one, other: one == other), indicator, agencies)
    return found
