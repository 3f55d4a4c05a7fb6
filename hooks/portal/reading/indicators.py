"""An indicator's file in data/indicators/: the tree of its YAML -> the definition, with every mistake told."""

from pathlib import PurePosixPath
from typing import Any

from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.indicator import Break, BreakReason, Collect, Dimension, Direction, Frequency, Indicator, IndicatorStatus, Scheme
from portal.reading.findings import Findings
from portal.reading.kinds import NO_DAY, Bound, Choice, Count, Day, Identifier, Items, Labels, Made, Text, YesNo
from portal.reading.nodes import Node
from portal.reading.schema import Key, Schema, Values, lines_of
from portal.reading.web_address import Licence
from portal.vietnamese.numbers import write_number

CONSTRAINTS = Schema(
    name="constraints",
    keys=(
        Key(name="minimum", kind=Bound(), meaning="Giá trị nhỏ nhất có thể có."),
        Key(name="maximum", kind=Bound(), meaning="Giá trị lớn nhất có thể có; tỷ lệ của một tổng thể là 100."),
        Key(name="soft_change_percent", kind=Bound(), meaning="Thay đổi so với kỳ trước quá số phần trăm này thì nhắc biên tập viên xem lại."),
    ),
)
DIMENSION = Schema(
    name="dimensions",
    keys=(
        Key(name="id", kind=Identifier(), is_required=True, meaning="Mã phân tổ."),
        Key(name="title", kind=Text(), is_required=True, meaning="Tên phân tổ."),
        Key(name="codes", kind=Labels(), is_required=True, meaning="Các nhóm của phân tổ. Tổng số thì bỏ phân tổ, hoặc ghi _T."),
        Key(name="parts_sum", kind=YesNo(), meaning="Các nhóm cộng lại bằng tổng số hay không."),
    ),
)
_NOT_NEGATIVE = Hint('một số từ 0 trở lên, trong dấu nháy: "50"', english='a number not below 0, quoted: "50"')
BREAK = Schema(
    name="breaks",
    keys=(
        Key(name="from", kind=Day(), is_required=True, meaning="Ngày từ đó số liệu không so được với trước."),
        Key(name="reason", kind=Choice(of=BreakReason), is_required=True, meaning="Thay đổi gì."),
        Key(name="note", kind=Text(longest=600), is_required=True, meaning="Thay đổi thế nào; hiện trên biểu đồ và trang."),
    ),
)
SCHEME = Schema(
    name="identifier",
    keys=(
        Key(name="scheme", kind=Text(), is_required=True, meaning="Văn bản quy định mã thống kê."),
        Key(name="code", kind=Text(longest=40), is_required=True, meaning="Mã trong văn bản ấy."),
    ),
)


def _constraints(node: Node, findings: Findings, _name: str) -> tuple[Any, Any, Any]:
    """(minimum, maximum, soft change); limits the wrong way round hold no value."""
    values = CONSTRAINTS.read(node, findings, inside="constraints.")
    minimum, maximum, soft_change = values["minimum"], values["maximum"], values["soft_change_percent"]
    if minimum is not None and maximum is not None and maximum < minimum:
        place, written = values.origin.place("maximum"), tuple(write_number(bound) for bound in (maximum, minimum))
        findings.add(Fault.BOUNDS_REVERSED, place, name="constraints.maximum", found=written[0], expected=written[1])
        minimum = maximum = None
    if soft_change is not None and soft_change < 0:
        place = values.origin.place("soft_change_percent")
        findings.add(Fault.WRONG_SHAPE, place, name="constraints.soft_change_percent", found=str(soft_change), expected=_NOT_NEGATIVE)
    return minimum, maximum, soft_change


def _dimension(node: Node, findings: Findings, _name: str) -> Dimension:
    values = DIMENSION.read(node, findings, inside="dimensions.")
    return Dimension(id=values["id"], title=values["title"], codes=values["codes"], parts_sum=values["parts_sum"])


def _break(node: Node, findings: Findings, _name: str) -> Break:
    values = BREAK.read(node, findings, inside="breaks.")
    return Break(day=values["from"], reason=values["reason"], note=values["note"])


def _scheme(node: Node, findings: Findings, _name: str) -> Scheme:
    values = SCHEME.read(node, findings, inside="identifier.")
    return Scheme(scheme=values["scheme"], code=values["code"])


