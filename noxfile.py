"""The one list of tasks: `python3 noxfile.py` serves the portal, `python3 noxfile.py -s tests` proves it, `-l` lists the rest.

Nothing has to be installed beforehand: run directly, this file furnishes `.nox/start` with the locked nox and hands over to it. An
installed nox (`nox -s tests`) works as well. The sessions share two rooms, each holding exactly what its lock file says: `.nox/site`
builds the site, `.nox/house` also tests it.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):
    sys.exit(f"Cần Python 3.11 trở lên, đây là {sys.version.split()[0]}. (Python 3.11 or newer is needed.)")

import hashlib
import os
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
PYTHON = Path("Scripts", "python.exe") if os.name == "nt" else Path("bin", "python")

START = ("start", "requirements-nox.lock")
SITE = ("site", "requirements.lock")
HOUSE = ("house", "requirements-dev.lock")

SHARED = ("--numprocesses=auto", "--maxprocesses=4")
"""Pytest shares the tests among the processors of this machine; each of its processes builds the site once."""
BY_FILE = ("--dist=loadfile", "--no-loadscope-reorder")
"""A file stays in one process and keeps its order: a preview has to be fast enough for its editor, a second one beside it would slow it."""
BY_TEST = ("--dist=worksteal",)
"""Who has nothing left to do takes tests from the others; for small tests it is a quarter faster."""
QUICK = ("-m", "not slow")
"""What is slow tests/conftest.py alone decides."""

PAPER_SIGNS = (
    "U+20-7E,U+A0-FF,U+102,U+103,U+110,U+111,U+128,U+129,U+168,U+169,U+1A0,U+1A1,U+1AF,U+1B0,U+1EA0-1EF9,"
    "U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032,U+2033,U+2039,U+203A,U+20AB,U+20AC,U+2116,U+2122,"
    "U+2190-2193,U+2212,U+2248,U+2260,U+2264,U+2265,U+2080-2089,U+2070,U+2074-2079"
)
"""What is printed: Latin 1, the letters of Vietnamese, and signs of text, money, measure and direction."""


def furnished(name: str, lock: str) -> str:
    """The Python of `.nox/<name>`, made anew only when its lock, the project, the interpreter or the place on the disk has changed."""
    folder = ROOT / ".nox" / name
    python = str(folder / PYTHON)
    stamp = folder / "furnished"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ingredients = (ROOT / lock).read_text(encoding="utf-8"), repr(project), sys.version, str(ROOT)
    wanted = hashlib.sha256("\0".join(ingredients).encode()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return python

    print(f"Đang chuẩn bị .nox/{name}, chỉ lần đầu mới lâu … (preparing it from {lock}, slow only the first time)", file=sys.stderr)
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    steps = [
        [sys.executable, "-m", "venv", "--clear", str(folder)],
        [*pip, "--require-hashes", "-r", lock],
    ]
    if name != "start":
        steps.append([*pip, "--no-build-isolation", "--editable", "."])
    for step in steps:
        if subprocess.run(step, cwd=ROOT, check=False).returncode:
            sys.exit(f"Không chuẩn bị được .nox/{name}, lý do ở ngay trên. (It could not be prepared; the reason is above.)")
    stamp.write_text(wanted, encoding="ascii")
    return python


def start(arguments: list[str]) -> NoReturn:
    """Runs the locked nox on this file, in place of the present process where the system can do that."""
    command = [furnished(*START), "-m", "nox", "--noxfile", str(ROOT / "noxfile.py"), *arguments]
    if os.name == "nt":
        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(command[0], command)


if __name__ == "__main__":
    start(sys.argv[1:])

import nox  # above this line it need not exist

nox.needs_version = ">=2025.2.9"
nox.options.sessions = ["serve"]


def run(session: nox.Session, room: tuple[str, str], *module: str) -> None:
    """Runs `python -m <module> …` in a room."""
    session.run(furnished(*room), "-m", *module, env={"NO_MKDOCS_2_WARNING": "1"}, external=True)


def fetch(session: nox.Session, wanted: Path, folder: Path) -> None:
    """Puts the npm packages a lock file names into a folder; no script of theirs is run."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(wanted / name, folder / name)
    session.run("npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(folder), external=True)


@nox.session(python=False)
def serve(session: nox.Session) -> None:
    """Show the portal at http://127.0.0.1:8000/ and follow every change (`-- -a host:port` for another address)."""
    run(session, SITE, "mkdocs", "serve", *session.posargs)


@nox.session(python=False)
def build(session: nox.Session) -> None:
    """Build the site into site/; any warning is a failure."""
    run(session, SITE, "mkdocs", "build", "--strict", "--clean", "--site-dir", "site", *session.posargs)


@nox.session(python=False)
def tests(session: nox.Session) -> None:
    """Prove everything: tests and house rules, then lint and types (with arguments for pytest: only those tests)."""
    if not session.posargs:
        session.notify("lint")
        session.notify("types")
    run(session, HOUSE, "pytest", "-q", *(session.posargs or (*SHARED, *BY_FILE)))


@nox.session(python=False)
def quick(session: nox.Session) -> None:
    """Run the tests that start neither MkDocs nor a browser, then lint and types; `tests` runs all (arguments go to pytest)."""
    session.notify("lint")
    session.notify("types")
    run(session, HOUSE, "pytest", "-q", *QUICK, *SHARED, *BY_TEST, *session.posargs)


@nox.session(python=False)
def lint(session: nox.Session) -> None:
    """Check style and format (`ruff check --fix .` and `ruff format .` in .nox/house repair most of it)."""
    run(session, HOUSE, "ruff", "check", ".")
    run(session, HOUSE, "ruff", "format", "--check", ".")


@nox.session(python=False)
def types(session: nox.Session) -> None:
    """Check the types of hooks/, strictly."""
    run(session, HOUSE, "mypy")


@nox.session(python=False)
def contracts(session: nox.Session) -> None:
    """Check that the rooms import downward only; the house tests do the same."""
    session.run(str(Path(furnished(*HOUSE)).with_name("lint-imports")), external=True)


@nox.session(python=False)
def ledger(session: nox.Session) -> None:
    """Record every value the ledger does not hold yet in data/ledger/; run it before publishing and commit what it adds."""
    run(session, SITE, "portal.publishing.ledger")


@nox.session(python=False)
def visits(session: nox.Session) -> None:
    """Count the visits told by logs of the web server (`-- /var/log/nginx/access.log*`) into data/visits.yml; needs Debian's goaccess."""
    run(session, SITE, "portal.publishing.visits", *session.posargs)


@nox.session(python=False)
def pdf(session: nox.Session) -> None:
    """Print the reports of site/ into pdf/ in the form of Nghị định 30/2020 (`-- --site DIR --out DIR ADDRESS…`); needs Chromium."""
    run(session, HOUSE, "portal.publishing.paper", *session.posargs)


@nox.session(python=False)
def golden(session: nox.Session) -> None:
    """Write the expected output of the golden tests anew; look at the difference before you commit it."""
    run(session, HOUSE, "pytest", "tests/test_golden.py", "--regenerate", *session.posargs)


@nox.session(python=False)
def fictional(session: nox.Session) -> None:
    """Show the made-up department of tests/golden/fictional at http://127.0.0.1:8000/ (`-- --site-dir DIR` only builds it)."""
    session.run(furnished(*SITE), "tests/fictional_site.py", *session.posargs, env={"NO_MKDOCS_2_WARNING": "1"}, external=True)


@nox.session(python=False)
def sheet(session: nox.Session) -> None:
    """Take a picture of every kind of page, narrow and wide, light and dark, beside plain Material, into .nox/sheet/ (`-- DIR`); look at them."""
    session.run(furnished(*HOUSE), "tests/sheet.py", *session.posargs, env={"PYTHONPATH": "tests"}, external=True)


@nox.session(python=False)
def bench(session: nox.Session) -> None:
    """Time the compilation, citations and neighbours of made-up items of growing number (`-- 1000 10000` for others); nothing is asserted."""
    for script in ("compile_records", "link_citations", "find_neighbours"):
        session.run(furnished(*HOUSE), f"tests/bench/{script}.py", *session.posargs, env={"PYTHONPATH": "tests"}, external=True)


@nox.session(python=False)
def bench_search(session: nox.Session) -> None:
    """Measure the search beside Pagefind on made-up news (`-- 1000` for fewer than 10,000); needs npm and Chromium, nothing is asserted."""
    fetch(session, ROOT / "tests" / "bench" / "rivals", ROOT / ".nox" / "rivals")
    session.run(furnished(*HOUSE), "tests/bench/search.py", *session.posargs, env={"PYTHONPATH": "tests"}, external=True)


@nox.session(python=False)
def audit(session: nox.Session) -> None:
    """Hold the built sites against HTML checkers, axe and Lighthouse; fails where a target is missed (needs npm, Java, nginx, Chromium)."""
    fetch(session, ROOT / "tests" / "audit", ROOT / ".nox" / "audit")
    session.run(furnished(*HOUSE), "tests/audit/audit.py", *session.posargs, env={"PYTHONPATH": "tests"}, external=True)


@nox.session(venv_backend="venv")
def paper_fonts(session: nox.Session) -> None:
    """Cut the letters of paper (Tinos) down to Vietnamese and our signs anew, into theme/assets/fonts; needs npm."""
    session.install("fonttools[woff]==4.68.0", "brotli==1.2.1")
    folder = Path(session.create_tmp())
    session.run("npm", "install", "--silent", "--ignore-scripts", "--prefix", str(folder), "@expo-google-fonts/tinos@0.4.2", external=True)
    package = folder / "node_modules" / "@expo-google-fonts" / "tinos"
    target = ROOT / "theme" / "assets" / "fonts"
    shutil.copyfile(package / "LICENSE_FONT", target / "tinos-OFL.txt")
    cut = [f"--unicodes={PAPER_SIGNS}", "--flavor=woff2", "--no-hinting", "--layout-features=kern"]
    for style, name in {"400Regular": "regular", "400Regular_Italic": "italic", "700Bold": "bold", "700Bold_Italic": "bold-italic"}.items():
        session.run("pyftsubset", str(package / style / f"Tinos_{style}.ttf"), *cut, f"--output-file={target / f'tinos-{name}.woff2'}")


@nox.session(venv_backend="venv")
def lock(session: nox.Session) -> None:
    """Write the lock files anew from pyproject.toml (`-- --upgrade` also takes the newest versions)."""
    session.install("uv==0.13.9")
    compiled = ["uv", "pip", "compile", "--quiet", "--no-config", "--universal", "--python-version", "3.11", "--fork-strategy", "fewest"]
    compiled += ["--generate-hashes", "--no-annotate", "--custom-compile-command", "python3 noxfile.py -s lock", *session.posargs]
    runtime = ["pyproject.toml", "--group", "install"]
    session.run(*compiled, *runtime, "-o", "requirements.lock")
    session.run(*compiled, *runtime, "--group", "tests", "--group", "lint", "-c", "requirements.lock", "-o", "requirements-dev.lock")
    session.run(*compiled, "--group", "pyproject.toml:tasks", "-o", "requirements-nox.lock")
