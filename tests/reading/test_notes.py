"""Notes: numbered as they are read, tied to their marks both ways, and never a part of the sentence that carries the mark."""

import re
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from html_page import HtmlPage
from portal.catalogue.quotes import is_balanced
from portal.catalogue.texts import plain_words
from portal.model.fault import Fault
from portal.model.prose import Prose
from portal.reading.findings import Findings
from portal.reading.guard import Source
from portal.reading.plain_text import PlainText
from portal.reading.prose import read_prose
from portal.vietnamese.full_forms import FullForms
from portal.vietnamese.readable_text import ReadableText

SECTION = re.compile(r"\s*<section\b.*\Z", re.DOTALL)
SENTENCE = "Sở kiểm tra 133[^1] đơn vị."


def read(body: str, *, is_interview: bool = False) -> tuple[Prose, Findings]:
    findings = Findings()
    source = Source(path="content/news/2022/a.md", front_matter="", body=body, body_line=1)
    return read_prose(source, findings, is_interview=is_interview), findings


def prose(body: str, *, is_interview: bool = False) -> Prose:
    read_body, findings = read(body, is_interview=is_interview)
    assert not findings.issues
    return read_body


def page(body: str, *, is_interview: bool = False) -> HtmlPage:
    return HtmlPage(f"<body>{prose(body, is_interview=is_interview).html}</body>")


def text_above(html: str) -> str:
    """What a reader sees before the notes."""
    return ReadableText.of(SECTION.sub("", html)).text


# ------------------------------------------------------------------------------------------------------------ what is printed


def test_a_mark_leads_to_its_note_and_the_note_back():
    """By plain links, named for those who hear them."""
    links = page(f"{SENTENCE}\n\n[^1]: Không kể kiểm tra đột xuất.\n").all("a")

    assert [(one.get("href"), one.get("id"), one.get("role"), one.get("aria-label")) for one in links] == [
        ("#_chu-thich-1", "_chu-thich-1-o", "doc-noteref", "Chú thích 1"),
        ("#_chu-thich-1-o", "", "doc-backlink", "Về chỗ có chú thích 1"),
    ]


def test_the_notes_are_a_section_with_a_heading_that_is_none_of_the_contents():
    """It is found by its name, and the contents of a page list what the editor wrote."""
    body = f"## Mục\n\n{SENTENCE}\n\n[^1]: Một.\n"
    [section] = page(body).all("section")

    assert (section.get("role"), section.get("aria-labelledby")) == ("doc-endnotes", "_chu-thich")
    assert page(body).text("h2") == "Mục Chú thích"
    assert [one.anchor for one in prose(body).headings] == ["muc"]


def test_notes_are_numbered_in_the_order_of_the_text():
    """Whatever editors call them and wherever they write them."""
    text = page("[^nguồn b]: Hai.\n\nMột[^a] hai[^nguồn b].\n\n[^a]: Một.\n")

    assert [one.get("id") for one in text.all("li")] == ["_chu-thich-1", "_chu-thich-2"]
    assert text.text("li") == "Một. ↑ Hai. ↑"


def test_a_note_cited_twice_has_two_ways_back():
    """To each place, and each is told from the other."""
    ways = [one for one in page("Một[^1] hai[^1].\n\n[^1]: Ba.\n").all("a") if one.get("role") == "doc-backlink"]

    assert [(one.get("href"), one.get("aria-label")) for one in ways] == [
        ("#_chu-thich-1-o", "Về chỗ 1 có chú thích 1"),
        ("#_chu-thich-1-o2", "Về chỗ 2 có chú thích 1"),
    ]


def test_a_long_note_keeps_its_paragraphs_lists_and_links():
    """As a report from Word has them; its links are checked as all others are."""
    body = "Một[^1].\n\n[^1]: Đoạn *một*.\n\n    Đoạn hai, xem [bài](b.md).\n\n    - mục\n"

    assert page(body).text("li") == "Đoạn một. Đoạn hai, xem bài. mục ↑"
    assert [one.target for one in prose(body).links] == ["content/news/2022/b.md"]