INDICATOR = Schema(
    name="data/indicators",
    keys=(
        Key(name="id", kind=Identifier(), is_required=True, meaning="Mã, trùng tên tệp, không bao giờ đổi hay dùng lại."),
        Key(name="title", kind=Text(), is_required=True, meaning="Tên đầy đủ."),
        Key(name="title_short", kind=Text(longest=120), is_required=True, meaning="Tên ngắn, dùng trong bảng."),
        Key(name="description", kind=Text(longest=1500), is_required=True, meaning="Đếm cái gì, không đếm cái gì."),
        Key(name="title_en", kind=Text(), meaning="Tên đầy đủ bằng tiếng Anh; hiện ở trang tiếng Anh."),
        Key(name="description_en", kind=Text(longest=1500), meaning="Đếm cái gì, không đếm cái gì, bằng tiếng Anh."),
        Key(name="field", kind=Identifier(), is_required=True, meaning="Mã lĩnh vực."),
        Key(name="unit", kind=Identifier(), is_required=True, meaning="Mã đơn vị tính trong data/units.yml."),
        Key(name="collect", kind=Choice(of=Collect), is_required=True, meaning="Cộng dồn trong kỳ, tại cuối kỳ, hay bình quân."),
        Key(name="additive", kind=YesNo(), is_required=True, meaning="Cộng các kỳ nhỏ thành kỳ lớn được không."),
        Key(name="direction", kind=Choice(of=Direction), default=Direction.NEUTRAL, meaning="Tăng là tốt, giảm là tốt, hay không nói."),
        Key(
            name="constraints",
            kind=Made(
                by=_constraints,
                meaning=lines_of("minimum", "maximum", "soft_change_percent"),
                blank=(None, None, None),
            ),
            meaning="Giới hạn của giá trị.",
        ),
        Key(
            name="dimensions",
            kind=Items(of=Made(by=_dimension, meaning=lines_of("id", "title", "codes")), fewest=1),
            is_opened=True,
            meaning="Các cách chia nhóm.",
        ),
        Key(name="frequency", kind=Choice(of=Frequency), meaning="Bao lâu có số liệu một lần; bỏ nếu không định kỳ."),
        Key(name="lag", kind=Count(most=1000), meaning="Bao nhiêu ngày sau cuối kỳ thì phải có số liệu; đi cùng frequency."),
        Key(
            name="breaks",
            kind=Items(of=Made(by=_break, meaning=lines_of("from", "reason", "note"))),
            is_opened=True,
            meaning="Các ngày mà số liệu trước và sau không so với nhau được.",
        ),
        Key(
            name="identifier",
            kind=Made(by=_scheme, meaning=lines_of("scheme", "code")),
            meaning="Mã trong hệ thống chỉ tiêu thống kê, nếu có.",
        ),
        Key(name="contact", kind=Text(), meaning="Phòng, đơn vị hỏi về chỉ tiêu."),
        Key(name="licence", kind=Licence(), meaning="Giấy phép dùng lại dữ liệu, ví dụ CC-BY-4.0."),
        Key(name="status", kind=Choice(of=IndicatorStatus), meaning="Đang dùng hay đã thôi thu thập."),
        Key(name="retired_from", kind=Day(), meaning="Ngày thôi thu thập; đi cùng status: retired."),
        Key(name="replaced_by", kind=Identifier(), meaning="Mã chỉ tiêu thay thế, nếu có."),
    ),
)


def read_indicator(path: str, node: Node, findings: Findings) -> Indicator:
    """One file of data/indicators/."""
    values = INDICATOR.read(node, findings)
    stem = PurePosixPath(path).stem
    if values["id"] and values["id"] != stem:
        findings.add(Fault.ID_IS_NOT_FILE, values.origin.place("id"), name="id", found=values["id"], expected=stem)
    _check_companions(values, findings)
    minimum, maximum, soft_change = values["constraints"]
    apart = {"constraints", "id", "retired_from"}
    return Indicator(
        id=stem,
        minimum=minimum,
        maximum=maximum,
        soft_change=soft_change,
        retired_on=None if values["retired_from"] == NO_DAY else values["retired_from"],
        origin=values.origin,
        **{key.name: values[key.name] for key in INDICATOR.keys if key.name not in apart},
    )


def _check_companions(values: Values, findings: Findings) -> None:
    written = {name for name, _ in values.origin.fields}
    is_retired = values["status"] is IndicatorStatus.RETIRED
    is_misread = any(issue.field == "status" for issue in findings.issues)
    needs = (
        ("frequency", "lag", values["frequency"] is not Frequency.IRREGULAR and "lag" not in written),
        ("lag", "frequency", "lag" in written and "frequency" not in written),
        ("status", "retired_from", is_retired and "retired_from" not in written),
        ("retired_from", "status: retired", "retired_from" in written and not is_retired and not is_misread),
    )
    for present, absent, is_lacking in needs:
        if is_lacking:
            findings.add(Fault.NEEDS_COMPANION, values.origin.place(present), name=present, expected=absent)
