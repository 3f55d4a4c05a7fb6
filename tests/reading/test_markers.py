"""Marker lines: what is read, what is told with its line and column, and that nothing an editor writes becomes one by accident."""

from itertools import chain
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.fault import Fault
from portal.model.issue import Issue, Language
from portal.model.marker import Form, Marker
from portal.model.period import Period, Span
from portal.model.place import Place
from portal.model.prose import MARKER, Prose
from portal.reading.findings import Findings
from portal.reading.guard import Source, read_source
from portal.reading.markers import EXAMPLE, MOST_BRACES, MOST_MARKERS, MOST_NAMES
from portal.reading.prose import read_prose

PATH = "content/news/2022/mot-bai.md"
FIRST_LINE = 10


def read(body: str) -> tuple[Prose, list[Issue]]:
    findings = Findings()
    return read_prose(Source(path=PATH, front_matter="", body=body, body_line=FIRST_LINE), findings), findings.issues


def markers(body: str) -> tuple[Marker, ...]:
    prose, issues = read(body)
    assert issues == []
    assert prose.html.count(MARKER) == len(prose.markers)
    return prose.markers


def told(body: str) -> list[str]:
    """Code, line and column of each issue."""
    return [f"{issue.fault.code} {issue.place.line}:{issue.place.column} {issue.found}" for issue in read(body)[1]]


def test_a_marker_line_becomes_one_character_between_its_neighbours():
    """A block of its own, so that a table may stand there."""
    prose, issues = read("Trước.\n\n{{ bảng: don-khieu-nai }}\n\nSau.\n")

    assert issues == []
    assert prose.html == f"<p>Trước.</p>\n{MARKER}\n<p>Sau.</p>"


def test_everything_a_marker_can_say_is_read():
    """Indicators, periods and agencies, in the editor's order, and where it stands."""
    (marker,) = markers("Trước.\n\n{{ bảng: ho-so-cap-phep, don-khieu-nai; kỳ: 2023, quý I/2024; cơ quan: skhcn-ngan-ha }}\n")

    assert marker == Marker(
        form=Form.TABLE,
        indicators=("ho-so-cap-phep", "don-khieu-nai"),
        periods=(Period.of_months(Span.YEAR, 2023), Period.of_months(Span.QUARTER, 2024)),
        agencies=("skhcn-ngan-ha",),
        place=Place(path=PATH, line=12, column=1),
    )


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("{{ biểu đồ: a }}", Form.CHART),
        ("{{bieu do:a}}", Form.CHART),
        ("{{ BIỂU  ĐỒ : a }}", Form.CHART),
        ("{{ bang: a }}", Form.TABLE),
        ("{{ Bảng: a }}", Form.TABLE),
        ("{{ ba\u0309ng: a }}", Form.TABLE),
        ("  {{ bảng: a }}  ", Form.TABLE),
    ],
)
def test_marks_case_and_spaces_do_not_matter(written: str, form: Form):
    """Editors type as they can."""
    (marker,) = markers(written)

    assert (marker.form, marker.indicators) == (form, ("a",))


def test_the_keys_may_stand_in_any_order_and_without_marks():
    """ "co quan" before "ky"."""
    (marker,) = markers("{{ bang: a; CO QUAN: x, y; ky: Quí I năm 2024 }}")

    assert marker.agencies == ("x", "y")
    assert marker.periods == (Period.of_months(Span.QUARTER, 2024),)


def test_marker_lines_under_each_other_are_markers_each():
    """Each with its own line and column."""
    found = markers("a\n\n{{ bảng: a }}\n  {{ biểu đồ: b }}\n")

    assert [(one.form, one.place.line, one.place.column) for one in found] == [(Form.TABLE, 12, 1), (Form.CHART, 13, 3)]


@pytest.mark.parametrize("body", ["`{{ bảng: a }}`", "    {{ bảng: a }}\n", "Viết `{{ bảng: a }}` ở đây.", "``{{ x``", "> `{{`"])
def test_braces_in_code_are_text(body: str):
    """This is how the handbook shows a marker."""
    prose, issues = read(f"Trước.\n\n{body}\n")

    assert issues == []
    assert "{{" in prose.html
    assert prose.markers == ()


