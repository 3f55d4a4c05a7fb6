"""A picture that was read -> the sizes and formats it is offered in: where each stands, and its bytes, which hold nothing but what is seen.

The address tells the bytes: it is made of the file, of how it is written and of the version of Pillow, so that it can be cached for ever.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import PIL
from PIL import Image, ImageCms

from portal.catalogue.addresses import PICTURES
from portal.model.photo import Picture

WIDTHS = (480, 960, 1600)
"""Pixels: a telephone, a column of text, the same on a screen of twice as many."""
_WAYS: dict[str, tuple[str, dict[str, Any]]] = {
    "avif": ("AVIF", {"quality": 60, "speed": 6, "subsampling": "4:2:0", "max_threads": 1, "autotiling": False}),
    "webp": ("WEBP", {"quality": 78, "method": 4}),
    "jpg": ("JPEG", {"quality": 82, "optimize": True, "progressive": True, "subsampling": "4:2:0"}),
}
"""Ending -> format and how it is written. Bytes that hang on the number of threads are no bytes of ours."""
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""EXIF 2.32, 4.6.4: how to undo each orientation."""
_ROOM = 2
"""A photograph may be opened at a fraction of its size, but not below so many times the largest width."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One file of a picture."""

    address: str
    ending: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What a page offers: each format from narrow to wide. `shown` is for browsers that cannot choose, `largest` what a reader opens."""

    avif: tuple[Variant, ...]
    webp: tuple[Variant, ...]
    jpeg: tuple[Variant, ...]

    @property
    def shown(self) -> Variant:
        return self.jpeg[min(1, len(self.jpeg) - 1)]

    @property
    def largest(self) -> Variant:
        return self.jpeg[-1]


def offered(picture: Picture) -> Offered:
    """Known before anything is made."""
    found = variants(picture)
    avif, webp, jpeg = (tuple(one for one in found if one.ending == ending) for ending in _WAYS)
    return Offered(avif=avif, webp=webp, jpeg=jpeg)


def variants(picture: Picture) -> tuple[Variant, ...]:
    """Never wider than the picture itself."""
    ingredients = repr((picture.digest, picture.orientation, WIDTHS, sorted(_WAYS.items()), PIL.__version__))
    name = hashlib.sha256(ingredients.encode()).hexdigest()[:24]
    widths = sorted({min(width, picture.width) for width in WIDTHS})
    return tuple(
        Variant(
            address=f"{PICTURES}{name}-{width}.{ending}", ending=ending, width=width, height=max(1, round(picture.height * width / picture.width))
        )
        for ending in _WAYS
        for width in widths
    )


def picture_files(picture: Picture, content: bytes) -> tuple[tuple[str, bytes], ...]:
    """All variants, with their addresses; `content` are the bytes the picture was read from."""
    return tuple(_files(picture, content))


def _files(picture: Picture, content: bytes) -> Iterator[tuple[str, bytes]]:
    seen = _as_seen(picture, content)
    sized: dict[int, Image.Image] = {}
    for one in variants(picture):
        if one.width not in sized:
            sized[one.width] = _bare(_in_srgb(seen.resize((one.width, one.height), Image.Resampling.LANCZOS)))
        format, way = _WAYS[one.ending]
        written = BytesIO()
        sized[one.width].save(written, format, **way)
        yield one.address, written.getvalue()


def _as_seen(picture: Picture, content: bytes) -> Image.Image:
    """Turned the right way, without transparency, still in its own colours."""
    image: Image.Image = Image.open(BytesIO(content), formats=(picture.format.name,))
    image.draft(image.mode, (_ROOM * WIDTHS[-1], _ROOM * WIDTHS[-1]))
    image.load()
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    elif image.mode in {"P", "PA", "LA", "La", "RGBA", "RGBa", "1"} or "transparency" in image.info:
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")
    if picture.orientation in _TURNS:
        image = image.transpose(_TURNS[picture.orientation])
    image.info = {"icc_profile": profile}
    return image


def _in_srgb(image: Image.Image) -> Image.Image:
    """The colours of the web (CSS Color 4, 10.2); a profile that cannot be used is left aside, as browsers do."""
    if profile := image.info.get("icc_profile"):
        try:
            changed = ImageCms.profileToProfile(image, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            return image.convert("RGB")
        if changed is not None:
            return changed
    return image.convert("RGB")


def _bare(image: Image.Image) -> Image.Image:
    """Writers copy what the image knows of itself: comments, profiles, packets of metadata."""
    image.info = {}
    return image
