"""Observations of an item: what each takes from its item, what it is called, and what is told when it contradicts itself."""

from datetime import date

import pytest

from portal.model.fault import Fault
from portal.model.observation import Measure, Status, TargetRule
from portal.model.place import Place
from portal.model.quantity import Comparator
from portal.model.revision import RevisionKind


def one(desk, *, item=None, **changes):
    """The only observation of an item without a fault."""
    record, issues = desk.observation(item=item, **changes)
    assert not issues
    [observation] = record.observations
    return observation


def test_an_observation_keeps_what_its_editor_wrote(desk):
    """Words verbatim, choices typed, pairs sorted."""
    observation = one(
        desk,
        value='"hơn 40"',
        status="provisional",
        place='"huyện A"',
        dimensions="{mat-hang: thep, dot: dot-1}",
        note='"Đếm theo đợt."',
    )

    assert observation.value.printed == "hơn 40"
    assert (observation.status, observation.place, observation.note) == (Status.PROVISIONAL, "huyện A", "Đếm theo đợt.")
    assert observation.dimensions == (("dot", "dot-1"), ("mat-hang", "thep"))


def test_an_observation_knows_the_place_of_each_key(desk):
    """A rule found broken later still points into the file."""
    origin = one(desk).origin

    assert [origin.place(name).column for name in ("indicator", "value", "quote")] == [16, 12, 12]
    assert origin.start == Place(path="content/news/2022/mot-bai.md", line=11, column=5)


@pytest.mark.parametrize(("own", "speaker"), [(None, "Ông A"), ('"Bà B"', "Bà B")])
def test_the_speaker_of_the_item_speaks_unless_another_is_named(desk, own, speaker):
    """An interview names its speaker once."""
    assert one(desk, item={"speaker": '"Ông A"'}, speaker=own).speaker == speaker


@pytest.mark.parametrize(
    ("period", "rule", "start", "end"),
    [
        ('"quý I/2020"', "calendar", date(2020, 1, 1), date(2020, 3, 31)),
        ('"quý I/2020"', "reporting", date(2019, 12, 15), date(2020, 3, 14)),
        ("2020-03-13", "reporting", date(2020, 3, 13), date(2020, 3, 13)),
    ],
)
def test_the_rule_of_the_item_decides_which_days_a_period_covers(desk, period, rule, start, end):
    """Nghị định 09/2019/NĐ-CP, Điều 12 shifts the parts of a year, never a single day."""
    observed = one(desk, item={"period_rule": rule}, period=period).period

    assert (observed.start, observed.end) == (start, end)


@pytest.mark.parametrize(
    ("changes", "anchor"),
    [
        ({}, "so-lieu-don-vi-kiem-tra"),
        ({"dimensions": "{dot: dot-1}"}, "so-lieu-don-vi-kiem-tra-dot-1"),
        ({"measure": "target", "rule": "at_least"}, "so-lieu-don-vi-kiem-tra-ke-hoach"),
        ({"period": '"quý I/2020"'}, "so-lieu-don-vi-kiem-tra-2020-q1"),
        ({"period": '"2022"'}, "so-lieu-don-vi-kiem-tra"),
    ],
)
def test_an_anchor_is_made_of_what_the_observation_is_about(desk, changes, anchor):
    """It stays when other observations come or go (ADR 0006)."""
    assert one(desk, **changes).anchor == anchor


def test_a_target_says_how_it_is_met(desk):
    """A number to reach, not to exceed or to hit."""
    observation = one(desk, measure="target", rule="at_most")

    assert (observation.measure, observation.target_rule) == (Measure.TARGET, TargetRule.AT_MOST)


def test_an_item_s_period_that_cannot_be_read_is_told_once(desk, faults):
    """Its observations are read all the same, so that their own mistakes are seen in the same run."""
    record, issues = desk.observation(item={"period": '"quý V/2020"'}, value='"nhiều"')

    assert sorted(fault.code for fault in faults(issues)) == [Fault.NOT_A_FIGURE.code, Fault.NOT_A_PERIOD.code]
    assert record.period is None


def test_an_observation_whose_own_period_cannot_be_read_is_told_once(desk, faults):
    """Nothing is guessed from the item where the editor meant something else."""
    assert faults(desk.observation(period='"quý V/2020"')[1]) == [Fault.NOT_A_PERIOD]


def test_all_mistakes_of_one_observation_are_told_in_one_run(desk, faults):
    """An editor corrects a file once."""
    _, issues = desk.observation(value="21.393", indicator="Đơn vị", quote=None, measure="plan", dimensions="[a]", spaeker="A")

    assert {fault.code for fault in faults(issues)} == {"SL01", "TR06", "TR02", "TR07", "TR04", "TR01"}


def test_an_entry_that_is_no_group_is_told_once(desk, faults):
    """A figure alone is no observation."""
    assert faults(desk.news(observations='["133"]')[1]) == [Fault.WRONG_SHAPE]


