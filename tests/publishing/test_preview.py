"""The preview: `mkdocs serve` on a copy of this repository, broken and healed while an editor looks at a page of it."""

import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import pytest

from checkout import Checkout, MkDocs, plain_environment
from html_page import HtmlPage

ARTICLE = "content/news/2017/ket-qua-khoa-hoc-cong-nghe-lang-son-2017.md"
ADDRESS = "tin-tuc/2017/ket-qua-khoa-hoc-cong-nghe-lang-son-2017/"
TITLE = "Lạng Sơn: kết quả khoa học và công nghệ năm 2017, bảy nhiệm vụ cho năm 2018"
LONGEST_WAIT = 30
PAUSE = 0.1
AGENCY, WRONG_AGENCY = "agency: skhcn-lang-son", "agency: skhcn-lang-xa"


@dataclass(slots=True)
class Preview:
    """A running `mkdocs serve`; `output` is what it has written to its terminal."""

    checkout: Checkout
    address: str
    output: Path
    process: subprocess.Popen[bytes]

    def said(self) -> str:
        return self.output.read_text(encoding="utf-8", errors="replace")

    def page(self, address: str) -> str:
        """The HTML at an address of the site, also where nothing stands; "" while nobody answers."""
        try:
            with urllib.request.urlopen(self.address + address, timeout=5) as response:
                return response.read().decode("utf-8")
        except urllib.error.HTTPError as error:
            return error.read().decode("utf-8")
        except OSError:
            return ""

    def until(self, is_so: Callable[[str], bool], address: str) -> str:
        """The page once it is so; a failure with the terminal's text when that takes too long or the preview has ended."""
        end = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < end and self.process.poll() is None:
            page = self.page(address)
            if page and is_so(page):
                return page
            time.sleep(PAUSE)
        ending = "it ended" if self.process.poll() is not None else f"not so after {LONGEST_WAIT} s"
        pytest.fail(f"{self.address}{address}: {ending}\n{self.said()}")


def heading(page: str) -> str:
    return HtmlPage(page).text("h1")


def is_article(page: str) -> bool:
    return heading(page) == TITLE


def tells_problems(page: str) -> bool:
    return "chỗ cần sửa" in heading(page)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout.copied_to(tmp_path / "checkout")


