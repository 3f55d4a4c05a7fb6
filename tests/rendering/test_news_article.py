"""JSON-LD for the page of an item: what schema.org asks of an article, in its own terms, and nothing that leaves its script."""

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import rdflib
from rdflib.namespace import RDF

from builders import article, catalogue, corrected, legal_document, observation, report, settings
from cited import citing
from everything import EVERYTHING
from html_page import HtmlPage
from indicator_samples import NASTY, SITE
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article, Kind, Reliability, Source
from portal.model.life import Stage, UpdateKind
from portal.model.occasion import Event
from portal.rendering.news_article import article_json_ld
from portal.rendering.pages import Renderer
from portal.settings import HANOI
from portal.views.parts.article_data import article_data
from published import correction, expiry, living, moment, update, withdrawal
from schema_org import PROPERTIES, undefined, unknown_terms
from whole_site import whole_site

THEME = Path(__file__).resolve().parents[2] / "theme"
SCHEMA = rdflib.Namespace("https://schema.org/")
PAGE = f"{SITE}tin-tuc/2022/mot-bai/"
SOURCE = Source(name="Báo Hải Phòng", title="Tin gốc", url="https://baohaiphong.vn/tin?a=1&b=2", note="Đã rút gọn.")


def told(one: Article, *, site: str = SITE, pictures: tuple[str, ...] = (), **changes: Any) -> dict[str, Any]:
    known = catalogue(one, **changes)
    found: dict[str, Any] = json.loads(article_json_ld(article_data(one, known, settings(site_url=site)), pictures=pictures))
    return found


def test_an_item_says_what_it_is_whose_it_is_and_when():
    """Of a plain item everything is compared; nothing is empty."""
    agency = {"@type": "GovernmentOrganization", "@id": f"{SITE}co-quan/skhcn/", "name": "Sở Khoa học và Công nghệ skhcn"}

    assert told(article(), pictures=(f"{SITE}assets/the/a.png",)) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": PAGE,
        "url": PAGE,
        "mainEntityOfPage": PAGE,
        "headline": "Bài mot-bai",
        "inLanguage": "vi",
        "isAccessibleForFree": True,
        "datePublished": "2022-12-30T16:50+07:00",
        "dateModified": "2022-12-30T16:50+07:00",
        "author": agency,
        "sourceOrganization": agency,
        "publisher": {"@type": "Organization", "name": "Cổng", "url": SITE},
        "description": "Tóm tắt.",
        "image": [f"{SITE}assets/the/a.png"],
        "articleSection": ["Lĩnh vực do-luong"],
    }


@pytest.mark.parametrize("kind", [Kind.NEWS, Kind.INTERVIEW, Kind.NOTICE])
def test_news_interviews_and_notices_are_news(kind: Kind):
    """schema.org has nothing narrower that fits."""
    found = told(article(kind=kind))

    assert (found["@type"], "reportNumber" in found) == ("NewsArticle", False)


def test_an_official_report_has_its_number_and_its_day():
    """The day it was signed on is not that on which it appeared here."""
    found = told(report())

    assert (found["@type"], found["reportNumber"], found["dateCreated"]) == ("Report", "33/BC-SKHCN", "2020-03-13")


def test_a_time_nobody_told_is_not_said():
    """Midnight stands for a day alone."""
    found = told(article(published=datetime(2022, 12, 30, tzinfo=HANOI)))

    assert found["datePublished"] == "2022-12-30"


def test_the_authors_of_the_original_are_named_as_people():
    """The agency stays where it comes from."""
    found = told(article(authors=("Lê B", "Trần C")))

    assert found["author"] == [{"@type": "Person", "name": "Lê B"}, {"@type": "Person", "name": "Trần C"}]
    assert found["sourceOrganization"]["name"] == "Sở Khoa học và Công nghệ skhcn"


