"""Vintages as rows for machines: every value ever held, between which days, in the words of SDMX; and what an indicator's files say of it."""

from dataclasses import asdict, replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import MILLIONS, MONEY, PERCENT, agency, article, catalogue, corrected, indicator, observation, report, revised, unit
from builders import settings as portal_settings
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article, Source
from portal.model.indicator import Break, BreakReason, Dimension, Frequency, IndicatorStatus, Scheme
from portal.model.observation import Measure, Status, TargetRule
from portal.model.period import Period, PeriodRule, Span
from portal.model.records import Records
from portal.model.revision import RevisionKind
from portal.settings import HANOI
from portal.views.dataset import VINTAGE_COLUMNS, VintageRow, dataset, vintage_rows
from portal.views.indicator_data import IndicatorData, RevisionRow, SourceRow, indicator_data
from strategies import records, some
from whole_site import whole_data

SITE = "https://khcn.example.vn/"
OLD = "cu#so-lieu-don-vi-kiem-tra"
UNITS = (unit(), PERCENT, MONEY, MILLIONS)


def states(slug: str, day: int, printed: str = "133", **changes) -> Article:
    """An item of a day of March 2023."""
    return article(slug, published=datetime(2023, 3, day, 8, tzinfo=HANOI), observations=(observation(printed, **changes),))


def rows_of(*articles: Article, **changes) -> tuple[VintageRow, ...]:
    one = indicator(**changes)
    return vintage_rows(one, catalogue(*articles, indicators=(one,), units=UNITS), site_url=SITE)


def data_of(*articles: Article, **changes) -> IndicatorData:
    one = indicator(**changes)
    return indicator_data(one, catalogue(*articles, indicators=(one,), units=UNITS), portal_settings())


def test_a_row_says_everything_about_one_vintage():
    """Machines read no page."""
    stated = observation(
        "hơn 600 triệu đồng",
        period=Period.of_months(Span.QUARTER, 2020, 1, rule=PeriodRule.REPORTING),
        measure=Measure.TARGET,
        target_rule=TargetRule.AT_LEAST,
        status=Status.PROVISIONAL,
        dimensions=(("dot", "dot-1"),),
        speaker="Bà A",
        note="Lưu ý.",
    )
    [row] = rows_of(report(published=datetime(2020, 3, 14, 8, tzinfo=HANOI), observations=(stated,)), unit="trieu-dong")

    assert row == VintageRow(
        observation="bao-cao#so-lieu-don-vi-kiem-tra-dot-1",
        indicator="don-vi-kiem-tra",
        period="2020-Q1",
        period_label="quý I/2020",
        period_start="2019-12-15",
        period_end="2020-03-14",
        period_rule="reporting",
        interval="2019-12-15/P3M",
        value="600",
        comparator="gt",
        printed="hơn 600 triệu đồng",
        unit="trieu-dong",
        base_value="600000000",
        base_unit="dong",
        numerator="",
        denominator="",
        measure="target",
        target_rule="at_least",
        obs_status="P",
        territory="noi-skhcn",
        place="Hải Phòng",
        dimensions="dot=dot-1",
        agency="skhcn",
        agency_name="Sở Khoa học và Công nghệ skhcn",
        speaker="Bà A",
        quote="kiểm tra hơn 600 triệu đồng đơn vị",
        note="Lưu ý.",
        document="https://khcn.example.vn/bao-cao/2020/bao-cao/",
        document_title="Bài bao-cao",
        document_number="33/BC-SKHCN",
        document_issued="2020-03-13",
        sentence="https://khcn.example.vn/bao-cao/2020/bao-cao/#so-lieu-don-vi-kiem-tra-dot-1",
        published="2020-03-14T08:00+07:00",
        valid_from="2020-03-13",
        valid_until="",
        is_current="true",
        revision="",
        reason="",
        witnesses="",
        is_total="false",
    )


