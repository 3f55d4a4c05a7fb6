"""The quick suite (`nox -s quick`): a test that starts MkDocs or a browser can neither get into it nor forget to say so."""

import ast
import re
from collections.abc import Iterator

import pytest

from checkout import ROOT

pytest_plugins = ["pytester"]

TESTS = ROOT / "tests"
DOORS = {
    "subprocess": {
        "checkout.py",  # MkDocs, for the fixture `mkdocs`
        "web_servers.py",  # nginx and Apache, which start at once
        "publishing/test_preview.py",  # waits for the MkDocs of that fixture
        "publishing/test_ledger.py",  # git
        "test_house.py",  # git and import-linter
        "fictional_site.py",  # a task, no test
        "sheet.py",  # another
    },
    "playwright": {
        "conftest.py",  # for the fixture `chromium`
        "sheet.py",  # a task, no test
    },
    "mkdocs": set(),
    "MkDocs": {"conftest.py"},
    "getfixturevalue": set(),
}
"""Every way to a program of seconds, and the files that may take it, by path in tests/."""

SAMPLE = """
import pytest

@pytest.fixture(scope="module")
def tab(chromium): ...

@pytest.fixture
def preview(mkdocs): ...

def test_slow_1(chromium): ...
def test_slow_2(mkdocs): ...
def test_slow_3(built): ...
def test_slow_4(hostile_site): ...
def test_slow_5(served): ...
def test_slow_6(tab): ...
@pytest.mark.usefixtures("preview")
def test_slow_7(): ...
@pytest.mark.parametrize("number", [1, 2])
def test_slow_8(number, tab): ...
class TestSlow:
    @pytest.fixture(autouse=True)
    def look(self, tab): ...
    def test_slow_9(self): ...
def test_quick_1(): ...
def test_quick_2(serve, tmp_path): ...
@pytest.mark.parametrize("chromium_path", ["a"])
def test_quick_3(chromium_path): ...
"""
"""Tests that say nothing of being slow; their names tell what is expected."""


def ways(module: ast.Module) -> Iterator[tuple[str, int]]:
    """Every use of a way above, with its line: an import, a MkDocs of one's own, a fixture asked for by name while the test runs."""
    for node in ast.walk(module):
        names = []
        if isinstance(node, ast.Import):
            names = [each.name.partition(".")[0] for each in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [(node.module or "").partition(".")[0]]
        elif isinstance(node, ast.Call):
            names = [node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""]
        yield from ((name, node.lineno) for name in names if name in DOORS)


def quick_choice() -> str:
    """What the session `quick` hands to `pytest -m`."""
    (choice,) = re.findall(r'^QUICK = \("-m", "([^"]+)"\)$', (ROOT / "noxfile.py").read_text(encoding="utf-8"), re.MULTILINE)
    return str(choice)


def test_what_reaches_a_browser_or_mkdocs_is_left_out(pytester: pytest.Pytester) -> None:
    """Directly, through other fixtures, with a mark or for a whole class; and nothing else is left out."""
    pytester.makeconftest((TESTS / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(SAMPLE)
    names = []
    for chosen in ((), ("-m", quick_choice())):
        run = pytester.runpytest_inprocess("--collect-only", "-q", "-p", "no:cacheprovider", *chosen)
        names.append(re.findall(r"::(test_\w+)", run.stdout.str()))

    assert len(names[0]) == 13
    assert names[1] == ["test_quick_1", "test_quick_2", "test_quick_3"]


@pytest.mark.parametrize(
    "culprit",
    [
        "import subprocess",
        "from subprocess import run",
        "def test(): from playwright.sync_api import sync_playwright",
        "import mkdocs.commands.build",
        "from mkdocs.commands import build",
        "MkDocs().build(checkout, site)",
        "checkout.MkDocs()",
        "def test(request): request.getfixturevalue('chromium')",
    ],
)
def test_a_way_around_the_fixtures_is_seen(culprit: str) -> None:
    """The rule can fail in every way it is there for."""
    assert list(ways(ast.parse(culprit)))


def test_who_only_names_the_fixtures_takes_no_way_around_them() -> None:
    """As every test that builds does."""
    innocent = "from checkout import Checkout, MkDocs\ndef test(mkdocs: MkDocs, chromium): mkdocs.build(Checkout.copied_to(folder), site)"

    assert not list(ways(ast.parse(innocent)))


def test_no_test_takes_a_way_around_the_fixtures() -> None:
    """Only the files named above, and each of them for what it is named; what is in bench/ and audit/ is no test."""
    taken: dict[str, set[str]] = {name: set() for name in DOORS}
    for path in sorted(set(TESTS.rglob("*.py")) - set(TESTS.glob("bench/*.py")) - set(TESTS.glob("audit/*.py"))):
        for name, _ in ways(ast.parse(path.read_text(encoding="utf-8"), filename=str(path))):
            taken[name].add(path.relative_to(TESTS).as_posix())

    assert taken == DOORS
