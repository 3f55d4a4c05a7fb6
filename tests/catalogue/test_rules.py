"""Every rule of the catalogue is broken once, alone, and kept once."""

import re
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from inspect import isfunction

import pytest

from addressed import BROKEN_ADDRESSES
from builders import MILLIONS, MONEY, PERCENT, agency, article, catalogue, field, indicator, observation, origin, standing_page, unit
from cited import BROKEN_CITATIONS
from counted import BROKEN_VISITS
from flows import H1, PATH, Q1, Q2, document, said
from glossaries import BROKEN_WORDS
from lived import BROKEN_LIVES
from portal.catalogue import (
    rules,
    rules_of_addresses,
    rules_of_anchors,
    rules_of_citations,
    rules_of_cited_numbers,
    rules_of_documents,
    rules_of_indicators,
    rules_of_ledger,
    rules_of_lives,
    rules_of_markers,
    rules_of_observations,
    rules_of_people,
    rules_of_publication,
    rules_of_registration,
    rules_of_relations,
    rules_of_revisions,
    rules_of_series,
    rules_of_targets,
    rules_of_territories,
    rules_of_visits,
    rules_of_words,
)
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.ledger import rows_to_add
from portal.catalogue.rules import RULES, Rule, broken_rules
from portal.model.article import Reliability
from portal.model.fault import Fault
from portal.model.hint import Hint, english
from portal.model.indicator import Break, BreakReason, Collect, Dimension
from portal.model.issue import Issue
from portal.model.ledger import LEDGER
from portal.model.marker import Form, Marker
from portal.model.observation import Correction, Measure, Status, TargetRule
from portal.model.period import Period, Span
from portal.model.place import Place
from portal.model.prose import MARKER, Heading, Link, Prose
from portal.model.revision import Revision, RevisionKind
from portal.settings import HANOI
from published import BROKEN_PUBLICATION
from registered import BROKEN_DOCUMENTS

TODAY = date(2026, 11, 24)
LATER = "content/news/2023/bai-sau.md"


def stated(*observations, body="<p>Sở kiểm tra 133 đơn vị trong năm.</p>", **changes):
    return article(body=body, observations=observations, **changes)


def later(*observations, **changes):
    return stated(*observations, slug="bai-sau", published=datetime(2023, 6, 1, tzinfo=HANOI), origin=origin(LATER), **changes)


def linking(target: str, fragment: str = "") -> Catalogue:
    """A standing page that links to `target`, beside an article with one heading."""
    link = Link(target=target, fragment=fragment, place=Place(path="docs/gioi-thieu.md", line=9, column=4))
    heading = Heading(level=2, anchor="de-muc", title="Đề mục")
    page = replace(standing_page(), body=Prose(html="", links=(link,)))
    return catalogue(replace(article(slug="dich"), body=Prose(html="", headings=(heading,))), standing_pages=(page,))


def saying(printed: str, revises: str = "", *, slug: str, year: int, **changes):
    """An item of its own slug and year that states `printed`, in place of the value `revises` where that is given."""
    revision = Revision(revises=revises, kind=RevisionKind.CORRECTION, reason="Sửa số.") if revises else None
    path = f"content/news/{year}/{slug}.md"
    values = {"period": LAST_YEAR, "revision": revision, "origin": origin(path, value=21, revises=24, corrections=25)} | changes
    one = observation(printed, **values)
    published = datetime(year, 6, 1, tzinfo=HANOI)
    return stated(one, slug=slug, published=published, body=f"<p>Sở kiểm tra {printed} đơn vị.</p>")


def withdrawn(printed: str, *, slug: str, year: int):
    """The same, taken back on the first day of the year after."""
    made = saying(printed, slug=slug, year=year)
    (one,) = made.observations
    correction = Correction(day=date(year + 1, 1, 1), was=one.value, kind=RevisionKind.WITHDRAWAL, reason="Cộng nhầm.")
    return replace(made, observations=(replace(one, value=None, corrections=(correction,)),))


LAST_YEAR = Period.of_months(Span.YEAR, 2019)
"""Over before any of the items that `saying` makes."""
ID = "{}#so-lieu-don-vi-kiem-tra"
FIRST = saying("132", slug="a", year=2021)
RECORDED = rows_to_add(catalogue(FIRST), date(2023, 1, 1))


def showing(*indicators: str, **changes):
    """A standing page with a compiled table, beside an article that states a value."""
    values = {"periods": (), "agencies": ()} | changes
    marker = Marker(form=Form.TABLE, indicators=indicators, place=Place(path="docs/gioi-thieu.md", line=9), **values)
    page = replace(standing_page(), body=Prose(html=MARKER, markers=(marker,)))
    return catalogue(stated(observation()), standing_pages=(page,))