def test_every_dimension_is_named_and_a_total_has_the_code_of_sdmx():
    """A program that filters by `khoi=_T` finds what the documents leave unsaid."""
    dimensions = tuple(Dimension(id=id, title=id, codes=((f"{id}-1", "Một"),)) for id in ("khoi", "dot"))
    found = rows_of(states("a", 1), states("b", 2, dimensions=(("dot", "dot-1"),)), dimensions=dimensions)

    assert [row.dimensions for row in found] == ["khoi=_T;dot=_T", "khoi=_T;dot=dot-1"]


def test_a_ratio_keeps_both_its_numbers_and_its_percentage():
    """The quotient alone could not be checked."""
    [row] = rows_of(states("a", 1, "53/60"), unit="phan-tram")

    assert (row.value, row.base_value, row.base_unit, row.numerator, row.denominator) == ("88.333333", "88.333333", "phan-tram", "53", "60")


def test_a_revision_ends_the_row_before_it():
    """One row is current; both say between which days they were the value to use."""
    found = rows_of(states("moi", 9, "140", revision=revised(OLD, reason="Thêm hai huyện.")), states("cu", 1))

    assert [(row.value, row.valid_from, row.valid_until, row.is_current, row.revision, row.reason) for row in found] == [
        ("133", "2023-03-01", "2023-03-09", "false", "", ""),
        ("140", "2023-03-09", "", "true", "correction", "Thêm hai huyện."),
    ]


def test_what_a_document_no_longer_says_is_quoted_from_none():
    """The sentence of a corrected value holds the corrected number."""
    found = rows_of(states("cu", 1, "140", corrections=(corrected(date(2023, 3, 9), "104"),)))

    assert [(row.value, row.quote, row.valid_until) for row in found] == [("104", "", "2023-03-09"), ("140", "kiểm tra 140 đơn vị", "")]


def test_a_withdrawn_value_is_current_no_more():
    """The last row says so and has no value; nothing of the fact is among the newest values."""
    withdrawal = corrected(date(2023, 3, 9), "133", kind=RevisionKind.WITHDRAWAL)
    data = data_of(states("cu", 1, value=None, corrections=(withdrawal,)))

    assert [(row.value, row.revision, row.is_current) for row in data.vintages] == [("133", "", "false"), ("", "withdrawal", "false")]
    assert data.latest == ()


@pytest.mark.parametrize(("status", "code"), [(Status.CANNOT_EXIST, "M"), (Status.NOT_COLLECTED, "L"), (Status.SUPPRESSED, "Q")])
def test_a_missing_value_is_a_current_row_with_its_reason(status: Status, code: str):
    """That nobody counted is the newest there is to say."""
    [row] = rows_of(states("a", 1, value=None, status=status))

    assert (row.value, row.base_value, row.printed, row.comparator, row.obs_status, row.is_current) == ("", "", "", "", code, "true")


def test_witnesses_are_those_of_the_value_they_repeat():
    """Who repeated the old number does not say the new one."""
    found = rows_of(states("cu", 1), states("b", 2), states("moi", 9, "140", revision=revised(OLD)), states("d", 10, "140"))

    assert [row.witnesses for row in found] == ["", "d#so-lieu-don-vi-kiem-tra"]


def test_a_status_confirmed_by_a_later_document_is_that_of_the_newest_row():
    """Provisional until somebody repeats it as final."""
    provisional = states("cu", 1, status=Status.PROVISIONAL)

    assert [row.obs_status for row in rows_of(provisional)] == ["P"]
    assert [row.obs_status for row in rows_of(provisional, states("b", 2))] == ["P", "A"]


def test_a_place_that_a_document_names_stands_before_that_of_the_agency():
    """A district is no city."""
    assert [row.place for row in rows_of(states("a", 1), states("b", 2, place="quận Lê Chân"))] == ["Hải Phòng", "quận Lê Chân"]


