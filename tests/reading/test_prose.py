"""Bodies in Markdown: what is printed, what is refused, and that no text holds the parser up or slips past it."""

import re
from html import unescape
from html.parser import HTMLParser
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.fault import Fault
from portal.model.place import Place
from portal.model.prose import Link, Prose
from portal.reading.findings import Findings
from portal.reading.guard import Source
from portal.reading.prose import read_prose

PATH = "content/news/2022/mot-bai.md"
TAGS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "hr", "br", "a",
        "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"}  # fmt: skip
ATTRIBUTES = {("a", "href"), ("a", "title"), ("ol", "start"), ("td", "class"), ("th", "class")} | {(f"h{level}", "id") for level in range(2, 7)}
N = "\n"
SCHEMES = ("https://", "http://", "mailto:", "tel:", f"portal:{PATH[:8]}", "portal:docs/", "portal:data/")


def read(body: str) -> tuple[Prose, Findings]:
    findings = Findings()
    return read_prose(Source(path=PATH, front_matter="", body=body, body_line=10), findings), findings


def told(body: str) -> list[Fault]:
    return [issue.fault for issue in read(body)[1].issues]


def html(body: str) -> str:
    prose, findings = read(body)
    assert not findings.issues
    return prose.html


def letters(text: str) -> str:
    """Letters and digits outside tags, entities read."""
    return "".join(letter for letter in unescape(re.sub(r"<[^>]*>", "", text)) if letter.isalnum())


