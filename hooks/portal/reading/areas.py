"""data/places.yml: the tree of the file -> the areas of the country with their lifetimes, with every mistake told."""

from portal.model.area import Area, AreaKind
from portal.model.place import Origin
from portal.reading.findings import Findings
from portal.reading.kinds import Choice, Day, Identifier, Items, Text, YesNo
from portal.reading.nodes import Node
from portal.reading.registers import entries_of
from portal.reading.schema import Key, Schema, Values

AREA = Schema(
    name="data/places.yml",
    keys=(
        Key(name="name", kind=Text(longest=80), is_required=True, meaning="Tên vào thời ấy, không kèm chữ tỉnh, huyện."),
        Key(name="kind", kind=Choice(of=AreaKind), is_required=True, meaning="Loại đơn vị hành chính."),
        Key(name="part_of", kind=Identifier(), meaning="Mã địa bàn chứa nó: tỉnh của một huyện."),
        Key(name="from", kind=Day(), meaning="Ngày bắt đầu; bỏ nếu không biết."),
        Key(name="until", kind=Day(), meaning="Ngày cuối cùng; bỏ nếu đang còn."),
        Key(name="successors", kind=Items(of=Identifier()), is_opened=True, meaning="Các địa bàn nhận phần đất và người của nó."),
        Key(name="confirmed", kind=YesNo(), meaning="Các ngày đã đối chiếu với nghị quyết hay chưa."),
        Key(name="source", kind=Text(longest=600), is_required=True, meaning="Nguồn nêu tên và các ngày."),
        Key(name="note", kind=Text(longest=1500), meaning="Điều người đọc cần biết, điều chưa chắc."),
    ),
)


def read_areas(node: Node, findings: Findings) -> tuple[Area, ...]:
    """Ids and their areas, in the order of pages."""
    return tuple(entries_of(node, findings, AREA, _area))


def _area(id: str, values: Values, origin: Origin) -> Area:
    return Area(
        id=id,
        name=values["name"],
        kind=values["kind"],
        part_of=values["part_of"],
        since=values.day("from"),
        until=values.day("until"),
        successors=values["successors"],
        is_confirmed=values["confirmed"],
        source=values["source"],
        note=values["note"],
        origin=origin,
    )
