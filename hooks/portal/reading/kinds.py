"""The kinds of value front matter may hold: a node of the tree goes in, a typed value or its blank comes out, and findings are told."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, ClassVar, Protocol

from portal.model.fault import Fault
from portal.model.hint import Hint, english
from portal.reading.findings import Findings
from portal.reading.nodes import Mapping, Node, Scalar, Sequence
from portal.vietnamese.dates import read_date, read_moment
from portal.vietnamese.numbers import write_number
from portal.vietnamese.slug import slug
from portal.vietnamese.unreadable import Unreadable

NO_DAY = date(1900, 1, 1)
NO_MOMENT = datetime(1900, 1, 1, tzinfo=UTC)


class Kind(Protocol):
    """`blank` stands where nothing, or nothing readable, was written; `meaning` tells an editor what to write, in Vietnamese."""

    @property
    def blank(self) -> Any: ...
    @property
    def meaning(self) -> str: ...
    def read(self, node: Node, findings: Findings, *, name: str) -> Any: ...


def scalar_text(node: Node, findings: Findings, *, name: str) -> str | None:
    """The text of a scalar without white space around it; lists, groups and empty values are told and give None."""
    if not isinstance(node, Scalar):
        findings.add(Fault.WRONG_SHAPE, node.place, name=name, expected=Hint("một giá trị", english="one value"))
        return None
    text = " ".join(node.text.split())
    if not text:
        findings.add(Fault.EMPTY_VALUE, node.place, name=name)
        return None
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One line of free text, never markup."""

    longest: int = 300
    blank: ClassVar[str] = ""

    @property
    def meaning(self) -> str:
        return Hint(f"một dòng chữ, tối đa {write_number(self.longest)} ký tự", english=f"a line of text, at most {self.longest:,} characters")

    def read(self, node: Node, findings: Findings, *, name: str) -> str:
        text = scalar_text(node, findings, name=name)
        if text is None:
            return self.blank
        if len(text) > self.longest:
            findings.add(Fault.TEXT_TOO_LONG, node.place, name=name, found=text, expected=str(self.longest))
            return self.blank
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """An id of ours: what `slug` makes of it is itself."""

    blank: ClassVar[str] = ""
    meaning: ClassVar[str] = Hint("một mã: chữ thường không dấu, số và dấu gạch nối", english="an id: small plain letters, digits and hyphens")

    def read(self, node: Node, findings: Findings, *, name: str) -> str:
        text = scalar_text(node, findings, name=name)
        if text is not None and text != slug(text):
            findings.add(Fault.NOT_AN_ID, node.place, name=name, found=text, expected=slug(text) or "mot-ma-nao-do")
            return self.blank
        return text or self.blank


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of the values of a closed list."""

    of: type[Enum]

    @property
    def blank(self) -> Enum:
        return next(iter(self.of))

    @property
    def meaning(self) -> str:
        values = ", ".join(str(member.value) for member in self.of)
        return Hint(f"một trong: {values}", english=f"one of: {values}")

    def read(self, node: Node, findings: Findings, *, name: str) -> Enum:
        text = scalar_text(node, findings, name=name)
        for member in self.of:
            if member.value == text:
                return member
        if text is not None:
            findings.add(Fault.NOT_A_CHOICE, node.place, name=name, found=text, expected=", ".join(str(member.value) for member in self.of))
        return self.blank


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A calendar day, day first."""

    blank: ClassVar[date] = NO_DAY
    meaning: ClassVar[str] = Hint("một ngày: 30/12/2022 hoặc 2022-12-30", english="a day: 30/12/2022 or 2022-12-30")

    def read(self, node: Node, findings: Findings, *, name: str) -> date:
        text = scalar_text(node, findings, name=name)
        day = read_date(text) if text is not None else None
        if isinstance(day, Unreadable):
            findings.add(Fault.NOT_A_DATE, node.place, name=name, found=text or "")
        return day if isinstance(day, date) else self.blank


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day and a time in Vietnam; a day alone is its first minute."""

    blank: ClassVar[datetime] = NO_MOMENT
    meaning: ClassVar[str] = Hint(
        "ngày và giờ: 30/12/2022 16:50 hoặc 2022-12-30T16:50; có thể bỏ giờ", english="a day, with or without a time: 30/12/2022 16:50"
    )

    def read(self, node: Node, findings: Findings, *, name: str) -> datetime:
        text = scalar_text(node, findings, name=name)
        moment = read_moment(text) if text is not None else None
        if isinstance(moment, Unreadable):
            findings.add(Fault.NOT_A_DATE, node.place, name=name, found=text or "")
        return moment if isinstance(moment, datetime) else self.blank


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNo:
    """yes or no."""

    blank: ClassVar[bool] = False
    meaning: ClassVar[str] = Hint("yes hoặc no", english="yes or no")

    def read(self, node: Node, findings: Findings, *, name: str) -> bool:
        text = scalar_text(node, findings, name=name)
        if text is not None and text not in {"yes", "no", "true", "false"}:
            findings.add(Fault.NOT_A_CHOICE, node.place, name=name, found=text, expected="yes, no")
        return text in {"yes", "true"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A limit of an indicator, in data notation: dot decimals, no grouping."""

    blank: ClassVar[None] = None
    meaning: ClassVar[str] = Hint(
        'một số, dấu chấm thập phân, trong dấu nháy: "0", "100", "99.5"', english='a number with a decimal point, quoted: "0", "100", "99.5"'
    )

    def read(self, node: Node, findings: Findings, *, name: str) -> Decimal | None:
        text = scalar_text(node, findings, name=name)
        if text is None:
            return None
        if not re.fullmatch(r"-?[0-9]{1,18}(\.[0-9]{1,6})?", text):
            findings.add(Fault.NOT_A_BOUND, node.place, name=name, found=text)
            return None
        return Decimal(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A whole number from 0 to `most`."""

    most: int
    blank: ClassVar[int] = 0

    @property
    def meaning(self) -> str:
        return Hint(f"số nguyên từ 0 đến {self.most}", english=f"a whole number from 0 to {self.most}")

    def read(self, node: Node, findings: Findings, *, name: str) -> int:
        text = scalar_text(node, findings, name=name)
        if text is None:
            return self.blank
        if not re.fullmatch(r"0|[1-9][0-9]{0,8}", text) or int(text) > self.most:
            findings.add(Fault.WRONG_SHAPE, node.place, name=name, found=text, expected=self.meaning)
            return self.blank
        return int(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A list of one kind, at least `fewest` long, each entry once."""

    of: Kind
    fewest: int = 0
    blank: ClassVar[tuple[Any, ...]] = ()

    @property
    def meaning(self) -> str:
        return Hint(f"danh sách, mỗi mục là {self.of.meaning}", english=f"a list, each entry {english(self.of.meaning)}")

    def read(self, node: Node, findings: Findings, *, name: str) -> tuple[Any, ...]:
        if not isinstance(node, Sequence):
            findings.add(Fault.WRONG_SHAPE, node.place, name=name, expected=Hint("một danh sách, ví dụ [a, b]", english="a list, for example [a, b]"))
            return self.blank
        if len(node.items) < self.fewest:
            findings.add(Fault.EMPTY_VALUE, node.place, name=name)
        values: list[Any] = []
        for item in node.items:
            value = self.of.read(item, findings, name=name)
            if isinstance(value, str) and value and value in values:
                findings.add(Fault.LISTED_TWICE, item.place, name=name, found=value)
            elif value != self.of.blank:
                values.append(value)
        return tuple(values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """A mapping of ids to texts, in the editor's order."""

    blank: ClassVar[tuple[tuple[str, str], ...]] = ()
    meaning: ClassVar[str] = Hint('các cặp mã: "nhãn"', english='pairs of an id and a text: id: "text"')

    def read(self, node: Node, findings: Findings, *, name: str) -> tuple[tuple[str, str], ...]:
        if not isinstance(node, Mapping) or not node.entries:
            fault = Fault.EMPTY_VALUE if isinstance(node, Mapping) else Fault.WRONG_SHAPE
            findings.add(fault, node.place, name=name, expected=self.meaning)
            return self.blank
        pairs = []
        for key, value in node.entries:
            code, label = Identifier().read(key, findings, name=name), Text().read(value, findings, name=name)
            if code and label:
                pairs.append((code, label))
        return tuple(pairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A value that a function of the caller makes of a node; used for groups of fields and for figures."""

    by: Callable[[Node, Findings, str], Any]
    meaning: str
    blank: Any = None

    def read(self, node: Node, findings: Findings, *, name: str) -> Any:
        return self.by(node, findings, name)
