"""A year in the life of the portal, over a clock that stands: after each step no address ever published is lost, and lists, feeds and sitemap agree."""

import re
import shutil
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest

from checkout import ROOT
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.permanence import permanent_addresses
from portal.compile import Portal, checked, compile_portal
from portal.model.fault import Fault
from portal.publishing.ledger import record
from portal.settings import Settings
from published import moment

SITE = "https://mau.example.vn/"
CONFIGURATION = f"site_name: Cổng mẫu\nsite_url: {SITE}\n"
ITEM = """\
---
type: {type}
title: "{title}"
agency: {agency}
fields: [do-luong]
summary: "Tóm tắt của {title}."
source: {{name: "Sở mẫu"}}
{keys}
---
{body}
"""
AGENCY = """
so-moi:
  name: "Sở Khoa học và Công nghệ tỉnh Mới"
  name_short: "Sở KH&CN Mới"
  place: "Mới"
  from: 2024-07-01
"""
_NAME = "{http://www.w3.org/2005/Atom}"
_MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@dataclass(slots=True)
class Department:
    """A checkout, the clock, and every address at which something has ever stood for readers."""

    root: Path
    patch: pytest.MonkeyPatch
    now: datetime = field(default_factory=lambda: moment("2024-01-02 08:00"))
    ever: set[str] = field(default_factory=set)

    def at(self, text: str) -> "Department":
        """Sets the clock of the build."""
        self.now = moment(text)
        self.patch.setenv("SOURCE_DATE_EPOCH", str(int(self.now.timestamp())))
        return self

    def write(self, path: str, title: str, keys: str, *, type: str = "news", agency: str = "so-cu", body: str = "Thân bài.") -> None:
        file = self.root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(ITEM.format(type=type, title=title, agency=agency, keys=keys, body=body), encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {path}"
        file.write_text(text.replace(old, new), encoding="utf-8")

    @property
    def settings(self) -> Settings:
        return Settings.of({}, site_name="Cổng mẫu", site_url=SITE)

    def refused(self) -> list[tuple[Fault, str]]:
        """What stops the build, each with the line to write."""
        return [(issue.fault, issue.expected) for issue in checked(self.root, self.settings)[1] if issue.is_error]

    def publish(self) -> Portal:
        """A build, its ledgers written as an editor does, and everything held against the catalogue."""
        assert self.refused() == []
        assert record(self.root) == 0
        portal = compile_portal(self.root, self.settings)
        catalogue, _ = checked(self.root, self.settings)
        answers = {page.address for page in portal.pages} | {
            path.removesuffix("index.html") for path, _ in portal.files if path.endswith("index.html")
        }
        self.ever |= permanent_addresses(catalogue).keys()
        assert self.ever <= answers, f"lost: {sorted(self.ever - answers)}"
        agree(portal, catalogue)
        return portal


def page_of(portal: Portal, address: str) -> str:
    return next(page.html for page in portal.pages if page.address == address)


def file_of(portal: Portal, path: str) -> bytes:
    return dict(portal.files)[path]


def agree(portal: Portal, catalogue: Catalogue) -> None:
    """Archives, feeds and sitemap tell of exactly the items that are shown."""
    shown = [addresses.of_article(article) for article in catalogue.articles]
    days, months, years = (
        Counter(linked_items(portal, re.compile(pattern)))
        for pattern in (r"luu-tru/\d{4}/\d\d/\d\d/", r"luu-tru/\d{4}/\d\d/", r"tin-tuc/(trang-\d+/)?")
    )
    assert days == Counter(shown)
    assert months.keys() == set(shown)
    assert years.keys() == {address for address in shown if address.startswith("tin-tuc/")}
    ids = [entry.findtext(f"{_NAME}id") for entry in ElementTree.fromstring(file_of(portal, addresses.ATOM)).iter(f"{_NAME}entry")]
    assert sorted(ids) == sorted({first_address(address, catalogue) for address in shown})
    mapped = [url.findtext(f"{_MAP}loc", "") for url in ElementTree.fromstring(file_of(portal, "sitemap.xml")).iter(f"{_MAP}url")]
    items = {address.removeprefix(SITE) for address in mapped if re.fullmatch(rf"{SITE}(tin-tuc|bao-cao)/\d{{4}}/[a-z0-9-]+/", address)}
    assert len(set(mapped)) == len(mapped)
    assert items == set(shown)


def linked_items(portal: Portal, pattern: re.Pattern[str]) -> list[str]:
    """The items the titles of the entries of these pages lead to."""
    found = []
    for page in portal.pages:
        if pattern.fullmatch(page.address):
            links = re.findall(r'class="portal-entry__title"><a href="([^"]+)"', page.html)
            found += [urljoin(f"{SITE}{page.address}", link).removeprefix(SITE) for link in links]
    return found


def first_address(address: str, catalogue: Catalogue) -> str:
    """An item keeps the id it had in feeds before it moved."""
    olds = {one.page: one.old for one in catalogue.redirects if not one.is_of_item}
    return f"{SITE}{olds.get(address, address)}"


@pytest.fixture
def department(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Department:
    """A portal with one agency and one field, and no item yet."""
    root = tmp_path / "portal"
    shutil.copytree(ROOT / "tests" / "golden" / "smallest", root, ignore=shutil.ignore_patterns("expected", "content"))
    (root / "theme").symlink_to(ROOT / "theme")
    (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    (root / "data" / "agencies.yml").write_text(
        AGENCY.replace("so-moi", "so-cu").replace("Mới", "Cũ").replace("  from: 2024-07-01\n", ""), encoding="utf-8"
    )
    (root / "data" / "fields.yml").write_text('do-luong: {title: "Đo lường", description: "Đo lường."}\n', encoding="utf-8")
    shutil.rmtree(root / "data" / "indicators", ignore_errors=True)
    shutil.rmtree(root / "data" / "ledger", ignore_errors=True)
    (root / "data" / "ledger").mkdir()
    return Department(root=root, patch=monkeypatch)


def first_half(year: Department) -> None:

    # January: the first item; a second one waits for March.
    year.write("news/2024/khai-truong.md", "Khai trương", "date: 02/01/2024 07:30")
    year.write("news/2024/hoi-nghi.md", "Hội nghị tháng Ba", "status: scheduled\npublish_at: 01/03/2024 08:00", body="Sở kiểm tra 131 đơn vị.")
    portal = year.publish()
    assert b'"2024-03-01T08:00' in file_of(portal, "next_due.json")
    assert all("Hội nghị tháng Ba" not in page.html for page in portal.pages)

    # March: a minute before, and the minute.
    assert "tin-tuc/2024/hoi-nghi/" not in {page.address for page in year.at("2024-03-01 07:59").publish().pages}
    assert "131 đơn vị" in page_of(year.at("2024-03-01 08:00").publish(), "tin-tuc/2024/hoi-nghi/")

    # April: the text is changed in silence, which is refused, then corrected.
    year.at("2024-04-05 09:00").replace("content/news/2024/hoi-nghi.md", "131 đơn vị", "133 đơn vị")
    assert [fault for fault, _ in year.refused()] == [Fault.TEXT_CHANGED_QUIETLY]
    correction = '{date: 05/04/2024 08:50, kind: correction, was: "131 đơn vị", now: "133 đơn vị", by: "Ban biên tập"}'
    year.replace("content/news/2024/hoi-nghi.md", "agency:", f"updates: [{correction}]\nagency:")
    portal = year.publish()
    assert "Bài đã viết <del>131 đơn vị</del>" in page_of(portal, "tin-tuc/2024/hoi-nghi/")
    assert "131 đơn vị" in page_of(portal, "dinh-chinh/")

    # May: a file is renamed; the message gives the line to paste.
    (year.root / "content/news/2024/hoi-nghi.md").rename(year.root / "content/news/2024/hoi-nghi-do-luong.md")
    [(fault, line)] = year.at("2024-05-02 08:00").refused()
    assert (fault, line) == (Fault.ADDRESS_LOST, "thêm vào data/redirects.yml: - {from: tin-tuc/2024/hoi-nghi/, to: tin-tuc/2024/hoi-nghi-do-luong/}")
    (year.root / "data/redirects.yml").write_text(line.partition(": ")[2] + "\n", encoding="utf-8")
    portal = year.publish()
    assert b"hoi-nghi-do-luong" in file_of(portal, "tin-tuc/2024/hoi-nghi/index.html")


def second_half(year: Department) -> None:
    # June: the first item is withdrawn; two notices will be over in August.
    withdrawn = 'status: withdrawn\nwithdrawn: {date: 03/06/2024, reason: "Đổi ngày khai trương.", instead: tin-tuc/2024/hoi-nghi-do-luong/}'
    year.at("2024-06-03 10:00").replace("content/news/2024/khai-truong.md", "date: 02/01/2024 07:30", f"date: 02/01/2024 07:30\n{withdrawn}")
    year.write("news/2024/nhan-ho-so.md", "Nhận hồ sơ", "date: 03/06/2024\nexpires: {at: 15/08/2024 17:00, policy: gone}", type="notice")
    year.write(
        "news/2024/dang-ky.md", "Đăng ký", "date: 03/06/2024\nexpires: {at: 15/08/2024 17:00, policy: redirect, to: tin-tuc/2024/hoi-nghi-do-luong/}"
    )
    portal = year.publish()
    assert "Bài đã rút" in page_of(portal, "tin-tuc/2024/khai-truong/")
    assert "Khai trương" in page_of(portal, "dinh-chinh/")

    # July: the agency is merged into a new one.
    year.at("2024-07-01 08:00").replace("data/agencies.yml", '  place: "Cũ"\n', '  place: "Cũ"\n  until: 2024-06-30\n  successors: [so-moi]\n')
    (year.root / "data/agencies.yml").open("a", encoding="utf-8").write(AGENCY)
    year.write("news/2024/ra-mat.md", "Ra mắt", "date: 01/07/2024 07:00", agency="so-moi")
    portal = year.publish()
    assert "Sở Khoa học và Công nghệ tỉnh Mới" in page_of(portal, "tin-tuc/2024/hoi-nghi-do-luong/")

    # August: the minute before the two notices are over, and the minute.
    assert "Nhận hồ sơ" in page_of(year.at("2024-08-15 16:59").publish(), "tin-tuc/2024/nhan-ho-so/")
    portal = year.at("2024-08-15 17:00").publish()
    assert "Bài đã gỡ" in page_of(portal, "tin-tuc/2024/nhan-ho-so/")
    assert b"hoi-nghi-do-luong" in file_of(portal, "tin-tuc/2024/dang-ky/index.html")

    # October: an item has to go, with its words.
    year.at("2024-10-01 08:00").write("news/2024/danh-sach.md", "Danh sách", "date: 01/10/2024 07:00", agency="so-moi", body="Ông Nguyễn Văn A.")
    year.publish()
    gone = 'date: 01/10/2024 07:00\nstatus: gone\nwithdrawn: {date: 02/10/2024, reason: "Có dữ liệu cá nhân."}'
    year.at("2024-10-02 08:00").replace("content/news/2024/danh-sach.md", "date: 01/10/2024 07:00", gone)
    year.replace("content/news/2024/danh-sach.md", "Ông Nguyễn Văn A.", "")
    portal = year.publish()
    everything = b"".join([*(page.html.encode() for page in portal.pages), *(content for _, content in portal.files)]).decode(errors="replace")
    assert ("Danh sách" in everything, "Nguyễn Văn A" in everything, "Có dữ liệu cá nhân." in everything) == (False, False, True)

    # December: a file is deleted, which is refused; put back, the year ends with every address of it.
    lost = year.root / "content/news/2024/ra-mat.md"
    kept = lost.read_text(encoding="utf-8")
    lost.unlink()
    assert [fault for fault, _ in year.at("2024-12-31 23:59").refused()] == [Fault.ADDRESS_LOST]
    lost.write_text(kept, encoding="utf-8")
    year.publish()


def test_a_year_in_the_life_of_the_portal(department: Department):
    """Write, schedule, publish, correct, rename; withdraw, merge, expire, remove."""
    first_half(department.at("2024-01-02 08:00"))
    second_half(department)

    ended = ("hoi-nghi", "dang-ky", "nhan-ho-so", "khai-truong", "danh-sach")
    assert {*(f"tin-tuc/2024/{slug}/" for slug in ended), "co-quan/so-cu/"} <= department.ever
