"""Counts what decides how large an index becomes: made-up news go in, a table beside the same figures of real news comes out (`10000` for so many)."""

import re
import sys
import zlib
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from statistics import mean, median
from time import perf_counter

from bench.natural_news import articles
from portal.model.search_entry import SearchEntry
from portal.vietnamese.folding import caseless, fold, nfc, tone_key

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+")
_folded = cache(lambda token: fold(tone_key(token)))
_toned = cache(tone_key)


def text_of(entry: SearchEntry) -> str:
    """The body as it is read, with its headings."""
    return "\n".join(f"{part.title}\n{part.text}" if part.title else part.text for part in entry.parts)


def figures(entries: Sequence[SearchEntry]) -> dict[str, float]:
    """Of bodies where nothing else is said; pairs are of adjacent folded tokens."""
    texts = [text_of(entry) for entry in entries]
    toned: Counter[str] = Counter()
    folded: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for text in texts:
        tokens = TOKEN.findall(nfc(text))
        keys = [_folded(token) for token in tokens]
        toned.update({_toned(token) for token in tokens if token.isalpha()})
        folded.update({key for key in keys if key.isalpha()})
        pairs.update({f"{one} {next_one}" for one, next_one in pairwise(keys)})
    return {
        "characters of a body": mean(map(len, texts)),
        "syllables and figures of a body": mean(len(TOKEN.findall(text)) for text in texts),
        "bytes of a body, deflated": mean(len(zlib.compress(text.encode(), 9)) - 6 for text in texts[::50]),
        "syllables of a title": median(len(TOKEN.findall(entry.title)) for entry in entries),
        "syllables of a summary": median(len(TOKEN.findall(entry.summary)) for entry in entries),
        "syllables with their tones": len(toned),
        "syllables folded": len(folded),
        "the same in two articles or more": sum(count > 1 for count in folded.values()),
        "share of articles with the commonest": folded.most_common(1)[0][1] / len(entries),
        "… with the 100th": sorted(folded.values())[-100] / len(entries),
        "… with the 500th": sorted(folded.values())[-500] / len(entries),
        "pairs": len(pairs),
        "pairs in two articles or more": sum(count > 1 for count in pairs.values()),
        "postings of syllables": sum(folded.values()),
        "postings of pairs": sum(pairs.values()),
        "articles with “do” and “luong” anywhere": sum({"do", "luong"} <= set(caseless(fold(text)).split()) for text in texts),
        "articles with “do luong” together": pairs["do luong"],
    }


REAL = {
    "characters of a body": 2500,
    "syllables and figures of a body": 540,
    "bytes of a body, deflated": 1270,
    "pairs in two articles or more": 239_000,
}
"""Measured on 10,000 real texts of newspapers and on reports of departments."""


if __name__ == "__main__":
    start = perf_counter()
    made = articles(int((sys.argv[1:] or ["10000"])[0]))
    sys.stdout.write(f"{len(made)} articles in {perf_counter() - start:.1f} s\n")
    for name, value in figures(made).items():
        sys.stdout.write(f"{name:42} {value:12,.2f}" + (f"   real: {REAL[name]:,}\n" if name in REAL else "\n"))
