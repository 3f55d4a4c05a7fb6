"""The ledger from end to end: what was published cannot change, vanish or be rewritten unseen, and the command only ever adds."""

import logging
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from builders import settings
from checkout import ROOT, Checkout, MkDocs
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.ledger import rows_to_add
from portal.compile import checked, compile_portal
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.ledger import HEADER, LEDGER
from portal.model.text_ledger import TEXT_LEDGER
from portal.publishing.ledger import record
from portal.reading.repository import read_all

FIRST = "content/news/2016/so-dau.md"
LATER = "content/news/2017/so-sau.md"
ITEM = """\
---
type: news
title: "Sở kiểm tra đo lường"
date: {year}-03-01
agency: skhcn-lang-son
fields: [tieu-chuan-do-luong-chat-luong]
summary: "Sở kiểm tra đo lường."
source: {{name: "Sở KH&CN"}}
period: 2015
observations:
  - indicator: don-vi-kiem-tra-do-luong
    value: "{value}"
    quote: "kiểm tra {value} đơn vị"
{more}---
Sở kiểm tra {value} đơn vị về đo lường.
"""
ID = "so-dau#so-lieu-don-vi-kiem-tra-do-luong"
REVISION = f"""\
    revises: {ID}
    revision: {{kind: correction, reason: "Sở sửa số."}}
"""
CORRECTION = """\
    corrections:
      - {date: 2020-01-01, was: "133", kind: transcription, reason: "Cổng chép sai."}
"""


def item(value: str, *, year: int = 2016, more: str = "") -> str:
    return ITEM.format(value=value, year=year, more=more)


def errors(checkout: Checkout) -> list[Issue]:
    """What a build is refused for."""
    return [issue for issue in checked(checkout.root, settings())[1] if issue.is_error]


def told(checkout: Checkout) -> list[tuple[str, int, Fault]]:
    return [(issue.place.path, issue.place.line, issue.fault) for issue in errors(checkout)]


def ledger_of(checkout: Checkout) -> bytes:
    return (checkout.root / LEDGER).read_bytes()


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """This repository with one more item, and all of it recorded; no test writes here."""
    copy = Checkout.copied_to(tmp_path_factory.mktemp("recorded") / "checkout")
    copy.write(FIRST, item("133"))
    assert record(copy.root) == 0
    return copy


@pytest.fixture
def checkout(recorded: Checkout, tmp_path: Path) -> Checkout:
    """A copy of what the command reads of it, to spoil."""
    return Checkout(root=shutil.copytree(recorded.root, tmp_path / "checkout", ignore=shutil.ignore_patterns("hooks", "theme")))


# ---------------------------------------------------------------------------------------------------------- the command


def test_the_content_of_this_repository_is_recorded() -> None:
    """Every value and every earlier reading of one; after a change of content run `python3 noxfile.py -s ledger`."""
    records, issues = read_all(ROOT)
    missing = rows_to_add(Catalogue.of(records), settings().today)

    assert [issue.line() for issue in issues if issue.place.path == LEDGER] == []
    assert records.ledger
    assert [row.observation for row in missing] == []


def test_a_second_run_adds_nothing(checkout: Checkout, caplog: pytest.LogCaptureFixture) -> None:
    """And says so."""
    before = ledger_of(checkout)
    caplog.set_level(logging.INFO)

    code = record(checkout.root)

    assert (code, ledger_of(checkout)) == (0, before)
    assert f"Đã ghi thêm 0 dòng vào {LEDGER}, cả sổ có {len(before.splitlines()) - 1} dòng." in caplog.messages