TWO_AGENCIES = (agency(), agency("cu", until=date(2020, 12, 31)))
BROKEN: dict[str, tuple[Catalogue, Issue]] = {
    "agencies_are_known": (
        catalogue(article(agency="skhcm")),
        Issue(place=Place(path="content/news/2022/mot-bai.md", line=5, column=9), fault=Fault.UNKNOWN_AGENCY, field="agency", found="skhcm", expected="skhcn"),
    ),
    "fields_are_known": (
        catalogue(article(fields=("do-luongg",))),
        Issue(place=Place(path="content/news/2022/mot-bai.md", line=6, column=9), fault=Fault.UNKNOWN_FIELD, field="fields", found="do-luongg", expected="do-luong"),
    ),
    "units_are_known": (
        catalogue(indicators=(indicator(unit="don-vj"),)),
        Issue(place=Place(path="data/indicators/don-vi-kiem-tra.yml", line=6, column=9), fault=Fault.UNKNOWN_UNIT, field="unit", found="don-vj", expected="don-vi, dong"),
    ),
    "indicators_are_known": (
        catalogue(stated(observation(indicator="don-vi-kiem-trr"))),
        Issue(place=Place(path="content/news/2022/mot-bai.md", line=20, column=9), fault=Fault.UNKNOWN_INDICATOR, field="indicator", found="don-vi-kiem-trr", expected="don-vi-kiem-tra"),
    ),
    "slugs_are_unique": (
        catalogue(article("trung", published=datetime(2021, 1, 1, tzinfo=HANOI)), article("trung")),
        Issue(place=Place(path="content/news/2022/trung.md", line=7, column=9), fault=Fault.DUPLICATE_SLUG, field="slug", found="trung", expected="content/news/2021/trung.md"),
    ),
    "addresses_are_unique": (
        catalogue(standing_pages=(standing_page("so-lieu/"),)),
        Issue(place=Place(path="docs/so-lieu.md"), fault=Fault.ADDRESS_TAKEN, found="so-lieu/", expected="các trang do cổng tự lập"),
    ),
    "agencies_existed": (
        catalogue(article(agency="cu"), agencies=TWO_AGENCIES),
        Issue(place=Place(path="content/news/2022/mot-bai.md", line=5, column=9), fault=Fault.AGENCY_NOT_ALIVE, field="agency", found="cu", expected="skhcn"),
    ),
    "lifetimes_run_forward": (
        catalogue(agencies=(agency(since=date(2025, 3, 1), until=date(2025, 2, 28)),)),
        Issue(place=Place(path="data/agencies.yml", line=7, column=9), fault=Fault.LIFETIME_REVERSED, field="until", found="28/02/2025"),
    ),
    "links_lead_somewhere": (
        linking("content/news/2022/khong-co.md"),
        Issue(place=Place(path="docs/gioi-thieu.md", line=9, column=4), fault=Fault.BROKEN_LINK, found="content/news/2022/khong-co.md"),
    ),
    "markers_name_known_indicators": (
        showing("don-vi-kiem-trr"),
        Issue(place=Place(path="docs/gioi-thieu.md", line=9), fault=Fault.MARKER_UNKNOWN_INDICATOR, field="bảng", found="don-vi-kiem-trr", expected="don-vi-kiem-tra"),
    ),
    "markers_name_known_agencies": (
        showing("don-vi-kiem-tra", agencies=("skhcm",)),
        Issue(place=Place(path="docs/gioi-thieu.md", line=9), fault=Fault.MARKER_UNKNOWN_AGENCY, field="cơ quan", found="skhcm", expected="skhcn"),
    ),
    "markers_show_something": (
        showing("don-vi-kiem-tra", periods=(Period.of_months(Span.YEAR, 2021),)),
        Issue(
            place=Place(path="docs/gioi-thieu.md", line=9),
            fault=Fault.MARKER_SHOWS_NOTHING,
            field="bảng",
            found="don-vi-kiem-tra",
            expected="có số của năm 2022 tại skhcn",
        ),
    ),
    "unverified_items_state_nothing": (
        catalogue(stated(observation(), reliability=Reliability.UNVERIFIED)),
        Issue(place=Place(path="content/news/2022/mot-bai.md", line=19, column=9), fault=Fault.UNVERIFIED_WITH_VALUES, field="observations"),
    ),
    "quotes_are_found_once": (
        catalogue(stated(observation(), body="<p>Sở làm việc.</p>")),
        Issue(place=Place(path="content/news/2022/mot-bai.md", line=22, column=9), fault=Fault.QUOTE_NOT_FOUND, field="quote", found="kiểm tra 133 đơn vị"),
    ),
    "values_stand_in_their_quotes": (
        catalogue(stated(observation("33", quote="kiểm tra 133 đơn vị"))),
        Issue(place=Place(path="content/news/2022/mot-bai.md", line=21, column=9), fault=Fault.VALUE_NOT_IN_QUOTE, field="value", found="33", expected="kiểm tra 133 đơn vị"),
    ),
    "comparators_are_kept": (
        catalogue(stated(observation("133", quote="kiểm tra hơn 133 đơn vị"), body="<p>Sở kiểm tra hơn 133 đơn vị.</p>")),
        Issue(place=Place(path="content/news/2022/mot-bai.md", line=21, column=9), fault=Fault.COMPARATOR_LEFT_OUT, field="value", found="133", expected="hơn"),
    ),
    "estimates_say_so": (
        catalogue(stated(observation("133", quote="ước đạt 133 đơn vị"), body="<p>Cả năm ước đạt 133 đơn vị.</p>")),
        Issue(place=Place(path="content/news/2022/mot-bai.md", line=21, column=9), fault=Fault.ESTIMATE_WITHOUT_STATUS, field="status", found="133", expected="ước đạt"),
    ),
    "targets_agree_with_their_words": (
        catalogue(stated(observation("không quá 133", measure=Measure.TARGET, target_rule=TargetRule.AT_LEAST), body="<p>Sở kiểm tra không quá 133 đơn vị.</p>")),
        Issue(place=Place(path="content/news/2022/mot-bai.md", line=21, column=9), fault=Fault.TARGET_CONTRADICTS, field="rule", found="không quá 133", expected="at_most"),
    ),
    "forms_have_a_base_unit": (
        catalogue(units=(unit(), replace(MONEY, base="trieu-dong", power=1), MILLIONS)),
        Issue(place=Place(path="data/units.yml", line=12, column=9), fault=Fault.NO_BASE_UNIT, field="base", found="dong, trieu-dong", expected="money"),
    ),
    "names_of_units_say_their_power": (
        catalogue(units=(unit(), MONEY, replace(MILLIONS, power=5))),
        Issue(place=Place(path="data/units.yml", line=13, column=9), fault=Fault.UNIT_SCALE, field="power", found="triệu đồng", expected="6"),
    ),
    "quotes_can_be_marked": (
        catalogue(stated(observation(), observation(quote="133 đơn vị trong năm", dimensions=(("dot", "dot-1"),)))),
        Issue(place=Place(path="content/news/2022/mot-bai.md", line=22, column=9), fault=Fault.QUOTES_OVERLAP, field="quote", found="133 đơn vị trong năm", expected="kiểm tra 133 đơn vị"),
    ),
    "dimensions_are_known": (
        catalogue(stated(observation(dimensions=(("dot", "dot-9"),)))),
        Issue(place=Place(path="content/news/2022/mot-bai.md", line=23, column=9), fault=Fault.WRONG_DIMENSION, field="dimensions", found="dot: dot-9", expected="dot: dot-1, dot: dot-2"),
    ),
    "forms_fit_units": (
        catalogue(stated(observation("42,3%"), body="<p>Sở kiểm tra 42,3% đơn vị.</p>")),
        Issue(place=Place(path="content/news/2022/mot-bai.md", line=21, column=9), fault=Fault.WRONG_FORM, field="value", found="42,3%", expected="đơn vị"),
    ),
    "values_keep_their_bounds": (
        catalogue(
            stated(observation("142,3%"), body="<p>Sở kiểm tra 142,3% đơn vị.</p>"), indicators=(indicator(unit="phan-tram", maximum=Decimal(100)),)
        ),
        Issue(place=Place(path="content/news/2022/mot-bai.md", line=21, column=9), fault=Fault.OUT_OF_BOUNDS, field="value", found="142,3%", expected="0 đến 100"),
    ),
    "nothing_is_stated_twice": (
        catalogue(stated(observation(), observation(origin=origin("content/news/2022/mot-bai.md")))),
        Issue(place=Place(path="content/news/2022/mot-bai.md", line=2), fault=Fault.STATED_TWICE, field="observations", found="don-vi-kiem-tra", expected="dòng 2"),
    ),
    "statements_agree": (
        catalogue(stated(observation()), later(observation("134", origin=origin(LATER, value=21)), body="<p>Sở kiểm tra 134 đơn vị.</p>")),
        Issue(place=Place(path=LATER, line=21, column=9), fault=Fault.CONFLICTING_VALUES, field="value", found="134", expected="“133” (content/news/2022/mot-bai.md:21, mot-bai#so-lieu-don-vi-kiem-tra)"),
    ),
    "revised_values_are_known": (
        catalogue(FIRST, saying("133", "a#so-lieu-don-vi-kiem-trr", slug="b", year=2022)),
        Issue(place=Place(path="content/news/2022/b.md", line=24, column=9), fault=Fault.UNKNOWN_REVISED, field="revises", found="a#so-lieu-don-vi-kiem-trr", expected=ID.format("a")),
    ),
    "revised_values_are_of_one_fact": (
        catalogue(FIRST, saying("133", ID.format("a"), slug="b", year=2022, period=Period.of_months(Span.YEAR, 2018), place="quận Hải An", anchor="so-lieu-khac")),
        Issue(place=Place(path="content/news/2022/b.md", line=24, column=9), fault=Fault.REVISES_ANOTHER_FACT, field="revises", found=ID.format("a"), expected="nơi, kỳ"),
    ),
    "revisions_do_not_go_round": (
        catalogue(saying("132", ID.format("b"), slug="a", year=2021), saying("133", ID.format("c"), slug="b", year=2022), saying("134", ID.format("a"), slug="c", year=2020)),
        Issue(
            place=Place(path="content/news/2020/c.md", line=24, column=9),
            fault=Fault.REVISION_CYCLE,
            field="revises",
            found=" → ".join(map(ID.format, "cab")),
        ),
    ),
    "a_value_is_revised_once": (
        catalogue(saying("134", ID.format("a"), slug="c", year=2023), saying("133", ID.format("a"), slug="b", year=2022), FIRST),
        Issue(place=Place(path="content/news/2023/c.md", line=24, column=9), fault=Fault.TWO_HEADS, field="revises", found=ID.format("a"), expected="content/news/2022/b.md:21"),
    ),
    "revisions_come_later": (
        catalogue(FIRST, saying("133", ID.format("c"), slug="b", year=2022), saying("134", ID.format("a"), slug="c", year=2023)),
        Issue(place=Place(path="content/news/2022/b.md", line=24, column=9), fault=Fault.REVISED_TOO_EARLY, field="revises", found="01/06/2022", expected="01/06/2023, content/news/2023/c.md:21"),
    ),
    "one_item_is_not_its_own_revision": (
        catalogue(saying("132", ID.format("a"), slug="a", year=2021)),
        Issue(place=Place(path="content/news/2021/a.md", line=24, column=9), fault=Fault.REVISED_IN_PLACE, field="revises", found=ID.format("a")),
    ),
    "revisions_change_something": (
        catalogue(FIRST, saying("132", ID.format("a"), slug="b", year=2022)),
        Issue(place=Place(path="content/news/2022/b.md", line=24, column=9), fault=Fault.NOTHING_REVISED, field="revises", found="132"),
    ),
    "corrections_are_of_their_time": (
        catalogue(saying("133", slug="a", year=2021, corrections=(Correction(day=date(2026, 11, 25), was=observation("132").value, kind=RevisionKind.TRANSCRIPTION, reason="Chép sai."),))),
        Issue(place=Place(path="content/news/2021/a.md", line=25, column=9), fault=Fault.CORRECTED_TOO_EARLY, field="corrections", found="25/11/2026", expected="đăng 01/06/2021, hôm nay 24/11/2026"),
    ),
    "published_values_are_kept": (
        catalogue(saying("133", slug="a", year=2021), ledger=RECORDED),
        Issue(place=Place(path="content/news/2021/a.md", line=21, column=9), fault=Fault.PUBLISHED_VALUE_CHANGED, field="value", found="133", expected="“132” (01/01/2023)"),
    ),
    "published_statuses_are_kept": (
        catalogue(saying("132", slug="a", year=2021, status=Status.PROVISIONAL), ledger=RECORDED),
        Issue(place=Place(path="content/news/2021/a.md", line=21, column=9), fault=Fault.PUBLISHED_STATUS_CHANGED, field="status", found="provisional", expected="“final” (01/01/2023)"),
    ),
    "published_definitions_are_kept": (
        catalogue(saying("132", slug="a", year=2021, period=Period.of_months(Span.YEAR, 2020)), ledger=RECORDED),
        Issue(
            place=Place(path="content/news/2021/a.md", line=2),
            fault=Fault.PUBLISHED_DEFINITION_CHANGED,
            field="period",
            found="kỳ 2020 (01/01/2020–31/12/2020)",
            expected="kỳ 2019 (01/01/2019–31/12/2019)",
        ),
    ),
    "published_values_are_there": (
        catalogue(ledger=RECORDED),
        Issue(place=Place(path=LEDGER, line=2), fault=Fault.PUBLISHED_VALUE_VANISHED, found=ID.format("a"), expected="tệp content/news/2021/a.md không còn"),
    ),
    "values_are_recorded": (
        catalogue(FIRST, saying("132", slug="b", year=2022), ledger=RECORDED),
        Issue(place=Place(path="content/news/2022/b.md", line=19, column=9), fault=Fault.NOT_IN_LEDGER, field="observations", found="1"),
    ),
    "retired_indicators_rest": (
        catalogue(document(said("133")), indicators=(indicator(retired_on=date(2022, 12, 31), replaced_by="moi"), indicator("moi"))),
        Issue(place=Place(path=PATH, line=20, column=9), fault=Fault.INDICATOR_RETIRED, field="period", found="don-vi-kiem-tra", expected="31/12/2022 (thay bằng moi)"),
    ),
    "replacements_are_known": (
        catalogue(indicators=(indicator(replaced_by="mới"), indicator("moi"))),
        Issue(place=Place(path="data/indicators/don-vi-kiem-tra.yml", line=2), fault=Fault.COMPANION_INDICATOR, field="replaced_by", found="mới", expected="moi"),
    ),
    "replacements_do_not_go_round": (
        catalogue(indicators=(indicator(replaced_by="don-vi-kiem-tra"),)),
        Issue(place=Place(path="data/indicators/don-vi-kiem-tra.yml", line=2), fault=Fault.REPLACEMENT_CYCLE, field="replaced_by", found="don-vi-kiem-tra → don-vi-kiem-tra"),
    ),
    "averages_have_no_parts": (
        catalogue(indicators=(indicator(collect=Collect.AVERAGE, additive=False, dimensions=(replace(indicator().dimensions[0], parts_sum=True),)),)),
        Issue(place=Place(path="data/indicators/don-vi-kiem-tra.yml", line=2), fault=Fault.PARTS_OF_AVERAGE, field="dimensions", found="dot"),
    ),
    "results_have_begun": (
        catalogue(document(said("133", Period.of_months(Span.YEAR, 2023)))),
        Issue(place=Place(path=PATH, line=20, column=9), fault=Fault.PERIOD_NOT_BEGUN, field="period", found="năm 2023", expected="30/12/2022"),
    ),
    "withdrawn_values_are_stated_nowhere": (
        catalogue(FIRST, withdrawn("132", slug="b", year=2022)),
        Issue(place=Place(path="content/news/2022/b.md", line=25, column=9), fault=Fault.STILL_STATED, field="corrections", found="132", expected=f"content/news/2021/a.md:21 ({ID.format('a')})"),
    ),
    "units_can_be_converted": (
        catalogue(units=(unit(), MONEY, unit("trieu-dong", form=MONEY.form, base="dongg", power=6))),
        Issue(place=Place(path="data/units.yml", line=12, column=9), fault=Fault.UNIT_NOT_CONVERTIBLE, field="base", found="dongg", expected="dong"),
    ),
    "codes_are_written_once": (
        catalogue(indicators=(indicator(dimensions=(Dimension(id="dot", title="Đợt", codes=(("dot-1", "Một"), ("dot-1", "Hai"))),)),)),
        Issue(place=Place(path="data/indicators/don-vi-kiem-tra.yml", line=2), fault=Fault.CODE_REPEATED, field="dimensions", found="dot: dot-1"),
    ),
    "breaks_are_in_order": (
        catalogue(indicators=(indicator(breaks=tuple(Break(day=date(year, 7, 1), reason=BreakReason.DEFINITION, note="Đổi.") for year in (2022, 2021))),)),
        Issue(place=Place(path="data/indicators/don-vi-kiem-tra.yml", line=2), fault=Fault.BREAKS_OUT_OF_ORDER, field="breaks", found="01/07/2021"),
    ),
    "flows_have_periods": (
        catalogue(document(said("133", Period.of_day(date(2022, 12, 30))))),
        Issue(place=Place(path=PATH, line=20, column=9), fault=Fault.WRONG_POINT, field="period", found="30/12/2022"),
    ),
    "only_flows_are_added": (
        catalogue(indicators=(indicator(collect=Collect.AVERAGE),)),
        Issue(place=Place(path="data/indicators/don-vi-kiem-tra.yml", line=2), fault=Fault.CANNOT_ADD, field="additive", found="average"),
    ),
    "indicators_leave_addresses_free": (
        catalogue(indicators=(indicator("nam"),)),
        Issue(place=Place(path="data/indicators/nam.yml", line=2), fault=Fault.ADDRESS_TAKEN, found="so-lieu/nam/", expected="các trang do cổng tự lập"),
    ),
    "periods_add_up": (
        catalogue(document(said("60", Q1, 21), said("70", Q2, 22), said("140", H1, 23))),
        Issue(
            place=Place(path=PATH, line=23, column=9),
            fault=Fault.PERIODS_DO_NOT_ADD_UP,
            field="value",
            found="140 (6 tháng đầu năm 2022)",
            expected=f"130, tức “60” của quý I/2022 ({PATH}:21) cộng “70” của quý II/2022 ({PATH}:22)",
        ),
    ),
    "flows_do_not_fall": (
        catalogue(document(said("60", Q1, 21), said("40", H1, 22))),
        Issue(place=Place(path=PATH, line=22, column=9), fault=Fault.FLOW_FALLS, field="value", found="40 (6 tháng đầu năm 2022)", expected=f"“60” của quý I/2022 ({PATH}:21)"),
    ),
    "parts_make_the_total": (
        catalogue(
            document(said("133"), said("100", line=22, dimensions=(("dot", "dot-1"),)), said("30", line=23, dimensions=(("dot", "dot-2"),))),
            indicators=(indicator(dimensions=(replace(indicator().dimensions[0], parts_sum=True),)),),
        ),
        Issue(place=Place(path=PATH, line=21, column=9), fault=Fault.PARTS_DO_NOT_SUM, field="value", found="133", expected=f"130, tức “100” ({PATH}:22) cộng “30” ({PATH}:23)"),
    ),
    "jumps_are_looked_at": (
        catalogue(document(said("6", Q1, 21), said("6.000", Q2, 22))),
        Issue(place=Place(path=PATH, line=22, column=9), fault=Fault.TENFOLD_JUMP, field="value", found="6.000 (quý II/2022)", expected=f"“6” của quý I/2022 ({PATH}:21), gấp 1.000 lần"),
    ),
    "ratios_stay_below_one": (
        catalogue(document(said("60/53")), indicators=(indicator(unit="phan-tram"),)),
        Issue(place=Place(path=PATH, line=21, column=9), fault=Fault.RATIO_ABOVE_ONE, field="value", found="60/53"),
    ),
}  # fmt: skip
BROKEN |= BROKEN_ADDRESSES | BROKEN_PUBLICATION | BROKEN_DOCUMENTS | BROKEN_CITATIONS | BROKEN_LIVES | BROKEN_WORDS | BROKEN_VISITS
MODULES = (
    rules,
    rules_of_citations,
    rules_of_cited_numbers,
    rules_of_documents,
    rules_of_indicators,
    rules_of_addresses,
    rules_of_anchors,
    rules_of_ledger,
    rules_of_lives,
    rules_of_markers,
    rules_of_observations,
    rules_of_people,
    rules_of_publication,
    rules_of_registration,
    rules_of_relations,
    rules_of_revisions,
    rules_of_series,
    rules_of_targets,
    rules_of_territories,
    rules_of_visits,
    rules_of_words,
)


