"""The handbook shows editors nothing the portal refuses: every example in it is read as a file of its kind, and every new key has one."""

import re
from pathlib import Path

import pytest

from attached import FILES
from checkout import ROOT
from drawn import jpeg
from portal.model.fault import Fault
from portal.model.owner_fault import OwnerFault
from portal.reading.acceptances import ACCEPTANCE
from portal.reading.areas import AREA
from portal.reading.articles import ARTICLE
from portal.reading.attachments import ATTACHMENT
from portal.reading.documents import CONSULTATION, DOCUMENT, RELATION
from portal.reading.glossary import WORD
from portal.reading.indicators import BREAK, CONSTRAINTS, DIMENSION, INDICATOR, SCHEME
from portal.reading.lifecycle import EXPIRES, LIFE_KEYS, UPDATE, WITHDRAWN
from portal.reading.observations import CORRECTION, OBSERVATION, REVISION
from portal.reading.occasions import DEADLINE, EVENT, OCCASION_KEYS
from portal.reading.owner import ANSWERING, OWNER_UNIT, OWNING, RESPONSIBLE, TERMS
from portal.reading.people import PERSON, POSITION
from portal.reading.photos import PHOTO
from portal.reading.registers import AGENCY, FIELD, FORMER_NAME, UNIT
from portal.reading.repository import read_file
from portal.reading.schema import Schema
from portal.reading.visits import PAGE_VIEWS, VISIT_MONTH
from portal.reading.visits import PERIOD as VISIT_PERIOD

PAGES = sorted((ROOT / "docs" / "huong-dan").glob("*.md"))
EXAMPLE = re.compile(r"(?:^    .*\n|^\n(?=    \S| {5,}\S))+", re.MULTILINE)
NO_FILES = ("content/reports/2020/q1.md:7:9", "python3 noxfile.py -s ledger", "python3 noxfile.py -s visits")
"""How the examples begin that show what stands in a terminal."""
RETIRED = "status: retired"
LIVES = ("status: draft", "status: scheduled", "status: withdrawn", "status: gone", "expires:", "updates:", "event:")
"""How the examples of the life of an item begin."""
REGISTERS = {
    "positions:": "data/people.yml",
    "kind: tỉnh": "data/places.yml",
    "responsible:": "data/owner.yml",
    "  title_en:": "data/fields.yml",
    "label:": "data/units.yml",
}
"""By what stands only there."""
INDICATOR_PATH = "data/indicators/ho-so-cap-phep.yml"
YEAR = r"date: [0-9]{2}/[0-9]{2}/([0-9]{4})"
ITEM = """---
type: news
title: "Một bài"
date: 30/12/2022
agency: skhcn-hai-phong
fields: [nhiem-vu]
summary: "Tóm tắt."
source: {name: "Sở"}
"""


def examples() -> list[tuple[str, str]]:
    """Page and text of every indented example."""
    found = []
    for page in PAGES:
        body = page.read_text(encoding="utf-8").split("---\n", 2)[2]
        for match in EXAMPLE.finditer(body):
            lines = match[0].strip("\n").split("\n")
            found.append((page.name, "".join(f"{line[4:]}\n" for line in lines)))
    return found


def shown(start: str) -> str:
    """The only example that begins so."""
    [text] = (text for _, text in examples() if text.startswith(start))
    return text


def file_of(example: str) -> tuple[str, str]:
    """The path and content of the file an editor would write the example in."""
    if example.startswith("---\ntype: document\n"):
        return "content/documents/a.md", example
    if example.startswith("---"):
        return f"content/news/{re.search(YEAR, example)[1]}/a.md", example
    if "  abbreviations: [" in example:
        return "data/glossary.yml", example
    if example.startswith(("abbreviations:", "accepted:", "photos:", "attachments:")):
        return "content/news/2022/a.md", f"{ITEM}{example}---\nThân bài.\n"
    if example.startswith(LIVES):
        item = ITEM.replace("date: 30/12/2022\n", "") if "publish_at:" in example else ITEM
        return f"content/news/{2026 if item != ITEM else 2022}/a.md", f"{item}{example}---\nThân bài.\n"
    if "visits:" in example:
        return "data/visits.yml", example
    if example.startswith(("- indicator", "period:")):
        listed = (
            example if example.startswith("period:") else "period: 2022\nobservations:\n" + "".join(f"  {line}\n" for line in example.splitlines())
        )
        return "content/news/2022/a.md", f"{ITEM}{listed}---\nThân bài.\n"
    if example.startswith("{{"):
        photos = shown("photos:") if "ảnh:" in example else ""
        return "content/news/2022/a.md", f"{ITEM}{photos}---\nTrước.\n\n{example}\nSau.\n"
    if example.startswith("id:"):
        return INDICATOR_PATH, example
    if example.startswith(RETIRED):
        return INDICATOR_PATH, shown("id:") + example
    if example.startswith("- {from:"):
        return "data/redirects.yml", example
    return next((path for sign, path in REGISTERS.items() if sign in example), "data/agencies.yml"), example


@pytest.mark.parametrize(("page", "example"), [pair for pair in examples() if not pair[1].startswith(NO_FILES)])
def test_an_example_of_the_handbook_is_read_without_a_fault(page: str, example: str, tmp_path: Path) -> None:
    """Editors copy it."""
    path, content = file_of(example)
    file = tmp_path / path
    file.parent.mkdir(parents=True)
    file.write_text(content, encoding="utf-8")
    for name in re.findall(r"file: (\S+)", content):
        beside = file.with_suffix("") / name
        beside.parent.mkdir(exist_ok=True)
        beside.write_bytes(jpeg() if name.endswith(".jpg") else FILES[beside.suffix])
    record, issues = read_file(tmp_path, path)

    assert [issue.line() for issue in issues] == []
    assert record


