"""A register of documents for the tests of its files: one rich catalogue, and a strategy of registers full of hostile words."""

from dataclasses import replace
from datetime import date, timedelta
from html import escape
from typing import Any

from hypothesis import strategies as st

from builders import article, catalogue, field, legal_document, origin, related
from indicator_samples import NASTY
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article, Reliability, Source
from portal.model.citation import DocumentKind
from portal.model.document import Consultation, Document, Relation, RelationKind, Validity
from portal.model.prose import Prose
from portal.reading.guard import HIDDEN
from portal.vietnamese.mentions import mentions_in

DECREE = legal_document(
    effective=date(2016, 8, 1),
    validity=Validity.IN_FORCE,
    url="https://vanban.chinhphu.vn/?a=1&b=2",
    also_written=("54/NĐ-CP", "54/2016/NĐCP"),
    source=Source(name="Công báo", title="Số 100", url="https://congbao.chinhphu.vn/", note=""),
)
PLAN = legal_document(
    "33-kh-ubnd",
    kind=DocumentKind.PLAN,
    number="33/KH-UBND",
    issuer="",
    agency="skhcn",
    issued=date(2020, 3, 13),
    subject="=1+1",
    territory="Hải Phòng",
    fields=("do-luong", "so-huu"),
    relations=(Relation(kind=RelationKind.IMPLEMENTS, target="54-2016-nd-cp", note="Điều 5"), related("141-2013-nd-cp", RelationKind.BASED_ON)),
    reliability=Reliability.UNVERIFIED,
    reliability_note="Chưa thấy bản gốc.",
)
OLD = legal_document(
    "141-2013-nd-cp",
    number="141/2013/NĐ-CP",
    issued=date(2013, 10, 24),
    effective=date(2013, 12, 10),
    expired=date(2020, 2, 15),
    validity=Validity.EXPIRED,
    fields=(),
)
NEW = legal_document(
    "60-2021-nd-cp",
    number="60/2021/NĐ-CP",
    issued=date(2021, 6, 21),
    validity=Validity.PARTLY_EXPIRED,
    relations=(related("54-2016-nd-cp", RelationKind.REPLACES), related("141-2013-nd-cp", RelationKind.AMENDS)),
)
DRAFT = legal_document(
    "du-thao-so-huu",
    kind=DocumentKind.CIRCULAR,
    number="",
    issued=None,
    issuer="Bộ Khoa học và Công nghệ",
    subject="Hướng dẫn sáng kiến.",
    consultation=Consultation(closes=date(2026, 12, 1), address="gop-y@mst.gov.vn", note="Ghi rõ điều, khoản."),
)
DOCUMENTS = (DECREE, PLAN, OLD, NEW, DRAFT)


def citing(slug: str, text: str, **changes: Any) -> Article:
    """An item whose body, one paragraph, cites what its text cites."""
    return replace(article(slug, **changes), body=said(text))


def said(text: str) -> Prose:
    """A body of one paragraph, with what it cites."""
    html = f"<p>{escape(text, quote=False)}</p>"
    return Prose(html=html, mentions=mentions_in(html))


def register(*documents: Document, items: tuple[Article, ...] = (), **changes: Any) -> Catalogue:
    """A catalogue of these documents, with two fields and one agency."""
    fields = (field(), field("so-huu"), field("khong-dung"))
    return catalogue(*items, documents=documents, fields=fields, **changes)


def rich() -> Catalogue:
    """Every kind of relation, a draft, a citation that is meant, one of another day and one that nobody registered."""
    items = (
        citing("tin", "Theo Nghị định số 54/2016/NĐ-CP ngày 14/6/2016 của Chính phủ, nói: “=1+1”. Và Quyết định 9/QĐ-TTg ngày 1/2/2020."),
        citing("bai", "Nghị định số 54/2016/NĐ-CP ngày 15/6/2016 của Chính phủ. Rồi lại Nghị định 141/2013/NĐ-CP, Nghị định 141/2013/NĐ-CP."),
    )
    return register(*DOCUMENTS, items=items)


words = st.one_of(
    st.sampled_from((*NASTY, "; ", " | ", "“Nghị định 54/2016/NĐ-CP”")),
    st.text(st.characters(exclude_categories=("Cs",)).filter(lambda letter: letter != "\r" and not HIDDEN.match(letter)), max_size=20),
)
"""Whatever the guard at the door lets through."""
_days = st.none() | st.dates(min_value=date(2000, 1, 1), max_value=date(2027, 12, 31))
_SAID = ("Nghị định {}", "Nghị định số {} ngày 14/6/2016 của Chính phủ", "Quyết định 9/QĐ-TTg, {}")


@st.composite
def registers(draw: st.DrawFn) -> Catalogue:
    """Documents and drafts of any days and words, related to earlier ones, and items that cite them or others."""
    documents: list[Document] = []
    for number in range(draw(st.integers(0, 4))):
        documents.append(draw(_documents(number, targets=tuple(one.id for one in documents))))
    numbers = [*(one.number for one in documents if one.number), "7/2015/NĐ-CP"]
    items = tuple(
        citing(
            f"bai-{number}",
            ". ".join(draw(st.sampled_from(_SAID)).format(draw(st.sampled_from(numbers))) for _ in range(draw(st.integers(0, 3)))),
            title=draw(words),
        )
        for number in range(draw(st.integers(0, 3)))
    )
    return register(*documents, items=items)


@st.composite
def _documents(draw: st.DrawFn, number: int, *, targets: tuple[str, ...]) -> Document:
    is_draft = draw(st.sampled_from((False, False, True)))
    pairs = st.tuples(st.sampled_from(RelationKind), st.sampled_from(targets)) if targets else st.nothing()
    related_to = draw(st.lists(pairs, unique=True, max_size=3)) if targets else []
    closes = date(2026, 11, 20) + timedelta(days=draw(st.integers(0, 9)))
    return legal_document(
        f"van-ban-{number}",
        number="" if is_draft else f"{number + 1}/2016/NĐ-CP",
        issued=None if is_draft else draw(_days),
        effective=None if is_draft else draw(_days),
        expired=None if is_draft else draw(_days),
        issuer=draw(st.one_of(words, st.just("Bộ Khoa học và Công nghệ; Bộ Nội vụ"))),
        subject=draw(words),
        validity=draw(st.sampled_from(Validity)),
        territory=draw(st.sampled_from(("", "Hải Phòng", "Lạng Sơn"))),
        agency=draw(st.sampled_from(("", "skhcn"))),
        fields=draw(st.sampled_from(((), ("do-luong",), ("do-luong", "so-huu")))),
        source=Source(name=draw(words.filter(bool)), title=draw(words), url="", note=""),
        also_written=tuple(draw(st.lists(words, max_size=2))),
        relations=tuple(Relation(kind=kind, target=target, note=draw(words)) for kind, target in related_to),
        registered=draw(_days),
        compared=None if is_draft else draw(_days),
        consultation=Consultation(opens=draw(_days), closes=closes, address=draw(words), note=draw(words)) if is_draft else None,
        reliability=draw(st.sampled_from(Reliability)),
        reliability_note=draw(words),
        body=said(draw(st.sampled_from(_SAID)).format(draw(st.sampled_from((f"{number}/2016/NĐ-CP", "7/2015/NĐ-CP"))))),
        origin=origin(f"content/documents/van-ban-{number}.md"),
    )
