"""An item of content/: a guarded source -> an Article, with every mistake in it told."""

from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from portal.model.article import Annex, Article, Kind, OfficialForm, Signatory
from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.life import Stage
from portal.model.observation import Observation
from portal.model.period import Period, PeriodRule
from portal.model.place import Place
from portal.model.prose import Prose
from portal.reading.abbreviations import ABBREVIATIONS_KEY
from portal.reading.acceptances import ACCEPTED_KEY
from portal.reading.beside import Beside
from portal.reading.files_beside import FILE_KEYS, Files, files_of
from portal.reading.findings import Findings
from portal.reading.guard import Source as Text_
from portal.reading.kinds import NO_MOMENT, Choice, Day, Identifier, Items, Made, Moment, Text
from portal.reading.lifecycle import LIFE_KEYS, life_of, moment_of_publication
from portal.reading.nodes import Node, Sequence
from portal.reading.observations import read_observation
from portal.reading.occasions import OCCASION_KEYS
from portal.reading.periods import NO_PERIOD, PERIOD, period_of
from portal.reading.prose import read_prose
from portal.reading.prose_checks import check_numbers, check_prose
from portal.reading.provenance import RELIABILITY_KEYS, SOURCE_KEY, check_note
from portal.reading.schema import Key, Schema, lines_of
from portal.reading.signatures import signatory

ANNEX = Schema(
    name="annexes",
    keys=(
        Key(name="title", kind=Text(), is_required=True, meaning="Tên phụ lục."),
        Key(name="note", kind=Text(longest=600), meaning="Ghi chú, ví dụ không có trong bản nhận được."),
    ),
)


def _annex(node: Node, findings: Findings, _name: str) -> Annex:
    values = ANNEX.read(node, findings, inside="annexes.")
    return Annex(title=values["title"], note=values["note"])


def _observation_nodes(node: Node, findings: Findings, name: str) -> tuple[Node, ...]:
    if isinstance(node, Sequence):
        return node.items
    findings.add(Fault.WRONG_SHAPE, node.place, name=name, expected=Hint("một danh sách", english="a list"))
    return ()


_LIST_OF_OBSERVATIONS = Hint("danh sách số liệu", english="a list of observations")
_COMMON = (
    Key(name="type", kind=Choice(of=Kind), is_required=True, meaning="Loại bài: tin, phỏng vấn hay báo cáo."),
    Key(name="title", kind=Text(), is_required=True, meaning="Tiêu đề."),
    Key(name="slug", kind=Identifier(), meaning="Tên trong địa chỉ, nếu khác tên tệp."),
    Key(name="date", kind=Moment(), meaning="Ngày giờ đăng, giờ Việt Nam. Bắt buộc, trừ khi hẹn giờ bằng publish_at."),
    Key(name="agency", kind=Identifier(), is_required=True, meaning="Mã cơ quan trong data/agencies.yml."),
    Key(name="fields", kind=Items(of=Identifier(), fewest=1), is_required=True, meaning="Các lĩnh vực, mã trong data/fields.yml."),
    Key(name="summary", kind=Text(longest=1000), is_required=True, meaning="Sapo: một đến ba câu."),
    SOURCE_KEY,
    Key(name="authors", kind=Items(of=Text()), meaning="Tác giả của bản gốc."),
    Key(name="photographers", kind=Items(of=Text()), meaning="Người chụp ảnh."),
    Key(name="speaker", kind=Text(), meaning="Người phát biểu các số liệu của bài."),
    Key(name="period", kind=PERIOD, meaning="Kỳ của các số liệu trong bài."),
    Key(name="period_rule", kind=Choice(of=PeriodRule),
        meaning="Cách tính kỳ: theo lịch, hay theo chế độ báo cáo (Nghị định 09/2019/NĐ-CP, Điều 12: từ ngày 15 tháng trước)."),
    *FILE_KEYS,
    *LIFE_KEYS,
    *OCCASION_KEYS,
    ABBREVIATIONS_KEY,
    *RELIABILITY_KEYS,
    ACCEPTED_KEY,
    Key(name="observations", kind=Made(by=_observation_nodes, meaning=_LIST_OF_OBSERVATIONS, blank=()),
        meaning="Mọi kết quả bằng số nêu trong bài."),
)  # fmt: skip
_OFFICIAL = (
    Key(name="number", kind=Text(), meaning="Số, ký hiệu, ví dụ 33/BC-SKHCN."),
    Key(name="issued", kind=Day(), meaning="Ngày ban hành."),
    Key(name="place", kind=Text(), meaning="Địa danh ghi trên văn bản."),
    Key(name="subject", kind=Text(longest=600), meaning="Trích yếu."),
    Key(name="based_on", kind=Items(of=Text()), meaning="Số, ký hiệu các văn bản làm căn cứ."),
    Key(name="recipients", kind=Items(of=Text()), meaning="Nơi nhận."),
    Key(
        name="signed_by",
        kind=Made(by=signatory, meaning=lines_of("name", "position", "authority"), blank=Signatory(name="", position="")),
        meaning="Người ký.",
    ),
    Key(name="annexes", kind=Items(of=Made(by=_annex, meaning=lines_of("title", "note"))), meaning="Phụ lục."),
)
_REQUIRED_OF_REPORTS = ("number", "issued", "place", "subject", "signed_by", "period")
ARTICLE = Schema(name="content", keys=_COMMON + _OFFICIAL)


