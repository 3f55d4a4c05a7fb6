"""Revisions and corrections: each mistake is told where it was made and nowhere else, and what replaces a value rightly is let in."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from builders import article, catalogue, observation, origin
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.rules import broken_rules
from portal.model.article import Article
from portal.model.fault import Fault
from portal.model.observation import Correction, Measure, Observation, Status, TargetRule
from portal.model.period import Period, Span
from portal.model.place import Origin, Place
from portal.model.revision import Revision, RevisionKind
from portal.settings import HANOI

TODAY = date(2026, 11, 24)
PATH = "content/news/2022/a.md"
A, B, C = (f"{slug}#so-lieu-don-vi-kiem-tra" for slug in "abc")


def said(slug: str, day: datetime | date, *observations: Observation) -> Article:
    published = day if isinstance(day, datetime) else datetime(day.year, day.month, day.day, 9, tzinfo=HANOI)
    values = [one.value.printed for one in observations if one.value]
    return article(slug, published=published, observations=observations, body="".join(f"<p>Sở kiểm tra {value} đơn vị.</p>" for value in values))


def value(printed: str | None, revises: str = "", *corrections: Correction, slug: str = "a", **changes) -> Observation:
    """One value, which may be withdrawn (None), replace another document's, and have been corrected."""
    kind = RevisionKind.CORRECTION if printed or corrections or "status" in changes else RevisionKind.WITHDRAWAL
    revision = Revision(revises=revises, kind=kind, reason="Sửa số.") if revises else None
    place = origin(f"content/news/2022/{slug}.md", value=21, revises=24, corrections=25)
    written = {"quote": f"kiểm tra {printed} đơn vị", "revision": revision, "corrections": corrections, "origin": place} | changes
    return observation(printed, **written) if printed else observation(**(written | {"value": None, "quote": ""}))


def corrected(was: str, day: date = date(2023, 1, 1), kind: RevisionKind = RevisionKind.TRANSCRIPTION) -> Correction:
    return Correction(day=day, was=observation(was).value, kind=kind, reason="Chép sai.")


def faults(one: Catalogue) -> list[Fault]:
    return [issue.fault for issue in broken_rules(one, TODAY)]


FIRST = said("a", date(2022, 1, 1), value("132"))
RIGHT = {
    "a later value": catalogue(FIRST, said("b", date(2022, 2, 1), value("133", A))),
    "a value of the same day": catalogue(FIRST, said("b", date(2022, 1, 1), value("133", A))),
    "a chain of three": catalogue(FIRST, said("b", date(2022, 2, 1), value("133", A)), said("c", date(2022, 3, 1), value("134", B))),
    "a withdrawal by a later document": catalogue(FIRST, said("b", date(2022, 2, 1), value(None, A))),
    "more certainty, the same number": catalogue(said("a", date(2022, 1, 1), value("hơn 130")), said("b", date(2022, 2, 1), value("130", A))),
    "a correction": catalogue(said("a", date(2022, 1, 1), value("132", "", corrected("123")))),
    "a correction of the day of publication": catalogue(said("a", date(2022, 1, 1), value("132", "", corrected("123", date(2022, 1, 1))))),
    "a correction of today": catalogue(said("a", date(2022, 1, 1), value("132", "", corrected("123", TODAY)))),
    "a correction taken back": catalogue(said("a", date(2022, 1, 1), value("132", "", corrected("132"), corrected("123", date(2023, 2, 1))))),
    "a withdrawal": catalogue(said("a", date(2022, 1, 1), value(None, "", corrected("132", kind=RevisionKind.WITHDRAWAL)))),
    "a revision that was miscopied, and now says what it revised": catalogue(
        FIRST, said("b", date(2022, 2, 1), value("132", A, corrected("133"))), said("c", date(2022, 3, 1), value("134", B))
    ),
    "a reason in place of another": catalogue(
        said("a", date(2022, 1, 1), value(None, status=Status.NOT_COLLECTED)),
        said("b", date(2022, 2, 1), value(None, A, status=Status.SUPPRESSED)),
    ),
}