@pytest.mark.parametrize(
    ("body", "column"),
    [
        ("Xem {{ bảng: a }} nhé.", 5),
        ("{{ bảng: a }} và thêm chữ", 1),
        ("{{ bảng }}", 1),
        ("{{ bảng: }}", 1),
        ("{{ bảng: a, }}", 1),
        ("{{ bảng: a; }}", 1),
        ("{{ bảng: a; kỳ: }}", 1),
        ("{{ danh sách: a }}", 1),
        ("{{ bảng: a; bảng: b }}", 1),
        ("{{ bảng: a; biểu đồ: b }}", 1),
        ("{{ bảng: a; kỳ: 2022; ky: 2023 }}", 1),
        ("{{ bảng: a; nơi: b }}", 1),
        ("{{ kỳ: 2022; bảng: a }}", 1),
        ("{{ bảng: a", 1),
        ("{{ bảng: {{ a }} }}", 1),
        ("{{}}", 1),
        ("{{ bảng: *a* }}", 1),
        ("- {{ bảng: a }}", 3),
        ("## {{ bảng: a }}", 4),
        ("| a | {{ b |\n|---|---|\n| c | d |", 7),
        ("Chữ ngay trên\n{{ bảng: a }}", 1),
        (r"\{\{ bảng: a", 1),
    ],
)
def test_what_cannot_be_read_is_told_where_it_stands(body: str, column: int):
    """No marker comes of it."""
    prose, issues = read(f"Trước.\n\n{body}\n")
    first = issues[0]

    assert first.fault is Fault.BAD_MARKER
    assert first.place == Place(path=PATH, line=13 if "\n{{" in body else 12, column=column)
    assert prose.markers == ()


@pytest.mark.parametrize(
    ("body", "vietnamese", "english"),
    [
        ("Xem {{ bảng: a }} nhé.", f"lệnh phải mở bằng {{{{, đóng bằng }}}}, đứng riêng một dòng, có dòng trống ở trên và dưới. Viết: {EXAMPLE}", "of its own"),
        ("{{ danh sách: a }}", f"phải bắt đầu bằng “bảng:”, “biểu đồ:” hoặc “ảnh:”. Viết: {EXAMPLE}", "it begins by"),
        ("{{ bảng: a; nơi: b }}", "sau dấu chấm phẩy chỉ viết “kỳ:” hoặc “cơ quan:”, không viết “nơi”", "not “nơi”"),
        ("{{ bảng: a; bảng: b }}", "“bảng” viết hai lần. Giữ một", "“bảng” is written twice"),
        ("{{ bảng: a; kỳ: 2022; ky: 2023 }}", "“ky” viết hai lần. Giữ một", "“ky” is written twice"),
        ("{{ bảng: a, }}", "sau “bảng:” thiếu một mục, hoặc thừa dấu phẩy", "after “bảng:” an entry is missing"),
        (f"{{{{ bảng: {', '.join(f'a{number}' for number in range(31))} }}}}", "“bảng” có hơn 30 mục. Tách thành hai bảng", "over 30 entries"),
    ],
)  # fmt: skip
def test_the_cause_is_said_for_each_marker_that_cannot_be_read(body: str, vietnamese: str, english: str):
    """One code, and the words that say what to change."""
    _, (issue,) = read(f"Trước.\n\n{body}\n")

    assert issue.expected == vietnamese
    assert english in issue.message(Language.ENGLISH)


def test_a_period_that_ends_before_it_begins_is_told_as_such_in_a_marker_too():
    """At the word itself."""
    _, (issue,) = read("Trước.\n\n{{ bảng: a; kỳ: 2020-2016 }}\n")

    assert (issue.fault, issue.place.column, issue.expected) == (Fault.PERIOD_REVERSED, 17, "2016-2020")


def test_the_place_is_right_behind_code_that_holds_braces():
    """The first pair of braces is an example, the second a mistake."""
    assert told("`{{ bảng: a }}`\n\nXem {{ bảng: b }} nhé.\n") == ["ND14 12:5 {{ bảng: b }}"]


def test_the_place_is_right_where_the_parser_dropped_braces():
    """The title of an address nobody uses is not shown."""
    assert told('Xem {{ bảng: b }}.\n\n[x]: https://a.vn "{{ thừa"\n') == ["ND14 10:5 {{ bảng: b }}"]


def test_a_wrong_period_is_told_where_it_stands():
    """The marker is whole, only its period is not."""
    assert told("{{ bảng: a; kỳ: 2022, quý 5/2023 }}\n") == ["TR09 10:23 quý 5/2023"]
    assert told("a\n\n{{ bảng: a; kỳ: quý I }}\n") == ["TR09 12:17 quý I"]


def test_a_name_listed_twice_is_told():
    """Its values would stand there twice."""
    assert told("{{ bảng: a, b, a }}\n") == ["TR12 10:1 a"]


