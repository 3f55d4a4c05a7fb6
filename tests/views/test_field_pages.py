"""Fields of work: every field has its page, its indicators on the first one, its items on all of them."""

from datetime import date, datetime
from pathlib import Path

from builders import agency, article, catalogue, field, indicator, observation, settings
from portal.model.agency import Contact
from portal.model.register import WebLink
from portal.reading.repository import read_all
from portal.rendering.pages import Renderer
from portal.settings import HANOI
from portal.views.fields import FieldsView, FieldView, field_pages

THEME = Path(__file__).resolve().parents[2] / "theme"
CONTACT = Contact(address="Số 1", phone="", fax="", email="", as_of=date(2020, 3, 13), source="Báo cáo")


def test_the_indicators_of_a_field_stand_on_its_first_page_only():
    """Further pages go on with the list of items."""
    items = [article(f"bai-{day}", published=datetime(2022, 1, day, tzinfo=HANOI)) for day in (1, 2, 3)]
    found = catalogue(*items, indicators=(indicator("a"), indicator("b")))
    views = [page.view for page in field_pages(found, settings(page_size=2)) if isinstance(page.view, FieldView)]

    assert [[line.address for line in view.hub.indicators] for view in views if view.hub] == [["so-lieu/a/", "so-lieu/b/"]]
    assert views[1].hub is None
    assert [[entry.title for entry in view.entries] for view in views] == [["Bài bai-3", "Bài bai-2"], ["Bài bai-1"]]


def test_the_list_counts_items_and_indicators_in_the_order_of_the_register():
    """Also of a field nobody has written about yet."""
    found = catalogue(article(fields=("do-luong",)), fields=(field("so-huu"), field()))
    (index, *pages) = field_pages(found, settings())

    assert isinstance(index.view, FieldsView)
    assert [(line.address, line.articles, line.indicators) for line in index.view.fields] == [
        ("linh-vuc/so-huu/", 0, 0),
        ("linh-vuc/do-luong/", 1, 1),
    ]
    assert [page.address for page in pages] == ["linh-vuc/so-huu/", "linh-vuc/do-luong/"]


def test_a_hub_names_those_in_charge_today():
    """Whom the register names; of an agency that has ended, its heir; else those that wrote about the field."""
    old = agency("cu", until=date(2025, 2, 28), successors=("moi",))
    new, other = agency("moi", contact=CONTACT), agency("khac")
    known = catalogue(
        article(agency="cu", fields=("do-luong",)),
        agencies=(old, new, other),
        fields=(field(), field("so-huu", agencies=("khac",)), field("trong")),
    )

    assert in_charge(known) == {
        "linh-vuc/do-luong/": [("co-quan/moi/", "13/03/2020")],
        "linh-vuc/so-huu/": [("co-quan/khac/", "")],
        "linh-vuc/trong/": [],
    }


def test_a_hub_shows_what_the_field_is_about_and_the_numbers_it_has():
    """A number with its period; procedures are links, never copies."""
    link = WebLink(title="Thủ tục", url="https://dichvucong.gov.vn", note="Tìm theo tên.")
    known = catalogue(article(observations=(observation(),)), fields=(field(about="Sở làm việc này cho doanh nghiệp.", links=(link,)),))
    (page,) = [page for page in field_pages(known, settings()) if isinstance(page.view, FieldView)]
    html = Renderer(THEME, settings()).page(page).html

    assert "Sở làm việc này cho doanh nghiệp." in html
    assert 'href="https://dichvucong.gov.vn"' in html
    assert html.count("Thủ tục tra theo tên trên Cổng Dịch vụ công quốc gia") == 1
    assert [(line.figure.number, line.period) for line in page.view.hub.indicators if line.figure] == [("133", "năm 2022")]
    assert "Cổng chưa có địa chỉ liên hệ" in html


def test_every_field_of_this_portal_says_where_its_procedures_are():
    """By its links to the national portal, or in its own words that there are none here; it promises no call for proposals."""
    records, _ = read_all(THEME.parent)

    assert records.fields
    assert [one.id for one in records.fields if not one.links and "thủ tục" not in one.about] == []
    assert [one.id for one in records.fields if not one.links and "liên kết dưới đây" in one.about] == []
    assert [one.id for one in records.fields if "đang gọi đề xuất" in one.about or not one.about] == []


def in_charge(known):
    views = {page.address: page.view for page in field_pages(known, settings()) if isinstance(page.view, FieldView)}
    return {address: [(one.agency.address, one.contact_day) for one in view.hub.agencies] for address, view in views.items()}
