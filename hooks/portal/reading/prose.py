"""Markdown of an editor -> prose: sanitised HTML, its headings and links; every link is checked on the way."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from html import unescape
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.extensions.tables import TableProcessor
from markdown.extensions.toc import TocExtension
from markdown.inlinepatterns import DelimiterProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from portal.model.fault import Fault
from portal.model.place import Place
from portal.model.prose import Heading, Link, Prose
from portal.reading.abbreviations import read_abbreviations
from portal.reading.findings import Findings
from portal.reading.guard import HIDDEN, Source, place_at
from portal.reading.markers import read_markers
from portal.reading.markup import ENTITY, is_parseable
from portal.reading.notes import NOTE_ATTRIBUTES, NOTE_CLASSES, NOTE_TAGS, Notes
from portal.reading.prose_checks import placed
from portal.reading.turns import TURN_ATTRIBUTES, TURN_CLASSES, Turns
from portal.reading.web_address import is_web_address
from portal.vietnamese.mentions import mentions_in
from portal.vietnamese.slug import slug

_TAG = re.compile(r"</?[A-Za-z][^\s>]*")
_TARGET = re.compile(r"[A-Za-z0-9._/-]+\.md")
"""No percent, no entity, no colon: what a browser would read otherwise than we do."""
_LETTER_OR_CALL = re.compile(r"mailto:[\w.+-]+@[\w.-]+|tel:[0-9+().-]+")
_ALIGNMENT = {"text-align: right;": "align-right", "text-align: center;": "align-center", "text-align: left;": "align-left"}
_TAGS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "hr", "br", "a",
         "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "div"} | NOTE_TAGS  # fmt: skip
_ATTRIBUTES = {"ol": {"start"}} | NOTE_ATTRIBUTES | TURN_ATTRIBUTES | {f"h{level}": {"id"} for level in range(2, 7)}
_CLASSES = {cell: set(_ALIGNMENT.values()) for cell in ("td", "th")} | NOTE_CLASSES | TURN_CLASSES


def read_prose(source: Source, findings: Findings, *, is_interview: bool = False) -> Prose:
    """The body of `source`, an interview in its turns; empty prose where the source may not even be parsed."""
    if not is_parseable(source, findings):
        return Prose(html="")
    links = _Links(source, findings)
    extensions: list[str | Extension] = ["tables", "sane_lists", "def_list", TocExtension(slugify=_anchor, marker="")]
    extensions += [_OwnRules(links), Notes(source, findings)]
    parser = Markdown(extensions=extensions, output_format="html")
    if is_interview:
        parser.treeprocessors.register(Turns(parser), "portal-turns", -2)
    try:
        html = parser.convert(source.body)
    except RecursionError:
        findings.add(Fault.TOO_DEEP, Place(path=source.path, line=source.body_line), found=source.body.strip()[:40])
        return Prose(html="")
    safe = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, allowed_classes=_CLASSES, link_rel=None,
                     url_schemes={"http", "https", "mailto", "tel", "portal"})  # fmt: skip
    if _TAG.findall(safe) != _TAG.findall(html) or "\x02" in html or "\x03" in html or HIDDEN.search(safe):  # &#26; is a MARKER
        findings.add(Fault.UNSAFE_MARKUP, Place(path=source.path, line=source.body_line))
    if not safe.strip():
        findings.add(Fault.EMPTY_BODY, Place(path=source.path, line=source.body_line))
    marked = read_markers(safe, source, findings)
    headings = tuple(_headings(getattr(parser, "toc_tokens", [])))
    mentions = placed(mentions_in(marked.html), source)
    return Prose(
        html=marked.html,
        headings=headings,
        links=tuple(links.found),
        markers=marked.markers,
        mentions=mentions,
        abbreviations=read_abbreviations(marked.html, mentions, source),
    )


class _OwnRules(Extension):
    """Raw HTML and images stay text; links are checked; alignment of table cells becomes a class; no cell is lost."""

    def __init__(self, links: "_Links") -> None:
        super().__init__()
        self.links = links

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        for pattern in ("image_link", "image_reference", "short_image_ref"):
            md.inlinePatterns.deregister(pattern)
        md.inlinePatterns.register(_Emphasis(md, self.links), "em_strong", 60)
        md.parser.blockprocessors.register(_Tables(md.parser, self.links), "table", 75)
        self.links.md = md
        md.treeprocessors.register(self.links, "portal-links", -1)


class _Tables(TableProcessor):
    """Tells the rows whose last cells the parser would drop."""

    def __init__(self, parser: BlockParser, links: "_Links") -> None:
        super().__init__(parser, {"use_align_attribute": False})
        self.links = links

    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        if len(self._split_row(row)) > len(align):  # type: ignore[attr-defined]
            self.links.findings.add(Fault.EXTRA_CELL, self.links.place(row), found=row, expected=str(len(align)))
        super()._build_row(row, parent, align)  # type: ignore[misc]


class _Emphasis(DelimiterProcessor):
    """Tells tangled marks at which the parser loses letters: Markdown 3.11.3 prints `*a**b*c` without its c."""

    def __init__(self, md: Markdown, links: "_Links") -> None:
        super().__init__("*", "strong,em", md)
        self.add("_", "strong,em", smart=True)
        self.links = links

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override]
        element, start, end = super().handleMatch(m, data)
        if element is not None and _without_marks("".join(element.itertext())) != _without_marks(data[start:end]):
            found = data[start:end].partition("\x02")[0]
            self.links.findings.add(Fault.TANGLED_EMPHASIS, self.links.place(found), found=found)
        return element, start, end


class _Links(Treeprocessor):
    """Collects links to other files; refuses what leaves the repository or is no address."""

    def __init__(self, source: Source, findings: Findings) -> None:
        super().__init__()
        self.source = source
        self.findings = findings
        self.found: list[Link] = []
        self.hrefs: dict[str, str] = {}

    def run(self, root: Element) -> None:
        for written, _title in self.md.references.values():
            self.checked(written)  # the line vanishes from the text, used or not
        for element in root.iter():
            if element.tag in {"td", "th"} and (style := element.attrib.pop("style", "")):
                element.set("class", _ALIGNMENT.get(style, "align-left"))
            if element.tag == "a":
                element.set("href", self.checked(element.get("href", "")))

    def checked(self, written: str) -> str:
        """Each address is told and collected once, where it first stands."""
        if written not in self.hrefs:
            self.hrefs[written] = self.href(written)
        return self.hrefs[written]

    def href(self, written: str) -> str:
        place = self.place(written)
        if written.startswith(f"{AMP_SUBSTITUTE}#109;"):
            written = unescape(written.replace(AMP_SUBSTITUTE, "&"))  # <name@place>, which the parser hides from harvesters
        is_plain = not ENTITY.search(written.replace("&amp;", "&"))  # a browser reads https://a.vn&#64;b.com as a name at b.com
        if is_plain and (_LETTER_OR_CALL.fullmatch(written) or is_web_address(written)):
            return written
        path, _, fragment = written.partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self.source.path), path)) if path else self.source.path
        is_outside = path.startswith("/") or target.startswith("..")
        if not written or is_outside or not _TARGET.fullmatch(target) or not re.fullmatch(r"[\w-]*", fragment):
            self.findings.add(Fault.LINK_OUTSIDE, place, found=written)
            return ""
        self.found.append(Link(target=target, fragment=fragment, place=place))
        return f"portal:{target}#{fragment}"

    def place(self, written: str) -> Place:
        """Where it first stands as an address, else where it stands at all."""
        body = self.source.body
        before = next((before for before in ("(", "(<", "]: ", "]: <", "<", "") if before + written in body), "")
        offset = max(body.find(before + written), 0) + len(before)
        return place_at(self.source.path, body, offset, first_line=self.source.body_line)


def _without_marks(text: str) -> str:
    return text.replace("*", "").replace("_", "")


def _anchor(title: str, _separator: str) -> str:
    """Never one of an observation: those begin with "so-lieu-"."""
    name = slug(title) or "muc"
    return f"muc-{name}" if name.startswith("so-lieu-") else name


def _headings(tokens: list[dict[str, object]]) -> Iterator[Heading]:
    for token in tokens:
        yield Heading(level=int(str(token["level"])), anchor=str(token["id"]), title=unescape(str(token["name"])))
        yield from _headings(token["children"])  # type: ignore[arg-type]
