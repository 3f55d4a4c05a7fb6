"""Photos and attachments on the page of an item: the first leads, the others stand where the text says or in the gallery."""

from dataclasses import replace
from typing import Any

from builders import article, catalogue, origin, settings
from checkout import ROOT
from everything import photo
from html_page import HtmlPage
from portal.model.article import Article
from portal.model.attachment import Attachment, AttachmentKind
from portal.model.photo import PhotoMarker
from portal.model.place import Place
from portal.model.prose import MARKER, Prose
from portal.rendering.pages import Renderer
from portal.views.articles import ArticleView, article_page
from portal.views.parts.neighbours import Neighbours
from portal.views.parts.photos import OfferedFile, gallery_of, lead_of

PLACE = Place(path="content/news/2022/mot-bai.md")
NAMES = ("anh-1.jpg", "anh-2.jpg", "anh-3.jpg")


def pictured(*placed: str, **changes: Any) -> Article:
    """Three photos, of which those named stand in the text."""
    html = "<p>Một.</p>\n" + "".join(f"{MARKER}\n<p>Sau {name}.</p>\n" for name in placed)
    body = Prose(html=html, markers=tuple(PhotoMarker(name=name, place=PLACE) for name in placed))
    return replace(article(photos=tuple(map(photo, NAMES))), body=body, **changes)


def view_of(item: Article) -> ArticleView:
    known = catalogue(item)
    view = article_page(item, known, Neighbours.of(known), settings()).view
    assert isinstance(view, ArticleView)
    return view


def html_of(item: Article) -> HtmlPage:
    known = catalogue(item)
    page = Renderer(ROOT / "theme", settings()).page(article_page(item, known, Neighbours.of(known), settings()))
    return HtmlPage(f"<body>{page.html}</body>")


def test_the_first_photo_leads_and_the_others_are_the_gallery():
    """Where no line of the text names one."""
    view = view_of(pictured())

    assert view.lead
    assert view.lead.caption == "Hội nghị anh-1.jpg."
    assert [one.caption for one in view.gallery] == ["Hội nghị anh-2.jpg.", "Hội nghị anh-3.jpg."]


def test_a_photo_stands_where_the_text_names_it_and_nowhere_else():
    """Between the paragraphs around its line."""
    item = pictured("anh-3.jpg")
    pieces = view_of(item).pieces

    assert [(one.photo.caption if one.photo else "", one.html.strip()) for one in pieces] == [
        ("", "<p>Một.</p>"),
        ("Hội nghị anh-3.jpg.", "<p>Sau anh-3.jpg.</p>"),
    ]
    assert [one.caption for one in gallery_of(item)] == ["Hội nghị anh-2.jpg."]


def test_an_item_without_photos_shows_none():
    """No empty list, no heading over nothing."""
    page = html_of(article())

    assert lead_of(article()) is None
    assert not page.all("figure", "img", "picture")
    assert "Ảnh" not in page.text("h2")
    assert "Tệp đính kèm" not in page.text("h2")


def test_every_figure_is_complete():
    """A description, a size, three formats, a caption with the credit, a link to the large picture; only the lead is loaded at once."""
    page = html_of(pictured("anh-2.jpg"))
    images, sources = page.all("img"), page.all("source")

    assert len(page.all("figure")) == len(page.all("figcaption")) == len(images) == 3
    assert {(one.get("width"), one.get("height"), one.get("decoding")) for one in images} == {("960", "640", "async")}
    assert [one.get("loading") for one in images] == ["", "lazy", "lazy"]
    assert [one.get("alt") for one in images] == ["Nhìn thấy anh-1.jpg.", "Nhìn thấy anh-2.jpg.", "Nhìn thấy anh-3.jpg."]
    assert [one.get("type") for one in sources] == ["image/avif", "image/webp"] * 3
    assert all(
        [part.split()[1] for part in one.get("srcset").split(", ")] == ["480w", "960w", "1200w"] and one.get("sizes") for one in sources + images
    )
    assert "Hội nghị anh-2.jpg. Ảnh: Trần D anh-2.jpg" in page.text("figcaption")
    assert sum(one.get("href").endswith("-1200.jpg") for one in page.all("a")) == 3


def test_an_attachment_tells_its_kind_and_size():
    """And is saved under its own name."""
    one = Attachment(
        name="phu-luc.xlsx", path="content/news/2022/mot-bai/phu-luc.xlsx", title="Phụ lục", kind=AttachmentKind.XLSX, size=1_234_567, place=PLACE
    )
    item = article(attachments=(one,), origin=origin(PLACE.path))
    (link,) = [each for each in html_of(item).all("a") if each.get("download")]

    assert view_of(item).files == (
        OfferedFile(address="tin-tuc/2022/mot-bai/phu-luc.xlsx", name="phu-luc.xlsx", title="Phụ lục", kind="Excel", size="1,2 MB"),
    )
    assert (link.get("href"), link.get("download")) == ("phu-luc.xlsx", "phu-luc.xlsx")
    assert "Phụ lục Excel, 1,2 MB" in html_of(item).text("li")
