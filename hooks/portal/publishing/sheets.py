"""The style sheets of the theme -> shortened, and those mkdocs.yml lists as one: a page waits for one answer instead of ten before it is painted."""

import hashlib
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from rcssmin import cssmin  # type: ignore[import-untyped]


def join_sheets(files: Files, config: MkDocsConfig) -> None:
    """Those of our own theme. Each stays at its own address as well, for pages outside the frame that link a single one (an embed, a stub)."""
    own = str(Path(config.theme.custom_dir or ""))
    for sheet in [file for file in files if file.src_uri.endswith(".css") and str(file.src_dir) == own]:
        files.remove(sheet)
        files.append(File.generated(config, sheet.src_uri, content=cssmin(sheet.content_string)))
    listed = [str(uri) for uri in config.extra_css]
    found = [file for uri in listed if (file := files.get_file_from_path(uri)) is not None]
    if missing := sorted(set(listed) - {file.src_uri for file in found}):
        raise Abort(f"mkdocs.yml, extra_css: không có tệp {', '.join(missing)}. (no such file)")
    if found:
        content = "".join(file.content_string for file in found)
        config.extra_css = [_address(listed[0], content)]
        files.append(File.generated(config, config.extra_css[0], content=content))


def _address(first: str, content: str) -> str:
    """In the folder of the sheets, for what they name is found from there; named by its content as Material does it, so it may be kept for ever."""
    return str(PurePosixPath(first).with_name(f"portal.{hashlib.sha256(content.encode()).hexdigest()[:8]}.min.css"))
