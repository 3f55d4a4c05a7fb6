"""Runs a program and watches its memory: a command goes in, its seconds, what it said and the most memory it and its children had together come out."""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_STEP = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """`megabytes` counts memory that processes share once (PSS of Linux)."""

    seconds: float
    megabytes: float
    said: str


def run_measured(command: Sequence[str]) -> Run:
    """A command that fails ends the measuring with what it said."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    most = 0.0
    while process.poll() is None:
        most = max(most, megabytes_of(process.pid))
        time.sleep(_STEP)
    seconds = time.perf_counter() - start
    said, complained = process.communicate()
    if process.returncode:
        sys.exit(f"{' '.join(command)}\n{said}{complained}")
    return Run(seconds=seconds, megabytes=most, said=said)


def megabytes_of(pid: int) -> float:
    """Of a process and all it has started, what they share counted once (PSS of Linux)."""
    return sum(map(_kilobytes, _family(pid))) / 1024


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = [int(child) for task in Path(f"/proc/{pid}/task").iterdir() for child in (task / "children").read_text("ascii").split()]
    except OSError:  # it has ended meanwhile
        return
    for child in children:
        yield from _family(child)


def _kilobytes(pid: int) -> int:
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")), 0)
