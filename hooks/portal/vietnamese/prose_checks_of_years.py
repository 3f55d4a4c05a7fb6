"""Blocks of a text and the time it is about go in; places come out where a plan names a year that was over by then.

Most come from last year's file. Reviews, statistics and what was done in a year before are no plans; a range of years ends with its last one.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from portal.model.fault import Fault
from portal.model.period import Period
from portal.vietnamese.prose_checks_passages import Block, ProseFinding, Sentence

_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?!\w|\s?[-–/]\s?[0-9]|\.[0-9])"
_MAKING = r"(?:xây dựng|soạn thảo|soạn|lập|ban hành|hoàn thiện|triển khai thực hiện|triển khai|thực hiện)"
_HORIZON = re.compile(
    rf"(?<!\w)(?:xây dựng|soạn thảo|soạn|lập|ban hành|hoàn thiện)\s[^.;:()]{{0,240}}?(?P<shown>(?<!\w)đến\s(?:hết\s)?năm\s{_YEAR})", re.IGNORECASE
)
_PLAN = re.compile(
    rf"(?<!\w){_MAKING}\s+(?:tốt\s)?(?P<shown>(?:các\s)?(?:kế hoạch|chương trình|phương án)\s[^.;:()\d]{{0,160}}?năm\s{_YEAR})", re.IGNORECASE
)
_TASKS = re.compile(
    rf"(?<!\w)(?P<shown>(?:phương hướng|nhiệm vụ|mục tiêu|chỉ tiêu)(?:,\sgiải pháp)?(?:\strọng tâm)?(?:\scủa|\scho|\strong)?\snăm\s{_YEAR})",
    re.IGNORECASE,
)
_TET = re.compile(rf"(?<!\w)(?P<shown>tết(?:\snguyên\sđán)?(?:\s(?!năm)[^\W\d_]+){{0,2}}\s(?:năm\s)?{_YEAR})", re.IGNORECASE)
_LOOKS_BACK = re.compile(
    r"(?<!\w)(?:sơ kết|tổng kết|đánh giá|báo cáo|kết quả|rà soát|đã được|bãi bỏ|thay thế|quyết toán|chuyển tiếp|kết thúc|nghiệm thu|so với"
    r"|cùng kỳ|trước đây|điều chỉnh|kéo dài)(?!\w)",
    re.IGNORECASE,
)
_LOOKS_AHEAD = re.compile(r"(?<!\w)(?:sẽ|phương hướng|thời gian tới|tới đây|phấn đấu|tiếp tục|tập trung|đẩy mạnh|tăng cường)(?!\w)", re.IGNORECASE)
_CLAUSE = re.compile(r"[^.;:()]*\Z")
_NEW_YEAR_MONTHS = 2


def stale_years(blocks: Sequence[Block], *, period: Period | None, published: date | None) -> Iterator[ProseFinding]:
    """What the text is about begins with `period`; without one the year before `published` still counts. Nothing is said where both are None."""
    if published is None and period is None:
        return
    today = published.year if published else period.last.year if period else 0
    about = period.first.year if period else today - 1
    for block in blocks:
        for sentence in block.sentences():
            yield from _told(_HORIZON, sentence, first_good=min(today, about + 1) if period else today, since_clause=True)
            yield from _told(_PLAN, sentence, first_good=about, since_clause=True)
            if _LOOKS_AHEAD.search(sentence.text):
                yield from _told(_TASKS, sentence, first_good=about, since_clause=True)
            if period and (period.last - period.first).days < 366:
                yield from _told(_TET, sentence, first_good=period.first.year, since_clause=False)


def _told(pattern: re.Pattern[str], sentence: Sentence, *, first_good: int, since_clause: bool) -> Iterator[ProseFinding]:
    for match in pattern.finditer(sentence.text):
        clause = _CLAUSE.search(sentence.text, max(0, match.start() - 240), match.start())
        begins = clause.start() if clause and since_clause else 0
        looks_back = _LOOKS_BACK.search(sentence.text, begins, match.end())
        if int(match["year"]) < first_good and not looks_back:
            start, end = match.span("year")
            yield ProseFinding(
                start=sentence.start + start,
                end=sentence.start + end,
                fault=Fault.STALE_YEAR,
                found=_short(match["shown"]),
                expected=str(first_good),
            )


def _short(shown: str) -> str:
    """The last words up to the year."""
    words = shown.split()
    return " ".join(words if len(words) <= 8 else ["…", *words[-8:]])
