"""What a marker shows: which facts it asks for, and what is offered where there are none."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from builders import agency, article, catalogue, indicator, observation
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.rules_of_markers import RULES
from portal.catalogue.selection import facts_shown
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.marker import Form, Marker
from portal.model.observation import Measure, Observation, TargetRule
from portal.model.period import Period, PeriodRule, Span
from portal.model.place import Place
from portal.model.prose import MARKER, Prose
from portal.settings import HANOI

ID = "don-vi-kiem-tra"
AGENCIES = (agency(), agency("cu"), agency("thai-binh", place="Thái Bình"))


def marker(*indicators: str, periods: tuple[Period, ...] = (), agencies: tuple[str, ...] = ()) -> Marker:
    return Marker(
        form=Form.TABLE, indicators=indicators or (ID,), periods=periods, agencies=agencies, place=Place(path="content/a.md", line=9, column=3)
    )


def year(number: int, *, rule: PeriodRule = PeriodRule.CALENDAR) -> Period:
    return Period.of_months(Span.YEAR, number, rule=rule)


def stating(*observations: Observation, by: str = "skhcn", day: int = 1, markers: tuple[Marker, ...] = ()):
    """An item that states values and, perhaps, shows compiled tables."""
    body = Prose(html=f"<p>Sở kiểm tra 133 đơn vị.</p>{MARKER * len(markers)}", markers=markers)
    item = article(f"bai-{by}-{day}", agency=by, observations=observations, published=datetime(2023, 1, day, tzinfo=HANOI))
    return replace(item, body=body)


def shown(ready: Catalogue, one: Marker) -> list[str]:
    return [
        f"{fact.indicator} {fact.lineage} {fact.period.code} {fact.value.printed if fact.value else '-'}"
        for _, facts in facts_shown(ready, one)
        for fact in facts
    ]


def told(*items, **changes) -> list[Issue]:
    ready = catalogue(*items, agencies=AGENCIES, **changes)
    return [issue for rule in RULES for issue in rule(ready, date(2023, 1, 1))]


def test_every_place_and_period_is_shown_where_none_is_named():
    """Oldest first."""
    ready = catalogue(stating(observation("1", period=year(2022))), stating(observation("2", period=year(2021)), by="thai-binh"), agencies=AGENCIES)

    assert shown(ready, marker()) == [f"{ID} Thái Bình 2021 2", f"{ID} Hải Phòng 2022 1"]


def test_a_period_is_asked_for_by_its_name():
    """Whichever rule of days the document follows."""
    by_decree = stating(observation("2", period=year(2022, rule=PeriodRule.REPORTING)), by="thai-binh")
    ready = catalogue(stating(observation("1")), by_decree, stating(observation("3", period=year(2021)), day=2), agencies=AGENCIES)

    assert sorted(shown(ready, marker(periods=(year(2022),)))) == [f"{ID} Hải Phòng 2022 1", f"{ID} Thái Bình 2022 2"]


def test_an_agency_is_asked_for_by_its_area():
    """Its predecessors in the same area are the same row of a table; a smaller area of the same name is not."""
    same = tuple(replace(each, territory="hai-phong") if each.place == "Hải Phòng" else each for each in AGENCIES)
    articles = (stating(observation("1", period=year(2021)), by="cu"), stating(observation("2"), by="thai-binh"))

    assert shown(catalogue(*articles, agencies=same), marker(agencies=("skhcn",))) == [f"{ID} Hải Phòng 2021 1"]
    assert shown(catalogue(*articles, agencies=AGENCIES), marker(agencies=("skhcn",))) == []


def test_parts_are_shown_only_where_there_is_no_total():
    """Parts beside their total would be counted twice by the eye."""
    parts = (observation("1", dimensions=(("dot", "dot-1"),)), observation("2", place="quận Lê Chân", anchor="p"))
    with_total = catalogue(stating(*parts, observation("3")), agencies=AGENCIES)

    assert shown(with_total, marker()) == [f"{ID} Hải Phòng 2022 3"]
    assert len(shown(catalogue(stating(*parts), agencies=AGENCIES), marker())) == 2


def test_plans_are_left_to_their_own_pages():
    """A plan in a row of results would look like one."""
    plan = observation("200", measure=Measure.TARGET, target_rule=TargetRule.AT_LEAST)

    assert shown(catalogue(stating(plan)), marker()) == []


def test_every_unknown_name_is_told_at_the_marker():
    """The table is not told to be empty as well."""
    issues = told(stating(observation(), markers=(marker("don-vi-kiem-trr", "x"), marker(agencies=("thai-binhh",)))))

    assert [(issue.fault, issue.found) for issue in issues] == [
        (Fault.MARKER_UNKNOWN_INDICATOR, "don-vi-kiem-trr"),
        (Fault.MARKER_UNKNOWN_INDICATOR, "x"),
        (Fault.MARKER_UNKNOWN_AGENCY, "thai-binhh"),
    ]
    assert {(issue.place.line, issue.place.column) for issue in issues} == {(9, 3)}


@pytest.mark.parametrize("asked", [{"periods": (year(2020),)}, {"agencies": ("thai-binh",)}])
def test_a_table_without_values_is_told_with_what_there_is(asked: dict):
    """The newest periods and the agencies that state them."""
    (issue,) = told(stating(observation(), observation("9", period=year(2021), anchor="b"), markers=(marker(**asked),)))

    assert (issue.fault, issue.found, issue.expected) == (Fault.MARKER_SHOWS_NOTHING, ID, "có số của năm 2022, năm 2021 tại skhcn")


def test_a_table_of_indicators_nobody_has_counted_is_told():
    """There is nothing to offer."""
    (issue,) = told(stating(markers=(marker(),)))

    assert issue.expected == "các chỉ tiêu này chưa có số nào"


def test_one_indicator_with_a_value_is_enough():
    """The others have an empty row."""
    items = stating(observation(), markers=(marker(ID, "moi"),))

    assert told(items, indicators=(indicator(), indicator("moi"))) == []


def test_an_unknown_name_is_told_at_itself():
    """Not where the marker begins."""
    words = (("khong-co", Place(path="docs/a.md", line=9, column=20)), ("so-la", Place(path="docs/a.md", line=9, column=40)))
    one = Marker(form=Form.TABLE, indicators=("khong-co",), periods=(), agencies=("so-la",), place=Place(path="docs/a.md", line=9), words=words)
    shown = catalogue(stating(observation(), markers=(one,)))
    issues = [issue for rule in RULES for issue in rule(shown, date(2026, 11, 24))]

    assert [(issue.fault, issue.place.column) for issue in issues] == [
        (Fault.MARKER_UNKNOWN_INDICATOR, 20),
        (Fault.MARKER_UNKNOWN_AGENCY, 40),
    ]
