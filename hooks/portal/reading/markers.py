"""The cleaned HTML of a body -> the same with every marker line replaced by one character, and the markers; what cannot be read is told.

`{{ bảng: don-khieu-nai, ho-so-cap-phep; kỳ: 2023, quý I/2024; cơ quan: skhcn-hai-phong }}` stands alone in a paragraph, or with others of its
kind, a line each. Marks, case and spaces of its words do not matter. In code, braces are only braces.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.marker import Form, Marker
from portal.model.period import Period
from portal.model.photo import PhotoMarker
from portal.model.place import Place
from portal.model.prose import MARKER
from portal.reading.findings import Findings
from portal.reading.guard import Source, place_at
from portal.reading.periods import tell_period
from portal.vietnamese.folding import fold
from portal.vietnamese.periods import read_period
from portal.vietnamese.unreadable import Unreadable

EXAMPLE = "{{ bảng: don-khieu-nai; kỳ: 2022, quý I/2023; cơ quan: skhcn-hai-phong }}"
_BRACES_NAME = Hint("cặp dấu {{", english="pairs of {{")
_MARKERS_NAME = Hint("lệnh đặt bảng", english="markers")
MOST_MARKERS = 50
"""In one body."""
MOST_BRACES = 500
"""Pairs in one body, those in code too: each is looked for in what the editor wrote."""
MOST_NAMES = 30
"""In one list of a marker."""
_NOT_ALONE = Hint(
    f"lệnh phải mở bằng {{{{, đóng bằng }}}}, đứng riêng một dòng, có dòng trống ở trên và dưới. Viết: {EXAMPLE}",
    english=f"a marker opens by {{{{, closes by }}}} and stands on a line of its own, with empty lines around it. Write: {EXAMPLE}",
)
_FORMS = {fold(form.value): form for form in Form}
_PERIODS, _AGENCIES, _PHOTO = fold("kỳ"), fold("cơ quan"), fold("ảnh")
_CODE = re.compile(r"<(code|pre)>.*?</\1>", re.DOTALL)
_BRACES = re.compile(r"\\?\{\\?\{")
_PARAGRAPH = re.compile(r"<[p]>([^<>]*)</[p]>")
_LINE = re.compile(r"\{\{([^{}]*)\}\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """The n-th MARKER of `html` stands for the n-th of `markers`."""

    html: str
    markers: tuple[Marker | PhotoMarker, ...]


def read_markers(html: str, source: Source, findings: Findings) -> Marked:
    """`html` is sanitised and without MARKER; of paragraphs that are not readable markers nothing is changed."""
    found = [match.start() for match in _BRACES.finditer(html)]
    if not found or _is_over(len(found), MOST_BRACES, _BRACES_NAME, Place(path=source.path, line=source.body_line), findings):
        return Marked(html=html, markers=())
    places = _places(html, found, source)
    settled = [match.span() for match in _CODE.finditer(html)]
    markers: list[Marker | PhotoMarker] = []
    written: list[str] = []
    end = 0
    for paragraph, lines in _paragraphs(html):
        starts = [start for start in found if paragraph[0] <= start < paragraph[1]]
        read = [_marker(line, places[start], source, findings) for line, start in zip(lines, starts, strict=True)]
        markers += (marker for marker in read if marker)
        written += [html[end : paragraph[0]], *(MARKER for marker in read if marker)]
        settled.append(paragraph)
        end = paragraph[1]
    for start in found:
        if not any(first <= start < last for first, last in settled):
            findings.add(Fault.BAD_MARKER, places[start], found=_rest_of_line(html, start), expected=_NOT_ALONE)
    if len(markers) > MOST_MARKERS:
        _is_over(len(markers), MOST_MARKERS, _MARKERS_NAME, markers[MOST_MARKERS].place, findings)
    return Marked(html="".join([*written, html[end:]]), markers=tuple(markers))


def _is_over(count: int, most: int, what: Hint, place: Place, findings: Findings) -> bool:
    """Whether there are too many; then it is told."""
    if count > most:
        found = Hint(f"{count} {what}", english=f"{count} {what.english}")
        expected = Hint(f"nhiều nhất {most} {what} trong một bài", english=f"at most {most} {what.english} in one item")
        findings.add(Fault.BAD_MARKER, place, found=found, expected=expected)
    return count > most


def _paragraphs(html: str) -> Iterator[tuple[tuple[int, int], list[str]]]:
    """The paragraphs whose every line is something between braces: where they stand, and the words of each line."""
    for paragraph in _PARAGRAPH.finditer(html):
        lines = [_LINE.fullmatch(line.strip()) for line in paragraph.group(1).split("\n")] if "{{" in paragraph.group(1) else [None]
        words = [unescape(line.group(1)) for line in lines if line]
        if len(words) == len(lines):
            yield paragraph.span(), words


def _marker(text: str, place: Place, source: Source, findings: Findings) -> Marker | PhotoMarker | None:
    """The marker whose words between the braces are `text`; None where it has told why not."""
    parts = [_part(part) for part in text.split(";")]
    names = [name for name, _ in parts]
    if names == [_PHOTO] and len(parts[0][1]) == 1 and all(parts[0][1]):
        return PhotoMarker(name=parts[0][1][0], place=_place_of(parts[0][1][0], place, source))
    form = _FORMS.get(names[0])
    cause = _cause([part.partition(":")[0].strip() for part in text.split(";")], parts)
    if form is None or cause:
        findings.add(Fault.BAD_MARKER, place, found=f"{{{{{text}}}}}", expected=cause)
        return None
    before = len(findings.issues)
    lists = dict(parts)
    for name, values in parts:
        for value in dict.fromkeys(value for value in values if values.count(value) > 1):
            findings.add(Fault.LISTED_TWICE, place, name=name, found=value)
    periods = tuple(_periods(lists.get(_PERIODS, ()), place, source, findings))
    if len(findings.issues) > before:
        return None
    indicators, agencies = lists[names[0]], lists.get(_AGENCIES, ())
    words = tuple((word, _place_of(word, place, source)) for word in dict.fromkeys((*indicators, *agencies)))
    return Marker(form=form, indicators=indicators, periods=periods, agencies=agencies, place=place, words=words)


def _cause(written: list[str], parts: list[tuple[str, tuple[str, ...]]]) -> str:
    """The first thing that is wrong with the parts of a marker, and what to write; "" where nothing is. `written` are the names of the parts."""
    names = [name for name, _ in parts]
    if names[0] == _PHOTO:
        return Hint("lệnh ảnh nêu một tệp. Viết: {{ ảnh: anh-2.jpg }}", english="it places one picture. Write: {{ ảnh: anh-2.jpg }}")
    if names[0] not in _FORMS:
        return Hint(
            f"phải bắt đầu bằng “bảng:”, “biểu đồ:” hoặc “ảnh:”. Viết: {EXAMPLE}",
            english=f"it begins by “bảng:”, “biểu đồ:” or “ảnh:”. Write: {EXAMPLE}",
        )
    for number, (name, values) in enumerate(parts):
        said = written[number]
        if name in names[:number]:
            return Hint(f"“{said}” viết hai lần. Giữ một", english=f"“{said}” is written twice. Keep one")
        if number and name not in {_PERIODS, _AGENCIES}:
            return Hint(
                f"sau dấu chấm phẩy chỉ viết “kỳ:” hoặc “cơ quan:”, không viết “{said}”",
                english=f"after a semicolon stands only “kỳ:” or “cơ quan:”, not “{said}”",
            )
        if not all(values):
            return Hint(f"sau “{said}:” thiếu một mục, hoặc thừa dấu phẩy", english=f"after “{said}:” an entry is missing, or a comma too many")
        if len(values) > MOST_NAMES:
            words = (f"“{said}” có hơn {MOST_NAMES} mục. Tách thành hai bảng", f"“{said}” has over {MOST_NAMES} entries. Make two tables")
            return Hint(words[0], english=words[1])
    return ""


def _part(text: str) -> tuple[str, tuple[str, ...]]:
    """ "kỳ: 2023, quý I/2024" -> ("ky", ("2023", "quý I/2024"))."""
    name, _, values = text.partition(":")
    return " ".join(fold(name).split()), tuple(" ".join(value.split()) for value in values.split(","))


def _periods(texts: tuple[str, ...], place: Place, source: Source, findings: Findings) -> Iterator[Period]:
    for text in texts:
        period = read_period(text)
        if isinstance(period, Unreadable):
            tell_period(text, period, _place_of(text, place, source), findings, name="kỳ")
        else:
            yield period


def _place_of(text: str, place: Place, source: Source) -> Place:
    """Where a word of a marker stands on its line, as a whole: "don" is no part of "don-khieu-nai"."""
    line = source.body.split("\n")[place.line - source.body_line]
    found = re.compile(rf"(?<![\w-]){re.escape(text)}(?![\w-])").search(line, place.column - 1)
    return Place(path=place.path, line=place.line, column=found.start() + 1) if found else place


def _places(html: str, shown: list[int], source: Source) -> dict[int, Place]:
    """For each pair of braces of the HTML, by its offset, where an editor wrote it: the n-th is the n-th.

    Where the parser dropped, made or moved one (the title of an unused address, an entity, a note), by the words that follow it.
    """
    written = [match.start() for match in _BRACES.finditer(source.body)]
    if len(shown) != len(written) or 'class="portal-notes"' in html:
        written = [max(source.body.find(_rest_of_line(html, start)), 0) for start in shown]
    pairs = zip(shown, written, strict=True)
    return {start: place_at(source.path, source.body, offset, first_line=source.body_line) for start, offset in pairs}


def _rest_of_line(html: str, start: int) -> str:
    """The words from the braces to their end, or to the end of the line, as an editor wrote them."""
    text = re.split(r"[\n<]", html[start : start + 300], maxsplit=1)[0]
    end = text.find("}}")
    return unescape(text[: end + 2] if end >= 0 else text[:60])
