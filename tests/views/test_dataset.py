"""The data set: every observation once, its value exactly as its page shows it, in a fixed order."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import PERCENT, article, catalogue, corrected, indicator, observation, revised
from builders import settings as portal_settings
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article
from portal.model.observation import Measure, Status, TargetRule
from portal.model.period import Period, PeriodRule, Span
from portal.model.records import Records
from portal.model.revision import RevisionKind
from portal.settings import HANOI
from portal.vietnamese.numbers import read_number, write_number
from portal.views.dataset import COLUMNS, DataRow, dataset
from strategies import records, some
from whole_site import indicator_views, rows_of

SITE = "https://khcn.example.vn/"


def row_of(*observations, **changes) -> DataRow:
    (row,) = dataset(catalogue(article(observations=observations), **changes), site_url=SITE).rows
    return row


def test_a_row_says_everything_about_one_observation():
    """Machines read no page."""
    period = Period.of_months(Span.QUARTER, 2022, 1, rule=PeriodRule.REPORTING)
    row = row_of(
        observation(
            "53/60",
            period=period,
            measure=Measure.TARGET,
            target_rule=TargetRule.AT_LEAST,
            status=Status.PROVISIONAL,
            dimensions=(("dot", "dot-1"),),
            speaker="Bà A",
            note="Lưu ý.",
        ),
        indicators=(indicator(unit="phan-tram"),),
        units=(PERCENT,),
    )

    assert row == DataRow(
        id="mot-bai#so-lieu-don-vi-kiem-tra-dot-1",
        indicator="don-vi-kiem-tra",
        indicator_title="Chỉ tiêu don-vi-kiem-tra",
        period="2022-Q1",
        period_start="2021-12-15",
        period_end="2022-03-14",
        period_rule="reporting",
        value="88.333333",
        printed="53/60",
        comparator="eq",
        unit="phan-tram",
        numerator="53",
        denominator="60",
        measure="target",
        target_rule="at_least",
        status="provisional",
        agency="skhcn",
        place="Hải Phòng",
        dimensions="dot=dot-1",
        speaker="Bà A",
        quote="kiểm tra 53/60 đơn vị",
        note="Lưu ý.",
        document="https://khcn.example.vn/tin-tuc/2022/mot-bai/",
        sentence="https://khcn.example.vn/tin-tuc/2022/mot-bai/#so-lieu-don-vi-kiem-tra-dot-1",
        published="2022-12-30T16:50+07:00",
        territory="noi-skhcn",
        is_total="false",
        is_current="true",
    )


def test_a_document_whose_value_was_replaced_is_not_current():
    """Nor is one that was withdrawn; a witness of the present value is."""
    first = saying("132", "cu", 1)
    second = saying("133", "moi", 2, revision=revised("cu#so-lieu-don-vi-kiem-tra"))
    repeated = saying("133", "nhac-lai", 3)
    taken_back = saying(None, "rut", 1, place="Nơi khác", corrections=(corrected(date(2023, 2, 1), "5", kind=RevisionKind.WITHDRAWAL),))

    assert current(first, second, repeated, taken_back) == {"cu": "false", "moi": "true", "nhac-lai": "true", "rut": "false"}


@pytest.mark.parametrize("status", [Status.CANNOT_EXIST, Status.NOT_COLLECTED, Status.SUPPRESSED])
def test_a_missing_value_is_empty_with_its_reason(status: Status):
    """Never 0, never a word in a column of numbers."""
    row = row_of(observation(value=None, status=status))

    assert (row.value, row.printed, row.comparator, row.status) == ("", "", "", status.value)


def test_none_is_zero():
    """ "không có" was counted, and the count is 0."""
    assert row_of(observation("không có")).value == "0"


def test_the_place_is_that_of_the_agency_unless_the_document_names_one():
    """A row without a place could be about anywhere."""
    assert row_of(observation()).place == "Hải Phòng"
    assert row_of(observation(place="quận Lê Chân")).place == "quận Lê Chân"


@some
@given(records(), st.randoms(use_true_random=False))
def test_every_observation_is_one_row_in_an_order_files_do_not_change(made: Records, random):
    """Ids are unique, rows run by indicator and period."""
    shuffled = replace(made, articles=tuple(random.sample(made.articles, len(made.articles))))
    rows = dataset(Catalogue.of(made), site_url=SITE).rows

    assert rows == dataset(Catalogue.of(shuffled), site_url=SITE).rows
    assert sorted(row.id for row in rows) == sorted({f"{one.slug}#{each.anchor}" for one in made.articles for each in one.observations})
    assert [(row.indicator, row.period_end) for row in rows] == sorted((row.indicator, row.period_end) for row in rows)


@some
@given(records())
def test_the_figure_on_a_page_is_the_value_in_the_data(made: Records):
    """Digit for digit, in the notation of each."""
    found = Catalogue.of(made)
    rows = {row.sentence: row for row in dataset(found, site_url="").rows}
    shown = [row for view in indicator_views(found, portal_settings()) for row in rows_of(view)]
    with_value = [row for row in shown if row.value]

    assert len(shown) == sum(map(len, found.facts.values()))
    for row in with_value:
        amount = read_number(row.figure.number)
        assert write_number(amount).replace(".", "").replace(",", ".") == row.value == rows[row.evidence.sentence].value


def test_columns_are_promises():
    """Programs in other offices read them by name; new ones may only be added at the end."""
    promised = (
        "id indicator indicator_title period period_start period_end period_rule value printed comparator unit numerator denominator "
        "measure target_rule status agency place dimensions speaker quote note document sentence published"
    )

    assert list(COLUMNS)[: len(promised.split())] == promised.split()


def test_a_value_taken_back_says_so():
    """No value, and no status of one: "final" would be a final nothing."""
    taken = corrected(date(2023, 3, 9), "133", kind=RevisionKind.WITHDRAWAL)

    assert row_of(observation(value=None, corrections=(taken,))).status == "withdrawn"
    assert row_of(observation(value=None, status=Status.NOT_COLLECTED)).status == "not_collected"


def saying(printed: str | None, slug: str, day: int, **changes) -> Article:
    value = observation(printed, **changes) if printed else observation(**(changes | {"value": None}))
    return article(slug, published=datetime(2023, 1, day, tzinfo=HANOI), observations=(value,))


def current(*articles: Article) -> dict[str, str]:
    return {row.id.partition("#")[0]: row.is_current for row in dataset(catalogue(*articles), site_url="").rows}
