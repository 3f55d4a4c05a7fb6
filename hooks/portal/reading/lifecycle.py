"""The keys that tell when an item is shown and what became of it -> its moment of publication and its Life, with what misses beside them."""

from datetime import datetime
from itertools import pairwise

from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.life import Expiry, Life, Policy, Stage, Update, UpdateKind, Withdrawal
from portal.reading.findings import Findings
from portal.reading.kinds import NO_MOMENT, Choice, Items, Made, Moment, Text
from portal.reading.nodes import Node
from portal.reading.redirects import SiteAddress
from portal.reading.schema import Key, Schema, Values, lines_of

EXPIRES = Schema(
    name="expires",
    keys=(
        Key(name="at", kind=Moment(), is_required=True, meaning="Lúc hết hạn, giờ Việt Nam; chỉ ghi ngày là từ 0 giờ ngày ấy."),
        Key(name="policy", kind=Choice(of=Policy), is_required=True, meaning="Hết hạn thì rút, gỡ, hay chuyển sang trang khác."),
        Key(name="to", kind=SiteAddress(), meaning="Trang thay thế, chỉ với policy: redirect."),
    ),
)
WITHDRAWN = Schema(
    name="withdrawn",
    keys=(
        Key(name="date", kind=Moment(), is_required=True, meaning="Từ lúc nào."),
        Key(name="reason", kind=Text(longest=1000), is_required=True, meaning="Vì sao; hiện cho người đọc."),
        Key(name="by", kind=Text(), meaning="Ai quyết định."),
        Key(name="instead", kind=SiteAddress(), meaning="Trang nên đọc thay, địa chỉ trên cổng."),
    ),
)
UPDATE = Schema(
    name="updates",
    keys=(
        Key(name="date", kind=Moment(), is_required=True, meaning="Lúc sửa, giờ Việt Nam."),
        Key(name="kind", kind=Choice(of=UpdateKind), is_required=True, meaning="Sửa nhỏ, bổ sung, hay đính chính."),
        Key(name="note", kind=Text(longest=1000), meaning="Sửa gì; hiện cho người đọc. Bắt buộc với major."),
        Key(name="was", kind=Text(longest=1000), meaning="Chữ đã nêu sai. Bắt buộc với correction."),
        Key(name="now", kind=Text(longest=1000), meaning="Chữ đúng. Bắt buộc với correction."),
        Key(name="by", kind=Text(), meaning="Ai đính chính. Bắt buộc với correction."),
    ),
)
_NEEDED = {UpdateKind.MINOR: (), UpdateKind.MAJOR: ("note",), UpdateKind.CORRECTION: ("was", "now", "by")}
_ONLY_OF_CORRECTIONS = ("was", "now", "by")


def _expiry(node: Node, findings: Findings, _name: str) -> Expiry | None:
    before = len(findings.issues)
    values = EXPIRES.read(node, findings, inside="expires.")
    redirects = values["policy"] is Policy.REDIRECT
    if len(findings.issues) == before and redirects is not bool(values["to"]):
        name, expected = ("expires.policy: redirect", "to") if redirects else ("expires.to", "policy: redirect")
        findings.add(Fault.NEEDS_COMPANION, node.place, name=name, expected=expected)
    return Expiry(at=values["at"], policy=values["policy"], to=values["to"]) if len(findings.issues) == before else None


def _withdrawal(node: Node, findings: Findings, _name: str) -> Withdrawal:
    values = WITHDRAWN.read(node, findings, inside="withdrawn.")
    return Withdrawal(at=values["date"], reason=values["reason"], by=values["by"], instead=values["instead"])


def _update(node: Node, findings: Findings, _name: str) -> Update | None:
    before = len(findings.issues)
    values = UPDATE.read(node, findings, inside="updates.")
    if len(findings.issues) > before:
        return None
    kind: UpdateKind = values["kind"]
    for name in _NEEDED[kind]:
        if not values[name]:
            findings.add(Fault.NEEDS_COMPANION, node.place, name=f"kind: {kind.value}", expected=name)
    for name in _ONLY_OF_CORRECTIONS:
        if values[name] and kind is not UpdateKind.CORRECTION:
            findings.add(Fault.NEEDS_COMPANION, values.origin.place(name), name=f"updates.{name}", expected="kind: correction")
    return Update(at=values["date"], kind=kind, note=values["note"], was=values["was"], now=values["now"], by=values["by"])


