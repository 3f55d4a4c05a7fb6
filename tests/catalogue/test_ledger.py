"""The ledger and the catalogue: what is recorded stands, what is new waits for its row, and a correction lets a new value in."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import MONEY, PERCENT, agency, article, catalogue, indicator, observation, origin, records, unit
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.ledger import rows_to_add
from portal.catalogue.rules import broken_rules
from portal.catalogue.rules_of_ledger import RULES
from portal.model.article import Article
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.ledger import LEDGER, NO_CHAIN, LedgerRow, cells_of, chain_after
from portal.model.observation import Correction, Measure, Observation, Status, TargetRule
from portal.model.period import Period, PeriodRule, Span
from portal.model.revision import RevisionKind
from portal.settings import HANOI

TODAY = date(2026, 11, 24)
BEFORE = date(2023, 1, 1)


def value(printed: str | None, *was: str, kind: RevisionKind = RevisionKind.TRANSCRIPTION, was_as: Status | None = None, **changes) -> Observation:
    """A value that was corrected from each of `was`, None where the last correction took it back."""
    corrections = tuple(Correction(day=date(2023, 1, 2), was=observation(one).value, status=was_as, kind=kind, reason="Chép sai.") for one in was)
    written = {"corrections": corrections, "origin": origin("content/news/2022/mot-bai.md", value=21, period=22, place=23, corrections=25)} | changes
    return observation(printed, **written) if printed else observation(**(written | {"value": None}))


def portal(*observations: Observation, ledger: tuple[LedgerRow, ...] = (), slug: str = "mot-bai", **changes) -> Catalogue:
    return catalogue(article(slug, observations=observations), ledger=ledger, **changes)


def recorded(*observations: Observation, ledger: tuple[LedgerRow, ...] = (), **changes) -> tuple[LedgerRow, ...]:
    """The ledger after a day on which the portal said this."""
    return (*ledger, *rows_to_add(portal(*observations, ledger=ledger, **changes), BEFORE))


def told(one: Catalogue) -> list[Issue]:
    return [issue for rule in RULES for issue in rule(one, TODAY)]


def faults(one: Catalogue) -> list[Fault]:
    return [issue.fault for issue in told(one)]


def test_what_is_recorded_is_not_recorded_again():
    """A second run finds nothing to do, and no rule complains."""
    ledger = recorded(value("133"))
    same = portal(value("133"), ledger=ledger)

    assert len(ledger) == 1
    assert rows_to_add(same, TODAY) == ()
    assert faults(same) == []


def test_a_row_holds_what_the_value_is_about_and_says():
    """In the base unit, with the days of its interval and the words of the document."""
    million = unit("trieu-dong", label="triệu đồng", form=MONEY.form)
    million = type(million)(id="trieu-dong", label="triệu đồng", symbol="", form=MONEY.form, origin=million.origin, base="dong", power=6)
    period = Period.of_months(Span.QUARTER, 2022, 1, rule=PeriodRule.REPORTING)
    one = value("hơn 600 triệu đồng", period=period, dimensions=(("dot", "dot-1"), ("nguon", "a")), place="quận Hải An", status=Status.ESTIMATE)
    (row,) = recorded(one, indicators=(indicator(unit="trieu-dong"),), units=(million, MONEY))

    assert cells_of(row) == (
        "mot-bai#so-lieu-don-vi-kiem-tra-dot-1-a",
        "content/news/2022/mot-bai.md",
        "don-vi-kiem-tra",
        "actual",
        "noi-skhcn",
        "quận Hải An",
        "dot=dot-1;nguon=a",
        "2022-Q1",
        "2021-12-15",
        "2022-03-14",
        "dong",
        "600000000",
        "gt",
        "estimate",
        "hơn 600 triệu đồng",
        "2023-01-01",
    )
    assert row.chain == chain_after(NO_CHAIN, cells_of(row))


def test_the_chain_covers_every_cell_and_the_row_before():
    """Whatever is changed, the seal is another."""
    first, second = recorded(value("133"), value("100", anchor="so-lieu-khac", place="quận Hải An"))
    cells = cells_of(second)
    changed = {chain_after(first.chain, (*cells[:place], cells[place] + "x", *cells[place + 1 :])) for place in range(len(cells))}

    assert second.chain == chain_after(first.chain, cells)
    assert len({second.chain, chain_after(NO_CHAIN, cells), *changed}) == len(cells) + 2


def test_rows_stand_in_the_order_of_documents_and_their_values():
    """The same portal is recorded in the same bytes, in whatever order its files were read."""
    one = article("b", observations=(value("2", anchor="so-lieu-z"), value("1", anchor="so-lieu-a", place="nơi khác")))
    other = article("a", observations=(value("3"),), published=datetime(2024, 1, 1, tzinfo=HANOI))
    rows = rows_to_add(catalogue(one, other), TODAY)

    assert [row.observation for row in rows] == ["b#so-lieu-z", "b#so-lieu-a", "a#so-lieu-don-vi-kiem-tra"]
    assert rows == rows_to_add(catalogue(other, one), TODAY)
    assert [row.line for row in rows] == [2, 3, 4]


@pytest.mark.parametrize(
    ("now", "found"),
    [
        (value("134"), "134"),
        (value("hơn 133"), "hơn 133"),
        (value(None, status=Status.SUPPRESSED), "suppressed"),
        (value("134", "123"), "123"),
        (value("133", "123"), "123"),
        (value(None, "123", kind=RevisionKind.WITHDRAWAL), "123"),
    ],
)
def test_another_value_without_the_published_one_as_was_is_refused(now: Observation, found: str):
    """The editor is told both values and the day the old one was recorded."""
    (issue,) = told(portal(now, ledger=recorded(value("133"))))
    more = "; chỉ khác comparator: eq, gt" if found == "hơn 133" else ""

    assert (issue.fault, issue.found, issue.expected) == (Fault.PUBLISHED_VALUE_CHANGED, found, f"“133” (01/01/2023){more}")


def test_a_published_plan_keeps_the_rule_by_which_it_is_met():
    """As "at_most", a plan that was reached becomes one that was exceeded."""
    plan = value("400", measure=Measure.TARGET, target_rule=TargetRule.AT_LEAST)
    ledger = recorded(plan)
    (issue,) = told(portal(replace(plan, target_rule=TargetRule.AT_MOST), ledger=ledger))

    assert ledger[0].about.target_rule is TargetRule.AT_LEAST
    assert (issue.fault, issue.field, issue.found, issue.expected) == (
        Fault.PUBLISHED_DEFINITION_CHANGED, "rule", "rule at_most", "rule at_least"
    )  # fmt: skip


def test_a_published_fraction_keeps_both_figures():
    """180/190 is as much as 90/95, of other counts."""
    ledger = recorded(value("90/95"))

    assert faults(portal(value("180/190"), ledger=ledger)) == [Fault.PUBLISHED_VALUE_CHANGED]
    assert faults(portal(value("090 / 95"), ledger=ledger)) == []


@pytest.mark.parametrize(
    ("before", "now"), [(Status.ESTIMATE, Status.FINAL), (Status.FINAL, Status.PROVISIONAL), (Status.LOW_RELIABILITY, Status.FINAL)]
)
def test_a_published_value_does_not_become_surer_in_silence(before: Status, now: Status):
    """The editor is told both; a correction that says how sure it was lets it in, and is one vintage more."""
    ledger = recorded(value("133", status=before))
    (issue,) = told(portal(value("133", status=now), ledger=ledger))
    explained = value("133", "133", status=now, was_as=before)

    assert (issue.fault, issue.found, issue.expected) == (Fault.PUBLISHED_STATUS_CHANGED, now.value, f"“{before.value}” (01/01/2023)")
    assert faults(portal(explained, ledger=ledger)) == [Fault.NOT_IN_LEDGER]
    assert [one.status for one in portal(explained).facts["don-vi-kiem-tra"][0].vintages] == [before, now]


def test_a_correction_of_value_and_status_at_once_says_the_old_status():
    """Else the ledger, which knows it, contradicts."""
    ledger = recorded(value("133", status=Status.ESTIMATE))
    silent, told_ = (value("134", "133", was_as=status) for status in (None, Status.ESTIMATE))

    assert faults(portal(silent, ledger=ledger)) == [Fault.PUBLISHED_STATUS_CHANGED, Fault.NOT_IN_LEDGER]
    assert faults(portal(told_, ledger=ledger)) == [Fault.NOT_IN_LEDGER]


def test_a_correction_to_the_same_value_and_status_corrects_nothing():
    """Whatever status it names."""
    found = broken_rules(portal(value("133", "133", was_as=Status.FINAL)), TODAY)

    assert [issue.fault for issue in found if issue.is_error] == [Fault.NOTHING_REVISED]


@pytest.mark.parametrize("now", [value("0133"), value("133", quote="cả thảy 133 đơn vị", note="Xem lại.")])
def test_other_words_are_no_other_value(now: Observation):
    """The text is the newsroom's."""
    assert faults(portal(now, ledger=recorded(value("133")))) == []