def test_columns_of_vintages_are_promises():
    """Programs in other offices read them by name; new ones may only be added at the end."""
    promised = (
        "observation indicator period period_label period_start period_end period_rule interval value comparator printed unit base_value base_unit "
        "numerator denominator measure target_rule obs_status territory place dimensions agency agency_name speaker quote note document "
        "document_title document_number document_issued sentence published valid_from valid_until is_current revision reason witnesses"
    )

    assert list(VINTAGE_COLUMNS)[: len(promised.split())] == promised.split()


# ---------------------------------------------------------------------------------------------------------- the data of an indicator


def test_the_definition_is_told_in_the_words_of_the_files():
    """Codes, not labels; days as ISO 8601."""
    data = data_of(
        states("a", 1),
        unit="trieu-dong",
        frequency=Frequency.QUARTERLY,
        lag=45,
        breaks=(Break(day=date(2025, 7, 1), reason=BreakReason.TERRITORY, note="Sáp nhập."),),
        identifier=Scheme(scheme="Thông tư 15", code="0101"),
        contact="Phòng A",
        licence="CC-BY-4.0",
        status=IndicatorStatus.RETIRED,
    )

    assert (data.unit, data.unit_label, data.base_unit, data.base_unit_label, data.unit_power) == ("trieu-dong", "triệu đồng", "dong", "đồng", 6)
    assert (data.frequency, data.lag, data.status, data.collect, data.direction) == ("quarterly", 45, "retired", "sum", "neutral")
    assert (data.breaks, data.scheme, data.scheme_code) == ((("2025-07-01", "territory", "Sáp nhập."),), "Thông tư 15", "0101")
    assert data.dimensions == (("dot", "Đợt", (("dot-1", "Đợt 1"), ("dot-2", "Đợt 2"))),)
    assert (data.contact, data.licence, data.field) == ("Phòng A", "CC-BY-4.0", "Lĩnh vực do-luong")
    assert (data.page, data.site, data.site_name) == ("https://khcn.example.vn/so-lieu/don-vi-kiem-tra/", SITE, "Cổng")


def test_a_unit_that_counts_in_itself_is_its_own_base():
    """No reader has to ask what an empty base means."""
    data = data_of(unit="phan-tram")

    assert (data.base_unit, data.base_unit_label, data.unit_power, data.is_percent) == ("phan-tram", "phần trăm", 0, True)


def test_the_data_spans_all_its_periods_and_names_every_place_and_publisher_once():
    """In the order of the rows."""
    data = data_of(
        states("a", 1, period=Period.of_months(Span.YEAR, 2021)),
        states("b", 2, period=Period.of_months(Span.QUARTER, 2022, 2)),
        states("c", 3, period=Period.of_months(Span.YEAR, 2021), place="quận Lê Chân"),
    )

    assert (data.first_day, data.last_day, data.modified) == ("2021-01-01", "2022-06-30", "2023-03-03")
    assert (data.places, data.publishers) == (("Hải Phòng", "quận Lê Chân"), ("Sở Khoa học và Công nghệ skhcn",))


def test_an_indicator_without_values_has_data():
    """Its definition is worth citing before its first value comes; and no day is made up for it."""
    data = data_of()

    assert (data.vintages, data.latest, data.sources, data.revisions) == ((), (), (), ())
    assert (data.first_day, data.last_day, data.places, data.publishers) == ("", "", (), ())


def test_every_document_is_a_source_by_its_day_of_issue():
    """Witnesses too, each with how many values it states and where the original stands."""
    tin = replace(states("tin", 5), source=Source(name="Báo", title="", url="https://bao.example.vn/1", note=""))
    bao_cao = report(published=datetime(2023, 3, 9, 8, tzinfo=HANOI), observations=(observation("133"), observation("9", anchor="x", place="A")))
    first, second = data_of(tin, bao_cao).sources

    assert first == SourceRow(
        address="https://khcn.example.vn/bao-cao/2023/bao-cao/",
        title="Bài bao-cao",
        number="33/BC-SKHCN",
        issued="2020-03-13",
        published="2023-03-09",
        agency="skhcn",
        agency_name="Sở Khoa học và Công nghệ skhcn",
        original="",
        values=2,
    )
    assert (second.address, second.issued, second.original, second.values) == (
        "https://khcn.example.vn/tin-tuc/2023/tin/",
        "2023-03-05",
        "https://bao.example.vn/1",
        1,
    )


