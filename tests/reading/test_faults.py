"""Every fault the reading room knows, written once as an editor would make it: told under its name, at its line and column."""

import re
from pathlib import Path

import pytest

from portal.model.fault import Fault
from portal.model.file_fault import FileFault
from portal.model.hint import english
from portal.model.issue import Language
from portal.model.ledger import HEADER, LEDGER
from portal.model.message import Message
from portal.model.owner_fault import OwnerFault
from portal.reading.repository import read_all

PORTAL = Path(__file__).parents[2] / "hooks" / "portal"
A = "content/news/2022/a.md"
R = "content/reports/2022/a.md"
I = "data/indicators/a.yml"  # noqa: E741  (A, R, I: an article, a report, an indicator)
ARTICLE = "---\ntype: news\ntitle: Một\ndate: 2022-12-30\nagency: skhcn\nfields: [do-luong]\nsummary: Hai\nsource: {name: Sở}\n"
"""Open: its next line is line 9."""
INDICATOR = "id: a\ntitle: A\ntitle_short: A\ndescription: A\nfield: do-luong\nunit: don\ncollect: sum\nadditive: yes\n"
V = "data/visits.yml"
VISITS = "- from: 1/1/2026\n  until: 31/1/2026\n  method: A\n"
"""Its next line is line 4."""
JANUARY = "{month: 01/2026, visits: 1, views: 2}"
END = "---\nThân bài.\n"
OBSERVATION = "period: 2022\nobservations:\n  - indicator: a\n    quote: Thân bài\n"
"""Its next line is line 13."""
EARLY, LATE = (f'{{date: {day}/1/2023, was: "2", kind: correction, reason: A}}' for day in (1, 2))
BODY = ARTICLE + "---\nMột.\n\n"
"""Its next line is line 12."""

