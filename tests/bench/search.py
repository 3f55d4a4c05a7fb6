"""Measures the search beside Pagefind on the same made-up news: their number goes in, three tables come out: `nox -s bench_search -- 10000`.

The first tells what building costs, the second what a query of four syllables costs somebody who comes for the first time, the third whether known
hard queries are answered rightly. Figures are of the machine it runs on.
"""

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from os import sched_getaffinity
from pathlib import Path
from random import Random
from time import perf_counter
from unicodedata import normalize

from rjsmin import jsmin

from bench.corpus_figures import TOKEN, text_of
from bench.counting_server import Served, served
from bench.measured_program import Run, run_measured
from bench.natural_news import findable, write_html
from bench.searched import OUR_OPENING, PAGEFIND_OPENING, SHOWN, Asked, asked, median_and_95th
from portal.model.each import Each
from portal.model.search_entry import Findable, SearchEntry
from portal.publishing.paper import FLAGS
from portal.running.workers import each_of
from portal.search.files import index_files
from portal.search.index import index_of
from portal.vietnamese.dates import write_date, write_long_date
from portal.vietnamese.folding import fold, nfc, tone_key
from web_servers import SBIN, nginx

ROOT = Path(__file__).resolve().parents[2]
PAGEFIND = ROOT / ".nox" / "rivals" / "node_modules" / "@pagefind"
QUERIES = 40
"""Of four syllables that stand together in a text, and as many of four that stand apart."""
HARD = {
    **{typed: typed for typed in ("đo lường", "do luong", "ĐO LƯỜNG", "đo luong", "thuy san", "thủy sản", "thuỷ sản", "lương hưu")},
    "đo lường (NFD)": normalize("NFD", "đo lường"),
    **{typed: typed for typed in ("QĐ-UBND", "08-NQ/TU", "42,3", "21.393")},
}
"""Names and what is typed."""
LATENCY = 0.05
_NUMBER = re.compile(r"\d+/QĐ-UBND")
_key = cache(lambda token: fold(tone_key(token)))


def build(number: int, folder: Path) -> None:
    """The index of so many articles is written into a folder; said are its seconds, without those of making the articles up."""
    made = findable(number)
    start = perf_counter()
    for address, content in index_files(made, index_of(made.entries, each=_each())):
        path = folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    sys.stdout.write(str(perf_counter() - start))


def build_again(number: int) -> None:
    """Said are the seconds in which an index that is there follows a change of one article."""
    made = findable(number)
    index = index_of(made.entries, each=_each())
    changed = _with_a_word_more(made)
    start = perf_counter()
    for _ in index_files(changed, index_of(changed.entries, before=index, each=_each())):
        pass
    sys.stdout.write(str(perf_counter() - start))


def _each() -> Each:
    return each_of(len(sched_getaffinity(0)))


def _with_a_word_more(found: Findable) -> Findable:
    middle = len(found.entries) // 2
    entry = found.entries[middle]
    entry = replace(entry, summary=f"{entry.summary} Đã đính chính.")
    return replace(found, entries=(*found.entries[:middle], entry, *found.entries[middle + 1 :]))


def queries(entries: Sequence[SearchEntry], random: Random) -> tuple[list[str], list[str]]:
    """Four adjacent syllables of a text, and four from anywhere in one, as they are written."""
    adjacent, scattered = [], []
    for entry in random.sample(entries, QUERIES * 2):
        words = [token for token in TOKEN.findall(nfc(text_of(entry))) if token.isalpha()]
        place = random.randrange(len(words) - 4)
        if len(adjacent) < QUERIES:
            adjacent.append(" ".join(words[place : place + 4]))
        else:
            scattered.append(" ".join(random.sample(words, 4)))
    return adjacent, scattered


class Oracle:
    """Looks into every article; what it says of a query is right by definition."""

    def __init__(self, entries: Sequence[SearchEntry]) -> None:
        self.rows = {entry.address: _row(f"{entry.title}\n{entry.summary}\n{text_of(entry)}\n{_days(entry)}") for entry in entries}

    def total(self, query: str) -> int:
        """How many articles have all its tokens, those that signs join together."""
        parts = [_row(part) for part in query.split()]
        return sum(all(part in row for part in parts) for row in self.rows.values())

    def together(self, query: str) -> set[str]:
        """The addresses of those which have all of it together."""
        wanted = _row(query)
        return {address for address, row in self.rows.items() if wanted in row}


def _days(entry: SearchEntry) -> str:
    day = entry.day
    return f"{write_date(day)}\n{day.day}/{day.month}/{day.year}\n{write_long_date(day)}" if day else ""


def _row(text: str) -> str:
    return f" {' '.join(_key(token) for token in TOKEN.findall(nfc(text)))} "


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def _line(name: str, *cells: str) -> None:
    sys.stdout.write(f"{name:44}" + "".join(f"{cell:>26}" for cell in cells) + "\n")