def test_every_rule_has_a_case_that_breaks_it():
    """A rule nobody breaks could be deleted without a test failing."""
    written = {name for module in MODULES for name, value in vars(module).items() if callable(value) and not name.startswith("_")}

    assert {rule.__name__ for rule in RULES} == set(BROKEN)
    assert set(BROKEN) <= written


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_tells_exactly_what_breaks_it(rule: Rule):
    """The one issue names the place, what was found and what to write."""
    broken, issue = BROKEN[rule.__name__]

    assert tuple(rule(broken, TODAY)) == (issue,)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_without_the_rule_nothing_else_refuses_what_breaks_it(rule: Rule):
    """Each case breaks one rule alone, so removing that rule from the list lets it through."""
    broken, issue = BROKEN[rule.__name__]
    others = [other for other in RULES if other is not rule]

    assert broken_rules(broken, TODAY) == (issue,)
    assert broken_rules(broken, TODAY, rules=others) == ()


COPIED = {Fault.VALUE_NOT_IN_QUOTE, Fault.QUOTES_OVERLAP, Fault.WRONG_FORM, Fault.COMPARATOR_LEFT_OUT, Fault.KIND_CONTRADICTS_NUMBER}
COPIED |= {Fault.ESTIMATE_WITHOUT_STATUS}
COPIED |= {Fault.CITED_INCOMPLETE, Fault.CITED_ISSUER_NOT_REGISTERED}
COPIED |= {Fault.CITED_WITHOUT_YEAR, Fault.JOINT_CITED_AS_PLAIN, Fault.CITED_WITH_ANOTHER_ISSUER, Fault.PLACE_NAMED_OTHERWISE, Fault.TWO_IN_ONE_ROLE}
COPIED |= {Fault.UNKNOWN_PLACE}
COPIED |= {Fault.WORD_AMBIGUOUS, Fault.WORD_SPELT_OTHERWISE, Fault.UNKNOWN_MEANING}
"""What these expect, an editor has written, or must write in Vietnamese."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_an_english_message_has_no_vietnamese_hint(rule: Rule):
    """Periods by their codes, everything else in words."""
    (issue,) = rule(BROKEN[rule.__name__][0], TODAY)
    hints = [english(hint) for hint in (issue.found, issue.expected) if isinstance(hint, Hint)]
    plain = "" if issue.fault in COPIED or isinstance(issue.expected, Hint) else issue.expected

    assert not re.findall(r"[À-ỹ]", "".join((*hints, plain)).replace("quận Hải An", ""))


KEPT = {
    "an item on the last day of its agency": catalogue(
        article(agency="cu", published=datetime(2020, 12, 31, 23, 59, tzinfo=HANOI)), agencies=TWO_AGENCIES
    ),
    "an agency of a single day": catalogue(agencies=(agency(since=date(2025, 3, 1), until=date(2025, 3, 1)),)),
    "an item on the first day of its agency": catalogue(
        article(agency="moi", published=datetime(2021, 1, 1, tzinfo=HANOI)), agencies=(agency("moi", since=date(2021, 1, 1)),)
    ),
    "an estimate that says so, by its value or in its quote alone": catalogue(
        stated(
            observation("ước đạt 133", quote="ước đạt 133 đơn vị", status=Status.ESTIMATE),
            observation("40", quote="ước 40 hộ", status=Status.FORECAST, place="quận Lê Chân", anchor="so-lieu-quan"),
            body="<p>Cả năm ước đạt 133 đơn vị, quận ước 40 hộ.</p>",
        )
    ),
    "an item of today": catalogue(article(published=datetime(2026, 11, 24, 23, 59, tzinfo=HANOI))),
    "a link to a heading that exists": linking("content/news/2022/dich.md", "de-muc"),
    "one value in two documents": catalogue(stated(observation()), later(observation(origin=origin(LATER)))),
    "other values for other periods": catalogue(
        stated(observation()),
        later(observation("134", period=Period.of_months(Span.YEAR, 2023)), body="<p>Sở kiểm tra 134 đơn vị.</p>"),
    ),
    "other values for other places": catalogue(
        stated(observation()), later(observation("134", place="quận Lê Chân"), body="<p>Sở kiểm tra 134 đơn vị.</p>")
    ),
    "a target beside what was done": catalogue(
        stated(observation()),
        later(observation("134", measure=Measure.TARGET, target_rule=TargetRule.AT_LEAST), body="<p>Sở kiểm tra 134 đơn vị.</p>"),
    ),
    "parts beside their total": catalogue(
        stated(
            observation(),
            observation("100", dimensions=(("dot", "dot-1"),), quote="100 đơn vị đợt 1"),
            observation("33", dimensions=(("dot", "dot-2"),), quote="33 đơn vị đợt 2"),
            body="<p>Sở kiểm tra 133 đơn vị: 100 đơn vị đợt 1, 33 đơn vị đợt 2.</p>",
        )
    ),
    "a ratio counted in percent": catalogue(
        stated(observation("53/60"), body="<p>Sở kiểm tra 53/60 đơn vị.</p>"), indicators=(indicator(unit="phan-tram", maximum=Decimal(100)),)
    ),
    "exactly one hundred percent": catalogue(
        stated(observation("100%"), body="<p>Sở kiểm tra 100% đơn vị.</p>"), indicators=(indicator(unit="phan-tram", maximum=Decimal(100)),)
    ),
    "money in words": catalogue(
        stated(observation("mười triệu đồng", quote="phạt mười triệu đồng"), body="<p>Sở phạt mười triệu đồng.</p>"),
        indicators=(indicator(unit="dong"),),
    ),
    "a missing value with its reason": catalogue(stated(observation(value=None, status=Status.NOT_COLLECTED))),
    "an indicator without values": catalogue(),
    "a compiled table of one value": showing("don-vi-kiem-tra", periods=(Period.of_months(Span.YEAR, 2022),), agencies=("skhcn",)),
}


@pytest.mark.parametrize("kept", KEPT.values(), ids=KEPT)
def test_what_keeps_the_rules_is_not_told(kept: Catalogue):
    """Neighbours of the broken cases on the right side of the line."""
    assert broken_rules(kept, TODAY) == ()


def test_a_link_to_a_missing_heading_is_broken():
    """The part after # is checked as well."""
    (issue,) = broken_rules(linking("content/news/2022/dich.md", "khong-co"), TODAY)

    assert issue.found == "content/news/2022/dich.md#khong-co"


