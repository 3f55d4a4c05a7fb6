"""Blocks of a text go in; places come out where the number announced is not that of the things listed after it.

A list in brackets, after "gồm" or "cụ thể là", or as the items below a line that ends in a colon. Only a list close to the number announced is
doubted, and one of commas only where it is too short, for commas also stand inside names, or is made of names in capital letters alone.
"""

import re
from collections.abc import Iterator, Sequence

from portal.model.fault import Fault
from portal.vietnamese.citation_context import CAPITALS
from portal.vietnamese.folding import tone_key
from portal.vietnamese.prose_checks_counts import Count, counts_in, counts_in_words, named
from portal.vietnamese.prose_checks_passages import Block, ProseFinding, Sentence

_FEWEST, _MOST, _FARTHEST = 2, 20, 2
_MOST_BLOCKS = 40
"""A list that goes on over more paragraphs is not counted further."""
_BRACKETS = re.compile(r"\((?P<list>[^()]{3,800})\)")
_LIST = re.compile(
    r"(?:,?\s+[^\W\d_][^\s,;:.()]*){1,10}?,?\s+(?P<word>cụ thể là|cụ thể|bao gồm|gồm có|gồm|đó là)(?!\s+cả(?!\w))(?P<colon>\s*:)?\s+", re.IGNORECASE
)
_EACH_NAMED = ("cụ thể là", "cụ thể", "đó là")
_HOLD_SEVERAL = frozenset(map(tone_key, ("tổ", "nhóm", "đoàn", "đội", "cụm", "loại", "lớp", "đợt", "lĩnh", "khu", "vùng", "cặp", "bộ")))
"""Of these one may be named by several names."""
_PROPER = re.compile(rf"(?:(?P<noun>[^\W\d_]+)\s+)?[{CAPITALS}][^\W_]*(?:\s+[{CAPITALS}0-9][^\W_]*){{0,5}}")
_OPEN_END = re.compile(r"\.\.|…|v\.\s?v|(?<!\w)(?:trong đó|như|chẳng hạn|ví dụ|một số|các|những|khác)(?!\w)", re.IGNORECASE)
_SEGMENT = re.compile(r"[^,;:.()]*\Z")
_ORDINALS = (
    ("một là", "hai là", "ba là", "bốn là", "năm là", "sáu là", "bảy là", "tám là", "chín là", "mười là"),
    ("thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ tám", "thứ chín", "thứ mười"),
    tuple(f"({number})" for number in range(1, 21)),
)
_IN_WORDS = "|".join(re.escape(word).replace("\\ ", r"\s+") for words in _ORDINALS[:2] for word in words)
_ORDINAL = re.compile(rf"(?:^|[:;,.])[\s*_]*(?P<word>{_IN_WORDS}|\([0-9]{{1,2}}\))(?!\w)", re.IGNORECASE)


def miscounted_lists(blocks: Sequence[Block]) -> Iterator[ProseFinding]:
    """In the order of the text, those of a sentence before those of what follows it."""
    for number, block in enumerate(blocks):
        for sentence in block.sentences():
            yield from _in_brackets(sentence)
            yield from _after_words(sentence)
        yield from _below(block, blocks[number + 1 :])
        yield from _within(block, blocks[number + 1 : number + 1 + _MOST_BLOCKS])


def _in_brackets(sentence: Sentence) -> Iterator[ProseFinding]:
    """Of names alone: every item begins with a capital letter."""
    for match in _BRACKETS.finditer(sentence.text):
        segment = _SEGMENT.search(sentence.text, max(0, match.start() - 240), match.start())
        counts = list(counts_in(sentence.text, segment.start(), match.start())) if segment else []
        names = _names(match["list"])
        if len(counts) == 1 and names and all(name[0].isupper() for name in names):
            yield from _doubted(counts[0], len(names), sentence, most=len(names) + _joined(names))


def _names(written: str) -> list[str]:
    """What begins with a small letter belongs to the name before it."""
    parts = [part.strip() for part in re.split(";" if ";" in written else ",", written)]
    names: list[str] = []
    for part in parts:
        if names and part and not part[0].isupper() and ";" not in written:
            names[-1] = f"{names[-1]}, {part}"
        elif part:
            names.append(part)
    return [] if _OPEN_END.search(written) else names


def _joined(names: Sequence[str]) -> int:
    """How many more there may be: "và" joins two of them, or stands inside one."""
    return sum(len(re.findall(r"\s(?:và|cùng)\s", name)) for name in names)


