"""Bodies with their sentences marked: not a letter of the prose is lost, marks nest like brackets, each anchor stands once."""

from hypothesis import given
from hypothesis import strategies as st

from builders import article, catalogue, observation, standing_page
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.quotes import is_balanced, overlaps
from portal.model.observation import Observation
from portal.model.prose import Prose
from portal.model.records import Records
from portal.vietnamese.readable_text import ReadableText, Stretch
from portal.views.parts.body import Piece, marked, with_addresses
from strategies import records, some

NOTHING = catalogue()


def written(pieces: tuple[Piece, ...]) -> str:
    """The pieces in one line: ] closes a mark, [a,b: opens one with its anchors."""
    return "".join("]" * piece.closes + "".join(f"[{','.join(anchors)}:" for anchors in piece.opens) + piece.html for piece in pieces)


def places(html: str, observations: tuple[Observation, ...]) -> list[tuple[str, tuple[Stretch, ...]]]:
    """The anchor of each and where its quote stands, as the catalogue knows it."""
    text = ReadableText.of(html)
    return [(one.anchor, text.stretches(one.quote)) for one in observations]


def marks(html: str, *quotes: str) -> str:
    observations = tuple(observation(quote=quote, anchor=f"a{number}") for number, quote in enumerate(quotes))
    return written(marked(Prose(html=html), places(html, observations), NOTHING))


def test_a_sentence_is_marked_with_its_anchor():
    """The anchor stands where the sentence begins."""
    assert marks("<p>Sở kiểm tra 133 đơn vị.</p>", "133 đơn vị") == "<p>Sở kiểm tra [a0:133 đơn vị].</p>"


def test_a_body_without_observations_is_one_piece():
    """Nothing is cut that need not be."""
    assert marked(Prose(html="<p>a</p>"), (), NOTHING) == (Piece(closes=0, opens=(), html="<p>a</p>"),)


def test_one_sentence_of_two_observations_is_marked_once_with_both_anchors():
    """ "133 đơn vị, 42 vi phạm" states two values."""
    assert marks("<p>tra 133 đơn vị</p>", "133 đơn vị", "133 đơn vị") == "<p>tra [a0,a1:133 đơn vị]</p>"


def test_sentences_inside_sentences_are_marked_inside_their_marks():
    """The outer mark opens first and closes last, whichever the editor wrote first."""
    assert marks("<p>tra 133 đơn vị</p>", "133", "tra 133 đơn vị") == "<p>[a1:tra [a0:133] đơn vị]</p>"
    assert marks("<p>tra 133 đơn vị</p>", "tra 133", "tra 133 đơn vị") == "<p>[a1:[a0:tra 133] đơn vị]</p>"
    assert marks("<p>tra 133 đơn vị</p>", "tra 133 đơn vị", "đơn vị") == "<p>[a0:tra 133 [a1:đơn vị]]</p>"


def test_sentences_side_by_side_are_marked_side_by_side():
    """One mark ends before the next begins."""
    assert marks("<p>tra(133)</p>", "tra", "(133)") == "<p>[a0:tra][a1:(133)]</p>"


def test_bold_text_is_marked_inside_or_whole():
    """A number that is bold alone, and the sentence around it."""
    assert marks("<p>tra <strong>133</strong> đơn vị</p>", "133", "133 đơn vị") == "<p>tra [a1:<strong>[a0:133]</strong> đơn vị]</p>"


def test_a_row_is_marked_cell_by_cell_with_one_anchor():
    """An id may stand only once in a page."""
    row = "<table><tr><td>Năm</td><td>133</td></tr></table>"

    assert marks(row, "Năm 133") == "<table><tr><td>[a0:Năm]</td><td>[:133]</td></tr></table>"


def test_links_to_files_become_links_to_addresses():
    """They stay `portal:` until rendering knows from which page they are seen."""
    known = catalogue(article("bai"), standing_pages=(standing_page("gioi-thieu/"), standing_page("")))
    html = '<a href="portal:content/news/2022/bai.md#muc" title="x">a</a> <a href="portal:docs/gioi-thieu.md#">b</a> <a href="portal:docs/index.md#">c</a>'

    assert with_addresses(html, known) == (
        '<a href="portal:tin-tuc/2022/bai/#muc" title="x">a</a> <a href="portal:gioi-thieu/#">b</a> <a href="portal:#">c</a>'
    )


