"""Compiles made-up countries of growing size, without rendering, and prints seconds, memory and the growth: `nox -s bench -- 1000 2000 10000`.

Each size runs in a process of its own, with as many workers as the machine lets it have; the records are made before the clock starts. Figures
are of the machine it runs on: read the ratios.
"""

import subprocess
import sys
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, time
from functools import partial
from operator import call
from os import getpid, sched_getaffinity
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from threading import Event, Thread
from time import perf_counter
from typing import TypeVar

from measured_program import megabytes_of
from records import country

from builders import settings
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.rules import RULES, broken_rules
from portal.running.memory import kept
from portal.running.workers import each_of
from portal.settings import HANOI, Settings
from portal.views.dataset import dataset
from portal.views.indicator_data import indicator_data
from portal.views.not_found import not_found_page
from portal.views.revisions import revisions_feed
from portal.views.site import Group, site_groups

Result = TypeVar("Result")
SIZES = ("1000", "2000", "5000", "10000")


def measured(documents: int, processes: int) -> str:
    """One line: documents, observations, pages, seconds on the wall and of CPU of all and of each part, the largest memory in MB."""
    records = country(documents)
    today = max(article.published.date() for article in records.articles)
    ours, each = replace(settings(), now=datetime.combine(today, time(), HANOI)), each_of(processes)
    before, clock = _memory(), _Clock()
    with _watched() as peak:
        catalogue = clock.of("catalogue and series", lambda: _catalogue(records))
        issues = clock.of("checks", lambda: tuple(each(partial(_told, catalogue, ours), RULES)))
        assert not any(issues), [found for found in issues if found][:5]
        works = (
            partial(_over_all, catalogue, ours),
            *(partial(_counted, group) for group in clock.of("groups", lambda: site_groups(catalogue, ours))),
        )
        pages = clock.of("views", lambda: sum(each(call, works)))
    observations = sum(len(article.observations) for article in records.articles)
    parts = ", ".join(f"{name} {wall:.2f} ({cpu:.2f})" for name, (wall, cpu) in clock.parts.items())
    wall, cpu = (sum(part[place] for part in clock.parts.values()) for place in (0, 1))
    sizes = f"{documents:>6} documents {observations:>7} observations {pages:>6} pages, {processes} processes"
    return f"{sizes}  {wall:6.2f} s ({cpu:.2f} s of CPU): {parts}  {max(peak):5.0f} MB together (records alone {before:.0f})"


def _catalogue(records) -> Catalogue:
    with kept():
        return Catalogue.of(records)


def _told(catalogue: Catalogue, ours: Settings, rule) -> list[str]:
    return [issue.line() for issue in broken_rules(catalogue, ours.today, rules=(rule,)) if issue.is_error]


def _counted(group: Group) -> int:
    return sum(1 for _ in group())


def _over_all(catalogue: Catalogue, ours: Settings) -> int:
    """What all indicators' files hold together; counts the page for addresses that lead nowhere."""
    dataset(catalogue, site_url=ours.site_url)
    data = [indicator_data(indicator, catalogue, ours) for indicator in catalogue.indicators.values()]
    revisions_feed(catalogue)
    not_found_page(catalogue)
    return 1 if data else 0


class _Clock:
    def __init__(self) -> None:
        self.parts: dict[str, tuple[float, float]] = {}

    def of(self, name: str, work: Callable[[], Result]) -> Result:
        start = perf_counter(), _cpu()
        result = work()
        self.parts[name] = perf_counter() - start[0], _cpu() - start[1]
        return result


def _cpu() -> float:
    """Of this process and of the workers that have ended."""
    return sum(used.ru_utime + used.ru_stime for used in map(getrusage, (RUSAGE_SELF, RUSAGE_CHILDREN)))


@contextmanager
def _watched():
    """A list that grows by the memory in use, looked at five times a second."""
    seen, ended = [_memory()], Event()

    def look() -> None:
        while not ended.wait(0.2):
            seen.append(_memory())

    watcher = Thread(target=look, daemon=True)
    watcher.start()
    yield seen
    ended.set()
    watcher.join()


def _memory() -> float:
    return megabytes_of(getpid())


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["one"]:
        sys.stdout.write(measured(int(arguments[1]), len(sched_getaffinity(0))) + "\n")
    else:
        for size in arguments or SIZES:
            subprocess.run([sys.executable, __file__, "one", size], check=True)
