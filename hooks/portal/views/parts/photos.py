"""Photos and attachments of an item -> what its page shows of them: the lead, those that stand in the text, the gallery, the files to take along."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal.catalogue import addresses
from portal.model.article import Article
from portal.model.photo import Photo, PhotoMarker, Picture
from portal.vietnamese.file_sizes import write_size


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPhoto:
    """`picture` is what its variants are made of."""

    picture: Picture
    alt: str
    caption: str
    credit: str

    @classmethod
    def of(cls, photo: Photo) -> "ShownPhoto":
        return cls(picture=photo.picture, alt=photo.alt, caption=photo.caption, credit=photo.credit)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedFile:
    """A line of "Tệp đính kèm"; `kind` and `size` are words."""

    address: str
    name: str
    title: str
    kind: str
    size: str


def lead_of(article: Article) -> ShownPhoto | None:
    """The first."""
    return next((ShownPhoto.of(photo) for photo in article.photos), None)


def gallery_of(article: Article) -> tuple[ShownPhoto, ...]:
    """All that neither lead nor stand in the text."""
    placed = {marker.name for marker in article.body.markers if isinstance(marker, PhotoMarker)}
    return tuple(ShownPhoto.of(photo) for photo in article.photos[1:] if photo.name not in placed)


def offered_files(article: Article) -> Iterator[OfferedFile]:
    """In the editor's order."""
    for one in article.attachments:
        address = addresses.of_attachment(article, one.name)
        yield OfferedFile(address=address, name=one.name, title=one.title, kind=one.kind.words, size=write_size(one.size))