@pytest.mark.parametrize(
    ("before", "now", "cells"),
    [
        (value("133"), value("134", "133"), ["134", "eq", "final"]),
        (value("133"), value("hơn 133", "133"), ["133", "gt", "final"]),
        (value("133"), value(None, "133", kind=RevisionKind.WITHDRAWAL), ["", "", "withdrawn"]),
        (value("133"), value(None, "133", status=Status.NOT_COLLECTED), ["", "", "not_collected"]),
        (value("133", "123"), value("134", "123", "133"), ["134", "eq", "final"]),
    ],
)
def test_a_correction_lets_the_new_value_in_and_one_row_is_added(before: Observation, now: Observation, cells: list[str]):
    """Until then it is one more that waits; afterwards all is quiet."""
    ledger = recorded(before)
    waiting = portal(now, ledger=ledger)
    (row,) = rows_to_add(waiting, TODAY)

    assert faults(waiting) == [Fault.NOT_IN_LEDGER]
    assert list(cells_of(row)[11:14]) == cells
    assert row.chain == chain_after(ledger[-1].chain, cells_of(row))
    assert faults(portal(now, ledger=(*ledger, row))) == []


def test_a_correction_that_was_published_cannot_be_taken_out_again():
    """The history of a value is published as well: it must begin with all its rows, in their order."""
    ledger = recorded(value("134", "133"), ledger=recorded(value("133")))
    without, back, turned = (portal(now, ledger=ledger) for now in (value("134"), value("133"), value("133", "134")))

    assert [(issue.found, issue.expected) for issue in told(without)] == [("134", "“133” (01/01/2023)")]
    assert [(issue.found, issue.expected) for issue in told(back)] == [("133", "“134” (01/01/2023)")]
    assert [(issue.field, issue.found, issue.expected) for issue in told(turned)] == [("corrections", "134", "“133” (01/01/2023)")]


