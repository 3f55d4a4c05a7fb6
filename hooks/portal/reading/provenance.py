"""Provenance: the keys that tell where facts come from and whether readers may build on them -> a Source, and what misses beside them."""

from portal.model.article import Reliability, Source
from portal.model.fault import Fault
from portal.reading.findings import Findings
from portal.reading.kinds import Choice, Made, Text
from portal.reading.nodes import Node
from portal.reading.schema import Key, Schema, Values, lines_of
from portal.reading.web_address import WebAddress

SOURCE = Schema(
    name="source",
    keys=(
        Key(name="name", kind=Text(), is_required=True, meaning="Cơ quan hoặc nơi đăng văn bản gốc."),
        Key(name="title", kind=Text(longest=400), meaning="Tên của văn bản gốc."),
        Key(name="url", kind=WebAddress(), meaning="Địa chỉ của văn bản gốc."),
        Key(name="note", kind=Text(longest=800), meaning="Điều người đọc cần biết về nguồn."),
    ),
)


def _source(node: Node, findings: Findings, _name: str) -> Source:
    values = SOURCE.read(node, findings, inside="source.")
    return Source(name=values["name"], title=values["title"], url=values["url"], note=values["note"])


SOURCE_KEY = Key(
    name="source",
    kind=Made(by=_source, meaning=lines_of("name", "title", "url", "note"), blank=Source(name="", title="", url="", note="")),
    is_required=True,
    meaning="Văn bản và dữ kiện lấy từ đâu. Không có nguồn thì không đăng.",
)
RELIABILITY_KEYS = (
    Key(name="reliability", kind=Choice(of=Reliability), meaning="Đã kiểm chứng với nguồn hay chưa."),
    Key(name="reliability_note", kind=Text(longest=1200), meaning="Vì sao chưa kiểm chứng."),
)


def check_note(values: Values, findings: Findings) -> None:
    """The note goes with `unverified`, and only with it; a reliability that could not be read asks for nothing."""
    if any(issue.field == "reliability" for issue in findings.issues):
        return
    is_unverified, note = values["reliability"] is Reliability.UNVERIFIED, "reliability_note"
    if is_unverified and not values[note]:
        findings.add(Fault.NEEDS_COMPANION, values.origin.place("reliability"), name="reliability: unverified", expected=note)
    if values[note] and not is_unverified:
        findings.add(Fault.NEEDS_COMPANION, values.origin.place(note), name=note, expected="reliability: unverified")
