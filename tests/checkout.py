"""A checkout of this repository, copied to where a test may spoil it, and what MkDocs says and builds when it is run there."""

import atexit
import compileall
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("content", "data", "docs", "theme", "hooks", "mkdocs.yml")
"""What a build reads."""
LONGEST_BUILD = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How a run of MkDocs ended and all it said."""

    code: int
    said: str

    @property
    def warnings(self) -> list[str]:
        """Lines a strict build must not have."""
        return [line for line in self.said.splitlines() if re.match(r"(WARNING|ERROR|CRITICAL)\b|.*(Warning:|Traceback)", line)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkout:
    """A folder with all that a build reads."""

    root: Path

    @classmethod
    def copied_to(cls, root: Path) -> "Checkout":
        shutil.copytree(_model(), root)
        return cls(root=root)

    def write(self, path: str, text: str) -> None:
        """`path` is relative to the checkout; the folder is made."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")

    def append(self, path: str, text: str) -> None:
        self.write(path, self.read(path) + text)

    def replace(self, path: str, old: str, new: str) -> None:
        """Every `old` becomes `new`; there must be one."""
        text = self.read(path)
        assert old in text, f"{old!r} is not in {path}"
        self.write(path, text.replace(old, new))

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class MkDocs:
    """MkDocs beside this Python; tests have it as the fixture `mkdocs`, which marks them as slow."""

    def command(self, *arguments: str) -> list[str]:
        """The command line that starts it."""
        return [sys.executable, "-m", "mkdocs", *arguments]

    def build(self, checkout: Checkout, site: Path, *options: str, where: Path | None = None, **environment: str) -> Run:
        """`mkdocs build`, started in the folder `where`, with these variables of the environment set on top of a plain one."""
        done = subprocess.run(
            self.command("build", "--config-file", str(checkout.root / "mkdocs.yml"), "--site-dir", str(site), *options),
            cwd=where or checkout.root,
            env=plain_environment(**environment),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            timeout=LONGEST_BUILD,
            check=False,
        )
        return Run(code=done.returncode, said=done.stdout)


@cache
def _model() -> Path:
    """What a build reads, copied once and with its modules compiled: no build of a copy has to compile them again."""
    folder = Path(tempfile.mkdtemp(prefix="portal-checkout-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(ROOT / part, folder / part)
    compileall.compile_dir(folder / "hooks", quiet=2)
    return folder


def plain_environment(**changes: str) -> dict[str, str]:
    """This environment without what would make one build differ from another; `portal` is found beside its hook."""
    kept = {name: value for name, value in os.environ.items() if name not in {"SOURCE_DATE_EPOCH", "PYTHONHASHSEED", "TZ", "PYTHONPATH"}}
    return kept | {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"} | changes


def contents(folder: Path) -> dict[str, bytes]:
    """Path inside the folder -> bytes, of every file in it."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}
