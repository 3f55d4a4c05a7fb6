"""The articles of a checkout as plain Material would show them: front matter is cut off, the bodies become pages at the addresses they have here."""

import re
from pathlib import Path

SECTIONS = {"news": "tin-tuc", "reports": "bao-cao"}
CONFIGURATION = """\
site_name: Material
theme:
  name: material
  language: vi
  font: false
plugins:
  - search
"""
"""Nothing but what everybody writes first; the font would be asked of another host."""
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_TITLE = re.compile(r"^title: *(.+)$", re.MULTILINE)


def furnish(root: Path, content: Path) -> None:
    """`root` becomes a MkDocs project with the articles of the folder `content`; a file is named as the last part of its address."""
    docs = root / "docs"
    docs.mkdir(parents=True)
    (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    (docs / "index.md").write_text("# Material\n", encoding="utf-8")
    for folder, section in SECTIONS.items():
        for file in sorted((content / folder).glob("*/*.md")):
            page = docs / section / file.parent.name / file.name
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(_page(file.read_text(encoding="utf-8")), encoding="utf-8")


def _page(text: str) -> str:
    front = _FRONT.match(text)
    title = _TITLE.search(front.group(1)) if front else None
    return f"# {title.group(1).strip(chr(34) + chr(39)) if title else ''}\n\n{text[front.end() :] if front else text}"