def test_a_list_without_end_is_refused():
    """Each name is a row of the table."""
    names = ", ".join(f"c{number}" for number in range(MOST_NAMES + 1))

    assert told(f"{{{{ bảng: {names} }}}}\n")[0].startswith("ND14 10:1")
    assert markers(f"{{{{ bảng: {names.rpartition(',')[0]} }}}}\n")


def test_markers_without_end_are_refused_at_the_first_one_too_many():
    """Each is a table to be computed."""
    assert len(markers("{{ bảng: a }}\n\n" * MOST_MARKERS)) == MOST_MARKERS
    assert told("{{ bảng: a }}\n\n" * (MOST_MARKERS + 1)) == [f"ND14 {FIRST_LINE + 2 * MOST_MARKERS}:1 {MOST_MARKERS + 1} lệnh đặt bảng"]


def test_braces_without_end_do_not_hold_the_build_up():
    """They are told once, and not looked for one by one."""
    body = ("{{ bảng: a " * 1_000 + "*đậm*\n") * 20
    start = process_time()

    assert told(body) == [f"ND14 {FIRST_LINE}:1 {20_000} cặp dấu {{{{"]
    assert process_time() - start < 5
    assert len(told("{{ " * MOST_BRACES)) == MOST_BRACES


@pytest.mark.parametrize("written", ["&#26;", "&#x1a;", "&#x1A;", "&#0026;", "[a](https://a.vn '&#26;')"])
def test_no_entity_becomes_the_character(written: str):
    """A browser and nh3 read them as the character, Python as nothing."""
    assert Fault.HIDDEN_CHARACTER in [issue.fault for issue in read(f"Trước {written} sau.")[1]]


def test_no_file_may_hold_the_character():
    """The guard refuses it before anything is parsed."""
    refused = read_source(PATH, f"---\ntitle: a\n---\na {MARKER} b\n".encode())

    assert isinstance(refused, Issue)
    assert refused.fault is Fault.HIDDEN_CHARACTER


def test_a_body_that_reaches_the_parser_with_the_character_is_refused():
    """Should a guard ever fail."""
    assert Fault.UNSAFE_MARKUP in [issue.fault for issue in read(f"a {MARKER} b")[1]]


WORDS = st.sampled_from(
    ["{{", "}}", "{", "bảng", "biểu đồ", ":", ";", ",", "kỳ", "cơ quan", "2023", "a-b", " ", "\n", "\n\n", "`", "*", "- ", "> ", "&lt;", "\\"]
)


@given(st.lists(WORDS, max_size=25).map("".join))
def test_every_character_has_its_marker_and_every_stray_pair_is_told(body: str):
    """Whatever the text, the page shows as many tables as were read, or the build stops."""
    prose, issues = read(body)
    is_shown = "{{" in "".join(chain.from_iterable(part.split("</code>")[-1:] for part in prose.html.split("<code>")))

    assert prose.html.count(MARKER) == len(prose.markers)
    assert not is_shown or issues


IDS = st.lists(st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5})?", fullmatch=True), min_size=1, max_size=4, unique=True).map(tuple)
YEARS = st.lists(st.integers(1900, 2100), max_size=3, unique=True)


@given(form=st.sampled_from(Form), indicators=IDS, years=YEARS, agencies=st.just(()) | IDS)
def test_what_is_written_is_read_again(form: Form, indicators: tuple[str, ...], years: list[int], agencies: tuple[str, ...]):
    """Every marker can be written."""
    lists = [(form.value, indicators), ("kỳ", tuple(map(str, years))), ("cơ quan", agencies)]
    words = "; ".join(f"{name}: {', '.join(values)}" for name, values in lists if values)

    (marker,) = markers(f"{{{{ {words} }}}}")

    assert (marker.form, marker.indicators, marker.agencies) == (form, indicators, agencies)
    assert [period.code for period in marker.periods] == [f"{year}" for year in years]


def test_the_place_of_each_word_of_a_marker_is_kept():
    """As a whole word: "don" is no part of "don-khieu-nai"; a word nobody wrote stands where the marker does."""
    (marker,) = markers("Trước.\n\n{{ bảng: don-khieu-nai, don; kỳ: 2023; cơ quan: so }}\n")

    assert [(marker.place_of(word).line, marker.place_of(word).column) for word in ("don-khieu-nai", "don", "so", "khac")] == [
        (12, 10),
        (12, 25),
        (12, 49),
        (12, 1),
    ]