def test_a_withdrawn_value_that_comes_back_unexplained_is_refused():
    """Taking back is a publication too."""
    ledger = recorded(value(None, "133", kind=RevisionKind.WITHDRAWAL), ledger=recorded(value("133")))
    (issue,) = told(portal(value("133"), ledger=ledger))

    assert (issue.fault, issue.found, issue.expected) == (Fault.PUBLISHED_VALUE_CHANGED, "133", "“đã rút” (01/01/2023)")


def test_a_value_that_a_reason_replaced_was_final():
    """Its row says so, for no row has both a value and a reason for none."""
    rows = recorded(value(None, "133", status=Status.SUPPRESSED))

    assert [cells_of(row)[11:14] for row in rows] == [("133", "eq", "final"), ("", "", "suppressed")]


def test_a_value_corrected_before_it_was_recorded_gets_all_its_rows():
    """Readers may have seen each."""
    assert [row.said.printed for row in recorded(value("135", "133", "134"))] == ["133", "134", "135"]


@pytest.mark.parametrize(
    ("now", "line", "found", "expected"),
    [
        ({"period": Period.of_months(Span.YEAR, 2023)}, 22, "kỳ 2023 (01/01/2023–31/12/2023)", "kỳ 2022 (01/01/2022–31/12/2022)"),
        (
            {"period": Period.of_months(Span.YEAR, 2022, rule=PeriodRule.REPORTING)},
            22,
            "kỳ 2022 (15/12/2021–14/12/2022)",
            "kỳ 2022 (01/01/2022–31/12/2022)",
        ),
        ({"place": "quận Hải An"}, 23, "nơi “quận Hải An”", "nơi “”"),
        ({"dimensions": (("dot", "dot-1"),)}, 2, "phân tổ dot: dot-1", "tổng, không phân tổ"),
        ({"measure": Measure.TARGET}, 2, "measure target", "measure actual"),
        ({"indicator": "khac"}, 2, "chỉ tiêu khac", "chỉ tiêu don-vi-kiem-tra"),
    ],
)
def test_what_a_published_value_is_about_is_kept(now, line: int, found: str, expected: str):
    """The key that changed is named with what it was."""
    both = (indicator(), indicator("khac"))
    changed = portal(value("133", anchor="so-lieu-a", **now), ledger=recorded(value("133", anchor="so-lieu-a")), indicators=both)

    assert [(issue.fault, issue.place.line, issue.found, issue.expected) for issue in told(changed)] == [
        (Fault.PUBLISHED_DEFINITION_CHANGED, line, found, expected)
    ]


