"""Pictures and attachments beside an item: good ones are read whole, every mistake is told once, and nothing outside the folder is opened."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attached import FILES, archive
from checkout import ROOT
from drawn import claiming, drawing, jpeg, png, private, written
from portal.model.attachment import AttachmentKind
from portal.model.file_fault import FileFault
from portal.model.issue import Language
from portal.model.photo import PhotoMarker, Picture, PictureFormat
from portal.model.place import Place
from portal.model.prose import MARKER
from portal.reading.attachment_content import Misread, kind_of
from portal.reading.findings import Findings
from portal.reading.pictures import read_picture
from portal.reading.repository import read_all, read_file

PATH = "content/news/2022/a.md"
ITEM = "---\ntype: news\ntitle: Một\ndate: 2022-12-30\nagency: skhcn\nfields: [do-luong]\nsummary: Hai\nsource: {name: Sở}\n"
"""Open: its next line is line 9."""
PHOTO = "{{file: {}, alt: Tả cảnh., caption: Hội nghị., credit: Sở}}"
ONE, TWO, THREE = (PHOTO.format(f"anh-{number}.jpg") for number in (1, 2, 3))
PICTURE = jpeg()


def write(root: Path, keys: str = "", body: str = "Thân bài.\n", **files: bytes) -> None:
    """The item and, in the folder of its name, the files given as name=content."""
    (root / PATH).parent.mkdir(parents=True, exist_ok=True)
    (root / PATH).write_text(f"{ITEM}{keys}---\n{body}", encoding="utf-8")
    for name, content in files.items():
        file = root / PATH.removesuffix(".md") / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)


def listed(*photos: str) -> str:
    """One entry a line, the first on line 10."""
    return "photos:\n" + "".join(f"  - {one}\n" for one in photos)


def attached(name: str) -> str:
    return f"attachments:\n  - {{file: {name}, title: Phụ lục}}\n"


def test_photos_and_attachments_are_read(root: Path):
    """With what their bytes are; the marker stands for one of them."""
    write(root, listed(ONE, TWO) + attached("a.pdf"), "Một.\n\n{{ ảnh: anh-2.jpg }}\n\nHai.\n",
          **{"anh-1.jpg": PICTURE, "anh-2.jpg": jpeg(number=2), "a.pdf": FILES[".pdf"]})  # fmt: skip
    records, issues = read_all(root)
    (article,) = records.articles

    assert issues == ()
    assert [(one.name, one.alt, one.caption, one.credit) for one in article.photos] == [
        ("anh-1.jpg", "Tả cảnh.", "Hội nghị.", "Sở"),
        ("anh-2.jpg", "Tả cảnh.", "Hội nghị.", "Sở"),
    ]
    assert (article.photos[0].picture.format, article.photos[0].picture.width, article.photos[0].picture.height) == (PictureFormat.JPEG, 640, 400)
    assert article.body.markers == (PhotoMarker(name="anh-2.jpg", place=Place(path=PATH, line=17, column=9)),)
    assert article.body.html.count(MARKER) == 1
    assert [(one.name, one.kind, one.size) for one in article.attachments] == [("a.pdf", AttachmentKind.PDF, len(FILES[".pdf"]))]


@pytest.mark.parametrize(("format", "name"), [("JPEG", "a.jpg"), ("JPEG", "a.jpeg"), ("PNG", "a.png"), ("WEBP", "a.webp")])
def test_the_three_formats_are_taken(root: Path, format: str, name: str):
    """JPEG under either of its endings."""
    write(root, listed(PHOTO.format(name)), **{name: written(drawing(), format)})
    record, issues = read_file(root, PATH)

    assert issues == ()
    assert record.photos[0].picture.format.name == format


def test_a_turned_photograph_is_as_high_as_it_is_seen(root: Path):
    """Telephones write every picture lying, with a note how to turn it."""
    write(root, listed(ONE), **{"anh-1.jpg": jpeg(exif=private(tag_0x0112=6))})
    picture = read_file(root, PATH)[0].photos[0].picture

    assert (picture.width, picture.height, picture.orientation) == (400, 640, 6)


SECOND = f"  - {TWO}\n"
MISTAKES = [
    (FileFault.FILE_MISSING, listed(ONE), "", {}, 10, 12),
    (FileFault.FILE_MISSING, attached("a.pdf"), "", {}, 10, 12),
    (FileFault.FILE_UNNAMED, listed(ONE), "", {"anh-1.jpg": PICTURE, "anh-9.jpg": PICTURE}, 2, 1),
    (FileFault.FILE_UNNAMED, "", "", {"ghi-chu.exe": b"MZ"}, 2, 1),
    (FileFault.BAD_NAME, listed(PHOTO.format("../x.jpg")), "", {}, 10, 12),
    (FileFault.BAD_NAME, listed(PHOTO.format("/etc/passwd")), "", {}, 10, 12),
    (FileFault.BAD_NAME, listed(PHOTO.format("Ảnh 1.JPG")), "", {}, 10, 12),
    (FileFault.BAD_NAME, attached('"..\\\\a.pdf"'), "", {}, 10, 12),
    (FileFault.NAMED_TWICE, listed(ONE, ONE.replace("Hội", "Một")), "", {"anh-1.jpg": PICTURE}, 11, 12),
    (FileFault.NAMED_TWICE, attached("a.pdf") + "  - {file: a.pdf, title: Khác}\n", "", {"a.pdf": FILES[".pdf"]}, 11, 12),
    (FileFault.ATTACHMENT_TOO_LARGE, attached("a.pdf"), "", {"a.pdf": b"\0" * 50_000_001}, 10, 12),
    (FileFault.ATTACHMENT_REFUSED, attached("a.docm"), "", {"a.docm": FILES[".docx"]}, 10, 12),
    (FileFault.ATTACHMENT_MISNAMED, attached("a.pdf"), "", {"a.pdf": FILES[".docx"]}, 10, 12),
    (FileFault.ATTACHMENT_UNREADABLE, attached("a.pdf"), "", {"a.pdf": FILES[".pdf"][:-6]}, 10, 12),
    (FileFault.PICTURE_TOO_LARGE, listed(ONE), "", {"anh-1.jpg": b"\xff\xd8\xff" + b"\0" * 20_000_000}, 10, 12),
    (FileFault.PICTURE_TOO_LARGE, listed(PHOTO.format("a.png")), "", {"a.png": claiming(60_000, 60_000)}, 10, 12),
    (FileFault.PICTURE_TOO_LARGE, listed(PHOTO.format("a.png")), "", {"a.png": claiming(10_000, 10_000)}, 10, 12),
    (FileFault.PICTURE_TOO_LARGE, listed(PHOTO.format("a.png")), "", {"a.png": claiming(400, 20_000)}, 10, 12),
    (FileFault.PICTURE_MISNAMED, listed(ONE), "", {"anh-1.jpg": png()}, 10, 12),
    (FileFault.PICTURE_REFUSED, listed(ONE), "", {"anh-1.jpg": written(drawing(), "GIF")}, 10, 12),
    (FileFault.PICTURE_REFUSED, listed(ONE), "", {"anh-1.jpg": b"<svg xmlns='http://www.w3.org/2000/svg'/>"}, 10, 12),
    (FileFault.PICTURE_REFUSED, listed(ONE), "", {"anh-1.jpg": written(drawing(), "AVIF")}, 10, 12),
    (FileFault.PICTURE_REFUSED, listed(ONE), "", {"anh-1.jpg": b""}, 10, 12),
    (FileFault.PICTURE_UNREADABLE, listed(ONE), "", {"anh-1.jpg": PICTURE[: len(PICTURE) // 2]}, 10, 12),
    (FileFault.PICTURE_UNREADABLE, listed(PHOTO.format("a.png")), "", {"a.png": png()[:-40]}, 10, 12),
    (FileFault.PICTURE_UNREADABLE, listed(PHOTO.format("a.png")), "", {"a.png": claiming(400, 400)}, 10, 12),
    (FileFault.PICTURE_SMALL, listed(ONE), "", {"anh-1.jpg": jpeg(299, 400)}, 10, 12),
    (FileFault.PICTURE_TELLS, listed(ONE), "", {"anh-1.jpg": jpeg(exif=private())}, 10, 12),
    (FileFault.ALT_NAMES_FILE, listed(ONE.replace("Tả cảnh.", "anh-1.jpg")), "", {"anh-1.jpg": PICTURE}, 10, 28),
    (FileFault.ALT_NAMES_FILE, listed(ONE.replace("Tả cảnh.", "Ảnh 1")), "", {"anh-1.jpg": PICTURE}, 10, 28),
    (FileFault.ALT_IS_CAPTION, listed(ONE.replace("Tả cảnh.", "hội nghị")), "", {"anh-1.jpg": PICTURE}, 10, 28),
    (FileFault.UNKNOWN_PHOTO, listed(ONE, TWO), "{{ ảnh: anh-3.jpg }}\n", {"anh-1.jpg": PICTURE, "anh-2.jpg": PICTURE}, 13, 9),
    (FileFault.PLACED_TWICE, listed(ONE), "{{ ảnh: anh-1.jpg }}\n", {"anh-1.jpg": PICTURE}, 12, 9),
    (FileFault.PLACED_TWICE, listed(ONE, TWO), "{{ ảnh: anh-2.jpg }}\n\n{{ ảnh: anh-2.jpg }}\n", {"anh-1.jpg": PICTURE, "anh-2.jpg": PICTURE}, 15, 9),
]  # fmt: skip


@pytest.mark.parametrize(
    ("fault", "keys", "body", "files", "line", "column"), MISTAKES, ids=[f"{number}-{row[0].name}" for number, row in enumerate(MISTAKES)]
)
def test_a_mistake_is_told_once_at_its_line_and_column(
    root: Path, fault: FileFault, keys: str, body: str, files: dict[str, bytes], line: int, column: int
):
    """One line for the whole checkout, and no Vietnamese in the English of its hint."""
    write(root, keys, f"{body}\nThân bài.\n".lstrip("\n"), **files)
    issues = read_all(root)[1]
    english = re.sub(r"“[^”]*”|“ảnh:”", "", issues[0].line(Language.ENGLISH))

    assert [issue.line().split("  ")[:2] for issue in issues] == [
        [f"{PATH}:{line}:{column}", f"{'lỗi' if issues[0].is_error else 'lưu ý'} {fault.code}"]
    ]
    assert not re.findall(r"[À-ỹ]", english)


def test_every_fault_of_files_that_reading_tells_is_written_above():
    """A fault nobody can show is a fault nobody has."""
    modules = (ROOT / "hooks/portal/reading").glob("*.py")
    named = {name for module in modules for name in re.findall(r"\bFileFault\.([A-Z_]+)", module.read_text(encoding="utf-8"))}

    assert named == {row[0].name for row in MISTAKES}


@pytest.mark.parametrize("key", ["alt", "caption", "credit"])
def test_a_photo_without_description_caption_or_credit_is_refused(root: Path, key: str):
    """Told as every missing key is."""
    write(root, listed(re.sub(rf", {key}: [^,}}]+", "", ONE)), **{"anh-1.jpg": PICTURE})
    (issue,) = read_all(root)[1]

    assert (issue.fault.code, issue.field) == ("TR02", f"photos.{key}")


def test_a_link_out_of_the_folder_is_told_and_never_followed(root: Path, tmp_path_factory: pytest.TempPathFactory):
    """A symbolic link in the place of a picture, and one in the place of the folder."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "anh-1.jpg").write_bytes(PICTURE)
    write(root, listed(ONE))
    folder = root / PATH.removesuffix(".md")
    folder.mkdir()
    (folder / "anh-1.jpg").symlink_to(elsewhere / "anh-1.jpg")
    of_file = read_all(root)
    (folder / "anh-1.jpg").unlink()
    folder.rmdir()
    folder.symlink_to(elsewhere)
    of_folder = read_all(root)

    assert [[issue.fault.code for issue in issues] for _, issues in (of_file, of_folder)] == [["TP04"], ["TP04"]]
    assert [records.articles[0].photos for records, _ in (of_file, of_folder)] == [(), ()]


