"""Comparisons: only like stands beside like, nothing is lost, and a page stands only where it holds something."""

import re
from datetime import date
from pathlib import Path

from hypothesis import given

from builders import agency, article, catalogue, corrected, field, indicator, observation, settings
from portal.catalogue.catalogue import Catalogue
from portal.model.indicator import IndicatorStatus
from portal.model.observation import Measure, Observation, Status, TargetRule
from portal.model.period import Period, PeriodRule, Span
from portal.model.records import Records
from portal.model.revision import RevisionKind
from portal.rendering.pages import Renderer
from portal.views.comparisons import ComparisonsView, ComparisonView, comparison_pages, newest_common
from portal.views.parts.page import Page
from portal.views.parts.results import Result, ResultList
from strategies import records, some

THEME = Path(__file__).parents[2] / "theme"
ID = "don-vi-kiem-tra"
AGENCIES = (agency(), agency("thai-binh", place="Thái Bình"), agency("ha-noi", place="Hà Nội"))
FIELD = "so-lieu/linh-vuc/do-luong/"


def year(number: int, *, rule: PeriodRule = PeriodRule.CALENDAR) -> Period:
    return Period.of_months(Span.YEAR, number, rule=rule)


def said(printed: str, period: Period, **changes) -> Observation:
    name = "-".join([changes.get("indicator", ID), period.code.lower(), period.rule.value, *(code for _, code in changes.get("dimensions", ()))])
    return observation(printed, period=period, **{"anchor": f"so-lieu-{name}"} | changes)


def stating(*observations: Observation, by: str = "skhcn"):
    return article(f"bai-{by}", agency=by, observations=observations)


def comparing(*items, **changes) -> dict[str, Page]:
    return {page.address: page for page in comparison_pages(catalogue(*items, **{"agencies": AGENCIES} | changes))}


def view_at(pages: dict[str, Page], address: str) -> ComparisonView:
    view = pages[address].view
    assert isinstance(view, ComparisonView)
    return view


def rows(view: ComparisonView) -> list[str]:
    """A row of the table in a line."""
    found = view.table.rows if view.table else ()
    return [f"{row.where} | {' | '.join(' và '.join(value.figure.text for value in cell) or '.' for cell in row.cells)}" for row in found]


def lines_of(found: ResultList) -> list[Result]:
    return [line for group in found.groups for line in group.results]


def listed(view: ComparisonView) -> list[str]:
    """The results of all lists, a line each."""
    return [f"{one.title}: {line.where}, {line.period}, {line.value.figure.text}" for one in view.lists for line in lines_of(one)]


def test_places_stand_side_by_side_in_the_newest_period_they_share():
    """Hải Phòng is a year ahead, which nobody can compare yet."""
    ours = stating(said("1", year(2020)), said("2", year(2021)), said("3", year(2022)))
    theirs = stating(said("4", year(2020)), said("5", year(2021)), by="thai-binh")
    view = view_at(comparing(ours, theirs), FIELD)

    assert view.table is not None
    assert view.table.columns == ("Hải Phòng", "Thái Bình")
    assert rows(view) == ["năm 2021 | 2 đơn vị | 5 đơn vị"]
    assert view.lists == ()


def test_columns_are_in_the_order_of_the_alphabet():
    """Hà before Hải, as in a dictionary."""
    items = [stating(said("1", year(2021)), by=by) for by in ("thai-binh", "skhcn", "ha-noi")]
    view = view_at(comparing(*items), FIELD)

    assert view.table is not None
    assert view.table.columns == ("Hà Nội", "Hải Phòng", "Thái Bình")


def test_what_no_other_place_shares_is_listed_apart():
    """Another year, another rule of periods, another length: no comparison."""
    ours = stating(said("1", year(2021)), said("2", year(2022)))
    theirs = stating(said("3", year(2021, rule=PeriodRule.REPORTING)), said("4", Period.of_months(Span.HALF, 2021, 2)), by="thai-binh")
    view = view_at(comparing(ours, theirs), FIELD)

    assert view.table is None
    assert listed(view) == ["Chưa so sánh được: Hải Phòng, năm 2022, 2 đơn vị"]
    assert "chưa có chỉ tiêu nào mà hai nơi cùng có số" in view.lead


