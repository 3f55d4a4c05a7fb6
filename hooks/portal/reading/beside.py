"""The files beside an item: the path of the item goes in, what lies in the folder of its name comes out; nothing outside that folder is opened."""

import hashlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from portal.model.file_fault import FileFault
from portal.model.hint import Hint
from portal.model.place import Place
from portal.reading.findings import Findings
from portal.reading.kinds import scalar_text
from portal.reading.nodes import Node
from portal.vietnamese.slug import slug

LONGEST_NAME = 100
_FOLDERS = ("content/news/", "content/reports/")


class ChangedMeanwhile(RuntimeError):
    """Somebody wrote into the checkout while it was compiled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileName:
    """The name of a file beside the item: a slug with its ending, so that it names nothing elsewhere; `example` is shown to editors."""

    example: str
    blank: str = ""

    @property
    def meaning(self) -> str:
        return Hint(
            f"tên tệp trong thư mục cùng tên với bài, ví dụ {self.example}",
            english=f"the name of a file in the folder named like the item, such as {self.example}",
        )

    def read(self, node: Node, findings: Findings, *, name: str) -> str:
        text = scalar_text(node, findings, name=name) or self.blank
        if text and text != _usable(text):
            findings.add(FileFault.BAD_NAME, node.place, name=name, found=text, expected=_usable(text) or self.example)
            return self.blank
        return text


def _usable(text: str) -> str:
    """The name this file should have; "" where nothing of it can stay."""
    last = PurePosixPath(text.replace("\\", "/"))
    stem, ending = slug(last.stem, limit=LONGEST_NAME), slug(last.suffix, limit=5)
    return f"{stem}.{ending}" if stem and ending else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """`item` is the path of the Markdown file in the checkout `root`."""

    root: Path
    item: str

    @property
    def folder(self) -> str:
        """content/news/2022/<name of the item>."""
        return self.item.removesuffix(".md")

    def path(self, name: str) -> str:
        return f"{self.folder}/{name}"

    def file(self, name: str) -> Path | None:
        """The file of this name, None where there is no ordinary one."""
        path = self.root / self.path(name)
        return path if not self.is_linked(name) and path.is_file() else None

    def told_file(self, name: str, place: Place, findings: Findings, *, key: str) -> Path | None:
        """The same, and a missing one is told."""
        found = self.file(name)
        if found is None and not self.is_linked(name):
            findings.add(FileFault.FILE_MISSING, place, name=key, found=name, expected=f"{self.folder}/")
        return found

    def is_linked(self, name: str) -> bool:
        """Whether it is reached through a symbolic link; that is told once for the whole checkout."""
        return (self.root / self.folder).is_symlink() or (self.root / self.path(name)).is_symlink()

    def names(self) -> tuple[str, ...]:
        """Of everything in the folder that is no item itself."""
        folder = self.root / self.folder
        found = folder.iterdir() if folder.is_dir() and not folder.is_symlink() else ()
        return tuple(sorted(one.name for one in found if one.is_file() and not one.is_symlink() and is_beside_item(self.root, self.path(one.name))))


def is_beside_item(root: Path, path: str) -> bool:
    """Whether the file lies in the folder of an item of news or reports, so that the item has to name it."""
    parent = PurePosixPath(path).parent
    is_file_of_ours = PurePosixPath(path).suffix == ".md" or PurePosixPath(path).name.startswith(".")
    return path.startswith(_FOLDERS) and not is_file_of_ours and (root / f"{parent}.md").is_file()


def content_of(root: Path, path: str, *, digest: str) -> bytes:
    """The bytes of a file that was read before; raises ChangedMeanwhile where they are others now."""
    content = (root / path).read_bytes()
    if hashlib.sha256(content).hexdigest() != digest:
        raise ChangedMeanwhile(path)
    return content