def test_a_file_beside_no_item_is_a_stranger(root: Path):
    """Only the folder of an item of news or reports may hold files."""
    for path in ("content/news/2022/b/anh.jpg", "content/news/2022/a/sau/anh.jpg", "content/documents/d/anh.jpg"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(PICTURE)
    write(root)
    (root / "content/documents/d.md").write_text("", encoding="utf-8")
    codes = {issue.place.path: issue.fault.code for issue in read_all(root)[1]}

    assert {path: code for path, code in codes.items() if path.endswith(".jpg")} == dict.fromkeys(
        ("content/documents/d/anh.jpg", "content/news/2022/a/sau/anh.jpg", "content/news/2022/b/anh.jpg"), "TP08"
    )


def test_an_item_that_is_gone_needs_no_files(root: Path):
    """Nothing of it is shown."""
    write(root, listed(ONE) + 'status: gone\nwithdrawn: {date: 1/2/2023, reason: "Nhầm."}\n')

    assert read_all(root)[1] == ()


def test_a_standing_page_places_no_photo(root: Path):
    """It has none."""
    (root / "docs/a.md").write_text("---\ntitle: A\ndescription: B\nreviewed: 1/1/2024\n---\n{{ ảnh: anh-1.jpg }}\n", encoding="utf-8")

    assert [issue.fault for issue in read_all(root)[1]] == [FileFault.UNKNOWN_PHOTO]


@pytest.mark.parametrize("body", ["{{ ảnh: }}", "{{ ảnh }}", "{{ ảnh: a.jpg, b.jpg }}", "{{ ảnh: a.jpg; kỳ: 2022 }}"])
def test_a_marker_of_photos_names_one_file(root: Path, body: str):
    """What else it says is told as an unreadable marker, with an example."""
    write(root, body=f"{body}\n\nThân bài.\n")
    (issue,) = read_all(root)[1]

    assert issue.fault.code == "ND14"
    assert "{{ ảnh: anh-2.jpg }}" in issue.message()


@pytest.mark.parametrize("ending", FILES)
def test_every_kind_of_attachment_is_known_by_its_content(ending: str):
    """And refused under the ending of another kind."""
    others = {other for other in FILES if other != ending}
    kind = kind_of(f"a{ending}", FILES[ending])

    assert isinstance(kind, AttachmentKind)
    assert kind.ending == ending
    for other in others:
        misread = kind_of(f"a{other}", FILES[ending])
        assert isinstance(misread, Misread)
        assert misread.fault is FileFault.ATTACHMENT_MISNAMED


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.exe", b"MZ\x90", "program"),
        ("a.pdf", b"MZ\x90", "program"),
        ("a.zip", b"\x7fELF", "program"),
        ("a.zip", archive(**{"b/Setup.EXE": "MZ"}), "program"),
        ("a.xlsm", FILES[".xlsx"], "macros"),
        ("a.docx", archive(**{"word/document.xml": "", "word/vbaProject.bin": ""}), "macros"),
        ("a.zip", archive(**{"b.docm": ""}), "macros"),
        ("a.odt", archive(mimetype="application/vnd.oasis.opendocument.text", **{"Basic/Standard/a.xml": ""}), "macros"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old"),
        ("a.zip", archive(**{"../../etc/passwd": ""}), "outside"),
        ("a.zip", archive(**{"C:\\x.txt": ""}), "outside"),
        ("a.csv", b"<script>alert(1)</script>,a\n", "only"),
        ("a.csv", b"a,b\n\xff\xfe\n", "only"),
        ("a.html", b"<!doctype html>", "only"),
        ("a.svg", b"<svg/>", "only"),
    ],
)
def test_what_may_harm_a_reader_is_refused(name: str, content: bytes, word: str):
    """Whatever it is called, and with what to do instead."""
    misread = kind_of(name, content)

    assert isinstance(misread, Misread)
    assert misread.fault is FileFault.ATTACHMENT_REFUSED
    assert word in getattr(misread.expected, "english", "")


