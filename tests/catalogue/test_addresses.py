"""Addresses: promises; each thing has one, in ASCII, ending in "/", and it is the one it has always had."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import article, legal_document, report
from portal.catalogue import addresses
from portal.model.article import Kind
from portal.model.citation import DocumentKind
from portal.settings import HANOI

NEW_YEAR = datetime(2022, 1, 1, 0, 5, tzinfo=HANOI)


def test_addresses_are_what_they_were():
    """Whoever changes one of these breaks links all over the country."""
    assert addresses.of_article(article("bai", published=NEW_YEAR)) == "tin-tuc/2022/bai/"
    assert addresses.of_article(article("bai", published=NEW_YEAR, kind=Kind.INTERVIEW)) == "tin-tuc/2022/bai/"
    assert addresses.of_article(report("bai", published=NEW_YEAR)) == "bao-cao/2022/bai/"
    assert addresses.of_indicator("tfp") == "so-lieu/tfp/"
    assert addresses.of_field("do-luong") == "linh-vuc/do-luong/"
    assert addresses.of_agency("skhcn") == "co-quan/skhcn/"
    assert addresses.of_year(2022) == "luu-tru/2022/"
    assert addresses.of_month(2022, 3) == "luu-tru/2022/03/"
    assert addresses.of_day(date(2022, 3, 9)) == "luu-tru/2022/03/09/"
    assert addresses.of_quarter(2022, 1) == "luu-tru/2022/#quy-1"
    assert addresses.of_week(2022, 1, 52) == "luu-tru/2022/01/#tuan-52"
    assert addresses.of_kind_in_year(Kind.INTERVIEW, 2022) == "luu-tru/loai/phong-van/2022/"
    assert addresses.of_field_in_year("do-luong", 2022) == "luu-tru/linh-vuc/do-luong/2022/"
    assert addresses.of_agency_in_year("skhcn", 2022) == "luu-tru/co-quan/skhcn/2022/"
    assert [addresses.of_letter(letter) for letter in ("A", "Đ", "")] == ["tim-kiem/a-z/a/", "tim-kiem/a-z/dd/", "tim-kiem/a-z/0-9/"]
    assert addresses.of_list_page("tin-tuc/", 1) == "tin-tuc/"
    assert addresses.of_list_page("tin-tuc/", 12) == "tin-tuc/trang-12/"
    assert (addresses.OBSERVATIONS_CSV, addresses.DATA_JSON) == ("so-lieu/observations.csv", "so-lieu/data.json")
    assert (addresses.LINKS, addresses.KEYS) == ("lien-ket/", "huong-dan/khoa/")


@pytest.mark.parametrize(
    ("changes", "address"),
    [
        ({}, "van-ban/nghi-dinh/2016/54-2016-nd-cp/"),
        ({"issued": None}, "van-ban/nghi-dinh/2016/54-2016-nd-cp/"),
        ({"kind": DocumentKind.PLAN, "number": "48a/KH-UBND", "territory": "Lạng Sơn"}, "van-ban/ke-hoach/2016/48a-kh-ubnd-lang-son/"),
        ({"kind": DocumentKind.REPORT, "number": "173-BC/TU", "issued": None}, "van-ban/bao-cao/khong-ro-nam/173-bc-tu/"),
        (
            {"kind": DocumentKind.JOINT_CIRCULAR, "number": "05/2008/TTLT-BKH&CN-BNV", "issued": None},
            "van-ban/thong-tu-lien-tich/2008/05-2008-ttlt-bkh-cn-bnv/",
        ),
        ({"kind": DocumentKind.NATIONAL_STANDARD, "number": "TCVN ISO 9001:2015"}, "van-ban/tieu-chuan-quoc-gia/2016/tcvn-iso-9001-2015/"),
        ({"number": "", "id": "du-thao-quy-che"}, "van-ban/du-thao/du-thao-quy-che/"),
        ({"number": "…", "issued": None}, "van-ban/nghi-dinh/khong-ro-nam/54-2016-nd-cp/"),
    ],
)
def test_documents_stand_by_kind_year_number_and_place(changes, address: str):
    """The year is that of issue, else the one in the number; what cannot be read has an address all the same."""
    assert addresses.of_document(legal_document(**{"id": "54-2016-nd-cp"} | changes)) == address


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("content/news/2022/bai.md", "tin-tuc/2022/bai/"),
        ("content/reports/2020/q1.md", "bao-cao/2020/q1/"),
        ("data/indicators/tfp.yml", "so-lieu/tfp/"),
        ("content/documents/54-2016-nd-cp.md", "van-ban/54-2016-nd-cp/"),
        ("docs/index.md", ""),
        ("docs/gioi-thieu.md", "gioi-thieu/"),
        ("docs/huong-dan/index.md", "huong-dan/"),
        ("docs/a/b.md", "a/b/"),
        ("data/agencies.yml", ""),
        ("mkdocs.yml", ""),
        ("content/news", "tin-tuc/"),
    ],
)
def test_a_file_that_cannot_be_read_still_has_its_address(path: str, address: str):
    """The preview shows there what to correct."""
    assert addresses.of_path(path) == address


@given(st.dates(), st.integers(1, 500))
def test_addresses_are_ascii_and_end_in_a_slash(day: date, number: int):
    """Also in the year 1, also on page 500."""
    for address in (
        addresses.of_year(day.year),
        addresses.of_month(day.year, day.month),
        addresses.of_day(day),
        addresses.of_list_page("a/", number),
    ):
        assert address.isascii()
        assert address.endswith("/")
        assert "//" not in address


def test_every_place_the_portal_builds_itself_is_reserved():
    """A standing page must not lie over a list."""
    built = {addresses.NEWS, addresses.REPORTS, addresses.INDICATORS, addresses.FIELDS, addresses.AGENCIES, addresses.ARCHIVE, addresses.LINKS}
    built |= {addresses.CORRECTIONS, addresses.FOLLOW, addresses.VISITS, addresses.SERVER, addresses.KEYS, addresses.COMPONENTS, addresses.ENGLISH}

    assert built | {addresses.DOCUMENTS, addresses.PLACES, addresses.GLOSSARY, addresses.SEARCH, "assets/"} == set(addresses.RESERVED)


def test_every_sort_of_items_has_its_own_word():
    """Two sorts of one word would lie over each other."""
    assert set(addresses.KIND_WORDS) == set(Kind)
    assert len(set(addresses.KIND_WORDS.values())) == len(Kind)
