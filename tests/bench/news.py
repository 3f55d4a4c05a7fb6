"""Made-up news for measuring: a number of items -> records of about 2,500 characters each, the same for the same number.

Syllables and words are as frequent as in a natural text (Zipf): a few are in every item, most in a handful. An item speaks of one of many subjects,
which has its own words and comes and goes; it cites documents of the register, and often repeats what all offices write.
"""

from bisect import bisect
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import accumulate, product
from random import Random

from builders import agency, article, field, legal_document
from portal.model.article import Article
from portal.model.document import Document
from portal.model.records import Records
from portal.settings import HANOI
from portal.vietnamese.mentions import mentions_in

PROVINCES, FIELDS, DOCUMENTS, SUBJECTS, WORDS = 34, 20, 600, 400, 12_000
FIRST, LAST = datetime(2010, 1, 1, 8, tzinfo=HANOI), datetime(2025, 12, 31, tzinfo=HANOI)
_ONSETS = "b c ch d đ g gi h k kh l m n ng nh ph qu r s t th tr v x"
_RHYMES = """
a à á ả ã ạ an àn án ang áng anh ánh ao ay ây âm ân ăng e ê em ênh i ì í iên iện inh o ó on ong ô ố ông ộng ơ ờ ơn ư ự ưng ươn ương ượng u ú un
"""
_JOINING = "và của các những được trong cho với về tại theo đã là có"
_LETTERS = 2500


class Frequent:
    """Draws from a row as often as Zipf's law has it: the second half as often as the first."""

    def __init__(self, row: list[str], random: Random) -> None:
        self.row, self.random = row, random
        self.sums = list(accumulate(1 / (place + 3) for place in range(len(row))))

    def one(self) -> str:
        return self.row[bisect(self.sums, self.random.random() * self.sums[-1])]


def newsroom(items: int) -> Records:
    """Items in the order of their days."""
    random = Random(items)
    syllables = [onset + rhyme for onset, rhyme in product(_ONSETS.split(), _RHYMES.split())]
    random.shuffle(syllables)
    sounds = Frequent(syllables, random)
    words = Frequent(list(dict.fromkeys(f"{sounds.one()} {sounds.one()}" for _ in range(WORDS))), random)
    subjects = [[f"{sounds.one()} {sounds.one()}" for _ in range(40)] for _ in range(SUBJECTS)]
    phrases = [" ".join(words.one() for _ in range(6)) for _ in range(60)]
    register = tuple(legal_document(f"van-ban-{number}", number=f"{number + 1}/2012/NĐ-CP", fields=()) for number in range(DOCUMENTS))
    cited = Frequent([one.id for one in register], random)
    by_id = {one.id: one for one in register}
    step = (LAST - FIRST) / max(items, 1)
    return Records(
        articles=tuple(_item(number, FIRST + number * step, random, words, subjects, phrases, by_id[cited.one()]) for number in range(items)),
        documents=register,
        agencies=tuple(agency(f"so-{number:02}", place=f"Tỉnh {number:02}") for number in range(PROVINCES)),
        fields=tuple(field(f"linh-vuc-{number}") for number in range(FIELDS)),
    )


def _word(random: Random, words: Frequent, of_subject: Frequent, phrases: list[str]) -> str:
    draw = random.random()
    if draw < 0.25:
        return of_subject.one()
    if draw < 0.5:
        return random.choice(_JOINING.split())
    return random.choice(phrases) if draw < 0.52 else words.one()


def _item(number: int, day: datetime, random: Random, words: Frequent, subjects: list[list[str]], phrases: list[str], cited: Document) -> Article:
    """The subjects drift: each year speaks of its own quarter of them more often."""
    year = (day - FIRST) // timedelta(days=365)
    subject = (year * 23 + int(random.expovariate(1) * 40)) % SUBJECTS
    of_subject = Frequent(subjects[subject], random)
    text: list[str] = []
    length = 0
    while length < _LETTERS:
        text.append(_word(random, words, of_subject, phrases) + (". " if random.random() < 0.08 else " "))
        length += len(text[-1])
    citing = f"<p>Thực hiện {cited.kind.value} số {cited.number} của Chính phủ.</p>" if random.random() < 0.5 else ""
    half = len(text) // 2
    html = f"<p>{''.join(text[:half]).strip()}</p>\n<p>{''.join(text[half:]).strip()}</p>\n"
    made = article(
        f"bai-{number:05}",
        title=" ".join(of_subject.one() for _ in range(5)),
        summary=" ".join(of_subject.one() if random.random() < 0.4 else words.one() for _ in range(15)),
        body=html + citing,
        published=day,
        agency=f"so-{random.randrange(PROVINCES):02}",
        fields=(f"linh-vuc-{subject % FIELDS}",),
    )
    return replace(made, body=replace(made.body, mentions=mentions_in(citing))) if citing else made