def test_an_unknown_successor_is_told_at_the_agency():
    """Chains of successors must not end in nothing."""
    (issue,) = broken_rules(catalogue(agencies=(agency(successors=("skhcn-moi",)),)), TODAY)

    assert (issue.fault, issue.place.path, issue.place.line) == (Fault.UNKNOWN_AGENCY, "data/agencies.yml", 8)


def test_an_agency_in_charge_of_a_field_has_to_exist():
    """Its page would lead nowhere."""
    (issue,) = broken_rules(catalogue(fields=(field(agencies=("skhcm",), origin=origin("data/fields.yml", agencies=5)),)), TODAY)

    assert (issue.fault, issue.place.path, issue.place.line, issue.expected) == (Fault.UNKNOWN_AGENCY, "data/fields.yml", 5, "skhcn")


def test_a_quote_found_twice_is_told_with_its_count():
    """The editor learns how many places there are."""
    twice = catalogue(stated(observation(), body="<p>Sở kiểm tra 133 đơn vị.</p><p>Lại kiểm tra 133 đơn vị.</p>"))

    assert [(issue.fault, issue.expected) for issue in broken_rules(twice, TODAY)] == [(Fault.QUOTE_AMBIGUOUS, "2")]


def test_a_scale_word_without_money_does_not_fit_a_unit_with_a_scale():
    """ "600 triệu" counted in triệu đồng would be a million times too much."""
    found = catalogue(
        stated(observation("600 triệu", quote="chi 600 triệu"), body="<p>Sở chi 600 triệu.</p>"),
        indicators=(indicator(unit="trieu-dong"),),
        units=(MONEY, MILLIONS),
    )

    assert [issue.fault for issue in broken_rules(found, TODAY)] == [Fault.WRONG_FORM]