LIFE_KEYS = (
    Key(name="status", kind=Choice(of=Stage), meaning="Bài ở giai đoạn nào; không ghi là đã đăng."),
    Key(name="publish_at", kind=Moment(), meaning="Hẹn giờ đăng, giờ Việt Nam, thay cho date."),
    Key(name="expires", kind=Made(by=_expiry, meaning=lines_of("at", "policy", "to")), meaning="Hết hạn lúc nào, rồi sao."),
    Key(name="withdrawn", kind=Made(by=_withdrawal, meaning=lines_of("date", "reason", "by", "instead")),
        meaning="Rút hoặc gỡ từ lúc nào, vì sao; đi cùng status: withdrawn hoặc gone."),
    Key(name="updates", is_opened=True,
        kind=Items(of=Made(by=_update, meaning=lines_of("date", "kind", "note", "was", "now", "by"))),
        meaning="Những lần sửa bài từ khi đăng, cũ trước mới sau."),
)  # fmt: skip
_ENDED = (Stage.WITHDRAWN, Stage.GONE)


def moment_of_publication(values: Values, findings: Findings) -> datetime:
    """`publish_at` where it is written, else `date`; NO_MOMENT, and told, where neither can be read. One of the two is enough."""
    written = dict(values.origin.fields)
    if "date" not in written and "publish_at" not in written:
        expected = Hint("ngày và giờ đăng; muốn hẹn giờ thì publish_at", english="a day and a time; or publish_at to schedule it")
        findings.add(Fault.MISSING_KEY, values.origin.start, name="date", found="date", expected=expected)
    if "date" in written and "publish_at" in written:
        findings.add(Fault.TWO_MOMENTS, written["date"], name="date")
    if "publish_at" in written and values["status"] is not Stage.SCHEDULED:
        findings.add(Fault.NEEDS_COMPANION, written["publish_at"], name="publish_at", expected="status: scheduled")
    if values["status"] is Stage.SCHEDULED and "publish_at" not in written:
        findings.add(Fault.NEEDS_COMPANION, written["status"], name="status: scheduled", expected="publish_at")
    moment: datetime = values["publish_at"] if values["publish_at"] != NO_MOMENT else values["date"]
    return moment


def life_of(values: Values, findings: Findings, *, published: datetime) -> Life:
    """What the keys say together; moments out of order are told where they stand."""
    stage, expires, withdrawal = values["status"], values["expires"], values["withdrawn"]
    written = dict(values.origin.fields)
    if (stage in _ENDED) is not ("withdrawn" in written):
        name, expected = (f"status: {stage.value}", "withdrawn") if stage in _ENDED else ("withdrawn", "status: withdrawn")
        findings.add(Fault.NEEDS_COMPANION, written.get("withdrawn", written.get("status", values.origin.start)), name=name, expected=expected)
    if expires and stage in _ENDED:
        findings.add(Fault.ENDED_TWICE, written["expires"], name="expires", found=stage.value)
    moments = [("expires", expires.at)] if expires else []
    moments += [("withdrawn", withdrawal.at)] if withdrawal and withdrawal.at != NO_MOMENT else []
    updates = [(f"updates.{number}", update.at) for number, update in enumerate(values["updates"])]
    if published != NO_MOMENT:
        _check_order([*moments, *updates], published, values, findings)
    for (_, earlier), (field, later) in pairwise(updates):
        if later < earlier:
            findings.add(Fault.UPDATES_OUT_OF_ORDER, values.origin.place(field), name="updates", found=f"{later:%d/%m/%Y %H:%M}")
    return Life(stage=stage, expires=expires, withdrawal=withdrawal, updates=values["updates"])


def _check_order(moments: list[tuple[str, datetime]], published: datetime, values: Values, findings: Findings) -> None:
    for field, moment in moments:
        if moment <= published:
            name = field.partition(".")[0]
            found, expected = f"{moment:%d/%m/%Y %H:%M}", f"{published:%d/%m/%Y %H:%M}"
            findings.add(Fault.BEFORE_PUBLICATION, values.origin.place(field), name=name, found=found, expected=expected)
