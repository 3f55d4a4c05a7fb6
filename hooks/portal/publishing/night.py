"""The dark colours of all style sheets -> one sheet for readers without scripts, whose page cannot say that it is dark."""

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

ADDRESS = "assets/night.css"
"""Linked by theme/main.html inside `noscript`, for devices set to dark: nobody else loads it."""
_PALETTE_OF_MATERIAL = "assets/stylesheets/palette."
_DARK = re.compile(r'(?<=[{}/])\[data-md-color-scheme="?slate"?\]\{([^{}]*)\}')


def add_night_sheet(files: Files, config: MkDocsConfig) -> None:
    """After the sheets are joined: theirs come after Material's, as on a page."""
    listed = [str(uri) for uri in config.extra_css]
    palettes = [file.src_uri for file in files if file.src_uri.startswith(_PALETTE_OF_MATERIAL) and file.src_uri.endswith(".css")]
    found = [file for uri in (*palettes, *listed) if (file := files.get_file_from_path(uri)) is not None]
    files.append(File.generated(config, ADDRESS, content=night_of("".join(file.content_string for file in found))))


def night_of(css: str) -> str:
    """Shortened style sheets -> what they say of the dark scheme alone, said of the light one."""
    return "".join(f"[data-md-color-scheme=default]{{{colours}}}" for colours in _DARK.findall(css))