def test_another_territory_of_the_agency_is_another_fact():
    """The register of agencies is held to what was published as well; told once for all values of an item."""
    values = (value("133"), value("9", anchor="so-lieu-b", place="nơi khác"))
    (issue,) = told(portal(*values, ledger=recorded(*values), agencies=(agency(territory="noi-moi"),)))

    assert (issue.fault, issue.field, issue.place.line) == (Fault.PUBLISHED_DEFINITION_CHANGED, "agency", 5)
    assert (issue.found, issue.expected) == ("địa bàn noi-moi", "địa bàn noi-skhcn")


def test_an_agency_nobody_knows_is_no_other_territory():
    """That it is unknown is told already."""
    unknown = article(observations=(value("133"),), agency="skhcm")

    assert faults(catalogue(unknown, ledger=recorded(value("133")))) == []


def test_another_period_of_a_whole_item_is_told_once():
    """Where the item has it; at the observation only where that has a period of its own."""
    values = [observation(str(number), anchor=f"so-lieu-{number}", place=f"nơi {number}") for number in (1, 2)]
    ledger = recorded(*values)
    moved = [replace(one, period=Period.of_months(Span.YEAR, 2023)) for one in values]
    item = article(observations=tuple(moved), origin=origin("content/news/2022/mot-bai.md", period=8))

    own = replace(item, observations=(replace(moved[0], origin=origin(item.origin.path, period=22)), values[1]))

    assert [(issue.fault, issue.place.line) for issue in told(catalogue(item, ledger=ledger))] == [(Fault.PUBLISHED_DEFINITION_CHANGED, 8)]
    assert [(issue.fault, issue.place.line) for issue in told(catalogue(own, ledger=ledger))] == [(Fault.PUBLISHED_DEFINITION_CHANGED, 22)]


def test_another_unit_is_told_once_at_its_indicator():
    """Not at each of the values it is the unit of, and not as other values."""
    values = (value("1/2"), value("2", anchor="so-lieu-b", place="nơi khác"))
    (issue,) = told(portal(*values, ledger=recorded(*values), indicators=(indicator(unit=PERCENT.id),)))

    assert (issue.fault, issue.place.path, issue.place.line) == (Fault.PUBLISHED_DEFINITION_CHANGED, "data/indicators/don-vi-kiem-tra.yml", 6)
    assert (issue.found, issue.expected) == ("đơn vị gốc phan-tram", "đơn vị gốc don-vi")


def test_a_multiple_of_the_unit_is_no_other_unit():
    """Amounts are recorded in the base unit: tỷ đồng for đồng changes the printing, not the value."""
    billion = type(MONEY)(id="ty-dong", label="tỷ đồng", symbol="", form=MONEY.form, origin=MONEY.origin, base="dong", power=9)
    ledger = recorded(value("2 tỷ đồng"), indicators=(indicator(unit="dong"),))

    assert faults(portal(value("2 tỷ đồng"), ledger=ledger, indicators=(indicator(unit="ty-dong"),), units=(MONEY, billion))) == []