def test_the_examples_of_terminals_are_there_once() -> None:
    """What is left out above is really an example, and only one of each."""
    assert [sum(text.startswith(start) for _, text in examples()) for start in NO_FILES] == [1, 1, 1]


WRITTEN = "".join(text for _, text in examples())
NEW_KEYS: tuple[tuple[Schema, tuple[str, ...]], ...] = (
    (INDICATOR, tuple(key.name for key in INDICATOR.keys)),
    (DIMENSION, tuple(key.name for key in DIMENSION.keys)),
    (BREAK, tuple(key.name for key in BREAK.keys)),
    (SCHEME, tuple(key.name for key in SCHEME.keys)),
    (CONSTRAINTS, ("minimum", "soft_change_percent")),
    (REVISION, tuple(key.name for key in REVISION.keys)),
    (CORRECTION, tuple(key.name for key in CORRECTION.keys)),
    (OBSERVATION, ("indicator", "value", "quote", "dimensions", "comparator", "revises", "revision", "corrections")),
    (UNIT, ("label", "label_en", "form", "base", "power")),
    (FIELD, ("title", "title_en")),
    *((schema, tuple(key.name for key in schema.keys)) for schema in (OWNING, RESPONSIBLE, TERMS, OWNER_UNIT, ANSWERING)),
    (DOCUMENT, tuple(key.name for key in DOCUMENT.keys)),
    (RELATION, tuple(key.name for key in RELATION.keys)),
    (ACCEPTANCE, tuple(key.name for key in ACCEPTANCE.keys)),
    (PHOTO, tuple(key.name for key in PHOTO.keys)),
    (ATTACHMENT, tuple(key.name for key in ATTACHMENT.keys)),
    (WORD, tuple(key.name for key in WORD.keys)),
    (CONSULTATION, tuple(key.name for key in CONSULTATION.keys)),
    (AGENCY, tuple(key.name for key in AGENCY.keys)),
    (FORMER_NAME, tuple(key.name for key in FORMER_NAME.keys)),
    (AREA, tuple(key.name for key in AREA.keys)),
    (EXPIRES, tuple(key.name for key in EXPIRES.keys)),
    (WITHDRAWN, tuple(key.name for key in WITHDRAWN.keys)),
    (UPDATE, tuple(key.name for key in UPDATE.keys)),
    (DEADLINE, tuple(key.name for key in DEADLINE.keys)),
    (EVENT, tuple(key.name for key in EVENT.keys)),
    (ARTICLE, tuple(key.name for key in (*LIFE_KEYS, *OCCASION_KEYS))),
    (VISIT_PERIOD, tuple(key.name for key in VISIT_PERIOD.keys)),
    (VISIT_MONTH, tuple(key.name for key in VISIT_MONTH.keys)),
    (PAGE_VIEWS, tuple(key.name for key in PAGE_VIEWS.keys)),
    (PERSON, tuple(key.name for key in PERSON.keys)),
    (POSITION, tuple(key.name for key in POSITION.keys)),
)


@pytest.mark.parametrize(("schema", "keys"), NEW_KEYS, ids=lambda value: value.name if isinstance(value, Schema) else "")
def test_a_key_that_is_hard_to_guess_has_an_example(schema: Schema, keys: tuple[str, ...]) -> None:
    """The table of keys says what may be written, an example how; one complete file of an indicator is among them."""
    assert {key for key in keys if key in {known.name for known in schema.keys}} == set(keys)
    assert {key for key in keys if not re.search(rf"(?:^|[ {{]){key}: ?", WRITTEN, re.MULTILINE)} == set()


def test_every_kind_of_revision_and_every_comparator_is_explained() -> None:
    """By the word an editor writes."""
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    choices = {
        part
        for schema in (REVISION, OBSERVATION)
        for key in schema.keys
        if key.name in {"kind", "comparator"}
        for part in key.kind.meaning.split(": ")[1].split(", ")
    }

    assert {choice for choice in choices if f"`{choice}`" not in text} == {"eq", "order"}


@pytest.mark.parametrize(("family", "page"), [("BD", "vong-doi.md"), ("TC", "index.md"), ("CP", "co-quan.md")])
def test_every_fault_of_a_family_is_explained_on_its_page(family: str, page: str) -> None:
    """Its code is what an editor searches for."""
    text = (ROOT / "docs" / "huong-dan" / page).read_text(encoding="utf-8")
    codes = [fault.code for fault in (*Fault, *OwnerFault) if fault.code.startswith(family)]

    assert codes
    assert [code for code in codes if f"`{code}`" not in text] == []


def test_the_fields_and_agencies_of_the_examples_are_real() -> None:
    """An example that names what the registers do not have would be refused when it is tried."""
    registers = {name: read_file(ROOT, f"data/{name}.yml")[0] for name in ("agencies", "fields", "units")}
    known = {name: {one.id for one in records} for name, records in registers.items()}

    for agency in re.findall(r"(?:^agency|cơ quan): ([a-z0-9-]+)", WRITTEN, re.MULTILINE):
        assert agency in known["agencies"]
    for field in re.findall(r"^fields: \[([a-z0-9-]+)\]|^field: ([a-z0-9-]+)", WRITTEN, re.MULTILINE):
        assert set(filter(None, field)) <= known["fields"]
    for unit in re.findall(r"^(?:unit|  base): ([a-z0-9-]+)", WRITTEN, re.MULTILINE):
        assert unit in known["units"]
