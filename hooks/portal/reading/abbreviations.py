"""Abbreviations of an item: its HTML and its front matter go in; the capitals with their places, and the meanings an editor chose, come out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from portal.model.citation import Mention, NumberForm
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.place import Place
from portal.model.word import Capitals, Choice
from portal.reading.findings import Findings
from portal.reading.glossary import LONGEST_FORM, ShortForm
from portal.reading.guard import Source, place_at
from portal.reading.kinds import Text
from portal.reading.nodes import Mapping, Node
from portal.reading.plain_text import PlainText
from portal.reading.schema import Key
from portal.vietnamese.abbreviations import abbreviations_in, first_places

_NEVER_LINKS = {NumberForm.STANDARD, NumberForm.NAME}
_LIKE = Hint(
    'các dòng dạng chữ viết tắt: "nghĩa", ví dụ KH: "kế hoạch"',
    english='lines of the form abbreviation: "its full form"',
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Abbreviations, each with the full form it is short for in this file."""

    blank: ClassVar[tuple[Choice, ...]] = ()
    meaning: ClassVar[str] = _LIKE

    def read(self, node: Node, findings: Findings, *, name: str) -> tuple[Choice, ...]:
        if not isinstance(node, Mapping) or not node.entries:
            findings.add(Fault.EMPTY_VALUE if isinstance(node, Mapping) else Fault.WRONG_SHAPE, node.place, name=name, expected=_LIKE)
            return self.blank
        chosen: dict[str, Choice] = {}
        for key, value in node.entries:
            abbreviation = ShortForm().read(key, findings, name=name)
            form = Text(longest=LONGEST_FORM).read(value, findings, name=name)
            if abbreviation in chosen:
                findings.add(Fault.LISTED_TWICE, key.place, name=name, found=abbreviation)
            elif abbreviation and form:
                chosen[abbreviation] = Choice(abbreviation=abbreviation, name=form, place=value.place)
        return tuple(chosen.values())


ABBREVIATIONS_KEY = Key(
    name="abbreviations",
    kind=Choices(),
    meaning="Nghĩa của những chữ viết tắt có nhiều nghĩa trong data/glossary.yml, ví dụ {KH: \"kế hoạch\"}.",
)  # fmt: skip


def read_abbreviations(html: str, mentions: Iterable[Mention], source: Source) -> tuple[Capitals, ...]:
    """Of the HTML of the body of `source`; what may become a link to a document carries no other mark."""
    links = (part for mention in mentions if mention.citation.form not in _NEVER_LINKS for part in mention.parts)
    found = abbreviations_in(html, links)
    return tuple(_placed(found, source)) if found else ()


def _placed(found: tuple[Capitals, ...], source: Source) -> Iterator[Capitals]:
    """Each at its first place in the text, else anywhere in the file (a table), else at the first line of the body."""
    plain = PlainText.of(source.body)
    shown = {text: plain.place(start) for text, start in first_places(plain.text).items()}
    rest = {} if all(capitals.text in shown for capitals in found) else first_places(source.body)
    for capitals in found:
        offset = shown.get(capitals.text, rest.get(capitals.text))
        nowhere = Place(path=source.path, line=source.body_line)
        place = nowhere if offset is None else place_at(source.path, source.body, offset, first_line=source.body_line)
        yield replace(capitals, place=place)
