"""A checkout -> all records of content/, data/ and docs/, and all issues of all files; the one place that opens them."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from portal.model.address_ledger import ADDRESS_LEDGER
from portal.model.article import Article, StandingPage
from portal.model.document import Document
from portal.model.each import Each
from portal.model.fault import Fault
from portal.model.indicator import Indicator
from portal.model.issue import Issue
from portal.model.ledger import LEDGER
from portal.model.owner import OWNER
from portal.model.place import Place
from portal.model.records import Records
from portal.model.text_ledger import TEXT_LEDGER
from portal.model.visits import VISITS
from portal.reading.address_ledger import read_address_ledger
from portal.reading.areas import read_areas
from portal.reading.articles import read_article
from portal.reading.beside import is_beside_item
from portal.reading.documents import DOCUMENTS, read_document
from portal.reading.findings import Findings
from portal.reading.glossary import GLOSSARY, read_glossary
from portal.reading.guard import LARGEST_DATA, read_source, read_text
from portal.reading.indicators import read_indicator
from portal.reading.ledger import read_ledger
from portal.reading.nodes import read_nodes
from portal.reading.owner import read_owner
from portal.reading.pages import read_standing_page
from portal.reading.people import read_people
from portal.reading.redirects import REDIRECTS, read_redirects
from portal.reading.registers import read_agencies, read_fields, read_link_groups, read_units
from portal.reading.sealed_rows import hold_against_committed
from portal.reading.text_ledger import read_text_ledger
from portal.reading.visits import read_visits
from portal.vietnamese.slug import slug

FOLDERS = ("content", "data", "docs")
IMAGES = (".png", ".jpg", ".jpeg", ".webp", ".gif")
"""What MkDocs may copy from docs/ as it is: no SVG, no HTML, for these may hold scripts."""
REGISTERS = {
    "data/agencies.yml": ("agencies", read_agencies),
    "data/fields.yml": ("fields", read_fields),
    "data/units.yml": ("units", read_units),
    "data/links.yml": ("link_groups", read_link_groups),
    "data/places.yml": ("areas", read_areas),
    "data/people.yml": ("people", read_people),
    GLOSSARY: ("words", read_glossary),
    REDIRECTS: ("redirects", read_redirects),
    VISITS: ("visits", read_visits),
    OWNER: ("owners", read_owner),
}
LEDGERS: dict[str, tuple[str, Callable[[str, bytes, Findings], tuple[Any, ...]]]] = {
    LEDGER: ("ledger", read_ledger),
    ADDRESS_LEDGER: ("address_ledger", read_address_ledger),
    TEXT_LEDGER: ("text_ledger", read_text_ledger),
}
OPTIONAL = (GLOSSARY, REDIRECTS, VISITS, OWNER, "data/people.yml", "data/places.yml")
"""What a portal may do without."""
Read = tuple[Any, tuple[Issue, ...]]


def read_all(root: Path, *, each: Each = map) -> tuple[Records, tuple[Issue, ...]]:
    """Every file of the three folders, in the order of their names; `each` may read them in other processes.

    Of a document and of a file of data/ with a mistake the path is told as misread, of an item its slug.
    """
    found = Findings()
    paths = sorted(_paths(root, found))
    missing = sorted(set(REGISTERS) - set(OPTIONAL) - set(paths))
    for path in missing:
        found.add(Fault.MISSING_FILE, Place(path=path), expected=path)
    records: dict[str, list[Any]] = {"articles": [], "standing_pages": [], "documents": [], "indicators": [], "misread": missing}
    registers: dict[str, tuple[Any, ...]] = {}
    issues = found.issues
    for path, (record, told) in zip(paths, each(partial(read_file, root), paths), strict=True):
        issues.extend(told)
        if any(issue.is_error for issue in told) and not path.startswith("docs/"):
            records["misread"].append(path if path.startswith(("data/", f"{DOCUMENTS}/")) else record.slug if record else PurePosixPath(path).stem)
        if path in REGISTERS:
            registers[REGISTERS[path][0]] = record or ()
        elif path in LEDGERS:
            registers[LEDGERS[path][0]] = record
        elif record is not None:
            folder = {Article: "articles", StandingPage: "standing_pages", Document: "documents", Indicator: "indicators"}[type(record)]
            records[folder].append(record)
    for path in LEDGERS:
        hold_against_committed(root, path, found)
    is_lost = any(issue.fault is Fault.LEDGER_CUT and issue.place.path == LEDGER for issue in issues)
    if LEDGER not in paths and not is_lost and any(article.observations for article in records["articles"]):
        found.add(Fault.LEDGER_MISSING, Place(path=LEDGER), expected=LEDGER)
    return Records(**{name: tuple(values) for name, values in records.items()}, **registers), tuple(issues)


def read_file(root: Path, path: str) -> Read:
    """The record of one file, or None, and what is wrong with it."""
    content = (root / path).read_bytes()
    findings = Findings()
    record: Any
    if path in LEDGERS:
        record = LEDGERS[path][1](path, content, findings)
    else:
        record = _read_markdown(root, path, content, findings) if path.endswith(".md") else _read_data(path, content, findings)
    return record, tuple(findings.issues)


def _read_markdown(root: Path, path: str, content: bytes, findings: Findings) -> Article | StandingPage | Document | None:
    source = read_source(path, content)
    if isinstance(source, Issue):
        findings.issues.append(source)
        return None
    node = read_nodes(path, source.front_matter, first_line=2)
    if isinstance(node, Issue):
        findings.issues.append(node)
        return None
    if path.startswith(f"{DOCUMENTS}/"):
        return read_document(source, node, findings)
    return read_article(source, node, findings, root=root) if path.startswith("content/") else read_standing_page(source, node, findings)


def _read_data(path: str, content: bytes, findings: Findings) -> Any:
    text = read_text(path, content, largest=LARGEST_DATA)
    node = text if isinstance(text, Issue) else read_nodes(path, text)
    if isinstance(node, Issue):
        findings.issues.append(node)
        return None
    return REGISTERS[path][1](node, findings) if path in REGISTERS else read_indicator(path, node, findings)


def _paths(root: Path, findings: Findings) -> Iterator[str]:
    """The files that are read; links, unusable names and strangers are told instead."""
    for folder in FOLDERS:
        if (root / folder).is_symlink():
            findings.add(Fault.SYMLINK, Place(path=folder), found=folder)
            continue
        for directory, names, files in os.walk(root / folder, followlinks=False):
            inside = PurePosixPath(Path(directory).relative_to(root).as_posix())
            for name in sorted([*names, *files]):
                path = str(inside / name)
                if (root / path).is_symlink():
                    findings.add(Fault.SYMLINK, Place(path=path), found=path)
                elif name in files and not name.startswith(".") and not is_beside_item(root, path) and _is_read(path, findings):
                    yield path


def _is_read(path: str, findings: Findings) -> bool:
    if path in REGISTERS or path in LEDGERS:
        return True
    if path.startswith("docs/") and path.endswith(IMAGES):
        return False
    suffix = ".md" if path.startswith(("content/", "docs/")) else ".yml"
    pure = PurePosixPath(path)
    if pure.suffix != suffix or (suffix == ".yml" and str(pure.parent) != "data/indicators"):
        findings.add(Fault.STRANGE_FILE, Place(path=path), found=path, expected=suffix)
        return False
    for name, ending in [*((part, "") for part in pure.parts[:-1]), (pure.stem, suffix)]:
        wanted = slug(name) or "mot-ten-khac"
        if name != wanted:
            findings.add(Fault.BAD_FILE_NAME, Place(path=path), found=f"{name}{ending}", expected=f"{wanted}{ending}")
            return False
    return True