@pytest.mark.parametrize("heading", ["Chú thích 1", "_chu-thich-1", "Chú thích"])
def test_no_heading_takes_the_place_of_a_note(heading: str):
    """Ids of the portal begin with a sign that those of headings never begin with."""
    ids = re.findall(r' id="([^"]*)"', prose(f"## {heading}\n\nMột[^1].\n\n[^1]: Hai.\n").html)

    assert len(ids) == len(set(ids)) == 4


def test_a_mark_in_a_heading_is_no_part_of_its_name():
    """Neither in the contents nor in its address."""
    [heading] = prose("## Kết quả[^1]\n\nMột.\n\n[^1]: Hai.\n").headings

    assert (heading.title, heading.anchor) == ("Kết quả", "ket-qua")


def test_a_cell_of_a_table_may_carry_a_mark():
    """Where reports carry most of them."""
    assert page("|a|b|\n|-|-|\n|133[^1]|2|\n\n[^1]: Ba.\n").text("td") == "1331 2"


def test_notes_stand_behind_the_turns_of_an_interview():
    """They are nobody's words."""
    text = page("**PV:** Hỏi[^1]?\n\n**Ông A:** Đáp.\n\n[^1]: Ghi chú.\n", is_interview=True)

    assert text.text("div") == "PV: Hỏi1? Ông A: Đáp."
    assert text.text("li") == "Ghi chú. ↑"


@pytest.mark.parametrize("body", ["Một \\[^1].\n", "`[^1]`\n", "    [^1]: a\n", "Một [^].\n"])
def test_what_is_no_mark_stays_as_it_is(body: str):
    """Escaped, in code, without a name."""
    assert "[^" in prose(body).html


# -------------------------------------------------------------------------------------------------------- the sentence stays


words = st.sampled_from(["Sở", "kiểm tra", "**133**", "*đơn vị*", "Nghị định số 54/2016/NĐ-CP", "KH&CN", "21.393", "[bài](b.md)", ",", "."])
marked_words = st.lists(st.tuples(words, st.sampled_from(["", "", "[^1]", "[^hai]", "[^1][^hai]"])), min_size=1, max_size=12)


@settings(deadline=None)
@given(marked_words)
def test_a_body_says_the_same_with_and_without_its_marks(sentence: list[tuple[str, str]]):
    """Its words, what it cites, its abbreviations and what checks read of it."""
    plain = f"A {' '.join(word for word, _ in sentence)}.\n"
    marked = f"A {' '.join(word + mark for word, mark in sentence)}.\n"
    notes = "".join(f"\n[^{name}]: Ghi.\n" for name in ("1", "hai") if f"[^{name}]" in marked)
    one, other = prose(plain), prose(marked + notes)
    above = SECTION.sub("", other.html)

    assert text_above(other.html) == text_above(one.html)
    assert plain_words(above) == plain_words(one.html)
    assert [(said.citation.number, said.sentence, said.start) for said in other.mentions] == [
        (said.citation.number, said.sentence, said.start) for said in one.mentions
    ]
    assert [said.place for said in other.mentions if said.place.column == 1] == []
    assert [(short.text, short.count) for short in other.abbreviations] == [(short.text, short.count) for short in one.abbreviations]
    assert PlainText.of(marked).text == PlainText.of(plain).text


@pytest.mark.parametrize("bold", ["kiểm tra 133[^1] đơn vị", "kiểm tra **133[^1]** đơn vị", "kiểm tra **133**[^1] đơn vị"])
def test_a_quote_is_found_and_can_be_marked_over_a_mark(bold: str):
    """It has the words of the sentence; a mark at the end of bold words cuts nothing."""
    html = prose(f"Sở {bold} trong năm.\n\n[^1]: Một.\n").html
    text = ReadableText.of(html)

    for quote in ("kiểm tra 133 đơn vị", "kiểm tra 133"):
        [stretch] = text.stretches(quote)
        assert is_balanced(html, stretch)


