"""A checkout as a whole: what is read, what is a stranger, and that nothing outside it is ever opened."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.rules import broken_rules
from portal.model.fault import Fault
from portal.reading.repository import OPTIONAL, REGISTERS, read_all

REGISTER_PATHS = ("data/agencies.yml", "data/fields.yml", "data/links.yml", "data/units.yml")
PAGE = "---\ntitle: Trang\ndescription: Để làm gì.\nreviewed: 2024-01-02\n---\nThân trang.\n"


def told(root: Path) -> list[tuple[str, Fault]]:
    return [(issue.place.path, issue.fault) for issue in read_all(root)[1]]


def test_the_registers_alone_are_a_portal(root):
    """The smallest one."""
    records, issues = read_all(root)

    assert not issues
    assert {path: len(getattr(records, name)) for path, (name, _) in REGISTERS.items()} == dict.fromkeys(REGISTER_PATHS, 1) | dict.fromkeys(
        OPTIONAL, 0
    )


@pytest.mark.parametrize("path", REGISTER_PATHS)
def test_a_missing_register_is_told(root, path):
    """By its path."""
    (root / path).unlink()

    assert told(root) == [(path, Fault.MISSING_FILE)]


def test_an_empty_folder_is_told_register_by_register(tmp_path):
    """An empty build must fail."""
    assert told(tmp_path) == [(path, Fault.MISSING_FILE) for path in REGISTER_PATHS]


@pytest.mark.parametrize("path", ["content/news/2022/a.md", "content/a.md", "data/indicators/a.yml", "docs/a.md", "docs/a.png"])
def test_a_link_to_a_file_is_refused_and_not_opened(root, path):
    """One published a file from outside the repository once."""
    secret = root / "bi-mat.md"
    secret.write_text(PAGE, encoding="utf-8")
    (root / path).symlink_to(secret)
    records, _ = read_all(root)

    assert told(root) == [(path, Fault.SYMLINK)]
    assert not (records.articles or records.standing_pages or records.indicators)


def test_a_register_that_is_a_link_is_refused(root):
    """Even one that leads to a good register."""
    (root / "data/units.yml").rename(root / "units.yml")
    (root / "data/units.yml").symlink_to(root / "units.yml")

    assert ("data/units.yml", Fault.SYMLINK) in told(root)


@pytest.mark.parametrize("path", ["content/news/2023", "data/them", "docs/them"])
@pytest.mark.parametrize("target", ["ngoai", "khong-co"])
def test_a_link_to_a_folder_is_refused_and_not_entered(root, path, target):
    """Whether it leads somewhere or nowhere."""
    (root / "ngoai").mkdir()
    (root / "ngoai" / "a.md").write_text(PAGE, encoding="utf-8")
    (root / path).symlink_to(root / target)

    assert told(root) == [(path, Fault.SYMLINK)]


@pytest.mark.parametrize("folder", ["content", "docs"])
def test_a_whole_folder_that_is_a_link_is_refused_and_not_entered(root, folder):
    """Nothing behind it is read, not even to be refused."""
    (root / folder).rename(root / "ngoai")
    (root / "ngoai" / "a.md").write_text(PAGE, encoding="utf-8")
    (root / folder).symlink_to(root / "ngoai")
    records, _ = read_all(root)

    assert told(root) == [(folder, Fault.SYMLINK)]
    assert not (records.articles or records.standing_pages)


@pytest.mark.parametrize("name", ["Trang.md", "trang_1.md", "trang 1.md", "trang-.md", "đo.md", "….md", "con..md", "a.b.md"])
def test_a_name_that_makes_no_address_is_refused_with_one_that_does(root, name):
    """Addresses are promises."""
    (root / "docs" / name).write_text(PAGE, encoding="utf-8")
    records, issues = read_all(root)

    assert [(issue.fault, issue.found) for issue in issues] == [(Fault.BAD_FILE_NAME, name)]
    assert issues[0].expected.endswith(".md")
    assert not records.standing_pages


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_both_spellings_of_an_accented_name_are_refused_with_the_same_advice(root, form):
    """NFC and NFD look the same and would be two addresses."""
    (root / "docs" / unicodedata.normalize(form, "kiểm-định.md")).write_text(PAGE, encoding="utf-8")
    [issue] = read_all(root)[1]

    assert (issue.fault, issue.expected) == (Fault.BAD_FILE_NAME, "kiem-dinh.md")


@pytest.mark.parametrize("folder", ["Tin", "tin 1", "đo"])
def test_a_folder_of_pages_whose_name_makes_no_address_is_refused(root, folder):
    """It is part of the address."""
    (root / "docs" / folder).mkdir()
    (root / "docs" / folder / "a.md").write_text(PAGE, encoding="utf-8")

    assert [fault for _, fault in told(root)] == [Fault.BAD_FILE_NAME]


@pytest.mark.parametrize(
    "path",
    ["content/news/2022/a.docx", "content/a.markdown", "content/news/2022/a", "content/a.MD", "data/a.yml", "data/a.csv", "data/indicators/a.yaml",
     "data/indicators/sau/a.yml", "data/indicators.yml", "docs/a.html", "docs/a.svg", "docs/a.js", "docs/A.MD", "docs/a.md.txt", "docs/CNAME", "docs/a"],
)  # fmt: skip
def test_a_strange_file_is_told(root, path):
    """It would be forgotten, or published unread."""
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text("a: b\n", encoding="utf-8")

    assert told(root) == [(path, Fault.STRANGE_FILE)]


@pytest.mark.parametrize("path", ["docs/a.png", "docs/anh/a.jpg", "docs/a.webp"])
def test_an_image_of_a_standing_page_is_left_to_mkdocs(root, path):
    """Images that cannot hold a script."""
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_bytes(b"\x89PNG")

    assert not told(root)


def test_a_name_that_breaks_the_line_is_told_in_one_line(root):
    """A file's name is a stranger's text too."""
    (root / "docs/a\nb\u202e.md").write_text(PAGE, encoding="utf-8")
    [issue] = read_all(root)[1]

    assert issue.fault is Fault.BAD_FILE_NAME
    assert issue.line().isprintable()


def test_an_item_in_the_wrong_folder_is_told_where_it_belongs(desk):
    """By its kind and its year."""
    text = "---\ntype: {0}\ntitle: Một\ndate: 2022-12-30\nagency: so\nfields: [do-luong]\nsummary: Hai\nsource: {{name: Sở}}\n---\nThân.\n"
    for path in ("content/news/2021/a.md", "content/a.md", "content/reports/2022/a.md", "content/news/2022/sau/a.md"):
        _, issues = desk.read(path, text.format("news"))

        assert [(issue.fault, issue.expected) for issue in issues] == [(Fault.WRONG_FOLDER, "content/news/2022/a.md")]


def test_a_file_that_is_no_utf8_is_told_and_the_rest_is_read(root):
    """One bad file hides no other."""
    (root / "docs/a.md").write_bytes(b"\xff\xfe")
    (root / "docs/b.md").write_text(PAGE, encoding="utf-8")
    records, issues = read_all(root)

    assert [(issue.place.path, issue.fault) for issue in issues] == [("docs/a.md", Fault.NOT_UTF8)]
    assert [page.address for page in records.standing_pages] == ["b/"]


def test_other_ways_to_read_many_files_give_the_same(root):
    """Workers may read them."""
    (root / "docs/a.md").write_text(PAGE, encoding="utf-8")
    (root / "docs/b.md").write_text("", encoding="utf-8")

    assert read_all(root) == read_all(root, each=lambda read, paths: [read(path) for path in paths])


def test_hidden_files_of_an_operating_system_are_passed_over(root):
    """Editors cannot see them either."""
    (root / "docs/.DS_Store").write_bytes(b"\x00")
    (root / "content/.gitkeep").write_bytes(b"")

    assert not told(root)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("data/units.yml", "don: {label: đơn}\ndon: {label: lá đơn}\n"),
        ("data/agencies.yml", "skhcn: {name: Sở, name_short: Sở, place: Hà Nội, territory: Hà Nội}\n"),
        ("data/indicators/a.yml", "id: a\n"),
        ("data/fields.yml", None),
    ],
)
def test_a_file_of_data_with_a_mistake_is_named_as_misread(root, path, text):
    """So that what follows from it is not told; a missing register too."""
    if text is None:
        (root / path).unlink()
    else:
        (root / path).write_text(text, encoding="utf-8")
    records, issues = read_all(root)

    assert issues
    assert records.misread == (path,)


def test_one_unit_written_twice_is_one_line(root):
    """However many indicators and values are counted in the units of the file."""
    (root / "data/units.yml").write_text("don: {label: đơn}\ndon: {label: lá đơn}\n", encoding="utf-8")
    for id in "abc":
        text = f"id: {id}\ntitle: A\ntitle_short: A\ndescription: A\nfield: do-luong\nunit: don\ncollect: sum\nadditive: yes\n"
        (root / f"data/indicators/{id}.yml").write_text(text, encoding="utf-8")
    records, issues = read_all(root)

    assert [issue.fault for issue in (*issues, *broken_rules(Catalogue.of(records), date(2026, 11, 24)))] == [Fault.DUPLICATE_KEY]