def test_only_results_of_the_whole_territory_are_compared():
    """Neither parts nor places, plans, forecasts or missing values."""
    others = [
        {"dimensions": (("dot", "dot-1"),)},
        {"place": "quận Lê Chân"},
        {"measure": Measure.TARGET, "target_rule": TargetRule.AT_LEAST},
        {"status": Status.FORECAST},
        {"value": None, "status": Status.NOT_COLLECTED},
    ]
    for other in others:
        view = view_at(comparing(stating(said("1", year(2021))), stating(said("2", year(2021), **other), by="thai-binh")), FIELD)

        assert view.table is None, other


def test_a_retired_indicator_is_not_compared_but_stays_in_its_year():
    """Its values remain what they were."""
    items = [stating(said("1", year(2021)), by=by) for by in ("skhcn", "thai-binh")]
    pages = comparing(*items, indicators=(indicator(status=IndicatorStatus.RETIRED),))

    assert FIELD not in pages
    assert len(listed(view_at(pages, "so-lieu/nam/2021/"))) == 2


def test_two_agencies_of_one_place_are_no_comparison():
    """Hải Phòng before and after a merger."""
    agencies = (agency(), agency("moi"))
    view = view_at(comparing(stating(said("1", year(2021))), stating(said("2", year(2021)), by="moi"), agencies=agencies), FIELD)

    assert view.table is None


def test_a_year_tells_every_result_of_every_period_that_ends_in_it():
    """By field, indicator, place and part, the shorter and earlier period first; plans are elsewhere."""
    fields = (field("z"), field("do-luong"))
    indicators = (indicator(), indicator("a", field="z"))
    plan = said("9", year(2022), measure=Measure.TARGET, target_rule=TargetRule.AT_LEAST, anchor="ke-hoach")
    ours = stating(
        said("2", year(2022)),
        said("1", Period.of_months(Span.QUARTER, 2022, 1)),
        said("3", year(2022), dimensions=(("dot", "dot-1"),)),
        said("4", Period.of_years(2018, 2022), indicator="a"),
        said("5", year(2021)),
        plan,
    )
    view = view_at(comparing(ours, fields=fields, indicators=indicators), "so-lieu/nam/2022/")

    assert listed(view) == [
        "Lĩnh vực z: Hải Phòng, giai đoạn 2018–2022, 4 đơn vị",
        "Lĩnh vực do-luong: Hải Phòng, quý I/2022, 1 đơn vị",
        "Lĩnh vực do-luong: Hải Phòng, năm 2022, 2 đơn vị",
        "Lĩnh vực do-luong: Hải Phòng · Đợt 1, năm 2022, 3 đơn vị",
    ]


MERGED = (
    agency("cu", place="Ngàn Hạ", territory="ngan-ha", until=date(2025, 6, 30)),
    agency("van", place="Vân Xuyên", territory="van-xuyen", until=date(2025, 6, 30)),
    agency("moi", place="Ngàn Hạ", territory="ngan-ha-2025", since=date(2025, 7, 1)),
    agency("khac", place="Đảo Xa", territory="dao-xa"),
)


def test_an_empty_cell_says_whether_the_place_was_there():
    """The newest common period of one indicator is after the end of Vân Xuyên, that of another before the new Ngàn Hạ began."""
    third = Period.of_months(Span.QUARTER, 2025, 3)
    indicators = (indicator("a"), indicator("b"))
    known = [
        stating(said("1", third, indicator="a"), said("1", year(2023), indicator="b"), by="khac"),
        stating(said("2", third, indicator="a"), by="moi"),
        stating(said("3", year(2023), indicator="b"), by="van"),
    ]
    view = view_at(comparing(*known, agencies=MERGED, indicators=indicators), FIELD)

    assert view.table is not None
    assert view.table.columns == ("Đảo Xa", "Ngàn Hạ (địa giới từ 01/07/2025)", "Vân Xuyên")
    assert [row.empty for row in view.table.rows] == [
        ("", "", "không còn địa bàn này từ 01/07/2025"),
        ("", "chưa có địa bàn này trước 01/07/2025", ""),
    ]
    assert len(view.table.notes) == 2


