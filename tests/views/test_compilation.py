"""Compiled tables: which rows and columns they have, what stands in a cell, and where in a text they stand."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from builders import agency, article, catalogue, indicator, observation, settings, standing_page
from portal.catalogue.catalogue import Catalogue
from portal.model.indicator import Break, BreakReason
from portal.model.marker import Form, Marker
from portal.model.observation import Observation, Status
from portal.model.period import Period, PeriodRule, Span
from portal.model.place import Place
from portal.model.prose import MARKER, Prose
from portal.model.revision import Revision, RevisionKind
from portal.rendering.pages import Renderer
from portal.settings import HANOI
from portal.vietnamese.readable_text import ReadableText
from portal.views.articles import article_page
from portal.views.home import home_page
from portal.views.parts.body import marked
from portal.views.parts.compilation import MOST_COLUMNS, Compilation, compilation_of
from portal.views.parts.neighbours import Neighbours
from portal.views.standing import standing_pages

THEME = Path(__file__).parents[2] / "theme"
ID = "don-vi-kiem-tra"
AGENCIES = (agency(), agency("thai-binh", place="Thái Bình"))


def year(number: int) -> Period:
    return Period.of_months(Span.YEAR, number)


def quarter(index: int, number: int = 2022, *, rule: PeriodRule = PeriodRule.CALENDAR) -> Period:
    return Period.of_months(Span.QUARTER, number, index, rule=rule)


def said(printed: str, period: Period, **changes) -> Observation:
    return observation(printed, period=period, **{"anchor": f"so-lieu-{period.code.lower()}-{period.rule.value}"} | changes)


def stating(*observations: Observation, by: str = "skhcn", slug: str = ""):
    return article(slug or f"bai-{by}", agency=by, observations=observations)


def marker(*indicators: str, form: Form = Form.TABLE, periods: tuple[Period, ...] = (), agencies: tuple[str, ...] = ()) -> Marker:
    return Marker(form=form, indicators=indicators or (ID,), periods=periods, agencies=agencies, place=Place(path="docs/a.md"))


def table(*items, asked: Marker | None = None, **changes) -> Compilation:
    return compilation_of(asked or marker(), catalogue(*items, **{"agencies": AGENCIES} | changes), number=1)


def written(view: Compilation) -> list[str]:
    """A row in a line."""
    return [
        f"{row.indicator.title} | {row.where} | {' | '.join(' và '.join(value.figure.text for value in cell) or '.' for cell in row.cells)}"
        for row in view.rows
    ]


def test_places_are_rows_and_periods_are_columns():
    """The oldest period first; where nothing was stated, nothing stands."""
    view = table(stating(said("1", year(2021)), said("hơn 2", year(2022))), stating(said("3", year(2022)), by="thai-binh"))

    assert view.columns == ("năm 2021", "năm 2022")
    assert written(view) == [f"Chỉ tiêu {ID} | Hải Phòng | 1 đơn vị | hơn 2 đơn vị", f"Chỉ tiêu {ID} | Thái Bình | . | 3 đơn vị"]


def test_every_value_leads_to_its_sentence():
    """Read aloud, the link names indicator, place and period."""
    (value,) = table(stating(said("1", year(2021)))).rows[0].cells[0]

    assert value.sentence == "tin-tuc/2022/bai-skhcn/#so-lieu-2021-calendar"
    assert value.words == f"Chỉ tiêu {ID}, Hải Phòng, năm 2021"


def test_without_periods_the_newest_of_the_commonest_kind_are_shown():
    """Ten quarters and two years: eight quarters."""
    quarters = [said(str(10 * number + index), quarter(index, number)) for number in (2020, 2021) for index in (1, 2, 3, 4)]
    view = table(stating(*quarters, said("31", quarter(1)), said("32", quarter(2)), said("1", year(2021)), said("2", year(2022))))

    assert len(view.columns) == MOST_COLUMNS
    assert (view.columns[0], view.columns[-1]) == ("quý III/2020", "quý II/2022")


def test_of_two_kinds_equally_common_the_longer_is_shown():
    """A year tells more than a quarter."""
    assert table(stating(said("1", quarter(1)), said("2", year(2022)))).columns == ("năm 2022",)


def test_periods_asked_for_stand_in_the_editor_s_order():
    """Also those without a value, and of different lengths."""
    asked = marker(periods=(year(2022), year(2030), quarter(1)))
    view = table(stating(said("1", quarter(1)), said("2", year(2022))), asked=asked)

    assert view.columns == ("năm 2022", "năm 2030", "quý I/2022")
    assert written(view) == [f"Chỉ tiêu {ID} | Hải Phòng | 2 đơn vị | . | 1 đơn vị"]


def test_one_name_under_two_rules_is_two_columns():
    """Their days differ, and the columns say so."""
    one, other = said("1", quarter(1)), said("2", quarter(1, rule=PeriodRule.REPORTING))
    view = table(stating(one), stating(other, by="thai-binh"), asked=marker(periods=(quarter(1),)))

    assert view.columns == ("quý I/2022", "quý I/2022 (15/12/2021–14/03/2022)")
    assert table(stating(other), asked=marker(periods=(quarter(1),))).columns == view.columns[1:]


def test_parts_are_rows_of_their_own():
    """Where an indicator has no total."""
    parts = [said(str(number), year(2022), dimensions=(("dot", f"dot-{number}"),), anchor=f"d{number}") for number in (1, 2)]

    assert written(table(stating(*parts))) == [f"Chỉ tiêu {ID} | Hải Phòng · Đợt 1 | 1 đơn vị", f"Chỉ tiêu {ID} | Hải Phòng · Đợt 2 | 2 đơn vị"]


def test_an_indicator_without_values_keeps_its_row():
    """The reader sees that it was asked for; the order is the editor's."""
    view = table(stating(said("1", year(2022))), asked=marker("moi", ID), indicators=(indicator(), indicator("moi")))

    assert written(view) == ["Chỉ tiêu moi |  | .", f"Chỉ tiêu {ID} | Hải Phòng | 1 đơn vị"]
    assert view.caption == f"Tổng hợp: Chỉ tiêu moi; Chỉ tiêu {ID}"


