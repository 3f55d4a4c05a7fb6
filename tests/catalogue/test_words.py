"""Which words an item uses, which meaning it means, and where it stays open."""

import time
from dataclasses import replace

import pytest

from glossaries import PLAN, SCIENCE, STUDY, UBND, chosen, speaking, word, writing, writing_html
from portal.catalogue.words import Glossary, Use, WordsUsed
from portal.model.article import Article
from portal.model.word import Word

QUALITY, RESETTLEMENT = word("tiêu chuẩn đo lường chất lượng", "TĐC", id="tdc"), word("tái định cư", "TĐC", id="tdc-2")


def used(item: Article, *words: Word) -> WordsUsed:
    return Glossary.of(words).used(item)


def counts(item: Article, *words: Word) -> dict[str, int]:
    return {use.word.id: use.count for use in used(item, *words).uses}


def meant(item: Article, *words: Word) -> list[str]:
    """The ids of the words whose abbreviations stand in the item."""
    return [use.word.id for use in used(item, *words).uses if use.shorts]


def marked(html: str, *words: Word) -> list[str]:
    """What is marked in the HTML, in order."""
    parts = sorted(short.part for use in used(writing_html(html), *words).uses for short in use.shorts if short.part)
    return [html[start:end] for start, end in parts]


def test_abbreviations_and_full_forms_are_uses_of_one_word():
    """In any spelling of the full form; an abbreviation in small letters is none."""
    item = writing("Sở KH&CN, tức Sở Khoa học và Công nghệ, báo cáo Uỷ ban nhân dân.", "UBND tỉnh, ubnd; KHCN.")

    assert counts(item, UBND, SCIENCE) == {"ubnd": 2, "kh-cn": 3}


def test_a_word_short_for_another_in_small_letters_is_a_use():
    """ "Cty" and "ThS" are what editors write; letter for letter, so "CTY" is another."""
    item = writing("Cty CP A, CTY B, ThS. Lê, Công ty C, công ty (Cty) D.")

    assert counts(item, word("công ty", "Cty"), word("thạc sĩ", "ThS")) == {"cty": 4, "ths": 1}
    assert marked("<p>Cty CP A; ThS.TS Lê</p>", word("công ty", "Cty"), word("tiến sĩ", "TS")) == ["Cty", "TS"]


def test_the_words_named_in_a_text_are_those_said_in_full_and_in_short():
    """Each once, and every meaning an abbreviation may have; the signs of markup are letters."""
    glossary = Glossary.of((UBND, SCIENCE, PLAN, STUDY))

    def ids(text: str) -> list[str]:
        return [word.id for word in glossary.named_in(text)]

    assert ids("Uỷ ban nhân dân và UBND") == ["ubnd"]
    assert ids("Lập KH, KH&CN & <b>UBND</b>") == ["kh-ke-hoach", "kh-khoa-hoc", "kh-cn", "ubnd"]
    assert ids("Việc khác") == []


def test_an_item_without_words_uses_none():
    """And a portal without a glossary looks for none."""
    assert used(writing("Không có gì."), UBND) == WordsUsed()
    assert used(writing("UBND tỉnh.")) == WordsUsed()


def test_the_first_place_of_each_abbreviation_is_marked():
    """Of two abbreviations of one word both, for a reader may know only one."""
    assert marked("<p>UBND, KH&amp;CN; UBND; KHCN</p>", UBND, SCIENCE) == ["UBND", "KH&amp;CN", "KHCN"]


def test_the_longest_of_joined_capitals_is_the_word():
    """ "KH&CN" is not "KH" and "CN"; what is no word together is one apart."""
    html = "<p>KH&amp;CN; HĐND,UBND; KH&amp;XY</p>"

    assert marked(html, UBND, SCIENCE, PLAN) == ["KH&amp;CN", "UBND", "KH"]


def test_capitals_across_a_tag_are_not_marked():
    """They count, and stand in the list of abbreviations."""
    [use] = used(writing_html("<p>KH&amp;<strong>CN</strong></p>"), SCIENCE).uses

    assert (use.count, use.shorts[0].part) == (1, None)


def test_an_abbreviation_of_two_meanings_without_a_choice_has_none():
    """Nothing is marked, and the editor is told."""
    found = used(writing("Sở lập KH năm."), PLAN, STUDY)

    assert found.uses == ()
    assert [(each.short.text, [one.id for one in each.meanings], each.otherwise) for each in found.opens] == [
        ("KH", ["kh-ke-hoach", "kh-khoa-hoc"], "")
    ]


@pytest.mark.parametrize("name", ["kế hoạch", "Kế hoạch", "KẾ HOẠCH"])
def test_an_editor_chooses_in_the_front_matter(name: str):
    """By the full form, in any case."""
    assert meant(writing("Sở lập KH năm.", abbreviations=(chosen("KH", name),)), PLAN, STUDY) == ["kh-ke-hoach"]


