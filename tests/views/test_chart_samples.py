"""The charts of the pattern book: every kind, every sign, nothing over anything else; and a series is known by more than its colour."""

import re
from decimal import Decimal
from itertools import combinations
from pathlib import Path

from builders import settings
from portal.rendering.pages import Renderer
from portal.views.parts.chart_drawing import Drawing
from portal.views.parts.chart_labels import SIZE, bold_width, text_width
from portal.views.parts.chart_rows import Lean
from portal.views.parts.chart_samples import samples

THEME = Path(__file__).resolve().parents[2] / "theme"
CSS = (THEME / "assets" / "chart.css").read_text(encoding="utf-8")
SAMPLES = samples()
DRAWINGS = tuple(drawn for chart in SAMPLES for drawn in (chart.wide, chart.narrow))


def test_the_samples_have_every_sign():
    """What the pattern book does not show nobody looks at."""
    marks = [mark for drawn in DRAWINGS for row in drawn.marks for mark in row]

    assert {mark.point.lean for mark in marks} == set(Lean)
    assert {mark.point.number for mark in marks} == {1, 2, 3, 4, 5, 6}
    assert any(mark.point.amount is None for mark in marks)
    assert any(mark.point.amount is not None and mark.point.amount < 0 for mark in marks)
    assert any(mark.point.is_doubtful and mark.column for mark in marks)
    assert any(stroke.is_doubtful for drawn in DRAWINGS for stroke in drawn.strokes)
    assert {mark.is_named for mark in marks if mark.half} == {True, False}
    assert any(drawn.cuts for drawn in DRAWINGS)
    assert any(drawn.is_shortened for drawn in DRAWINGS)


def _boxes(drawn: Drawing) -> list[tuple[str, float, float, float, float]]:
    """Each line of text at its widest, as high as its letters with their accents."""
    found = []
    for text in (*drawn.axis_texts, *drawn.cut_texts, *drawn.texts):
        for y, line in text.lines:
            width = (bold_width if text.number else text_width)(line)
            left = float(text.x) - {"start": 0, "middle": width / 2, "end": width}[text.anchor]
            found.append((line, left, float(y) - 0.8 * SIZE, left + width, float(y) + 0.1 * SIZE))
    return found


def test_no_text_of_a_sample_covers_another():
    """Axes, breaks, values and names, wide and narrow."""
    covered = [
        (one[0], other[0])
        for drawn in DRAWINGS
        for one, other in combinations(_boxes(drawn), 2)
        if min(one[3], other[3]) - max(one[1], other[1]) > 0 and min(one[4], other[4]) - max(one[2], other[2]) > 0
    ]

    assert covered == []


def test_columns_stand_on_zero():
    """Above it, or hang from it; and the line they stand on is the one named 0."""
    drawn = [one for one in DRAWINGS if any(mark.column for row in one.marks for mark in row)]

    assert len(drawn) == 4
    for one in drawn:
        zero = next(text.lines[0][0] for text in one.axis_texts if text.anchor == "end" and text.lines[0][1] == "0") - Decimal("4.5")
        columns = [mark.column for row in one.marks for mark in row if mark.column]

        assert abs(zero - one.baseline.y1) <= Decimal("0.1")
        assert all(one.baseline.y1 in (column.y, column.y + column.height) for column in columns)


def test_each_series_has_a_shape_and_dashes_of_its_own():
    """Who sees no colours, or has a grey print, tells all six apart by either."""
    macros = Renderer(THEME, settings()).environment.get_template("parts/chart.html")
    shapes = list(macros.module.shapes)  # type: ignore[attr-defined]
    dashes = dict(re.findall(r"\.portal-chart__series--(\d) {[^}]*--portal-dashes: ([\d ]+);", CSS))

    assert len(set(shapes)) == len(shapes) == 6
    assert sorted(dashes) == ["2", "3", "4", "5", "6"], "the first is drawn through"
    assert len({tuple(map(int, one.split())) for one in dashes.values()}) == 5
