"""Golden portals: each folder of golden/ is a miniature portal and, in `expected`, every page and file it becomes, or the issues it is refused for."""

import hashlib
import io
import json
import re
import shutil
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from zlib import MAX_WBITS, decompress, decompressobj

import pytest
from PIL import Image

from checkout import ROOT, contents
from html_page import Element, HtmlPage
from portal.catalogue.addresses import CARDS, PICTURES
from portal.compile import Portal, compile_portal
from portal.model.fault import Fault
from portal.model.issue import Language
from portal.running.workers import Forked
from portal.search.files import FOLDER, MANIFEST
from portal.settings import HANOI, Settings
from site_links import broken_links, read_pages, strange_schemes

GOLDEN = Path(__file__).resolve().parent / "golden"
PAGE_SIZES = {"smallest": 20, "every-form": 20, "paged": 2, "refused": 20, "fictional": 20}
"""Every case, and how many items a page of its lists holds."""
DAYS = {"fictional": date(2026, 2, 1)}
"""The day on which a case is compiled, where it is not the usual one."""
ACCEPTED = tuple(case for case in PAGE_SIZES if case != "refused")
ISSUES, DIGESTS = "issues.txt", "digests.txt"
SHOWN = {
    "fictional": (
        "so-lieu/tfp-dong-gop/",
        "so-lieu/ho-so-cap-phep/index.html",
        "so-lieu/kinh-phi-khcn/index.html",
        "so-lieu/dieu-chinh/",
        "so-lieu/ke-hoach/2025/",
        "so-lieu/lich-cong-bo/",
        "so-lieu-noi-bat/",
        "tin-tuc/2024/ngay-hoi-doi-moi-sang-tao-2024/",
    )
}
"""What of a large case is kept whole; the rest by digest."""


def settings(case: str) -> Settings:
    return Settings(
        site_name="Cổng mẫu",
        site_url="https://mau.example.vn/cong/",
        site_path="/cong/",
        language=Language.VIETNAMESE,
        page_size=PAGE_SIZES[case],
        now=datetime.combine(DAYS.get(case, date(2024, 1, 1)), time(), HANOI),
    )


def portal_root(case: str, folder: Path) -> Path:
    """The case with the theme of the repository, as one checkout."""
    root = folder / case
    shutil.copytree(GOLDEN / case, root, ignore=shutil.ignore_patterns("expected"))
    shutil.copytree(ROOT / "theme", root / "theme")
    return root


def outcome(portal: Portal) -> dict[str, bytes]:
    """All that came out, as paths and bytes: a page at its address, a data file at its own, issues in one file."""
    texts = {f"{rendered.address}index.html": rendered.html for rendered in portal.pages}
    if portal.not_found:
        texts["404.html"] = portal.not_found.html
    if portal.issues:
        texts[ISSUES] = "".join(f"{issue.line()}\n" for issue in portal.issues)
    copied = {address: file.read_bytes() for address, file in portal.copies}
    return {path: text.encode() for path, text in texts.items()} | dict(portal.files) | copied


def comparable(produced: dict[str, bytes], case: str) -> dict[str, bytes]:
    """What is kept in `expected`: files as they are, but of workbooks, drawn cards, and all a large case does not show, one line each with a digest.

    The index of the search is one line.
    """
    shown = SHOWN.get(case, ("",))
    found = {path: content for path, content in produced.items() if not path.startswith(FOLDER)}
    kept = {path: content for path, content in found.items() if path.startswith(shown) and not path.startswith(CARDS) and not path.endswith(".xlsx")}
    lines = [f"{_digest(path, found[path])}  {path}\n" for path in sorted(set(found) - set(kept))]
    lines += [f"{hashlib.sha256(_index(produced)).hexdigest()}  {FOLDER}\n"] if MANIFEST in produced else []
    return kept | ({DIGESTS: "".join(lines).encode()} if lines else {})


def _index(produced: dict[str, bytes]) -> bytes:
    """All of the index of the search as a browser has it, without names, which tell how it is packed."""
    manifest = json.loads(produced[MANIFEST])
    one = {key: produced[f"{FOLDER}{manifest[key]}"] for key in ("columns", "fields", "agencies", "sample", "codebook")}
    shards = [produced[f"{FOLDER}{manifest['terms']}{number}.bin"] for number in range(manifest["shards"])]
    batches, size = manifest["batches"], manifest["batch"]
    texts = [produced[f"{FOLDER}bai-{place // size}-{batches[place // size]}/{place % size}.bin"] for place in range(manifest["entries"])]
    sample = decompress(one["sample"])
    unpacked = [decompressobj(-MAX_WBITS, zdict=sample).decompress(text) for text in texts]
    return b"\n".join([*map(decompress, one.values()), produced[f"{FOLDER}{manifest['suggestions']}"], *shards, *unpacked])