class Printed(HTMLParser):
    """Everything in the output that is not among what the portal prints."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.strangers: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.strangers.append(tag)
        self.strangers += [f"{tag} {name}" for name, _ in attrs if (tag, name) not in ATTRIBUTES]
        self.strangers += [value or "" for name, value in attrs if name == "href" and not (value or "").startswith(SCHEMES)]

    def handle_comment(self, data: str) -> None:
        self.strangers.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


# ------------------------------------------------------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    "body",
    ["<script>alert(1)</script>", "a <b onclick=x>b</b>", "<!-- x -->", "<?php x ?>", "<!DOCTYPE html>", "</div>", "<img src=x>", "<svg/onload=x>",
     "`a` <i>b</i>", "<BR/>", "- <p>", "> <iframe >", "|<u>a</u>|\n|-|"],
)  # fmt: skip
def test_raw_html_is_refused(body):
    """Refused with a message, never cleaned away."""
    assert told(body) == [Fault.RAW_HTML]


def test_raw_html_is_told_with_its_line_and_column():
    """Lines count in the file, not in the body."""
    [issue] = read("Dòng một.\n\nDòng <b>hai</b>.")[1].issues

    assert (issue.place, issue.found) == (Place(path=PATH, line=12, column=6), "<b>hai</b>.")


@pytest.mark.parametrize("body", ["`<b>` và <5 %, a < b, <3", "x <= y", "`` `<b>` ``", "1 <2"])
def test_a_less_than_sign_that_opens_no_tag_is_text(body):
    """Reports compare numbers."""
    assert "<b>" not in html(body)


@pytest.mark.parametrize("body", ['--8<-- "mkdocs.yml"', "-8<- x", 'a --8<-- "x"', "{! x.md !}", "{% include 'x' %}", "--8<--\nmkdocs.yml\n--8<--"])
def test_an_include_is_refused(body):
    """One published mkdocs.yml once."""
    assert set(told(body)) == {Fault.INCLUDE}


@pytest.mark.parametrize("body", ["![a](b.png)", "![a][b]\n\n[b]: https://x.vn/b.png", "[![a](b)](c.md)", "![][b]"])
def test_an_image_is_refused(body):
    """In each way Markdown writes one."""
    assert Fault.IMAGE in told(body)


@pytest.mark.parametrize(
    "body", ["# Một", "#Một", "#", "Một\n===", "Một\n=-=", "> # Một", " # Một", "chữ\n# Một", "- # Một", "1. # Một", "a\n\n:   # b"]
)
def test_a_first_level_heading_is_refused(body):
    """Wherever the parser would see one."""
    assert (told(body), read(body)[0].html) == ([Fault.TOP_HEADING], "")


@pytest.mark.parametrize("body", ["", " \n\n", "[a]: https://x.vn"])
def test_a_body_that_prints_nothing_is_refused(body):
    """Not even one that only defines a link."""
    assert told(body) == [Fault.EMPTY_BODY]


@pytest.mark.parametrize("body", ["&#8238;a", "&#x202E;a", "a&shy;b", "a&zwj;b", "&#8203;", "&ZeroWidthSpace;", "&#xAD;"])
def test_an_entity_that_writes_a_hidden_character_is_refused(body):
    """What the guard refuses as a letter."""
    assert told(body) == [Fault.HIDDEN_CHARACTER]


# ----------------------------------------------------------------------------------------------------------------------- links


@pytest.mark.parametrize(
    "link",
    ["[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](&#106;avascript:alert(1))", "[a](javascript&colon;alert(1)//x.md)",
     "[a](java&Tab;script:x.md)", "[a](java\tscript:alert(1))", "[a][b]\n\n[b]: javascript:alert(1)", "[a]\n\n[a]: javascript:x.md", "[b][]\n\n[b]: <data:x>",
     "[a](data:text/html;base64,x)", "[a](vbscript:x)", "[a](\\javascript:x)", "[a](portal:docs/x.md)", "[a](//evil.vn/x.md)", "[a](/docs/x.md)",
     "[a](\\docs\\x.md)", "[a](\\\\evil.vn\\x.md)", "[a](docs\\x.md)", "[a](../../../../etc/passwd.md)", "[a](%2e%2e/x.md)", "[a](..%2fx.md)", "[a](x.md?y)",
     "[a](x.html)", "[a](https://nguoi@evil.vn)", "[a](https://evil.vn\\@x.vn)", "[a](HTTPS://x.vn)", "[a](ftp://x.vn)", "[a](mailto:)", "[a](mailto:a@b&#10;)",
     "[a](https://a.vn&#64;evil.vn)", "[a](https://a.vn&commat;evil.vn)", "[a](https://a.vn&#46;evil.vn)", "[a](https://а.vn)", "<https://a.vn&#64;evil.vn>",
     "[a]()", "[a](x.md#a:b)", '[a](x.md#"b)', "[a](x.md\u3000y.md)", "chữ\n\n[1]: Nguồn"],
)  # fmt: skip
def test_a_link_that_is_no_address_and_no_page_is_refused(link):
    """Other schemes, however disguised; paths that leave the repository; names that deceive."""
    prose, findings = read(link)

    assert {issue.fault for issue in findings.issues} == {Fault.LINK_OUTSIDE}
    assert not prose.links
    assert set(re.findall(r'href="([^"]*)"', prose.html)) <= {""}


@pytest.mark.parametrize("body", ["<javascript:alert(1)>", "<data:x>", "<vbscript:x>", "javascript:alert(1)"])
def test_an_address_in_angle_brackets_that_is_none_of_ours_stays_text(body):
    """It is printed, not linked."""
    assert "<a" not in html(body)


@pytest.mark.parametrize(
    ("written", "href"),
    [("[a](https://x.vn/?a=1&b=2)", "https://x.vn/?a=1&amp;b=2"), ("<https://x.vn/a>", "https://x.vn/a"), ("[a](mailto:so@x.gov.vn)", "mailto:so@x.gov.vn"),
     ("<so@x.gov.vn>", "mailto:so@x.gov.vn"), ("[a](tel:+84-24)", "tel:+84-24"), ("[a](http://x.vn)", "http://x.vn")],
)  # fmt: skip
def test_an_address_is_linked(written, href):
    """Sites, mail and telephone."""
    assert f'<a href="{href}">' in html(written)


@pytest.mark.parametrize(
    ("written", "target", "fragment"),
    [("[a](khac.md)", "content/news/2022/khac.md", ""), ("[a](#muc)", PATH, "muc"), ("[a](../2021/b.md#c)", "content/news/2021/b.md", "c"),
     ("[a](../../../docs/a.md)", "docs/a.md", ""), ("[a][b]\n\n[b]: b.md", "content/news/2022/b.md", ""), ("[a](./x/../b.md)", "content/news/2022/b.md", "")],
)  # fmt: skip
def test_a_link_to_a_file_is_collected_and_left_open(written, target, fragment):
    """Its address is known only to the catalogue."""
    prose, findings = read(written)
    [link] = prose.links

    assert not findings.issues
    assert (link.target, link.fragment) == (target, fragment)
    assert f'href="portal:{target}#{fragment}"' in prose.html


def test_a_link_knows_its_place():
    """A link found broken later is told where it stands."""
    assert read("Một.\n\nXem [a](b.md).")[0].links == (Link(target="content/news/2022/b.md", fragment="", place=Place(path=PATH, line=12, column=9)),)


# ---------------------------------------------------------------------------------------------------------------- what is kept


def test_words_that_differ_by_one_mark_get_different_anchors():
    """Đ is a letter of its own; twins are numbered."""
    prose, findings = read("## Đơn vị\n\n## Ơn vị\n\n## Đá\n\n## Á\n\n## Đơn vị\n\n## …")

    assert not findings.issues
    assert [heading.anchor for heading in prose.headings] == ["don-vi", "on-vi", "da", "a", "don-vi_1", "muc"]


def test_a_heading_never_takes_the_anchor_of_an_observation():
    """Those are so-lieu-<indicator>; a heading of the same words stands beside them on the page."""
    prose, _ = read("## Số liệu đơn khiếu nại\n\n## Số liệu")

    assert [heading.anchor for heading in prose.headings] == ["muc-so-lieu-don-khieu-nai", "so-lieu"]


@pytest.mark.parametrize(
    ("table", "row"),
    [("|a|b|\n|-|-|\n|1|2|3|", "|1|2|3|"), ("a|b\n-|-\n1|2\n x | 133 | 21", "x | 133 | 21"), ("|a|b|\n|-|-|\n|1|a|b|", "|1|a|b|")],
)
def test_a_row_with_more_cells_than_its_table_is_refused(table, row):
    """The parser would drop the last cells without a word."""
    [issue] = read(table)[1].issues

    assert (issue.fault, issue.found, issue.expected) == (Fault.EXTRA_CELL, row, "2")


@pytest.mark.parametrize("table", ["|a|b|\n|-|-|\n|1|", "|a|b|\n|-|-|\n|`1|2`|3|", "|a|b|\n|-|-|\n|1\\|2|3|", "|a|\n|-|\n|1|", "a | b | c"])
def test_a_row_that_loses_nothing_is_read(table):
    """Short rows, bars in code and escaped bars."""
    assert html(table)


def test_an_image_behind_an_escaped_backtick_stays_text():
    """What looks like code to one eye and not to the other is never an image."""
    assert "<img" not in read("\\`![x](https://evil.vn/a.png)\\`")[0].html


def test_a_paragraph_with_too_many_marks_is_told_once():
    """One paragraph is one thing to put right, however many lines it has."""
    assert told(("*a*" * 10 + N) * 200 + N + "<b>") == [Fault.TOO_MUCH_MARKUP, Fault.RAW_HTML]


def test_headings_are_told_with_their_levels_and_plain_titles():
    """Titles are text, to be escaped where they are shown."""
    prose, _ = read("## KH&CN *và* `<b>`\n\n#### Sâu\n\nMột\n---\n")

    assert [(heading.level, heading.title) for heading in prose.headings] == [(2, "KH&CN và <b>"), (4, "Sâu"), (2, "Một")]


@pytest.mark.parametrize(("written", "printed"), [("KH&CN;", "KH&amp;CN;"), ("KH&CN", "KH&amp;CN"), ("[TOC]", "[TOC]"), ("*[KH]: x", "*[KH]: x")])
def test_text_that_looks_like_markup_stays_text(written, printed):
    """Entities nobody knows, and marks of extensions we do not load."""
    assert html(written) == f"<p>{printed}</p>"


def test_the_alignment_of_a_column_becomes_a_class():
    """The policy of the site allows no inline style."""
    text = html("|a|b|c|d|\n|:-|-:|:-:|-|\n|1|2|3|4|")

    assert "style" not in text
    assert re.findall(r"<t[hd](?: class=\"([a-z-]+)\")?>", text) == ["align-left", "align-right", "align-center", ""] * 2


def test_lists_quotes_and_definitions_are_printed():
    """Everything the handbook offers."""
    text = html("- a\n    - b\n\n3. c\n\n> d\n\ne\n:   f\n\n---\n\n    g\n\nh  \n**i** *j*")

    assert set(re.findall(r"<([a-z]+)", text)) == {"ul", "li", "ol", "blockquote", "p", "dl", "dt", "dd", "hr", "pre", "code", "br", "strong", "em"}


# ----------------------------------------------------------------------------------------------------------------------- bombs


BOMBS = {
    "brackets on one line": "[" * 20_000,
    "brackets over lines": ("[" * 100 + N) * 200,
    "brackets in paragraphs": ("[" * 590 + N + N) * 400,
    "brackets in a long paragraph": ("[" + "x" * 600 + N) * 590,
    "brackets between blanks the parser does not know": ("[" * 590 + N + "\u00a0" + N) * 13,
    "brackets, just allowed": ("[" * 100 + N + N) * 90,
    "code that hides partners": "\n".join(["[`]` " + "x" * 600] * 590),
    "open links in a long paragraph": ("[a](" + "x" * 600 + N) * 590,
    "bracket pairs": ("[" * 295 + "]" * 295 + N + N) * 400,
    "escaped brackets": ("[\\]" * 190 + N + N) * 400,
    "links in links": "[" * 190 + "a" + "](b.md)" * 190,
    "open links": ('[a](b "' * 290 + N + N) * 400,
    "round brackets": ("[a]" + "(" * 19_000 + N + N) * 30,
    "list 300 deep": N.join(" " * 4 * depth + "- a" for depth in range(300)),
    "list 300 deep by tabs": N.join("\t" * depth + "- a" for depth in range(300)),
    "list 300 deep, loose": (N + N).join(" " * 4 * depth + "- a" for depth in range(300)),
    "list up and down": N.join(" " * 4 * (depth % 6) + "- a" for depth in range(2000)),
    "list of lists": "1. " * 2000,
    "list of lists by tabs": "-\t" * 300 + "a",
    "quotes": ">" * 5000,
    "quotes and lists": "- > " * 1000,
    "quotes before tabs": N.join(">" + "\t" * depth + "- a" for depth in range(300)),
    "wide spaces": N.join("\u00a0" * 4 * depth + "- a" for depth in range(300)),
    "stars": "*" * 5000,
    "emphasis": ("*a **b " * 190 + N + N) * 400,
    "emphasis in emphasis": ("*_**__" * 95 + N + N) * 400,
    "underscores": "_a" * 5000,
    "backticks": "`" * 790,
    "backticks, rising": (" ".join("`" * run for run in range(1, 9)) + " ") * 17,
    "backticks in paragraphs": ("`" * 8 + "a") * 60 + N + N,
    "ampersands": ("&" * 19_000 + N) * 30,
    "entities": ("&#1" * 6000 + N) * 30,
    "backslashes": "\\" * 19_000,
    "less than": ("<http://" * 590 + N + N) * 400,
    "addresses": ("<a@" * 590 + N + N) * 400,
    "hashes": ("#" * 19_000 + "a" + N) * 30,
    "headings": "## a\n\n" * 4999,
    "underlined headings": "a\n---\n" * 5000,
    "rules": ("-" * 19_000 + "a" + N) * 30,
    "rules of spaces": ("a" + "- " * 9500 + "a" + N) * 30,
    "table, long": "|a|b|\n|-|-|\n" + "|1|2|\n" * 20_000,
    "table, wide": "|" + "a|" * 9000 + N + "|" + "-|" * 9000 + N,
    "table, wide head over short rows": "|" + "a|" * 9000 + N + "|" + "-|" * 9000 + N + "|\n" * 2000,
    "table, just allowed": ("|" + "a|" * 99 + N + "|" + "-|" * 99 + N + "|1|\n" * 10 + N) * 16,
    "table, half a line": ("|a|\n|" + "-" * 19_000 + "x|" + N) * 25,
    "link definitions": N.join(f"[a{number}]: https://x.vn/{number}" for number in range(20_000)),
    "link definitions, apart": "".join(f"[a{number}]: https://x.vn/{number}\n\n" for number in range(3000)),
    "link definitions of spaces": N.join(f"[a{number}]:" + " " * 5000 for number in range(100)),
    "link titles": ("[a]: x " + '"a' * 9000 + N + N) * 30,
    "definitions": "a\n:   b\n\n" * 3300,
    "definitions without blank lines": "a\n: b\n" * 499,
    "definitions in definitions": "a\n" + ":   " * 3000,
    "spaces": ("a" + " " * 19_000 + "b" + N) * 30,
    "blank lines": N * 600_000,
    "paragraphs": "a\n\n" * 200_000,
    "list items": "- a\n" * 50_000,
    "quoted lines": "> a\n" * 50_000,
    "code": "    a\n\n" * 50_000,
    "one long paragraph": ("chữ " * 100 + N) * 8000,
    "dashes of an include": "-" * 19_999,
}  # fmt: skip


@pytest.mark.parametrize("body", [pytest.param(body, id=name) for name, body in BOMBS.items()])
def test_a_bomb_is_refused_or_read_in_time(body):
    """Two seconds is what the issue asks."""
    begun = process_time()
    prose, findings = read(body)

    assert process_time() - begun < 2
    assert findings.issues or prose.html


@pytest.mark.parametrize(
    ("name", "fault"),
    [("brackets on one line", Fault.TOO_MUCH_MARKUP), ("brackets over lines", Fault.TOO_MUCH_MARKUP), ("list 300 deep", Fault.TOO_DEEP),
     ("list 300 deep by tabs", Fault.TOO_DEEP), ("list of lists", Fault.TOO_DEEP), ("quotes", Fault.TOO_DEEP), ("quotes and lists", Fault.TOO_DEEP),
     ("definitions without blank lines", Fault.TOO_DEEP), ("paragraphs", Fault.BODY_TOO_LONG),
     ("table, wide head over short rows", Fault.TOO_MUCH_MARKUP), ("backticks", Fault.TOO_MUCH_MARKUP)],
)  # fmt: skip
def test_a_known_bomb_is_never_parsed(name, fault):
    """It is told by its name, and no parser sees it."""
    prose, findings = read(BOMBS[name])

    assert (findings.issues[0].fault, prose.html) == (fault, "")


def test_a_long_report_is_read():
    """A hundred pages: headings, paragraphs with links, lists and a table in each."""
    page = ("## Mục {0}\n\n" + ("Sở **kiểm tra** 133 đơn vị ([nguồn](https://x.gov.vn/a_b)). " * 8 + "\n\n") * 3
            + "- một\n    - hai\n        - ba\n\n|a|b|c|\n|-|-:|-|\n" + "|1|2|3|\n" * 20 + "\n")  # fmt: skip
    prose, findings = read("".join(page.replace("{0}", str(number)) for number in range(40)))

    assert not findings.issues
    assert len(prose.headings) == 40


# ------------------------------------------------------------------------------------------------------------------------ fuzz

marks = st.sampled_from(
    ["*", "**", "_", "`", "```", "[", "]", "(", ")", "](", "](b.md)", "[a]: ", "<", ">", "> ", "- ", "1. ", "## ", "# ", "---", "===", "|", "|-|", ":", ":   ",
     "\n", "\n\n", "    ", "\t", "\\", "&", "&amp;", "&#", ";", '"', "'", "!", "{", "}", "http://x.vn", "javascript:", "<a@b.vn>", "<http://", "../", ".md", "#a",
     "chữ", "Đơn vị", " ", "a", "  \n", "[TOC]", "~", "^", "+ ", "=", "\u00a0"]
)  # fmt: skip


@given(st.lists(marks, max_size=60).map("".join))
def test_no_mixture_of_marks_slips_past(body):
    """No exception; only tags, attributes and schemes of ours."""
    prose, findings = read(body)

    assert findings.issues or not Printed(prose.html).strangers


@pytest.mark.parametrize("body", ["*a**b*c", "*a**b*`c`", "*a**b*[c](d.md)", "*a**b*&amp;c", "*tăng**mạnh*133"])
def test_emphasis_that_would_swallow_a_letter_is_refused(body):
    """The parser closes ** with one * and takes the next letter for the other."""
    assert Fault.TANGLED_EMPHASIS in told(body)


@pytest.mark.parametrize(
    "body", ["*a***b**c", "**a***b*c", "***a** b*c", "**a *b* c**d", "_a **b** c_ d", "**a**b*c*d", "a*b*c**d**e", "**Số 12**/BC", "2*3*4"]
)
def test_emphasis_that_swallows_nothing_is_read(body):
    """Side by side, nested, within a word."""
    assert letters(html(body)) == letters(body)


@given(st.lists(st.sampled_from(["*", "**", "***", "_", "__", "a", "b", "1", "đ", " ", ",", "`", "``", "\\", "\n"]), max_size=30).map("".join))
def test_no_letter_between_marks_is_lost(body):
    """What an editor wrote is printed or told, letter by letter."""
    prose, findings = read(body)

    assert findings.issues or letters(prose.html) == letters(body)


@given(st.text(alphabet="[]()<>*_`#|-:=&;!\\\"'ab1 \n.", max_size=80))
def test_no_letters_slip_past(body):
    """The same, letter by letter."""
    prose, findings = read(body)

    assert findings.issues or not Printed(prose.html).strangers
