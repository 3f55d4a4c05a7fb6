"""An indicator -> the rows of the four sheets of its workbook, in Vietnamese; numbers as decimals, days as dates, all else as text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from portal.rendering.words import (
    BREAKS,
    COLLECTS,
    COMPARATORS,
    DIRECTIONS,
    FREQUENCIES,
    INDICATOR_STATUSES,
    REVISIONS,
    STATUSES,
    day,
    measure_of,
    missing_reason,
    parts_of,
)
from portal.views.indicator_data import IndicatorData

_EXACT_DIGITS = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`suffix` is shown behind the numbers of the row, "%" or ""."""

    cells: tuple[str | Decimal | date, ...]
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`rows` makes those of one indicator."""

    name: str
    headings: tuple[str, ...]
    rows: Callable[[IndicatorData], Iterator[Row]]


def _values(data: IndicatorData) -> Iterator[Row]:
    """The values to use now; those replaced stand in the sheet of revisions, so that nobody adds both up."""
    suffix = "%" if data.is_percent else ""
    for row in data.latest:
        number = _number(row.value)
        yield Row(
            cells=(
                data.title,
                row.period_label,
                _date(row.period_start),
                _date(row.period_end),
                row.place,
                parts_of(row.dimensions, data),
                measure_of(row),
                COMPARATORS[row.comparator],
                number,
                data.unit_label,
                row.printed,
                row.value if _is_long(number) else "",
                STATUSES[row.obs_status],
                missing_reason(row),
                row.agency_name,
                row.document_title,
                row.document_number,
                _date(row.document_issued),
                _date(row.valid_from),
                row.quote,
                row.note,
                row.sentence,
                row.observation,
            ),
            suffix=suffix,
        )


def _definition(data: IndicatorData) -> Iterator[Row]:
    legal = " ".join(filter(None, (data.scheme, data.scheme_code)))
    base = "" if data.base_unit == data.unit else f"{data.base_unit_label} (10^{data.unit_power})"
    told = (
        ("Mã chỉ tiêu", data.id),
        ("Tên", data.title),
        ("Tên ngắn", data.title_short),
        ("Định nghĩa", data.description),
        ("Lĩnh vực", data.field),
        ("Đơn vị tính", data.unit_label),
        ("Đơn vị gốc", base),
        ("Quan hệ với kỳ", COLLECTS[data.collect]),
        ("Cộng các kỳ", "được" if data.is_additive else "không được"),
        ("Chiều tốt", DIRECTIONS[data.direction]),
        ("Tần suất", FREQUENCIES[data.frequency]),
        ("Hạn công bố", f"{data.lag} ngày sau khi hết kỳ" if data.lag else ""),
        ("Tình trạng", INDICATOR_STATUSES[data.status]),
        ("Mã thống kê", legal),
        *((f"Phân tổ: {title}", "; ".join(f"{code}: {label}" for code, label in codes)) for _, title, codes in data.dimensions),
        *((f"Không so sánh qua ngày {day(on)}", ". ".join(filter(None, (BREAKS[reason], note)))) for on, reason, note in data.breaks),
        ("Cơ quan nêu số liệu", "; ".join(data.publishers)),
        ("Nơi", "; ".join(data.places)),
        ("Ngày đầu", day(data.first_day)),
        ("Ngày cuối", day(data.last_day)),
        ("Văn bản mới nhất đăng ngày", day(data.modified)),
        ("Liên hệ", data.contact),
        ("Giấy phép dùng lại", data.licence),
        ("Cổng", data.site_name),
        ("Trang", data.page),
    )
    for name, content in told:
        if content:
            yield Row(cells=(data.title, name, content))


def _sources(data: IndicatorData) -> Iterator[Row]:
    for source in data.sources:
        yield Row(
            cells=(
                data.title,
                source.title,
                source.number,
                _date(source.issued),
                _date(source.published),
                source.agency_name,
                Decimal(source.values),
                source.address,
                source.original,
            )
        )


def _revisions(data: IndicatorData) -> Iterator[Row]:
    suffix = "%" if data.is_percent else ""
    for one in data.revisions:
        yield Row(
            cells=(
                data.title,
                one.period_label,
                one.place,
                parts_of(one.dimensions, data),
                _number(one.old),
                one.old_printed,
                _number(one.new),
                one.new_printed,
                _date(one.day),
                REVISIONS[one.kind],
                one.reason,
                one.old_document,
                one.new_document,
            ),
            suffix=suffix,
        )


SHEETS = (
    Sheet(
        name="Số liệu",
        headings=(
            *("Chỉ tiêu", "Kỳ", "Từ ngày", "Đến ngày", "Nơi", "Phân tổ", "Loại giá trị", "Quan hệ", "Giá trị", "Đơn vị tính"),
            *("Viết trong văn bản", "Giá trị đủ chữ số", "Trạng thái", "Lý do không có số", "Cơ quan", "Văn bản", "Số, ký hiệu"),
            *("Ngày văn bản", "Dùng từ ngày", "Câu nêu số liệu", "Ghi chú", "Địa chỉ câu", "Mã số liệu"),
        ),
        rows=_values,
    ),
    Sheet(name="Siêu dữ liệu", headings=("Chỉ tiêu", "Mục", "Nội dung"), rows=_definition),
    Sheet(
        name="Nguồn",
        headings=("Chỉ tiêu", "Văn bản", "Số, ký hiệu", "Ngày văn bản", "Ngày đăng", "Cơ quan", "Số quan sát", "Địa chỉ", "Bản gốc"),
        rows=_sources,
    ),
    Sheet(
        name="Điều chỉnh",
        headings=(
            *("Chỉ tiêu", "Kỳ", "Nơi", "Phân tổ", "Giá trị cũ", "Viết cũ", "Giá trị mới", "Viết mới", "Ngày điều chỉnh"),
            *("Loại điều chỉnh", "Lý do", "Văn bản cũ", "Văn bản mới"),
        ),
        rows=_revisions,
    ),
)


def _number(written: str) -> Decimal | str:
    return Decimal(written) if written else ""


def _date(written: str) -> date | str:
    return date.fromisoformat(written) if written else ""


def _is_long(number: Decimal | str) -> bool:
    """Whether Excel would round it."""
    return isinstance(number, Decimal) and len(number.as_tuple().digits) > _EXACT_DIGITS
