"""A document: one legal or administrative document of the register, with what a portal must say of it, and how it stands to others.

What is said of each follows Nghị định 42/2022/NĐ-CP, Điều 4 khoản 1: form (loại văn bản), issuer, number, days of issue and of effect,
subject (trích yếu), file. Numbers follow Nghị định 30/2020/NĐ-CP for administrative documents and Luật 64/2025/QH15 for legal norms.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from portal.model.acceptance import Acceptance
from portal.model.article import Reliability, Source
from portal.model.citation import DocumentKind
from portal.model.place import Origin
from portal.model.prose import Prose
from portal.model.word import Choice


class Validity(Enum):
    """Whether the document binds today (tình trạng hiệu lực), as its source says; schema.org legislationLegalForce."""

    IN_FORCE = "in_force"
    """Còn hiệu lực: InForce."""
    NOT_YET_IN_FORCE = "not_yet_in_force"
    """Chưa có hiệu lực: NotInForce, issued but its day has not come."""
    PARTLY_EXPIRED = "partly_expired"
    """Hết hiệu lực một phần: PartiallyInForce, some provisions no longer bind."""
    EXPIRED = "expired"
    """Hết hiệu lực: NotInForce, replaced, repealed or run out."""
    UNKNOWN = "unknown"
    """Chưa rõ: nobody has checked; readers are told so."""

    @property
    def vietnamese(self) -> str:
        """As it stands on a page."""
        return _VALIDITIES[self]


class RelationKind(Enum):
    """What a document does to another one."""

    AMENDS = "amends"
    """Sửa đổi, bổ sung: schema.org legislationChanges; the other one stays."""
    REPLACES = "replaces"
    """Thay thế: schema.org legislationChanges; the other one ends."""
    IMPLEMENTS = "implements"
    """Quy định chi tiết, hướng dẫn, triển khai: schema.org isBasedOn, for legislationApplies has no legal weight."""
    BASED_ON = "based_on"
    """Căn cứ: schema.org isBasedOn; the other one gives the power or the occasion."""

    @property
    def vietnamese(self) -> str:
        """The verb between the two documents."""
        return _RELATIONS[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """`target` is the id of the other document."""

    kind: RelationKind
    target: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """Comments on a draft are taken from the day `opens`, None where nobody says it, until the end of the day `closes`; `address` is where to send
    them, as words, never fit for a link unread.
    """

    closes: date
    address: str
    note: str
    opens: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """`id` is the name of its file; `number` is the canonical one, "" exactly for a draft. Days are None, texts "" where nobody knows.

    A number is a key only together with its year or day and its `territory`, the name of a place, "" for the whole country; numbers of the Party
    run through a `term`, which is said where two of them would otherwise look the same. `issuer` is the
    one of its time, in words; `agency` its id where it is one of data/agencies.yml. `subject` is in our own words. `also_written` are other
    spellings under which texts cite it. `url` is the official text. Verified means: what is said here stands in `source`,
    which need not be the official text; on the day `compared` somebody held it against that, None where nobody has. `registered` is the day the
    entry was written.
    """

    id: str
    kind: DocumentKind
    number: str
    issuer: str
    issued: date | None
    effective: date | None
    expired: date | None
    subject: str
    validity: Validity
    territory: str
    agency: str
    fields: tuple[str, ...]
    source: Source
    url: str
    also_written: tuple[str, ...]
    relations: tuple[Relation, ...]
    consultation: Consultation | None
    reliability: Reliability
    reliability_note: str
    body: Prose
    origin: Origin
    term: str = ""
    accepted: tuple[Acceptance, ...] = ()
    abbreviations: tuple[Choice, ...] = ()
    registered: date | None = None
    compared: date | None = None

    @property
    def issuers(self) -> tuple[str, ...]:
        """Each of those who issued it together: "Bộ Khoa học và Công nghệ; Bộ Nội vụ" are two."""
        names = tuple(name.strip() for name in self.issuer.split(";"))
        return names if all(name[:1].isupper() for name in names) else (self.issuer,) if self.issuer else ()

    @property
    def is_draft(self) -> bool:
        """Whether it is not issued yet: only then it has no number."""
        return not self.number


_VALIDITIES = {
    Validity.IN_FORCE: "còn hiệu lực",
    Validity.NOT_YET_IN_FORCE: "chưa có hiệu lực",
    Validity.PARTLY_EXPIRED: "hết hiệu lực một phần",
    Validity.EXPIRED: "hết hiệu lực",
    Validity.UNKNOWN: "chưa rõ hiệu lực",
}
_RELATIONS = {
    RelationKind.AMENDS: "sửa đổi, bổ sung",
    RelationKind.REPLACES: "thay thế",
    RelationKind.IMPLEMENTS: "triển khai thi hành",
    RelationKind.BASED_ON: "căn cứ vào",
}
