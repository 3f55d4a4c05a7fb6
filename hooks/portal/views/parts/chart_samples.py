"""Made-up figures -> a chart of every kind with every sign a chart can have, for the pattern book and for whoever measures it."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from portal.catalogue import addresses
from portal.model.period import Period, Span
from portal.vietnamese.numbers import write_number
from portal.views.parts.chart import NARROW, STEPS, WIDE, Chart
from portal.views.parts.chart_axes import amount_axis
from portal.views.parts.chart_drawing import drawing
from portal.views.parts.chart_frame import Plan, Style
from portal.views.parts.chart_rows import CutMark, Lean, Point, Row

_UNIT = "hồ sơ"
_PLACES = ("Hải Phòng", "Thành phố Hồ Chí Minh", "Đà Nẵng", "Cần Thơ", "Thừa Thiên Huế", "Bà Rịa – Vũng Tàu")
_LEANS = {"hơn": Lean.MORE, "gần": Lean.LESS, "khoảng": Lean.ABOUT}

Told = Sequence[str]
"""What is said of each period: "133", "hơn 133", "133 ước", "×" where there is no value, "" where nothing is said."""


def samples() -> tuple[Chart, ...]:
    """Columns with a break, doubts, a missing value and a plan; values below zero; six lines; two lines with plans."""
    quarters, years = _periods(Span.QUARTER, 8), _periods(Span.YEAR, 4)
    broken = ("133", "gần 120", "×", "128", "hơn 150", "khoảng 146", "310", "335 ước")
    cut = CutMark(day=Fraction(quarters[5].end.toordinal() + quarters[6].end.toordinal(), 2), label="Đổi địa giới từ 01/07/2025")
    far_apart = [[str(100 + 25 * number + (7 * place + 5 * number) % 11 * 4) for place in range(8)] for number in range(6)]
    return (
        _sample(
            "Cột: gãy, ước, không đúng một số, không có số liệu, kế hoạch", (broken,), quarters, plans=(("140", *[""] * 6, "330"),), cuts=(cut,)
        ),
        _sample("Cột: số âm", (("-320", "150", "-40", "420"),), years),
        _sample("Đường: gãy, ước, không đúng một số, không có số liệu", (broken,), quarters, style=Style.LINES, cuts=(cut,)),
        _sample("Đường: sáu dãy, tên dài", far_apart, quarters, style=Style.LINES),
        _sample("Đường: sáu dãy kết thúc gần nhau", [["100", "120", "110", str(120 + number)] for number in range(6)], years, style=Style.LINES),
        _sample(
            "Đường: hai dãy có kế hoạch",
            (("100", "120", "", ""), ("90", "130", "", "")),
            years,
            style=Style.LINES,
            plans=(("108", "60", "", "130"), ("", "80", "", "150")),
        ),
    )  # fmt: skip


def _sample(
    title: str,
    told: Sequence[Told],
    periods: tuple[Period, ...],
    *,
    style: Style = Style.COLUMNS,
    plans: Sequence[Told] = (),
    cuts: tuple[CutMark, ...] = (),
) -> Chart:
    rows, targets = (
        tuple(_row(number, one, periods, measure, cuts) for number, one in enumerate(those, start=1))
        for measure, those in (("actual", told), ("target", plans))
    )
    amounts = [Decimal(point.value) for row in (*rows, *targets) for point in row.points if point.value]
    axis = amount_axis(min(amounts), max(amounts), steps=STEPS, needs_zero=style is Style.COLUMNS, may_shorten=True)
    plan = Plan(style=style, unit=_UNIT, rows=rows, targets=targets, cuts=cuts, axis=axis, periods=periods)
    return Chart(
        title=title,
        description="Số trong biểu đồ này là ví dụ.",
        notes=(),
        keys=tuple((row.number, row.name) for row in rows) if len(rows) > 1 else (),
        wide=drawing(plan, WIDE),
        narrow=drawing(plan, NARROW),
    )


def _row(number: int, told: Told, periods: Sequence[Period], measure: str, cuts: Sequence[CutMark]) -> Row:
    place = _PLACES[number - 1]
    points = tuple(_point(number, one, period, measure) for one, period in zip(told, periods, strict=True) if one)
    joins = tuple(
        (first, first + 1)
        for first, (one, other) in enumerate(pairwise(points))
        if one.amount is not None and other.amount is not None and not any(one.day < cut.day < other.day for cut in cuts)
    )
    return Row(number=number, name=place, points=points, joins=joins if measure == "actual" else ())


def _point(number: int, told: str, period: Period, measure: str) -> Point:
    words = told.removesuffix(" ước").removesuffix("×").split()
    shown = " ".join([*words[:-1], write_number(Decimal(words[-1]))]) if words else ""
    status = ", ước thực hiện" if told.endswith(" ước") else ", kế hoạch" if measure == "target" else ""
    return Point(
        number=number,
        series=_PLACES[number - 1],
        period=period.code,
        day=period.end.toordinal(),
        value=words[-1] if words else "",
        amount=Fraction(words[-1]) if words else None,
        words=f"{period.label}: {f'{shown} {_UNIT}' if words else 'không có số liệu'}{status} (ví dụ)",
        shown=shown,
        address=addresses.COMPONENTS,
        measure=measure,
        is_doubtful=told.endswith(" ước"),
        lean=_LEANS.get(words[0], Lean.EXACT) if words else Lean.EXACT,
    )


def _periods(span: Span, count: int) -> tuple[Period, ...]:
    per_year = 4 if span is Span.QUARTER else 1
    return tuple(Period.of_months(span, 2024 + place // per_year, place % per_year + 1) for place in range(count))