def test_a_missing_value_says_why():
    """An empty cell would say that nobody spoke."""
    (value,) = table(stating(said("1", year(2022), value=None, status=Status.NOT_COLLECTED))).rows[0].cells[0]

    assert (value.figure.text, value.figure.status) == ("–", "không thu thập")


def test_a_revised_value_is_the_new_one():
    """With the sentence of the document that revised it."""
    revision = Revision(revises="bai-skhcn#so-lieu-2022-calendar", kind=RevisionKind.CORRECTION, reason="Sửa.")
    later = replace(stating(said("2", year(2022), revision=revision), slug="moi"), published=datetime(2023, 5, 1, tzinfo=HANOI))
    (value,) = table(stating(said("1", year(2022))), later).rows[0].cells[0]

    assert (value.figure.text, value.sentence) == ("2 đơn vị", "tin-tuc/2023/moi/#so-lieu-2022-calendar")


def test_a_break_is_told_at_the_first_value_after_it():
    """The two values may not be compared."""
    breaks = (Break(day=date(2022, 1, 1), reason=BreakReason.DEFINITION, note="Đổi định nghĩa."),)
    view = table(stating(said("1", year(2021)), said("2", year(2022)), said("3", year(2023))), indicators=(indicator(breaks=breaks),))

    assert [cell[0].cut for cell in view.rows[0].cells] == ["", "Đổi định nghĩa", ""]


def test_a_first_value_has_nothing_it_could_not_be_compared_with():
    """The break lies before all that is shown."""
    breaks = (Break(day=date(2022, 1, 1), reason=BreakReason.DEFINITION, note="Đổi định nghĩa."),)
    items = stating(said("1", year(2021)), said("2", year(2022)))
    view = table(items, asked=marker(periods=(year(2022),)), indicators=(indicator(breaks=breaks),))

    assert view.rows[0].cells[0][0].cut == ""


def test_two_territories_of_one_name_stand_in_one_cell():
    """Neither is lost."""
    agencies = (agency(), agency("moi"))
    view = table(stating(said("1", year(2022))), stating(said("2", year(2022)), by="moi"), agencies=agencies)

    assert written(view) == [f"Chỉ tiêu {ID} | Hải Phòng | 2 đơn vị và 1 đơn vị"]


def empty(view: Compilation, row: int = 0) -> tuple[str, ...]:
    """What the cells of a row say where nothing stands in them, "" where something does."""
    return view.rows[row].empty


MERGED = (
    agency("cu", place="Ngàn Hạ", territory="ngan-ha", until=date(2025, 6, 30)),
    agency("van", place="Vân Xuyên", territory="van-xuyen", until=date(2025, 6, 30)),
    agency("moi", place="Ngàn Hạ", territory="ngan-ha-2025", since=date(2025, 7, 1)),
)


def test_an_empty_cell_says_that_the_place_was_no_more():
    """Vân Xuyên ended on 30/6/2025: nothing is to come for the third quarter, and nothing for the whole year."""
    ours = stating(said("1", quarter(1, 2025)), said("2", year(2025)), by="van")
    theirs = stating(said("3", quarter(3, 2025)), said("4", quarter(2, 2025)), by="moi")
    asked = marker(periods=(quarter(1, 2025), quarter(2, 2025), quarter(3, 2025)))
    view = table(ours, theirs, asked=asked, agencies=MERGED)

    assert written(view)[1] == f"Chỉ tiêu {ID} | Vân Xuyên | 1 đơn vị | . | ."
    assert empty(view, 1) == ("", "chưa có", "không còn địa bàn này từ 01/07/2025")
    assert any("Không còn địa bàn này" in note for note in view.notes)


