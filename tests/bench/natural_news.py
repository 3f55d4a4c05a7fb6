"""Made-up news for measuring a search: a number of articles -> search entries of about 2,500 characters each, the same for the same number.

Syllables, words and adjacent pairs are as frequent as in real news (`corpus_figures.py` counts them). An article speaks of one subject, which comes in
bursts, repeats its own words and names people, documents, days and figures as the departments print them. `write_html` makes pages of it for others' tools.
"""

from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from itertools import accumulate
from math import exp
from pathlib import Path
from random import Random

from bench.vietnamese_words import (
    ENDINGS,
    FAMILIES,
    FIELDS,
    GIVEN,
    JOINING,
    MIDDLES,
    OF_THE_PARTY,
    OFFICE,
    PHRASES,
    PROVINCES,
    SUBJECTS,
    listed,
    rare_syllables,
)
from portal.model.search_entry import Facet, Findable, SearchEntry, SearchKind, SearchPart
from portal.search.codebook import syllables
from portal.vietnamese.slug import slug

FIRST, LAST = date(2011, 1, 4), date(2025, 12, 30)
MONTHS = 180
LETTERS = 2500
WORDS, SUBJECTS_IN_ALL, WORDS_OF_A_SUBJECT, WORDS_OF_AN_ARTICLE = 22_000, 320, 40, 12
KINDS = (SearchKind.NEWS, SearchKind.NOTICE, SearchKind.REPORT, SearchKind.INTERVIEW)
AGENCIES = tuple(Facet(id=f"so-khcn-{slug(place)}", title=f"Sở Khoa học và Công nghệ {place}") for place in listed(PROVINCES))
TOPICS = tuple(Facet(id=slug(title), title=title) for title in listed(FIELDS))
_KIND_TITLES = ("Tin tức", "Thông báo", "Báo cáo", "Phỏng vấn")
_COMMON = 480
"""So many syllables of the codebook stand in the order of their frequency."""
_SPARE = 420
"""So many words are enough for any article."""


class Frequent:
    """Draws from a row by Zipf's law: the entry at place n as often as 1 / (n + `flat`) ** `steep`."""

    def __init__(self, row: Sequence[str], *, flat: float = 2.7, steep: float = 1.0) -> None:
        self.row = row
        self.sums = list(accumulate((place + flat) ** -steep for place in range(len(row))))

    def some(self, random: Random, number: int) -> list[str]:
        return random.choices(self.row, cum_weights=self.sums, k=number)


@dataclass(frozen=True, slots=True)
class Subject:
    """`bursts` are the months in which it is spoken of."""

    words: Frequent
    phrases: tuple[str, ...]
    bursts: tuple[int, ...]
    weight: float
    field: str

    def weight_in(self, month: int) -> float:
        return self.weight * (0.1 + sum(exp(-abs(month - burst) / 3) for burst in self.bursts))


