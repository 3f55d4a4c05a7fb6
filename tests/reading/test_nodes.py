"""YAML as the portal reads it: every scalar as written and with its place; what other readers swallow or choke on is told."""

from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.place import Place
from portal.reading.guard import read_text
from portal.reading.nodes import Mapping, Scalar, Sequence, read_nodes

PATH = "content/news/2022/a.md"


def refused(text: str) -> Issue:
    issue = read_nodes(PATH, text, first_line=2)
    assert isinstance(issue, Issue)
    return issue


@pytest.mark.parametrize("text", ["", "\n\n", "# chỉ có ghi chú\n"])
def test_an_empty_text_is_an_empty_mapping(text):
    """A register may be empty."""
    assert read_nodes(PATH, text) == Mapping(entries=(), place=Place(path=PATH))


@pytest.mark.parametrize("written", ["No", "053", "16:50", "21.393", "0x10", "1e3", "~", "null", "2025-02-30", "yes", "9" * 20_000, ".inf"])
def test_a_scalar_is_the_text_that_was_written(written):
    """No, 053 and 16:50 are not false, 43 and 1010."""
    node = read_nodes(PATH, f"a: {written}")

    assert isinstance(node, Mapping)
    assert node.entries[0][1] == Scalar(text=written, place=Place(path=PATH, column=4), is_plain=True)


def test_a_tree_knows_its_places():
    """Lines and columns count from 1, in the file."""
    node = read_nodes(PATH, 'a:\n  - "b"\n  - {c: d}', first_line=2)

    assert isinstance(node, Mapping)
    [(key, items)] = node.entries
    assert isinstance(items, Sequence)
    assert (key.place.line, items.place, items.items[0].place) == (2, Place(path=PATH, line=3, column=3), Place(path=PATH, line=3, column=5))
    assert isinstance(items.items[1], Mapping)
    assert items.items[1].entries[0][1] == Scalar(text="d", place=Place(path=PATH, line=4, column=9), is_plain=True)


@pytest.mark.parametrize(
    ("text", "fault", "line", "column"),
    [("a: 1\ntitle: A: B", Fault.COLON_IN_VALUE, 3, 9), ("a: 1\n\tb: 2", Fault.TAB, 3, 1), ("a:\n  \t- b", Fault.TAB, 3, 3),
     ('a: 1\nb: "chưa đóng\nc: 2', Fault.UNCLOSED_QUOTE, 3, 4), ("b: 'chưa đóng", Fault.UNCLOSED_QUOTE, 2, 4), ("a: 1\na: 2", Fault.DUPLICATE_KEY, 3, 1),
     ('a: 1\n"a ": 2', Fault.DUPLICATE_KEY, 3, 1), ("a: &b c", Fault.YAML_ALIAS, 2, 4), ("a: *b", Fault.YAML_ALIAS, 2, 4), ("a: !b c", Fault.YAML_TAG, 2, 4),
     ("a: !!python/object/apply:os.system [id]", Fault.YAML_TAG, 2, 4), ("a: 1\n---\nb: 2", Fault.SECOND_DOCUMENT, 3, 1), ("--- a", Fault.SECOND_DOCUMENT, 2, 1),
     ("a: 1\n...\nb: 2", Fault.YAML_SYNTAX, 4, 1), ("? [a]\n: b", Fault.YAML_TOO_COMPLEX, 2, 3), ("a: 1\n b: 2", Fault.COLON_IN_VALUE, 3, 3),
     ("a: [1, 2", Fault.YAML_SYNTAX, 2, 4), ("a: {b: 1\n\n", Fault.YAML_SYNTAX, 2, 4), ('a: "\\U99999999"', Fault.YAML_SYNTAX, 2, 7), ("a: @b", Fault.YAML_SYNTAX, 2, 4), ("a: %b", Fault.YAML_SYNTAX, 2, 4), ("a: `b`", Fault.YAML_SYNTAX, 2, 4),
     ("a: Kết quả # 1", Fault.LOST_COMMENT, 2, 4), ("a: [b, c # d\n  ]", Fault.LOST_COMMENT, 2, 8), ('a: "\\u202e"', Fault.HIDDEN_CHARACTER, 2, 4),
     ('a: "\\0"', Fault.HIDDEN_CHARACTER, 2, 4), ('a: "\\ud83d\\ude00"', Fault.HIDDEN_CHARACTER, 2, 4), ('a: "\\L"', Fault.HIDDEN_CHARACTER, 2, 4),
     ('"\\u200b": b', Fault.HIDDEN_CHARACTER, 2, 1), ('a: "\\q"', Fault.YAML_SYNTAX, 2, 6)],
)  # fmt: skip
def test_what_other_readers_swallow_is_told_with_line_and_column(text, fault, line, column):
    """Each under the name of the editor’s slip."""
    issue = refused(text)

    assert (issue.fault, issue.place) == (fault, Place(path=PATH, line=line, column=column))


