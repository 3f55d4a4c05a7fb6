"""The catalogue: the same value whatever the order of files, everything in it found by its id, its kind and what refers to it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import article, catalogue, indicator, observation, report, standing_page
from portal.catalogue.catalogue import Catalogue, Statement
from portal.catalogue.rules import broken_rules
from portal.model.article import Kind
from portal.model.observation import Measure
from portal.model.period import Period, PeriodRule, Span
from portal.model.quantity import Form
from portal.model.records import Records
from portal.settings import HANOI
from strategies import TODAY, records, some


@some
@given(records())
def test_the_portals_of_the_strategies_keep_every_rule(made: Records):
    """What the other properties say, they say of portals that may be published."""
    assert broken_rules(Catalogue.of(made), TODAY) == ()


@some
@given(records(), st.randoms(use_true_random=False))
def test_the_order_of_files_never_matters(made: Records, random):
    """Only registers have an order of their own."""
    shuffled = replace(
        made,
        articles=tuple(random.sample(made.articles, len(made.articles))),
        standing_pages=tuple(random.sample(made.standing_pages, len(made.standing_pages))),
        indicators=tuple(random.sample(made.indicators, len(made.indicators))),
    )
    one, other = Catalogue.of(made), Catalogue.of(shuffled)

    assert one == other
    for name in ("indicators", "statements", "addresses", "articles_of_field", "articles_of_agency"):
        assert list(getattr(one, name)) == list(getattr(other, name)), name


@some
@given(records())
def test_every_item_is_either_news_or_a_report(made: Records):
    """Interviews are news."""
    made_of = Catalogue.of(made)

    assert sorted(made_of.news + made_of.reports, key=made_of.articles.index) == list(made_of.articles)
    assert {each.kind for each in made_of.reports} <= {Kind.REPORT}
    assert Kind.REPORT not in {each.kind for each in made_of.news}


@some
@given(records())
def test_every_observation_is_found_by_its_indicator(made: Records):
    """None is lost, none is there twice."""
    stated = [statement.observation for statements in Catalogue.of(made).statements.values() for statement in statements]

    assert sorted(map(repr, stated)) == sorted(repr(each) for one in made.articles for each in one.observations)


def test_articles_run_from_new_to_old_then_by_name():
    """Two items of one minute have a fixed order."""
    older, newer = datetime(2022, 1, 1, tzinfo=HANOI), datetime(2022, 1, 2, tzinfo=HANOI)
    found = catalogue(article("b", published=older), article("c", published=newer), article("a", published=older))

    assert [each.slug for each in found.articles] == ["c", "a", "b"]


def test_moments_are_compared_not_clock_faces():
    """18:00 in London is the next day in Hà Nội."""
    london = article("london", published=datetime(2022, 1, 1, 18, tzinfo=UTC))
    hanoi = article("ha-noi", published=datetime(2022, 1, 1, 23, tzinfo=HANOI))

    assert [each.slug for each in catalogue(hanoi, london).articles] == ["london", "ha-noi"]


CHANGES = {
    "indicator": {"indicator": "khac"},
    "measure": {"measure": Measure.TARGET},
    "place": {"place": "quận Lê Chân"},
    "dimensions": {"dimensions": (("dot", "dot-1"),)},
    "period": {"period": Period.of_months(Span.YEAR, 2021)},
    "rule of the period": {"period": Period.of_months(Span.YEAR, 2022, rule=PeriodRule.REPORTING)},
}


@pytest.mark.parametrize("changes", CHANGES.values(), ids=CHANGES)
def test_statements_about_another_fact_have_another_key(changes: dict):
    """Indicator, measure, place, dimensions and interval make the fact (data model, section 5)."""
    one, other = (Statement(article=article(), observation=observation(**each), territory="hai-phong", lineage="Hải Phòng") for each in ({}, changes))

    assert one.key != other.key


@pytest.mark.parametrize("changes", [{"speaker": "Bà A"}, {"note": "x"}, {"quote": "khác"}, {"anchor": "khac"}])
def test_statements_of_one_fact_have_one_key(changes: dict):
    """Who said it, and in which words, makes no other fact."""
    one, other = (Statement(article=article(), observation=observation(**each), territory="hai-phong", lineage="Hải Phòng") for each in ({}, changes))

    assert one.key == other.key


def test_the_fact_of_an_item_is_of_its_agency():
    """Two departments that check 133 units each check 266."""
    one, other = (Statement(article=article(agency=agency), observation=observation()) for agency in ("a", "b"))

    assert one.key != other.key


def test_addresses_are_known_by_the_path_of_the_file():
    """So that a link to a file becomes a link to its page."""
    found = catalogue(
        article("bai"), report("bao-cao", published=datetime(2020, 3, 13, tzinfo=HANOI)), standing_pages=(standing_page(""), standing_page("a/b/"))
    )

    assert found.addresses == {
        "content/news/2022/bai.md": "tin-tuc/2022/bai/",
        "content/news/2020/bao-cao.md": "bao-cao/2020/bao-cao/",
        "docs/index.md": "",
        "docs/a/b.md": "a/b/",
    }


def test_values_are_counted_as_the_unit_of_their_indicator():
    """Plain where nobody knows the indicator or its unit; a rule tells that."""
    found = catalogue(indicators=(indicator("a", unit="phan-tram"), indicator("b", unit="khong-co"), indicator("c", unit="dong")))

    assert [found.form_of(id) for id in ("a", "b", "c", "d")] == [Form.PERCENT, Form.PLAIN, Form.MONEY, Form.PLAIN]


def test_an_empty_portal_is_a_catalogue():
    """The first build of a new department has nothing to show yet."""
    found = Catalogue.of(Records())

    assert found.articles == found.news == found.reports == ()
    assert broken_rules(found, date(2026, 1, 1)) == ()
