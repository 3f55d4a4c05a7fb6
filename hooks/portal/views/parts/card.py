"""What is told of an item wherever somebody shares its address: an article and the catalogue -> the few words on its card."""

from dataclasses import dataclass

from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article, Reliability
from portal.vietnamese.dates import write_date
from portal.views.parts.entry import KIND_LABELS
from portal.views.parts.moments import iso_moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """`kind`, `agency` and `day` are for readers, `published` and `modified` for machines; `sections` are names of fields of work.

    The title and the summary are those of the page.
    """

    kind: str
    agency: str
    day: str
    published: str
    modified: str
    sections: tuple[str, ...]


def card_of(article: Article, catalogue: Catalogue) -> Card:
    """Under the name the agency had on that day. Who meets only the card must not take what was withdrawn for news."""
    day = article.published.date()
    doubt = "đã rút" if article.is_withdrawn else "chưa kiểm chứng" if article.reliability is Reliability.UNVERIFIED else ""
    return Card(
        kind=", ".join(filter(None, (KIND_LABELS[article.kind], doubt))),
        agency=catalogue.agencies[article.agency].name_on(day),
        day=write_date(day),
        published=iso_moment(article.published),
        modified=iso_moment(article.changed_for_readers),
        sections=tuple(catalogue.fields[id].title for id in article.fields),
    )