def test_escapes_are_composed_like_letters():
    """What the guard did for letters."""
    node = read_nodes(PATH, 'a: "Vie\\u0323\\u0302t"')

    assert isinstance(node, Mapping)
    assert node.entries[0][1] == Scalar(text="Việt", place=Place(path=PATH, column=4), is_plain=False)


@pytest.mark.parametrize("text", ['a: "b" # ghi chú', "a: # ghi chú\n  - b", "# ghi chú\na: b", "a: b#c", "a: b\n# ghi chú"])
def test_a_comment_that_takes_nothing_away_is_allowed(text):
    """After quotes, on lines of their own."""
    assert isinstance(read_nodes(PATH, text), Mapping)


BOMBS = {
    "brackets": "[" * 100_000,
    "brackets in a value": "a: " + "[" * 100_000,
    "braces": "{" * 100_000,
    "braces with keys": "{a: " * 100_000,
    "brackets on lines": "[\n" * 100_000,
    "indentation": "".join(" " * depth + "a:\n" for depth in range(400)),
    "dashes": "- " * 50_000,
    "question marks": "? " * 50_000,
    "aliases": "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
    "merge keys": "a0: &a0 {k: v}\n" + "".join(f"a{n}: &a{n} {{<<: [{','.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 30)),
    "merge keys, then alias": "<<: *a",
    "many keys": "".join(f"k{number}: v\n" for number in range(20_000)),
    "many items": "a: [" + "x," * 50_000 + "]",
    "letters without number": 'a: "\\U99999999"',
    "letters below zero": 'a: "\\U-0000001"',
    "half a letter": 'a: "\\uD800"',
    "unclosed": 'a: "' + "x " * 45_000,
    "version": "%YAML 9.9\n---\na: b",
    "version, long": "%YAML 1." + "9" * 90_000 + "\n---\na: b",
    "tag": "%TAG ! tag:x,2000:\n---\n!a b",
    "tag of percents": "!%C0%80 a",
    "block header": "a: |99\n  b",
    "block header, long": "a: >" + "9" * 90_000 + "\n  b",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in BOMBS.items()])
def test_a_bomb_is_refused_in_time(text):
    """While its events stream by."""
    begun = process_time()
    issue = refused(text)

    assert process_time() - begun < 2
    assert issue.place.line >= 2


@pytest.mark.parametrize(
    "text", ["a: " + "9" * 90_000, "a: 2025-02-30", "a: 1_0:60:60", "a: " + "x " * 45_000, "? a\n: b", "a: |\n" + "  b\n" * 20_000]
)
def test_what_kills_typed_readers_is_only_text(text):
    """Nothing is constructed, so nothing overflows."""
    begun = process_time()
    node = read_nodes(PATH, text)

    assert process_time() - begun < 2
    assert isinstance(node, Mapping)
    assert isinstance(node.entries[0][1], Scalar)


signs = st.sampled_from(
    ["a", "a: ", "- ", "? ", ": ", "[", "]", "{", "}", ", ", "\n", "\n  ", "\n    ", "'", '"', "\\", "\\x", "\\u", "\\U", "0", "9f", "|", ">", "+", "#", " # ", "&a ", "*a", "!", "!!str ",
     "%", "%YAML 1.2", "---", "...", "@", "`", "<<: ", "~", "=", "\t", "đ", "\u00a0"]
)  # fmt: skip


@given(st.lists(signs, max_size=40).map("".join) | st.text(max_size=40))
@example("\ufdd0")
@example("\U0001fffe")
def test_no_mixture_of_signs_raises(text):
    """Whatever passes the guard becomes a tree or one issue, whose place is in the file."""
    guarded = read_text(PATH, text.encode(errors="replace"))
    node = guarded if isinstance(guarded, Issue) else read_nodes(PATH, guarded)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    assert node.place.path == PATH
    assert 1 <= (node.place.line) <= len(lines)