OF_LEDGERS = (Fault.LEDGER_MISSING.name, Fault.LEDGER_CUT.name, Fault.LEDGER_NOT_COMPARED.name)
"""What needs more than one file to be seen: tests/publishing/test_ledger.py."""
FAULTS = [
    (Fault.FILE_TOO_LARGE, A, "x" * 5_000_001, 1, 1),
    (Fault.FILE_TOO_LARGE, "data/units.yml", "#" * 500_001, 1, 1),
    (Fault.NOT_UTF8, A, b"---\ntitle: S\xe1\n", 2, 9),
    (Fault.NOT_UTF8, A, "---\ntitle: Sở ".encode() + b"\xff", 2, 11),
    (Fault.HIDDEN_CHARACTER, A, BODY + "Nhà 👨\u200d👩 khoa học\n", 12, 6),
    (Fault.HIDDEN_CHARACTER, A, BODY + "Nhà ✔\ufe0f\n", 12, 6),
    (Fault.HIDDEN_CHARACTER, A, BODY + "\uf0b7 Mục\n", 12, 1),
    (Fault.HIDDEN_CHARACTER, A, ARTICLE + 'slug: "a\\u200b"\n' + END, 9, 7),
    (Fault.HIDDEN_CHARACTER, A, BODY + "Một &#8203; hai\n", 12, 5),
    (Fault.SYMLINK, "docs/a.md", None, 1, 1),
    (Fault.BAD_FILE_NAME, "docs/Trang.md", "", 1, 1),
    (Fault.WRONG_FOLDER, "content/news/2021/a.md", ARTICLE + END, 1, 1),
    (Fault.STRANGE_FILE, "content/news/2022/a.docx", "", 1, 1),
    (Fault.STRANGE_FILE, "docs/a.html", "<script>", 1, 1),
    (Fault.STRANGE_FILE, "docs/anh/a.svg", "<svg/>", 1, 1),
    (Fault.NO_FRONT_MATTER, A, "# Một\n", 1, 1),
    (Fault.UNCLOSED_FRONT_MATTER, A, "---\ntitle: Một\n", 1, 1),
    (Fault.FRONT_MATTER_TOO_LONG, A, f"---\n{'#' * 96_001}\n---\n", 1, 1),
    (Fault.TAB, A, ARTICLE + "authors:\n\t- A\n" + END, 10, 1),
    (Fault.YAML_SYNTAX, A, ARTICLE + "slug: @a\n" + END, 9, 7),
    (Fault.YAML_SYNTAX, A, ARTICLE + 'slug: "\\U99999999"\n' + END, 9, 10),
    (Fault.YAML_SYNTAX, A, ARTICLE + "authors: [A, B\n" + END, 9, 10),
    (Fault.COLON_IN_VALUE, A, ARTICLE + "speaker: Sở: Ông A\n" + END, 9, 12),
    (Fault.UNCLOSED_QUOTE, A, ARTICLE + 'speaker: "Ông A\n' + END, 9, 10),
    (Fault.DUPLICATE_KEY, A, ARTICLE + "title: Hai\n" + END, 9, 1),
    (Fault.YAML_ALIAS, A, ARTICLE + "slug: *a\n" + END, 9, 7),
    (Fault.YAML_TAG, A, ARTICLE + "slug: !!str a\n" + END, 9, 7),
    (Fault.YAML_TOO_COMPLEX, A, ARTICLE + "authors: [[[[[[[a]]]]]]]\n" + END, 9, 16),
    (Fault.LOST_COMMENT, A, ARTICLE + "speaker: Ông A # chưa rõ\n" + END, 9, 10),
    (Fault.SECOND_DOCUMENT, I, INDICATOR + "---\n", 9, 1),
    (Fault.UNKNOWN_KEY, A, ARTICLE + "author: A\n" + END, 9, 1),
    (Fault.MISSING_KEY, A, ARTICLE.replace("title: Một\n", "") + END, 2, 1),
    (Fault.MISSING_KEY, R, ARTICLE.replace("news", "report") + "number: 1\nissued: 1/1/2022\nsubject: A\nperiod: 2022\nsigned_by: {name: A, position: B}\n" + END, 2, 1),
    (Fault.EMPTY_VALUE, A, ARTICLE + "speaker:\n" + END, 9, 9),
    (Fault.WRONG_SHAPE, A, ARTICLE + "authors: A\n" + END, 9, 10),
    (Fault.TEXT_TOO_LONG, A, ARTICLE + f"speaker: {'A' * 301}\n" + END, 9, 10),
    (Fault.NOT_AN_ID, A, ARTICLE + "slug: Một\n" + END, 9, 7),
    (Fault.NOT_A_CHOICE, A, ARTICLE + "period_rule: lich\n" + END, 9, 14),
    (Fault.NOT_A_DATE, A, ARTICLE.replace("2022-12-30", "31/02/2022") + END, 4, 7),
    (Fault.NOT_A_DATE, "docs/a.md", "---\ntitle: A\ndescription: A\nreviewed: 2025-02-30\n---\nThân.\n", 4, 11),
    (Fault.NOT_A_PERIOD, A, ARTICLE + "period: quý V/2020\n" + END, 9, 9),
    (Fault.TWO_MOMENTS, A, ARTICLE + "status: scheduled\npublish_at: 2022-12-31\n" + END, 4, 7),
    (Fault.ENDED_TWICE, A, ARTICLE + "status: gone\nwithdrawn: {date: 2023-01-05, reason: A}\nexpires: {at: 2023-02-01, policy: gone}\n" + END, 11, 10),
    (Fault.BEFORE_PUBLICATION, A, ARTICLE + "expires: {at: 2022-12-29, policy: gone}\n" + END, 9, 10),
    (Fault.EVENT_REVERSED, A, ARTICLE + "event: {name: A, from: 2022-12-30, to: 2022-12-29}\n" + END, 9, 40),
    (Fault.UPDATES_OUT_OF_ORDER, A, ARTICLE + "updates:\n  - {date: 2023-01-05, kind: minor}\n  - {date: 2023-01-04, kind: minor}\n" + END, 11, 5),
    (Fault.NOT_A_PERIOD, A, ARTICLE + OBSERVATION.replace("2022", "quý V/2020") + '    value: "1"\n' + END, 9, 9),
    (Fault.NOT_A_BOUND, I, INDICATOR + "constraints: {minimum: một}\n", 9, 24),
    (Fault.NOT_AN_ADDRESS, "data/links.yml", "- title: A\n  links:\n    - {title: B, url: x.vn}\n", 3, 23),
    (Fault.LISTED_TWICE, A, ARTICLE + "authors: [A, A]\n" + END, 9, 14),
    (Fault.KEY_NOT_FOR_KIND, A, ARTICLE + "number: 1\n" + END, 9, 9),
    (Fault.NEEDS_COMPANION, A, ARTICLE + "reliability: unverified\n" + END, 9, 14),
    (Fault.NEEDS_COMPANION, A, ARTICLE + OBSERVATION + '    value: "1"\n    measure: target\n' + END, 14, 14),
    (Fault.RAW_HTML, A, BODY + "Hai <b>ba</b>\n", 12, 5),
    (Fault.RAW_HTML, A, BODY + "Hai <script\n>ba\n", 12, 5),
    (Fault.INCLUDE, A, BODY + '--8<-- "mkdocs.yml"\n', 12, 2),
    (Fault.IMAGE, A, BODY + "Ảnh ![a](b.png)\n", 12, 5),
    (Fault.TOP_HEADING, A, BODY + "# Hai\n", 12, 1),
    (Fault.TOP_HEADING, A, BODY + "- # Hai\n", 12, 1),
    (Fault.TOO_MUCH_MARKUP, A, BODY + "[" * 20_000 + "\n", 12, 1),
    (Fault.TOO_DEEP, A, BODY + "> " * 300 + "a\n", 12, 1),
    (Fault.LINK_OUTSIDE, A, BODY + "Xem [a](javascript:x)\n", 12, 9),
    (Fault.LINK_OUTSIDE, A, BODY + "[a][b]\n\n[b]: javascript:x\n", 14, 6),
    (Fault.UNSAFE_MARKUP, A, BODY + "[<https://a.vn>](https://b.vn)\n", 10, 1),
    (Fault.EMPTY_BODY, A, ARTICLE + "---\n", 10, 1),
    (Fault.BODY_TOO_LONG, A, BODY + "a\n\n" * 5000, 10, 1),
    (Fault.TANGLED_EMPHASIS, A, BODY + "Giá *tăng**mạnh*133\n", 12, 10),
    (Fault.BAD_MARKER, A, BODY + "Xem {{ bảng: a }} nhé\n", 12, 5),
    (Fault.NOT_A_PERIOD, A, BODY + "{{ bảng: a; kỳ: quý 5/2022 }}\n", 12, 17),
    (Fault.NOTE_MISSING, A, BODY + "Một[^1] hai[^1].\n", 12, 4),
    (Fault.NOTE_UNUSED, A, BODY + "Một.\n\n[^1]: Hai.\n", 14, 1),
    (Fault.NOTE_TWICE, A, BODY + "Một[^1].\n\n[^1]: Hai.\n\n[^1]: Ba.\n", 16, 1),
    (Fault.BAD_NOTE, A, BODY + "Một[^1].\n\n[^1]:\n", 14, 1),
    (Fault.BAD_NOTE, A, BODY + "Một[^1].\n\n[^1]: Hai.\n\n    ## Ba\n", 14, 1),
    (Fault.BAD_NOTE, A, BODY + "Một[^1] hai[^2].\n\n[^1]: Ba[^2].\n[^2]: Bốn.\n", 14, 1),
    (Fault.BAD_NOTE, A, BODY + "Một [hai[^1]](https://a.vn).\n\n[^1]: Ba.\n", 12, 9),
    (Fault.BAD_NOTE, A, BODY + 'Một[^1] [hai](https://a.vn "A[^1]").\n\n[^1]: Ba.\n', 12, 4),
    (Fault.EXTRA_CELL, A, BODY + "|a|b|\n|-|-|\n|1|2|\n|3|4|5|\n", 15, 1),
    (Fault.UNQUOTED_NUMBER, A, ARTICLE + OBSERVATION + "    value: 21.393\n" + END, 13, 12),
    (Fault.NOT_A_FIGURE, A, ARTICLE + OBSERVATION + "    value: nhiều\n" + END, 13, 12),
    (Fault.FIGURE_WITH_WORDS, A, ARTICLE + OBSERVATION + '    value: "60 hồ sơ"\n' + END, 13, 12),
    (Fault.AMBIGUOUS_FIGURE, A, ARTICLE + OBSERVATION + '    value: "57,998"\n' + END, 13, 12),
    (Fault.VALUE_AND_REASON, A, ARTICLE + OBSERVATION + '    value: "1"\n    status: suppressed\n' + END, 13, 12),
    (Fault.NO_VALUE, A, ARTICLE + OBSERVATION + END, 11, 5),
    (Fault.NO_PERIOD, A, ARTICLE + OBSERVATION.replace("period: 2022\n", "") + '    value: "1"\n' + END, 10, 5),
    (Fault.LEDGER_LINE, LEDGER, f"{HEADER}\nmột dòng\n", 2, 1),
    (Fault.LEDGER_LINE, LEDGER, "observation\n", 1, 1),
    (Fault.LEDGER_EDITED, LEDGER, f"{HEADER}\na#so-lieu-a,a.md,a,actual,so,,,2022,2022-01-01,2022-12-31,don,1,eq,final,1,2023-01-01,0123456789abcdef\n", 2, 1),
    (Fault.NOT_AN_OBSERVATION_ID, A, ARTICLE + OBSERVATION + '    value: "1"\n    revises: bai-cu\n    revision: {kind: correction, reason: A}\n' + END, 14, 14),
    (Fault.NEEDS_COMPANION, A, ARTICLE + OBSERVATION + '    value: "1"\n    revises: bai-cu#so-lieu-a\n' + END, 14, 14),
    (Fault.COMPARATOR_CONTRADICTS, A, ARTICLE + OBSERVATION + '    value: "hơn 1"\n    comparator: lt\n' + END, 14, 17),
    (Fault.CORRECTIONS_OUT_OF_ORDER, A, ARTICLE + OBSERVATION + f'    value: "1"\n    corrections:\n      - {LATE}\n      - {EARLY}\n' + END, 16, 9),
    (Fault.COMPARATOR_WITHOUT_VALUE, A, ARTICLE + OBSERVATION + "    status: suppressed\n    comparator: gt\n" + END, 14, 17),
    (Fault.PERIOD_REVERSED, A, ARTICLE + "period: 2020-2016\n" + END, 9, 9),
    (Fault.PERIOD_REVERSED, A, BODY + "{{ bảng: a; kỳ: 2020-2016 }}\n", 12, 17),
    (Fault.EMPTY_VALUE, A, ARTICLE + OBSERVATION + '    value: "1"\n    dimensions: {}\n' + END, 14, 17),
    (Fault.EMPTY_VALUE, I, INDICATOR + "dimensions: []\n", 9, 13),
    (Fault.EMPTY_VALUE, I, INDICATOR + "dimensions: [{id: a, title: A, codes: {}}]\n", 9, 39),
    (Fault.BOUNDS_REVERSED, I, INDICATOR + 'constraints: {minimum: "5", maximum: "4"}\n', 9, 38),
    (Fault.WRONG_SHAPE, I, INDICATOR + 'constraints: {soft_change_percent: "-5"}\n', 9, 36),
    (Fault.NOT_AN_ADDRESS, I, INDICATOR + "licence: javascript:alert(1)\n", 9, 10),
    (Fault.NOT_A_MAIL_ADDRESS, "data/agencies.yml", 'a: {name: A, name_short: A, place: A, contact: {email: "a@b.vn?cc=c@d.vn", as_of: 1/1/2024, source: A}}\n', 1, 56),
    (Fault.NEEDS_COMPANION, "data/units.yml", "don: {label: đơn}\nnghin: {label: nghìn đơn, base: don}\n", 2, 33),
    (Fault.NEEDS_COMPANION, A, ARTICLE + OBSERVATION + '    value: "1"\n    rule: at_least\n' + END, 14, 11),
    (Fault.NEEDS_COMPANION, A, ARTICLE + "reliability_note: Chưa rõ\n" + END, 9, 19),
    (Fault.VALUE_WITHDRAWN, A, ARTICLE + OBSERVATION + f'    value: "1"\n    corrections:\n      - {LATE.replace("correction", "withdrawal")}\n' + END, 13, 12),
    (Fault.SEEN_AND_ENDED, "data/agencies.yml", "a: {name: A, name_short: A, place: B, until: 1/1/2020, as_of: 1/1/2019}\n", 1, 63),
    (Fault.NOT_A_PERSON_NAME, "data/people.yml", "a: {name: ông Trần Tuấn, positions: [{role: A, agency: a, document: a}]}\n", 1, 11),
    (Fault.POSITION_WITHOUT_SOURCE, "data/people.yml", "a:\n  name: Trần Tuấn\n  positions:\n    - role: Giám đốc\n      agency: a\n", 4, 7),
    (Fault.WRONG_SHAPE, I, INDICATOR + "frequency: annual\nlag: 1 tháng\n", 10, 6),
    (Fault.NEEDS_COMPANION, I, INDICATOR + "frequency: annual\n", 9, 12),
    (Fault.NEEDS_COMPANION, I, INDICATOR + "status: retired\n", 9, 9),
    (Fault.ID_IS_NOT_FILE, I, INDICATOR.replace("id: a", "id: b"), 1, 5),
    (Fault.NOT_A_SITE_ADDRESS, "data/redirects.yml", "- {from: https://example.vn/, to: gioi-thieu/}\n", 1, 10),
    (Fault.NOT_AN_ABBREVIATION, "data/glossary.yml", "a:\n  name: A\n  abbreviations: [Sở]\n", 3, 19),
    (Fault.NOT_AN_ABBREVIATION, A, ARTICLE + "abbreviations: {kh: kế hoạch}\n" + END, 9, 17),
    (Fault.WORD_WITHOUT_MEANING, "data/glossary.yml", "a: {name: A}\n", 1, 1),
    (Fault.LISTED_TWICE, "data/glossary.yml", "a:\n  name: hoà giải\n  meaning: A\n  also_written: [Hòa giải]\n", 4, 18),
    (Fault.LISTED_TWICE, A, ARTICLE + 'abbreviations: {"KH&A": a, "KH & A": b}\n' + END, 9, 28),
    (Fault.EMPTY_VALUE, A, ARTICLE + "abbreviations: {}\n" + END, 9, 16),
    (Fault.WRONG_SHAPE, A, ARTICLE + "abbreviations: KH\n" + END, 9, 16),
    (Fault.WRONG_SHAPE, V, "from: 1/1/2026\n", 1, 1),
    (Fault.WRONG_SHAPE, V, VISITS + "  months: [{month: 01/2026, visits: -1, views: 2}]\n", 4, 37),
    (Fault.EMPTY_VALUE, V, VISITS + "  months: []\n", 4, 11),
    (Fault.NOT_A_MONTH, V, VISITS + "  months: [{month: quý I/2026, visits: 1, views: 2}]\n", 4, 20),
    (Fault.MORE_THAN_VIEWED, V, VISITS + "  months: [{month: 01/2026, visits: 3, views: 2}]\n", 4, 37),
    (Fault.NOT_THE_MONTHS, V, VISITS + "  months: [{month: 02/2026, visits: 1, views: 2}]\n", 4, 11),
    (Fault.NOT_THE_MONTHS, V, VISITS + f"  months: [{JANUARY}, {JANUARY}]\n", 4, 11),
    (Fault.LIFETIME_REVERSED, V, VISITS.replace("31/1/2026", "31/12/2025") + f"  months: [{JANUARY}]\n", 2, 10),
    (Fault.MORE_THAN_VIEWED, V, VISITS + f"  months: [{JANUARY}]\n  pages: [{{address: a/, views: 2}}, {{address: b/, views: 1}}]\n", 5, 10),
    (Fault.LISTED_TWICE, V, VISITS + f"  months: [{JANUARY}]\n  pages: [{{address: a/, views: 1}}, {{address: /a/, views: 1}}]\n", 5, 10),
    (Fault.NOT_A_SITE_ADDRESS, V, VISITS + f'  months: [{JANUARY}]\n  pages: [{{address: "https://a.vn/", views: 1}}]\n', 5, 21),
    (Fault.UNKNOWN_KEY, V, VISITS + f"  months: [{JANUARY}]\n  referrers: [a]\n", 5, 3),
    (Fault.VISITS_COUNTED_TWICE, V, (VISITS + f"  months: [{JANUARY}]\n") * 2, 5, 9),
]  # fmt: skip
WRITTEN = [row for row in FAULTS if row[2] is not None]
"""Those of files with a content of their own."""