def test_an_empty_cell_says_how_long_the_place_lasted_in_the_period():
    """Of a year in which it ended no figure of the whole is to come."""
    ours = stating(said("1", year(2024)), by="van")
    view = table(ours, stating(said("3", year(2025)), by="moi"), agencies=MERGED)

    assert empty(view, 1) == ("", "địa bàn này chỉ đến 30/06/2025")
    assert any("chỉ đến" in note for note in view.notes)


def test_an_empty_cell_says_that_the_place_was_not_yet():
    """Asked for the new area alone, its name has no older one behind it."""
    asked = marker(periods=(quarter(1, 2024), quarter(3, 2025)), agencies=("moi",))
    view = table(stating(said("3", quarter(3, 2025)), by="moi"), asked=asked, agencies=MERGED)

    assert empty(view)[0] == "chưa có địa bàn này trước 01/07/2025"


def test_a_name_that_goes_on_with_another_area_is_still_awaited():
    """Ngàn Hạ has been there all the time, before and after the merger."""
    old = stating(said("1", quarter(1, 2025)), by="cu")
    view = table(old, asked=marker(periods=(quarter(1, 2025), quarter(2, 2025), quarter(4, 2025), year(2025))), agencies=MERGED)

    assert empty(view) == ("", "chưa có", "chưa có", "chưa có")
    assert view.notes == ()


def test_between_two_areas_of_one_name_there_was_none():
    """The old one had ended, the new one had not begun."""
    agencies = (agency("cu", territory="a", until=date(2020, 12, 31)), agency("moi", territory="b", since=date(2023, 1, 1)))
    items = stating(said("1", year(2020)), by="cu"), stating(said("2", year(2023)), by="moi")
    view = table(*items, asked=marker(periods=(year(2020), year(2021), year(2023))), agencies=agencies)

    assert empty(view)[1] == "không có địa bàn này trong kỳ"


def test_a_derived_value_stands_in_the_cell_with_what_it_is_made_of():
    """Labelled, with no sentence of its own, and a link to the sentence of each figure it is made of."""
    items = stating(said("130", Period.of_months(Span.NINE_MONTHS, 2022)), said("180", year(2022)), said("50", quarter(4, 2021)))
    view = table(items, asked=marker(periods=(quarter(4, 2021), quarter(4))))
    (value,) = view.rows[0].cells[1]

    assert value.derived is not None
    assert (value.figure.text, value.figure.status, value.sentence) == ("50 đơn vị", "tính toán", "")
    assert [(one.sign, one.sentence.title, one.sentence.address) for one in value.derived.sources] == [
        ("", "năm 2022", "tin-tuc/2022/bai-skhcn/#so-lieu-2022-calendar"),
        ("trừ", "9 tháng đầu năm 2022", "tin-tuc/2022/bai-skhcn/#so-lieu-2022-9m-calendar"),
    ]
    assert any("tính toán" in note for note in view.notes)


def test_what_is_only_derived_has_its_row():
    """Nobody stated the fourth quarter, yet it is known."""
    items = stating(said("130", Period.of_months(Span.NINE_MONTHS, 2022)), said("180", year(2022)))

    assert written(table(items, asked=marker(periods=(quarter(4),)))) == [f"Chỉ tiêu {ID} | Hải Phòng | 50 đơn vị"]


def test_a_stated_value_is_never_replaced_by_a_derived_one():
    """Nor is one whose document says why there is none, nor one of another agency than asked for."""
    stated = (said("130", Period.of_months(Span.NINE_MONTHS, 2022)), said("180", year(2022)))
    missing = said("1", quarter(4), value=None, status=Status.NOT_COLLECTED)
    view = table(stating(*stated, missing), asked=marker(periods=(quarter(4),)))
    other = table(stating(*stated), stating(said("7", quarter(4)), by="thai-binh"), asked=marker(periods=(quarter(4),), agencies=("thai-binh",)))

    assert [value.figure.status for value in view.rows[0].cells[0]] == ["không thu thập"]
    assert written(other) == [f"Chỉ tiêu {ID} | Thái Bình | 7 đơn vị"]


def test_a_derived_part_stands_with_parts_only():
    """Where totals are shown, no part slips in among them."""
    part = {"dimensions": (("dot", "dot-1"),)}
    nine = Period.of_months(Span.NINE_MONTHS, 2022)
    parts = (said("30", nine, anchor="a", **part), said("40", year(2022), anchor="b", **part))
    asked = marker(periods=(quarter(4), year(2022)))

    assert written(table(stating(*parts, said("180", year(2022))), asked=asked)) == [f"Chỉ tiêu {ID} | Hải Phòng | . | 180 đơn vị"]
    assert written(table(stating(*parts), asked=asked)) == [f"Chỉ tiêu {ID} | Hải Phòng · Đợt 1 | 10 đơn vị | 40 đơn vị"]


