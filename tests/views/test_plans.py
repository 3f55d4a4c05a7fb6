"""Plans and results: each plan on the page of the year in which it ends, beside what was reached, with both sentences."""

from datetime import date, datetime
from pathlib import Path

from builders import agency, article, catalogue, field, indicator, observation, settings
from portal.catalogue.catalogue import Catalogue
from portal.model.observation import Measure, Observation, TargetRule
from portal.model.period import Period, Span
from portal.rendering.pages import Renderer
from portal.settings import HANOI
from portal.views.plans import PlansView, PlanView, plan_pages

THEME = Path(__file__).parents[2] / "theme"
YEAR = Period.of_months(Span.YEAR, 2022)


def plan(printed: str, period: Period = YEAR, **changes) -> Observation:
    values = {"measure": Measure.TARGET, "target_rule": TargetRule.AT_LEAST, "anchor": f"ke-hoach-{period.code}-{changes.get('indicator', 'a')}"}
    return observation(printed, period=period, **values | changes)


def planned(*plans: Observation, results: tuple[Observation, ...] = (), **changes) -> Catalogue:
    items = (
        article("ke-hoach", observations=plans, published=datetime(2022, 1, 1, tzinfo=HANOI)),
        article("ket-qua", observations=results, published=datetime(2023, 1, 1, tzinfo=HANOI)),
    )
    return catalogue(*items, **changes)


def test_a_plan_stands_beside_its_result_with_both_sentences():
    """Each number leads to the document that says it."""
    page = list(plan_pages(planned(plan("600"), results=(observation("hơn 600"),))))[1]
    view = page.view

    assert page.address == "so-lieu/ke-hoach/2022/"
    assert isinstance(view, PlanView)
    ((heading, (row,)),) = view.fields
    assert (heading.title, row.indicator.address) == ("Lĩnh vực do-luong", "so-lieu/don-vi-kiem-tra/")
    assert row.attainment.target_sentence == "tin-tuc/2022/ke-hoach/#ke-hoach-2022-a"
    assert row.attainment.actual_sentence == "tin-tuc/2023/ket-qua/#so-lieu-don-vi-kiem-tra"
    assert row.attainment.words == "hơn 100% kế hoạch, đạt kế hoạch"
    assert view.counts == (("chỉ tiêu kế hoạch", 1), ("đạt", 1))


def test_every_year_in_which_a_plan_ends_has_its_page():
    """A plan of five years stands in its last; the newest year first."""
    pages = list(plan_pages(planned(plan("600"), plan("5000", Period.of_years(2021, 2025)), plan("700", Period.of_months(Span.YEAR, 2023)))))
    index = pages[0].view

    assert [page.address for page in pages] == ["so-lieu/ke-hoach/", *(f"so-lieu/ke-hoach/{year}/" for year in (2025, 2023, 2022))]
    assert isinstance(index, PlansView)
    assert [line.page.address for line in index.years] == [page.address for page in pages[1:]]


def test_the_counts_tell_how_the_plans_stand():
    """In the order from met to awaited, without what is not there."""
    indicators = (indicator("a"), indicator("b"), indicator("c", field="khac"))
    nine_months = Period.of_months(Span.NINE_MONTHS, 2022)
    results = (observation("1", indicator="a"), observation("2", indicator="c", period=nine_months))
    known = planned(
        *(plan("5", indicator=id) for id in "abc"), results=results, indicators=indicators, fields=(field("khac"), field())
    )  # fmt: skip
    view = list(plan_pages(known))[1].view

    assert isinstance(view, PlanView)
    assert view.counts == (("chỉ tiêu kế hoạch", 3), ("không đạt", 1), ("mới có số của một phần kỳ", 1), ("chưa có số thực hiện", 1))
    assert [[row.indicator.title for row in rows] for _, rows in view.fields] == [["Chỉ tiêu c"], ["Chỉ tiêu a", "Chỉ tiêu b"]]


def test_plans_cut_short_and_derived_results_stand_on_the_page():
    """Counted apart, and the figures of which a result is made lead to their sentences."""
    nine, fourth = Period.of_months(Span.NINE_MONTHS, 2022), Period.of_months(Span.QUARTER, 2022, 4)
    results = (observation("493", period=nine, anchor="a"), observation("187", period=fourth, anchor="b"))
    agencies = (agency(), agency("cu", place="Vân Xuyên", until=date(2022, 6, 30)))
    items = (
        article("ke-hoach", observations=(plan("650"),)),
        article("ke-hoach-cu", agency="cu", observations=(plan("300", anchor="cu"),)),
        article("ket-qua", observations=results, published=datetime(2023, 1, 1, tzinfo=HANOI)),
    )
    page = list(plan_pages(catalogue(*items, agencies=agencies)))[1]
    html = Renderer(THEME, settings()).page(page).html

    assert isinstance(page.view, PlanView)
    assert page.view.counts == (("chỉ tiêu kế hoạch", 2), ("đạt", 1), ("sẽ không có số cả kỳ", 1))
    assert page.description == "Kế hoạch và thực hiện năm 2022: 2 chỉ tiêu kế hoạch: 1 đạt, 1 sẽ không có số cả kỳ."
    assert page.updated == date(2023, 1, 1)
    assert "địa bàn chỉ đến 30/06/2022" in html
    assert '#a">9 tháng đầu năm 2022</a> cộng <a' in html
    assert "</span>tính toán<span" in html


def test_without_plans_the_index_says_so():
    """It is linked from other pages and stands always."""
    (page,) = plan_pages(catalogue())

    assert page.address == "so-lieu/ke-hoach/"
    assert "Chưa có văn bản nào" in Renderer(THEME, settings()).page(page).html


def test_the_pages_are_written_whole_and_escaped():
    """A plan without a result says so."""
    known = planned(
        plan("600"), plan("700", Period.of_months(Span.YEAR, 2023)), results=(observation("650"),), indicators=(indicator(title_short="<i>x"),)
    )
    renderer = Renderer(THEME, settings())
    written = [renderer.page(page).html for page in plan_pages(known)]

    assert all("<i>" not in html for html in written)
    assert "chưa có số thực hiện" in written[1]
    assert "108,3% kế hoạch, đạt kế hoạch" in written[2]
    assert all('role="region"' in html and "<caption" in html for html in written[1:])
