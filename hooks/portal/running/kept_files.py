"""Files that are kept from build to build: works that make files go in, the place of each file on the disk comes out; only what misses is made.

What is kept can be deleted at any time. Two builds may work in one folder at once: a file is written beside and moved into its place.
"""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from portal.model.each import Each


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """`make` makes exactly the files at `addresses`; an address tells the bytes, so that what is kept there never grows old."""

    addresses: tuple[str, ...]
    make: Callable[[], tuple[tuple[str, bytes], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFiles:
    """`folder` need not be there yet. Beside each file lies the digest of its bytes: one that was cut short or spoilt is made anew."""

    folder: Path

    def made(self, works: Iterable[Work], each: Each) -> Iterator[tuple[str, Path]]:
        """Every address with its file, in the order of the works; `each` may make them in other processes."""
        asked = tuple(works)
        missing = [work for work in asked if not all(map(self._is_whole, work.addresses))]
        for _ in each(partial(_make, self), missing):
            pass
        yield from ((address, self.file(address)) for work in asked for address in work.addresses)

    def file(self, address: str) -> Path:
        return self.folder / address.replace("/", "_")

    def keep(self, address: str, content: bytes) -> None:
        """The digest comes last: without it nobody takes the file for whole."""
        self.folder.mkdir(parents=True, exist_ok=True)
        file = self.file(address)
        write_whole(file, content)
        write_whole(_digest_beside(file), hashlib.sha256(content).hexdigest().encode())

    def _is_whole(self, address: str) -> bool:
        file = self.file(address)
        try:
            with file.open("rb") as opened:
                digest = hashlib.file_digest(opened, "sha256").hexdigest()
            return _digest_beside(file).read_bytes() == digest.encode()
        except OSError:
            return False


def _make(kept: KeptFiles, work: Work) -> None:
    for address, content in work.make():
        kept.keep(address, content)


def _digest_beside(file: Path) -> Path:
    return file.with_name(f"{file.name}.sha256")


def write_whole(file: Path, *contents: bytes) -> None:
    """Readers see the file that was there before or the whole new one, its contents one after the other."""
    handle, beside = tempfile.mkstemp(dir=file.parent, prefix=".new-")
    with os.fdopen(handle, "wb") as opened:
        opened.writelines(contents)
    Path(beside).replace(file)