def test_a_correction_tells_what_was_wrong_and_what_is_right():
    """In the same words as on the page; a minor update is neither a correction nor a modification."""
    found = told(living(updates=(correction("2023-01-05", note="Gõ nhầm."), update("2023-02-01", kind=UpdateKind.MINOR))))
    text = "Đã viết: “131 đơn vị”. Đúng là: “133 đơn vị”. Gõ nhầm."

    assert found["correction"] == [{"@type": "CorrectionComment", "text": text, "datePublished": "2023-01-05"}]
    assert found["dateModified"] == "2023-01-05"


def test_what_was_withdrawn_says_so_and_why():
    """A machine that shows only the headline can still see it."""
    found = told(living(stage=Stage.WITHDRAWN, withdrawal=withdrawal("2023-02-01", reason="Nêu nhầm.")))

    assert found["creativeWorkStatus"] == "Withdrawn"
    assert found["correction"] == [{"@type": "CorrectionComment", "text": "Bài đã rút: Nêu nhầm.", "datePublished": "2023-02-01"}]


def test_what_nobody_verified_says_so():
    """With the words of the editor, beside what else holds of it."""
    doubtful = {"reliability": Reliability.UNVERIFIED, "reliability_note": "Chưa thấy nguồn."}
    found = told(article(**doubtful))
    both = told(living(stage=Stage.WITHDRAWN, withdrawal=withdrawal(), **doubtful))

    assert (found["creativeWorkStatus"], found["disambiguatingDescription"]) == ("Unverified", "Chưa thấy nguồn.")
    assert both["creativeWorkStatus"] == ["Withdrawn", "Unverified"]


def test_in_a_preview_a_draft_is_a_draft():
    """Whoever copies it from there has been told."""
    found = told(living(stage=Stage.DRAFT))

    assert found["creativeWorkStatus"] == "Draft"


def test_a_notice_says_until_when_it_counts():
    """The moment its life ends."""
    found = told(living(kind=Kind.NOTICE, expires=expiry("2023-03-01 17:00")))

    assert found["expires"] == "2023-03-01T17:00+07:00"


def test_registered_documents_are_cited_once_each_at_their_addresses():
    """A number the register does not hold is no entry."""
    one = citing("Theo Nghị định 54/2016/NĐ-CP.", "Nghị định 54/2016/NĐ-CP nói vậy.", "Cả Nghị định 99/2019/NĐ-CP nữa.")
    found = told(one, documents=(legal_document(),))

    assert found["citation"] == [
        {
            "@type": "Legislation",
            "@id": f"{SITE}van-ban/nghi-dinh/2016/54-2016-nd-cp/",
            "name": "Nghị định 54/2016/NĐ-CP",
            "legislationIdentifier": "54/2016/NĐ-CP",
        }
    ]


def test_the_text_it_was_made_from_is_named():
    """A name alone is no text."""
    publisher = {"@type": "Organization", "name": "Báo Hải Phòng"}

    assert told(article(source=SOURCE))["isBasedOn"] == {"@type": "CreativeWork", "name": "Tin gốc", "url": SOURCE.url, "publisher": publisher}
    assert "isBasedOn" not in told(article(source=replace(SOURCE, title="", url="")))


def test_each_indicator_of_its_values_is_mentioned_once():
    """At the address of the data set."""
    one = article(
        observations=(observation(), observation("140", quote="140 đơn vị", anchor="so-lieu-2")), body="<p>kiểm tra 133 đơn vị, 140 đơn vị</p>"
    )
    found = told(one)

    assert found["mentions"] == [{"@type": "Dataset", "@id": f"{SITE}so-lieu/don-vi-kiem-tra/", "name": "Chỉ tiêu don-vi-kiem-tra"}]


def test_an_event_has_its_place_and_its_time():
    """What nobody said is left out."""
    whole = Event(name="Hội nghị", since=moment("2022-12-30 08:00"), until=moment("2022-12-31"), venue="Hội trường")
    bare = replace(whole, until=None, venue="")

    assert told(article(event=whole))["about"] == {
        "@type": "Event",
        "name": "Hội nghị",
        "startDate": "2022-12-30T08:00+07:00",
        "endDate": "2022-12-31",
        "location": {"@type": "Place", "name": "Hội trường"},
    }
    assert told(article(event=bare))["about"] == {"@type": "Event", "name": "Hội nghị", "startDate": "2022-12-30T08:00+07:00"}