def test_a_value_that_vanished_is_told_at_its_row_with_what_is_left_of_its_document():
    """The line of the ledger leads to it; an entry gone is told apart from a file gone."""
    ledger = recorded(value("133"), value("9", anchor="so-lieu-b", place="nơi khác"))
    entry, document = portal(value("133"), ledger=ledger), catalogue(ledger=ledger)

    assert [(issue.fault, issue.found, issue.place.path, issue.place.line, issue.expected) for issue in told(entry)] == [
        (Fault.PUBLISHED_VALUE_VANISHED, "mot-bai#so-lieu-b", LEDGER, 3, "tệp content/news/2022/mot-bai.md không còn mục này")
    ]
    assert [(issue.found, issue.place.path, issue.place.line, issue.expected) for issue in told(document)] == [
        ("mot-bai#so-lieu-don-vi-kiem-tra", LEDGER, 2, "tệp content/news/2022/mot-bai.md không còn"),
        ("mot-bai#so-lieu-b", LEDGER, 3, "tệp content/news/2022/mot-bai.md không còn"),
    ]


def test_a_document_that_moved_is_the_same_document():
    """Its slug is what readers and the ledger know it by."""
    moved = article(observations=(value("133"),), published=datetime(2023, 1, 1, tzinfo=HANOI), slug="mot-bai")
    ledger = recorded(value("133"))

    assert moved.origin.path != ledger[0].document
    assert faults(catalogue(moved, ledger=ledger)) == []


def test_nothing_is_said_of_what_could_not_be_read():
    """A slip in the front matter is one mistake, not one for each value below it."""
    ledger = recorded(value("133"))
    unread = Correction(day=BEFORE, was=None, kind=RevisionKind.TRANSCRIPTION, reason="Chép sai.")

    assert faults(catalogue(ledger=ledger, misread=("mot-bai",))) == []
    assert faults(portal(value("134"), ledger=ledger, misread=("mot-bai",))) == []
    assert faults(portal(value(None), ledger=ledger)) == []
    assert faults(portal(replace(value("134"), corrections=(unread,)), ledger=ledger)) == []
    assert faults(portal(value("133"), value("9", anchor="so-lieu-b", place="nơi khác"), ledger=ledger, misread=("mot-bai",))) == []


def test_an_item_is_asked_once_for_all_its_values():
    """With how many there are."""
    waiting = [value(str(number), anchor=f"so-lieu-{number}", place=f"nơi {number}") for number in range(1, 4)]
    (issue,) = told(catalogue(article(observations=(value("133"),)), article("moi", observations=tuple(waiting)), ledger=recorded(value("133"))))

    assert (issue.fault, issue.found, issue.place.path, issue.is_error) == (Fault.NOT_IN_LEDGER, "3", "content/news/2022/moi.md", False)


def test_a_portal_without_a_ledger_is_asked_for_none():
    """It begins with the first run of the command."""
    assert faults(portal(value("133"))) == []


@given(st.lists(st.lists(st.sampled_from(["1", "2", "3", "hơn 3", "4"]), min_size=1, max_size=4), min_size=1, max_size=4))
def test_recording_after_every_step_is_recording_at_the_end(histories: list[list[str]]):
    """However often the command runs, each value has one row for each of its readings, in their order, and nothing is left to add."""
    articles: tuple[Article, ...] = ()
    ledger: tuple[LedgerRow, ...] = ()
    for step in range(4):
        articles = tuple(
            article(f"bai-{number}", observations=(value(readings[min(step, len(readings) - 1)], *readings[: min(step, len(readings) - 1)]),))
            for number, readings in enumerate(histories)
        )
        ledger = (*ledger, *rows_to_add(Catalogue.of(records(*articles, ledger=ledger)), TODAY))
    once = rows_to_add(catalogue(*articles), TODAY)

    assert rows_to_add(catalogue(*articles, ledger=ledger), TODAY) == ()
    assert not {Fault.PUBLISHED_VALUE_CHANGED, Fault.NOT_IN_LEDGER} & set(faults(catalogue(*articles, ledger=ledger)))
    for number, readings in enumerate(histories):
        for rows in (ledger, once):
            assert [row.said.printed for row in rows if row.observation.startswith(f"bai-{number}#")] == readings


def test_a_ratio_is_recorded_to_all_its_digits():
    """53/60 in percent has no end; what is written is what is compared."""
    ledger = recorded(value("53/60"), indicators=(indicator(unit=PERCENT.id),))

    assert cells_of(ledger[0])[11].startswith("88.33333333")
    assert ledger[0].said.amount == Decimal(cells_of(ledger[0])[11])
    assert faults(portal(value("53/60"), ledger=ledger, indicators=(indicator(unit=PERCENT.id),))) == []
