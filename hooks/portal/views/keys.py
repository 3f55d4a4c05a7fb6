"""The handbook's table of keys: the schemas by which files are read -> one page that tells editors every key they may write."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from portal.catalogue import addresses
from portal.reading.acceptances import ACCEPTANCE
from portal.reading.areas import AREA
from portal.reading.articles import ANNEX, ARTICLE
from portal.reading.attachments import ATTACHMENT
from portal.reading.documents import CONSULTATION, DOCUMENT, RELATION
from portal.reading.glossary import WORD
from portal.reading.indicators import BREAK, CONSTRAINTS, DIMENSION, INDICATOR, SCHEME
from portal.reading.lifecycle import EXPIRES, UPDATE, WITHDRAWN
from portal.reading.observations import CORRECTION, OBSERVATION, REVISION
from portal.reading.occasions import DEADLINE, EVENT
from portal.reading.owner import ANSWERING, OWNER_UNIT, OWNING, RESPONSIBLE, TERMS
from portal.reading.pages import STANDING_PAGE
from portal.reading.people import PERSON, POSITION
from portal.reading.photos import PHOTO
from portal.reading.provenance import SOURCE
from portal.reading.redirects import REDIRECT
from portal.reading.registers import AGENCY, CONTACT, FIELD, FORMER_NAME, LINK, LINK_GROUP, UNIT
from portal.reading.schema import Schema
from portal.reading.signatures import SIGNATORY
from portal.reading.visits import PAGE_VIEWS, VISIT_MONTH
from portal.reading.visits import PERIOD as VISITS
from portal.views.parts.page import Crumb, Page

CHAPTERS = (
    (
        "Bài trong content/",
        (
            *(ARTICLE, SOURCE, PHOTO, ATTACHMENT, EXPIRES, WITHDRAWN, UPDATE, DEADLINE, EVENT),
            *(OBSERVATION, REVISION, CORRECTION, SIGNATORY, ANNEX, ACCEPTANCE),
        ),
    ),
    ("Văn bản trong content/documents/", (DOCUMENT, RELATION, CONSULTATION, ACCEPTANCE)),
    ("Chỉ tiêu trong data/indicators/", (INDICATOR, CONSTRAINTS, DIMENSION, BREAK, SCHEME)),
    ("Danh mục trong data/", (AGENCY, FORMER_NAME, CONTACT, AREA, PERSON, POSITION, FIELD, UNIT, LINK_GROUP, LINK, WORD, REDIRECT)),
    ("Cơ quan quản lý cổng trong data/owner.yml", (OWNING, RESPONSIBLE, TERMS, OWNER_UNIT, ANSWERING)),
    ("Thống kê truy cập trong data/visits.yml", (VISITS, VISIT_MONTH, PAGE_VIEWS)),
    ("Trang tĩnh trong docs/", (STANDING_PAGE,)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """One key: what it is for and what may be written."""

    name: str
    meaning: str
    kind: str
    is_required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysView:
    """Chapters of tables: (chapter, ((group, keys), …))."""

    template: ClassVar[str] = "keys.html"
    title: str
    chapters: tuple[tuple[str, tuple[tuple[str, tuple[KeyLine, ...]], ...]], ...]


def keys_page(updated: date) -> Page:
    """The one page; it changes when the schemas do, `updated` is the catalogue's newest day."""
    title = "Các khóa của phần đầu trang"
    chapters = tuple((chapter, tuple((schema.name, _lines(schema)) for schema in schemas)) for chapter, schemas in CHAPTERS)
    return Page(
        address=addresses.KEYS,
        title=title,
        description="Mọi khóa mà biên tập viên có thể viết, nghĩa và cách viết.",
        view=KeysView(title=title, chapters=chapters),
        updated=updated,
        trail=(Crumb(title="Trang chủ", address=""),),
    )


def _lines(schema: Schema) -> tuple[KeyLine, ...]:
    return tuple(KeyLine(name=key.name, meaning=key.meaning, kind=key.kind.meaning, is_required=key.is_required) for key in schema.keys)