def test_a_quote_that_cuts_through_bold_text_cannot_be_marked():
    """Marking it would tear the tags."""
    cut = catalogue(stated(observation(), body="<p><strong>Sở kiểm tra 133</strong> đơn vị.</p>"))

    assert [issue.fault for issue in broken_rules(cut, TODAY)] == [Fault.QUOTES_OVERLAP]


def test_other_words_for_one_amount_agree():
    """ "06" and "6" are one value; "hơn 6" is another."""
    body = "<p>Sở kiểm tra {} đơn vị.</p>"
    same = catalogue(stated(observation("06"), body=body.format("06")), later(observation("6"), body=body.format("6")))
    other = catalogue(stated(observation("6"), body=body.format("6")), later(observation("hơn 6"), body=body.format("hơn 6")))

    assert broken_rules(same, TODAY) == ()
    assert [issue.fault for issue in broken_rules(other, TODAY)] == [Fault.CONFLICTING_VALUES]


def test_units_decide_which_figures_fit():
    """Money is no count, and a ratio is no money."""
    body = "<p>Sở kiểm tra {} đơn vị.</p>"
    for printed, unit_id in (("53/60", "don-vi"), ("53/60", "dong"), ("10 đồng", "phan-tram"), ("5%", "dong")):
        wrong = catalogue(stated(observation(printed), body=body.format(printed)), indicators=(indicator(unit=unit_id),))

        assert [issue.fault for issue in broken_rules(wrong, TODAY)] == [Fault.WRONG_FORM], (printed, unit_id)


