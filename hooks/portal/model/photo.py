"""Pictures of an item: the file an editor put beside it and what readers are told about it -> plain values."""

from dataclasses import dataclass
from enum import Enum

from portal.model.place import Place


class PictureFormat(Enum):
    """What the bytes of a picture are, whatever its name says; value: the endings its name may have."""

    JPEG = (".jpg", ".jpeg")
    """For photographs."""
    PNG = (".png",)
    """For drawings and screens."""
    WEBP = (".webp",)
    """For both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A file that was opened: `path` in the checkout, `digest` the SHA-256 of its bytes.

    `width` and `height` are pixels as it is meant to be seen, after it was turned by `orientation`, a code of EXIF from 1 (as it is) to 8.
    """

    path: str
    digest: str
    format: PictureFormat
    width: int
    height: int
    orientation: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """`name` is that of the file in the folder of the item; `alt`, `caption` and `credit` are never empty; `place` where the entry stands."""

    name: str
    picture: Picture
    alt: str
    caption: str
    credit: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoMarker:
    """The line by which an editor places a photo in a text."""

    name: str
    place: Place
