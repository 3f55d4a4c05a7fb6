"""Plain values of the files' contract: rows and indicators with good defaults, and Hypothesis strategies that make them nasty."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from portal.model.observation import Measure, Status
from portal.model.quantity import Comparator
from portal.rendering.data_files import observation_files, portal_files
from portal.views.dataset import Dataset, VintageRow
from portal.views.indicator_data import IndicatorData, RevisionRow, SourceRow

SITE = "https://khcn.example.vn/"
NASTY = ("=1+1", "+84", "-5 độ", "@x", "\t=1", "3/12", 'Sở nói: "133", rồi;nghỉ', "hai\ndòng\r\nbốn", "</script><!--", "]]>", "{\\}", "Đúng’s", "")
"""Words an editor may write anywhere."""


def row(**changes: Any) -> VintageRow:
    values: dict[str, Any] = {
        "observation": "mot-bai#so-lieu-a",
        "indicator": "don-vi-kiem-tra",
        "period": "2022",
        "period_label": "năm 2022",
        "period_start": "2022-01-01",
        "period_end": "2022-12-31",
        "period_rule": "calendar",
        "interval": "2022-01-01/P1Y",
        "value": "133",
        "comparator": "eq",
        "printed": "133",
        "unit": "don-vi",
        "base_value": "133",
        "base_unit": "don-vi",
        "numerator": "",
        "denominator": "",
        "measure": "actual",
        "target_rule": "",
        "obs_status": "A",
        "territory": "hai-phong",
        "place": "Hải Phòng",
        "dimensions": "dot=_T",
        "agency": "skhcn",
        "agency_name": "Sở Khoa học và Công nghệ",
        "speaker": "",
        "quote": "kiểm tra 133 đơn vị",
        "note": "",
        "document": f"{SITE}tin-tuc/2022/mot-bai/",
        "document_title": "Bài một",
        "document_number": "",
        "document_issued": "2022-12-30",
        "sentence": f"{SITE}tin-tuc/2022/mot-bai/#so-lieu-a",
        "published": "2022-12-30T16:50+07:00",
        "valid_from": "2022-12-30",
        "valid_until": "",
        "is_current": "true",
        "revision": "",
        "reason": "",
        "witnesses": "",
        "is_total": "true",
    }
    return VintageRow(**values | changes)


def source(**changes: Any) -> SourceRow:
    values: dict[str, Any] = {
        "address": f"{SITE}tin-tuc/2022/mot-bai/",
        "title": "Bài một",
        "number": "",
        "issued": "2022-12-30",
        "published": "2022-12-30",
        "agency": "skhcn",
        "agency_name": "Sở Khoa học và Công nghệ",
        "original": "https://baohaiphong.vn/tin?a=1&b=2",
        "values": 1,
    }
    return SourceRow(**values | changes)


def revision(**changes: Any) -> RevisionRow:
    values: dict[str, Any] = {
        "period": "2022",
        "period_label": "năm 2022",
        "place": "Hải Phòng",
        "dimensions": "dot=_T",
        "old": "131",
        "old_printed": "131",
        "new": "133",
        "new_printed": "133",
        "day": "2022-12-30",
        "kind": "correction",
        "reason": "Đếm thiếu hai đơn vị.",
        "old_document": f"{SITE}bao-cao/2022/bao-cao/",
        "new_document": f"{SITE}tin-tuc/2022/mot-bai/",
    }
    return RevisionRow(**values | changes)


def indicator_values(*rows: VintageRow, **changes: Any) -> IndicatorData:
    values: dict[str, Any] = {
        "id": "don-vi-kiem-tra",
        "title": "Đơn vị được kiểm tra",
        "title_short": "Đơn vị kiểm tra",
        "description": "Đếm các đơn vị được kiểm tra.",
        "field": "Đo lường",
        "unit": "don-vi",
        "unit_label": "đơn vị",
        "base_unit": "don-vi",
        "base_unit_label": "đơn vị",
        "unit_power": 0,
        "is_percent": False,
        "collect": "sum",
        "is_additive": True,
        "direction": "neutral",
        "frequency": "annual",
        "lag": 30,
        "status": "active",
        "contact": "Phòng Quản lý đo lường, do-luong@haiphong.gov.vn",
        "licence": "CC-BY-4.0",
        "scheme": "Thông tư 01/2024/TT-BKHCN",
        "scheme_code": "0301",
        "dimensions": (("dot", "Đợt", (("dot-1", "Đợt 1"), ("dot-2", "Đợt 2"))),),
        "breaks": (("2025-07-01", "territory", "Sáp nhập tỉnh."),),
        "publishers": ("Sở Khoa học và Công nghệ",),
        "places": ("Hải Phòng",),
        "first_day": "2022-01-01",
        "last_day": "2022-12-31",
        "modified": "2022-12-30",
        "site": SITE,
        "site_name": "Cổng tri thức",
        "page": f"{SITE}so-lieu/don-vi-kiem-tra/",
        "vintages": rows,
        "sources": (source(),),
        "revisions": (),
    }
    return IndicatorData(**values | changes)


def rich(**changes: Any) -> IndicatorData:
    """One of everything: replaced, withdrawn, missing, planned, a ratio, more digits than Excel keeps, words that look like code."""
    first = row(observation="bao-cao#so-lieu-a", value="131", printed="131", valid_from="2022-12-01", valid_until="2022-12-30", is_current="false")
    part = row(observation="mot-bai#so-lieu-b", printed="hơn 40", value="40", comparator="gt", dimensions="dot=dot-1", note="=1+1", speaker="@Bà A")
    missing = row(observation="mot-bai#so-lieu-c", value="", printed="", comparator="", base_value="", obs_status="L", dimensions="dot=dot-2")
    ratio = row(
        observation="mot-bai#so-lieu-d", printed="3/12", value="25.000001", numerator="3", denominator="12", period="2021", quote='"3/12",\nđạt'
    )
    long = row(observation="mot-bai#so-lieu-e", printed="12.345.678.901.234.567,5", value="12345678901234567.5", base_value="12345678901234567.5")
    plan = row(observation="mot-bai#so-lieu-g", measure="target", target_rule="at_least", comparator="at_least", printed="ít nhất 150", value="150")
    negative = row(observation="mot-bai#so-lieu-h", printed="-5,25", value="-5.25", base_value="-5.25", period="2020", witnesses="bai-hai#so-lieu-a")
    gone = row(
        observation="bao-cao#so-lieu-i", value="", printed="", comparator="", base_value="", is_current="false", revision="withdrawal", reason="Rút."
    )
    sources = (
        source(address=f"{SITE}bao-cao/2022/bao-cao/", title="Báo cáo 100% {năm} \\ & “một”", number="33/BC-SKHCN", issued="2022-12-01", values=2),
        source(values=7),
    )
    rows = (first, row(revision="correction", reason="Đếm thiếu."), part, missing, ratio, long, plan, negative, gone)
    return replace(indicator_values(*rows, sources=sources, revisions=(revision(),)), **changes)


words = st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=("Cs",)), max_size=20))
numbers = st.one_of(
    st.just(""),
    st.decimals(min_value=-(10**18), max_value=10**18, places=4).map(lambda value: format(value, "f")),
    st.integers(-(10**6), 10**6).map(str),
)


@st.composite
def indicators(draw: st.DrawFn) -> IndicatorData:
    """Whatever the catalogue may give: every text nasty, ids and days of their forms, the key of each row its own."""
    rows = tuple(draw(_rows(number)) for number in range(draw(st.integers(0, 5))))
    revisions = tuple(revision(old=draw(numbers), new=draw(numbers), reason=draw(words)) for _ in range(draw(st.integers(0, 2))))
    sources = tuple(source(title=draw(words), number=draw(words), address=f"{SITE}tin-tuc/2022/bai-{one}/") for one in range(draw(st.integers(0, 2))))
    return indicator_values(
        *rows,
        title=draw(words),
        description=draw(words),
        contact=draw(words),
        licence=draw(words),
        is_percent=draw(st.sampled_from((True, False))),
        sources=sources,
        revisions=revisions,
    )


@st.composite
def _rows(draw: st.DrawFn, number: int) -> VintageRow:
    value = draw(numbers)
    day = date(2020, 1, 1) + timedelta(days=draw(st.integers(0, 2000)))
    missing = [status.code for status in Status if status.is_missing]
    stated = [status.code for status in Status if not status.is_missing]
    return row(
        observation=f"bai-{number}#so-lieu-a",
        value=value,
        base_value=value,
        comparator=draw(st.sampled_from(Comparator)).value if value else "",
        obs_status=draw(st.sampled_from(stated if value else missing)),
        measure=draw(st.sampled_from(Measure)).value,
        valid_from=day.isoformat(),
        is_current=draw(st.sampled_from(("true", "true", "false"))),
        printed=draw(words),
        place=draw(words),
        speaker=draw(words),
        quote=draw(words),
        note=draw(words),
        reason=draw(words),
        document_title=draw(words),
        document_number=draw(words),
    )


def files_over_all(all_data: Sequence[IndicatorData], rows: Dataset) -> tuple[tuple[str, bytes], ...]:
    """As `compile.py` puts them together."""
    table, as_json = observation_files(rows)
    return table, as_json, *portal_files(all_data, table[1])