def test_the_units_of_the_builders_are_those_of_the_portal():
    """The cases above speak of units as data/units.yml has them."""
    assert [(one.id, one.form.value) for one in (unit(), PERCENT, MONEY)] == [("don-vi", "plain"), ("phan-tram", "percent"), ("dong", "money")]


def test_no_rule_is_left_out_of_the_list():
    """A rule that is written but not in RULES never runs."""
    written = {
        value
        for module in MODULES
        for name, value in vars(module).items()
        if isfunction(value) and value.__module__ == module.__name__ and not name.startswith("_") and name != "broken_rules"
    }

    assert written == set(RULES)
    assert len(RULES) == len(written)


def test_a_quote_in_an_item_without_a_word_of_body_is_refused_once():
    """Whatever made the body empty has its own line; one more says that nothing proves the values."""
    empty = catalogue(stated(observation(), observation(dimensions=(("dot", "dot-1"),)), body=""))

    assert [issue.fault for issue in broken_rules(empty, TODAY)] == [Fault.QUOTE_NOT_FOUND]


def test_a_quote_may_hold_bold_text_whole():
    """A sentence that begins or ends with a bold number is no torn sentence."""
    whole = catalogue(stated(observation("133", quote="133 đơn vị"), body="<p>Sở kiểm tra <strong>133</strong> đơn vị.</p>"))

    assert broken_rules(whole, TODAY) == ()


