"""Pictures as they are offered: the right way round, in the colours of the web, never enlarged, the same bytes each time, and nothing carried along."""

import hashlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from drawn import drawing, jpeg, png, private, written
from portal.model.photo import Picture, PictureFormat
from portal.model.place import Place
from portal.reading.findings import Findings
from portal.reading.pictures import read_picture
from portal.rendering.pictures import WIDTHS, offered, picture_files, variants

LOSS = 24
"""How far a colour may be off after it was compressed."""
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>Nguyen</dc:creator><exif:GPSLatitude>20,51N</exif:GPSLatitude></x:xmpmeta>'
SECRETS = (b"Nguyen", b"GPSLatitude", b"Exif", b"secret-comment", b"ICC_PROFILE", b"<script", b"/home/")


def read(content: bytes, name: str = "a.jpg") -> Picture:
    picture = read_picture(name, f"content/news/2022/a/{name}", content, Place(path="a.md"), Findings())
    assert picture
    return picture


def made(content: bytes, name: str = "a.jpg") -> dict[str, Image.Image]:
    """All variants by "<width>.<ending>", opened by Pillow."""
    files = picture_files(read(content, name), content)
    opened = {address.rsplit("-", 1)[1]: Image.open(BytesIO(file)) for address, file in files}
    for image in opened.values():
        image.load()
    return opened


def is_near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) <= LOSS for a, b in zip(one, other, strict=True))


def test_a_large_picture_comes_in_three_widths_and_three_formats():
    """Each with the height that belongs to its width."""
    found = made(jpeg(2000, 1000))

    assert {name: (image.format, image.size) for name, image in found.items()} == {
        f"{width}.{ending}": (format, (width, width // 2))
        for ending, format in (("avif", "AVIF"), ("webp", "WEBP"), ("jpg", "JPEG"))
        for width in WIDTHS
    }


@given(st.integers(1, 16_000), st.integers(1, 16_000))
def test_no_picture_is_enlarged(width: int, height: int):
    """The widest is the picture itself or 1600; every width once; the files made are those a page names."""
    picture = Picture(path="a", digest="0", format=PictureFormat.PNG, width=width, height=height, orientation=1)
    files = offered(picture)

    assert [one.width for one in files.jpeg] == sorted({min(one, width) for one in WIDTHS})
    assert files.largest.width == min(width, WIDTHS[-1])
    assert {*files.avif, *files.webp, *files.jpeg} == set(variants(picture))
    assert all(one.height >= 1 for one in files.jpeg)
    assert files.shown in files.jpeg


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "a.jpg",
            jpeg(exif=private(), xmp=XMP, comment=b"secret-comment", icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()),
        ),
        ("a.png", png(exif=private())),
        ("a.webp", written(drawing(), "WEBP", exif=private(), xmp=XMP)),
        ("a.jpg", jpeg() + b"<script>alert(1)</script><!-- /home/ -->"),
    ],
)
def test_nothing_is_carried_along(name: str, content: bytes):
    """No place, author, comment, profile or page hidden behind the picture: neither Pillow nor a search in the bytes finds any."""
    files = picture_files(read(content, name), content)
    opened = [Image.open(BytesIO(file)) for _, file in files]

    assert len(files) == 6
    assert [dict(image.getexif()) for image in opened] == [{}] * 6
    assert not [key for image in opened for key in image.info if key in {"exif", "xmp", "icc_profile", "comment", "photoshop"}]
    assert not [secret for _, file in files for secret in SECRETS if secret in file]


def test_texts_of_a_png_are_left_out():
    """Editors of pictures write paths and names there."""
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", "Nguyen")
    texts.add_itxt("XML:com.adobe.xmp", "/home/ai-do/anh.psd", zip=True)
    content = png(pnginfo=texts)

    assert not [secret for _, file in picture_files(read(content, "a.png"), content) for secret in SECRETS if secret in file]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_ends_upright(orientation: int):
    """The corner of the colour is at the left above, whichever way the camera was held."""
    undo = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}[orientation]
    upright = drawing(640, 400)
    held = upright if undo is None else upright.transpose(Image.Transpose(undo))
    found = made(written(held, "JPEG", quality=95, exif=private(tag_0x0112=orientation)))

    for image in found.values():
        assert image.width / image.height == pytest.approx(1.6, abs=0.01)
        assert is_near(image.convert("RGB").getpixel((20, 20)), (11, 79, 125))
        assert is_near(image.convert("RGB").getpixel((image.width - 20, image.height - 20)), (255, 255, 255))


@pytest.mark.parametrize(
    ("mode", "format", "name"),
    [
        ("L", "JPEG", "a.jpg"),
        ("CMYK", "JPEG", "a.jpg"),
        ("P", "PNG", "a.png"),
        ("LA", "PNG", "a.png"),
        ("1", "PNG", "a.png"),
        ("I;16", "PNG", "a.png"),
    ],
)
def test_every_mode_becomes_what_it_shows(mode: str, format: str, name: str):
    """Grey, printer's colours, palettes, 16 bits: the white corner stays white, the dark one dark."""
    image = drawing(mode="RGB" if mode == "I;16" else mode)
    if mode == "I;16":
        image = drawing(mode="L").convert("I").point(lambda value: value * 257).convert("I;16")
    for shown in made(written(image, format), name).values():
        assert shown.mode == "RGB"
        assert is_near(shown.getpixel((shown.width - 20, shown.height - 20)), (255, 255, 255))
        assert max(shown.getpixel((shown.width // 8, shown.height // 8))) < 140


def test_what_is_transparent_becomes_white():
    """A JPEG knows no transparency, and black would stand in its place."""
    for shown in made(written(Image.new("RGBA", (320, 200), (0, 0, 0, 0)), "PNG"), "a.png").values():
        assert is_near(shown.convert("RGB").getpixel((100, 100)), (255, 255, 255))


def test_other_colours_become_those_of_the_web():
    """A profile that swaps nothing is dropped, one that cannot be read is left aside."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    found = [made(jpeg(icc_profile=profile))["640.jpg"].getpixel((20, 20)) for profile in (lab, b"no profile" * 20)]

    assert all(is_near(one, (11, 79, 125)) for one in found)


def test_the_same_picture_gives_the_same_bytes():
    """In two runs; another picture stands elsewhere."""
    content, other = jpeg(number=1), jpeg(number=2)
    first, second = (picture_files(read(content), content) for _ in range(2))

    assert first == second
    assert not {address for address, _ in first} & {one.address for one in variants(read(other))}


def test_an_address_changes_with_pillow(monkeypatch: pytest.MonkeyPatch):
    """Its bytes may; what is cached for ever must not."""
    picture = read(jpeg())
    before = variants(picture)
    monkeypatch.setattr("PIL.__version__", "99.0")

    assert not {one.address for one in before} & {one.address for one in variants(picture)}
    assert picture.digest == hashlib.sha256(jpeg()).hexdigest()