@pytest.fixture
def preview(mkdocs: MkDocs, checkout: Checkout, tmp_path: Path) -> Iterator[Callable[[], Preview]]:
    """Starts the preview of the checkout; its whole group of processes ends with the test."""
    started: list[tuple[subprocess.Popen[bytes], TextIO]] = []

    def start() -> Preview:
        host = f"127.0.0.1:{_free_port()}"
        output = tmp_path / "terminal.txt"
        terminal = output.open("w", encoding="utf-8")
        process = subprocess.Popen(
            mkdocs.command("serve", "--dev-addr", host),
            cwd=checkout.root,
            env=plain_environment(PYTHONUNBUFFERED="1", TMPDIR=str(tmp_path)),
            stdin=subprocess.DEVNULL,
            stdout=terminal,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        started.append((process, terminal))
        return Preview(checkout=checkout, address=f"http://{host}/", output=output, process=process)

    yield start
    for process, terminal in started:
        _end(process)
        terminal.close()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _end(process: subprocess.Popen[bytes]) -> None:
    for sign in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is None:
            os.killpg(process.pid, sign)
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                continue


def test_a_mistake_is_shown_where_the_editor_looks_and_goes_when_it_is_mended(preview: Callable[[], Preview]) -> None:
    """The article; then, at the same address and in the terminal, file, line, code and what to write; then the article again."""
    running = preview()
    running.until(is_article, ADDRESS)

    running.checkout.replace(ARTICLE, AGENCY, WRONG_AGENCY)
    problems = HtmlPage(running.until(tells_problems, ADDRESS))
    said = running.said()
    running.checkout.replace(ARTICLE, WRONG_AGENCY, AGENCY)
    healed = running.until(is_article, ADDRESS)

    assert problems.text("h1").startswith("1 chỗ cần sửa")
    assert problems.text("h2") == ARTICLE
    assert "5:9 DM01 Không có cơ quan “skhcn-lang-xa”. Viết: skhcn-lang-son" in problems.text("main")
    assert f"{ARTICLE}:5:9  lỗi DM01  Không có cơ quan “skhcn-lang-xa”." in said
    assert "Traceback" not in running.said()
    assert "portal-content-security-policy" not in healed
    assert not HtmlPage(healed).mistakes


def test_a_preview_starts_with_a_broken_portal(checkout: Checkout, preview: Callable[[], Preview]) -> None:
    """An editor who comes back to a broken file sees it at every address, the home page and an unknown one too, and mends it there."""
    checkout.replace(ARTICLE, "type: news", "tipe: news")
    checkout.replace("docs/lien-he.md", "reviewed: ", "reviewed: 31/02/")
    checkout.replace("data/indicators/don-to-cao.yml", "unit: don", "unit: don-la")
    misnamed = "content/news/2017/Bài 100% mới (1)?#.md"
    checkout.write(misnamed, "Chưa có gì.")

    running = preview()
    for address in ("", ADDRESS, "tin-tuc/", "lien-he/", "so-lieu/don-to-cao/", "khong-co/o-dau-ca/"):
        page = HtmlPage(running.until(tells_problems, address))
        assert page.text("h1").startswith("4 chỗ cần sửa"), address
        assert page.text("h2") == " ".join([misnamed, ARTICLE, "data/indicators/don-to-cao.yml", "docs/lien-he.md"]), address

    checkout.replace(ARTICLE, "tipe: news", "type: news")
    (checkout.root / misnamed).unlink()
    running.until(lambda page: heading(page).startswith("2 chỗ cần sửa"), ADDRESS)
    checkout.replace("docs/lien-he.md", "reviewed: 31/02/", "reviewed: ")
    checkout.replace("data/indicators/don-to-cao.yml", "unit: don-la", "unit: don")
    running.until(is_article, ADDRESS)

    assert len(re.findall(r"  lỗi ", running.said())) >= 4 + 2
    assert "Traceback" not in running.said()


def test_a_new_article_appears_and_a_deleted_one_goes(preview: Callable[[], Preview]) -> None:
    """Files come and go while the preview runs; a new one stands at its address and in the list, a deleted one gives the 404 page."""
    running = preview()
    running.until(is_article, ADDRESS)
    text = running.checkout.read(ARTICLE).partition("accepted:\n")[0].replace(f'title: "{TITLE}"', 'title: "Bài mới thêm"')

    new = "content/news/2017/bai-moi-them.md"
    running.checkout.write(new, f"{text}---\nThân bài mới thêm.\n")
    running.until(lambda page: heading(page) == "Bài mới thêm", "tin-tuc/2017/bai-moi-them/")
    running.until(lambda page: "Bài mới thêm" in page, "tin-tuc/")
    (running.checkout.root / new).unlink()
    running.until(lambda page: heading(page) == "Không có trang này", "tin-tuc/2017/bai-moi-them/")

    assert "Traceback" not in running.said()


def test_a_preview_calls_nobody_and_carries_the_script_that_reloads_it(preview: Callable[[], Preview]) -> None:
    """The policy would refuse MkDocs' own script, so a preview has none, and no page of it is taken for a published one."""
    running = preview()
    page = HtmlPage(running.until(is_article, ADDRESS))

    assert [meta.get("content") for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"] == [""]
    assert any("livereload" in script for script in page.scripts)
    assert {link.get("href") for link in page.all("link") if link.get("rel") == "canonical"} == {f"{running.address}{ADDRESS}"}


def test_a_wrong_setting_ends_a_preview_that_starts_with_it(checkout: Checkout, preview: Callable[[], Preview]) -> None:
    """There is nothing to show without settings: one line, exit 1, no traceback."""
    checkout.replace("mkdocs.yml", "page_size: 20", "page_size: 0")

    running = preview()
    code = running.process.wait(timeout=LONGEST_WAIT)

    assert code == 1
    assert "extra.portal.page_size" in running.said()
    assert "Traceback" not in running.said()