def _digest(path: str, content: bytes) -> str:
    """Of workbooks and cards, that of what is packed in them, for how it is packed is up to the machine's zlib; of a picture, its format and size."""
    if path.startswith(PICTURES):
        with Image.open(io.BytesIO(content)) as picture:
            content = f"{picture.format} {picture.size}".encode()
    if path.startswith(CARDS):
        content = Image.open(io.BytesIO(content)).convert("RGB").tobytes()
    if path.endswith(".xlsx"):
        with zipfile.ZipFile(io.BytesIO(content)) as workbook:
            content = b"".join(name.encode() + workbook.read(name) for name in sorted(workbook.namelist()))
    return hashlib.sha256(content).hexdigest()


def differences(produced: dict[str, bytes], expected: dict[str, bytes]) -> list[str]:
    """What is missing, extra or other than expected; that nothing was produced or expected is a difference too."""
    found = [f"missing: {path}" for path in sorted(set(expected) - set(produced))]
    found += [f"extra: {path}" for path in sorted(set(produced) - set(expected))]
    found += [f"changed: {path}" for path in sorted(set(produced) & set(expected)) if produced[path] != expected[path]]
    found += ["nothing was produced"] * (not produced) + ["nothing is expected"] * (not expected)
    return found


def write(folder: Path, produced: dict[str, bytes]) -> None:
    """The folder holds exactly what was produced; of nothing, nothing is written."""
    assert produced, "nothing was produced"
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in produced.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