def told(issues):
    """Each fault with its line and column."""
    return [(issue.fault, issue.place.line, issue.place.column) for issue in issues]


REVISION = "{kind: scheduled, reason: Số chính thức.}"
CORRECTION = '{date: 15/3/2023, was: "103", kind: transcription, reason: Chép nhầm.}'


@pytest.mark.parametrize("written", [member for member in Comparator if member is not Comparator.EQ])
def test_a_comparator_may_be_given_where_the_words_stand_elsewhere(desk, written):
    """ "Số đơn vị được kiểm tra tăng lên trên mức 133" prints a bare 133."""
    value = one(desk, comparator=written.value).value

    assert (value.printed, value.comparator) == ("133", written)


def test_a_comparator_that_repeats_the_printed_word_is_taken(desk):
    """It says nothing new, and nothing wrong."""
    assert one(desk, value='"hơn 40"', comparator="gt").value.comparator is Comparator.GT


@pytest.mark.parametrize("written", ["lt", "approx", "eq"])
def test_a_comparator_against_the_printed_word_is_told_at_its_place(desk, written):
    """One of the two is wrong, and the document is not."""
    _, issues = desk.observation(value='"hơn 40"', comparator=written)

    assert told(issues) == [(Fault.COMPARATOR_CONTRADICTS, 14, 17)]
    assert (issues[0].found, issues[0].expected) == (written, "gt")


def test_a_comparator_unknown_to_the_list_is_told(desk):
    """SDMX has no word for it either."""
    assert told(desk.observation(comparator="nhieu-hon")[1]) == [(Fault.NOT_A_CHOICE, 14, 17)]


def test_a_revision_names_what_it_replaces_and_why(desk):
    """Both lines together."""
    revision = one(desk, revises='"bao-cao#so-lieu-don-vi-kiem-tra"', revision=REVISION).revision

    assert (revision.revises, revision.kind, revision.reason) == ("bao-cao#so-lieu-don-vi-kiem-tra", RevisionKind.SCHEDULED, "Số chính thức.")


@pytest.mark.parametrize(
    "written",
    ["bao-cao", "bao-cao#", "#so-lieu-a", "bao-cao#muc-1", "tin-tuc/2022/bao-cao/#so-lieu-a", "Bao-Cao#so-lieu-a", "a#so-lieu-a b", "a#so-lieu-"],
)
def test_what_is_no_id_of_an_observation_is_told_at_its_place(desk, written):
    """An address or the name of an item is not enough; nothing is told about the missing other half."""
    _, issues = desk.observation(revises=f'"{written}"', revision=REVISION)

    assert told(issues) == [(Fault.NOT_AN_OBSERVATION_ID, 14, 14)]
    assert issues[0].found == written


@pytest.mark.parametrize(("changes", "column"), [({"revises": '"a#so-lieu-b"'}, 14), ({"revision": REVISION}, 15)])
def test_revises_and_revision_need_each_other(desk, changes, column):
    """A replacement without a reason, or a reason without what it is for."""
    record, issues = desk.observation(**changes)

    assert told(issues) == [(Fault.NEEDS_COMPANION, 14, column)]
    assert record.observations[0].revision is None


@pytest.mark.parametrize(
    ("written", "fault", "line", "column"),
    [
        ("{kind: scheduled}", Fault.MISSING_KEY, 15, 15),
        ("{reason: Vì thế.}", Fault.MISSING_KEY, 15, 15),
        ("{kind: late, reason: Vì thế.}", Fault.NOT_A_CHOICE, 15, 22),
        ("{kind: scheduled, reasson: Vì thế.}", Fault.UNKNOWN_KEY, 15, 33),
        ("scheduled", Fault.WRONG_SHAPE, 15, 15),
    ],
)
def test_each_mistake_of_a_revision_is_told_at_its_place(desk, written, fault, line, column):
    """The reason is public, and the kind is of a closed list."""
    assert told(desk.observation(revises='"a#so-lieu-b"', revision=written)[1]) == [(fault, line, column)]


def test_corrections_keep_what_was_said_before(desk):
    """Oldest first, each with its day."""
    first = '{date: 1/2/2023, was: "hơn 100", kind: transcription, reason: Một.}'
    found = one(desk, corrections=f"[{first}, {CORRECTION}]").corrections

    assert [(each.day, each.was.printed, each.kind, each.reason) for each in found] == [
        (date(2023, 2, 1), "hơn 100", RevisionKind.TRANSCRIPTION, "Một."),
        (date(2023, 3, 15), "103", RevisionKind.TRANSCRIPTION, "Chép nhầm."),
    ]


def test_a_day_has_one_correction(desk):
    """So that an observation and a day name one value."""
    _, issues = desk.observation(corrections=f"[{CORRECTION}, {CORRECTION.replace('103', '104')}]")

    assert [issue.fault for issue in issues] == [Fault.CORRECTIONS_OUT_OF_ORDER]