@pytest.mark.parametrize("name", ["hoà giải", "hòa giải"])
def test_a_choice_may_place_the_tone_either_way(name: str):
    """As any full form."""
    words = (word("hòa giải", "HG", id="mot"), word("hướng gió", "HG", id="hai"))

    assert meant(writing("Tổ HG họp.", abbreviations=(chosen("HG", name),)), *words) == ["mot"]


def test_a_choice_goes_before_what_is_spelt_out():
    """The editor has seen the item."""
    item = writing("Khu tái định cư (TĐC).", abbreviations=(chosen("TĐC", "tiêu chuẩn đo lường chất lượng"),))

    assert meant(item, QUALITY, RESETTLEMENT) == ["tdc"]


def test_a_choice_nobody_knows_explains_nothing():
    """Its mistake is told by a rule."""
    assert meant(writing("Lập KH.", abbreviations=(chosen("KH", "khác"),)), PLAN, STUDY) == []


@pytest.mark.parametrize("sentence", ["Khu tái định cư (TĐC) mới. TĐC xong.", "Khu TĐC (tái định cư) mới.", "Khu Tái định cư (gọi tắt là TĐC)."])
def test_what_an_item_spells_out_is_its_choice(sentence: str):
    """Once is enough."""
    assert meant(writing(sentence), QUALITY, RESETTLEMENT) == ["tdc-2"]


def test_two_meanings_spelt_out_in_one_item_stay_open():
    """Nobody knows which of them a later place means."""
    found = used(writing("Tái định cư (TĐC). Tiêu chuẩn đo lường chất lượng (TĐC). TĐC."), QUALITY, RESETTLEMENT)

    assert (found.opens[0].otherwise, [use.word.id for use in found.uses if use.shorts]) == ("", [])


def test_another_meaning_spelt_out_is_not_explained_wrongly():
    """Though the glossary knows only one: what an item says itself is what it means."""
    found = used(writing("Khu tái định cư (TĐC)."), QUALITY)

    assert [(each.short.text, each.otherwise) for each in found.opens] == [("TĐC", "tái định cư")]


def test_words_in_brackets_that_are_no_full_form_change_nothing():
    """ "UBND (tỉnh)" spells nothing out."""
    assert meant(writing("Trình UBND (tỉnh) và Sở (UBND)."), UBND) == ["ubnd"]


def test_what_stands_beside_joined_capitals_is_said_of_all_of_them():
    """ "tái định cư (KH, TĐC)" says nothing of TĐC alone."""
    assert meant(writing("Khu tái định cư (XY, TĐC)."), QUALITY) == ["tdc"]


def test_documents_use_words_too():
    """Their short texts are read like those of items."""
    known = speaking(UBND, items=(writing("UBND tỉnh."), writing("UBND xã.", slug="b", year=2023)))

    assert [use.item.slug for use in known.uses["ubnd"] if isinstance(use.item, Article)] == ["b", "a"]


def test_the_place_is_the_first_of_all_capitals_that_hold_it():
    """Alone or joined."""
    item = writing("HĐND,UBND rồi UBND.")
    [use] = used(item, UBND).uses

    assert use.shorts[0].place == min(one.place for one in item.body.abbreviations if one.place)


def test_the_order_of_the_glossary_does_not_matter():
    """But for the order of the words itself."""
    item = writing("Khoa học và công nghệ; KH&CN, UBND, TĐC (tái định cư), KH.")
    words = (UBND, SCIENCE, PLAN, STUDY, QUALITY, RESETTLEMENT)

    def by_id(found: WordsUsed) -> dict[str, Use]:
        return {use.word.id: use for use in found.uses}

    assert by_id(used(item, *words)) == by_id(used(item, *reversed(words)))


def test_ten_thousand_items_take_seconds():
    """A thousand items of three hundred words and a glossary of six hundred stay far below a second on any machine that builds the site."""
    words = [word(f"thuật ngữ thứ {number}", f"TN{number}") for number in range(600)]
    body = writing(*["Sở Khoa học và Công nghệ tỉnh trình UBND tỉnh kế hoạch năm, thuật ngữ thứ 7, TN8 và những việc khác nữa."] * 12)
    glossary = Glossary.of([*words, UBND, SCIENCE])
    begun = time.perf_counter()
    for _ in range(1000):
        glossary.used(body)

    assert time.perf_counter() - begun < 3


def test_a_word_without_a_source_is_not_checked():
    """The page says so."""
    assert not UBND.is_checked
    assert replace(UBND, where="Điều 5").is_checked
    assert replace(UBND, document="54-2016-nd-cp").is_checked
