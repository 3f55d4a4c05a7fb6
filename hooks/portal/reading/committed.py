"""A checkout and the path of a file in it -> what git has committed of it, or why nobody can say."""

import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Committed:
    """`content` is None where nothing is committed: no repository, no commit, not this file; `obstacle` is what git said where it failed."""

    content: bytes | None = None
    obstacle: str = ""


def committed(root: Path, path: str) -> Committed:
    """What the last commit has at `path`, which is relative to `root`; the folder may lie anywhere in its repository."""
    if not any((folder / ".git").exists() for folder in (root, *root.resolve().parents)):
        return Committed()
    for question in (("rev-list", "--max-count=1", "--all"), ("ls-tree", "--name-only", "HEAD", f"./{path}")):
        answer = _git(root, *question)
        if not answer.content:
            return Committed(obstacle=answer.obstacle)
    return _git(root, "show", f"HEAD:./{path}")


def _git(root: Path, *arguments: str) -> Committed:
    try:
        run = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    except FileNotFoundError:
        return Committed(obstacle="git")
    if run.returncode:
        return Committed(obstacle=run.stderr.decode("utf-8", errors="replace").strip().partition("\n")[0])
    return Committed(content=run.stdout)