def test_every_value_replaced_is_a_revision_old_beside_new():
    """With the day, the kind, the reason and both documents; the facts around it take no part."""
    other = states("khac", 3, "9", place="quận Lê Chân")
    data = data_of(states("cu", 1), other, states("moi", 9, "hơn 140", revision=revised(OLD, reason="Thêm hai huyện.")))

    assert data.revisions == (
        RevisionRow(
            period="2022",
            period_label="năm 2022",
            place="Hải Phòng",
            dimensions="dot=_T",
            old="133",
            old_printed="133",
            new="140",
            new_printed="hơn 140",
            day="2023-03-09",
            kind="correction",
            reason="Thêm hai huyện.",
            old_document="https://khcn.example.vn/tin-tuc/2023/cu/",
            new_document="https://khcn.example.vn/tin-tuc/2023/moi/",
        ),
    )


def test_corrections_and_withdrawals_are_revisions_too():
    """In the order in which they were made; a withdrawn value has nothing new."""
    corrections = (corrected(date(2023, 3, 5), "104"), corrected(date(2023, 3, 9), "140", kind=RevisionKind.WITHDRAWAL))
    found = data_of(states("cu", 1, value=None, corrections=corrections)).revisions

    assert [(row.old, row.new, row.day, row.kind) for row in found] == [
        ("104", "140", "2023-03-05", "transcription"),
        ("140", "", "2023-03-09", "withdrawal"),
    ]


def test_two_facts_whose_days_meet_are_no_revision_of_each_other():
    """One fact was replaced on the day on which the next one was first stated."""
    replaced = [states("cu", 1, place="A"), states("moi", 9, "140", place="A", revision=revised(OLD))]
    data = data_of(*replaced, states("khac", 9, "9", place="B"), states("nua", 9, "8", place="C"))

    assert [(row.old, row.new) for row in data.revisions] == [("133", "140")]


@some
@given(records(), st.randoms(use_true_random=False))
def test_the_newest_rows_are_the_values_of_the_data_set(made: Records, random):
    """Nothing revised, so that each statement is a vintage or a witness of one, with the value its row has, whatever the order of files."""
    known = Catalogue.of(made)
    shuffled = Catalogue.of(replace(made, articles=tuple(random.sample(made.articles, len(made.articles)))))
    data = whole_data(known, portal_settings())
    values = {row.id: row.value for row in dataset(known, site_url=SITE).rows}
    latest = {id: row.value for one in data for row in one.latest for id in (row.observation, *row.witnesses.split())}

    assert latest == values
    assert list(map(asdict, data)) == list(map(asdict, whole_data(shuffled, portal_settings())))


def test_the_territory_tells_agencies_of_one_place_apart():
    """Hải Phòng before and after 1/7/2025."""
    agencies = (agency("cu", territory="hai-phong"), agency("moi", territory="hai-phong-2025"))
    items = (replace(states("a", 1), agency="cu"), replace(states("b", 2), agency="moi"))
    found = vintage_rows(indicator(), catalogue(*items, agencies=agencies), site_url=SITE)

    assert [(row.place, row.territory) for row in found] == [("Hải Phòng", "hai-phong"), ("Hải Phòng", "hai-phong-2025")]


def test_a_corrected_value_was_published_on_the_day_of_the_correction():
    """The document is older; what the portal showed before was the wrong number."""
    found = rows_of(states("cu", 1, "140", corrections=(corrected(date(2023, 3, 9), "104"),)))

    assert [row.published for row in found] == ["2023-03-01T08:00+07:00", "2023-03-09T00:00+07:00"]
