"""The command that prints: a built site goes in, each report comes out as a PDF in the form of Nghị định 30/2020/NĐ-CP, tagged and in Vietnamese.

Playwright drives Chromium; both belong to the room of the tests, not to what builds the site.
"""

import argparse
import logging
import re
import shutil
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from mkdocs.exceptions import ConfigurationError
from playwright.sync_api import Browser, Error, Route, sync_playwright

from portal.catalogue import addresses
from portal.publishing.ledger import settings_of
from portal.settings import HANOI, WrongSetting

log = logging.getLogger("portal.paper")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
NOWHERE = "http://localhost/"
"""The address of a site that does not know its own."""
_TITLED = """() => {
  const title = document.querySelector('.portal-official__title');
  for (const [name, value] of Object.entries({ role: 'heading', 'aria-level': '1' })) title?.setAttribute(name, value);
}"""
"""On a screen the heading of the first level is the portal's title. The form leaves it out; on paper its own title takes the place."""
_FORM = re.compile(rb'class="portal-official[" ]')
_CHANGED = re.compile(r'"article:modified_time" content="([^"]+)"')
_MADE = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)[0-9]{14}[+-][0-9]{2}'[0-9]{2}'(\))")
_NODE = re.compile(rb"\bnode[0-9]{8}\b")


def reports_of(site: Path) -> list[str]:
    """The addresses of all pages of a built site that carry the form."""
    pages = sorted((site / addresses.REPORTS).rglob("index.html"))
    return [f"{page.parent.relative_to(site).as_posix()}/" for page in pages if _FORM.search(page.read_bytes())]


def file_of(address: str) -> str:
    """`bao-cao/2020/quy-1/` is printed to `bao-cao/2020/quy-1.pdf`: a page and its sheet bear one name."""
    return f"{address.strip('/') or 'index'}.pdf"


def print_pages(browser: Browser, site: Path, found: Iterable[str], *, out: Path, base: str) -> list[Path]:
    """Prints pages of `site` as they stand at `base`, which nobody asks: all files come from the folder. The same site gives the same bytes."""
    page = browser.new_page(color_scheme="light", java_script_enabled=False)
    page.route("**/*", lambda route: _answer(route, site, base))
    written = []
    for address in found:
        page.goto(f"{base}{address}")
        page.emulate_media(media="print", color_scheme="light")
        page.evaluate("() => document.fonts.ready.then(() => true)")
        page.evaluate(_TITLED)
        sheet = page.pdf(tagged=True, outline=True, prefer_css_page_size=True)
        page.emulate_media(media="screen")
        file = out / file_of(address)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_settled(sheet, (site / address / "index.html").read_text(encoding="utf-8")))
        written.append(file)
    page.close()
    return written


def _answer(route: Route, site: Path, base: str) -> None:
    root, asked = urlsplit(base), urlsplit(route.request.url)
    inside = asked.netloc == root.netloc and asked.path.startswith(root.path)
    file = site / unquote(asked.path.removeprefix(root.path))
    file = file / "index.html" if file.is_dir() else file
    if inside and file.is_file():
        route.fulfill(path=file)
    else:
        route.abort()


def _settled(sheet: bytes, html: str) -> bytes:
    """The sheet is as old as what it prints, not as the hour of printing (ISO 32000-1, 7.9.4; without a day: from 1970).

    Chromium counts the nodes of all pages of its process, the sheet those of its own. What is put in place of something is as long as that: a PDF
    knows its parts by their places.
    """
    told = _CHANGED.search(html)
    changed = datetime.fromisoformat(told[1] if told else "1970-01-01")
    zone = f"{changed if changed.tzinfo else changed.replace(tzinfo=HANOI):%z}"
    dated = _MADE.sub(rf"\g<1>{changed:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:]}'\2".encode(), sheet)
    numbers = {node: b"node%08d" % number for number, node in enumerate(sorted(set(_NODE.findall(dated))), start=1)}
    return _NODE.sub(lambda match: numbers[match[0]], dated)


def print_site(root: Path, site: Path, *, out: Path, asked: Iterable[str]) -> int:
    """Prints the pages asked for, else all reports; refuses, with 1, what is not there, and prints nothing then."""
    try:
        base = settings_of(root).site_url or NOWHERE
    except (ConfigurationError, OSError, WrongSetting) as wrong:
        log.error("%s", wrong)
        return 1
    found = [f"{address.strip('/')}/".removeprefix("/") for address in asked] or reports_of(site)
    missing = [address for address in found if not (site / address / "index.html").is_file()]
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    for address in missing:
        log.error("Không có trang “%s” trong %s. Dựng cổng trước: python3 noxfile.py -s build", address, site)
    if not found:
        log.error("Không có báo cáo nào trong %s. Dựng cổng trước: python3 noxfile.py -s build", site)
    if not program:
        log.error("Máy này chưa có Chromium. Trên Debian: apt-get install chromium")
    if missing or not found or not program:
        return 1
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
            written = print_pages(browser, site, found, out=out, base=base)
            browser.close()
    except Error as wrong:
        log.error("Chromium không in được. %s", wrong)
        return 1
    for file in written:
        log.info("%s", file)
    return 0


def main() -> int:
    """For `python -m portal.publishing.paper [--site DIR] [--out DIR] [ADDRESS…]`, in the folder of mkdocs.yml."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(prog="pdf", description="In các báo cáo của cổng đã dựng thành tệp PDF.")
    parser.add_argument("--site", type=Path, default=Path("site"), help="thư mục của cổng đã dựng")
    parser.add_argument("--out", type=Path, default=Path("pdf"), help="thư mục để ghi các tệp PDF")
    parser.add_argument("addresses", nargs="*", help="địa chỉ các trang cần in; không ghi: mọi báo cáo")
    given = parser.parse_args()
    return print_site(Path.cwd(), given.site, out=given.out, asked=given.addresses)


if __name__ == "__main__":
    sys.exit(main())
