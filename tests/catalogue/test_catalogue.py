"""The catalogue: the same value whatever the order of files, everything in it found by its id, its kind and what refers to it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import MILLIONS, MONEY, PERCENT, agency, article, catalogue, indicator, observation, report, standing_page
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.rules import broken_rules
from portal.model.article import Kind
from portal.model.observation import Measure
from portal.model.period import Period, PeriodRule, Span
from portal.model.records import Records
from portal.settings import HANOI
from series_builders import statement
from strategies import TODAY, records, some

Y2022 = Period.of_months(Span.YEAR, 2022)


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
    for name in ("indicators", "statements", "facts", "series", "addresses", "articles_of_field", "articles_of_agency"):
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
    one, other = (statement("133", **({"period": Y2022} | each)) for each in ({}, changes))

    assert one.key != other.key


@pytest.mark.parametrize("changes", [{"speaker": "Bà A"}, {"note": "x"}, {"quote": "khác"}, {"anchor": "khac"}])
def test_statements_of_one_fact_have_one_key(changes: dict):
    """Who said it, and in which words, makes no other fact."""
    one, other = (statement("133", **({"period": Y2022} | each)) for each in ({}, changes))

    assert one.key == other.key


def test_agencies_of_one_territory_speak_of_one_area():
    """Two departments of one province that count 133 units count them once; those of two provinces count 266."""
    one, other, elsewhere = agency("a", territory="hai-phong"), agency("b", territory="hai-phong"), agency("c", territory="hai-phong-2025")
    articles = [article(f"bai-{id}", agency=id, observations=(observation(),)) for id in ("a", "b", "c")]
    facts = catalogue(*articles, agencies=(one, other, elsewhere)).facts["don-vi-kiem-tra"]

    assert [(fact.territory, len(fact.witnesses)) for fact in facts] == [("hai-phong", 1), ("hai-phong-2025", 0)]


def test_an_agency_nobody_knows_speaks_for_itself():
    """A rule tells that it is not in the register; the rest of the catalogue is read all the same."""
    found = catalogue(article(agency="khong-co", observations=(observation(),)))

    assert [(one.territory, one.lineage) for one in found.statements["don-vi-kiem-tra"]] == [("khong-co", "khong-co")]


def test_a_statement_is_found_by_its_permanent_id():
    """It is what an editor copies after `revises:`."""
    found = catalogue(article("bai-a", observations=(observation(), observation(indicator="khac"))), article("bai-b", observations=(observation(),)))

    assert {id: one.article.slug for id, one in found.observations.items()} == {
        "bai-a#so-lieu-don-vi-kiem-tra": "bai-a",
        "bai-a#so-lieu-khac": "bai-a",
        "bai-b#so-lieu-don-vi-kiem-tra": "bai-b",
    }


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


def test_values_are_counted_in_the_unit_of_their_indicator():
    """None where nobody knows the indicator or its unit; a rule tells that."""
    found = catalogue(indicators=(indicator("a", unit="phan-tram"), indicator("b", unit="khong-co"), indicator("c", unit="dong")))

    assert [found.unit_of(id) for id in ("a", "b", "c", "d")] == [PERCENT, None, MONEY, None]


def test_one_amount_in_two_forms_is_one_value():
    """53/60 of a percentage and its quotient agree; 53 percent does not."""
    percent = indicator(unit="phan-tram")
    half, other = (article(f"bai-{number}", observations=(observation(printed),)) for number, printed in enumerate(("1/2", "50%")))
    third = article("bai-3", observations=(observation("51%"),))
    [agree] = catalogue(half, other, indicators=(percent,)).facts["don-vi-kiem-tra"]
    [disagree] = catalogue(half, third, indicators=(percent,)).facts["don-vi-kiem-tra"]

    assert (len(agree.witnesses), len(agree.conflicts)) == (1, 0)
    assert (len(disagree.witnesses), len(disagree.conflicts)) == (0, 1)


def test_one_amount_in_two_units_is_one_value():
    """600 triệu đồng is 600 where the unit is triệu đồng, and never 600 đồng."""
    millions = {"indicators": (indicator(unit="trieu-dong"),), "units": (MONEY, MILLIONS)}
    printed = ("600 triệu đồng", "600", "600.000.000 đồng", "600 đồng")
    items = [article(f"bai-{number}", observations=(observation(each),)) for number, each in enumerate(printed)]
    [fact] = catalogue(*items, **millions).facts["don-vi-kiem-tra"]

    assert [one.observation.value.printed for one in fact.witnesses] == ["600", "600.000.000 đồng"]
    assert [one.observation.value.printed for one, _ in fact.conflicts] == ["600 đồng"]


def test_an_empty_portal_is_a_catalogue():
    """The first build of a new department has nothing to show yet."""
    found = Catalogue.of(Records())

    assert found.articles == found.news == found.reports == ()
    assert broken_rules(found, date(2026, 1, 1)) == ()