def test_derived_and_ended_cells_are_written_into_the_page():
    """With the links of the figures, the label, and what the words mean below the table."""
    nine, whole = Period.of_months(Span.NINE_MONTHS, 2024), year(2024)
    asked = marker(periods=(quarter(4, 2024), quarter(3, 2025)))
    known = catalogue(
        replace(stating(said("130", nine), said("180", whole), by="van"), body=Prose(html=MARKER, markers=(asked,))),
        stating(said("9", quarter(3, 2025)), by="moi"),
        agencies=MERGED,
    )
    html = Renderer(THEME, settings()).page(article_page(known.articles[0], known, Neighbours.of(known), settings())).html
    html += Renderer(THEME, settings()).page(article_page(known.articles[1], known, Neighbours.of(known), settings())).html

    assert "</span>tính toán<span" in html
    assert "tính từ" in html
    assert '#so-lieu-2024-calendar">năm 2024' in html
    assert "không còn địa bàn này từ 01/07/2025" in html
    assert "Không còn địa bàn này:" in html


def test_a_chart_shows_the_values_of_the_table():
    """One for each indicator that has two values to compare; a table has none."""
    items = stating(*(said(str(number), year(2000 + number)) for number in range(1, 12)))
    (chart,) = table(items, asked=marker(form=Form.CHART)).charts

    assert chart.title == f"Chỉ tiêu {ID}"
    assert chart == table(items, asked=marker(form=Form.CHART, periods=tuple(year(2000 + number) for number in range(4, 12)))).charts[0]
    assert table(items).charts == ()
    assert table(stating(said("1", year(2022))), asked=marker(form=Form.CHART)).charts == ()


def test_a_text_is_cut_at_its_markers():
    """Each table stands between the blocks the editor put it between, and has an id of its own."""
    known = catalogue(stating(said("1", year(2022))))
    body = Prose(html=f"<p>a</p>{MARKER}<p>b</p>{MARKER}", markers=(marker(), marker()))
    pieces = marked(body, (), known)

    assert [(piece.html, piece.compilation.anchor if piece.compilation else "") for piece in pieces] == [
        ("<p>a</p>", ""),
        ("<p>b</p>", "_bang-1"),
        ("", "_bang-2"),
    ]


def test_sentences_are_marked_beside_tables():
    """A mark that ends before a table, and one that begins behind it."""
    body = Prose(html=f"<p>tra 133</p>{MARKER}<p>133 vụ</p>", markers=(marker(),))
    known = catalogue(stating(said("1", year(2022))))
    text = ReadableText.of(body.html)
    pieces = marked(body, [(anchor, text.stretches(quote)) for anchor, quote in (("a", "tra 133"), ("b", "133 vụ"))], known)

    assert "".join("]" * one.closes + "[" * len(one.opens) + ("T" if one.compilation else "") + one.html for one in pieces) == (
        "<p>[tra 133]</p>T<p>[133 vụ]</p>"
    )


def showing(form: Form) -> Catalogue:
    """A home page, a standing page and an article, each with a table; the title of the indicator is hostile."""
    body = Prose(html=f"<p>Trước.</p>\n{MARKER}\n<p>Sau.</p>", markers=(marker(form=form),))
    pages = tuple(replace(standing_page(address), body=body) for address in ("", "gioi-thieu/"))
    items = replace(stating(said("1", year(2021)), said("2", year(2022))), body=body)
    return catalogue(items, standing_pages=pages, indicators=(indicator(title_short="<b>Đơn</b>", title="<b>Đơn</b>"),))


@pytest.mark.parametrize("form", Form)
def test_the_table_is_written_into_every_page_of_an_editor(form: Form):
    """Escaped, between its paragraphs, and no character of the marker is left."""
    known = showing(form)
    renderer = Renderer(THEME, settings())
    standing = next(page for page in standing_pages(known) if page.address)

    for page in (home_page(known, settings()), standing, *(article_page(one, known, Neighbours.of(known), settings()) for one in known.articles)):
        html = renderer.page(page).html
        assert MARKER not in html
        assert html.index("Trước.") < html.index('id="_bang-1"') < html.index("Sau.")
        assert "&lt;b&gt;Đơn" in html
        assert "<b>" not in html
        assert ('<svg class="portal-chart' in html) == (form is Form.CHART)
        assert 'role="region" aria-labelledby="_bang-1" tabindex="0"' in html
        assert "Giá trị của các nơi khác nhau không cộng vào nhau." in html
