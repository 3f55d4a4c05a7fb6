"""Citations: who said what, of when, in which document and sentence; in forms other programs read."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given

from indicator_samples import NASTY, SITE, indicator_values, indicators, rich, row, source
from portal.rendering.citations import citation_text, write_bibtex, write_csl
from portal.views.indicator_data import IndicatorData
from strategies import some

CSL = json.loads((Path(__file__).parent / "schemas" / "csl.schema.json").read_text(encoding="utf-8"))
COMMANDS = {r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciitilde{}": "~", r"\textasciicircum{}": "^"}


def entries(text: str) -> dict[str, dict[str, str]]:
    """As BibTeX reads them: an entry ends where its braces are even, whatever stands before them."""
    found = {}
    while text.strip():
        head = re.match(r"\s*@(misc|techreport)\{([!-~]+),\n", text)
        assert head, text[:80]
        inside, text = until_even(text[head.end() :])
        fields = {"": head[1]}
        while inside.strip():
            name = re.match(r"\s*([a-z]+) = \{", inside)
            assert name, inside[:80]
            fields[name[1]], inside = until_even(inside[name.end() :])
            assert inside.startswith(",\n")
            inside = inside[2:]
        assert head[2] not in found
        found[head[2]] = fields
    return found


def until_even(text: str) -> tuple[str, str]:
    depth = 1
    for place, sign in enumerate(text):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if not depth:
            return text[:place], text[place + 1 :]
    raise AssertionError(f"braces are not even: {text[:80]}")


def plain(latex: str) -> str:
    """What LaTeX prints."""
    commands = "|".join(map(re.escape, COMMANDS))
    inner = latex[1:-1] if latex.startswith("{") else latex
    assert not re.search(r"[{}#$%&_~^\\]", re.sub(rf"{commands}|\\[#$%&_]", "", inner)), inner
    return re.sub(rf"{commands}|\\([#$%&_])", lambda found: found[1] or COMMANDS[found[0]], inner)


def test_a_value_is_cited_with_its_document_and_sentence():
    """As printed, with comparator and unit."""
    one = row(printed="hơn 40", value="40", comparator="gt", document_number="33/BC-SKHCN", dimensions="dot=dot-1")

    assert citation_text(rich(), one, "24/11/2026") == (
        "Sở Khoa học và Công nghệ. Đơn vị được kiểm tra, năm 2022, Hải Phòng, Đợt: Đợt 1: hơn 40 đơn vị. "
        "Trong: “Bài một”, số 33/BC-SKHCN, ngày 30/12/2022. "
        "Cổng tri thức. https://khcn.example.vn/tin-tuc/2022/mot-bai/#so-lieu-a (truy cập ngày 24/11/2026)"
    )


def test_an_indicator_is_cited_with_its_agencies():
    """No day of access is invented."""
    assert citation_text(rich(), None, "") == (
        "Sở Khoa học và Công nghệ. Đơn vị được kiểm tra [bộ dữ liệu]. Cổng tri thức, cập nhật ngày 30/12/2022. "
        "https://khcn.example.vn/so-lieu/don-vi-kiem-tra/"
    )


@pytest.mark.parametrize(
    ("changes", "unit", "expected"),
    [
        ({"printed": "133"}, {}, ": 133 đơn vị."),
        ({"printed": "133 Đơn vị"}, {}, ": 133 Đơn vị."),
        ({"printed": "42,3%"}, {"is_percent": True}, ": 42,3%."),
        ({"printed": "42,3"}, {"is_percent": True}, ": 42,3%."),
        ({"printed": "42,3 phần trăm"}, {"is_percent": True}, ": 42,3 phần trăm."),
        ({"printed": "53/60", "numerator": "53"}, {"is_percent": True}, ": 53/60."),
        ({"printed": "hơn 600 triệu đồng"}, {"unit_label": "triệu đồng", "base_unit_label": "đồng"}, ": hơn 600 triệu đồng."),
        ({"value": "", "printed": "", "obs_status": "L"}, {}, ": không có số liệu (không thu thập)."),
        ({"measure": "target", "target_rule": "at_least"}, {}, ", kế hoạch, tối thiểu: 133 đơn vị."),
    ],
)
def test_the_unit_is_said_once(changes: dict[str, str], unit: dict[str, object], expected: str):
    """Also where the printed words have it already, and never for a ratio or a missing value."""
    assert expected in citation_text(rich(**unit), row(**changes), "")


def test_bibtex_has_the_indicator_and_each_document():
    """Reports with number and institution."""
    found = entries(write_bibtex(rich()))

    assert list(found) == ["so-lieu-don-vi-kiem-tra", "bao-cao", "mot-bai"]
    assert [fields[""] for fields in found.values()] == ["misc", "techreport", "misc"]
    assert plain(found["bao-cao"]["title"]) == rich().sources[0].title
    assert (found["bao-cao"]["number"], found["bao-cao"]["year"], found["bao-cao"]["month"]) == ("33/BC-SKHCN", "2022", "12")
    assert plain(found["bao-cao"]["institution"]) == "Sở Khoa học và Công nghệ"
    assert found["mot-bai"]["url"] == f"{SITE}tin-tuc/2022/mot-bai/"


@pytest.mark.parametrize("words", [*NASTY, "}", "{{", "\\", "\\}", "100% & $5 #1 a_b ~^", '"', "@misc{x,", "a\n\n}b"])
def test_nothing_in_a_title_breaks_an_entry(words: str):
    """Braces, backslashes and commands are printed, not run; line ends become spaces."""
    found = entries(write_bibtex(indicator_values(title=words, sources=(source(title=words, number=words),))))

    assert [plain(fields["title"]) for fields in found.values()] == [" ".join(words.split())] * 2


@some
@given(indicators())
def test_every_citation_file_can_be_read(data: IndicatorData):
    """Whatever editors wrote."""
    found, items = entries(write_bibtex(data)), json.loads(write_csl(data))

    assert list(found) == [item["id"] for item in items]
    assert [item["title"] for item in items] == [data.title, *(one.title for one in data.sources)]
    assert len(found) == len(data.sources) + 1


def test_csl_keeps_its_schema():
    """The items of citation managers, the data set first."""
    items = json.loads(write_csl(rich()))
    jsonschema.Draft202012Validator.check_schema(CSL)
    jsonschema.Draft202012Validator(CSL).validate(items)

    assert [item["type"] for item in items] == ["dataset", "report", "webpage"]
    assert items[1]["issued"] == {"date-parts": [[2022, 12, 1]]}
    assert items[1]["number"] == "33/BC-SKHCN"


def test_the_files_name_no_day_of_access():
    """The same commit gives the same bytes."""
    assert "accessed" not in write_csl(rich())
    assert "urldate" not in write_bibtex(rich())


def test_an_indicator_without_values_is_cited_by_its_portal():
    """Nobody has stated anything yet."""
    data = indicator_values(sources=(), publishers=())

    assert citation_text(data, None, "").startswith("Cổng tri thức. Đơn vị được kiểm tra")
    assert plain(entries(write_bibtex(data))["so-lieu-don-vi-kiem-tra"]["author"]) == "Cổng tri thức"
