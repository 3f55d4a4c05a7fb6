"""The search in a browser: an address of the built site goes in, a page comes out whose engine is the small one of tests/browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

FAKE = Path(__file__).parent / "browser" / "fake_engine.js"
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
FOCUSED = "document.activeElement.id || document.activeElement.textContent"


@contextmanager
def opened(chromium: Any, address: str, **options: Any) -> Iterator[Any]:
    """A page of a fresh profile that may tell of no error and open no dialog."""
    context = chromium.new_context(**{"viewport": WIDE} | options)
    context.set_default_timeout(10_000)
    context.route("**/assets/search/engine.js", lambda route: route.fulfill(path=FAKE, content_type="text/javascript"))
    context.route("**/bai-*/", lambda route: route.fulfill(body="<title>Bài</title>", content_type="text/html"))
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
    page.goto(address, wait_until="load")
    yield page
    context.close()

    assert not complaints


def box(page: Any) -> Any:
    return page.locator(".portal-box__input")


def offered(page: Any) -> list[str]:
    """What the box offers, once it does."""
    options = page.get_by_role("option")
    options.first.wait_for()
    texts: list[str] = options.evaluate_all("all => all.map(one => one.firstChild.textContent)")
    return texts


def found(page: Any) -> list[str]:
    """The titles of what is shown, once it is."""
    page.wait_for_function(
        "() => !document.querySelector('.portal-results').ariaBusy && !/^Đang/.test(document.querySelector('.portal-results__said').textContent)"
    )
    texts: list[str] = page.locator(".portal-result h3").evaluate_all("all => all.map(one => one.textContent)")
    return texts


def is_too_wide(page: Any) -> bool:
    wide: bool = page.evaluate("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) > document.documentElement.clientWidth")
    return wide


def query(page: Any) -> str:
    """What the address says after the question mark."""
    words: str = page.evaluate("decodeURIComponent(location.search.replaceAll('+', ' '))")
    return words