@pytest.mark.parametrize(("fault", "path", "content", "line", "column"), FAULTS, ids=[f"{number}-{row[0].name}" for number, row in enumerate(FAULTS)])
def test_a_fault_is_told_once_at_its_line_and_column(root: Path, fault: Fault, path: str, content: str | bytes | None, line: int, column: int):
    """One mistake in a whole checkout gives one issue, which says file, line, column and code."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if content is None:
        file.symlink_to(root / "data/units.yml")
    else:
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    issues = read_all(root)[1]

    assert [issue.line().split("  ")[:2] for issue in issues] == [[f"{path}:{line}:{column}", f"lỗi {fault.code}"]]


def test_a_missing_register_is_told_at_its_first_line(root: Path):
    """A file that is not there has a place all the same."""
    (root / "data/fields.yml").unlink()
    [issue] = read_all(root)[1]

    assert issue.line(Language.ENGLISH) == "data/fields.yml:1:1  error TP07  The file data/fields.yml is missing. Create it."


def test_a_missing_ledger_is_told_where_values_are_stated(root: Path):
    """A new portal is not stopped, and one that lost its ledger is told how to get it back."""
    (root / LEDGER).unlink()
    silent = read_all(root)[1]
    (root / A).write_text(ARTICLE + OBSERVATION + '    value: "1"\n' + END, encoding="utf-8")
    [issue] = read_all(root)[1]

    assert silent == ()
    assert (issue.fault, issue.place.path, issue.is_error) == (Fault.LEDGER_MISSING, LEDGER, False)
    assert "git checkout -- data/ledger/observations.csv" in issue.message()


def test_the_rule_of_a_target_is_told_by_what_misses(root: Path):
    """A rule without a plan asks for measure: target, a plan without a rule for the rule."""
    lines = []
    for written in ("rule: at_least", "measure: target", "measure: muc-tieu\n    rule: at_least"):
        (root / A).write_text(ARTICLE + OBSERVATION + f'    value: "1"\n    {written}\n' + END, encoding="utf-8")
        lines.append([(issue.fault, issue.field, issue.expected) for issue in read_all(root)[1] if issue.fault is Fault.NEEDS_COMPANION])

    assert lines == [[(Fault.NEEDS_COMPANION, "rule", "measure: target")], [(Fault.NEEDS_COMPANION, "measure: target", "rule")], []]


@pytest.mark.parametrize(("path", "content"), [row[1:3] for row in WRITTEN], ids=[f"{number}-{row[0].name}" for number, row in enumerate(WRITTEN)])
def test_an_english_message_has_no_vietnamese_hint(root: Path, path: str, content: str | bytes):
    """But for the examples of what documents print."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    (issue,) = read_all(root)[1]
    hint = re.sub(r"“[^”]*”|quý I/2020|6 tháng đầu năm 2023|hơn 600 triệu đồng|\{\{ bảng.*\}\}", "", english(issue.expected))

    assert not re.findall(r"[À-ỹ]", hint)