def read_article(source: Text_, node: Node, findings: Findings, *, root: Path) -> Article:
    """The article as far as it can be read; blanks stand where findings were told, so that other checks can still run.

    `root` is the checkout in which the files beside it lie.
    """
    values = ARTICLE.read(node, findings)
    origin = values.origin
    kind: Kind = values["type"]
    rule: PeriodRule = values["period_rule"]
    period = period_of(values["period"], findings, rule=rule)
    published = moment_of_publication(values, findings)
    life = life_of(values, findings, published=published)
    is_removed = life.stage is Stage.GONE and not source.body.strip()
    body = Prose(html="") if is_removed else read_prose(source, findings, is_interview=kind is Kind.INTERVIEW)
    files = Files() if life.stage is Stage.GONE else files_of(values, body, Beside(root=root, item=source.path), findings)
    check_note(values, findings)
    if "deadline" in dict(values.origin.fields) and kind is not Kind.NOTICE:
        findings.add(Fault.KEY_NOT_FOR_KIND, values.origin.place("deadline"), name="deadline", expected="type: notice")
    if values["deadline"] and published > NO_MOMENT and values["deadline"].at < published:
        found, expected = f"{values['deadline'].at:%d/%m/%Y %H:%M}", f"{published:%d/%m/%Y %H:%M}"
        findings.add(Fault.BEFORE_PUBLICATION, values.origin.place("deadline"), name="deadline", found=found, expected=expected)
    if body.html:
        check_numbers(source, findings)
        check_prose(source, findings, period=period, published=published.date() if published != NO_MOMENT else None)
    is_kind_known = "type" in dict(origin.fields) and all(issue.field != "type" for issue in findings.issues)
    if is_kind_known and published != NO_MOMENT:
        _check_folder(source.path, kind, published.year, findings)
    return Article(
        kind=kind,
        slug=values["slug"] or PurePosixPath(source.path).stem,
        title=values["title"],
        published=published,
        agency=values["agency"],
        fields=values["fields"],
        summary=values["summary"],
        source=values["source"],
        authors=values["authors"],
        photographers=values["photographers"],
        period=period,
        reliability=values["reliability"],
        reliability_note=values["reliability_note"],
        official=_official(kind, values, findings) if is_kind_known else None,
        body=body,
        observations=_observations(values, findings, period or (NO_PERIOD if values["period"] else None), rule),
        origin=origin,
        accepted=values["accepted"],
        abbreviations=values["abbreviations"],
        life=life,
        deadline=values["deadline"],
        event=values["event"],
        photos=files.photos,
        attachments=files.attachments,
    )


def _observations(values: Any, findings: Findings, period: Period | None, rule: PeriodRule) -> tuple[Observation, ...]:
    read = (read_observation(node, findings, item_period=period, rule=rule, speaker=values["speaker"]) for node in values["observations"])
    return tuple(observation for observation in read if observation)


def _official(kind: Kind, values: Any, findings: Findings) -> OfficialForm | None:
    written = dict(values.origin.fields)
    if kind is not Kind.REPORT:
        for key in _OFFICIAL:
            if key.name in written:
                findings.add(Fault.KEY_NOT_FOR_KIND, written[key.name], name=key.name, expected="type: report")
        return None
    for name in _REQUIRED_OF_REPORTS:
        if name not in written:
            findings.add(
                Fault.MISSING_KEY,
                values.origin.start,
                name=name,
                found=name,
                expected=next(key for key in ARTICLE.keys if key.name == name).kind.meaning,
            )
    issued: date = values["issued"]
    return OfficialForm(
        number=values["number"],
        issued=issued,
        place=values["place"],
        subject=values["subject"],
        based_on=values["based_on"],
        recipients=values["recipients"],
        signed_by=values["signed_by"],
        annexes=values["annexes"],
    )


def _check_folder(path: str, kind: Kind, year: int, findings: Findings) -> None:
    folder = f"content/{'reports' if kind is Kind.REPORT else 'news'}/{year}"
    if str(PurePosixPath(path).parent) != folder:
        findings.add(Fault.WRONG_FOLDER, Place(path=path), expected=f"{folder}/{PurePosixPath(path).name}")
