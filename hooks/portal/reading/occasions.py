"""The keys `deadline` and `event` of an item: a node goes in, an occasion comes out, with what is impossible in it told."""

from datetime import time

from portal.model.fault import Fault
from portal.model.occasion import Deadline, Event
from portal.reading.findings import Findings
from portal.reading.kinds import NO_MOMENT, Made, Moment, Text
from portal.reading.nodes import Node
from portal.reading.schema import Key, Schema, lines_of

DEADLINE = Schema(
    name="deadline",
    keys=(
        Key(name="at", kind=Moment(), is_required=True, meaning="Hạn cuối, giờ Việt Nam; chỉ ghi ngày là hết ngày ấy."),
        Key(name="what", kind=Text(), is_required=True, meaning="Việc phải xong trước hạn, ví dụ nộp hồ sơ đề xuất."),
    ),
)
EVENT = Schema(
    name="event",
    keys=(
        Key(name="name", kind=Text(), is_required=True, meaning="Tên hội nghị, hội thảo, sự kiện."),
        Key(name="from", kind=Moment(), is_required=True, meaning="Lúc bắt đầu."),
        Key(name="to", kind=Moment(), meaning="Lúc kết thúc."),
        Key(name="venue", kind=Text(), meaning="Nơi tổ chức."),
    ),
)


def _deadline(node: Node, findings: Findings, _name: str) -> Deadline | None:
    before = len(findings.issues)
    values = DEADLINE.read(node, findings, inside="deadline.")
    if len(findings.issues) > before:
        return None
    at = values["at"]
    is_day = (at.hour, at.minute) == (0, 0)
    return Deadline(at=at.replace(hour=23, minute=59) if is_day else at, what=values["what"])


def _event(node: Node, findings: Findings, _name: str) -> Event | None:
    before = len(findings.issues)
    values = EVENT.read(node, findings, inside="event.")
    if len(findings.issues) > before:
        return None
    since, until = values["from"], values["to"] if values["to"] != NO_MOMENT else None
    if until and (until < since if until.time() != time.min else until.date() < since.date()):
        found, expected = f"{until:%d/%m/%Y %H:%M}", f"{since:%d/%m/%Y %H:%M}"
        findings.add(Fault.EVENT_REVERSED, values.origin.place("to"), name="event.to", found=found, expected=expected)
    return Event(name=values["name"], since=since, until=until, venue=values["venue"])


OCCASION_KEYS = (
    Key(name="deadline", kind=Made(by=_deadline, meaning=lines_of("at", "what")), meaning="Hạn cuối của thông báo; có trong lịch của cổng."),
    Key(name="event", kind=Made(by=_event, meaning=lines_of("name", "from", "to", "venue")), meaning="Hội nghị, sự kiện mà bài nói tới."),
)