def test_a_figure_cut_out_of_a_longer_one_is_refused():
    """ "500" of "1.500", "600" of "600 triệu", "60" of "53/60" are numbers no document states."""
    for printed, quote, text in (
        ("500", "500 đơn vị", "Sở kiểm tra 1.500 đơn vị."),
        ("600", "phạt 600 triệu", "Sở phạt 600 triệu đồng."),
        ("60", "60 đơn vị", "Đạt 53/60 đơn vị."),
    ):
        cut = catalogue(stated(observation(printed, quote=quote), body=f"<p>{text}</p>"))

        assert broken_rules(cut, TODAY), (printed, text)


def test_two_observations_of_one_item_need_two_anchors():
    """Every value has a sentence of its own to lead to."""
    one, other = observation(place="quận Lê Chân", anchor="so-lieu-a"), observation(place="quận Hải An", anchor="so-lieu-a")

    assert [issue.fault for issue in broken_rules(catalogue(stated(one, other)), TODAY)] == [Fault.STATED_TWICE]


def test_the_third_statement_of_a_fact_is_told_the_first():
    """All repetitions point to one line."""
    lines = [observation(origin=origin("content/news/2022/mot-bai.md")) for _ in range(3)]
    first = replace(lines[0], origin=replace(lines[0].origin, start=Place(path="content/news/2022/mot-bai.md", line=30)))

    assert [issue.expected for issue in broken_rules(catalogue(stated(first, *lines[1:])), TODAY)] == ["dòng 30", "dòng 30"]


