"""One thing counted over several periods: documents that say so, and a year of random months, for tests of sums over intervals."""

from fractions import Fraction
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from builders import article, catalogue, observation, origin
from portal.catalogue.facts import Fact
from portal.model.article import Article
from portal.model.observation import Observation
from portal.model.period import Period, PeriodRule, Span

PATH = "content/news/2022/mot-bai.md"
SPANS = ((Span.MONTH, 12), (Span.QUARTER, 4), (Span.HALF, 2), (Span.NINE_MONTHS, 1), (Span.YEAR, 1))


def periods_of(year: int = 2022, rule: PeriodRule = PeriodRule.CALENDAR) -> tuple[Period, ...]:
    """Every period a year has, shorter spans first."""
    return tuple(Period.of_months(span, year, index, rule=rule) for span, count in SPANS for index in range(1, count + 1))


Q1, Q2, Q3, Q4, H1, H2, NINE, YEAR = periods_of()[12:]


def said(printed: str, period: Period = YEAR, line: int = 21, **changes: Any) -> Observation:
    """A value at `line` of its file, with a sentence and an anchor of its own."""
    words = " ".join([period.label, *(code for _, code in changes.get("dimensions", ()))])
    values: dict[str, Any] = {
        "period": period,
        "quote": f"kiểm tra {printed} đơn vị trong {words}",
        "anchor": f"so-lieu-{line}",
        "origin": origin(PATH, indicator=line - 1, period=line - 1, value=line),
    }
    return observation(printed, **values | changes)


def document(*observations: Observation, **changes: Any) -> Article:
    """An item whose body has the sentence of each."""
    body = "".join(f"<p>Sở {one.quote}.</p>" for one in observations)
    return article(body=body, observations=observations, **changes)


def facts(*observations: Observation, **changes: Any) -> tuple[Fact, ...]:
    """Of one document."""
    return tuple(fact for found in catalogue(document(*observations), **changes).facts.values() for fact in found)


def counted(amounts: dict[Period, int], **changes: Any) -> tuple[Fact, ...]:
    """Whole numbers over periods."""
    return facts(*(said(str(amount), period, line=number + 21, **changes) for number, (period, amount) in enumerate(amounts.items())))


def sum_of_months(months: list[int], period: Period) -> int:
    """What twelve months make of any period of their year."""
    return sum(months[period.first.month - 1 : period.last.month])


patient = settings(deadline=None)
"""The machine may be busy, and Gauss is slow."""
months = st.lists(st.integers(0, 999), min_size=12, max_size=12)


@st.composite
def some_periods(draw: st.DrawFn) -> list[Period]:
    """Some periods of one year, in any order."""
    return draw(st.lists(st.sampled_from(periods_of(2022, draw(st.sampled_from(PeriodRule)))), unique=True, max_size=20))


def rank(rows: list[list[int]]) -> int:
    """How many rows are left when none is a sum of others: Gauss, by hand, as the judge of sums along paths."""
    matrix, found = [[Fraction(cell) for cell in row] for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in matrix[found:] if row[column]), None)
        if pivot is None:
            continue
        matrix.remove(pivot)
        matrix = [
            *matrix[:found],
            pivot,
            *([cell - row[column] / pivot[column] * own for cell, own in zip(row, pivot, strict=True)] for row in matrix[found:]),
        ]
        found += 1
    return found


def row(period: Period, *more: int) -> list[int]:
    """The months of a period as ones and zeros."""
    return [*(int(period.first.month <= month <= period.last.month) for month in range(1, 13)), *more]
