"""The rules of the house, as tests; each rule is tried on a culprit first. Their reasons are in `decisions/`."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOOKS = ROOT / "hooks"
PORTAL = HOOKS / "portal"

LONGEST_HOOK = 40
LONGEST_MODULE = 250

Rule = Callable[[ast.Module], Iterator[str]]

# What reads the clock or the environment, wherever the owner is written out (`datetime.now`, `datetime.datetime.now`) or imported by name.
CLOCK = {
    "datetime": {"now", "utcnow", "today"},
    "date": {"today"},
    "time": {"time", "time_ns", "localtime", "gmtime", "ctime", "strftime"},
    "os": {"environ", "environb", "getenv", "getenvb"},
}

# A tag, whole or begun (an f-string breaks it off), with a name or with one filled in, or a comment; `(?P<text>` is a regular expression.
HTML = re.compile(r"(?<!\?P)</?[a-z][\w-]*(?=[\s/>]|$)|</?(?:%s|\{)|<!(?:--|doctype)", re.IGNORECASE)


# ------------------------------------------------------------------------------------------------------------------- the rules


def clock_readings(module: ast.Module) -> Iterator[str]:
    """Reads of the clock or the environment."""
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute):
            owner = node.value
            name = owner.id if isinstance(owner, ast.Name) else owner.attr if isinstance(owner, ast.Attribute) else ""
            if node.attr in CLOCK.get(name, ()):
                yield f"{node.lineno}: {name}.{node.attr}"
        elif isinstance(node, ast.ImportFrom) and node.module in {"time", "os"}:
            yield from (f"{node.lineno}: from {node.module} import {each.name}" for each in node.names if each.name in CLOCK[node.module])
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "getenv":
            yield f"{node.lineno}: getenv"


def html_literals(module: ast.Module) -> Iterator[str]:
    """Tags in string constants; docstrings may speak of tags."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(module)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings and HTML.search(node.value):
            yield f"{node.lineno}: {node.value.strip()[:60]!r}"
        elif isinstance(node, ast.JoinedStr):
            for text, value in zip(node.values, node.values[1:], strict=False):
                if isinstance(text, ast.Constant) and isinstance(value, ast.FormattedValue) and re.search(r"</?$", str(text.value)):
                    yield f"{node.lineno}: a tag with a computed name"


