"""An article: one item an editor wrote (news, interview, official report) with its source, its body and its observations."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import Enum

from portal.model.acceptance import Acceptance
from portal.model.attachment import Attachment
from portal.model.life import PUBLISHED, Life, Stage, UpdateKind
from portal.model.observation import Observation
from portal.model.occasion import Deadline, Event
from portal.model.period import Period
from portal.model.photo import Photo
from portal.model.place import Origin
from portal.model.prose import Prose
from portal.model.word import Choice


class Kind(Enum):
    """What sort of item this is."""

    NEWS = "news"
    """Tin tức."""
    INTERVIEW = "interview"
    """Phỏng vấn."""
    NOTICE = "notice"
    """Thông báo, with or without a deadline."""
    REPORT = "report"
    """Báo cáo chính thức, in the form of Nghị định 30/2020/NĐ-CP."""


class Reliability(Enum):
    """Whether readers may build on the text."""

    VERIFIED = "verified"
    """Checked against its source."""
    UNVERIFIED = "unverified"
    """Shown under a notice; carries no observations."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the facts come from; `name` is never empty."""

    name: str
    title: str
    url: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signed, and in which position; `authority` is for whom, "KT. Giám đốc", "" where the head signed."""

    name: str
    position: str
    authority: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """An annex the report refers to."""

    title: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialForm:
    """What Nghị định 30/2020/NĐ-CP asks an official report to carry beside its text."""

    number: str
    issued: date
    place: str
    subject: str
    based_on: tuple[str, ...]
    recipients: tuple[str, ...]
    signed_by: Signatory
    annexes: tuple[Annex, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """`slug` is the last part of its address; `official` is set exactly for reports; `published` is aware, in Vietnam's time.

    `issued` is the day of the document itself: a report's day of issue, else the day of publication. The first of `photos` leads.
    """

    kind: Kind
    slug: str
    title: str
    published: datetime
    agency: str
    fields: tuple[str, ...]
    summary: str
    source: Source
    authors: tuple[str, ...]
    photographers: tuple[str, ...]
    period: Period | None
    reliability: Reliability
    reliability_note: str
    official: OfficialForm | None
    body: Prose
    observations: tuple[Observation, ...]
    origin: Origin
    accepted: tuple[Acceptance, ...] = ()
    abbreviations: tuple[Choice, ...] = ()
    life: Life = PUBLISHED
    deadline: Deadline | None = None
    event: Event | None = None
    photos: tuple[Photo, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    issued: date = field(init=False)

    def __post_init__(self) -> None:
        """Told once: every value of the article is ordered by it."""
        object.__setattr__(self, "issued", self.official.issued if self.official else self.published.date())

    @property
    def changed(self) -> datetime:
        """When it, or a value in it, was published, updated, corrected or withdrawn last."""
        return max([self.changed_for_readers, *(update.at for update in self.life.updates)])

    @property
    def changed_for_readers(self) -> datetime:
        """The same without minor updates, which change nothing a reader has to know (RFC 4287, atom:updated)."""
        told = [update.at for update in self.life.updates if update.kind is not UpdateKind.MINOR]
        ended = [self.life.withdrawal.at] if self.life.withdrawal else []
        corrected = [correction.day for one in self.observations for correction in one.corrections]
        return max([self.published, *told, *ended, *(datetime.combine(day, time.min, self.published.tzinfo) for day in corrected)])

    @property
    def is_withdrawn(self) -> bool:
        return self.life.stage is Stage.WITHDRAWN

    def id_of(self, observation: Observation) -> str:
        """The permanent id of one of its observations."""
        return f"{self.slug}#{observation.anchor}"


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingPage:
    """A page of docs/ that does not age: `address` is its path on the site, `reviewed` the day someone last read it over."""

    address: str
    title: str
    description: str
    reviewed: date
    body: Prose
    origin: Origin
