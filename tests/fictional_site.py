"""The made-up department of golden/fictional becomes a checkout in a new folder, which MkDocs serves, or builds into the folder named."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CASE = ROOT / "tests" / "golden" / "fictional"
NAME = "Sở KH&CN Ngàn Hạ (hư cấu)"
DAY = "1769900400"
"""1 February 2026 in Vietnam: what is late is late on that day."""


def furnish(root: Path) -> None:
    """A checkout with the case's own content and everybody's code, theme and handbook."""
    for part in ("hooks", "theme"):
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "docs", root / "docs")
    for part in ("content", "data", "docs"):
        shutil.copytree(CASE / part, root / part, dirs_exist_ok=True)
    lines = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [f'site_name: "{NAME}"\n' if line.startswith("site_name:") else line for line in lines]
    (root / "mkdocs.yml").write_text("".join(kept), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """With arguments MkDocs builds with them, strictly; without, it serves."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "portal"
        root.mkdir()
        furnish(root)
        command = ["build", "--strict", *arguments] if arguments else ["serve"]
        environment = os.environ | {"SOURCE_DATE_EPOCH": DAY, "PYTHONPATH": str(root / "hooks")}
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", *command, "--config-file", str(root / "mkdocs.yml")], env=environment, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
