"""Plain domain values for tests: each builder has good defaults, and a test names only what it is about."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from portal.catalogue.catalogue import Catalogue
from portal.model.agency import Agency
from portal.model.article import Article, Kind, OfficialForm, Reliability, Signatory, Source, StandingPage
from portal.model.citation import DocumentKind
from portal.model.document import Document, Relation, RelationKind, Validity
from portal.model.indicator import Collect, Dimension, Direction, Frequency, Indicator, IndicatorStatus
from portal.model.observation import Correction, Measure, Observation, Status
from portal.model.period import Period, Span
from portal.model.place import Origin, Place
from portal.model.prose import Prose
from portal.model.quantity import Form
from portal.model.records import Records
from portal.model.register import FieldOfWork, LinkGroup, Unit, WebLink
from portal.model.revision import Revision, RevisionKind
from portal.settings import HANOI, Settings
from portal.vietnamese.quantities import read_quantity
from portal.vietnamese.unreadable import Unreadable

NOW = datetime(2026, 11, 24, 12, tzinfo=HANOI)


def origin(path: str, **places: int) -> Origin:
    """Every named field stands on the line given, in column 9."""
    fields = tuple((name, Place(path=path, line=line, column=9)) for name, line in places.items())
    return Origin(start=Place(path=path, line=2), fields=fields)


def observation(printed: str = "133", **changes: Any) -> Observation:
    quantity = read_quantity(printed)
    assert not isinstance(quantity, Unreadable)
    values: dict[str, Any] = {
        "indicator": "don-vi-kiem-tra",
        "value": quantity,
        "period": Period.of_months(Span.YEAR, 2022),
        "quote": f"kiểm tra {printed} đơn vị",
        "measure": Measure.ACTUAL,
        "target_rule": None,
        "status": Status.FINAL,
        "place": "",
        "dimensions": (),
        "speaker": "",
        "note": "",
        "revision": None,
        "corrections": (),
        "origin": origin("content/news/2022/mot-bai.md", indicator=20, value=21, quote=22, dimensions=23),
    }
    values |= changes
    values.setdefault("anchor", "-".join(["so-lieu", values["indicator"], *(code for _, code in values["dimensions"])]))
    return Observation(**values)


def revised(id: str, *, kind: RevisionKind = RevisionKind.CORRECTION, reason: str = "Cộng nhầm.") -> Revision:
    return Revision(revises=id, kind=kind, reason=reason)


def corrected(day: date, was: str, *, kind: RevisionKind = RevisionKind.TRANSCRIPTION, reason: str = "Chép nhầm.") -> Correction:
    """`was` as it was printed."""
    quantity = read_quantity(was)
    assert not isinstance(quantity, Unreadable)
    return Correction(day=day, was=quantity, kind=kind, reason=reason)


def article(slug: str = "mot-bai", *, body: str = "<p>Sở kiểm tra 133 đơn vị trong năm.</p>", **changes: Any) -> Article:
    published = changes.get("published", datetime(2022, 12, 30, 16, 50, tzinfo=HANOI))
    values: dict[str, Any] = {
        "kind": Kind.NEWS,
        "slug": slug,
        "title": f"Bài {slug}",
        "published": published,
        "agency": "skhcn",
        "fields": ("do-luong",),
        "summary": "Tóm tắt.",
        "source": Source(name="Sở Khoa học và Công nghệ", title="", url="", note=""),
        "authors": (),
        "photographers": (),
        "period": None,
        "reliability": Reliability.VERIFIED,
        "reliability_note": "",
        "official": None,
        "body": Prose(html=body),
        "observations": (),
        "origin": origin(f"content/news/{published.year}/{slug}.md", date=4, agency=5, fields=6, slug=7, observations=19),
    }
    return Article(**values | changes)


def report(slug: str = "bao-cao", **changes: Any) -> Article:
    form = OfficialForm(
        number="33/BC-SKHCN",
        issued=date(2020, 3, 13),
        place="Thái Bình",
        subject="Kết quả quý I",
        based_on=("962/UBND-TH",),
        recipients=("UBND tỉnh",),
        signed_by=Signatory(name="Trần Thị Bích Hằng", position="Giám đốc"),
        annexes=(),
    )
    return article(slug, kind=Kind.REPORT, official=form, **changes)


def indicator(id: str = "don-vi-kiem-tra", **changes: Any) -> Indicator:
    values: dict[str, Any] = {
        "id": id,
        "title": f"Chỉ tiêu {id}",
        "title_short": f"Chỉ tiêu {id}",
        "description": "Đếm các đơn vị được kiểm tra.",
        "field": "do-luong",
        "unit": "don-vi",
        "collect": Collect.SUM,
        "additive": True,
        "direction": Direction.NEUTRAL,
        "minimum": Decimal(0),
        "maximum": None,
        "dimensions": (Dimension(id="dot", title="Đợt", codes=(("dot-1", "Đợt 1"), ("dot-2", "Đợt 2"))),),
        "frequency": Frequency.IRREGULAR,
        "lag": 0,
        "soft_change": None,
        "breaks": (),
        "identifier": None,
        "contact": "",
        "licence": "",
        "status": IndicatorStatus.ACTIVE,
        "retired_on": None,
        "replaced_by": "",
        "origin": origin(f"data/indicators/{id}.yml", field=5, unit=6),
    }
    return Indicator(**values | changes)


def agency(id: str = "skhcn", **changes: Any) -> Agency:
    values: dict[str, Any] = {
        "id": id,
        "name": f"Sở Khoa học và Công nghệ {id}",
        "name_short": f"Sở KH&CN {id}",
        "place": "Hải Phòng",
        "territory": f"noi-{id}",
        "since": None,
        "until": None,
        "successors": (),
        "is_confirmed": True,
        "note": "",
        "contact": None,
        "origin": origin("data/agencies.yml", successors=8, until=7),
    }
    return Agency(**values | changes)


def field(id: str = "do-luong", **changes: Any) -> FieldOfWork:
    values: dict[str, Any] = {"id": id, "title": f"Lĩnh vực {id}", "description": "Mô tả.", "origin": origin("data/fields.yml")}
    return FieldOfWork(**values | changes)


def unit(id: str = "don-vi", *, label: str = "đơn vị", symbol: str = "", form: Form = Form.PLAIN, base: str = "", power: int = 0) -> Unit:
    return Unit(id=id, label=label, symbol=symbol, form=form, origin=origin("data/units.yml", base=12, power=13), base=base, power=power)


PERCENT = unit("phan-tram", label="phần trăm", symbol="%", form=Form.PERCENT)
MONEY = unit("dong", label="đồng", symbol="đồng", form=Form.MONEY)
MILLIONS = unit("trieu-dong", label="triệu đồng", form=Form.MONEY, base="dong", power=6)


def standing_page(address: str = "gioi-thieu/", *, body: str = "<p>Về cổng.</p>", **changes: Any) -> StandingPage:
    values: dict[str, Any] = {
        "address": address,
        "title": "Giới thiệu",
        "description": "Cổng làm gì.",
        "reviewed": date(2026, 11, 24),
        "body": Prose(html=body),
        "origin": origin(f"docs/{address.rstrip('/') or 'index'}.md"),
    }
    return StandingPage(**values | changes)


def legal_document(id: str = "54-2016-nd-cp", **changes: Any) -> Document:
    """A decree of the register; `related` makes its relations."""
    places = {"type": 2, "kind": 3, "number": 4, "issuer": 5, "issued": 6, "effective": 7, "expired": 8, "subject": 9, "validity": 10}
    lists = {
        "agency": 11,
        "fields": 12,
        "also_written": 13,
        "also_written.0": 14,
        "relations": 15,
        "relations.0.target": 16,
        "consultation": 17,
        "term": 18,
        "registered": 19,
        "compared": 20,
        "territory": 21,
    }
    values: dict[str, Any] = {
        "id": id,
        "kind": DocumentKind.DECREE,
        "number": "54/2016/NĐ-CP",
        "issuer": "Chính phủ",
        "issued": date(2016, 6, 14),
        "effective": None,
        "expired": None,
        "subject": "Cơ chế tự chủ",
        "validity": Validity.UNKNOWN,
        "territory": "",
        "agency": "",
        "fields": ("do-luong",),
        "source": Source(name="Công báo", title="", url="", note=""),
        "url": "",
        "also_written": (),
        "relations": (),
        "consultation": None,
        "reliability": Reliability.VERIFIED,
        "reliability_note": "",
        "body": Prose(html="<p>Nghị định nói về tự chủ.</p>"),
        "origin": origin(f"content/documents/{id}.md", **places, **lists),
    }
    return Document(**values | changes)


def related(target: str, kind: RelationKind = RelationKind.AMENDS) -> Relation:
    return Relation(kind=kind, target=target, note="")


def records(*articles: Article, **changes: Any) -> Records:
    values: dict[str, Any] = {
        "articles": articles,
        "indicators": (indicator(),),
        "agencies": (agency(),),
        "fields": (field(),),
        "units": (unit(), PERCENT, MONEY),
        "link_groups": (
            LinkGroup(title="Trung ương", links=(WebLink(title="Bộ", url="https://mst.gov.vn/", note=""),), origin=origin("data/links.yml")),
        ),
    }
    return Records(**values | changes)


def catalogue(*articles: Article, **changes: Any) -> Catalogue:
    return Catalogue.of(records(*articles, **changes))


def settings(*, page_size: int = 20, site_url: str = "https://khcn.example.vn/") -> Settings:
    """Of a fixed moment, so that nothing falls due between two runs."""
    read = Settings.of({"page_size": page_size}, site_name="Cổng", site_url=site_url)
    return replace(read, now=NOW)
