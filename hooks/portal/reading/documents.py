"""A file of content/documents/: a guarded source -> a Document of the register, with every mistake in it told."""

from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import Enum
from pathlib import PurePosixPath
from typing import ClassVar

from portal.model.citation import DocumentKind
from portal.model.document import Consultation, Document, Relation, RelationKind, Validity
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.marker import Marker
from portal.model.place import Place
from portal.model.prose import Prose
from portal.reading.abbreviations import ABBREVIATIONS_KEY
from portal.reading.acceptances import ACCEPTED_KEY
from portal.reading.findings import Findings
from portal.reading.guard import Source
from portal.reading.kinds import NO_DAY, Choice, Day, Identifier, Items, Made, Text, scalar_text
from portal.reading.nodes import Node
from portal.reading.prose import read_prose
from portal.reading.prose_checks import check_numbers
from portal.reading.provenance import RELIABILITY_KEYS, SOURCE_KEY, check_note
from portal.reading.schema import Key, Schema, Values, lines_of
from portal.reading.web_address import WebAddress

DOCUMENTS = "content/documents"
"""The folder; it has none below it."""
_NO_MARKERS = Hint("văn bản không đặt bảng; đặt ở bài hoặc trang tĩnh", english="a document holds no table; put it in an item or a standing page")


