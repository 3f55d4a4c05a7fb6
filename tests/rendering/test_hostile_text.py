"""Whatever a stranger writes into any field of any record stays text: on every page, in every attribute, in the files for machines."""

import json
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import settings as portal_settings
from everything import EVERYTHING, body_of
from html_page import HtmlPage
from portal.catalogue.catalogue import Catalogue
from portal.model.observation import Observation
from portal.model.prose import Prose
from portal.rendering.pages import Renderer
from portal.rendering.tables import write_csv, write_json
from portal.views.dataset import dataset
from portal.views.not_found import not_found_page
from whole_site import whole_site

THEME = Path(__file__).resolve().parents[2] / "theme"
RENDERER = Renderer(THEME, portal_settings(page_size=2))
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></textarea></mark><svg/onload=alert(1)>",
    "{{7*7}} {% raw %} ${7*7} #{7*7}",
    "&lt;b&gt; &amp;amp; &#60;i&#62; ]]> <!--",
    "javascript:alert(1)",
    "مرحبا \u202eABC\u202c שלום",
    "Đ" * 300,
    "=HYPERLINK(1)",
)
IDS = {
    ("Place", "path"),
    ("Origin", "fields"),
    ("Article", "slug"),
    ("Article", "agency"),
    ("Article", "fields"),
    ("Observation", "indicator"),
    ("Observation", "anchor"),
    ("Observation", "dimensions"),
    ("StandingPage", "address"),
    ("Indicator", "id"),
    ("Indicator", "field"),
    ("Indicator", "unit"),
    ("Indicator", "replaced_by"),
    ("Agency", "territory"),
    ("Unit", "base"),
    ("Revision", "revises"),
    ("Document", "id"),
    ("Word", "id"),
    ("Word", "abbreviations"),
    ("Word", "document"),
    ("Document", "number"),
    ("Document", "territory"),
    ("Document", "agency"),
    ("Document", "fields"),
    ("Relation", "target"),
    ("Marker", "indicators"),
    ("Marker", "agencies"),
    ("Dimension", "id"),
    ("Agency", "id"),
    ("Agency", "successors"),
    ("Agency", "territory"),
    ("Agency", "part_of"),
    ("Area", "id"),
    ("Area", "part_of"),
    ("Area", "successors"),
    ("Person", "id"),
    ("Position", "agency"),
    ("Position", "article"),
    ("Position", "document"),
    ("FieldOfWork", "id"),
    ("Unit", "id"),
    ("Expiry", "to"),
    ("Withdrawal", "instead"),
    ("Photo", "name"),
    ("PhotoMarker", "name"),
    ("Picture", "path"),
    ("Picture", "digest"),
    ("Attachment", "name"),
    ("Attachment", "path"),
    ("PageViews", "address"),
    ("Telephone", "dialled"),
}
"""Names of our own making: reading lets nothing else through."""
CHECKED = {
    ("Source", "url"),
    ("Document", "url"),
    ("WebLink", "url"),
    ("Terms", "url"),
    ("Prose", "html"),
    ("Link", "target"),
    ("Link", "fragment"),
    ("Heading", "anchor"),
}
"""Addresses and markup: reading proves them to be harmless."""
NOT_ON_A_PAGE = {"Photo.alt"}
"""It stands in an attribute."""


def changed(value: Any, change: Callable[[str, str], str], *, name: str = "") -> Any:
    """The same records with `change(text, name of its field)` instead of each free text."""
    if isinstance(value, str):
        return change(value, name) if value else value
    if isinstance(value, Prose):
        return value
    if isinstance(value, tuple):
        return tuple(changed(item, change, name=name) for item in value)
    if not is_dataclass(value):
        return value
    kind = type(value).__name__
    free = {field.name: getattr(value, field.name) for field in fields(value) if field.init and (kind, field.name) not in IDS | CHECKED}
    new = {field: changed(inner, change, name=f"{kind}.{field}") for field, inner in free.items()}
    if "codes" in new:
        new["codes"] = tuple((code, changed(label, change, name="Dimension.codes")) for code, label in value.codes)
    if "observations" in new and value.observations:
        new["body"] = body_of(new["observations"])
    return replace(value, **new)


def rendered(made: Any) -> dict[str, HtmlPage]:
    known = Catalogue.of(made)
    pages = [*map(RENDERER.page, whole_site(known, RENDERER.settings)), RENDERER.page_of_no_address(not_found_page(known))]
    return {each.address: HtmlPage(f"<head>{each.head}</head><body>{each.html}</body>") for each in pages}