def _kilobytes(values: Sequence[float]) -> str:
    middle, most = median_and_95th(values)
    return f"{middle / 1e3:.1f} / {most / 1e3:.1f}"


def _milliseconds(values: Sequence[float]) -> str:
    middle, most = median_and_95th(values)
    return f"{middle:.0f} / {most:.0f}"


def _show_building(ours: Run, again: Run, theirs: Run, folder: Path) -> None:
    _line("", "portal", "Pagefind")
    _line("building, seconds", f"{float(ours.said):.1f}", f"{theirs.seconds:.1f}")
    _line("one article changed, seconds", f"{float(again.said):.1f}", "all anew")
    _line("most memory, MB", f"{ours.megabytes:.0f}", f"{theirs.megabytes:.0f}")
    _line("index on the disk, MB", f"{_size(folder / 'tim-kiem'):.1f}", f"{_size(folder / 'pagefind'):.1f}")


def _show_queries(name: str, results: list[list[Asked]], quick: list[list[Asked]], slow: list[list[Asked]]) -> None:
    _line(f"{name}: KB, median / 95th", *(_kilobytes([one.bytes for one in of]) for of in results))
    _line("… requests", *(_milliseconds([one.requests for one in of]) for of in results))
    _line(f"… ms to {SHOWN} results, from nginx", *(_milliseconds([one.milliseconds for one in of]) for of in quick))
    _line("… ms, each answer 50 ms later", *(_milliseconds([one.milliseconds for one in of]) for of in slow))


def _nginx() -> str:
    found = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:{SBIN}")
    if not found:
        sys.exit("Chưa có nginx. (nginx is missing: on Debian, apt-get install nginx-light.)")
    return found


def _pagefind() -> Path:
    programs = sorted(PAGEFIND.glob("*/bin/pagefind_extended"))
    if not programs or not shutil.which("chromium"):
        sys.exit("Pagefind hoặc Chromium chưa có. (Pagefind or Chromium is missing: run `nox -s bench_search`, with npm and Debian's chromium.)")
    return programs[0]


def main(number: int) -> None:
    """Everything once; what is noisy is the median of many queries."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (not for who builds)

    program = _pagefind()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "served"
        pages = Path(name) / "pages"
        entries = findable(number).entries
        write_html(entries, pages)
        theirs = run_measured([str(program), "--site", str(pages), "--output-path", str(folder / "pagefind"), "--quiet"])
        ours = run_measured([sys.executable, __file__, "build", str(number), str(folder)])
        again = run_measured([sys.executable, __file__, "again", str(number)])
        shutil.copytree(ROOT / "theme" / "assets", folder / "assets")
        for script in (folder / "assets").rglob("*.js"):
            script.write_text(jsmin(script.read_text(encoding="utf-8")), encoding="utf-8")
        (folder / "empty.html").write_text("<!doctype html><title>Tìm</title>", encoding="utf-8")
        _show_building(ours, again, theirs, folder)
        (folder / "may-chu").mkdir()
        (folder / "may-chu" / "nginx.conf").touch()  # the rules of a portal, which this one has none of
        with served(folder) as server, nginx(_nginx(), folder, Path(name)) as real, sync_playwright() as playwright:
            near = Served(folder=folder, address=f"http://127.0.0.1:{real.port}/")
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
            for kind, of_kind in zip(("4 adjacent syllables", "4 scattered syllables"), queries(entries, Random(number)), strict=True):
                results = [asked(browser, server, opening, of_kind) for opening in (OUR_OPENING, PAGEFIND_OPENING)]
                slow = [asked(browser, server, opening, of_kind, delay=LATENCY) for opening in (OUR_OPENING, PAGEFIND_OPENING)]
                quick = [asked(browser, near, opening, of_kind) for opening in (OUR_OPENING, PAGEFIND_OPENING)]
                if kind.startswith("4 adj"):
                    _line("start-up, KB", *(_kilobytes([one.opening for one in of]) for of in results))
                _show_queries(kind, results, quick, slow)
            _line("", "", "")
            _line("found of what is right; first 10 together")
            oracle = Oracle(entries)
            number_of_one = next(found[0] for entry in entries[len(entries) // 2 :] if (found := _NUMBER.search(text_of(entry))))
            for typed, query in {**HARD, number_of_one: number_of_one}.items():
                total, together = oracle.total(query), oracle.together(query)
                cells = [_answer(asked(browser, server, opening, [query])[0], together) for opening in (OUR_OPENING, PAGEFIND_OPENING)]
                _line(f"{typed}: {total}, {len(together)} together", *cells)
            browser.close()


def _answer(answer: Asked, together: set[str]) -> str:
    return f"{answer.total}; {sum(address in together for address in answer.addresses)} of {len(answer.addresses)}"


if __name__ == "__main__":
    if sys.argv[1:2] == ["build"]:
        build(int(sys.argv[2]), Path(sys.argv[3]))
    elif sys.argv[1:2] == ["again"]:
        build_again(int(sys.argv[2]))
    else:
        main(int((sys.argv[1:] or ["10000"])[0]))