@pytest.mark.parametrize("right", RIGHT.values(), ids=RIGHT)
def test_what_replaces_a_value_rightly_is_let_in(right: Catalogue):
    """The neighbours of every mistake below."""
    assert [fault for fault in faults(right) if fault.code.startswith(("DC", "SL16"))] == []


def test_the_other_value_of_the_fact_is_offered_before_an_id_that_looks_alike():
    """An editor who guesses an id means the value that this one replaces."""
    other = value("9", slug="a", period=Period.of_months(Span.YEAR, 2021), place="nơi khác", anchor="so-lieu-khac-han")
    fact = value("132", slug="a", anchor="so-lieu-dung")
    broken = catalogue(said("a", date(2022, 1, 1), other, fact), said("b", date(2022, 2, 1), value("133", "a#so-lieu-khac-han-a", slug="b")))
    (issue,) = [issue for issue in broken_rules(broken, TODAY) if issue.fault is Fault.UNKNOWN_REVISED]

    assert issue.expected == "a#so-lieu-dung"


def test_without_a_value_of_the_fact_ids_that_look_alike_are_offered():
    """A slip of the pen is put right by what stands nearest."""
    broken = catalogue(FIRST, said("b", date(2022, 2, 1), value("133", "a#so-lieu-don-vi-kiem-tr", period=Period.of_months(Span.YEAR, 2019))))
    (issue,) = broken_rules(broken, TODAY)

    assert (issue.fault, issue.expected.split(", ")[0]) == (Fault.UNKNOWN_REVISED, A)


def test_the_value_of_a_document_that_could_not_be_read_is_not_said_to_be_unknown():
    """That document's own mistake is told already."""
    broken = said("b", date(2022, 2, 1), value("133", A))

    assert faults(catalogue(broken)) == [Fault.UNKNOWN_REVISED]
    assert faults(catalogue(broken, misread=("a",))) == []


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"period": Period.of_months(Span.YEAR, 2021)}, "kỳ"),
        ({"place": "quận Hải An"}, "nơi"),
        ({"dimensions": (("dot", "dot-1"),)}, "phân tổ"),
        ({"measure": Measure.TARGET, "target_rule": TargetRule.EXACT}, "measure (thực hiện hay kế hoạch)"),
        ({"place": "quận Hải An", "dimensions": (("dot", "dot-1"),)}, "nơi, phân tổ"),
    ],
)
def test_the_part_in_which_the_facts_differ_is_named(changes, part: str):
    """And nothing else is said about two values that cannot be compared."""
    (issue,) = broken_rules(catalogue(FIRST, said("b", date(2022, 1, 1), value("132", A, **changes))), TODAY)

    assert (issue.fault, issue.expected) == (Fault.REVISES_ANOTHER_FACT, part)


def test_a_circle_is_told_once_and_not_as_too_early():
    """Two that revise each other: one issue at the first file, with both ids."""
    circle = catalogue(
        said("b", date(2022, 2, 1), value("133", A, slug="b")),
        said("a", date(2022, 1, 1), value("132", B)),
        said("c", date(2022, 3, 1), value("134", B, slug="c")),
    )
    issues = [issue for issue in broken_rules(circle, TODAY) if issue.fault is not Fault.TWO_HEADS]

    assert [(issue.fault, issue.place.path, issue.found) for issue in issues] == [
        (Fault.REVISION_CYCLE, "content/news/2022/a.md", f"{A} → {B}"),
    ]


def test_a_circle_of_one_value_is_not_told_to_change_nothing():
    """Either of the two would do away with the circle; one message is enough."""
    circle = catalogue(said("a", date(2022, 1, 1), value("132", B)), said("b", date(2022, 1, 1), value("132", A, slug="b")))

    assert faults(circle) == [Fault.REVISION_CYCLE]


def test_who_revises_a_member_of_a_circle_is_no_member():
    """Whichever of them is looked at first."""
    pairs = (("a", "132", B, 1), ("b", "133", C, 2), ("c", "134", B, 3))
    circle = [said(slug, date(2022, month, 1), value(printed, revises, slug=slug)) for slug, printed, revises, month in pairs]
    found = [issue for issue in broken_rules(catalogue(*circle), TODAY) if issue.fault is Fault.REVISION_CYCLE]

    assert [(issue.place.path, issue.found) for issue in found] == [("content/news/2022/b.md", f"{B} → {C}")]


