"""An empty cell: the territories a row is about and a period -> whether a value may still come, or the place was not there to be counted."""

from collections.abc import Iterable
from datetime import timedelta

from portal.catalogue.territories import Territory
from portal.model.period import Period
from portal.vietnamese.dates import write_date

AWAITED = "chưa có"
NO_MORE = "không còn địa bàn này"
NOTES = (
    (
        (NO_MORE, "không có địa bàn này"),
        "Không còn địa bàn này: nơi ấy, theo địa giới lúc đó, đã hợp nhất hoặc thôi tồn tại trước kỳ ghi ở cột, nên sẽ không có số.",
    ),
    (
        ("địa bàn này chỉ đến",),
        "Địa bàn này chỉ đến một ngày giữa kỳ: nơi ấy, theo địa giới lúc đó, không còn đến hết kỳ, nên sẽ không có số của cả kỳ.",
    ),
    (("chưa có địa bàn này",), "Chưa có địa bàn này: nơi ấy, theo địa giới hiện nay, chỉ có từ sau kỳ ghi ở cột."),
)
"""What the words in cells mean, by their beginnings."""


def absence_words(territories: Iterable[Territory], period: Period) -> str:
    """Of all areas that bear the name; only where none of them lasted to the end of `period` nothing is awaited."""
    found = tuple(territories)
    ended = [one.until for one in found if one.until and one.until < period.end]
    to_come = [one.since for one in found if one.since and one.since > period.end]
    if not found or len(ended) + len(to_come) < len(found):
        return AWAITED
    if not ended:
        return f"chưa có địa bàn này trước {write_date(min(to_come))}"
    last = max(ended)
    if last >= period.start:
        return f"địa bàn này chỉ đến {write_date(last)}"
    return "không có địa bàn này trong kỳ" if to_come else f"{NO_MORE} từ {write_date(last + timedelta(days=1))}"


def absence_notes(words: Iterable[str]) -> tuple[str, ...]:
    """What needs to be told below a table whose empty cells say `words`."""
    said = tuple(words)
    return tuple(note for beginnings, note in NOTES if any(one.startswith(beginnings) for one in said))
