"""The pages of the register as HTML: whole, escaped, complete without scripts, and linked both ways with the items that cite its documents."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given

from builders import agency, article, catalogue, legal_document, report
from builders import settings as portal_settings
from document_samples import DECREE, DRAFT, NEW, citing, register, registers, rich
from feeds import feed_addresses
from html_page import HtmlPage
from lived import ENDED, area
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.compile import checked
from portal.model.article import Source
from portal.model.citation import DocumentKind
from portal.model.document import Consultation, Relation, RelationKind
from portal.rendering.pages import Renderer
from site_links import broken_links, read_pages, strange_schemes
from strategies import some
from whole_site import whole_site

ROOT = Path(__file__).resolve().parents[2]
RENDERER = Renderer(ROOT / "theme", portal_settings())
HERE = "https://site.invalid/"
MADE_ELSEWHERE = (
    *(addresses.OBSERVATIONS_CSV, addresses.DATA_JSON, addresses.LATEST_CSV, addresses.VINTAGES_CSV, addresses.EXCEL_CSV),
    *(addresses.ALL_XLSX, addresses.DATAPACKAGE, addresses.LATEST_CSVW, addresses.DCAT, addresses.CALENDAR),
    *(addresses.DOCUMENTS_CSV, addresses.CITATIONS_CSV, addresses.RELATIONS_CSV, addresses.DOCUMENTS_JSON, addresses.DOCUMENTS_PACKAGE),
)
"""Files for machines, which have tests of their own."""
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></textarea></mark></select></option><svg/onload=alert(1)>",
    "{{7*7}} {% raw %} ${7*7}",
    "&lt;b&gt; &amp;amp; ]]> <!--",
    "javascript:alert(1)",
    "مرحبا \u202eABC\u202c",
)


def files(known: Catalogue) -> dict[str, bytes]:
    """Every page of the site, and the names of the files it links to."""
    of_indicators = [addresses.of_indicator_file(id, name) for id in known.indicators for name in addresses.INDICATOR_FILES]
    pages = {f"{page.address}index.html": RENDERER.page(page).html.encode() for page in whole_site(known, RENDERER.settings)}
    return dict.fromkeys((*MADE_ELSEWHERE, *of_indicators, *feed_addresses(known)), b"") | pages


def of_register(site: dict[str, HtmlPage]) -> dict[str, HtmlPage]:
    return {path: page for path, page in site.items() if path.startswith(addresses.DOCUMENTS)}


def faults(page: HtmlPage) -> list[str]:
    ids = set(page.ids)
    named = [name for element in page.elements for key in ("aria-labelledby", "for") for name in element.get(key).split()]
    found = [*page.mistakes, *(f"no {name}" for name in named if name not in ids)]
    found += [f"{len(page.all('h1'))} h1"] if len(page.all("h1")) != 1 else []
    return found + [f"id {id} twice" for id in ids if page.ids.count(id) > 1]


def links(page: HtmlPage, path: str) -> set[str]:
    """The pages of the site it links to."""
    base = HERE + path.removesuffix("index.html")
    return {urljoin(base, link.get("href")).removeprefix(HERE).partition("#")[0] + "index.html" for link in page.all("a")}


@some
@given(registers())
def test_every_page_of_any_register_is_whole_and_linked(known: Catalogue):
    """Whatever stands in titles, subjects, sentences and spellings."""
    site = files(known)
    pages = of_register(read_pages(site))

    assert {path: found for path, page in pages.items() if (found := faults(page))} == {}
    assert broken_links(site, pages) == []
    assert strange_schemes(pages) == []


def sample(words: str) -> Catalogue:
    """A register with `words` in every text a stranger may write, but for those addresses are made of."""
    source = Source(name=f"Nguồn {words}", title=f"Tên {words}", url="https://mst.gov.vn/?a=1&b=2", note=f"Ghi chú {words}")
    texts = {"issuer": f"Bộ {words}", "subject": f"Việc {words}", "source": source, "reliability_note": f"Chưa rõ {words}"}
    consultation = Consultation(closes=RENDERER.settings.today, address=f"Phòng {words}", note=f"Ghi rõ {words}")
    documents = (
        replace(DECREE, also_written=("54/NĐ-CP", f"Số {words}"), **texts),
        replace(NEW, relations=(Relation(kind=RelationKind.REPLACES, target=DECREE.id, note=f"Điều 5 {words}"),), **texts),
        replace(DRAFT, consultation=consultation, **texts),
    )
    item = citing("bai", f"Trước {words} Nghị định 54/2016/NĐ-CP ngày 14/6/2016 và Quyết định 9/QĐ-TTg sau {words}.", title=f"Bài {words}")
    again = citing("lai", f"Nghị định 54/2016/NĐ-CP ngày 1/2/2017 {words}.")
    return register(*documents, items=(item, again))


def shape(page: HtmlPage) -> list[tuple[str, tuple[str, ...]]]:
    """The tags with the names of their attributes: what text must never change."""
    return [(element.tag, tuple(name for name, _ in element.attributes)) for element in page.elements]


def of_issuer(path: str) -> str:
    """The list of an issuer is named after it."""
    return re.sub(r"^van-ban/co-quan/[a-z0-9-]+/", "van-ban/co-quan/…/", path)


def pages_of(known: Catalogue) -> dict[str, HtmlPage]:
    """The pages of the register, each as a browser has it."""
    return {path: HtmlPage(f"<body>{page.decode()}</body>") for path, page in files(known).items() if path.startswith("van-ban/") and page}


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_change_no_tag_of_the_register(words: str):
    """The same tags with the same attributes, no script but data, no address that runs."""
    plain, found = pages_of(sample("thường")), pages_of(sample(words))

    assert {of_issuer(path): shape(page) for path, page in found.items()} == {of_issuer(path): shape(page) for path, page in plain.items()}
    for page in found.values():
        assert not page.mistakes
        assert all(element.get("type") == "application/ld+json" for element in page.all("script"))
        assert not [script for script in page.scripts if set("<>&") & set(script) or not json.loads(script)]
        assert not [element for element in page.elements if element.get("href").lower().startswith(("javascript:", "data:"))]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_shown_letter_for_letter(words: str):
    """On the page of the document, of the draft and of what is not registered, and in the table."""
    found = {path: page.text("body") for path, page in pages_of(sample(words)).items()}
    decree, draft = found["van-ban/nghi-dinh/2016/54-2016-nd-cp/index.html"], found[f"van-ban/du-thao/{DRAFT.id}/index.html"]

    for before in ("Bộ", "Việc", "Nguồn", "Tên", "Ghi chú", "Chưa rõ", "Số", "Điều 5", "Bài", "Trước"):
        assert f"{before} {words}" in decree, before
    assert f"Phòng {words}. Ghi rõ {words}" in draft
    assert f"Phòng {words}" in found["van-ban/index.html"]
    assert f"sau {words}." in found["van-ban/chua-co-trong-so/index.html"]


def test_without_scripts_the_filter_is_not_there_and_every_row_is():
    """It is shown by the script that makes it work."""
    page = pages_of(rich())["van-ban/index.html"]
    (form,) = [element for element in page.elements if element.get("role") == "search"]

    assert form.has("hidden")
    assert len([element for element in page.all("tr") if element.has("data-search")]) == 5
    assert not [element for element in page.all("tr") if element.has("hidden")]


def test_an_item_that_retells_a_document_is_not_called_its_whole_text():
    """The portal puts reports in its own words, and annexes may miss."""
    own = legal_document("bao-cao", kind=DocumentKind.REPORT, number="33/BC-SKHCN", issued=date(2020, 3, 13), agency="skhcn")
    said = pages_of(register(own, items=(report(),)))["van-ban/bao-cao/2020/33-bc-skhcn/index.html"].text("dl")

    assert "viết lại nội dung (không phải toàn văn)" in said
    assert "Toàn văn" not in said
    assert "chưa có địa chỉ; chưa đối chiếu" in said


def test_days_nobody_confirmed_are_marked_where_lists_and_items_tell_them():
    """The mark beside an item leads to the page of its agency."""
    ended = agency(until=ENDED, is_confirmed=False)
    found = files(catalogue(article(), agencies=(ended,), areas=(area("noi-skhcn", until=ENDED, is_confirmed=False),)))
    texts = [found[path].decode() for path in ("co-quan/index.html", "dia-ban/index.html")]

    assert '(<a href="../../../co-quan/skhcn/">ngày chưa đối chiếu</a>)' in found["tin-tuc/2022/mot-bai/index.html"].decode()
    assert all("đến 30/06/2025, ngày chưa đối chiếu" in text for text in texts)


def test_no_page_of_the_register_has_styles_or_handlers_of_its_own():
    """The policy of the site would refuse them."""
    for page in pages_of(rich()).values():
        assert not page.all("style")
        assert not [name for element in page.elements for name, _ in element.attributes if name == "style" or name.startswith("on")]


@pytest.mark.parametrize("root", [ROOT, ROOT / "tests" / "golden" / "every-form"], ids=["this portal", "every form"])
def test_every_citation_with_an_entry_leads_to_a_page_that_leads_back(root: Path):
    """Item to document and document to item; what has no entry leads from its list to the item."""
    known, _ = checked(root, RENDERER.settings)
    pages = {path: HtmlPage.of(content) for path, content in files(known).items() if path.endswith("/index.html")}
    cited = [one for found in known.citations.values() for one in found]
    unregistered = links(pages["van-ban/chua-co-trong-so/index.html"], "van-ban/chua-co-trong-so/index.html")

    assert any(one.document for one in cited)
    for one in cited:
        item = f"{known.addresses[one.item.origin.path]}index.html"
        if one.document:
            entry = f"{addresses.of_document(one.document)}index.html"
            assert entry in links(pages[item], item), (item, entry)
            assert item in links(pages[entry], entry), (entry, item)
        else:
            assert item in unregistered