def shape(page: HtmlPage) -> list[tuple[str, tuple[str, ...]]]:
    """The tags of a page with the names of their attributes: what text must never change."""
    return [(element.tag, tuple(name for name, _ in element.attributes)) for element in page.elements]


def of_issuer(address: str) -> str:
    """The list of an issuer of documents is named after it."""
    return re.sub(r"^van-ban/co-quan/[a-z0-9-]+/", "van-ban/co-quan/…/", address)


# Every free text as it is, but each different, so that no two agencies, places or sentences become one.
PLAIN = rendered(changed(EVERYTHING, lambda text, name: f"{text} [{name}]"))


def test_the_walk_meets_every_text_of_every_record():
    """A new field of a record is hostile by default; only names and checked addresses are left out."""
    met: set[str] = set()
    changed(EVERYTHING, lambda text, name: met.add(name) or text)  # type: ignore[func-returns-value]

    assert {"Article.title", "Source.note", "Signatory.name", "Annex.note", "Observation.speaker", "Contact.fax", "WebLink.note"} <= met
    assert {"Quantity.printed", "Dimension.codes", "Unit.symbol", "Agency.note", "OfficialForm.based_on", "Article.authors"} <= met


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_in_every_field_at_once_changes_no_tag_of_any_page(hostile: str):
    """The same tags with the same attributes in the same order, no script among them that runs, no drawing but ours, nothing left open."""
    pages = rendered(changed(EVERYTHING, lambda text, name: f"{text} {hostile} [{name}]"))

    assert {of_issuer(address): shape(page) for address, page in pages.items()} == {
        of_issuer(address): shape(page) for address, page in PLAIN.items()
    }
    for page in pages.values():
        assert all(re.match(r"(\.\./){2,3}assets/anh/", element.get("src")) for element in page.all("img"))
        assert not page.all("iframe", "object", "style")
        assert all(element.get("class") in {"portal-box", "portal-filter"} for element in page.all("form"))
        ours = ("portal-chart", "portal-qr", "portal-box", "portal-sparkline", "portal-arrow")
        assert all(element.get("class").startswith(ours) for element in page.all("svg"))
        assert all(element.get("type") == "application/ld+json" for element in page.all("script"))
        assert not [script for script in page.scripts if set("<>&\u2028\u2029") & set(script) or not json.loads(script)]
        assert not page.mistakes
        assert not [name for element in page.elements for name, _ in element.attributes if name.startswith("on")]
        assert not [element for element in page.elements if element.get("href").strip().lower().startswith(("javascript:", "data:"))]


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_shown_letter_for_letter_in_every_field(hostile: str):
    """Nothing is swallowed, evaluated or unescaped; what an editor writes is shown somewhere, or the field is not worth having."""
    met: set[str] = set()
    pages = rendered(changed(EVERYTHING, lambda text, name: met.add(name) or f"{text} {hostile} [{name}]"))  # type: ignore[func-returns-value]
    heads = [meta.get("content") for page in pages.values() for meta in page.all("meta")]
    text = "\n".join([*(page.text("body") for page in pages.values()), *heads])
    shown = {name for name in met if f"{hostile} [{name}]" in text}

    assert met - shown == NOT_ON_A_PAGE


ANYTHING = st.text(alphabet=st.sampled_from("<>&\"'`={}%#/\\:;()[]!-+@ aĐ\u202e\u05d0\u0000\n\t"), max_size=40)


@settings(max_examples=30, deadline=None)
@given(st.dictionaries(st.sampled_from(["title", "summary", "name", "note", "printed", "subject", "codes", "label"]), ANYTHING, min_size=1))
def test_no_text_at_all_changes_a_tag(texts: dict[str, str]):
    """Any mixture of signs, in any of these fields of every record that has them."""
    pages = rendered(changed(EVERYTHING, lambda text, name: f"{text} {texts.get(name.partition('.')[2], '')} [{name}]"))

    assert {address: shape(page) for address, page in pages.items()} == {address: shape(page) for address, page in PLAIN.items()}


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_one_cell_of_the_files_for_machines(hostile: str):
    """JSON is JSON whatever stands in it, and has as many rows."""
    data = dataset(Catalogue.of(changed(EVERYTHING, lambda text, name: f"{hostile} {text}")), site_url="")
    observations: list[Observation] = [each for one in EVERYTHING.articles for each in one.observations]

    assert len(json.loads(write_json(data))["observations"]) == len(observations)
    assert all(hostile in row.quote for row in data.rows)
    assert write_csv(data).count("\r\n") == len(observations) + 1
