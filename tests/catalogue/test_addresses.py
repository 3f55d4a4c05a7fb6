"""Addresses: promises; each thing has one, in ASCII, ending in "/", and it is the one it has always had."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import article, report
from portal.catalogue import addresses
from portal.model.article import Kind
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
    assert addresses.of_list_page("tin-tuc/", 1) == "tin-tuc/"
    assert addresses.of_list_page("tin-tuc/", 12) == "tin-tuc/trang-12/"
    assert (addresses.OBSERVATIONS_CSV, addresses.DATA_JSON) == ("so-lieu/observations.csv", "so-lieu/data.json")
    assert (addresses.LINKS, addresses.KEYS) == ("lien-ket/", "huong-dan/khoa/")


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("content/news/2022/bai.md", "tin-tuc/2022/bai/"),
        ("content/reports/2020/q1.md", "bao-cao/2020/q1/"),
        ("data/indicators/tfp.yml", "so-lieu/tfp/"),
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

    assert built | {addresses.KEYS, "assets/", "search/"} == set(addresses.RESERVED)
