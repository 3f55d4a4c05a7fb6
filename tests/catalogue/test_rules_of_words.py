"""The rules of words, from the files an editor writes to the line that is told."""

from datetime import date
from pathlib import Path

import pytest

from builders import settings
from glossaries import PLAN, SCIENCE, STUDY, UBND, chosen, speaking, word, writing
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.rules import broken_rules
from portal.catalogue.rules_of_words import RULES
from portal.compile import checked
from portal.model.fault import Fault
from portal.model.issue import Language

TODAY = date(2026, 11, 24)
FILES = {
    "data/agencies.yml": "skhcn: {name: Sở, name_short: Sở, place: Hà Nội}\n",
    "data/fields.yml": "do-luong: {title: Đo lường, description: Đo.}\n",
    "data/units.yml": "don: {label: đơn}\n",
    "data/links.yml": "- title: Nhóm\n  links:\n    - {title: Bộ, url: https://x.gov.vn}\n",
}
GLOSSARY = "ke-hoach: {name: kế hoạch, abbreviations: [KH]}\nkhoa-hoc: {name: khoa học, abbreviations: [KH]}\n"
ITEM = "---\ntype: news\ntitle: Một\ndate: 2022-12-30\nagency: skhcn\nfields: [do-luong]\nsummary: Hai\nsource: {name: Sở}\n"


def told(root: Path, written: str, glossary: str = GLOSSARY) -> list[str]:
    """What the portal with this item and this glossary, "" for none, says in both languages."""
    files = FILES | {"content/news/2022/a.md": written} | ({"data/glossary.yml": glossary} if glossary else {})
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return [issue.line(language) for issue in checked(root, settings())[1] for language in (Language.VIETNAMESE, Language.ENGLISH)]


def faults(known: Catalogue) -> list[Fault]:
    return [issue.fault for issue in broken_rules(known, TODAY, rules=RULES)]


def test_an_abbreviation_of_two_meanings_is_told_with_file_line_column_and_remedy(tmp_path: Path):
    """The line to write is in the message, ready to be copied."""
    accepted = 'accepted: [{code: TN01, text: "KH", reason: ""}]'

    assert told(tmp_path, f"{ITEM}---\nMột.\n\nSở lập KH năm.\n") == [
        "content/news/2022/a.md:12:8  lưu ý TN01  “KH” có nhiều nghĩa mà bài không nói là nghĩa nào, nên không được giải thích. Thêm vào phần đầu trang "
        'abbreviations: {KH: "kế hoạch"} / {KH: "khoa học"}; hoặc viết đủ một lần rồi để “KH” trong ngoặc. '
        f"Đã xem và giữ nguyên chữ thì thêm vào phần đầu trang, kèm lý do: {accepted}",
        "content/news/2022/a.md:12:8  warning TN01  “KH” has several meanings and the item does not say which, so it is not explained. Add to the front "
        'matter abbreviations: {KH: "kế hoạch"} / {KH: "khoa học"}; or spell it out once with “KH” in brackets. '
        f"To keep the words, add to the front matter, with the reason: {accepted}",
    ]


@pytest.mark.parametrize(
    "written",
    [
        f'{ITEM}abbreviations: {{KH: "kế hoạch"}}\n---\nSở lập KH năm.\n',
        f"{ITEM}---\nSở lập kế hoạch (KH) năm. KH đã xong.\n",
        f'{ITEM}accepted: [{{code: TN01, text: "KH", reason: "Nguyên văn."}}]\n---\nSở lập KH năm.\n',
        f"{ITEM}---\nKế hoạch số 48a/KH-UBND ngày 02/5/2017.\n",
    ],
)
def test_what_the_remedies_of_the_message_say_is_enough(tmp_path: Path, written: str):
    """Chosen, spelt out, or seen by the editor; a number of a document needs none."""
    assert told(tmp_path, written) == []


def test_a_glossary_with_a_mistake_of_its_own_is_the_only_thing_told(tmp_path: Path):
    """What misses in it is no second mistake of every item."""
    found = told(tmp_path, f'{ITEM}abbreviations: {{KH: "kế hoạch"}}\n---\nSở lập KH năm.\n', "ke-hoach: {name: kế hoạch, abbreviation: [KH]}\n")

    assert {line.split(":")[0] for line in found} == {"data/glossary.yml"}


def test_a_portal_without_a_glossary_tells_nothing(tmp_path: Path):
    """It may do without."""
    assert told(tmp_path, f"{ITEM}---\nSở lập KH năm.\n", "") == []


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (speaking(UBND, SCIENCE, PLAN, STUDY), []),
        (speaking(word("hòa", "HA", id="a"), word("hoà", "HB", id="b")), [Fault.WORD_REGISTERED_TWICE]),
        (speaking(word("HÒA", "HA", id="a"), word("khác", "HB", id="b", also_written=("hoà",))), [Fault.WORD_REGISTERED_TWICE]),
        (speaking(word("hòa", "HA", id="a"), word("hóa", "HB", id="b")), []),
        (speaking(PLAN, STUDY, items=(writing("KH năm.", abbreviations=(chosen("KH", "KẾ HOẠCH"),)),)), []),
        (speaking(PLAN, items=(writing("KH năm.", abbreviations=(chosen("KH", "kế hoạch"),)),)), []),
        (
            speaking(PLAN, STUDY, items=(writing("KH năm.", abbreviations=(chosen("XY", "kế hoạch"),)),)),
            [Fault.UNKNOWN_MEANING, Fault.WORD_AMBIGUOUS],
        ),
    ],
)
def test_on_which_side_of_the_line(known: Catalogue, expected: list[Fault]):
    """Case and the place of a tone make no other word, another tone does."""
    assert faults(known) == expected


def test_a_choice_of_an_unknown_abbreviation_is_answered_by_near_ones():
    """By abbreviations, for it has no meanings; without a glossary by nothing."""
    item = writing("KH năm.", abbreviations=(chosen("UBN", "ủy ban"),))
    issues = [*broken_rules(speaking(UBND, items=(item,)), TODAY, rules=RULES), *broken_rules(speaking(items=(item,)), TODAY, rules=RULES)]

    assert [issue.expected for issue in issues] == ["UBND", "…"]


def test_each_open_abbreviation_is_told_once_in_each_item():
    """However often it stands there."""
    items = (writing("KH, rồi KH; KH&KH."), writing("KH.", slug="b", year=2023))

    assert [issue.place.path for issue in broken_rules(speaking(PLAN, STUDY, items=items), TODAY, rules=RULES)] == [
        "content/news/2023/b.md",
        "content/news/2022/a.md",
    ]