def test_every_later_head_is_told_the_first():
    """Whatever the order of the files."""
    heads = [
        said(slug, date(2022, month, 1), value(printed, A, slug=slug)) for slug, month, printed in (("b", 4, "133"), ("c", 3, "134"), ("d", 5, "135"))
    ]
    issues = broken_rules(catalogue(FIRST, *heads), TODAY)

    assert [(issue.fault, issue.place.path, issue.expected) for issue in issues] == [
        (Fault.TWO_HEADS, f"content/news/2022/{slug}.md", "content/news/2022/c.md:21") for slug in "bd"
    ]


def test_a_value_of_the_same_item_is_corrected_not_revised():
    """Even where no such value exists: the way is wrong, not only the id."""
    assert faults(catalogue(said("a", date(2022, 1, 1), value("132", "a#so-lieu-khac")))) == [Fault.REVISED_IN_PLACE]


def test_other_words_for_one_amount_revise_nothing():
    """ "06" in place of "6"."""
    told = broken_rules(catalogue(said("a", date(2022, 1, 1), value("6")), said("b", date(2022, 2, 1), value("06", A))), TODAY)

    assert [(issue.fault, issue.found) for issue in told] == [(Fault.NOTHING_REVISED, "06")]


def test_a_reason_in_place_of_itself_revises_nothing():
    """Nobody counted, and still nobody has."""
    missing = [said(slug, date(2022, 1, 1), value(None, revises, status=Status.NOT_COLLECTED)) for slug, revises in (("a", ""), ("b", A))]

    assert [(issue.fault, issue.found) for issue in broken_rules(catalogue(*missing), TODAY)] == [(Fault.NOTHING_REVISED, "not_collected")]


@pytest.mark.parametrize("corrections", [(corrected("132"),), (corrected("123"), corrected("0123", date(2023, 2, 1)))])
def test_a_correction_from_a_value_to_itself_is_told(corrections: tuple[Correction, ...]):
    """The last against the present value, and each against the next."""
    told = broken_rules(catalogue(said("a", date(2022, 1, 1), value("132", "", *corrections))), TODAY)

    assert [(issue.fault, issue.place.line) for issue in told if issue.fault.code.startswith("DC")] == [(Fault.NOTHING_REVISED, 25)]


def test_a_correction_before_publication_is_told():
    """Nobody could have read what it corrects."""
    early = catalogue(said("a", date(2022, 1, 1), value("132", "", corrected("123", date(2021, 12, 31)))))
    (issue,) = [issue for issue in broken_rules(early, TODAY) if issue.fault is Fault.CORRECTED_TOO_EARLY]

    assert (issue.place.line, issue.found, issue.expected) == (25, "31/12/2021", "đăng 01/01/2022, hôm nay 24/11/2026")


def test_days_of_an_item_with_another_mistake_are_not_held_against_anybody():
    """A day that could not be read is replaced by one that nobody wrote."""
    early = said("a", date(2022, 1, 1), value("132", "", corrected("123", date(1900, 1, 1))))
    revising = (said("a", date(1900, 1, 1), value("133", B)), said("b", date(2022, 1, 1), value("132")))

    assert Fault.REVISED_TOO_EARLY not in faults(catalogue(*revising, misread=("a",)))
    assert Fault.REVISED_TOO_EARLY in faults(catalogue(*revising))
    assert Fault.CORRECTED_TOO_EARLY not in faults(catalogue(early, misread=("a",)))
    assert Fault.CORRECTED_TOO_EARLY in faults(catalogue(early))


# ------------------------------------------------------------------------------------------------------------------ withdrawn by one


def taken_back(was: str, day: date = date(2023, 1, 1), *, slug: str = "a", revises: str = "") -> Observation:
    return value(None, revises, corrected(was, day, RevisionKind.WITHDRAWAL), slug=slug)


