"""Finds the neighbours of made-up news of growing size: seconds, memory, and how many lists change by one item more: `nox -s bench -- 1000 10000`.

Beside them stands a trivial pass over the same words, which counts each. Figures are of the machine it runs on: read the ratio.
"""

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from os import sched_getaffinity
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import mean
from time import perf_counter, process_time

from news import newsroom

from portal.catalogue.catalogue import Catalogue
from portal.model.each import Each
from portal.model.records import Records
from portal.running.memory import kept
from portal.running.workers import each_of
from portal.views.parts.neighbours import Neighbours

SIZES = ("1000", "2000", "5000", "10000")
NEWCOMERS = 3
"""Of the middle and of the end: so many times all is found anew."""
_HANDFUL = 100
Lists = dict[str, tuple[str, ...]]


def measured(items: int, each: Each) -> str:
    """Words are counted in titles, summaries and bodies as they stand."""
    records = newsroom(items)
    start = process_time()
    counted: Counter[str] = Counter()
    for one in records.articles:
        counted.update(f"{one.title} {one.summary} {one.body.html}".split())
    trivial = process_time() - start
    with kept():
        known = Catalogue.of(records)
    before = _memory("VmRSS")
    start, cpu = perf_counter(), _cpu()
    neighbours = Neighbours.of(known)
    indexed = perf_counter()
    lists = _lists(neighbours, each)
    end, cpu = perf_counter(), _cpu() - cpu
    after, most = _memory("VmRSS"), _memory("VmHWM")
    middle = [len(records.articles) // 2 + step for step in range(NEWCOMERS)]
    newest = [len(records.articles) - 1 - step for step in range(NEWCOMERS)]
    changed = [mean(_changed(records, place, lists, each) for place in places) for places in (middle, newest)]
    return (
        f"{items:>6} items, {sum(counted.values())} words: {end - start:6.2f} s on the wall, {cpu:.2f} s of CPU (all pairs {indexed - start:.2f}, all lists {end - indexed:.2f}),"
        f" {cpu / trivial:.0f} times the trivial pass ({trivial:.2f}); memory +{after - before:.0f} MB, at most +{most - before:.0f} MB;"
        f" lists changed by an item more: in the middle {changed[0]:.1f}, at the end {changed[1]:.1f}"
    )


def _changed(records: Records, place: int, lists: Lists, each: Each) -> int:
    """How many lists of other items are different without the item at `place`."""
    articles = (*records.articles[:place], *records.articles[place + 1 :])
    without = _lists(Neighbours.of(Catalogue.of(replace(records, articles=articles))), each)
    return sum(lists[address] != found for address, found in without.items())


def _lists(neighbours: Neighbours, each: Each) -> Lists:
    articles = neighbours.catalogue.articles
    parts = [articles[start : start + _HANDFUL] for start in range(0, len(articles), _HANDFUL)]
    found = each(lambda part: [(one.slug, tuple(beside.entry.address for beside in neighbours.beside(one))) for one in part], parts)
    return dict(pair for part in found for pair in part)


def _cpu() -> float:
    """Of this process and of the workers that have ended."""
    return sum(used.ru_utime + used.ru_stime for used in map(getrusage, (RUSAGE_SELF, RUSAGE_CHILDREN)))


def _memory(name: str) -> float:
    """MB of this process, as /proc names them."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith(f"{name}:")) / 1024


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["one"]:
        sys.stdout.write(measured(int(arguments[1]), each_of(len(sched_getaffinity(0)))) + "\n")
    else:
        for size in arguments or SIZES:
            subprocess.run([sys.executable, __file__, "one", size], check=True)
