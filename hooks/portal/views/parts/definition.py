"""The definition of an indicator in words: what is counted, in what, how often, under which legal code, and where its series breaks."""

from dataclasses import dataclass

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.indicator import BreakReason, Collect, Dimension, Direction, Frequency, Indicator, IndicatorStatus
from portal.vietnamese.dates import write_date
from portal.vietnamese.numbers import write_number
from portal.views.parts.page import Crumb

COLLECT_LABELS = {
    Collect.SUM: "cộng dồn trong kỳ",
    Collect.END_OF_PERIOD: "tại thời điểm cuối kỳ",
    Collect.AVERAGE: "tỷ lệ hoặc bình quân của kỳ",
}
DIRECTION_LABELS = {
    Direction.HIGHER_BETTER: "tăng là tốt",
    Direction.LOWER_BETTER: "giảm là tốt",
    Direction.NEUTRAL: "không xét tốt, xấu",
}
FREQUENCY_LABELS = {
    Frequency.IRREGULAR: "không định kỳ",
    Frequency.MONTHLY: "hằng tháng",
    Frequency.QUARTERLY: "hằng quý",
    Frequency.HALF_YEARLY: "sáu tháng một lần",
    Frequency.ANNUAL: "hằng năm",
}
BREAK_LABELS = {
    BreakReason.TERRITORY: "thay đổi địa giới",
    BreakReason.UNIT: "thay đổi đơn vị tính",
    BreakReason.DEFINITION: "thay đổi định nghĩa",
    BreakReason.METHODOLOGY: "thay đổi cách tính",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """`facts` are pairs (name, words) that a reader may need; `retired` says since when nothing new comes, "" while active."""

    id: str
    description: str
    field: Crumb
    facts: tuple[tuple[str, str], ...]
    breaks: tuple[str, ...]
    dimensions: tuple[Dimension, ...]
    retired: str
    heir: Crumb | None


def definition(indicator: Indicator, catalogue: Catalogue) -> Definition:
    is_retired = indicator.status is IndicatorStatus.RETIRED
    heir = catalogue.indicators.get(indicator.replaced_by)
    return Definition(
        id=indicator.id,
        description=indicator.description,
        field=Crumb(title=catalogue.fields[indicator.field].title, address=addresses.of_field(indicator.field)),
        facts=tuple((name, words) for name, words in _facts(indicator, catalogue) if words),
        breaks=tuple(f"Từ {write_date(one.day)}, {BREAK_LABELS[one.reason]}: {one.note}" for one in indicator.breaks),
        dimensions=indicator.dimensions,
        retired=write_date(indicator.retired_on) if is_retired and indicator.retired_on else "",
        heir=Crumb(title=heir.title, address=addresses.of_indicator(heir.id)) if heir else None,
    )


def retired_words(indicator: Indicator) -> str:
    """ "thôi thu thập từ 01/01/2024", without the day where it is not known, "" while it is in use."""
    if indicator.status is not IndicatorStatus.RETIRED:
        return ""
    return f"thôi thu thập từ {write_date(indicator.retired_on)}" if indicator.retired_on else "thôi thu thập"


def _facts(indicator: Indicator, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    unit = catalogue.units[indicator.unit]
    scale = f" (1 {unit.label} = {write_number(unit.scale)} {catalogue.units[unit.base].label})" if unit.base else ""
    adding = "các kỳ nhỏ cộng được thành kỳ lớn" if indicator.additive else "không cộng các kỳ"
    bounds = (("từ", indicator.minimum), ("đến", indicator.maximum))
    cadence = f"{FREQUENCY_LABELS[indicator.frequency]}, chậm nhất {indicator.lag} ngày sau cuối kỳ" if indicator.lag else ""
    return (
        ("Đơn vị tính", f"{unit.label}{scale}"),
        ("Cách tính theo thời gian", f"{COLLECT_LABELS[indicator.collect]}; {adding}"),
        ("Chiều mong muốn", DIRECTION_LABELS[indicator.direction]),
        ("Giới hạn", " ".join(f"{word} {write_number(bound)}" for word, bound in bounds if bound is not None)),
        ("Định kỳ", cadence or FREQUENCY_LABELS[indicator.frequency]),
        ("Mã thống kê", f"{indicator.identifier.code} ({indicator.identifier.scheme})" if indicator.identifier else ""),
        ("Nơi trả lời", indicator.contact),
        ("Giấy phép", indicator.licence),
    )