class _Type(Enum):
    """What `type` says in this folder."""

    DOCUMENT = "document"
    """Văn bản."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindName:
    """The Vietnamese name of a kind of document, with or without a capital; near names are offered."""

    blank: ClassVar[DocumentKind] = DocumentKind.OTHER
    meaning: ClassVar[str] = Hint(
        "tên loại văn bản: nghị quyết, nghị định, thông tư, quyết định, kế hoạch, công văn…",
        english="the Vietnamese name of a kind of document: nghị định (decree), thông tư (circular)…",
    )

    def read(self, node: Node, findings: Findings, *, name: str) -> DocumentKind:
        text = scalar_text(node, findings, name=name)
        if text is None:
            return self.blank
        kinds = {kind.value: kind for kind in DocumentKind}
        if text.lower() not in kinds:
            near = get_close_matches(text.lower()[:60], kinds, n=3, cutoff=0.5)
            findings.add(Fault.NOT_A_CHOICE, node.place, name=name, found=text, expected=", ".join(near) if near else self.meaning)
        return kinds.get(text.lower(), self.blank)


RELATION = Schema(
    name="relations",
    keys=(
        Key(name="kind", kind=Choice(of=RelationKind), is_required=True, meaning="Sửa đổi, thay thế, triển khai hay căn cứ vào văn bản kia."),
        Key(name="target", kind=Identifier(), is_required=True, meaning="Mã văn bản kia: tên tệp của nó trong content/documents/, bỏ .md."),
        Key(name="note", kind=Text(longest=600), meaning="Điều cần nói thêm, ví dụ chỉ sửa Điều 5."),
    ),
)
CONSULTATION = Schema(
    name="consultation",
    keys=(
        Key(name="opens", kind=Day(), meaning="Ngày đầu tiên nhận góp ý."),
        Key(name="closes", kind=Day(), is_required=True, meaning="Ngày cuối cùng nhận góp ý."),
        Key(name="address", kind=Text(), is_required=True, meaning="Gửi góp ý về đâu: địa chỉ thư, trang hoặc nơi nhận."),
        Key(name="note", kind=Text(longest=600), meaning="Điều người góp ý cần biết."),
    ),
)


def _relation(node: Node, findings: Findings, _name: str) -> Relation:
    values = RELATION.read(node, findings, inside="relations.")
    return Relation(kind=values["kind"], target=values["target"], note=values["note"])


def _consultation(node: Node, findings: Findings, _name: str) -> Consultation:
    values = CONSULTATION.read(node, findings, inside="consultation.")
    return Consultation(opens=_day(values["opens"]), closes=values["closes"], address=values["address"], note=values["note"])


DOCUMENT = Schema(
    name=DOCUMENTS,
    keys=(
        Key(name="type", kind=Choice(of=_Type), is_required=True, meaning="Luôn là document."),
        Key(name="kind", kind=KindName(), is_required=True, meaning="Loại văn bản, viết bằng tiếng Việt."),
        Key(name="number", kind=Text(longest=60), meaning="Số, ký hiệu đầy đủ, ví dụ 54/2016/NĐ-CP; chỉ dự thảo mới không có."),
        Key(name="issuer", kind=Text(), meaning="Cơ quan hoặc người ban hành, tên vào thời ấy."),
        Key(name="issued", kind=Day(), meaning="Ngày ban hành."),
        Key(name="effective", kind=Day(), meaning="Ngày bắt đầu có hiệu lực; bỏ nếu không biết."),
        Key(name="expired", kind=Day(), meaning="Ngày hết hiệu lực; bỏ nếu không biết hoặc chưa hết."),
        Key(name="subject", kind=Text(longest=600), meaning="Trích yếu, bằng lời của ban biên tập."),
        Key(name="validity", kind=Choice(of=Validity), default=Validity.UNKNOWN, meaning="Tình trạng hiệu lực; bỏ nếu chưa rõ."),
        Key(name="territory", kind=Text(longest=80), meaning="Tên địa phương, ví dụ Lạng Sơn; bỏ nếu áp dụng cả nước."),
        Key(name="term", kind=Text(longest=40), meaning="Nhiệm kỳ, chỉ cho văn bản của Đảng, ví dụ XVI hoặc 2020-2025."),
        Key(name="agency", kind=Identifier(), meaning="Mã cơ quan ban hành trong data/agencies.yml, nếu có ở đó."),
        Key(name="fields", kind=Items(of=Identifier()), meaning="Các lĩnh vực, mã trong data/fields.yml."),
        SOURCE_KEY,
        Key(name="url", kind=WebAddress(), meaning="Địa chỉ bản chính thức."),
        Key(name="also_written", kind=Items(of=Text(longest=60)), is_opened=True, meaning="Các cách ghi khác mà bài viết dùng, ví dụ 54/NĐ-CP."),
        Key(
            name="relations",
            kind=Items(of=Made(by=_relation, meaning=lines_of("kind", "target", "note"))),
            is_opened=True,
            meaning="Quan hệ với văn bản khác trong danh mục.",
        ),
        Key(
            name="consultation",
            kind=Made(by=_consultation, meaning=lines_of("opens", "closes", "address", "note")),
            is_opened=True,
            meaning="Lấy ý kiến: chỉ dùng cho dự thảo.",
        ),
        ABBREVIATIONS_KEY,
        Key(name="registered", kind=Day(), meaning="Ngày ghi văn bản vào sổ; nguồn cấp tin xếp theo ngày này."),
        Key(name="compared", kind=Day(), meaning="Ngày ban biên tập đối chiếu mục này với bản chính thức; bỏ nếu chưa."),
        *RELIABILITY_KEYS,
        ACCEPTED_KEY,
    ),
)
_OF_ISSUED_ONES = ("issued", "effective", "expired", "compared")


def read_document(source: Source, node: Node, findings: Findings) -> Document:
    """The document as far as it can be read; blanks stand where findings were told. Its id is the name of its file."""
    values = DOCUMENT.read(node, findings)
    path = PurePosixPath(source.path)
    if str(path.parent) != DOCUMENTS:
        findings.add(Fault.WRONG_FOLDER, Place(path=source.path), expected=f"{DOCUMENTS}/{path.name}")
    check_note(values, findings)
    _check_number(values, findings)
    _check_relations(values, findings)
    return Document(
        id=path.stem,
        kind=values["kind"],
        number=values["number"],
        issuer=values["issuer"],
        issued=_day(values["issued"]),
        effective=_day(values["effective"]),
        expired=_day(values["expired"]),
        subject=values["subject"],
        validity=values["validity"],
        territory=values["territory"],
        agency=values["agency"],
        fields=values["fields"],
        source=values["source"],
        url=values["url"],
        also_written=values["also_written"],
        relations=values["relations"],
        consultation=values["consultation"],
        reliability=values["reliability"],
        reliability_note=values["reliability_note"],
        body=_body(source, findings),
        origin=values.origin,
        term=values["term"],
        accepted=values["accepted"],
        abbreviations=values["abbreviations"],
        registered=_day(values["registered"]),
        compared=_day(values["compared"]),
    )


def _check_number(values: Values, findings: Findings) -> None:
    """What has a day of issue has a number; one that could not be read asks for nothing."""
    written = dict(values.origin.fields)
    if "number" not in written and (name := next((name for name in _OF_ISSUED_ONES if name in written), "")):
        findings.add(Fault.NEEDS_COMPANION, written[name], name=name, expected="number")


def _check_relations(values: Values, findings: Findings) -> None:
    """The same about the same document is said once."""
    seen: list[tuple[RelationKind, str]] = []
    for number, relation in enumerate(values["relations"]):
        if relation.target and (relation.kind, relation.target) in seen:
            place = values.origin.place(f"relations.{number}.target")
            findings.add(Fault.LISTED_TWICE, place, name="relations", found=f"{relation.kind.value}: {relation.target}")
        seen.append((relation.kind, relation.target))


def _day(read: date) -> date | None:
    return None if read == NO_DAY else read


def _body(source: Source, findings: Findings) -> Prose:
    body = read_prose(source, findings)
    if body.html:
        check_numbers(source, findings)
    for marker in body.markers:
        findings.add(Fault.BAD_MARKER, marker.place, found=marker.form.value if isinstance(marker, Marker) else marker.name, expected=_NO_MARKERS)
    return body
