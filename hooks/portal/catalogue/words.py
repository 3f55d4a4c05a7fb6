"""Words: the glossary and the bodies of items go in; out come the words each item uses, which meaning it means, and where that stays open."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from portal.model.article import Article
from portal.model.document import Document
from portal.model.place import Place
from portal.model.prose import Prose
from portal.model.word import Capitals, Choice, Word
from portal.vietnamese.abbreviations import abbreviations_in, is_initials, words_with_initials
from portal.vietnamese.full_forms import FullForms, begins_with, ends_with, key_of

Item = Article | Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Short:
    """One abbreviation of a body: `part` is the stretch (start, end) of the HTML that shows its first place that can be marked, if any."""

    text: str
    count: int
    part: tuple[int, int] | None
    place: Place | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A word in the body of an item: its abbreviations in the order of their first places, and how often its full form stands there."""

    word: Word
    item: Item
    shorts: tuple[Short, ...]
    in_full: int

    @property
    def count(self) -> int:
        return self.in_full + sum(short.count for short in self.shorts)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenShort:
    """An abbreviation of which an item does not say what it means: one of `meanings`, or what it is spelt out as, `otherwise`, which is none."""

    item: Item
    short: Short
    meanings: tuple[Word, ...]
    otherwise: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsUsed:
    """All of one item."""

    uses: tuple[Use, ...] = ()
    opens: tuple[OpenShort, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """All meanings by abbreviation, in the editor's order."""

    words: dict[str, Word]
    meanings: dict[str, tuple[Word, ...]]
    full_forms: FullForms

    @classmethod
    def of(cls, words: Iterable[Word]) -> "Glossary":
        by_id: dict[str, Word] = {}
        meanings: dict[str, list[Word]] = defaultdict(list)
        for word in words:
            by_id[word.id] = word
            for abbreviation in word.abbreviations:
                meanings[abbreviation].append(word)
        forms = [(form, word.id) for word in by_id.values() for form in word.full_forms]
        return cls(words=by_id, meanings={short: tuple(found) for short, found in meanings.items()}, full_forms=FullForms.of(forms))

    def meant(self, choice: Choice) -> Word | None:
        """The meaning an editor chose, by any of its full forms in any spelling."""
        key = key_of(choice.name)
        found = (word for word in self.meanings.get(choice.abbreviation, ()) if key in map(key_of, word.full_forms))
        return next(found, None)

    def named_in(self, text: str) -> tuple[Word, ...]:
        """The words that stand in a text without markup, in full and then in short; an abbreviation may mean each of its words."""
        if not self.words:
            return ()
        source = escape(text)
        ids = dict.fromkeys(self.full_forms.in_html(source))
        for capitals in abbreviations_in(source):
            for short, _, _ in self._split(capitals):
                ids |= dict.fromkeys(word.id for word in self.meanings[short])
        return tuple(self.words[id] for id in ids)

    def used(self, item: Item) -> WordsUsed:
        """The words of the body, in the order of the glossary."""
        if not self.words:
            return WordsUsed()
        chosen = {choice.abbreviation: self.meant(choice) for choice in item.abbreviations}
        shorts: dict[str, list[Short]] = defaultdict(list)
        opens: list[OpenShort] = []
        for text, met in self._met(item.body).items():
            short = met.short(text)
            word, otherwise = self._meaning(text, met, chosen)
            if word:
                shorts[word.id].append(short)
            else:
                opens.append(OpenShort(item=item, short=short, meanings=self.meanings[text], otherwise=otherwise))
        in_full = self.full_forms.in_html(item.body.html)
        uses = (
            Use(word=word, item=item, shorts=tuple(shorts[id]) if id in shorts else (), in_full=in_full[id])
            for id, word in self.words.items()
            if id in shorts or id in in_full
        )
        return WordsUsed(uses=tuple(uses), opens=tuple(opens))

    def _met(self, body: Prose) -> dict[str, "_Met"]:
        """Every abbreviation of the glossary in the body, in the order of first places; in joined capitals the longest that are one."""
        found: dict[str, _Met] = {}
        for capitals in body.abbreviations:
            for text, first, last in self._split(capitals):
                is_whole = text == capitals.text
                found.setdefault(text, _Met(html=body.html)).add(capitals, first, last, is_whole=is_whole)
        return found

    def _split(self, capitals: Capitals) -> Iterator[tuple[str, int, int]]:
        """The abbreviations in the capitals, each with the numbers of its first and its last group."""
        if capitals.text in self.meanings:
            yield capitals.text, 0, len(capitals.parts) // 2
            return
        first, count = 0, len(capitals.parts) // 2 + 1
        while first < count:
            runs = ((last, "".join(capitals.parts[2 * first : 2 * last + 1])) for last in range(count - 1, first - 1, -1))
            last, text = next(((last, text) for last, text in runs if text in self.meanings), (first, ""))
            if text:
                yield text, first, last
            first = last + 1

    def _meaning(self, text: str, met: "_Met", chosen: dict[str, Word | None]) -> tuple[Word | None, str]:
        """The word meant, or None and what the item says the abbreviation is short for, "" where it does not say.

        First what the editor chose, then what the item spells out, then the only meaning there is.
        """
        if text in chosen:
            return chosen[text], ""
        meanings = self.meanings[text]
        said = [word for word in meanings if any(map(met.spells_out, word.full_forms))]
        otherwise = "" if said else met.other_form(text)
        if len(said) == 1:
            return said[0], ""
        return (meanings[0] if len(meanings) == 1 and not otherwise else None), otherwise


class _Met:
    """Grows while the capitals of one body are gone through."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.count = 0
        self.part: tuple[int, int] | None = None
        self.place: Place | None = None
        self.before: list[str] = []
        self.within: list[str] = []

    def add(self, capitals: Capitals, first: int, last: int, *, is_whole: bool) -> None:
        """What stands in brackets beside joined capitals is not said of one of them alone."""
        self.count += capitals.count
        self.place = min(filter(None, (self.place, capitals.place)), default=None)
        spans = capitals.spans[first : last + 1]
        part = (spans[0][0], spans[-1][1])
        if (0, 0) not in spans and "<" not in self.html[part[0] : part[1]] and (self.part is None or part < self.part):
            self.part = part
        if is_whole:
            self.before += capitals.before
            self.within += capitals.within

    def short(self, text: str) -> Short:
        return Short(text=text, count=self.count, part=self.part, place=self.place)

    def spells_out(self, form: str) -> bool:
        return any(ends_with(words, form) for words in self.before) or any(begins_with(words, form) for words in self.within)

    def other_form(self, text: str) -> str:
        """Words beside the abbreviation whose first letters it has."""
        found = (*(words_with_initials(text, words) for words in self.before), *(words for words in self.within if is_initials(text, words)))
        return next(filter(None, found), "")