def test_every_fault_of_the_reading_room_is_written_above():
    """A fault nobody can show is a fault nobody has."""
    named = {
        name for module in (PORTAL / "reading").glob("*.py") for name in re.findall(r"\bFault\.([A-Z0-9_]+)", module.read_text(encoding="utf-8"))
    }

    assert named
    assert named - {fault.name for fault, *_ in FAULTS} == {Fault.MISSING_FILE.name, *OF_LEDGERS}


def test_every_fault_is_used_by_some_room():
    """A message nobody sends is a promise nobody keeps."""
    texts = [
        module.read_text(encoding="utf-8") for module in PORTAL.rglob("*.py") if module.name not in {"fault.py", "file_fault.py", "owner_fault.py"}
    ]
    used = {name for text in texts for name in re.findall(r"\b((?:File|Owner)?Fault\.[A-Z0-9_]+)", text)}

    assert used == {str(fault) for fault in (*Fault, *FileFault, *OwnerFault)}


@pytest.mark.parametrize("fault", (*Fault, *FileFault, *OwnerFault), ids=lambda fault: fault.name)
def test_both_messages_of_a_fault_can_be_written(fault: Message):
    """Nothing but what an issue knows may stand in braces."""
    messages = [text.format(found="f", expected="e", field="i") for text in (fault.vietnamese, fault.english)]

    assert all(messages)
    assert messages[0] != messages[1]