def _after_words(sentence: Sentence) -> Iterator[ProseFinding]:
    in_words = (count for count in counts_in_words(sentence.text) if ":" in sentence.text)
    for count, is_in_words in (*((count, False) for count in counts_in(sentence.text)), *((count, True) for count in in_words)):
        match = _LIST.match(sentence.text, count.number_end)
        if match and (match["colon"] or not is_in_words):
            rest = sentence.text[match.end() : match.end() + 4000]
            listed = rest if match["colon"] else re.split(r"[;(]", rest)[0]
            items = [item for item in re.split(";" if ";" in listed else ",", listed.strip(" .\n")) if item.strip()]
            begins_with_figure = any(item.strip()[0].isdigit() for item in items)
            proper = _proper_names(listed, count) if match["word"].lower() in _EACH_NAMED else 0
            if proper:
                yield from _doubted(count, proper, sentence)
            elif not begins_with_figure and not _OPEN_END.search(listed):
                yield from _doubted(count, len(items), sentence, most=None if ";" in listed else len(items) + _joined(items))


def _proper_names(listed: str, count: Count) -> int:
    """How many there are in a list of names whose every syllable has a capital, "An Lão, Kiến Thụy và Cát Hải"; 0 where it is another list."""
    *names, last = listed.strip(" .\n").split(",")
    items = [one.strip() for one in (*names, *re.split(r"\s+và\s+", last.removeprefix(" và ")))]
    matches = [_PROPER.fullmatch(item) for item in items]
    are_names = all(match and (not match["noun"] or match["noun"][0].isupper() or tone_key(match["noun"]) == count.noun) for match in matches)
    return len(items) if are_names and count.noun not in _HOLD_SEVERAL and len(items) > 1 else 0


def _below(block: Block, following: Sequence[Block]) -> Iterator[ProseFinding]:
    """The items of a list, or paragraphs that begin "Một là", "Thứ nhất"."""
    text = block.text.rstrip().rstrip("*_")
    if not text.endswith(":") or not following:
        return
    segment = _SEGMENT.search(text, max(0, len(text) - 240), len(text) - 1)
    start = segment.start() if segment else len(text)
    counts = [*counts_in(text, start), *counts_in_words(text, start)]
    if len(counts) == 1:
        yield from _doubted(counts[0], _items(following), Sentence(start=block.start, text=block.text))


def _within(block: Block, following: Sequence[Block]) -> Iterator[ProseFinding]:
    """ "bảy nhiệm vụ: một là …; hai là …", which may go on in the paragraphs after it."""
    found = [(match.start(), " ".join(match["word"].lower().split())) for match in _ORDINAL.finditer(block.text)]
    for words in _ORDINALS:
        opened: tuple[int, int] | None = None
        for place, word in (*found, (len(block.text), words[0])):
            if word == words[0]:
                if opened:
                    yield from _announced(block, opened[0], _continued(following, words, opened[1]) if place == len(block.text) else opened[1])
                opened = (place, 1) if block.text[place : place + 1] == ":" else None
            elif opened and opened[1] < len(words) and word == words[opened[1]]:
                opened = (opened[0], opened[1] + 1)


def _announced(block: Block, colon: int, listed: int) -> Iterator[ProseFinding]:
    segment = _SEGMENT.search(block.text, max(0, colon - 240), colon)
    start = segment.start() if segment else colon
    counts = [*counts_in(block.text, start, colon), *counts_in_words(block.text, start, colon)]
    if len(counts) == 1:
        yield from _doubted(counts[0], listed, Sentence(start=block.start, text=block.text))


def _continued(following: Sequence[Block], words: Sequence[str], reached: int) -> int:
    for block in following:
        reached += reached < len(words) and _begins(block, words[reached])
    return reached


def _items(following: Sequence[Block]) -> int:
    ordinals = max(_ordinals(following, words) for words in _ORDINALS)
    if ordinals:
        return ordinals
    first, items = following[0].indent, 0
    for block in following:
        if block.indent is None or first is None or block.indent < first:
            break
        items += block.indent == first
    return items


def _ordinals(following: Sequence[Block], words: Sequence[str]) -> int:
    """How far they count without a gap, from the block right after; an item may go on over several blocks."""
    return _continued(following, words, 0) if _begins(following[0], words[0]) else 0


def _begins(block: Block, words: str) -> bool:
    return block.text.lstrip(" *_").lower().startswith(words)


def _doubted(count: Count, listed: int, sentence: Sentence, *, most: int | None = None) -> Iterator[ProseFinding]:
    """`most` is how many there may be at most where the list has only commas, which makes a longer one no fault."""
    limit = listed if most is None else most
    differs = count.amount > limit if most is not None else count.amount != listed
    if differs and not count.is_vague and _FEWEST <= count.amount <= _MOST and listed >= _FEWEST and abs(count.amount - limit) <= _FARTHEST:
        start, found = sentence.start + count.start, named(sentence.text, count)
        yield ProseFinding(start=start, end=sentence.start + count.end, fault=Fault.LIST_MISCOUNTED, found=found, expected=str(limit))