def test_a_derived_value_fills_a_cell_that_nobody_stated():
    """Two places share the year; that of Hà Nội, which has a column for another indicator, follows from nine months and a quarter."""
    shared = (said("2", year(2021), indicator="b"), said("3", year(2021)))
    parts = (said("4", Period.of_months(Span.NINE_MONTHS, 2021)), said("5", Period.of_months(Span.QUARTER, 2021, 4)))
    items = stating(*shared), stating(*shared[1:], by="thai-binh"), stating(*shared[:1], *parts, by="ha-noi")
    view = view_at(comparing(*items, indicators=(indicator(), indicator("b"))), FIELD)

    assert rows(view) == ["năm 2021 | 2 đơn vị | 2 đơn vị | .", "năm 2021 | 9 đơn vị | 3 đơn vị | 3 đơn vị"]
    assert view.table is not None
    assert view.table.rows[1].cells[0][0].derived is not None
    assert view.table.rows[0].empty == ("", "", "chưa có")


def test_a_year_tells_why_a_value_is_missing_or_was_withdrawn():
    """With the reason the document gives; neither counts as a result."""
    missing = said("1", year(2022), value=None, status=Status.NOT_COLLECTED, note="Không hẹn bổ sung.", indicator="a")
    taken_back = said("1", year(2022), value=None, corrections=(corrected(date(2023, 1, 5), "9", kind=RevisionKind.WITHDRAWAL, reason="Trùng."),))
    pages = comparing(stating(missing, taken_back), indicators=(indicator("a"), indicator()))
    values = [line.value for one in view_at(pages, "so-lieu/nam/2022/").lists for line in lines_of(one)]
    index = pages["so-lieu/so-sanh/"].view

    assert [(one.figure.text, one.figure.status, one.reason) for one in values] == [
        ("–", "không thu thập", "Không hẹn bổ sung."),
        ("–", "đã rút", "Trùng."),
    ]
    assert all(one.sentence for one in values)
    assert isinstance(index, ComparisonsView)
    assert [line.words for line in index.years] == ["2 chỉ tiêu, 0 kết quả, 2 số thiếu hoặc đã rút"]
    assert index.fields == ()


def test_an_indicator_is_named_once_beside_all_its_lines():
    """Its name spans its rows, which are a body of the table."""
    ours = stating(said("1", year(2022), indicator="a"), said("2", year(2022)), said("3", Period.of_months(Span.QUARTER, 2022, 1)))
    pages = comparing(ours, indicators=(indicator(), indicator("a")))
    (found,) = view_at(pages, "so-lieu/nam/2022/").lists
    html = Renderer(THEME, settings()).page(pages["so-lieu/nam/2022/"]).html

    assert [(group.indicator.title, len(group.results)) for group in found.groups] == [("Chỉ tiêu a", 1), ("Chỉ tiêu don-vi-kiem-tra", 2)]
    assert re.findall(r'<tbody>\s*<tr>\s*<th scope="rowgroup" rowspan="(\d)"', html) == ["1", "2"]


def test_a_plan_or_a_forecast_makes_no_year():
    """They say nothing of what happened."""
    plan = said("9", year(2022), measure=Measure.TARGET, target_rule=TargetRule.AT_LEAST, anchor="ke-hoach")

    assert list(comparing(stating(plan, said("8", year(2023), status=Status.FORECAST)))) == ["so-lieu/so-sanh/"]


