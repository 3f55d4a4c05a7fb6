"""The page of the glossary, and what items show of it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from builders import catalogue, legal_document, observation, settings
from glossaries import PLAN, SCIENCE, STUDY, UBND, chosen, speaking, word, writing, writing_html
from portal.catalogue.catalogue import Catalogue
from portal.model.prose import Prose
from portal.model.word import Word
from portal.vietnamese.abbreviations import abbreviations_in
from portal.vietnamese.readable_text import ReadableText
from portal.views.articles import ArticleView, article_page
from portal.views.document import DocumentView, document_page
from portal.views.glossary import GlossaryView, Headword, Meaning, glossary_page
from portal.views.glossary_data import glossary_data, ordered_words
from portal.views.parts.body import Piece, marked
from portal.views.parts.document_relations import Relations
from portal.views.parts.neighbours import Neighbours


def view_of(known: Catalogue) -> GlossaryView:
    view = glossary_page(known, settings()).view
    assert isinstance(view, GlossaryView)
    return view


def headwords(*words: Word, **changes) -> dict[str, Headword]:
    return {one.text: one for letter in view_of(speaking(*words, **changes)).letters for one in letter.headwords}


def meaning(*words: Word, **changes) -> Meaning:
    """The only one."""
    [headword] = headwords(*words, **changes).values()
    [found] = headword.meanings
    return found


def body_of(known: Catalogue) -> tuple[Piece, ...]:
    view = article_page(known.articles[0], known, Neighbours.of(known), settings()).view
    assert isinstance(view, ArticleView)
    return view.pieces


def explained(pieces: tuple[Piece, ...]) -> list[tuple[str, str]]:
    return [(piece.html, piece.full_form) for piece in pieces if piece.full_form]


# ------------------------------------------------------------------------------------------------------------------- the page


def test_letters_stand_in_the_order_of_the_vietnamese_alphabet():
    """Ă, Â, Đ, Ê, Ô, Ơ and Ư are letters of their own; tones are none."""
    names = ["ước", "ủy ban", "an", "ăn", "ấn", "đo", "do", "ôn", "ơn", "oanh", "4 tại chỗ"]
    view = view_of(speaking(*(word(name, id=f"tu-{number}", meaning="X.") for number, name in enumerate(names))))

    assert [letter.title for letter in view.letters] == ["Khác", "A", "Ă", "Â", "D", "Đ", "O", "Ô", "Ơ", "U", "Ư"]
    assert [letter.anchor[5:] for letter in view.letters] == ["khac", "a", "aw", "aa", "d", "dd", "o", "oo", "ow", "u", "uw"]


def test_two_meanings_stand_under_one_abbreviation():
    """By their full forms, each with its own anchor, which is the id of its entry."""
    found = headwords(STUDY, PLAN)

    assert list(found) == ["KH"]
    assert [(one.anchor, one.name) for one in found["KH"].meanings] == [("kh-ke-hoach", "kế hoạch"), ("kh-khoa-hoc", "khoa học")]


def test_another_abbreviation_leads_to_the_usual_one():
    """A reader may look up either."""
    found = headwords(SCIENCE)

    assert [found["KH&CN"].meanings[0].short, found["KHCN"].meanings, [one.address for one in found["KHCN"].see]] == [
        "KHCN",
        (),
        ["thuat-ngu/#kh-cn"],
    ]


def test_a_word_without_an_abbreviation_stands_under_its_full_form():
    """With what it means."""
    found = headwords(word("lũy kế", id="luy-ke", meaning="Cộng dồn."))

    assert (list(found), found["lũy kế"].is_abbreviation, found["lũy kế"].meanings[0].meaning) == (["lũy kế"], False, "Cộng dồn.")


def test_a_source_is_told_or_said_to_be_missing():
    """A document of the register with the provision, or another source."""
    documents = (legal_document(),)
    checked = meaning(replace(UBND, document="54-2016-nd-cp", where="Điều 5."), documents=documents)

    assert (checked.source and checked.source.address, checked.where, checked.is_checked) == (
        "van-ban/nghi-dinh/2016/54-2016-nd-cp/",
        "Điều 5.",
        True,
    )
    assert (meaning(UBND).source, meaning(UBND).is_checked) == (None, False)


def test_a_word_tells_who_uses_it():
    """Newest first, with both counts; after ten the rest is in the files."""
    items = tuple(writing("UBND tỉnh. Uỷ ban nhân dân.", slug=f"bai-{number}", year=2000 + number) for number in range(12))
    found = meaning(UBND, items=items)

    assert (found.used, found.count, len(found.items)) == (12, 24, 10)
    assert [one.address for one in found.items[:2]] == ["tin-tuc/2011/bai-11/", "tin-tuc/2010/bai-10/"]


def test_a_document_that_uses_a_word_is_named_by_its_number():
    """Its short text is a body like any other."""
    html = "<p>Trình UBND tỉnh.</p>"
    document = legal_document(body=Prose(html=html, abbreviations=abbreviations_in(html)))
    known = speaking(UBND, documents=(document,))
    view = document_page(document, known, settings(), Relations.of(known)).view
    assert isinstance(view, DocumentView)

    assert [one.title for one in meaning(UBND, documents=(document,)).items] == ["Nghị định 54/2016/NĐ-CP"]
    assert explained(view.pieces) == [("UBND", "Ủy ban nhân dân")]
    assert [one.text for one in view.abbreviations] == ["UBND"]


def test_a_portal_without_words_has_the_page():
    """Links lead to it from the first day."""
    view = view_of(catalogue())

    assert (view.total, view.letters) == (0, ())


def test_the_order_of_the_register_changes_nothing_on_the_page():
    """Readers see the alphabet."""
    words = (UBND, SCIENCE, PLAN, STUDY, word("lũy kế", id="luy-ke", meaning="X."))
    forward, backward = speaking(*words), speaking(*reversed(words))

    assert view_of(forward) == view_of(backward)
    assert glossary_data(forward, settings()) == glossary_data(backward, settings())
    assert [one.id for one in ordered_words(forward)] == ["kh-ke-hoach", "kh-khoa-hoc", "kh-cn", "luy-ke", "ubnd"]


# ------------------------------------------------------------------------------------------------------------------- the items


def test_the_first_use_in_an_item_is_explained():
    """Once, wherever it stands again."""
    known = speaking(UBND, SCIENCE, items=(writing("Sở KH&CN trình UBND tỉnh, UBND duyệt, Sở KH&CN làm."),))

    assert explained(body_of(known)) == [("KH&amp;CN", "khoa học và công nghệ"), ("UBND", "Ủy ban nhân dân")]


def test_an_open_abbreviation_is_not_explained():
    """Until the editor says which meaning."""
    item = writing("Lập KH năm.")
    open_, closed = (speaking(PLAN, STUDY, items=(one,)) for one in (item, replace(item, abbreviations=(chosen("KH", "khoa học"),))))

    assert explained(body_of(open_)) == []
    assert explained(body_of(closed)) == [("KH", "khoa học")]


def test_an_item_lists_its_abbreviations_with_links():
    """For readers without a mouse; also those that stand only in a link or a heading."""
    known = speaking(SCIENCE, UBND, items=(writing_html('<h2 id="a">UBND</h2><p>Sở KHCN, KH&amp;CN.</p>'),))
    view = article_page(known.articles[0], known, Neighbours.of(known), settings()).view
    assert isinstance(view, ArticleView)

    assert explained(view.pieces) == [("KHCN", "khoa học và công nghệ"), ("KH&amp;CN", "khoa học và công nghệ")]
    assert [(one.text, one.full_form.address) for one in view.abbreviations] == [
        ("KH&CN", "thuat-ngu/#kh-cn"),
        ("KHCN", "thuat-ngu/#kh-cn"),
        ("UBND", "thuat-ngu/#ubnd"),
    ]


def test_inside_the_sentence_of_a_value_marks_and_explanation_nest():
    """The mark opens before and closes after."""
    item = writing("Sở trình UBND 133 đơn vị.", observations=(observation(quote="UBND 133 đơn vị"),))
    known = speaking(UBND, items=(item,))
    pieces = body_of(known)
    [place] = [number for number, piece in enumerate(pieces) if piece.full_form]

    assert [len(piece.opens) - piece.closes for piece in pieces[place:]] == [1, 0, -1, 0]
    assert pieces[place + 1].html == " 133 đơn vị"


def test_where_a_mark_cuts_an_abbreviation_it_is_only_marked():
    """Marks and elements must nest; the list of abbreviations still has it."""
    html = "<p>Sở KH&amp;CN có 133 đơn vị.</p>"
    item = writing_html(html, observations=(observation(quote="CN có 133 đơn vị"),))
    known = speaking(SCIENCE, items=(item,))

    assert ReadableText.of(html).stretches("CN có 133 đơn vị")
    assert explained(body_of(known)) == []


WORDS = st.lists(st.sampled_from(["UBND", "KH&amp;CN", "<strong>KH</strong>", "sở", "<em>UBND", "tỉnh</em>", "HĐND,UBND"]), max_size=10)


@given(WORDS)
def test_not_a_letter_of_the_text_changes(words: list[str]):
    """The pieces put together are the prose, and what is explained is whole."""
    text = " ".join(words)
    html = f"<p>{text}{'</em>' * (text.count('<em>') - text.count('</em>'))}</p>" if text.count("<em>") >= text.count("</em>") else "<p>UBND</p>"
    item = writing_html(html)
    known = speaking(UBND, SCIENCE, PLAN, items=(item,))
    pieces = marked(item.body, (), known, uses=known.words_used[item.origin.path].uses)

    assert "".join(piece.html for piece in pieces) == html
    assert {piece.html for piece in pieces if piece.full_form} <= {"UBND", "KH&amp;CN", "KH"}
    assert len(explained(pieces)) == len(set(explained(pieces)))