def test_words_that_look_like_a_link_stay_words():
    """A body may speak of `href="portal:…"`; only tags are links."""
    html = '<p>viết href="portal:abc" hoặc <code>&lt;a href="portal:x"&gt;</code> <a href="https://a.vn/" title="href=&quot;portal:y">z</a></p>'

    assert with_addresses(html, NOTHING) == html


@some
@given(records())
def test_no_letter_is_lost_and_every_mark_is_closed(made: Records):
    """The pieces put together are the prose; depth never falls below nothing and ends there."""
    known = Catalogue.of(made)
    for each in made.articles:
        pieces = marked(each.body, places(each.body.html, each.observations), known)
        depth = 0
        for piece in pieces:
            depth -= piece.closes
            assert depth >= 0
            depth += len(piece.opens)

        assert "".join(piece.html for piece in pieces) == each.body.html
        assert depth == 0
        assert sorted(a for piece in pieces for anchors in piece.opens for a in anchors) == sorted(one.anchor for one in each.observations)


@st.composite
def quoted_prose(draw: st.DrawFn) -> tuple[str, tuple[Observation, ...]]:
    """A paragraph and a table whose words are all different, some bold, and quotes of it that can be marked together."""
    words = [f"w{number}" for number in range(draw(st.integers(2, 12)))]
    bold = {draw(st.integers(0, len(words) - 1)): draw(st.integers(1, 3)) for _ in range(draw(st.integers(0, 2)))}
    html, until = "<p>", -1
    for number, word in enumerate(words):
        if until < number and number in bold:
            html, until = f"{html}<strong>", min(number + bold[number] - 1, len(words) - 1)
        html += word + ("</strong> " if until == number else " ")
    html += "</p>\n<table>\n<tbody>\n<tr>\n<td>c1 c2</td>\n<td><em>c3</em> c4</td>\n</tr>\n</tbody>\n</table>"
    text = ReadableText.of(html)
    chosen: dict[str, object] = {}
    for row in draw(st.lists(st.sampled_from((words, ["c1", "c2", "c3", "c4"])), max_size=6)):
        first, last = sorted((draw(st.integers(0, len(row) - 1)), draw(st.integers(0, len(row) - 1))))
        quote = " ".join(row[first : last + 1])
        (stretch,) = text.stretches(quote)
        if is_balanced(html, stretch) and not list(overlaps((*chosen.values(), stretch))):  # type: ignore[arg-type]
            chosen[quote] = stretch
    return html, tuple(observation(quote=quote, anchor=f"a{number}") for number, quote in enumerate(chosen))


@given(quoted_prose())
def test_marks_and_tags_nest_like_brackets(made: tuple[str, tuple[Observation, ...]]):
    """With any quotes the rules let through, put as <mark> around any prose, every end tag closes the tag opened last."""
    html, observations = made
    pieces = marked(Prose(html=html), places(html, observations), NOTHING)
    page = "".join("</mark>" * piece.closes + "<mark>" * len(piece.opens) + piece.html for piece in pieces)
    opened: list[str] = []
    for tag in (part.partition(">")[0] for part in page.split("<")[1:]):
        if tag.startswith("/"):
            assert opened.pop() == tag[1:]
        else:
            opened.append(tag)

    assert not opened
    assert "".join(piece.html for piece in pieces) == html
    assert sorted(a for piece in pieces for anchors in piece.opens for a in anchors) == sorted(one.anchor for one in observations)


@given(st.lists(st.sampled_from(("a", "b")), max_size=3))
def test_an_old_anchor_stands_before_the_heading_that_took_its_place(today: list[str]):
    """At the beginning where none did; in no other place, and no letter is lost."""
    prose = Prose(html='<p>Sở tra 133 đơn vị.</p><h2 id="a">A</h2><p>B</p><h3 id="b">B</h3>')
    old = [(f"cu-{number}", anchor) for number, anchor in enumerate(today)]
    pieces = marked(prose, places(prose.html, (observation(quote="133 đơn vị", anchor="q"),)), NOTHING, old_anchors=[*old, ("bo", "")])
    found = {anchor: piece.html for piece in pieces for anchor in piece.old_anchors}

    assert "".join(piece.html for piece in pieces) == prose.html
    assert list(found) == ["bo", *(name for anchor in ("a", "b") for name, new in old if new == anchor)]
    assert all(found[name].startswith(f'<h{2 if new == "a" else 3} id="{new}"') for name, new in old)
    assert pieces[0].old_anchors == ("bo",)
