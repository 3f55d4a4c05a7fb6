"""data/glossary.yml: the tree of the file -> the words of the glossary, one for each meaning, with every mistake told."""

from dataclasses import dataclass
from typing import ClassVar

from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.place import Origin
from portal.model.word import Word
from portal.reading.findings import Findings
from portal.reading.kinds import Identifier, Items, Text, scalar_text
from portal.reading.nodes import Node
from portal.reading.registers import entries_of
from portal.reading.schema import Key, Schema, Values
from portal.vietnamese.abbreviations import read_abbreviation
from portal.vietnamese.full_forms import key_of

GLOSSARY = "data/glossary.yml"
LONGEST_FORM = 100
"""Of a full form: it is looked for in the words beside an abbreviation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortForm:
    """An abbreviation: two capitals or more, or one first in what is no syllable; spaces and the dot behind are left out."""

    blank: ClassVar[str] = ""
    meaning: ClassVar[str] = Hint(
        "chữ viết tắt có từ hai chữ hoa trở lên, ví dụ UBND, KH&CN, hoặc có chữ hoa đầu mà không đọc được thành tiếng, ví dụ Cty",
        english="an abbreviation of two capitals or more, for example UBND, KH&CN, or one capital first in no syllable, such as Cty",
    )

    def read(self, node: Node, findings: Findings, *, name: str) -> str:
        text = scalar_text(node, findings, name=name)
        short = read_abbreviation(text) if text is not None else ""
        if text is not None and not short:
            findings.add(Fault.NOT_AN_ABBREVIATION, node.place, name=name, found=text)
        return short


WORD = Schema(
    name=GLOSSARY,
    keys=(
        Key(name="name", kind=Text(longest=LONGEST_FORM), is_required=True, meaning="Dạng viết đầy đủ; chữ hoa, chữ thường không quan trọng."),
        Key(name="abbreviations", kind=Items(of=ShortForm()), is_opened=True, meaning="Các chữ viết tắt của từ, chữ thường dùng nhất đứng đầu."),
        Key(
            name="also_written",
            kind=Items(of=Text(longest=LONGEST_FORM)),
            is_opened=True,
            meaning="Các cách viết đầy đủ khác; không ghi cách chỉ khác chỗ đặt dấu (hoà, hòa).",
        ),
        Key(name="meaning", kind=Text(longest=1000), meaning="Giải thích bằng lời của ban biên tập; từ không có chữ viết tắt thì phải có."),
        Key(name="document", kind=Identifier(), meaning="Văn bản nêu nghĩa ấy: tên tệp trong content/documents/, bỏ .md."),
        Key(name="where", kind=Text(), meaning="Điều, khoản của văn bản ấy, hoặc nguồn khác; bỏ cả hai nếu chưa đối chiếu."),
    ),
)


def read_glossary(node: Node, findings: Findings) -> tuple[Word, ...]:
    """Ids and their words, in the editor's order."""
    words = tuple(entries_of(node, findings, WORD, _word))
    for word in words:
        _check(word, findings)
    return words


def _word(id: str, values: Values, origin: Origin) -> Word:
    return Word(id=id, origin=origin, **values.values)


def _check(word: Word, findings: Findings) -> None:
    """A word says something, and says nothing twice; what could not be read asks for nothing."""
    written = dict(word.origin.fields)
    if "abbreviations" not in written and "meaning" not in written:
        findings.add(Fault.WORD_WITHOUT_MEANING, word.origin.start, name=word.id, found=word.id)
    known = {key_of(word.name)}
    for number, form in enumerate(word.also_written):
        if key_of(form) in known:
            findings.add(Fault.LISTED_TWICE, word.origin.place(f"also_written.{number}"), name=f"{word.id}.also_written", found=form)
        known.add(key_of(form))
