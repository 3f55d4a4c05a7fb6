"""The scripts of the theme -> the same without comments and spaces: they are written to be read, and sent to be small."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from rjsmin import jsmin  # type: ignore[import-untyped]


def shorten_scripts(files: Files, config: MkDocsConfig) -> None:
    """Those of our own theme; what Material brings is short already."""
    own = str(Path(config.theme.custom_dir or ""))
    for file in [file for file in files if file.src_uri.endswith(".js") and str(file.src_dir) == own]:
        files.remove(file)
        files.append(File.generated(config, file.src_uri, content=jsmin(file.content_string)))
