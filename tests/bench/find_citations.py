"""Finds citations in natural and in hostile texts of growing size and prints CPU seconds beside those of one trivial pattern.

    .nox/house/bin/python tests/bench/find_citations.py [megabytes …]

The natural text is what the portal publishes, over and over. Figures are of the machine it runs on: read the ratios.
"""

import re
import sys
import unicodedata
from pathlib import Path
from time import process_time

from portal.vietnamese.citations import find_citations

CONTENT = Path(__file__).resolve().parents[2] / "content"
SIZES = ("1", "2", "5")
TRIVIAL = re.compile(r"[0-9]{1,5}/[A-ZĐ]")
HOSTILE = {
    "digits": "1234567890",
    "digits and spaces": "1 ",
    "slashes": "/",
    "hyphens": "-",
    "spaces": " ",
    "line ends": "\n",
    "digits and slashes": "1/",
    "half a number": "1/QĐ-",
    "number without end": "12/2020/NQ-HĐND-",
    "capital letters": "A",
    "“Điều ”": "Điều ",
    "“điều 1, khoản 2 ”": "điều 1, khoản 2 ",
    "“Luật ”": "Luật ",
    "“Luật A ”": "Luật A ",
    "“TCVN ”": "TCVN ",
    "zero-width spaces": "\u200b",
    "combining marks": "\u0301",
    "nothing but numbers": "01/QĐ-UBND ",
}


def of_size(unit: str, megabytes: int) -> str:
    """`unit` over and over, as many UTF-8 megabytes."""
    return unit * (megabytes * 10**6 // len(unit.encode()) + 1)


def seconds(name: str, text: str) -> str:
    """One line: CPU seconds of the search, of the trivial pattern, and how many citations there are."""
    start = process_time()
    found = len(find_citations(text))
    middle = process_time()
    hits = sum(1 for _ in TRIVIAL.finditer(text))
    end = process_time()
    return f"  {name:24} {middle - start:6.2f} s   trivial {end - middle:5.2f} s   {found} citations, {hits} hits"


if __name__ == "__main__":
    articles = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(CONTENT.rglob("*.md")))
    texts = {"natural": articles, "natural, decomposed": unicodedata.normalize("NFD", articles), **HOSTILE}
    for size in sys.argv[1:] or SIZES:
        sys.stdout.write(f"{size} MB\n")
        for name, unit in texts.items():
            sys.stdout.write(seconds(name, of_size(unit, int(size))) + "\n")
            sys.stdout.flush()