def test_an_archive_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch):
    """By what its list of contents says, before anything is unpacked."""
    monkeypatch.setattr("portal.reading.attachment_content.LARGEST_UNPACKED", 1_000)
    bomb = kind_of("a.zip", archive(**{"a.csv": "0" * 1_001}))
    monkeypatch.setattr("portal.reading.attachment_content.MOST_MEMBERS", 1)
    many = kind_of("a.zip", archive(**{"a.csv": "", "b.csv": ""}))

    assert [isinstance(one, Misread) and one.fault for one in (bomb, many)] == [FileFault.ATTACHMENT_REFUSED] * 2


SEEDS = (jpeg(320, 200), png(320, 200), written(drawing(320, 200), "WEBP"), jpeg(320, 200, exif=private()), png(320, 200, exif=private()))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SEEDS), st.lists(st.tuples(st.integers(0, 1_500), st.binary(max_size=6)), max_size=6), st.integers(0, 20_000))
def test_no_damaged_picture_stops_the_reader(seed: bytes, wounds: list[tuple[int, bytes]], length: int):
    """Bytes written over it anywhere, its end cut off: it is told or it is read, never an exception."""
    content = bytearray(seed)
    for start, bytes_ in wounds:
        content[start : start + len(bytes_)] = bytes_
    findings = Findings()
    read = [read_picture(name, PATH, bytes(content[: max(length, 12)]), Place(path=PATH), findings) for name in ("a.jpg", "a.png", "a.webp")]

    assert all(one is None or isinstance(one, Picture) for one in read)
    assert findings.issues


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.lists(st.tuples(st.integers(0, 600), st.binary(max_size=6)), max_size=6), st.integers(0, 2_000))
def test_no_damaged_attachment_stops_the_reader(ending: str, wounds: list[tuple[int, bytes]], length: int):
    """It is of a kind or it is not."""
    content = bytearray(FILES[ending])
    for start, bytes_ in wounds:
        content[start : start + len(bytes_)] = bytes_

    assert isinstance(kind_of(f"a{ending}", bytes(content[:length])), AttachmentKind | Misread)