def test_without_an_address_of_the_site_links_are_relative_to_the_page():
    """As everything else on such a site."""
    found = told(article(), site="")

    assert (found["url"], found["author"]["@id"], "url" in found["publisher"]) == ("./", "../../../co-quan/skhcn/", False)


def test_the_parts_of_a_graph_hang_together():
    """Read by a reader of linked data, which keeps only what is well formed."""
    one = citing("Theo Nghị định 54/2016/NĐ-CP.", authors=("Lê B",), source=SOURCE)
    content = told(one, documents=(legal_document(),)) | {"@context": {"@vocab": str(SCHEMA)}}
    found = rdflib.Graph().parse(data=json.dumps(content), format="json-ld", publicID=SITE)
    page = found.value(None, RDF.type, SCHEMA.NewsArticle)

    assert str(page) == f"{SITE}tin-tuc/2022/a/"
    assert str(found.value(found.value(page, SCHEMA.author), SCHEMA.name)) == "Lê B"
    assert found.value(found.value(page, SCHEMA.citation), RDF.type) == SCHEMA.Legislation


@pytest.mark.parametrize("text", NASTY)
def test_no_text_leaves_its_script(text: str):
    """Nor is it changed for who reads it as JSON."""
    one = article(title=text, summary=text, authors=(text,), event=Event(name=text, since=moment("2022-12-30"), until=None, venue=text))
    known = catalogue(one)
    written = article_json_ld(article_data(one, known, settings()))

    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written)["headline"] == json.loads(written)["about"]["name"] == text


# ------------------------------------------------------------------------------------------------ the terms of the whole site


def test_the_table_of_terms_is_that_of_schema_org():
    """legislationAmends is younger than the vocabulary that comes with rdflib."""
    assert unknown_terms() == ("legislationAmends",)


def test_a_term_that_is_not_defined_is_seen():
    """A property of another type, a type nobody knows, a node without one."""
    wrong = [{"@type": "Person", "headline": "a"}, {"@type": "Nachricht", "name": "a"}, {"name": "a"}, {"@type": "Place", "address": {"@id": "a"}}]

    assert list(undefined(wrong)) == ["Person.headline", "Nachricht of ['name']", "no type of ['name']", "Place.address"]


@pytest.mark.parametrize("site", [SITE, ""])
def test_every_page_speaks_only_in_terms_of_schema_org(site: str):
    """Every kind of page, every field of every record filled in."""
    renderer = Renderer(THEME, replace(settings(site_url=site), page_size=2))
    pages = [renderer.page(page) for page in whole_site(Catalogue.of(EVERYTHING), renderer.settings)]
    scripts = {page.address: HtmlPage(f"<head>{page.head}</head>{page.html}").scripts for page in pages}
    contents = {address: [json.loads(script) for script in found] for address, found in scripts.items()}
    types = {content["@type"] for found in contents.values() for content in found if "@type" in content}

    assert {address: wrong for address, found in contents.items() if (wrong := list(undefined(found)))} == {}
    assert {"NewsArticle", "Report", "BreadcrumbList", "WebPage", "Dataset", "Legislation", "GovernmentOrganization"} <= types <= set(PROPERTIES)


def test_corrected_values_are_corrections_of_their_item():
    """What was wrong, what is right and why; a value taken back is told so."""
    one = living(observations=(observation("133", corrections=(corrected(date(2023, 1, 5), "131", reason="Chép nhầm."),)),))
    known = catalogue(one)

    assert [(one.text, one.moment[:10]) for one in article_data(one, known, settings()).corrections] == [
        ("Chỉ tiêu don-vi-kiem-tra, đã nêu: 131. Đúng là: 133. Chép nhầm.", "2023-01-05")
    ]
