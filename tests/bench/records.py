"""A made-up country for measuring: a number of documents -> records with ten observations each, the same for the same number.

Thirty-four departments report quarters, halves, nine months and years of a hundred indicators. After every ninth report a news item repeats its
values; after every nineteenth one revises those of its values that are averages. All of it keeps every rule.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import count, islice, product

from builders import MONEY, PERCENT, agency, article, field, indicator, observation, origin, unit
from portal.model.article import Article
from portal.model.indicator import Collect, Frequency
from portal.model.observation import Observation
from portal.model.period import Period, Span
from portal.model.records import Records
from portal.model.revision import Revision, RevisionKind
from portal.settings import HANOI
from portal.vietnamese.numbers import write_number

PROVINCES, INDICATORS, VALUES = 34, 100, 10
_PERIODS = ((Span.QUARTER, 1), (Span.QUARTER, 2), (Span.HALF, 1), (Span.QUARTER, 3), (Span.NINE_MONTHS, 1), (Span.QUARTER, 4), (Span.YEAR, 1))
_QUARTERS = {Span.QUARTER: 1, Span.HALF: 2, Span.NINE_MONTHS: 3, Span.YEAR: 4}


def country(documents: int) -> Records:
    """`documents` items with VALUES observations each; more documents mean more years, as in life."""
    return Records(
        articles=tuple(islice(_documents(), documents)),
        indicators=tuple(_indicator(number) for number in range(INDICATORS)),
        agencies=tuple(agency(f"so-{number:02}", place=f"Tỉnh {number:02}") for number in range(PROVINCES)),
        fields=(field(),),
        units=(unit(), PERCENT, MONEY),
    )


def _indicator(number: int):
    """Nine of ten are flows that add up, the last of each ten is an average."""
    is_average = number % VALUES == VALUES - 1
    how = {"collect": Collect.AVERAGE, "additive": False} if is_average else {"collect": Collect.SUM, "additive": True}
    return indicator(f"chi-tieu-{number:03}", frequency=Frequency.QUARTERLY, lag=30, **how)


def _documents() -> Iterator[Article]:
    numbers = count()
    for year in count(1990):
        for (span, index), province, part in product(_PERIODS, range(PROVINCES), range(INDICATORS // VALUES)):
            period = Period.of_months(span, year, index)
            number = next(numbers)
            yield _document(f"bao-cao-{number}", period, province, part, days=10)
            if number % 19 == 18:
                yield _document(f"sua-{number}", period, province, part, days=40, revises=f"bao-cao-{number}")
            elif number % 9 == 8:
                yield _document(f"nhac-lai-{number}", period, province, part, days=20)


def _document(slug: str, period: Period, province: int, part: int, *, days: int, revises: str = "") -> Article:
    day = period.end + timedelta(days=days)
    path = f"content/news/{day.year}/{slug}.md"
    stated = tuple(_observation(path, period, province, part, offset, revises=revises) for offset in range(VALUES))
    return article(
        slug,
        body="\n".join(f"<p>Trong {period.label}, <em>theo sở</em>, {one.quote} &amp; không hơn.</p>" for one in stated),
        agency=f"so-{province:02}",
        published=datetime(day.year, day.month, day.day, tzinfo=HANOI),
        observations=stated,
        origin=origin(path, date=4, agency=5),
    )


def _observation(path: str, period: Period, province: int, part: int, offset: int, *, revises: str) -> Observation:
    id = f"chi-tieu-{part * VALUES + offset:03}"
    amount = (100 + province + period.first.year % 7 + offset) * _QUARTERS[period.span]
    anchor = f"so-lieu-{id}-{period.code.lower()}"
    is_revised = bool(revises) and offset == VALUES - 1
    printed = write_number(Decimal(amount + is_revised))
    return observation(
        printed,
        indicator=id,
        period=period,
        quote=f"việc thứ {offset} đạt {printed} hồ sơ",
        anchor=anchor,
        origin=origin(path, value=20 + offset, quote=21 + offset),
        revision=Revision(revises=f"{revises}#{anchor}", kind=RevisionKind.CORRECTION, reason="Cộng sót một hồ sơ.") if is_revised else None,
    )
