"""Links the citations of made-up items to a made-up register and prints seconds: `python tests/bench/link_citations.py 1000 10000`.

Every item cites five documents, in the spellings of life; reading finds them, the catalogue says which entry each means, the views make links.
The Markdown and the register are made before the clock starts. Figures are of the machine it runs on: read the ratios.
"""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from os import sched_getaffinity
from time import perf_counter

from builders import agency, article, field, legal_document, settings
from portal.catalogue.catalogue import Catalogue
from portal.model.citation import DocumentKind
from portal.model.document import Document
from portal.model.records import Records
from portal.running.memory import kept
from portal.running.workers import each_of
from portal.vietnamese.mentions import mentions_in
from portal.views.articles import article_page
from portal.views.document import document_page
from portal.views.parts.document_relations import Relations
from portal.views.parts.neighbours import Neighbours

SIZES = ("1000", "10000")
FIRST = date(2008, 1, 1)
DECREES = 2000


def register() -> tuple[Document, ...]:
    """DECREES of the Government and decisions of each province, as many."""
    return tuple(_entry(number) for number in range(2 * DECREES))


def _entry(number: int) -> Document:
    issued = FIRST + timedelta(days=number % 6000)
    if number < DECREES:
        spelling, kind, issuer, territory = f"{number + 1}/{issued.year}/NĐ-CP", DocumentKind.DECREE, "Chính phủ", ""
    else:
        spelling, kind, territory = f"{number + 1}/QĐ-UBND", DocumentKind.DECISION, f"Tỉnh {number % 34:02}"
        issuer = f"Ủy ban nhân dân {territory}"
    return legal_document(f"van-ban-{number}", number=spelling, kind=kind, issuer=issuer, issued=issued, territory=territory)


def bodies(items: int, entries: tuple[Document, ...]) -> Iterator[tuple[int, str]]:
    """The province that speaks, and its text of about 2,500 letters with five citations."""
    local_ones = [[one for one in entries if one.territory == f"Tỉnh {place:02}"] for place in range(34)]
    for item in range(items):
        place = item % 34
        local = local_ones[place]
        cited = [entries[(item * 7 + step * 311) % DECREES] for step in range(4)] + [local[item % len(local)]]
        sentences = (
            f"<p>Sở đã rà soát, hướng dẫn các đơn vị thực hiện {one.kind.value} số {one.number} ngày {one.issued:%d/%m/%Y} của {one.issuer} về việc"
            f" quản lý hoạt động khoa học và công nghệ, sau đó kiểm tra {item} đơn vị trên địa bàn. {'Các đơn vị đã nghiêm túc chấp hành. ' * 8}</p>"
            for one in cited
            if one.issued
        )
        yield place, "\n".join(sentences)


def measured(items: int, processes: int) -> str:
    entries, each = register(), each_of(processes)
    texts = list(bodies(items, entries))
    start = perf_counter()
    found = list(each(_mentions, texts))
    read = perf_counter()
    articles = tuple(
        replace(made, body=replace(made.body, mentions=mentions))
        for (place, html), mentions, number in zip(texts, found, range(items), strict=True)
        for made in (article(f"bai-{number}", body=html, agency=f"so-{place:02}"),)
    )
    agencies = tuple(agency(f"so-{number:02}", place=f"Tỉnh {number:02}") for number in range(34))
    with kept():
        known = Catalogue.of(Records(articles=articles, documents=entries, agencies=agencies, fields=(field(),)))
    linked = sum(cited.document is not None for all_cited in known.citations.values() for cited in all_cited)
    matched = perf_counter()
    neighbours, relations, ours = Neighbours.of(known), Relations.of(known), settings()
    pages = sum(each(lambda one: 1 if article_page(one, known, neighbours, ours) else 0, known.articles))
    pages += sum(each(lambda one: 1 if document_page(one, known, ours, relations) else 0, known.documents.values()))
    end = perf_counter()
    return (
        f"{items:>6} items {sum(map(len, found)):>6} citations, {linked} linked, {processes} processes: {end - start:6.2f} s"
        f" (found {read - start:.2f}, matched {matched - read:.2f}, {pages} pages {end - matched:.2f})"
    )


def _mentions(text: tuple[int, str]):
    return mentions_in(text[1])


if __name__ == "__main__":
    for size in sys.argv[1:] or SIZES:
        sys.stdout.write(measured(int(size), len(sched_getaffinity(0))) + "\n")
