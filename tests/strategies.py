"""Hypothesis strategies of domain values: periods, quantities, articles and whole records that keep every rule."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from hypothesis import settings
from hypothesis import strategies as st

from builders import MONEY, PERCENT, agency, article, field, indicator, observation, origin, report, standing_page, unit
from portal.model.article import Article, Kind, Reliability
from portal.model.observation import Observation
from portal.model.period import Period, PeriodRule, Span
from portal.model.prose import Heading, Link, Prose
from portal.model.quantity import Quantity
from portal.model.records import Records
from portal.settings import HANOI
from portal.vietnamese.numbers import write_number
from portal.vietnamese.quantities import read_quantity

TODAY = date(2026, 11, 24)
"""No article of these strategies is younger."""
ENDED = date(2025, 2, 28)
"""The last day of the agency "cu"."""
some = settings(max_examples=30, deadline=None)
"""How often a property of whole portals is tried; the machine may be busy."""
_PER_YEAR = {Span.MONTH: 12, Span.QUARTER: 4, Span.HALF: 2, Span.NINE_MONTHS: 1, Span.YEAR: 1}
_COMPARATORS = ("", "hơn ", "trên ", "dưới ", "khoảng ", "gần ", "ít nhất ", "không quá ")
_ENDS = ("", "%", " đồng", " nghìn đồng", " triệu đồng", " tỷ đồng", " nghìn")

days = st.dates(min_value=date(2012, 1, 1), max_value=TODAY)
rules = st.sampled_from(PeriodRule)


@st.composite
def parts_of_years(draw: st.DrawFn) -> Period:
    """Months, quarters, halves, nine months and years, under either rule."""
    span = draw(st.sampled_from(list(_PER_YEAR)))
    year, index = draw(st.integers(1990, 2050)), draw(st.integers(1, _PER_YEAR[span]))
    return Period.of_months(span, year, index, rule=draw(rules))


@st.composite
def spans_of_years(draw: st.DrawFn) -> Period:
    first = draw(st.integers(1990, 2050))
    return Period.of_years(first, first + draw(st.integers(0, 20)))


periods = st.one_of(parts_of_years(), spans_of_years(), days.map(Period.of_day))


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """As documents print them: "hơn 600 triệu đồng", "42,3%", "53/60"."""
    amount = draw(st.decimals(min_value=0, max_value=10**7, places=draw(st.integers(0, 2))))
    ratio = st.tuples(st.integers(0, 999), st.integers(1, 999)).map(lambda pair: f"{pair[0]}/{pair[1]}")
    plain = st.tuples(st.sampled_from(_COMPARATORS), st.just(write_number(amount)), st.sampled_from(_ENDS)).map("".join)
    words = st.sampled_from(("không có", "hàng nghìn", "hàng chục", "mười triệu đồng", "bốn triệu năm trăm nghìn đồng", "06"))
    quantity = read_quantity(draw(st.one_of(plain, plain, ratio, words)))
    assert isinstance(quantity, Quantity)
    return quantity


@st.composite
def records(draw: st.DrawFn, *, most: int = 9) -> Records:
    """A whole portal that keeps every rule: items of all kinds with their sentences, agencies with heirs, pages with links."""
    fields = tuple(field(f"linh-vuc-{number}") for number in range(draw(st.integers(1, 3))))
    indicators = tuple(
        indicator(f"chi-tieu-{number}", field=draw(st.sampled_from(fields)).id, unit=draw(st.sampled_from(("don-vi", "phan-tram", "dong"))))
        for number in range(draw(st.integers(0, 4)))
    )
    agencies = (agency("cu", until=ENDED, successors=("moi",)), agency("moi", since=ENDED + timedelta(days=1)), agency("khac"))
    units = {one.id: one for one in (unit(), PERCENT, MONEY)}
    articles = tuple(
        draw(_articles(f"bai-{number}", fields=fields, indicators=indicators, units=units)) for number in range(draw(st.integers(0, most)))
    )
    pages = tuple(_page(address, draw(st.sampled_from(articles)) if articles else None) for address in ("", "gioi-thieu/", "huong-dan/"))
    return Records(
        articles=articles,
        standing_pages=pages[: draw(st.integers(0, len(pages)))],
        indicators=indicators,
        agencies=agencies,
        fields=fields,
        units=tuple(units.values()),
    )


@st.composite
def _articles(draw: st.DrawFn, slug: str, *, fields, indicators, units) -> Article:
    day = draw(st.one_of(days, st.sampled_from((date(2022, 12, 30), date(2022, 12, 31), date(2023, 1, 1)))))
    published = datetime(day.year, day.month, day.day, draw(st.integers(0, 23)), draw(st.integers(0, 59)), tzinfo=HANOI)
    kind = draw(st.sampled_from(Kind))
    stated = draw(st.lists(st.sampled_from(indicators), unique=True, max_size=3)) if indicators else []
    latest = report().issued.year if kind is Kind.REPORT else min(day.year, 2022)
    year = draw(st.integers(latest - 4, latest))
    observations = tuple(_observation(each, slug, number, year=year, unit=units[each.unit]) for number, each in enumerate(stated))
    body = f'<h2 id="muc">Mục</h2>\n<p>Bài {slug}.</p>\n' + "\n".join(
        f"<p>Năm {year}, <em>sở</em> {one.quote} &amp; thôi.</p>" for one in observations
    )
    made = (report if kind is Kind.REPORT else article)(
        slug,
        published=published,
        agency=draw(st.sampled_from(("cu", "khac") if day <= ENDED else ("moi", "khac"))),
        fields=tuple(each.id for each in draw(st.lists(st.sampled_from(fields), unique=True, min_size=1))),
        observations=observations,
        reliability=Reliability.VERIFIED if observations else draw(st.sampled_from(Reliability)),
        reliability_note="" if observations else "Chưa đối chiếu.",
    )
    return replace(made, kind=kind, body=Prose(html=body, headings=(Heading(level=2, anchor="muc", title="Mục"),)))


def _observation(indicator, slug: str, number: int, *, year: int, unit) -> Observation:
    """Documents that speak of one indicator and year state one value, as the rules ask."""
    amount = Decimal(year % 10 + 6 * len(indicator.id) + ord(indicator.id[-1]) % 7)
    printed = write_number(amount) + {"don-vi": "", "phan-tram": "%", "dong": " triệu đồng"}[unit.id]
    quote = f"đạt {printed}, chỉ tiêu thứ {number + 1}"
    return observation(
        printed,
        indicator=indicator.id,
        quote=quote,
        period=Period.of_months(Span.YEAR, year),
        place="",
        origin=origin(f"content/{slug}.md", value=30 + number),
    )


def _page(address: str, article: Article | None):
    page = standing_page(address)
    if article is None:
        return page
    link = Link(target=article.origin.path, fragment="muc", place=page.origin.start)
    return replace(page, body=Prose(html=f'<p>Xem <a href="portal:{article.origin.path}#muc">bài này</a>.</p>', links=(link,)))