def test_a_ratio_agrees_with_its_percentage():
    """48/60 and 80% are one value of an indicator counted in percent."""
    body = "<p>Sở kiểm tra {} đơn vị.</p>"
    indicators = (indicator(unit="phan-tram", maximum=Decimal(100)),)
    same = catalogue(
        stated(observation("48/60"), body=body.format("48/60")), later(observation("80%"), body=body.format("80%")), indicators=indicators
    )
    other = catalogue(
        stated(observation("48/60"), body=body.format("48/60")), later(observation("88%"), body=body.format("88%")), indicators=indicators
    )

    assert broken_rules(same, TODAY) == ()
    assert [issue.fault for issue in broken_rules(other, TODAY)] == [Fault.CONFLICTING_VALUES]


def test_a_missing_value_conflicts_with_a_value():
    """One document counted what the other says nobody counts."""
    body = "<p>Sở kiểm tra 133 đơn vị.</p>"
    missing = later(observation(value=None, status=Status.NOT_COLLECTED, origin=origin(LATER)), body=body)
    (issue,) = broken_rules(catalogue(stated(observation()), missing), TODAY)

    assert (issue.fault, issue.found) == (Fault.CONFLICTING_VALUES, "not_collected")


def test_a_link_may_lead_to_a_sentence_that_states_a_value():
    """Those anchors are the portal's promise to readers."""
    link = Link(target="content/news/2022/mot-bai.md", fragment=observation().anchor, place=Place(path="docs/gioi-thieu.md"))
    page = replace(standing_page(), body=Prose(html="", links=(link,)))

    assert broken_rules(catalogue(stated(observation()), standing_pages=(page,)), TODAY) == ()


@pytest.mark.parametrize("address", ["tin-tuc/", "so-lieu/a/", "huong-dan/khoa/", "luu-tru/2022/", "assets/", "tim-kiem/a-z/"])
def test_a_standing_page_may_not_lie_over_a_place_of_the_portal(address: str):
    """Nor inside it."""
    (issue,) = broken_rules(catalogue(standing_pages=(standing_page(address),)), TODAY)

    assert (issue.fault, issue.found) == (Fault.ADDRESS_TAKEN, address)


def test_two_standing_pages_of_one_address_are_told():
    """docs/a.md and docs/a/index.md are one place."""
    one, other = standing_page("a/", origin=origin("docs/a.md")), standing_page("a/", origin=origin("docs/a/index.md"))
    (issue,) = broken_rules(catalogue(standing_pages=(one, other)), TODAY)

    assert (issue.fault, issue.place.path, issue.expected) == (Fault.ADDRESS_TAKEN, "docs/a/index.md", "docs/a.md")


@pytest.mark.parametrize(
    ("minimum", "maximum", "printed", "expected"),
    [(None, "100", "101", "≤ 100"), ("5", None, "4", "≥ 5"), ("1000", "2000.5", "999", "1.000 đến 2.000,5"), ("5", "5", "6", "5 đến 5")],
)
def test_limits_are_told_in_vietnamese_digits(minimum: str | None, maximum: str | None, printed: str, expected: str):
    """As readers see them, whichever of the two there is."""
    bounds = {"minimum": Decimal(minimum) if minimum else None, "maximum": Decimal(maximum) if maximum else None}
    broken = catalogue(stated(observation(printed), body=f"<p>Sở kiểm tra {printed} đơn vị.</p>"), indicators=(indicator(**bounds),))
    (issue,) = broken_rules(broken, TODAY)

    assert (issue.fault, issue.expected) == (Fault.OUT_OF_BOUNDS, expected)


@pytest.mark.parametrize("printed", ["5", "100"])
def test_a_value_on_its_limit_is_kept(printed: str):
    """Both limits belong to what can be."""
    kept = catalogue(
        stated(observation(printed), body=f"<p>Sở kiểm tra {printed} đơn vị.</p>"), indicators=(indicator(minimum=Decimal(5), maximum=Decimal(100)),)
    )

    assert broken_rules(kept, TODAY) == ()


def test_a_breakdown_of_an_indicator_that_has_none_is_told_apart():
    """There is nothing to choose from, so the message offers another way."""
    broken = catalogue(stated(observation(dimensions=(("dot", "dot-1"),))), indicators=(indicator(dimensions=()),))

    assert [issue.fault for issue in broken_rules(broken, TODAY)] == [Fault.NO_DIMENSIONS]


def test_a_value_that_could_not_be_read_conflicts_with_nothing():
    """Its own mistake is told; a second one about other documents would mislead."""
    unread = catalogue(stated(observation()), later(observation(value=None, origin=origin(LATER, value=21))))

    assert broken_rules(unread, TODAY) == ()


def test_a_scheduled_item_is_of_an_agency_of_its_day():
    """Its moment stands at publish_at; where no moment could be read, nobody is told of another one."""
    since = datetime(2023, 1, 1, tzinfo=HANOI)
    ended = agency("cu", until=date(2022, 12, 31))
    later = article(agency="cu", published=since, origin=origin("content/news/2023/mot-bai.md", publish_at=4, agency=5))
    unread = article(agency="moi", published=datetime(1900, 1, 1, tzinfo=HANOI), origin=origin("content/news/2023/mot-bai.md", agency=5))
    known = catalogue(later, agencies=(ended, agency("skhcn")))

    assert [issue.fault for issue in rules.agencies_existed(known, TODAY)] == [Fault.AGENCY_NOT_ALIVE]
    assert not list(rules.agencies_existed(catalogue(unread, agencies=(agency("moi", since=date(2020, 1, 1)),)), TODAY))