def test_a_year_tells_what_follows_from_its_results():
    """In its place among them, labelled, of parts as of totals."""
    nine, part = Period.of_months(Span.NINE_MONTHS, 2022), {"dimensions": (("dot", "dot-1"),)}
    ours = stating(said("30", nine), said("40", year(2022)), said("3", nine, **part), said("4", year(2022), **part))
    pages = comparing(ours)
    index = pages["so-lieu/so-sanh/"].view
    derived = [line.value for one in view_at(pages, "so-lieu/nam/2022/").lists for line in lines_of(one) if line.value.derived]

    assert listed(view_at(pages, "so-lieu/nam/2022/")) == [
        "Lĩnh vực do-luong: Hải Phòng, 9 tháng đầu năm 2022, 30 đơn vị",
        "Lĩnh vực do-luong: Hải Phòng, quý IV/2022, 10 đơn vị",
        "Lĩnh vực do-luong: Hải Phòng, năm 2022, 40 đơn vị",
        "Lĩnh vực do-luong: Hải Phòng · Đợt 1, 9 tháng đầu năm 2022, 3 đơn vị",
        "Lĩnh vực do-luong: Hải Phòng · Đợt 1, quý IV/2022, 1 đơn vị",
        "Lĩnh vực do-luong: Hải Phòng · Đợt 1, năm 2022, 4 đơn vị",
    ]
    assert [value.figure.status for value in derived] == ["tính toán", "tính toán"]
    assert isinstance(index, ComparisonsView)
    assert [line.words for line in index.years] == ["1 chỉ tiêu, 4 kết quả, 2 số cổng tính"]


def test_only_pages_that_hold_something_stand_and_are_linked():
    """A field without values has none; the index stands always."""
    pages = comparing(stating(said("1", year(2021)), said("2", year(2022))), fields=(field(), field("rong")))
    index = pages["so-lieu/so-sanh/"].view

    assert list(pages) == ["so-lieu/so-sanh/", FIELD, "so-lieu/nam/2022/", "so-lieu/nam/2021/"]
    assert isinstance(index, ComparisonsView)
    assert [line.page.address for line in (*index.fields, *index.years)] == list(pages)[1:]
    assert [line.words for line in index.fields] == ["1 chỉ tiêu, 2 kết quả"]
    assert list(comparing()) == ["so-lieu/so-sanh/"]


def test_both_kinds_of_page_are_written_whole_and_escaped():
    """Tables with captions in regions that a keyboard reaches, every value a link to its sentence."""
    items = [stating(said("1", year(2021)), by=by) for by in ("skhcn", "thai-binh")]
    known = catalogue(*items, agencies=AGENCIES, indicators=(indicator(title_short="<i>Đơn"),), fields=(field(title="<i>Đo"),))
    renderer = Renderer(THEME, settings())
    written = [renderer.page(page).html for page in comparison_pages(known)]

    assert len(written) == 3
    assert all("<i>" not in html and "&lt;i&gt;Đ" in html for html in written[:2])
    assert all('role="region"' in html and "<caption" in html and "#so-lieu-" in html for html in written[1:])


def test_without_a_shared_period_there_is_none():
    """Of one place, or of nobody."""
    known = catalogue(stating(said("1", year(2021))), agencies=AGENCIES)

    assert newest_common(known.facts[ID]) is None
    assert newest_common(()) is None


@some
@given(records())
def test_every_result_stands_in_exactly_one_year(made: Records):
    """And every line leads to a sentence of the portal."""
    known = Catalogue.of(made)
    views = [page.view for page in comparison_pages(known) if page.address.startswith("so-lieu/nam/")]
    lines = [line for view in views if isinstance(view, ComparisonView) for one in view.lists for line in lines_of(one)]
    sentences = [line.value.sentence for line in lines if not line.value.derived]
    results = [fact for facts in known.facts.values() for fact in facts if fact.is_result]

    assert len(sentences) == len(results)
    assert len(set(sentences)) == len(sentences)
