"""An item on paper: dark letters on white whatever the screen was, without what needs a screen, with its address."""

from typing import Any

import pytest

REPORT = "bao-cao/2020/bao-cao-thai-binh-quy-1-2020/"
SEEN = """
() => {
  const style = (selector) => getComputedStyle(document.querySelector(selector));
  return {
    scheme: document.body.dataset.mdColorScheme,
    letters: [style('h1').color, style('.portal-body p').color],
    paper: [style(':root').backgroundColor, style('body').backgroundColor],
    hidden: [style('.portal-tools ul').display, style('.portal-others').display, style('.portal-footer').display],
    address: style('.portal-address').display,
  };
}
"""


@pytest.mark.parametrize(("scheme", "name"), [("dark", "slate"), ("light", "default")])
def test_paper_is_white_whatever_the_screen_was(chromium: Any, served: str, scheme: str, name: str) -> None:
    """Who prints at night prints the same sheet."""
    context = chromium.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{served}{REPORT}")
    page.emulate_media(media="print", color_scheme=scheme)
    seen = page.evaluate(SEEN)
    context.close()

    assert seen["scheme"] == name
    assert seen["letters"] == ["rgb(28, 42, 51)"] * 2
    assert seen["paper"] == ["rgb(255, 255, 255)"] * 2
    assert (seen["hidden"], seen["address"]) == (["none"] * 3, "flex")
