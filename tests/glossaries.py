"""Words, items that use them, and glossaries made of both, as plain values for tests."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from builders import article, catalogue, legal_document, origin
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.place import Place
from portal.model.prose import Prose
from portal.model.word import Choice, Word
from portal.settings import HANOI
from portal.vietnamese.abbreviations import abbreviations_in
from portal.vietnamese.mentions import mentions_in

GLOSSARY = "data/glossary.yml"
A = "content/news/2022/a.md"


def word(name: str, *abbreviations: str, id: str = "", **changes: Any) -> Word:
    """`id` is the last abbreviation in small letters where none is given; its keys stand on the lines 3 to 8."""
    made = id or (abbreviations[-1].lower() if abbreviations else "tu")
    places = {"name": 3, "abbreviations": 4, "also_written": 5, "meaning": 6, "document": 7, "where": 8}
    values: dict[str, Any] = {
        "id": made,
        "name": name,
        "abbreviations": abbreviations,
        "also_written": (),
        "meaning": "",
        "document": "",
        "where": "",
        "origin": origin(GLOSSARY, **places),
    }
    return Word(**values | changes)


UBND = word("Ủy ban nhân dân", "UBND")
SCIENCE = word("khoa học và công nghệ", "KH&CN", "KHCN", id="kh-cn")
PLAN, STUDY = word("kế hoạch", "KH", id="kh-ke-hoach"), word("khoa học", "KH", id="kh-khoa-hoc")


def chosen(abbreviation: str, name: str, *, line: int = 12) -> Choice:
    return Choice(abbreviation=abbreviation, name=name, place=Place(path=A, line=line, column=25))


def writing(*sentences: str, slug: str = "a", year: int = 2022, **changes: Any) -> Article:
    """An item whose n-th abbreviation stands on line 30 + n; a "&" of the sentences is one of the text."""
    html = "".join(f"<p>{sentence.replace('&', '&amp;')}</p>" for sentence in sentences)
    return writing_html(html, slug=slug, year=year, **changes)


def writing_html(html: str, *, slug: str = "a", year: int = 2022, **changes: Any) -> Article:
    path = f"content/news/{year}/{slug}.md"
    mentions = mentions_in(html)
    found = abbreviations_in(html, [part for mention in mentions for part in mention.parts])
    placed = tuple(replace(one, place=Place(path=path, line=30 + number, column=5)) for number, one in enumerate(found))
    body = Prose(html=html, mentions=mentions, abbreviations=placed)
    return replace(article(slug, published=datetime(year, 6, 1, 9, tzinfo=HANOI), origin=origin(path, agency=5, fields=6), **changes), body=body)


def speaking(*words: Word, items: tuple[Article, ...] = (), **changes: Any) -> Catalogue:
    """A portal with this glossary and these items."""
    return catalogue(*items, words=words, **changes)


BROKEN_WORDS: dict[str, tuple[Catalogue, Issue]] = {
    "words_are_registered_once": (
        speaking(word("hòa giải cơ sở", "HGCS"), word("hoà giải cơ sở", "HG", id="hai")),
        Issue(
            place=Place(path=GLOSSARY, line=3, column=9),
            fault=Fault.WORD_REGISTERED_TWICE,
            field="name",
            found="hoà giải cơ sở",
            expected="hgcs",
        ),
    ),
    "documents_of_words_are_known": (
        speaking(replace(UBND, document="54-2016-nd"), documents=(legal_document(),)),
        Issue(
            place=Place(path=GLOSSARY, line=7, column=9),
            fault=Fault.UNKNOWN_DOCUMENT,
            field="document",
            found="54-2016-nd",
            expected="54-2016-nd-cp",
        ),
    ),
    "chosen_meanings_are_known": (
        speaking(PLAN, STUDY, items=(writing("Lập KH.", abbreviations=(chosen("KH", "khoa hok"),)),)),
        Issue(
            place=Place(path=A, line=12, column=25),
            fault=Fault.UNKNOWN_MEANING,
            field="abbreviations",
            found="KH: khoa hok",
            expected="KH: kế hoạch; KH: khoa học",
        ),
    ),
    "chosen_meanings_are_used": (
        speaking(PLAN, STUDY, items=(writing("Không viết tắt.", abbreviations=(chosen("KH", "kế hoạch"),)),)),
        Issue(place=Place(path=A, line=12, column=25), fault=Fault.CHOICE_UNUSED, field="abbreviations", found="KH"),
    ),
    "meanings_are_chosen": (
        speaking(PLAN, STUDY, items=(writing("Sở lập KH năm sau, rồi lại KH."),)),
        Issue(
            place=Place(path=A, line=30, column=5),
            fault=Fault.WORD_AMBIGUOUS,
            found="KH",
            expected='abbreviations: {KH: "kế hoạch"} / {KH: "khoa học"}',
        ),
    ),
    "meanings_are_those_of_the_glossary": (
        speaking(word("tiêu chuẩn đo lường chất lượng", "TĐC"), items=(writing("Khu tái định cư (TĐC) mới."),)),
        Issue(place=Place(path=A, line=30, column=5), fault=Fault.WORD_SPELT_OTHERWISE, found="TĐC", expected="tái định cư"),
    ),
}
"""By the name of the rule."""
