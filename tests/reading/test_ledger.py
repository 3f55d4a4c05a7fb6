"""The ledger's file: what was written is read back, and every change by hand is told at its line."""

import string
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.fault import Fault
from portal.model.ledger import HEADER, LEDGER, NO_CHAIN, Definition, LedgerRow, Said, cells_of, chain_after, write_line
from portal.model.observation import Measure, Status, TargetRule
from portal.model.quantity import Comparator
from portal.reading.findings import Findings
from portal.reading.ledger import read_ledger
from portal.reading.repository import read_all

IDS = st.text(string.ascii_lowercase + string.digits + "-", min_size=1, max_size=12)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=20)
AMOUNTS = st.decimals(allow_nan=False, allow_infinity=False, places=3) | st.integers(0, 10**15).map(Decimal) | st.just(Decimal("6E+8"))
VALUES = st.builds(
    Said,
    amount=AMOUNTS,
    comparator=st.sampled_from(Comparator),
    status=st.sampled_from([status for status in Status if not status.is_missing]),
    printed=WORDS,
)
MISSING = st.builds(
    Said,
    amount=st.none(),
    comparator=st.none(),
    status=st.sampled_from([status for status in Status if status.is_missing]) | st.none(),
    printed=st.just(""),
)
DEFINITIONS = st.builds(
    Definition,
    indicator=IDS,
    measure=st.sampled_from(Measure),
    target_rule=st.sampled_from(TargetRule) | st.none(),
    territory=IDS,
    place=WORDS,
    dimensions=st.lists(st.tuples(IDS, IDS), max_size=3).map(tuple),
    period=IDS,
    period_start=st.dates(),
    period_end=st.dates(),
    unit=IDS,
)
ROWS = st.builds(LedgerRow, observation=IDS, document=IDS, about=DEFINITIONS, said=VALUES | MISSING, published=st.dates(), chain=st.just(""))


def sealed(rows: list[LedgerRow]) -> tuple[LedgerRow, ...]:
    before, done = NO_CHAIN, []
    for row in rows:
        before = chain_after(before, cells_of(row))
        done.append(replace(row, chain=before))
    return tuple(done)


def written(rows: tuple[LedgerRow, ...]) -> list[str]:
    return [HEADER, *(write_line((*cells_of(row), row.chain)) for row in rows)]


def read(lines: list[str], end: str = "\n") -> tuple[tuple[LedgerRow, ...], list[tuple[int, Fault]]]:
    """The rows, and the line and fault of each issue."""
    findings = Findings()
    rows = read_ledger(LEDGER, ("\n".join(lines) + end).encode(), findings)
    return rows, [(issue.place.line, issue.fault) for issue in findings.issues]


def row(number: int) -> LedgerRow:
    about = Definition(
        indicator="a",
        measure=Measure.ACTUAL,
        target_rule=None,
        territory="so",
        place="",
        dimensions=(),
        period="2022",
        period_start=date(2022, 1, 1),
        period_end=date(2022, 12, 31),
        unit="don",
    )
    said = Said(amount=Decimal(number), comparator=Comparator.EQ, status=Status.FINAL, printed=f"{number}")
    return LedgerRow(observation=f"a#so-lieu-{number}", document="content/a.md", about=about, said=said, published=date(2023, 1, 1), chain="")


LINES = written(sealed([row(number) for number in range(1, 6)]))
"""The header is line 1, the rows are lines 2 to 6."""


@given(st.lists(ROWS, max_size=4))
def test_what_is_written_is_read_back(rows: list[LedgerRow]):
    """Every cell, whatever commas and quotes it holds; and no line is complained of."""
    kept = sealed(rows)

    assert read(written(kept)) == (kept, [])
    assert [one.line for one in read(written(kept))[0]] == list(range(2, 2 + len(kept)))


def test_a_ledger_of_its_header_alone_is_empty():
    """Nothing is published yet."""
    assert read([HEADER]) == ((), [])


@pytest.mark.parametrize("number", [2, 4, 6])
def test_a_cell_changed_by_hand_is_told_at_its_line(number: int):
    """There alone: the lines after it follow from what it was."""
    edited = list(LINES)
    edited[number - 1] = edited[number - 1].replace(",2023-01-01,", ",2023-01-02,")

    assert read(edited) == ((), [(number, Fault.LEDGER_EDITED)])


@pytest.mark.parametrize("number", [2, 3, 5])
def test_a_line_taken_out_is_told_where_it_stood(number: int):
    """The next one does not follow from the one before."""
    assert read(LINES[: number - 1] + LINES[number:]) == ((), [(number, Fault.LEDGER_EDITED)])


def test_a_line_put_in_is_told():
    """A made-up row, a repeated one, and one whose seal is right: then the line after it is not."""
    made_up = LINES[2].replace("so-lieu-2", "so-lieu-9")
    sealed_up = written(sealed([row(1), row(9)]))[2]

    assert read([*LINES[:3], made_up, *LINES[3:]])[1] == [(4, Fault.LEDGER_EDITED)]
    assert read([*LINES[:3], LINES[2], *LINES[3:]])[1] == [(4, Fault.LEDGER_EDITED)]
    assert read([*LINES[:2], sealed_up, *LINES[2:]])[1] == [(4, Fault.LEDGER_EDITED)]