@pytest.mark.parametrize(
    ("first", "second", "told_at"),
    [
        (taken_back("132"), value("132", slug="b"), "a"),
        (value("132"), taken_back("132", slug="b"), "b"),
    ],
)
def test_a_value_withdrawn_by_one_of_two_documents_is_refused_while_the_other_states_it(first: Observation, second: Observation, told_at: str):
    """Whichever of them was first; the message leads to the other."""
    issues = broken_rules(catalogue(said("a", date(2022, 1, 1), first), said("b", date(2022, 2, 1), second)), TODAY)
    other = "b" if told_at == "a" else "a"

    assert [(issue.fault, issue.place.path, issue.place.line, issue.found, issue.expected) for issue in issues] == [
        (Fault.STILL_STATED, f"content/news/2022/{told_at}.md", 25, "132", f"content/news/2022/{other}.md:21 ({B if other == 'b' else A})")
    ]


ALONE = {
    "both are withdrawn": catalogue(said("a", date(2022, 1, 1), taken_back("132")), said("b", date(2022, 2, 1), taken_back("132", slug="b"))),
    "nobody else states it": catalogue(said("a", date(2022, 1, 1), taken_back("132"))),
    "a later document takes it back for both": catalogue(
        FIRST, said("b", date(2022, 2, 1), value("132", slug="b")), said("c", date(2022, 3, 1), value(None, A, slug="c"))
    ),
    "the other states another value": catalogue(FIRST, said("b", date(2022, 2, 1), taken_back("140", slug="b"))),
    "the other was revised since": catalogue(
        FIRST, said("b", date(2022, 2, 1), taken_back("132", slug="b")), said("c", date(2022, 3, 1), value("133", A, slug="c"))
    ),
    "a later document states it anew": catalogue(
        said("a", date(2022, 1, 1), taken_back("132", date(2022, 2, 1))), said("c", date(2022, 3, 1), value("132", A, slug="c"))
    ),
    "the other could not be read whole": catalogue(
        said("a", date(2022, 1, 1), taken_back("132")), said("b", date(2022, 2, 1), value("132", slug="b")), misread=("b",)
    ),
}


@pytest.mark.parametrize("kept", ALONE.values(), ids=ALONE)
def test_a_withdrawal_that_leaves_no_other_word_standing_is_let_in(kept: Catalogue):
    """The neighbours of the two above."""
    assert Fault.STILL_STATED not in faults(kept)


def test_all_who_still_state_a_withdrawn_value_are_named():
    """Also those of a revising document, which alone stands."""
    revising = catalogue(
        FIRST,
        said("d", date(2022, 1, 15), value("132", slug="d")),
        said("b", date(2022, 2, 1), taken_back("133", slug="b", revises=A)),
        said("c", date(2022, 3, 1), value("133", slug="c")),
    )
    provisional = catalogue(
        said("a", date(2022, 1, 1), value("132", status=Status.PROVISIONAL)),
        said("b", date(2022, 2, 1), value("132", slug="b")),
        said("c", date(2022, 3, 1), taken_back("132", slug="c")),
    )
    found = [issue.expected for one in (revising, provisional) for issue in broken_rules(one, TODAY) if issue.fault is Fault.STILL_STATED]

    assert found == [f"content/news/2022/c.md:21 ({C})", f"content/news/2022/a.md:21 ({A}), content/news/2022/b.md:21 ({B})"]


def test_a_correction_is_told_at_itself():
    """Not at the first of the list."""
    fields = tuple((f"corrections.{number}.{key}", Place(path=PATH, line=30 + number)) for number in range(3) for key in ("date", "was", "kind"))
    one = value("132", "", corrected("120"), corrected("0120", date(2023, 1, 2)), corrected("131", date(2027, 1, 1)))
    wrong = catalogue(said("a", date(2022, 1, 1), replace(one, origin=Origin(start=Place(path=PATH), fields=fields))))
    issues = [issue for issue in broken_rules(wrong, TODAY) if issue.fault.code.startswith("DC")]

    assert [(issue.fault, issue.place.line) for issue in issues] == [(Fault.NOTHING_REVISED, 30), (Fault.CORRECTED_TOO_EARLY, 32)]
