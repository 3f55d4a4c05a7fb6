"""The columns of the files machines read: a column's name -> its Vietnamese title, what it holds, the kind of its cells, the codes it may hold."""

from dataclasses import dataclass
from enum import Enum

from portal.model.observation import Measure, Status, TargetRule
from portal.model.period import PeriodRule
from portal.model.quantity import Comparator
from portal.model.revision import RevisionKind
from portal.views.dataset import COLUMNS, VINTAGE_COLUMNS, WITHDRAWN


class Cell(Enum):
    """What a cell of a column is; an empty cell is always a missing one."""

    TEXT = "text"
    """Words: one that begins like a formula stands behind an apostrophe in CSV."""
    NUMBER = "number"
    """A decimal with a point, never rounded."""
    DAY = "day"
    """A day of ISO 8601."""
    TIME = "time"
    """Day, hour and minute with the offset of Vietnam: 2022-12-30T16:50+07:00."""
    FLAG = "flag"
    """true or false."""
    ADDRESS = "address"
    """A web address, relative to the root of the site where that of the site is not known."""


class Presence(Enum):
    """Whether a cell may be empty."""

    ALWAYS = "always"
    """Every row has it."""
    SOMETIMES = "sometimes"
    """Empty where there is nothing to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`codes` are all that the column may hold, () where the list is open."""

    name: str
    title: str
    description: str
    cell: Cell
    presence: Presence
    codes: tuple[str, ...]


def vintage_columns() -> tuple[Column, ...]:
    """Those of latest.csv and vintages.csv, in their order."""
    return tuple(_COLUMNS[name] for name in VINTAGE_COLUMNS)


def observation_columns() -> tuple[Column, ...]:
    """Those of observations.csv, in their order."""
    return tuple(_COLUMNS[name] for name in COLUMNS)


def _always(name: str, title: str, description: str, cell: Cell = Cell.TEXT, codes: tuple[str, ...] = ()) -> Column:
    return Column(name=name, title=title, description=description, cell=cell, presence=Presence.ALWAYS, codes=codes)


def _sometimes(name: str, title: str, description: str, cell: Cell = Cell.TEXT, codes: tuple[str, ...] = ()) -> Column:
    return Column(name=name, title=title, description=description, cell=cell, presence=Presence.SOMETIMES, codes=codes)


def _values(members: type[Enum]) -> tuple[str, ...]:
    return tuple(member.value for member in members)


