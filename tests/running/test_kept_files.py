"""Kept files: made once, the same with and without what was kept, made anew where they were spoilt, by two builds at once as by one."""

import threading
from functools import partial
from pathlib import Path

import pytest

from portal.running.kept_files import KeptFiles, Work
from portal.running.workers import Forked

ADDRESSES = ("anh/a-1.jpg", "anh/a-2.jpg")


def made(counter: Path) -> tuple[tuple[str, bytes], ...]:
    """Leaves a line for each time it is called."""
    with counter.open("a", encoding="utf-8") as file:
        file.write("made\n")
    return tuple((address, address.encode() * 1000) for address in ADDRESSES)


def times(counter: Path) -> int:
    return len(counter.read_text(encoding="utf-8").splitlines())


@pytest.fixture
def counter(tmp_path: Path) -> Path:
    return tmp_path / "counter"


@pytest.fixture
def works(counter: Path) -> list[Work]:
    return [Work(addresses=ADDRESSES, make=partial(made, counter))]


def contents(files: list[tuple[str, Path]]) -> dict[str, bytes]:
    return {address: file.read_bytes() for address, file in files}


def test_a_file_is_made_once(tmp_path: Path, works: list[Work], counter: Path):
    """The second build finds what the first one kept, byte for byte."""
    kept = KeptFiles(folder=tmp_path / "kept")
    first, second = (contents(list(kept.made(works, map))) for _ in range(2))

    assert first == second == {address: address.encode() * 1000 for address in ADDRESSES}
    assert times(counter) == 1


@pytest.mark.parametrize(
    "harm", [lambda file: file.write_bytes(b"spoilt"), lambda file: file.write_bytes(b""), Path.unlink], ids=["spoilt", "emptied", "deleted"]
)
@pytest.mark.parametrize("ending", ["", ".sha256"])
def test_what_was_spoilt_is_made_anew(tmp_path: Path, works: list[Work], counter: Path, harm, ending: str):
    """Cut short, overwritten or deleted, the file or its digest."""
    kept = KeptFiles(folder=tmp_path / "kept")
    whole = contents(list(kept.made(works, map)))
    file = kept.file(ADDRESSES[1])
    harm(file.with_name(f"{file.name}{ending}"))

    assert contents(list(kept.made(works, map))) == whole
    assert times(counter) == 2


def test_processes_may_make_them(tmp_path: Path, counter: Path):
    """They leave the files where the parent finds them."""
    works = [Work(addresses=(f"{number}.jpg",), make=partial(lambda name: ((name, name.encode()),), f"{number}.jpg")) for number in range(9)]
    found = contents(list(KeptFiles(folder=tmp_path / "kept").made(works, Forked(processes=2))))

    assert found == {f"{number}.jpg": f"{number}.jpg".encode() for number in range(9)}


def test_two_builds_at_once_never_see_half_a_file(tmp_path: Path, works: list[Work]):
    """Each finds whole files, and no temporary one is left."""
    kept = KeptFiles(folder=tmp_path / "kept")
    seen: list[dict[str, bytes]] = []

    def build() -> None:
        for _ in range(20):
            for address in ADDRESSES:
                kept.keep(address, address.encode() * 1000)
            seen.append(contents(list(kept.made(works, map))))

    builds = [threading.Thread(target=build) for _ in range(4)]
    for one in builds:
        one.start()
    for one in builds:
        one.join()

    assert len(seen) == 80
    assert all(one == {address: address.encode() * 1000 for address in ADDRESSES} for one in seen)
    assert not list(kept.folder.glob(".new-*"))
