"""The A–Z: all that can be found stands under the letter of its name, in the order of the alphabet, on small pages."""

from collections import Counter
from itertools import pairwise

from hypothesis import given

from builders import agency, article, catalogue, legal_document, settings
from everything import EVERYTHING
from glossaries import UBND
from lived import area, called
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.records import Records
from portal.vietnamese.sorting import sort_key
from portal.views.parts.page import Page
from portal.views.search_entries import findable_of, findable_works
from portal.views.title_index import TitleIndexView, TitleLine, TitleListView, title_pages
from strategies import records, some


def pages_of(known: Catalogue, *, page_size: int = 20) -> list[Page]:
    return list(title_pages(known, settings(page_size=page_size)))


def lines_of(pages: list[Page]) -> list[TitleLine]:
    return [line for page in pages if isinstance(page.view, TitleListView) for line in page.view.lines]


def titled(*titles: str) -> Catalogue:
    return catalogue(*(article(f"bai-{number}", title=title) for number, title in enumerate(titles)))


def places(known: Catalogue) -> dict[str, str]:
    """By the title of an item, the address of the list it stands in."""
    return {line.link.title: page.address for page in pages_of(known) if isinstance(page.view, TitleListView) for line in page.view.lines}


@some
@given(records())
def test_all_that_can_be_found_stands_in_it(made: Records):
    """And nothing else."""
    known = Catalogue.of(made)
    found = {entry.address for entry in findable_of(work() for work in findable_works(known, settings())).entries}

    assert {line.link.address for line in lines_of(pages_of(known))} == found


def test_letters_are_those_of_the_vietnamese_alphabet():
    """Tones are none, signs before the first letter count for nothing; figures and foreign letters stand under 0–9."""
    found = places(titled("Ước tính", "Ủy ban", "Số liệu", "Đo lường", "“Sao vàng”", "5 tại chỗ", "Жук", "Éric", "…"))

    assert found["Ước tính"] == "tim-kiem/a-z/uw/"
    assert found["Ủy ban"] == "tim-kiem/a-z/u/"
    assert found["Đo lường"] == "tim-kiem/a-z/dd/"
    assert found["Số liệu"] == "tim-kiem/a-z/s/"
    assert found["“Sao vàng”"] == "tim-kiem/a-z/s/"
    assert found["Éric"] == "tim-kiem/a-z/e/"
    assert {found[title] for title in ("5 tại chỗ", "Жук", "…")} == {"tim-kiem/a-z/0-9/"}


def test_titles_of_a_letter_are_in_the_order_of_the_alphabet():
    """By their words, not by the sign they stand behind."""
    lines = [line.link.title for line in lines_of(pages_of(titled("Đường", "“Đà Nẵng”", "Đo lường", "Đăng ký"))) if line.kind == "Tin tức"]

    assert lines == ["“Đà Nẵng”", "Đăng ký", "Đo lường", "Đường"]


def test_a_line_says_what_it_leads_to_and_of_which_year():
    """What has no year says what else tells it apart."""
    known = catalogue(article(), areas=(area(),))
    lines = {line.link.address: (line.kind, line.when) for line in lines_of(pages_of(known))}

    assert lines["tin-tuc/2022/mot-bai/"] == ("Tin tức", "2022")
    assert lines["co-quan/skhcn/"] == ("Cơ quan", "đang hoạt động")
    assert lines["dia-ban/hai-phong/"] == ("Địa bàn", "hiện nay")


def test_what_is_looked_up_in_several_ways_stands_under_each():
    """A document by its number and by its subject, a word in short and in full, an agency under older names of its own."""
    older = called("Ban Khoa học", article().published.date())
    known = catalogue(documents=(legal_document(),), words=(UBND,), agencies=(agency(names=(older,)),), areas=(area(),))
    titles = {line.link.title for line in lines_of(pages_of(known))}

    assert {"Nghị định 54/2016/NĐ-CP: Cơ chế tự chủ", "Cơ chế tự chủ (Nghị định 54/2016/NĐ-CP)"} <= titles
    assert {"UBND: Ủy ban nhân dân", "Ủy ban nhân dân (UBND)"} <= titles
    assert {"Ban Khoa học (nay là Sở Khoa học và Công nghệ skhcn)", "Hải Phòng (tỉnh)"} <= titles


def test_a_long_letter_is_paged_and_loses_nothing():
    """Each page leads to all of its letter, by the words it begins and ends with. The portal's own "Bộ mẫu giao diện" stands there as well."""
    known = titled(*(f"Bài số {number:02} về đo lường" for number in range(12)))
    pages = [page for page in pages_of(known, page_size=1) if page.address.startswith("tim-kiem/a-z/b/")]
    lines = lines_of(pages)

    assert [page.address for page in pages] == ["tim-kiem/a-z/b/", "tim-kiem/a-z/b/trang-2/", "tim-kiem/a-z/b/trang-3/"]
    assert len(lines) == len({line.link.address for line in lines}) == 13
    assert all(sort_key(one.link.title) <= sort_key(other.link.title) for one, other in pairwise(lines))
    assert isinstance(pages[0].view, TitleListView)
    assert [crumb.address for crumb in pages[0].view.stretches] == [page.address for page in pages]
    assert pages[0].view.stretches[0].title == "Bài số 00 … – Bài số 04 …"


def test_the_first_page_leads_to_every_letter_that_has_a_title():
    """In the order of the alphabet, 0–9 last, with how many names stand there."""
    pages = pages_of(Catalogue.of(EVERYTHING))
    view = pages[0].view
    counted = Counter(page.address for page in pages if isinstance(page.view, TitleListView) for _ in page.view.lines)

    assert pages[0].address == addresses.TITLES
    assert isinstance(view, TitleIndexView)
    assert {letter.page.address: letter.titles for letter in view.letters} == counted
    assert [letter.label for letter in view.letters] == sorted(
        (letter.label for letter in view.letters), key=lambda label: (not label.isalpha(), sort_key(label))
    )
    assert all(page.is_list for page in pages)


def test_a_portal_without_anything_has_its_page_all_the_same():
    """With what the portal itself brings along."""
    known = catalogue(indicators=(), agencies=(), fields=(), link_groups=())
    told = {addresses.CORRECTIONS, addresses.REVISIONS, addresses.RELEASES}
    own = {addresses.KEYS, addresses.COMPONENTS, addresses.FOLLOW, addresses.ENGLISH, *told}

    assert {line.link.address for line in lines_of(pages_of(known))} == own