def prints(module: ast.Module) -> Iterator[str]:
    """Calls of print."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            yield f"{node.lineno}: print("


def caught_bugs(module: ast.Module) -> Iterator[str]:
    """Handlers that catch everything."""
    for node in ast.walk(module):
        if isinstance(node, ast.ExceptHandler):
            caught = {each.id for each in ast.walk(node.type) if isinstance(each, ast.Name)} if node.type else {"everything"}
            yield from (f"{node.lineno}: except {name}" for name in sorted(caught & {"everything", "Exception", "BaseException"}))


def missing_docstring(module: ast.Module) -> Iterator[str]:
    """A module that does not open with a sentence."""
    if not (ast.get_docstring(module) or "").strip():
        yield "1: no docstring"


# --------------------------------------------------------------------------------------------------- each rule sees its culprit


@pytest.mark.parametrize(
    ("rule", "culprit"),
    [
        (clock_readings, "import datetime\nx = datetime.datetime.now()"),
        (clock_readings, "from datetime import date\nx = date.today()"),
        (clock_readings, "import time\nx = time.time()"),
        (clock_readings, "from time import time"),
        (clock_readings, "import os\nx = os.environ['CI']"),
        (clock_readings, "from os import getenv as ask"),
        (html_literals, "x = '<p>Tin</p>'"),
        (html_literals, "x = f'<a href={y}>'"),
        (html_literals, "x = f'<{y}>'"),
        (html_literals, "x = '<%s>' % y"),
        (html_literals, "x = '<!-- y -->'"),
        (html_literals, "x = '''<svg viewBox=\"0 0 1 1\">'''"),
        (prints, "print('x')"),
        (caught_bugs, "try: f()\nexcept: g()"),
        (caught_bugs, "try: f()\nexcept Exception: g()"),
        (caught_bugs, "try: f()\nexcept (ValueError, BaseException) as e: g()"),
        (missing_docstring, "x = 1"),
    ],
)
def test_a_rule_sees_its_culprit(rule: Rule, culprit: str) -> None:
    """A rule that cannot fail proves nothing."""
    found = list(rule(ast.parse(culprit)))

    assert found


@pytest.mark.parametrize(
    ("rule", "innocent"),
    [
        (clock_readings, "x = settings.today\ny = period.time\nz = datetime.date(2020, 1, 1)"),
        (html_literals, "'''Puts <p> around it.'''\nx = r'(?P<text>[a-z]+) < 3'\ny = f'a < {b}'\nz = 1 << 2"),
        (caught_bugs, "try: f()\nexcept (ValueError, KeyError): g()"),
        (missing_docstring, "'''Dates in, words out.'''"),
    ],
)
def test_a_rule_leaves_the_innocent_alone(rule: Rule, innocent: str) -> None:
    """A rule that cries wolf is soon switched off."""
    found = list(rule(ast.parse(innocent)))

    assert not found


# ---------------------------------------------------------------------------------------------------------- the house obeys them


@pytest.mark.parametrize("rule", [clock_readings, html_literals, prints, caught_bugs, missing_docstring])
def test_every_module_of_the_portal_obeys(rule: Rule) -> None:
    """No clock or environment outside settings, no HTML in Python, no print, no swallowed bug, no module without its sentence."""
    settings = {PORTAL / "settings.py"} | set((PORTAL / "settings").glob("**/*.py"))
    modules = [path for path in sorted(PORTAL.rglob("*.py")) if rule is not clock_readings or path not in settings]

    found = [
        f"{path.relative_to(ROOT)}:{fault}" for path in modules for fault in rule(ast.parse(path.read_text(encoding="utf-8"), filename=str(path)))
    ]

    assert modules
    assert not found, "\n".join(found)


def test_no_module_is_longer_than_one_can_hold_in_mind() -> None:
    """A long module is split by noun, a hook file holds no logic."""
    limits = [(path, LONGEST_MODULE) for path in PORTAL.rglob("*.py")] + [(path, LONGEST_HOOK) for path in HOOKS.glob("*.py")]
    lengths = [(path, len(path.read_text(encoding="utf-8").splitlines()), limit) for path, limit in limits]

    found = sorted(f"{path.relative_to(ROOT)}: {lines} lines, at most {limit}" for path, lines, limit in lengths if lines > limit)

    assert lengths
    assert not found, "\n".join(found)


def test_the_imports_keep_their_contracts() -> None:
    """The rooms import downward only, and only the doors know the outside (see [tool.importlinter] in pyproject.toml)."""
    linter = shutil.which("lint-imports", path=str(Path(sys.executable).parent))

    assert linter, "import-linter is missing beside this Python: run `python3 noxfile.py -s tests`"
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_nobody_imports_a_hook_file() -> None:
    """Hook files are called by MkDocs and by nobody else."""
    hooks = {path.stem for path in HOOKS.glob("*.py")}
    found = []
    for path in sorted([*PORTAL.rglob("*.py"), *HOOKS.glob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            found += [f"{path.relative_to(ROOT)}:{node.lineno}: {name}" for name in names if name.partition(".")[0] in hooks]

    assert not found, "\n".join(found)


def test_nothing_generated_is_committed() -> None:
    """What .gitignore names is made by a task, and no commit holds it; only the ledger is both made and kept."""
    if not (ROOT / ".git").exists():
        pytest.skip("not run: not a git checkout")
    git = ["git", "-c", "safe.directory=*", "ls-files"]

    tracked = subprocess.run([*git], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    ignored = subprocess.run([*git, "-ci", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    made = [name for name in tracked if re.match(r"(site|\.nox|\.cache)/|.*\.(pyc|egg-info/.*)$", name)]

    assert not ignored + made, "\n".join(ignored + made)
