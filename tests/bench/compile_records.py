"""Compiles made-up countries of growing size, without rendering, and prints seconds, memory and the growth: `nox -s bench -- 1000 2000 10000`.

Each size runs in a process of its own; the records are made before the clock starts. Figures are of the machine it runs on: read the ratios.
"""

import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter, process_time
from typing import TypeVar

from records import country

from builders import settings
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.rules import broken_rules
from portal.views.indicator_data import indicator_data
from portal.views.not_found import not_found_page
from portal.views.revisions import revisions_feed
from portal.views.site import site_pages

Result = TypeVar("Result")
SIZES = ("1000", "2000", "5000", "10000")


def measured(documents: int) -> str:
    """One line: documents, observations, pages, CPU seconds of all and of each part, seconds on the wall, the largest memory in MB."""
    records = country(documents)
    today = max(article.published.date() for article in records.articles)
    before = _megabytes()
    clock, start = _Clock(), perf_counter()
    catalogue = clock.of("catalogue, series", lambda: Catalogue.of(records))
    issues = clock.of("checks", lambda: broken_rules(catalogue, today))
    errors = [issue.line() for issue in issues if issue.is_error]
    assert not errors, errors[:5]
    ours = replace(settings(), today=today)
    data = clock.of("data views", lambda: tuple(indicator_data(catalogue, ours)))
    pages = clock.of(
        "page views", lambda: sum(1 for _ in site_pages(catalogue, ours, data)) + len((not_found_page(catalogue), revisions_feed(catalogue)))
    )
    observations = sum(len(article.observations) for article in records.articles)
    parts = ", ".join(f"{name} {seconds:.2f}" for name, seconds in clock.parts.items())
    wall = perf_counter() - start
    sizes = f"{documents:>6} documents {observations:>7} observations {pages:>6} pages"
    return f"{sizes}  {sum(clock.parts.values()):6.2f} s of CPU ({parts})  {wall:6.2f} s  {_megabytes():5.0f} MB (records alone {before:.0f})"


class _Clock:
    def __init__(self) -> None:
        self.parts: dict[str, float] = {}

    def of(self, name: str, work: Callable[[], Result]) -> Result:
        start = process_time()
        result = work()
        self.parts[name] = process_time() - start
        return result


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["one"]:
        sys.stdout.write(measured(int(arguments[1])) + "\n")
    else:
        for size in arguments or SIZES:
            subprocess.run([sys.executable, __file__, "one", size], check=True)
