"""How documents stand to each other and to reports: the catalogue -> what each changes, carries out or rests on, the reverse, and its text."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article
from portal.model.document import Document, Relation, RelationKind
from portal.views.parts.document import document_link
from portal.views.parts.document_rows import newest_first
from portal.views.parts.page import Crumb

_OUT = {
    RelationKind.AMENDS: "Sửa đổi, bổ sung",
    RelationKind.REPLACES: "Thay thế",
    RelationKind.IMPLEMENTS: "Triển khai thi hành",
    RelationKind.BASED_ON: "Căn cứ vào",
}
_IN = {
    RelationKind.AMENDS: "Được sửa đổi, bổ sung bởi",
    RelationKind.REPLACES: "Được thay thế bởi",
    RelationKind.IMPLEMENTS: "Được triển khai thi hành bởi",
    RelationKind.BASED_ON: "Là căn cứ của",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another document, and what has to be said of the relation."""

    link: Crumb
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationGroup:
    """The others that stand to a document in one way, newest first."""

    title: str
    documents: tuple[Related, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """`incoming` are, by the id of a document, the others that name it, each with what it says; `reports` are by number and day of issue."""

    catalogue: Catalogue
    incoming: dict[str, tuple[tuple[Document, Relation], ...]]
    reports: dict[tuple[str, date], tuple[Article, ...]]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Relations":
        found: dict[str, list[tuple[Document, Relation]]] = defaultdict(list)
        for document in newest_first(catalogue.documents.values()):
            for relation in document.relations:
                found[relation.target].append((document, relation))
        reports: dict[tuple[str, date], list[Article]] = defaultdict(list)
        for article in catalogue.reports:
            if article.official:
                reports[article.official.number, article.official.issued].append(article)
        return cls(
            catalogue=catalogue,
            incoming={id: tuple(others) for id, others in found.items()},
            reports={key: tuple(articles) for key, articles in reports.items()},
        )

    def groups(self, document: Document) -> tuple[RelationGroup, ...]:
        """What it does, then what others do to it; only what there is."""
        named = {relation.target: self.catalogue.documents[relation.target] for relation in document.relations}
        outgoing = [(other, relation) for other in newest_first(named.values()) for relation in document.relations if relation.target == other.id]
        sides = ((_OUT, tuple(outgoing)), (_IN, self.incoming.get(document.id, ())))
        return tuple(group for titles, pairs in sides for group in _groups(titles, pairs))

    def text_of(self, document: Document) -> Article | None:
        """The report of this portal that is the document: of its number, its day and its agency or, where that is not said, its place."""
        for article in self.reports.get((document.number, document.issued), ()) if document.issued else ():
            if article.agency == document.agency or (not document.agency and self.catalogue.agencies[article.agency].place == document.territory):
                return article
        return None

    def made_by(self, document: Document, kind: RelationKind) -> tuple[Document, ...]:
        """The documents that stand to it in this way, newest first."""
        return tuple(other for other, relation in self.incoming.get(document.id, ()) if relation.kind is kind)


def _groups(titles: dict[RelationKind, str], pairs: tuple[tuple[Document, Relation], ...]) -> Iterator[RelationGroup]:
    for kind, title in titles.items():
        found = tuple(Related(link=document_link(other), note=relation.note) for other, relation in pairs if relation.kind is kind)
        if found:
            yield RelationGroup(title=title, documents=found)
