"""A stretch of Vietnamese text goes in; the counts in it come out: a number right before the noun it counts, "05 doanh nghiệp", "bảy nhiệm vụ"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from portal.vietnamese.folding import tone_key

_NUMBER = r"(?<![\w.,/:&–-])(?P<number>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,6})(?!\w|[.,:]?[0-9]|\s?[/%–-])"
_NOUN = r"\s+(?P<noun>[^\W\d_]+)"
_COUNT = re.compile(_NUMBER + _NOUN)
_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_COUNT_IN_WORDS = re.compile(rf"(?<!\w)(?P<number>{'|'.join(_WORDS)}){_NOUN}", re.IGNORECASE)
_ORDINAL_BEFORE = re.compile(
    r"(?:^|[^\w])(?:đợt|lần|khóa|khoá|giai đoạn|nhóm|(?<!tổng )số|quý|tháng|ngày|năm|điều|khoản|điểm|(?<!danh )mục|phụ lục|cấp độ|mức độ|cấp|thứ"
    r"|lớp|khối|kỳ|kì|tuần|tổ|phòng|đường|ngõ|bước|hạng|loại|phiên bản|mẫu số|lúc|chương|phần)\s+\Z",
    re.IGNORECASE,
)
"""What stands after these is a name or a place in an order, no count; "5 năm" is a stretch of time."""
_VAGUE_BEFORE = re.compile(
    r"(?:hơn|trên|gần|khoảng|ước|dưới|xấp xỉ|chừng|tối thiểu|tối đa|ít nhất|không quá|từ|đến|thêm|hàng|trong số)\s+\Z", re.IGNORECASE
)
_NO_NOUNS = {
    tone_key(word) for word in ("năm", "tháng", "ngày", "giờ", "phút", "tuần", "và", "đến", "là", "của", "triệu", "tỷ", "tỉ", "nghìn", "ngàn", "đồng")
}
_NO_NUMBER_BEFORE = re.compile(
    r"(?:trong|của|cho|từ|đến|các|những|số|mỗi|hằng|hàng|mấy|một|đầu|cuối|giữa|cả|qua|mươi|trăm|nghìn|thứ|tháng|suốt|mười|ngày|và|làm)\s+\Z",
    re.IGNORECASE,
)
_NO_NOUN_AFTER_YEAR_WORD = {tone_key(word) for word in ("nay", "qua", "trước", "sau", "tới", "là", "nào", "ấy", "đó", "học", "tài")}
_SHOWN = re.compile(r"\S+\s+[^\W\d_]+(?:\s[^\W\d_]+)?")
_TWO_SYLLABLES = re.compile(r"\s+[^\W\d_]+(?:\s+[^\W\d_]+)?")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """From `start` to `end` of the stretch stand the number and the first syllable of its noun, whose key is `noun`; vague after "hơn", "từ"."""

    start: int
    number_end: int
    end: int
    amount: int
    noun: str
    is_vague: bool


@lru_cache(maxsize=4096)
def _key(syllables: str) -> str:
    """Few different ones stand behind numbers."""
    return tone_key(syllables)


def counts_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Count]:
    """Counts in figures; years, dates, ordinals, decimals, shares, and amounts of time and money are none."""
    for match in _COUNT.finditer(text, start, len(text) if end is None else end):
        before = text[max(0, match.start() - 24) : match.start()]
        amount, is_grouped = int(match["number"].replace(".", "")), "." in match["number"]
        is_year = not is_grouped and _FIRST_YEAR <= amount <= _LAST_YEAR
        if not (is_year or _ORDINAL_BEFORE.search(before) or _key(match["noun"]) in _NO_NOUNS):
            yield _count(match, amount, is_vague=_VAGUE_BEFORE.search(before) is not None)


@lru_cache(maxsize=4)
def all_counts(text: str) -> tuple[Count, ...]:
    """Those of a whole sentence, which several checks ask for one after the other."""
    return tuple(counts_in(text))


def counts_in_words(text: str, start: int = 0, end: int | None = None) -> Iterator[Count]:
    """Counts from two to ten written as words; "năm" is five only where it can be no year: "năm nhóm nhiệm vụ", never "trong năm" or "năm qua"."""
    for match in _COUNT_IN_WORDS.finditer(text, start, len(text) if end is None else end):
        before = text[max(0, match.start() - 24) : match.start()]
        is_year = match["number"].lower() == "năm" and _key(match["noun"]) in _NO_NOUN_AFTER_YEAR_WORD
        if not (is_year or _NO_NUMBER_BEFORE.search(before) or _key(match["noun"]) in _NO_NOUNS):
            yield _count(match, _WORDS[match["number"].lower()], is_vague=_VAGUE_BEFORE.search(before) is not None)


def is_vague_at(text: str, place: int) -> bool:
    """Whether "hơn", "gần", "từ" stands right before `place`."""
    return _VAGUE_BEFORE.search(text, max(0, place - 24), place) is not None


def two_syllables(text: str, count: Count) -> str:
    """The key of the noun with the syllable after it, where there is one: enough to tell "thủ tục" from "thủ đô"."""
    noun = _TWO_SYLLABLES.match(text, count.number_end)
    return " ".join(_key(noun.group()).split()) if noun else count.noun


def named(text: str, count: Count) -> str:
    """The count as a message shows it, with a second syllable: "05 doanh nghiệp"."""
    shown = _SHOWN.match(text, count.start)
    return " ".join(shown.group().split()) if shown else text[count.start : count.end]


def _count(match: re.Match[str], amount: int, *, is_vague: bool) -> Count:
    number_end = match.end("number")
    return Count(start=match.start(), number_end=number_end, end=match.end(), amount=amount, noun=_key(match["noun"]), is_vague=is_vague)
