"""The small registers of data/: the tree of one YAML file -> its agencies, fields, units or links, with every mistake told."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from portal.model.agency import Agency, Contact, FormerName
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.place import Origin
from portal.model.quantity import Form
from portal.model.register import FieldOfWork, LinkGroup, Unit, WebLink
from portal.reading.findings import Findings
from portal.reading.kinds import Choice, Count, Day, Identifier, Items, Made, Text, YesNo
from portal.reading.nodes import Mapping, Node, Sequence
from portal.reading.schema import Key, Schema, Values, lines_of
from portal.reading.web_address import MailAddress, WebAddress
from portal.vietnamese.slug import slug

CONTACT = Schema(
    name="contact",
    keys=(
        Key(name="address", kind=Text(), meaning="Địa chỉ."),
        Key(name="phone", kind=Text(), meaning="Điện thoại."),
        Key(name="fax", kind=Text(), meaning="Fax."),
        Key(name="email", kind=MailAddress(), meaning="Thư điện tử công vụ."),
        Key(name="as_of", kind=Day(), is_required=True, meaning="Ngày thông tin này còn đúng theo nguồn."),
        Key(name="source", kind=Text(longest=600), is_required=True, meaning="Nguồn của thông tin liên hệ."),
    ),
)


def _contact(node: Node, findings: Findings, _name: str) -> Contact:
    values = CONTACT.read(node, findings, inside="contact.")
    return Contact(**values.values)


FORMER_NAME = Schema(
    name="names",
    keys=(
        Key(name="name", kind=Text(), is_required=True, meaning="Tên đầy đủ trước khi đổi."),
        Key(name="name_short", kind=Text(), meaning="Tên gọn trước khi đổi; bỏ nếu như tên đầy đủ."),
        Key(name="until", kind=Day(), is_required=True, meaning="Ngày cuối mang tên này."),
        Key(name="note", kind=Text(longest=600), meaning="Nguồn của việc đổi tên."),
    ),
)


def _former_name(node: Node, findings: Findings, _name: str) -> FormerName:
    values = FORMER_NAME.read(node, findings, inside="names.")
    return FormerName(**values.values)


AGENCY = Schema(
    name="data/agencies.yml",
    keys=(
        Key(name="name", kind=Text(), is_required=True, meaning="Tên đầy đủ vào thời ấy."),
        Key(name="name_short", kind=Text(), is_required=True, meaning="Tên gọn."),
        Key(name="name_en", kind=Text(), meaning="Tên đầy đủ bằng tiếng Anh; hiện ở trang tiếng Anh."),
        Key(name="place", kind=Text(), is_required=True, meaning="Tên địa bàn."),
        Key(name="territory", kind=Identifier(), meaning="Mã địa giới, nếu khác tên địa bàn: hai-phong-2025 là Hải Phòng từ 01/7/2025."),
        Key(name="from", kind=Day(), meaning="Ngày bắt đầu; bỏ nếu không biết."),
        Key(name="until", kind=Day(), meaning="Ngày cuối cùng; bỏ nếu đang hoạt động."),
        Key(name="as_of", kind=Day(), meaning="Ngày mà nguồn cho thấy cơ quan đang hoạt động, khi không biết nay còn hay không."),
        Key(name="successors", kind=Items(of=Identifier()), is_opened=True, meaning="Các cơ quan kế thừa."),
        Key(name="part_of", kind=Identifier(), meaning="Mã cơ quan cấp trên mà cơ quan này trực thuộc."),
        Key(
            name="names",
            kind=Items(of=Made(by=_former_name, meaning=lines_of("name", "name_short", "until", "note"))),
            is_opened=True,
            meaning="Các tên cũ, từ cũ đến mới, khi cơ quan chỉ đổi tên.",
        ),
        Key(name="confirmed", kind=YesNo(), meaning="Các ngày đã đối chiếu với nghị quyết hay chưa."),
        Key(name="note", kind=Text(longest=1500), meaning="Nguồn của dữ kiện và điều chưa chắc."),
        Key(
            name="contact",
            kind=Made(by=_contact, meaning=lines_of("address", "phone", "fax", "email", "as_of", "source")),
            meaning="Liên hệ, theo một nguồn có ngày.",
        ),
    ),
)
LINK = Schema(
    name="links",
    keys=(
        Key(name="title", kind=Text(), is_required=True, meaning="Tên cơ quan hoặc trang."),
        Key(name="url", kind=WebAddress(), is_required=True, meaning="Địa chỉ trang."),
        Key(name="note", kind=Text(), meaning="Ghi chú."),
    ),
)


def _link(node: Node, findings: Findings, _name: str) -> WebLink:
    values = LINK.read(node, findings, inside="links.")
    return WebLink(title=values["title"], url=values["url"], note=values["note"])


FIELD = Schema(
    name="data/fields.yml",
    keys=(
        Key(name="title", kind=Text(), is_required=True, meaning="Tên lĩnh vực."),
        Key(name="title_en", kind=Text(), meaning="Tên lĩnh vực bằng tiếng Anh."),
        Key(name="description", kind=Text(longest=600), is_required=True, meaning="Lĩnh vực gồm những gì."),
        Key(name="about", kind=Text(longest=2000), meaning="Trang của lĩnh vực có gì, cho ai, phần còn lại tìm ở đâu; một đoạn văn."),
        Key(
            name="agencies",
            kind=Items(of=Identifier()),
            meaning="Cơ quan, đơn vị phụ trách; bỏ thì trang nêu các cơ quan có bài trong lĩnh vực.",
        ),
        Key(
            name="links",
            kind=Items(of=Made(by=_link, meaning=lines_of("title", "url", "note"))),
            meaning="Nơi làm thủ tục trên Cổng Dịch vụ công quốc gia, trang liên quan.",
        ),
    ),
)
UNIT = Schema(
    name="data/units.yml",
    keys=(
        Key(name="label", kind=Text(longest=60), is_required=True, meaning="Tên đơn vị tính."),
        Key(name="label_en", kind=Text(longest=60), meaning="Tên đơn vị tính bằng tiếng Anh, số nhiều."),
        Key(name="symbol", kind=Text(longest=20), meaning="Ký hiệu in sau số."),
        Key(name="form", kind=Choice(of=Form), meaning="Số trần, phần trăm hay tiền."),
        Key(name="base", kind=Identifier(), meaning="Đơn vị gốc, nếu đơn vị này là bội của nó: triệu đồng có base là dong."),
        Key(name="power", kind=Count(most=15), meaning="Bội bằng 10 lũy thừa bao nhiêu của đơn vị gốc: triệu đồng là 6."),
    ),
)
LINK_GROUP = Schema(
    name="data/links.yml",
    keys=(
        Key(name="title", kind=Text(), is_required=True, meaning="Tên nhóm liên kết."),
        Key(name="links", kind=Items(of=Made(by=_link, meaning=lines_of("title", "url", "note"))), is_required=True, meaning="Các liên kết."),
    ),
)
Record = TypeVar("Record")


def read_agencies(node: Node, findings: Findings) -> tuple[Agency, ...]:
    """data/agencies.yml: ids and their agencies."""
    agencies = tuple(entries_of(node, findings, AGENCY, _agency))
    for agency in agencies:
        written = dict(agency.origin.fields)
        if "as_of" in written and "until" in written:
            findings.add(Fault.SEEN_AND_ENDED, written["as_of"], name=f"{agency.id}.as_of")
    return agencies


def read_fields(node: Node, findings: Findings) -> tuple[FieldOfWork, ...]:
    """data/fields.yml: ids and their fields of work, in the order of pages."""
    return tuple(entries_of(node, findings, FIELD, lambda id, values, origin: FieldOfWork(id=id, origin=origin, **values.values)))


def read_units(node: Node, findings: Findings) -> tuple[Unit, ...]:
    """data/units.yml: ids and their units of measurement; a multiple without its power would count as the base itself."""
    units = tuple(entries_of(node, findings, UNIT, lambda id, values, origin: Unit(id=id, origin=origin, **values.values)))
    for unit in units:
        written = dict(unit.origin.fields)
        if "base" in written and "power" not in written:
            findings.add(Fault.NEEDS_COMPANION, written["base"], name=f"{unit.id}.base", expected="power")
    return units


def read_link_groups(node: Node, findings: Findings) -> tuple[LinkGroup, ...]:
    """data/links.yml: a list of groups."""
    if not isinstance(node, Sequence):
        findings.add(Fault.WRONG_SHAPE, node.place, name="data/links.yml", expected=Hint("một danh sách các nhóm", english="a list of groups"))
        return ()
    groups = (LINK_GROUP.read(item, findings) for item in node.items)
    return tuple(LinkGroup(title=values["title"], links=values["links"], origin=values.origin) for values in groups)


def entries_of(node: Node, findings: Findings, schema: Schema, make: Callable[[str, Values, Origin], Record]) -> Iterator[Record]:
    """What `make` makes of each id and its lines, of a register written as a mapping."""
    if not isinstance(node, Mapping):
        expected = Hint("các mã, mỗi mã một nhóm dòng", english="ids, each with lines of its own")
        findings.add(Fault.WRONG_SHAPE, node.place, name=schema.name, expected=expected)
        return
    for key, value in node.entries:
        if id := Identifier().read(key, findings, name=schema.name):
            values = schema.read(value, findings, inside=f"{id}.")
            yield make(id, values, Origin(start=key.place, fields=values.origin.fields))


def _agency(id: str, values: Values, origin: Origin) -> Agency:
    return Agency(
        id=id,
        name=values["name"],
        name_short=values["name_short"],
        place=values["place"],
        territory=values["territory"] or slug(values["place"]),
        since=values.day("from"),
        until=values.day("until"),
        successors=values["successors"],
        is_confirmed=values["confirmed"],
        note=values["note"],
        contact=values["contact"],
        origin=origin,
        part_of=values["part_of"],
        as_of=values.day("as_of"),
        names=values["names"],
        name_en=values["name_en"],
    )
