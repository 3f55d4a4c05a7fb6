"""Fields of work: every field has its page, its indicators on the first one, its items on all of them."""

from datetime import datetime

from builders import article, catalogue, field, indicator, settings
from portal.settings import HANOI
from portal.views.fields import FieldsView, FieldView, field_pages


def test_the_indicators_of_a_field_stand_on_its_first_page_only():
    """Further pages go on with the list of items."""
    items = [article(f"bai-{day}", published=datetime(2022, 1, day, tzinfo=HANOI)) for day in (1, 2, 3)]
    found = catalogue(*items, indicators=(indicator("a"), indicator("b")))
    views = [page.view for page in field_pages(found, settings(page_size=2)) if isinstance(page.view, FieldView)]

    assert [[link.address for link in view.indicators] for view in views] == [["so-lieu/a/", "so-lieu/b/"], []]
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