@pytest.mark.parametrize(("word", "status"), [("not_collected", Status.NOT_COLLECTED), ("suppressed", Status.SUPPRESSED), ("withdrawn", None)])
def test_there_may_have_been_no_value_before(desk, word: str, status: Status | None):
    """The reason stands where a figure would; "withdrawn" where a value had been taken back."""
    [found] = one(desk, corrections=f"[{CORRECTION.replace(chr(34) + '103' + chr(34), word)}]").corrections

    assert (found.was, found.was_status, found.is_read) == (None, status, True)


def test_the_correction_that_is_out_of_order_is_told_at_itself(desk):
    """The first day that stands after a later one is named."""
    earlier = CORRECTION.replace("15/3/2023", "14/3/2023")
    _, issues = desk.observation(corrections=f"\n      - {CORRECTION}\n      - {earlier}")

    assert told(issues) == [(Fault.CORRECTIONS_OUT_OF_ORDER, 16, 13)]
    assert issues[0].found == "14/03/2023"


@pytest.mark.parametrize(
    ("changed", "fault", "column"),
    [
        (("15/3/2023", "31/2/2023"), Fault.NOT_A_DATE, 26),
        (('"103"', "21.393"), Fault.UNQUOTED_NUMBER, 42),
        (('"103"', "nhiều"), Fault.NOT_A_FIGURE, 42),
        (("transcription", "typo"), Fault.NOT_A_CHOICE, 55),
        ((", reason: Chép nhầm.", ""), Fault.MISSING_KEY, 19),
        (("was:", "wass:"), Fault.UNKNOWN_KEY, 37),
    ],
)
def test_each_mistake_of_a_correction_is_told_at_its_place(desk, changed, fault, column):
    """What it was is a figure as strict as any."""
    assert told(desk.observation(corrections=f"[{CORRECTION.replace(*changed)}]")[1]) == [(fault, 14, column)]


@pytest.mark.parametrize("written", ["{date: 1/2/2023}", '"103"'])
def test_corrections_are_a_list(desk, faults, written):
    """One of them too."""
    assert faults(desk.observation(corrections=written)[1]) == [Fault.WRONG_SHAPE]


WITHDRAWN = {"corrections": f"[{CORRECTION.replace('transcription', 'withdrawal')}]"}
REPLACED_BY_NOTHING = {"revises": '"a#so-lieu-b"', "revision": "{kind: withdrawal, reason: Đếm sai đối tượng.}"}


@pytest.mark.parametrize("changes", [WITHDRAWN, REPLACED_BY_NOTHING], ids=["by its own document", "by another"])
def test_a_withdrawn_value_has_no_value_and_needs_no_reason_for_it(desk, changes):
    """The last revision is the reason."""
    observation = one(desk, value=None, **changes)

    assert (observation.value, observation.status, observation.is_withdrawn) == (None, Status.FINAL, True)


@pytest.mark.parametrize("changes", [WITHDRAWN, REPLACED_BY_NOTHING], ids=["by its own document", "by another"])
def test_a_withdrawn_value_that_is_still_there_is_told_at_its_place(desk, changes):
    """Readers must not find it again."""
    assert told(desk.observation(**changes)[1]) == [(Fault.VALUE_WITHDRAWN, 12, 12)]


def test_a_value_restored_after_its_withdrawal_stands_again(desk):
    """Only the last correction counts."""
    restored = "{date: 1/4/2023, was: không có, kind: correction, reason: Khôi phục.}"

    assert one(desk, corrections=f"{WITHDRAWN['corrections'][:-1]}, {restored}]").value.printed == "133"


def test_the_code_of_a_total_says_the_same_as_leaving_the_dimension_out(desk):
    """_T of SDMX; one fact must not have two keys and two anchors."""
    assert one(desk, dimensions="{dot: _T}").dimensions == ()
    assert one(desk, dimensions="{dot: _T, khoi: nha-nuoc}").anchor == "so-lieu-don-vi-kiem-tra-nha-nuoc"


def test_a_period_that_could_not_be_read_is_not_taken_for_that_of_the_item(desk):
    """Else the value would be told to contradict another of the item's period."""
    record, issues = desk.observation(period="quý V/2020")

    assert [issue.fault for issue in issues] == [Fault.NOT_A_PERIOD]
    assert record.observations == ()


def test_the_places_inside_corrections_and_dimensions_are_kept(desk):
    """So that a rule can point at the one it speaks of."""
    record, _ = desk.observation(dimensions="{dot: dot-1}", corrections=f"\n      - {CORRECTION}")
    (one,) = record.observations
    places = [one.origin.place(field).line for field in ("dimensions.dot", "corrections.0", "corrections.0.was", "corrections.0.kind")]

    assert places == [14, 16, 16, 16]
    assert one.origin.place("dimensions.dot").column > one.origin.place("dimensions").column
