"""Facts: the vintages of one thing in their order, who repeats and who contradicts them, whatever the order of files."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import article, catalogue, corrected, indicator, observation, revised
from portal.catalogue.facts import Fact, Vintage
from portal.model.article import Article
from portal.model.observation import Measure, Status
from portal.model.period import Period, PeriodRule, Span
from portal.model.revision import RevisionKind
from portal.settings import HANOI
from strategies import some


def states(slug: str, day: date, printed: str = "133", **changes) -> Article:
    """An item of `day` that states one value."""
    published = datetime(day.year, day.month, day.day, 8, tzinfo=HANOI)
    return article(slug, published=published, observations=(observation(printed, **changes),))


def fact_of(*articles: Article) -> Fact:
    """The only fact they state."""
    [fact] = catalogue(*articles).facts["don-vi-kiem-tra"]
    return fact


def seen(vintage: Vintage) -> tuple[str, str, date, date | None]:
    """Who said what, from which day until which."""
    return (vintage.statement.article.slug, vintage.value.printed if vintage.value else "", vintage.since, vintage.until)


def names(statements) -> list[str]:
    return [statement.article.slug for statement in statements]


JANUARY, MARCH, JUNE, AUGUST = date(2023, 1, 10), date(2023, 3, 10), date(2023, 6, 10), date(2023, 8, 10)
OLD = "a#so-lieu-don-vi-kiem-tra"


def test_a_value_nobody_touched_is_its_only_vintage():
    """In force since the day of its document."""
    fact = fact_of(states("a", JANUARY))

    assert [seen(one) for one in fact.vintages] == [("a", "133", JANUARY, None)]
    assert (fact.last.kind, fact.last.reason, fact.last.is_in_text, fact.witnesses, fact.conflicts) == (None, "", True, (), ())


def test_a_later_document_that_revises_a_value_makes_a_vintage():
    """The old one ends on the day the new one begins, and the reason is kept."""
    fact = fact_of(states("b", MARCH, "140", revision=revised(OLD, reason="Bổ sung hai huyện.")), states("a", JANUARY))

    assert [seen(one) for one in fact.vintages] == [("a", "133", JANUARY, MARCH), ("b", "140", MARCH, None)]
    assert (fact.last.kind, fact.last.reason) == (RevisionKind.CORRECTION, "Bổ sung hai huyện.")
    assert not fact.conflicts


def test_a_revision_of_the_same_day_comes_after_what_it_revises():
    """Whatever the hours and the names of the two."""
    fact = fact_of(states("a", MARCH, "140", revision=revised("b#so-lieu-don-vi-kiem-tra")), states("b", MARCH))

    assert [seen(one) for one in fact.vintages] == [("b", "133", MARCH, MARCH), ("a", "140", MARCH, None)]


def test_corrections_are_vintages_of_one_document():
    """Only the last of them is still in its text."""
    fact = fact_of(states("a", JANUARY, "140", corrections=(corrected(MARCH, "133"), corrected(JUNE, "104"))))

    assert [seen(one) for one in fact.vintages] == [("a", "133", JANUARY, MARCH), ("a", "104", MARCH, JUNE), ("a", "140", JUNE, None)]
    assert [one.is_in_text for one in fact.vintages] == [False, False, True]
    assert [one.kind for one in fact.vintages] == [None, RevisionKind.TRANSCRIPTION, RevisionKind.TRANSCRIPTION]


def test_a_correction_made_after_a_document_was_revised_was_never_in_force():
    """It stands among the readings of its own document, and the newer document keeps its days."""
    old = states("a", JANUARY, "134", corrections=(corrected(JUNE, "133"),))
    fact = fact_of(old, states("b", MARCH, "140", revision=revised(OLD)))

    assert [seen(one) for one in fact.vintages] == [("a", "133", JANUARY, MARCH), ("a", "134", JUNE, JUNE), ("b", "140", MARCH, None)]
    assert seen(fact.as_of(AUGUST)) == ("b", "140", MARCH, None)


def test_a_later_document_that_says_the_same_is_a_witness():
    """Of the vintage, not a vintage."""
    fact = fact_of(states("a", JANUARY), states("b", MARCH), states("c", JUNE))

    assert [seen(one) for one in fact.vintages] == [("a", "133", JANUARY, None)]
    assert names(fact.witnesses) == ["b", "c"]


def test_a_later_document_that_says_something_else_is_a_conflict():
    """It changes nothing until somebody says which is right."""
    fact = fact_of(states("a", JANUARY), states("b", MARCH, "140"))
    [(statement, before)] = fact.conflicts

    assert (statement.article.slug, before.value.printed) == ("b", "133")
    assert [seen(one) for one in fact.vintages] == [("a", "133", JANUARY, None)]


@pytest.mark.parametrize("printed", ["hơn 133", "khoảng 133"])
def test_another_certainty_is_another_value(printed: str):
    """ "hơn 133" is not 133."""
    assert len(fact_of(states("a", JANUARY), states("b", MARCH, printed)).conflicts) == 1


def test_a_witness_of_the_old_value_is_none_of_the_new_one():
    """A document that repeats what was revised later does not say what is said now."""
    fact = fact_of(states("a", JANUARY), states("b", MARCH), states("c", JUNE, "140", revision=revised(OLD)), states("d", AUGUST, "140"))

    assert [names(one.witnesses) for one in fact.vintages] == [["b"], ["d"]]
    assert names(fact.witnesses) == ["d"]


def test_a_document_that_repeats_the_old_value_after_its_revision_is_a_conflict():
    """Somebody did not hear of the revision, and readers must not be left with both."""
    fact = fact_of(states("a", JANUARY), states("b", MARCH, "140", revision=revised(OLD)), states("c", JUNE))

    assert names(statement for statement, _ in fact.conflicts) == ["c"]


@pytest.mark.parametrize("printed", ["133", "140"])
def test_a_document_of_the_day_of_the_revision_may_say_either(printed: str):
    """News and the report it tells of are of one day; who was first in the morning is not known."""
    fact = fact_of(states("a", JANUARY), states("c", MARCH, "140", revision=revised(OLD)), states("b", MARCH, printed))

    assert not fact.conflicts
    assert [names(one.witnesses) for one in fact.vintages] == ([["b"], []] if printed == "133" else [[], ["b"]])


def test_a_miscopied_witness_that_was_put_right_contradicts_nobody():
    """What counts is what its text says."""
    fact = fact_of(states("a", JANUARY), states("b", MARCH, "133", corrections=(corrected(JUNE, "150"),)))

    assert not fact.conflicts
    assert names(fact.witnesses) == ["b"]


def test_a_witness_corrected_to_another_value_is_a_conflict():
    """Else two documents would say two things in silence."""
    fact = fact_of(states("a", JANUARY), states("b", MARCH, "150", corrections=(corrected(JUNE, "133"),)))

    assert names(statement for statement, _ in fact.conflicts) == ["b"]
    assert not fact.witnesses


def test_two_documents_miscopied_alike_and_put_right_alike_agree():
    """The day of each correction is the portal's, not the documents'."""
    fact = fact_of(
        states("a", JANUARY, "133", corrections=(corrected(AUGUST, "150"),)), states("b", MARCH, "133", corrections=(corrected(JUNE, "150"),))
    )

    assert not fact.conflicts
    assert [names(one.witnesses) for one in fact.vintages] == [[], ["b"]]


@pytest.mark.parametrize("printed", ["133", "140"])
def test_a_document_of_the_day_of_a_correction_may_say_either(printed: str):
    """Only a later one must know of it."""
    corrected_then = states("a", JANUARY, "140", corrections=(corrected(MARCH, "133", kind=RevisionKind.CORRECTION),))

    assert not fact_of(corrected_then, states("b", MARCH, printed)).conflicts
    assert len(fact_of(corrected_then, states("b", JUNE, "133")).conflicts) == 1


def test_a_document_that_repeats_what_is_said_again_is_a_witness_of_the_present_value():
    """The value went and came back; what counts is what is said now."""
    fact = fact_of(states("a", JANUARY, "133", corrections=(corrected(JUNE, "133"), corrected(AUGUST, "150"))), states("b", MARCH))

    assert [names(one.witnesses) for one in fact.vintages] == [[], [], ["b"]]


def test_a_document_repeats_what_was_withdrawn_only_later():
    """Until then it was right to repeat it; it stands beside what it repeats."""
    withdrawal = corrected(JUNE, "133", kind=RevisionKind.WITHDRAWAL)
    withdrawn = states("a", JANUARY, value=None, corrections=(withdrawal,))
    before, after = fact_of(withdrawn, states("b", MARCH)), fact_of(withdrawn, states("b", AUGUST))

    assert (before.value, before.last.is_withdrawal, before.is_result) == (None, True, False)
    assert ([names(one.witnesses) for one in before.vintages], before.conflicts) == ([["b"], []], ())
    assert names(statement for statement, _ in after.conflicts) == ["b"]


@pytest.mark.parametrize(
    ("day", "printed"), [(date(2023, 1, 9), None), (JANUARY, "133"), (date(2023, 3, 9), "133"), (MARCH, "140"), (date(2024, 1, 1), "140")]
)
def test_as_of_a_day_is_what_was_in_force_at_its_end(day: date, printed: str | None):
    """Nothing before the first document."""
    found = fact_of(states("a", JANUARY), states("b", MARCH, "140", revision=revised(OLD))).as_of(day)

    assert (found.value.printed if found and found.value else None) == printed


def test_a_provisional_value_becomes_final_when_it_is_repeated_as_final():
    """The newest document that states the present value says how sure it is."""
    provisional = states("a", JANUARY, status=Status.PROVISIONAL)

    assert fact_of(provisional).status is Status.PROVISIONAL
    assert fact_of(provisional, states("b", MARCH)).status is Status.FINAL
    assert fact_of(provisional, states("b", MARCH, "140", revision=revised(OLD), status=Status.ESTIMATE)).status is Status.ESTIMATE


def test_a_witness_of_the_old_value_confirms_no_new_one():
    """Also when it was written on the very day of the revision."""
    fact = fact_of(states("a", JANUARY), states("b", MARCH), states("c", MARCH, "140", revision=revised(OLD), status=Status.ESTIMATE))

    assert fact.status is Status.ESTIMATE


@pytest.mark.parametrize(
    ("changes", "is_result"), [({}, True), ({"measure": Measure.TARGET}, False), ({"status": Status.FORECAST}, False), ({"value": None}, False)]
)
def test_a_fact_is_a_result_when_it_says_what_happened(changes: dict, is_result: bool):
    """As with its observation."""
    assert fact_of(states("a", JANUARY, **changes)).is_result == is_result


APART = {
    "another interval": {"period": Period.of_months(Span.QUARTER, 2022, 4)},
    "another rule of periods": {"period": Period.of_months(Span.YEAR, 2022, rule=PeriodRule.REPORTING)},
    "another part": {"dimensions": (("dot", "dot-1"),)},
    "another place": {"place": "quận Lê Chân"},
    "a plan": {"measure": Measure.TARGET},
}


@pytest.mark.parametrize("changes", APART.values(), ids=APART)
def test_statements_about_two_things_are_two_facts(changes: dict):
    """Neither witness nor conflict."""
    facts = catalogue(states("a", JANUARY), states("b", MARCH, "140", **changes)).facts["don-vi-kiem-tra"]

    assert len(facts) == 2
    assert not any(fact.conflicts or fact.witnesses for fact in facts)


def test_facts_run_from_old_periods_to_new_ones():
    """Whatever the days of their documents."""
    late = states("a", JANUARY, period=Period.of_months(Span.YEAR, 2022))
    early = states("b", MARCH, period=Period.of_months(Span.YEAR, 2021))

    assert [fact.period.code for fact in catalogue(late, early).facts["don-vi-kiem-tra"]] == ["2021", "2022"]


@st.composite
def histories(draw: st.DrawFn) -> tuple[Article, ...]:
    """Documents of a few days about one thing or two, some revising, some corrected."""
    days = (JANUARY, MARCH, JUNE, AUGUST)
    figures = st.sampled_from(("133", "140", "hơn 140"))
    periods = st.sampled_from((Period.of_months(Span.YEAR, 2021), Period.of_months(Span.YEAR, 2022)))
    articles = []
    for number in range(draw(st.integers(1, 6))):
        day = draw(st.sampled_from(days))
        later = st.sampled_from([each for each in days if each >= day])
        corrections = tuple(corrected(each, draw(figures)) for each in sorted(draw(st.lists(later, max_size=2))))
        revision = revised(OLD) if draw(st.booleans()) else None
        changes = {"period": draw(periods), "status": draw(st.sampled_from((Status.FINAL, Status.PROVISIONAL)))}
        articles.append(states(f"bai-{number}", day, draw(figures), corrections=corrections, revision=revision, **changes))
    return tuple(articles)


@some
@given(histories(), st.randoms(use_true_random=False))
def test_the_order_of_files_never_matters(articles: tuple[Article, ...], random):
    """The days of the documents decide, then their hours, then their names."""
    shuffled = random.sample(articles, len(articles))

    assert catalogue(*articles).facts == catalogue(*shuffled).facts


@some
@given(histories())
def test_every_statement_stands_in_its_fact_exactly_once(articles: tuple[Article, ...]):
    """As the one a vintage is of, as a witness, or as a conflict."""
    places = [
        [*dict.fromkeys(one.statement.id for one in fact.vintages), *(each.id for one in fact.vintages for each in one.witnesses)]
        + [statement.id for statement, _ in fact.conflicts]
        for fact in catalogue(*articles, indicators=(indicator(),)).facts["don-vi-kiem-tra"]
    ]

    assert sorted(id for found in places for id in found) == sorted(f"{one.slug}#so-lieu-don-vi-kiem-tra" for one in articles)


@some
@given(histories())
def test_one_vintage_is_in_force_on_every_day_after_the_first_document(articles: tuple[Article, ...]):
    """The days of vintages neither leave a gap nor overlap, but for corrections made too late to be in force."""
    for fact in catalogue(*articles).facts["don-vi-kiem-tra"]:
        in_force = [one for one in fact.vintages if one.since != one.until]

        assert fact.last.until is None
        assert [one.until for one in in_force[:-1]] == [one.since for one in in_force[1:]]
        assert all(fact.as_of(one.since) is one for one in in_force)


def test_a_value_may_come_where_there_was_none():
    """The earlier vintage keeps its reason, the later its value."""
    gap = replace(corrected(MARCH, "1"), was=None, was_status=Status.NOT_COLLECTED)
    fact = fact_of(states("a", JANUARY, "133", corrections=(gap,)))

    assert [(one.value.printed if one.value else "", one.status) for one in fact.vintages] == [("", Status.NOT_COLLECTED), ("133", Status.FINAL)]


def test_a_withdrawn_value_may_be_given_again():
    """Three vintages: the value, nothing, another value."""
    taken = corrected(MARCH, "130", kind=RevisionKind.WITHDRAWAL)
    given = replace(corrected(JUNE, "1", kind=RevisionKind.CORRECTION), was=None, was_status=None)
    fact = fact_of(states("a", JANUARY, "133", corrections=(taken, given)))

    assert [one.value.printed if one.value else "" for one in fact.vintages] == ["130", "", "133"]
    assert [one.is_withdrawal for one in fact.vintages] == [False, True, False]