def test_a_run_adds_after_what_is_there(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    """One row for one new value, with the day of the run; the bytes before it stay."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")  # 2030-01-01
    before = ledger_of(checkout)
    checkout.write(LATER, item("133", year=2017))

    code = record(checkout.root)
    added = ledger_of(checkout).removeprefix(before).decode()

    assert code == 0
    assert ledger_of(checkout).startswith(before)
    assert added.count("\n") == 1
    assert added.startswith(f"so-sau#so-lieu-don-vi-kiem-tra-do-luong,{LATER},don-vi-kiem-tra-do-luong,actual,")
    assert ",133,2030-01-01," in added


def test_a_new_ledger_begins_with_its_header(checkout: Checkout) -> None:
    """And holds the same rows as one that grew, if in another order."""
    grown = ledger_of(checkout)
    (checkout.root / LEDGER).unlink()

    code = record(checkout.root)
    anew = ledger_of(checkout).decode()

    assert code == 0
    assert anew.splitlines()[0] == HEADER
    assert anew.count("\n") == grown.count(b"\n")


def test_a_portal_with_a_mistake_is_not_recorded(checkout: Checkout, caplog: pytest.LogCaptureFixture) -> None:
    """The mistake is told as in a build; nothing is written."""
    before = ledger_of(checkout)
    checkout.write(LATER, item("133", year=2017).replace("skhcn-lang-son", "skhcn-lang-xa"))

    code = record(checkout.root)

    assert (code, ledger_of(checkout)) == (1, before)
    assert any(message.startswith(f"{LATER}:5:9  lỗi DM01  ") for message in caplog.messages)
    assert caplog.messages[-1] == "1 chỗ cần sửa. Chưa ghi gì vào sổ."


@pytest.mark.parametrize(("old", "new"), [("    page_size: 20", "    page_size: 0"), ("site_name:", "site_name: [")])
def test_settings_that_cannot_be_used_stop_the_command(checkout: Checkout, old: str, new: str, caplog: pytest.LogCaptureFixture) -> None:
    """In words, not with a traceback."""
    checkout.replace("mkdocs.yml", old, new)

    assert record(checkout.root) == 1
    assert caplog.messages


def test_a_folder_without_a_portal_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The command was started in the wrong place."""
    assert record(tmp_path) == 1
    assert "mkdocs.yml" in caplog.text


# ------------------------------------------------------------------------------------------ what was published stays as it is


def test_a_published_value_edited_by_hand_is_refused(checkout: Checkout) -> None:
    """Though the item agrees with itself: text, quote and value were all changed. The command does not let it in either."""
    before = ledger_of(checkout)
    checkout.write(FIRST, item("134"))
    (issue,) = errors(checkout)

    assert (issue.place.path, issue.place.line, issue.fault, issue.found) == (FIRST, 12, Fault.PUBLISHED_VALUE_CHANGED, "134")
    assert issue.expected.startswith("“133” (")
    assert compile_portal(checkout.root, settings()).is_refused
    assert record(checkout.root) == 1
    assert ledger_of(checkout) == before


def test_a_value_with_its_correction_is_let_in_and_recorded_once(checkout: Checkout) -> None:
    """One row more, of the new value, and nothing more after that."""
    before = ledger_of(checkout)
    checkout.write(FIRST, item("134", more=CORRECTION))

    codes = [record(checkout.root), record(checkout.root)]
    added = ledger_of(checkout).removeprefix(before).decode().splitlines()

    assert codes == [0, 0]
    assert [line.split(",")[0] for line in added] == [ID]
    assert ",134,eq,final,134," in added[0]


def test_a_correction_taken_out_after_it_was_recorded_is_refused(checkout: Checkout) -> None:
    """Readers were told that the value had been another."""
    checkout.write(FIRST, item("134", more=CORRECTION))
    assert record(checkout.root) == 0
    checkout.write(FIRST, item("134"))

    assert told(checkout) == [(FIRST, 12, Fault.PUBLISHED_VALUE_CHANGED)]


def test_another_period_of_a_published_value_is_refused(checkout: Checkout) -> None:
    """The id stays the same, for the period is the item's; what it is about does not."""
    checkout.replace(FIRST, "period: 2015", "period: 2014")

    assert [fault for _, _, fault in told(checkout)] == [Fault.PUBLISHED_DEFINITION_CHANGED]


def test_a_document_with_values_cannot_be_deleted(checkout: Checkout) -> None:
    """Its row in the ledger is where it is told; that its address is lost as well, in the other ledger."""
    (checkout.root / FIRST).unlink()
    row = next(number for number, line in enumerate(ledger_of(checkout).decode().splitlines(), start=1) if line.startswith(ID))
    found = told(checkout)

    assert (LEDGER, row, Fault.PUBLISHED_VALUE_VANISHED) in found
    assert [fault for path, _, fault in found if path != LEDGER] == [Fault.ADDRESS_LOST]


def test_a_value_cannot_be_deleted_from_its_document(checkout: Checkout) -> None:
    """Its row in the ledger is where it is told, with the document it has to come back to."""
    text = checkout.read(FIRST)
    begin, end = text.index("observations:"), text.rindex("---\n")
    checkout.write(FIRST, text[:begin] + text[end:])
    row = next(number for number, line in enumerate(ledger_of(checkout).decode().splitlines(), start=1) if line.startswith(ID))
    (issue,) = errors(checkout)

    assert (issue.place.path, issue.place.line, issue.fault) == (LEDGER, row, Fault.PUBLISHED_VALUE_VANISHED)
    assert issue.expected == f"tệp {FIRST} không còn mục này"


def test_a_slip_in_the_front_matter_is_one_mistake(checkout: Checkout) -> None:
    """The values below it have not vanished."""
    checkout.replace(FIRST, "title: ", "\ttitle: ")

    assert [fault for _, _, fault in told(checkout)] == [Fault.TAB]


def test_a_later_document_with_another_value_needs_to_say_that_it_revises(checkout: Checkout) -> None:
    """Without that it is refused; with it both values are recorded, each under its document."""
    before = ledger_of(checkout)
    checkout.write(LATER, item("134", year=2017))
    silent = told(checkout)
    checkout.write(LATER, item("134", year=2017, more=REVISION))

    code = record(checkout.root)

    assert silent == [(LATER, 12, Fault.CONFLICTING_VALUES)]
    assert code == 0
    assert ledger_of(checkout).removeprefix(before).startswith(b"so-sau#so-lieu-don-vi-kiem-tra-do-luong,")


@pytest.mark.parametrize("number", [2, 5])
def test_a_ledger_edited_by_hand_is_refused_at_its_line(checkout: Checkout, number: int) -> None:
    """To change a published value one would have to forge every row after it."""
    lines = ledger_of(checkout).decode().splitlines(keepends=True)
    lines[number - 1] = lines[number - 1].replace(",eq,", ",gt,")
    checkout.write(LEDGER, "".join(lines))

    assert told(checkout) == [(LEDGER, number, Fault.LEDGER_EDITED)]


def test_a_strict_build_tells_new_values_and_is_not_stopped_by_them(mkdocs: MkDocs, recorded: Checkout, tmp_path: Path) -> None:
    """An editor sees the page first and records afterwards; a changed value stops the same build."""
    checkout = Checkout(root=shutil.copytree(recorded.root, tmp_path / "checkout"))
    checkout.write(LATER, item("133", year=2017))
    asked = mkdocs.build(checkout, tmp_path / "site", "--strict")
    checkout.write(FIRST, item("134"))
    refused = mkdocs.build(checkout, tmp_path / "site", "--strict")

    assert asked.code == 0, asked.said
    assert f"{LATER}:11:3  lưu ý SO05  1 số liệu của bài chưa ghi vào sổ." in asked.said
    assert refused.code == 1
    assert f"{FIRST}:12:12  lỗi SO03  Số đã đăng là “133”" in refused.said


# ------------------------------------------------------------------------------------- what the chain cannot see: the last lines


def rewritings(root: Path, path: str) -> list[str]:
    """The commits, and "the working tree", in which the file does not begin with what it was before."""
    commits = _git(root, "log", "--first-parent", "--reverse", "--format=%H", "--", path).decode().split()
    versions = [(commit, _git(root, "show", f"{commit}:{path}")) for commit in commits]
    file = root / path
    versions.append(("the working tree", file.read_bytes() if file.exists() else b""))
    return [name for (_, before), (name, after) in pairwise(versions) if not after.startswith(before)]


def _git(root: Path, *arguments: str) -> bytes:
    """What git says; nothing where a commit has no such file."""
    command = ["git", "-c", "safe.directory=*", "-c", "user.name=Test", "-c", "user.email=test@example.vn", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, check=False).stdout


def test_every_commit_of_the_ledger_begins_with_the_one_before() -> None:
    """Rows cut off at the end break no chain; the history of the file shows them."""
    if not (ROOT / ".git").exists():
        pytest.skip("not run: not a git checkout")
    if _git(ROOT, "rev-parse", "--is-shallow-repository").strip() == b"true":
        pytest.skip("not run: a shallow checkout has no history")

    assert rewritings(ROOT, LEDGER) == []


def test_rows_cut_off_or_changed_are_seen_in_the_history(tmp_path: Path) -> None:
    """In a commit, by deleting the file, and before a commit."""
    _git(tmp_path, "init", "--quiet")
    file = tmp_path / "sổ.csv"
    found = []
    for text in ("a\n", "a\nb\n", "a\n", "a\nc\n", None, "d\n"):
        if text is None:
            file.unlink()
        else:
            file.write_text(text, encoding="utf-8", newline="\n")
        found.append(rewritings(tmp_path, "sổ.csv"))
        _git(tmp_path, "add", "--all")
        _git(tmp_path, "commit", "--quiet", "--message", "Sổ")

    assert [len(names) for names in found] == [0, 0, 1, 1, 2, 2]
    assert [names[-1] == "the working tree" for names in found[2:]] == [True, False, True, False]


@pytest.fixture
def committed(checkout: Checkout) -> Checkout:
    """The same with its ledger in git."""
    _git(checkout.root, "init", "--quiet")
    _git(checkout.root, "add", LEDGER)
    _git(checkout.root, "commit", "--quiet", "--message", "Sổ")
    return checkout


def test_a_ledger_that_grew_after_the_commit_is_its_continuation(committed: Checkout) -> None:
    """What is recorded today is committed afterwards."""
    committed.write(LATER, item("133", year=2017))

    assert record(committed.root) == 0
    assert errors(committed) == []


def test_a_ledger_without_its_last_rows_is_refused_by_the_build_and_the_command(committed: Checkout) -> None:
    """The chain of what is left is whole; only git knows what is missing."""
    lines = ledger_of(committed).decode().splitlines(keepends=True)
    committed.write(LEDGER, "".join(lines[:-3]))
    (issue,) = errors(committed)

    assert (issue.place.path, issue.place.line, issue.fault, issue.found) == (LEDGER, len(lines) - 3, Fault.LEDGER_CUT, "thiếu 3 dòng cuối")
    assert record(committed.root) == 1


def test_a_ledger_deleted_and_begun_anew_is_refused(committed: Checkout) -> None:
    """Else a changed value would go into the new one as if it had never been another."""
    (committed.root / LEDGER).unlink()
    (committed.root / TEXT_LEDGER).unlink()
    committed.write(FIRST, item("134"))

    assert told(committed) == [(LEDGER, 1, Fault.LEDGER_CUT)]
    assert record(committed.root) == 1
    assert not (committed.root / LEDGER).exists()


def test_a_ledger_sealed_anew_is_refused_at_the_first_line_that_is_another(committed: Checkout) -> None:
    """Its chain is right, but it is not the one that was committed."""
    (committed.root / LEDGER).rename(committed.root / "mo-ra")
    (committed.root / TEXT_LEDGER).unlink()
    (committed.root / ".git").rename(committed.root / "git")
    committed.write(FIRST, item("134"))
    assert record(committed.root) == 0
    (committed.root / "git").rename(committed.root / ".git")
    (issue,) = errors(committed)
    changed = next(number for number, line in enumerate(ledger_of(committed).decode().splitlines(), start=1) if line.startswith(ID))

    assert (issue.place.line, issue.fault, issue.found) == (changed, Fault.LEDGER_CUT, f"khác từ dòng {changed}")


def test_a_repository_that_git_cannot_read_is_told(checkout: Checkout) -> None:
    """Not compared is not the same as compared."""
    checkout.write(".git", "gitdir: khong-co\n")
    (issue,) = [issue for issue in checked(checkout.root, settings())[1] if issue.place.path == LEDGER]

    assert (issue.fault, issue.is_error) == (Fault.LEDGER_NOT_COMPARED, False)
    assert "khong-co" in issue.found


def test_a_repository_without_a_commit_or_without_the_ledger_has_nothing_to_compare(checkout: Checkout) -> None:
    """A portal that begins."""
    _git(checkout.root, "init", "--quiet")
    before = errors(checkout)
    _git(checkout.root, "commit", "--quiet", "--allow-empty", "--message", "Bắt đầu")

    assert before == errors(checkout) == []
