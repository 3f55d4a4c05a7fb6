"""The glossary as HTML and as files: escaped, complete without scripts, the same in page, CSV, JSON and JSON-LD."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import frictionless
import pytest

from builders import catalogue, legal_document, settings
from checkout import ROOT
from glossaries import PLAN, SCIENCE, STUDY, UBND, chosen, speaking, word, writing
from html_page import HtmlPage
from indicator_samples import NASTY, SITE
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.rendering.glossary_files import glossary_files, use_columns, word_columns
from portal.rendering.pages import Renderer
from portal.views.articles import article_page
from portal.views.glossary import glossary_page
from portal.views.glossary_data import USE_COLUMNS, WORD_COLUMNS, glossary_data
from portal.views.parts.neighbours import Neighbours

NAMES = ("glossary.csv", "uses.csv", "glossary.json", "datapackage.json")
HOSTILE = ("</script><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{7*7}} {% raw %}", "&lt;b&gt; ]]> <!--")
_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def rich() -> Catalogue:
    """Two meanings of one abbreviation, a source, a word nobody uses, items and a document that use the others."""
    items = (
        writing("Sở KH&CN lập KH, trình UBND; uỷ ban nhân dân.", abbreviations=(chosen("KH", "kế hoạch"),)),
        writing("UBND tỉnh.", slug="b", year=2023),
    )
    words = (replace(UBND, document="54-2016-nd-cp", where="Điều 5."), SCIENCE, PLAN, STUDY, word("lũy kế", id="luy-ke", meaning="Cộng dồn."))
    return speaking(*words, items=items, documents=(legal_document(),))


def files_of(known: Catalogue, *, site: str = SITE) -> dict[str, bytes]:
    return dict(glossary_files(glossary_data(known, settings(site_url=site))))


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline=""), strict=True))


def page_of(known: Catalogue, *, site: str = SITE) -> HtmlPage:
    configured = settings(site_url=site)
    rendered = Renderer(ROOT / "theme", configured).page(glossary_page(known, configured))
    return HtmlPage(f"<body>{rendered.html}</body>")


def item_of(known: Catalogue) -> HtmlPage:
    configured = settings()
    page = article_page(known.articles[0], known, Neighbours.of(known), settings())
    return HtmlPage(f"<body>{Renderer(ROOT / 'theme', configured).page(page).html}</body>")


def test_every_promised_file_is_written_also_of_an_empty_glossary():
    """A table without rows has its header line."""
    files = files_of(catalogue())

    assert list(files) == list(files_of(rich())) == [f"thuat-ngu/{name}" for name in NAMES]
    assert files[addresses.USES_CSV].decode() == ",".join(USE_COLUMNS) + "\r\n"


@pytest.mark.parametrize("site", [SITE, ""])
def test_csv_and_json_hold_the_same_rows(site: str):
    """With and without an address of the site."""
    files = files_of(rich(), site=site)
    content = json.loads(files[addresses.GLOSSARY_JSON])

    assert rows(files[addresses.GLOSSARY_CSV]) == content["words"]
    assert rows(files[addresses.USES_CSV]) == content["uses"]
    assert [row["url"] for row in content["words"]][:2] == [f"{site}thuat-ngu/#kh-ke-hoach", f"{site}thuat-ngu/#kh-khoa-hoc"]


def test_uses_add_up_to_what_the_words_say():
    """Items and places, word by word."""
    content = json.loads(files_of(rich())[addresses.GLOSSARY_JSON])
    told = {row["id"]: (int(row["items"]), int(row["uses"])) for row in content["words"]}
    counted = {id: [int(row["uses"]) for row in content["uses"] if row["word"] == id] for id in told}

    assert told == {id: (len(found), sum(found)) for id, found in counted.items()}
    assert told == {"kh-ke-hoach": (1, 1), "kh-khoa-hoc": (0, 0), "kh-cn": (1, 1), "luy-ke": (0, 0), "ubnd": (2, 3)}


def test_a_use_tells_spelling_and_day():
    """Of the item, newest first."""
    found = [row for row in rows(files_of(rich())[addresses.USES_CSV]) if row["word"] == "ubnd"]

    assert [(row["item"], row["day"], row["written"], row["in_full"], row["uses"]) for row in found] == [
        (f"{SITE}tin-tuc/2023/b/", "2023-06-01", "UBND", "0", "1"),
        (f"{SITE}tin-tuc/2022/a/", "2022-06-01", "UBND", "1", "2"),
    ]


def test_a_word_without_a_source_says_so():
    """As its page does."""
    found = {row["id"]: (row["checked"], row["document"], row["where"]) for row in rows(files_of(rich())[addresses.GLOSSARY_CSV])}

    assert (found["ubnd"], found["kh-cn"]) == (("true", "54-2016-nd-cp", "Điều 5."), ("false", "", ""))


def test_frictionless_accepts_the_package(tmp_path: Path):
    """Types, keys, sizes and hashes; of an empty glossary too."""
    for name, known in (("rich", rich()), ("empty", catalogue())):
        for address, content in files_of(known).items():
            path = tmp_path / name / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        report = frictionless.validate(str(tmp_path / name / addresses.GLOSSARY_PACKAGE))
        assert report.valid, report.flatten(["type", "note"])


def test_columns_are_those_of_the_rows():
    """Name by name, in order."""
    assert tuple(column.name for column in word_columns()) == WORD_COLUMNS
    assert tuple(column.name for column in use_columns()) == USE_COLUMNS


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_hostile_words_come_back(text: str):
    """From CSV with an apostrophe more where they would be a formula, from JSON letter for letter."""
    files = files_of(speaking(replace(UBND, meaning=text, where=text)))
    [row] = rows(files[addresses.GLOSSARY_CSV])

    assert row["meaning"] == row["where"] == (f"'{text}" if text.startswith(_SIGNS) else text)
    assert json.loads(files[addresses.GLOSSARY_JSON])["words"][0]["meaning"] == text


# --------------------------------------------------------------------------------------------------------------------- pages


def test_each_meaning_is_an_anchor_and_leads_to_who_uses_it():
    """Complete without a script: the list of items is folded, not fetched."""
    page = page_of(rich())

    assert {"ubnd", "kh-ke-hoach", "kh-khoa-hoc", "kh-cn", "luy-ke"} <= set(page.ids)
    assert not page.mistakes
    assert {"../tin-tuc/2022/a/", "../tin-tuc/2023/b/", "#kh-cn"} <= {link.get("href").removeprefix("../thuat-ngu/") for link in page.all("a")} | {
        link.get("href").removeprefix("./") for link in page.all("a")
    }
    assert page.text("dl").count("chưa đối chiếu với nguồn") == sum(not word.is_checked for word in rich().glossary.words.values()) > 0


@pytest.mark.parametrize("site", [SITE, ""])
def test_machines_are_told_the_same(site: str):
    """DefinedTermSet of schema.org: abbreviation, full form, other spellings and meaning."""
    [script] = page_of(rich(), site=site).scripts
    found = json.loads(script)
    terms = {term["@id"].partition("#")[2]: term for term in found["hasDefinedTerm"]}

    assert (found["@type"], found["@id"]) == ("DefinedTermSet", f"{site}thuat-ngu/" if site else "./")
    assert (terms["kh-cn"]["termCode"], terms["kh-cn"]["alternateName"]) == ("KH&CN", ["KHCN"])
    assert terms["luy-ke"]["description"] == "Cộng dồn."
    assert "termCode" not in terms["luy-ke"]
    assert "description" not in terms["kh-cn"]
    assert {term["inDefinedTermSet"] for term in terms.values()} == {found["@id"]}


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_stay_text(hostile: str):
    """In the page, in the title of an abbreviation, in the data of the script."""
    known = speaking(replace(UBND, name=f"Ủy ban {hostile}", meaning=hostile, where=hostile), items=(writing("UBND tỉnh."),))
    page, item = page_of(known), item_of(known)
    [script] = page.scripts

    assert not page.mistakes + item.mistakes
    assert not page.all("img") + item.all("img")
    assert [one.get("title") for one in item.all("abbr")] == [f"Ủy ban {hostile}"]
    assert hostile in page.text("dl")
    assert not set("<>&") & set(script)


def test_an_item_explains_in_the_text_and_below_it():
    """The title for a mouse, the folded list for everybody."""
    page = item_of(speaking(UBND, items=(writing("Sở trình UBND tỉnh, UBND duyệt."),)))
    [folded] = page.all("details")

    assert [one.get("title") for one in page.all("abbr")] == ["Ủy ban nhân dân"]
    assert "Chữ viết tắt trong bài (1)" in page.text("summary")
    assert "../../../thuat-ngu/#ubnd" in [link.get("href") for link in page.all("a")]
    assert folded.get("class").startswith("portal-more")


def test_an_item_without_abbreviations_has_no_list():
    """Nothing empty is shown."""
    page = item_of(speaking(UBND, items=(writing("Sở làm việc."),)))

    assert not page.all("details", "abbr")