_STATUS_CODES = (*dict.fromkeys(status.code for status in Status), WITHDRAWN)
_ALL = (
    _always("id", "Mã số liệu", "Mã vĩnh viễn: tên bài#neo của câu."),
    _always("observation", "Mã số liệu", "Mã vĩnh viễn của quan sát nêu giá trị: tên bài#neo của câu."),
    _always("indicator", "Mã chỉ tiêu", "Mã vĩnh viễn của chỉ tiêu."),
    _always("indicator_title", "Chỉ tiêu", "Tên chỉ tiêu."),
    _always("period", "Mã kỳ", "2020-Q1, 2023-H1, 2023-9M, 2022, 2016-2020, 2020-03, 2022-12-31."),
    _always("period_label", "Kỳ", "Tên kỳ bằng tiếng Việt."),
    _always("period_start", "Từ ngày", "Ngày đầu được tính.", Cell.DAY),
    _always("period_end", "Đến ngày", "Ngày cuối được tính.", Cell.DAY),
    _always(
        "period_rule", "Quy ước kỳ", "calendar: theo tháng dương lịch; reporting: theo Điều 12 Nghị định 09/2019/NĐ-CP.", codes=_values(PeriodRule)
    ),
    _always("interval", "Khoảng thời gian", "Các ngày được tính, theo ISO 8601: 2023-01-01/P9M."),
    _sometimes("value", "Giá trị", "Theo đơn vị tính, dấu chấm thập phân; trống khi không có số, lý do ở cột trạng thái.", Cell.NUMBER),
    _sometimes(
        "comparator",
        "Quan hệ",
        "So với con số: eq đúng bằng, gt hơn, lt dưới, approx khoảng, about_below gần, at_least ít nhất, at_most không quá, order hàng chục…",
        codes=_values(Comparator),
    ),
    _sometimes("printed", "Viết trong văn bản", "Đúng như văn bản viết."),
    _always("unit", "Mã đơn vị tính", "Đơn vị của cột value."),
    _sometimes("base_value", "Giá trị theo đơn vị gốc", "Cùng giá trị, đổi về đơn vị gốc (triệu đồng về đồng).", Cell.NUMBER),
    _always("base_unit", "Mã đơn vị gốc", "Đơn vị của cột base_value."),
    _sometimes("numerator", "Tử số", "Khi văn bản viết 53/60.", Cell.NUMBER),
    _sometimes("denominator", "Mẫu số", "Khi văn bản viết 53/60.", Cell.NUMBER),
    _always("measure", "Loại giá trị", "actual: thực hiện; target: kế hoạch.", codes=_values(Measure)),
    _sometimes("target_rule", "Cách đạt kế hoạch", "at_least: tối thiểu; at_most: tối đa; exact: đúng bằng.", codes=_values(TargetRule)),
    _always("status", "Trạng thái", "Trạng thái của giá trị, hoặc lý do không có số.", codes=(*_values(Status), "withdrawn")),
    _always("obs_status", "Mã trạng thái", "CL_OBS_STATUS của SDMX; M, L, Q: không có số; O: đã rút.", codes=_STATUS_CODES),
    _always("territory", "Mã địa bàn", "Địa bàn của cơ quan vào ngày ấy; số của nơi hẹp hơn, ghi ở cột place, có is_total là false."),
    _always("is_total", "Số chung", "true: cả địa bàn, không phân tổ. Chỉ cộng các dòng true của các địa bàn khác nhau.", Cell.FLAG),
    _always("place", "Nơi", "Nơi mà số liệu nói tới."),
    _sometimes("dimensions", "Phân tổ", "Các chiều và mã, cách nhau bằng dấu chấm phẩy; _T là tổng chung."),
    _always("agency", "Mã cơ quan", "Cơ quan nêu số liệu."),
    _always("agency_name", "Cơ quan", "Tên cơ quan nêu số liệu."),
    _sometimes("speaker", "Người nói", "Người nêu số liệu, khi là lời trích."),
    _sometimes("quote", "Câu nêu số liệu", "Nguyên văn; trống khi văn bản nay không còn viết thế."),
    _sometimes("note", "Ghi chú", "Ghi chú của biên tập viên."),
    _always("document", "Địa chỉ văn bản", "Trang của văn bản trên cổng.", Cell.ADDRESS),
    _always("document_title", "Văn bản", "Tên văn bản."),
    _sometimes("document_number", "Số, ký hiệu", "Số, ký hiệu của văn bản."),
    _always("document_issued", "Ngày văn bản", "Ngày ban hành, hoặc ngày đăng.", Cell.DAY),
    _always("sentence", "Địa chỉ câu", "Chỗ của câu trong trang văn bản.", Cell.ADDRESS),
    _always("published", "Lúc đăng", "Khi cổng đăng giá trị: lúc đăng văn bản, hoặc ngày đính chính; giờ Việt Nam.", Cell.TIME),
    _always("valid_from", "Dùng từ ngày", "Ngày đầu dùng giá trị này: ngày văn bản, hoặc ngày sửa.", Cell.DAY),
    _sometimes("valid_until", "Dùng đến ngày", "Ngày giá trị được thay; trống khi chưa bị thay.", Cell.DAY),
    _always("is_current", "Đang dùng", "true: giá trị dùng hiện nay, hoặc câu nêu đúng giá trị ấy.", Cell.FLAG),
    _sometimes("revision", "Loại điều chỉnh", "Vì sao giá trị này thay giá trị trước.", codes=_values(RevisionKind)),
    _sometimes("reason", "Lý do điều chỉnh", "Lời giải thích của lần điều chỉnh."),
    _sometimes("witnesses", "Văn bản nêu lại", "Mã các số liệu nói cùng một giá trị, cách nhau bằng dấu cách."),
)
_COLUMNS = {column.name: column for column in _ALL}