@pytest.mark.parametrize("case", PAGE_SIZES)
def test_a_portal_becomes_what_is_expected(case: str, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    """Byte for byte; after a wanted change run `python3 noxfile.py -s golden` and read the difference."""
    produced = comparable(outcome(compile_portal(portal_root(case, tmp_path), settings(case))), case)
    expected = GOLDEN / case / "expected"
    if pytestconfig.getoption("--regenerate"):
        write(expected, produced)

    found = differences(produced, contents(expected))

    assert not found, "\n".join(found)


def test_every_folder_is_a_case() -> None:
    """A portal nobody compiles proves nothing."""
    folders = {folder.name for folder in GOLDEN.iterdir() if folder.is_dir()}

    assert folders == set(PAGE_SIZES)


def test_missing_extra_changed_and_empty_are_differences() -> None:
    """The comparison itself can fail in every way it is there for."""
    page, other = {"index.html": b"a"}, {"index.html": b"b"}

    assert not differences(page, page)
    assert differences({}, page) == ["missing: index.html", "nothing was produced"]
    assert differences(page, {}) == ["extra: index.html", "nothing is expected"]
    assert differences(page, other) == ["changed: index.html"]
    assert differences({}, {}) == ["nothing was produced", "nothing is expected"]


def test_an_empty_build_fails_and_is_never_written_down(tmp_path: Path) -> None:
    """A compiler that makes no page must not pass, nor become what is expected."""
    empty = outcome(Portal())
    (tmp_path / "kept.html").write_bytes(b"kept")

    assert differences(empty, contents(GOLDEN / "smallest" / "expected"))
    with pytest.raises(AssertionError, match="nothing was produced"):
        write(tmp_path, empty)
    assert contents(tmp_path) == {"kept.html": b"kept"}


def test_expected_output_is_never_written_in_ci(pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--regenerate` where CI is set ends the run before its first test."""
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(pytestconfig.option, "regenerate", True)
    plugin = next(each for each in pytestconfig.pluginmanager.get_plugins() if getattr(each, "__file__", "") == str(GOLDEN.parent / "conftest.py"))

    with pytest.raises(pytest.UsageError, match="CI"):
        plugin.pytest_configure(pytestconfig)


def test_a_refused_portal_has_issues_and_nothing_else(tmp_path: Path) -> None:
    """No page, no data file and no 404 page comes of a portal with a mistake in it."""
    portal = compile_portal(portal_root("refused", tmp_path), settings("refused"))

    assert portal.is_refused
    assert set(outcome(portal)) == {ISSUES}


def test_a_published_value_of_the_made_up_department_cannot_be_changed_quietly(tmp_path: Path) -> None:
    """Its ledger is full, so that it shows what the portal promises: the value, its sentence and its summary edited together are refused."""
    root = portal_root("fictional", tmp_path)
    report = root / "content/reports/2025/bao-cao-quy-3-2025.md"
    report.write_text(report.read_text(encoding="utf-8").replace("168 hồ sơ", "169 hồ sơ").replace('"168"', '"169"'), encoding="utf-8")
    portal = compile_portal(root, settings("fictional"))

    assert portal.is_refused
    assert Fault.PUBLISHED_VALUE_CHANGED in {issue.fault for issue in portal.issues}


@pytest.mark.parametrize("case", ACCEPTED)
def test_every_link_of_a_page_leads_somewhere(case: str, tmp_path: Path) -> None:
    """Pages, files and anchors, of forms the repository's own content does not have as well."""
    produced = outcome(compile_portal(portal_root(case, tmp_path), settings(case)))
    site = {path: content.replace(b'"/cong/', b'"/') for path, content in produced.items()}
    site |= {f"assets/{path}": content for path, content in contents(ROOT / "theme" / "assets").items()}
    pages = read_pages(site)

    assert len(pages) > 10
    assert not broken_links(site, pages)
    assert not strange_schemes(pages)


@pytest.mark.parametrize("case", ACCEPTED)
def test_every_page_is_well_formed(case: str, tmp_path: Path) -> None:
    """Every tag closes what it opened, every id is there once, and there is one heading of the first level."""
    pages = read_pages(outcome(compile_portal(portal_root(case, tmp_path), settings(case))))
    mistakes = [f"{path}:{mistake}" for path, page in pages.items() for mistake in page.mistakes]
    twice = [path for path, page in pages.items() if len(page.ids) != len(set(page.ids))]
    headings = {path: len(page.all("h1")) for path, page in pages.items()}

    assert not mistakes, "\n".join(mistakes)
    assert not twice
    assert set(headings.values()) == {1}, headings


@pytest.mark.parametrize("case", ACCEPTED)
def test_no_two_landmarks_of_a_page_have_one_name(case: str, tmp_path: Path) -> None:
    """Whoever jumps from one to the next by ear could not tell them apart."""
    pages = read_pages(outcome(compile_portal(portal_root(case, tmp_path), settings(case))))
    named = {path: [(one.get("aria-label"), one.get("aria-labelledby")) for one in _landmarks(page)] for path, page in pages.items()}
    twice = {path: sorted({name for name in names if names.count(name) > 1}) for path, names in named.items()}

    assert any(named.values())
    assert not {path: names for path, names in twice.items() if names}


def test_works_may_be_shared_among_processes(tmp_path: Path) -> None:
    """Records, issues, pages and files travel between processes, and nothing depends on who made them."""
    for case in ("every-form", "fictional", "refused"):
        root = portal_root(case, tmp_path)

        assert outcome(compile_portal(root, settings(case), each=Forked(processes=2))) == outcome(compile_portal(root, settings(case)))


def test_another_theme_folder_or_another_place_changes_nothing(tmp_path: Path) -> None:
    """No page knows where on the disk it was made."""
    here = portal_root("every-form", tmp_path / "a")
    there = portal_root("every-form", tmp_path / "b" / "ở nơi khác")

    assert outcome(compile_portal(here, settings("every-form"))) == outcome(compile_portal(there, settings("every-form")))


def test_every_item_stands_on_one_page_of_each_archive(tmp_path: Path) -> None:
    """Paging loses and repeats nothing: two on a page, each item once in the list, once on its day, once in its month."""
    pages = read_pages(outcome(compile_portal(portal_root("paged", tmp_path), settings("paged"))))
    items = {f"Tin thứ {number}" for number in range(1, 8)}

    assert _titles(pages, "tin-tuc/index.html", "tin-tuc/trang-") == sorted(items)
    for level in (r"luu-tru/\d{4}/\d\d/\d\d/", r"luu-tru/\d{4}/\d\d/"):
        paths = [path for path in pages if re.fullmatch(rf"{level}index\.html", path)]
        assert _titles(pages, *paths) == sorted(items), level


def _landmarks(page: HtmlPage) -> list[Element]:
    """Sections and what is called a region, as far as they have a name; without one a section is none."""
    found = [one for one in page.elements if one.tag in {"section", "aside", "nav", "form"} or one.get("role") in {"region", "search"}]
    return [one for one in found if one.has("aria-label") or one.has("aria-labelledby")]


def _titles(pages: dict[str, HtmlPage], *starts: str) -> list[str]:
    """The titles of all entries of the pages whose path begins so, sorted, each as often as it stands there."""
    found = []
    for path, page in pages.items():
        if path.startswith(starts):
            found += [title for title in (f"Tin thứ {number}" for number in range(1, 8)) for _ in range(page.text("li").count(title + " "))]
    return sorted(found)
