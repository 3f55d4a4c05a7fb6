"""The scripts as they are published: short, and saying what was written."""

import gzip
import re

import pytest

from checkout import ROOT
from html_page import HtmlPage

ASSETS = ROOT / "theme" / "assets"
SCRIPTS = sorted(path.relative_to(ROOT / "theme").as_posix() for path in ASSETS.rglob("*.js"))
OF_THE_SEARCH = [name for name in SCRIPTS if "/search/" in name or name.endswith("/folding.js")]


def test_the_scripts_of_the_search_weigh_less_than_15_kilobytes(built) -> None:
    """As a server sends them, each compressed by itself."""
    sent = [gzip.compress((built.site / name).read_bytes(), 9, mtime=0) for name in OF_THE_SEARCH]

    assert len(sent) > 6 and sum(map(len, sent)) < 15_000


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_is_published_without_its_comments(name: str, built) -> None:
    """Every text between quotation marks is there as it was written."""
    source = (ROOT / "theme" / name).read_text(encoding="utf-8")
    texts = re.findall(r'"[^"\n]*"|`[^`]*`', re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL))
    short = (built.site / name).read_text(encoding="utf-8")

    assert len(short) < len(source) and "/* " not in short
    assert all(text in short for text in texts)


@pytest.mark.parametrize(
    ("page", "filters"),
    [
        ("tin-tuc/2022/tong-ket-khoa-hoc-cong-nghe-hai-phong-2022/", []),
        ("van-ban/", ["documents.js"]),
        ("co-quan/", ["agencies.js"]),
    ],
)
def test_what_filters_a_list_is_loaded_only_beside_one(page: str, filters: list[str], built) -> None:
    """Everything else would pay for it with every visit."""
    asked = [script.get("src").rpartition("/")[2] for script in HtmlPage.of((built.site / page / "index.html").read_bytes()).all("script")]

    assert [name for name in asked if name in {"documents.js", "agencies.js"}] == filters


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_template_stands_in_a_template(name: str) -> None:
    """rjsmin 1.3 takes the inner one for code and drops its spaces."""
    assert not re.search(r"\$\{[^}]*`", (ROOT / "theme" / name).read_text(encoding="utf-8"))