def test_lines_in_another_order_are_told():
    """Each that does not follow from the one now before it."""
    assert read([*LINES[:3], LINES[4], LINES[3], LINES[5]])[1] == [(number, Fault.LEDGER_EDITED) for number in (4, 5, 6)]


def test_a_row_edited_and_sealed_again_is_told_at_the_next():
    """Who mends one seal has to mend all that follow, and then git shows every line."""
    forged = written(sealed([row(1), replace(row(2), document="content/b.md")]))[2]

    assert read([*LINES[:2], forged, *LINES[3:]])[1] == [(4, Fault.LEDGER_EDITED)]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "một dòng",
        LINES[2] + ",thừa",
        LINES[2].replace("actual", "thật"),
        LINES[2].replace("2022-01-01", "2022-02-30"),
        LINES[2].replace("2022-01-01", "20220101"),
        LINES[2].replace(",2,eq,", ",hai,eq,"),
        LINES[2].replace(",2,eq,", ",2.0,eq,"),
        LINES[2].replace(",2,eq,", ",1e1,eq,"),
        LINES[2].replace(",2,eq,", ",2,,"),
        LINES[2].replace(",2,eq,", ",,eq,"),
        LINES[2].replace(",2,eq,", ",,,"),
        LINES[2].replace(",eq,", ",bằng,"),
        LINES[2].replace(",final,", ",not_collected,"),
        LINES[2].replace(",final,", ",withdrawn,"),
        LINES[2].replace(",final,", ",xong,"),
        LINES[2].replace(",so,,,", ",so,,khoi,"),
        LINES[2].replace("a#", '"a#', 1),
        '"a#so-lieu-2"' + LINES[2].removeprefix("a#so-lieu-2"),
        LINES[2][:-1] + "Z",
        LINES[2] + "\r",
    ],
)  # fmt: skip
def test_a_line_that_nobody_wrote_is_told_alone(line: str):
    """Also one that means the same in other letters; the lines after it are held against the seal it still bears, if it bears one."""
    rows, told = read([*LINES[:2], line, *LINES[3:]])

    assert rows == ()
    assert (told[0], [number for number, _ in told]) == ((3, Fault.LEDGER_LINE), [3] if line.endswith(LINES[2][-16:]) else [3, 4])


def test_bytes_that_are_no_text_are_told_at_their_line():
    """And the rest is still looked at."""
    findings = Findings()
    broken = [line.encode() for line in LINES]
    broken[2] = broken[2].replace(b"content/a.md", b"\xff")
    read_ledger(LEDGER, b"\n".join(broken) + b"\n", findings)

    assert [(issue.place.line, issue.fault) for issue in findings.issues] == [(3, Fault.LEDGER_LINE)]


@pytest.mark.parametrize("header", ["", "observation,document", HEADER + "\r", "\ufeff" + HEADER])
def test_another_header_is_told(header: str):
    """Excel writes a mark before it, Windows other ends of lines."""
    assert read([header, *LINES[1:]])[1] == [(1, Fault.LEDGER_LINE)]


def test_a_last_line_without_its_end_is_told():
    """The next row would be written into it."""
    assert read(LINES, end="") == ((), [(6, Fault.LEDGER_LINE)])


def test_a_checkout_gives_its_ledger(root: Path):
    """And one without gives an empty one, without an issue."""
    before = read_all(root)
    (root / "data/ledger").mkdir(exist_ok=True)
    (root / LEDGER).write_text("\n".join(LINES) + "\n", encoding="utf-8", newline="\n")
    records, issues = read_all(root)

    assert (before[0].ledger, before[1]) == ((), ())
    assert ([one.said.printed for one in records.ledger], issues) == (["1", "2", "3", "4", "5"], ())


@pytest.mark.parametrize("name", ["so-khac.csv", "observations.csv.bak", "observations.yml", "a.md", "cu/observations.csv"])
def test_nothing_else_stands_beside_the_ledger(root: Path, name: str):
    """It is the one file of data/ that nobody edits."""
    file = root / "data/ledger" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(HEADER, encoding="utf-8")

    assert [(issue.place.path, issue.fault) for issue in read_all(root)[1]] == [(f"data/ledger/{name}", Fault.STRANGE_FILE)]


def test_items_with_a_mistake_of_their_own_are_named(root: Path):
    """By their slug where that could be read, else by the name of their file."""
    article = "---\ntype: news\ntitle: Một\ndate: 2022-12-30\nagency: skhcn\nfields: [do-luong]\nsummary: Hai\nsource: {name: Sở}\n"
    for name, text in (("dung", "---\nThân.\n"), ("sai", "slug: khac\nla: 1\n---\nThân.\n"), ("hong", "a: *b\n---\nThân.\n")):
        (root / f"content/news/2022/{name}.md").write_text(article + text, encoding="utf-8")

    assert read_all(root)[0].misread == ("hong", "khac")
