"""Frames: a compiled page -> a MkDocs page that carries it; MkDocs never reads a Markdown file of ours."""

from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from portal.rendering.pages import RenderedPage


class Frame(MkDocsPage):
    """A page whose content is compiled already: there is nothing to read and nothing to render."""

    def __init__(self, rendered: RenderedPage, file: File, config: MkDocsConfig, *, title: str) -> None:
        super().__init__(escape(title), file, config)
        self.update_date = rendered.updated.isoformat()
        self.portal = rendered
        self.edit_url = None

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self.portal.html
        self.toc = TableOfContents([])  # the page has its own, and the frame its own way past the masthead
        self.present_anchor_ids = {heading.anchor for heading in self.portal.headings}
        self.links_to_anchors = {}


def framed_file(rendered: RenderedPage, config: MkDocsConfig, titles: dict[str, str]) -> File:
    """The generated file of a page; `titles` are the names the navigation gives to some, by source path."""
    uri = f"{rendered.address}index.md"
    file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = None
    Frame(rendered, file, config, title=titles.get(uri) or rendered.title)
    return file
