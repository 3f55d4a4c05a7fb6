"""Records: everything that was read, before anyone asked whether it fits together."""

from dataclasses import dataclass

from portal.model.address_ledger import AddressRow
from portal.model.agency import Agency
from portal.model.area import Area
from portal.model.article import Article, StandingPage
from portal.model.document import Document
from portal.model.due import Due
from portal.model.indicator import Indicator
from portal.model.ledger import LedgerRow
from portal.model.owner import Owner
from portal.model.person import Person
from portal.model.redirect import Redirect
from portal.model.register import FieldOfWork, LinkGroup, Unit
from portal.model.text_ledger import TextRow
from portal.model.visits import VisitPeriod
from portal.model.word import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """Every tuple is in the order of file names, registers in the order their editor gave, the ledgers as they were written.

    `misread` are the slugs of articles and the paths of files of data/ with a mistake of their own: what misses or looks strange in them is
    no second mistake. `gone` are items of which only the address is left, `waiting` the paths of those not shown yet, each with when, `to_come` the
    moments at which one appears or is over; all are empty until somebody asks what is shown at a moment. `owners` is the
    one agency the portal belongs to, or nobody.
    """

    articles: tuple[Article, ...] = ()
    standing_pages: tuple[StandingPage, ...] = ()
    documents: tuple[Document, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    agencies: tuple[Agency, ...] = ()
    areas: tuple[Area, ...] = ()
    people: tuple[Person, ...] = ()
    fields: tuple[FieldOfWork, ...] = ()
    units: tuple[Unit, ...] = ()
    link_groups: tuple[LinkGroup, ...] = ()
    words: tuple[Word, ...] = ()
    visits: tuple[VisitPeriod, ...] = ()
    owners: tuple[Owner, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    gone: tuple[Article, ...] = ()
    waiting: tuple[tuple[str, str], ...] = ()
    to_come: tuple[Due, ...] = ()
    ledger: tuple[LedgerRow, ...] = ()
    address_ledger: tuple[AddressRow, ...] = ()
    text_ledger: tuple[TextRow, ...] = ()
    misread: tuple[str, ...] = ()