def articles(number: int) -> tuple[SearchEntry, ...]:
    """In the order of their days."""
    random = Random(number)
    writer = Writer(random)
    length = (LAST - FIRST).days
    return tuple(writer.article(FIRST + timedelta(days=place * length // max(number - 1, 1))) for place in range(number))


def findable(number: int) -> Findable:
    """The same with what a reader can choose among; nothing is suggested."""
    kinds = tuple(Facet(id=kind.value, title=title) for kind, title in zip(KINDS, _KIND_TITLES, strict=True))
    return Findable(entries=articles(number), kinds=kinds, agencies=AGENCIES, fields=TOPICS, suggestions=())


def write_html(entries: Sequence[SearchEntry], folder: Path) -> None:
    """One page an entry, at its address: the least that a tool which reads pages needs."""
    for entry in entries:
        parts = "\n".join("\n".join(_html(part)) for part in entry.parts)
        body = f"<main data-pagefind-body>\n<h1>{escape(entry.title)}</h1>\n<p>{escape(entry.summary)}</p>\n{parts}\n</main>"
        page = f'<!doctype html>\n<html lang="vi">\n<meta charset="utf-8">\n<title>{escape(entry.title)}</title>\n{body}\n</html>\n'
        path = folder / entry.address / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")


def _html(part: SearchPart) -> Iterator[str]:
    if part.title:
        yield f'<h2 id="{part.anchor}">{escape(part.title)}</h2>'
    yield from (f"<p>{escape(paragraph)}</p>" for paragraph in part.text.split("\n"))


class Writer:
    """Knows the words, the subjects and the people, and writes one article after the other."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.named: Counter[str] = Counter()
        office = listed(OFFICE)
        known = list(dict.fromkeys(syllable for word in office for syllable in word.split()))
        common = [word for word in syllables() if word not in known]
        less = common[_COMMON:]
        random.shuffle(less)
        sounds = Frequent(known + common[:_COMMON] + less + rare_syllables(random), flat=30, steep=0.75)
        joined = dict.fromkeys(" ".join(sounds.some(random, 1 if random.random() < 0.12 else 2)) for _ in range(WORDS))
        self.words = Frequent(office + [word for word in joined if word not in office], flat=6, steep=1.08)
        self.joining = Frequent(JOINING.split(), flat=4, steep=0.9)
        self.phrases = Frequent(listed(PHRASES), flat=3, steep=0.9)
        self.people = Frequent([self._name() for _ in range(900)], flat=10, steep=0.9)
        self.agencies = Frequent([agency.id for agency in AGENCIES], flat=4)
        self.subjects = [self._subject(place) for place in range(SUBJECTS_IN_ALL)]
        self.sums = [list(accumulate(subject.weight_in(month) for subject in self.subjects)) for month in range(MONTHS)]

    def article(self, day: date) -> SearchEntry:
        """Four in five are news; each has its own few words, which its title and its summary take up."""
        random = self.random
        sums = self.sums[(day.year - FIRST.year) * 12 + day.month - 1]
        subject = self.subjects[bisect(sums, random.random() * sums[-1])]
        own = Frequent(list(dict.fromkeys(subject.words.some(random, WORDS_OF_AN_ARTICLE) + self.words.some(random, WORDS_OF_AN_ARTICLE))), flat=1.5)
        row = self._row(own, subject, day)
        title = self._title(own, subject)
        summary = self._sentence(row, 17)
        return SearchEntry(
            kind=random.choices(KINDS, (80, 10, 7, 3))[0],
            address=self._address(title, day),
            title=title,
            day=day,
            agency=self.agencies.some(random, 1)[0],
            fields=(subject.field,) if random.random() < 0.8 else (subject.field, random.choice(TOPICS).id),
            note="",
            summary=summary,
            parts=tuple(self._parts(row, own)),
            also="",
        )

    def _address(self, title: str, day: date) -> str:
        """As an editor would name it; the second of a year with the same title is told by a figure."""
        wanted = f"tin-tuc/{day.year}/{slug(title)}"
        self.named[wanted] += 1
        return f"{wanted}/" if self.named[wanted] == 1 else f"{wanted}-{self.named[wanted]}/"

    def _row(self, own: Frequent, subject: Subject, day: date) -> list[str]:
        """Words in the order in which they will be written, the last first."""
        random = self.random
        sources = (
            iter(own.some(random, _SPARE)),
            iter(self.joining.some(random, _SPARE)),
            iter(self.words.some(random, _SPARE)),
            iter(subject.words.some(random, _SPARE)),
            iter(self.phrases.some(random, _SPARE)),
            iter(random.choices(subject.phrases, k=_SPARE)),
            iter(self.people.some(random, _SPARE)),
        )
        kinds = random.choices(range(8), cum_weights=(31, 59, 82, 90, 93.7, 97.5, 98.1, 100), k=_SPARE)
        row = [self._figure(day) if kind == 7 else next(sources[kind]) for kind in kinds]
        if random.random() < 0.5:  # offices keep to one of the two spellings
            row = [word.replace("thủy", "thuỷ").replace("hòa", "hoà") for word in row]
        return row

    def _parts(self, row: list[str], own: Frequent) -> Iterator[SearchPart]:
        """A beginning without heading and one to three sections, three to six paragraphs in all."""
        random = self.random
        sections = random.choices((1, 2, 3), (5, 3, 2))[0]
        paragraphs = [2 if random.random() < 0.4 else 1 for _ in range(sections + 1)]
        if sum(paragraphs) < 3:
            paragraphs[-1] = 2
        length = (LETTERS - 60) // sum(paragraphs)
        titles = dict.fromkeys(_capital(" ".join(dict.fromkeys(own.some(random, 3)))) for _ in range(3 * sections))
        for title, number in zip(("", *titles), paragraphs, strict=False):
            text = "\n".join(self._paragraph(row, length) for _ in range(number))
            yield SearchPart(anchor=slug(title) if title else "", title=title, text=text)

    def _paragraph(self, row: list[str], length: int) -> str:
        sentences: list[str] = []
        written = 0
        while written < length - 75 and row:
            sentences.append(self._sentence(row, self.random.randint(9, 26)))
            written += len(sentences[-1]) + 1
        return " ".join(sentences)

    def _sentence(self, row: list[str], words: int) -> str:
        taken = [row.pop() for _ in range(min(words, len(row)))]
        commas = {self.random.randrange(3, 26) for _ in range(2)}
        text = " ".join(f"{word}," if place in commas and place < words - 2 else word for place, word in enumerate(taken))
        return f"{_capital(text)}."

    def _title(self, own: Frequent, subject: Subject) -> str:
        random = self.random
        words = [*dict.fromkeys(own.some(random, 4)), self.joining.some(random, 1)[0]]
        words.insert(2, random.choice(subject.phrases) if random.random() < 0.4 else own.some(random, 1)[0])
        words = words[:-1] if random.random() < 0.5 else [words[0], words[-1], *words[1:-1]]
        return _capital(" ".join(words))

    def _figure(self, day: date) -> str:
        """A number, a share, a day or a document, as they are printed."""
        random = self.random
        draw = random.random()
        if draw < 0.18:
            return f"{random.randint(1, 99)},{random.randint(1, 9)}%"
        if draw < 0.3:
            return f"{random.randint(1, 180)},{random.randint(1, 99)}"
        if draw < 0.42:
            return f"{random.randint(1, 99)}.{random.randint(0, 999):03}"
        if draw < 0.62:
            return str(min(int(random.paretovariate(0.6)), 9999))
        if draw < 0.72:
            return f"năm {day.year - min(int(random.expovariate(0.7)), 9)}"
        told = day - timedelta(days=int(random.expovariate(1 / 200)))
        if draw < 0.84:
            return f"ngày {told.day}/{told.month}/{told.year}"
        if draw < 0.88:
            return f"số {random.randint(1, 60):02}-{random.choice(OF_THE_PARTY.split())}"
        return f"số {random.randint(1, 3200)}/{random.choice(ENDINGS.split())}"

    def _name(self) -> str:
        random = self.random
        return f"{Frequent(FAMILIES.split()).some(random, 1)[0]} {random.choice(MIDDLES.split())} {random.choice(GIVEN.split())}"

    def _subject(self, place: int) -> Subject:
        """The first are those of the list, the others made of words that are neither the commonest nor the rarest."""
        random = self.random
        lines = SUBJECTS.strip().splitlines()
        by_hand = listed(lines[place]) if place < len(lines) else []
        rare = self.words.row[300:]
        words = by_hand + [rare[int(len(rare) ** random.random())] for _ in range(WORDS_OF_A_SUBJECT)]
        phrases = tuple(" ".join(random.sample(words[:20], 2)) for _ in range(8))
        return Subject(
            words=Frequent(words, flat=2),
            phrases=phrases,
            bursts=tuple(random.randrange(MONTHS) for _ in range(random.randint(1, 4))),
            weight=(place % 40 + 4) ** -0.7,
            field=TOPICS[min(int(random.paretovariate(0.8)) - 1, len(TOPICS) - 1)].id,
        )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
