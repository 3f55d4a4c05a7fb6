"""Plans and results: the catalogue -> the index of years, and for each year a page of its plans beside what was reached."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.attainment import Attainment, attainments
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.judgement import Outcome
from portal.views.parts.attainment import AttainmentRow, attainment_row
from portal.views.parts.entry import newest_day
from portal.views.parts.page import Crumb, Page

_HOME = Crumb(title="Trang chủ", address="")
_ALL = Crumb(title="Số liệu", address=addresses.INDICATORS)
_INDEX = Crumb(title="Kế hoạch và thực hiện", address=addresses.PLANS)
_LEAD = "Mỗi chỉ tiêu kế hoạch đặt cạnh số thực hiện của cùng kỳ, cùng nơi; mỗi số có đường dẫn tới câu nêu số ấy."
_PLANS = "chỉ tiêu kế hoạch"
_COUNTED = {
    Outcome.MET: "đạt",
    Outcome.MISSED: "không đạt",
    Outcome.UNDECIDED: "chưa kết luận được",
    Outcome.UNDER_WAY: "mới có số của một phần kỳ",
    Outcome.CUT_SHORT: "sẽ không có số cả kỳ",
    Outcome.AWAITED: "chưa có số thực hiện",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """A year of the index, and how its plans stand: "3 chỉ tiêu kế hoạch: 2 đạt, 1 chưa có số thực hiện"."""

    page: Crumb
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlansView:
    """Newest year first."""

    template: ClassVar[str] = "plans.html"
    title: str
    lead: str
    years: tuple[PlanLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A plan of an indicator."""

    indicator: Crumb
    attainment: AttainmentRow


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """The plans of a year by field, in the order of the register; `counts` tell how many there are, and how many stand how."""

    template: ClassVar[str] = "plan.html"
    title: str
    counts: tuple[tuple[str, int], ...]
    fields: tuple[tuple[Crumb, tuple[PlanRow, ...]], ...]
    around: tuple[Crumb, ...]


def plan_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The index, then every year in which a plan ends, newest first."""
    by_year: dict[int, list[Attainment]] = defaultdict(list)
    for id in catalogue.indicators:
        for one in attainments(catalogue, id):
            by_year[one.target.period.last.year].append(one)
    years = {year: Crumb(title=f"Năm {year}", address=addresses.of_plan(year)) for year in sorted(by_year, reverse=True)}
    yield Page(
        address=addresses.PLANS,
        title=_INDEX.title,
        description=_LEAD,
        view=PlansView(title=_INDEX.title, lead=_LEAD, years=tuple(PlanLine(page=page, words=_words(by_year[year])) for year, page in years.items())),
        updated=newest_day(catalogue.articles, catalogue),
        trail=(_HOME, _ALL),
        is_list=True,
    )
    for year, page in years.items():
        yield _page(year, page, by_year[year], tuple(years.values()), catalogue)


def _page(year: int, page: Crumb, plans: list[Attainment], around: tuple[Crumb, ...], catalogue: Catalogue) -> Page:
    title = f"Kế hoạch và thực hiện năm {year}"
    parts = [term.fact for one in plans if one.derived for term in one.derived.terms]
    articles = [fact.last.statement.article for fact in (*parts, *(fact for one in plans for fact in (one.target, one.actual) if fact))]
    return Page(
        address=page.address,
        title=title,
        description=f"{title}: {_words(plans)}.",
        view=PlanView(title=title, counts=((_PLANS, len(plans)), *_counts(plans)), fields=tuple(_fields(plans, catalogue)), around=around),
        updated=newest_day(articles, catalogue),
        trail=(_HOME, _ALL, _INDEX),
        is_list=True,
    )


def _fields(plans: list[Attainment], catalogue: Catalogue) -> Iterator[tuple[Crumb, tuple[PlanRow, ...]]]:
    for field in catalogue.fields.values():
        rows = []
        for one in plans:
            indicator = catalogue.indicators[one.target.indicator]
            if indicator.field == field.id:
                name = Crumb(title=indicator.title_short, address=addresses.of_indicator(indicator.id))
                rows.append(PlanRow(indicator=name, attainment=attainment_row(one, indicator, catalogue)))
        if rows:
            yield Crumb(title=field.title, address=addresses.of_field(field.id)), tuple(rows)


def _counts(plans: list[Attainment]) -> tuple[tuple[str, int], ...]:
    """How many stand how, from met to awaited, without what is not there."""
    counts = Counter(one.outcome for one in plans)
    return tuple((word, counts[outcome]) for outcome, word in _COUNTED.items() if counts[outcome])


def _words(plans: list[Attainment]) -> str:
    return f"{len(plans)} {_PLANS}: {', '.join(f'{count} {word}' for word, count in _counts(plans))}"
