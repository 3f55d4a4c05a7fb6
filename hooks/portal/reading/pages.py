"""A standing page of docs/: a guarded source -> a StandingPage, with every mistake in it told."""

from pathlib import PurePosixPath

from portal.model.article import StandingPage
from portal.reading.findings import Findings
from portal.reading.guard import Source
from portal.reading.kinds import Day, Text
from portal.reading.nodes import Node
from portal.reading.photos import check_places
from portal.reading.prose import read_prose
from portal.reading.schema import Key, Schema

STANDING_PAGE = Schema(
    name="docs",
    keys=(
        Key(name="title", kind=Text(), is_required=True, meaning="Tiêu đề trang."),
        Key(name="description", kind=Text(longest=400), is_required=True, meaning="Một câu nói trang này để làm gì."),
        Key(name="reviewed", kind=Day(), is_required=True, meaning="Ngày có người đọc lại toàn trang lần gần nhất."),
    ),
)


def read_standing_page(source: Source, node: Node, findings: Findings) -> StandingPage:
    """`docs/a.md` stands at `a/`, `docs/a/index.md` too, `docs/index.md` at the root."""
    values = STANDING_PAGE.read(node, findings)
    inside = PurePosixPath(source.path).relative_to("docs").with_suffix("")
    parts = [part for part in inside.parts if part != "index"]
    body = read_prose(source, findings)
    check_places(body.markers, (), findings)
    return StandingPage(
        address="".join(f"{part}/" for part in parts),
        title=values["title"],
        description=values["description"],
        reviewed=values["reviewed"],
        body=body,
        origin=values.origin,
    )