def test_a_note_is_text_of_the_item():
    """What it says can be quoted and cited as any sentence, and is told where the editor wrote it."""
    body = "Một[^1].\n\n[^1]: Không kể 25 đơn vị, theo Nghị định số 54/2016/NĐ-CP.\n\nNghị định số 13/2019/NĐ-CP.\n"
    read_body = prose(body)

    assert len(ReadableText.of(read_body.html).stretches("25 đơn vị")) == 1
    assert [(said.citation.number, said.place.line) for said in read_body.mentions] == [("13/2019/NĐ-CP", 5), ("54/2016/NĐ-CP", 3)]


def test_a_word_of_the_glossary_is_found_over_a_mark():
    """It is the second place where HTML becomes words."""
    forms = FullForms.of([("kiểm định", "kiem-dinh")])

    assert forms.in_html(prose("Kiểm[^1] định.\n\n[^1]: Một.\n").html) == {"kiem-dinh": 1}


# --------------------------------------------------------------------------------------------------------- hostile and large


@pytest.mark.parametrize(
    "name", ["<b>x", '"onload="x', "a:b", "1/2", "a b", "&amp;", "так", "_x_", "*x*", "../x", "javascript:x", "#", "^", "x" * 300]
)
def test_no_name_of_a_note_is_printed(name: str):
    """Ids are numbers; what a browser might read otherwise than we do is told by others or never printed."""
    read_body, findings = read(f"Một[^{name}].\n\n[^{name}]: Hai.\n")

    assert set(re.findall(r' (?:id|href)="([^"]*)"', read_body.html)) <= {
        "_chu-thich",
        "_chu-thich-1",
        "_chu-thich-1-o",
        "#_chu-thich-1",
        "#_chu-thich-1-o",
    }
    assert findings.issues or text_above(read_body.html).strip("\0 ") == "Một."


signs = st.sampled_from(
    ["[^1]", "[^2]", "[^1]: ", "[^2]:", "\n", "\n\n", "    ", "- ", "> ", "## ", "|", "[", "](b.md)", "**", "*", "`", "\\", "a", " "]
)


@settings(deadline=None)
@given(st.lists(signs, max_size=40).map("".join))
def test_whatever_is_printed_leads_somewhere(body: str):
    """Each id is there once and each link to a part of the page has its part."""
    read_body, findings = read(body)
    ids = re.findall(r' id="([^"]*)"', read_body.html)

    assert findings.issues or len(ids) == len(set(ids))
    assert findings.issues or set(re.findall(r'href="#([^"]*)"', read_body.html)) <= set(ids)
    assert findings.issues or ("[^1]: " in body) <= ("_chu-thich" in ids or "[^1]" in read_body.html)


def test_a_mark_without_a_note_is_told_once_and_kept():
    """The others of its name need the same remedy."""
    read_body, findings = read("Một[^2] hai[^2].\n")

    assert [issue.fault for issue in findings.issues] == [Fault.NOTE_MISSING]
    assert read_body.html == "<p>Một[^2] hai[^2].</p>"


def test_a_note_in_a_note_is_told():
    """At the one that stands inside."""
    [issue] = read("Một[^1].\n\n[^1]: [^2]: Hai.\n\n    Ba.\n")[1].issues

    assert (issue.fault, issue.found, issue.place.line) == (Fault.BAD_NOTE, "[^2]", 3)


@pytest.mark.parametrize("count", [2500])
@pytest.mark.parametrize(
    ("mark", "note"),
    [("a[^{0}]\n\n", "[^{0}]: b\n\n"), ("a[^{0}]\n\n", "[^{0}]: b\n"), ("a[^{0}]\n\n", ""), ("", "[^{0}]: b\n\n"), ("a[^1]\n\n", "[^1]: b\n\n")],
)
def test_thousands_of_notes_take_no_longer_than_their_number(mark: str, note: str, count: int):
    """Good, lacking, unused, and all of one name."""
    body = "".join(mark.format(number) for number in range(count)) + "".join(note.format(number) for number in range(count))
    begun = process_time()
    read(body)

    assert process_time() - begun < 4
