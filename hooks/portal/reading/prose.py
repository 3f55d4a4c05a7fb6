"""Markdown of an editor -> prose: sanitised HTML, its headings and links; raw HTML, includes, images and markup bombs are told and refused."""

import posixpath
import re
from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor

from portal.model.fault import Fault
from portal.model.place import Place
from portal.model.prose import Heading, Link, Prose
from portal.reading.findings import Findings
from portal.reading.guard import Source
from portal.reading.web_address import is_web_address
from portal.vietnamese.slug import slug

LONGEST_LINE = 20_000
MOST_MARKS = 800
DEEPEST_INDENT = 24
_CODE = re.compile(r"(`+)(?:(?!\1).){1,500}?\1")
_RAW_HTML = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])|!--|!DOCTYPE|\?)", re.IGNORECASE)
_INCLUDE = re.compile(r"-{2,}8<-{2,}|\{!|\{%\s*include")
_IMAGE = re.compile(r"!\[")
_TOP_HEADING = re.compile(r"#(?!#)\s*\S|\S.*\n=+\s*$")
_MARKS = re.compile(r"[\[\]!*_`<\\]")
_DEEP = re.compile(rf"(?:[ ]{{{DEEPEST_INDENT},}}|(?:[ ]{{0,3}}>){{6,}}|(?:[ ]{{0,3}}(?:[-*+]|\d+\.)[ ]+){{6,}})")
_TAG = re.compile(r"</?[A-Za-z][^\s>]*")
_ALIGNMENT = {"text-align: right;": "align-right", "text-align: center;": "align-center", "text-align: left;": "align-left"}
_TAGS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "hr", "br", "a",
         "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}} | {f"h{level}": {"id"} for level in range(2, 7)}
_CLASSES = {cell: set(_ALIGNMENT.values()) for cell in ("td", "th")}


def read_prose(source: Source, findings: Findings) -> Prose:
    """The body of `source`; empty prose where the source may not even be parsed."""
    if not _is_parseable(source, findings):
        return Prose(html="")
    links = _Links(source, findings)
    parser = Markdown(extensions=["tables", "sane_lists", "def_list", TocExtension(slugify=_anchor), _OwnRules(links)], output_format="html")
    html = parser.convert(source.body)
    safe = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, allowed_classes=_CLASSES, link_rel=None,
                     url_schemes={"http", "https", "mailto", "tel", "portal"})  # fmt: skip
    if _TAG.findall(safe) != _TAG.findall(html):
        findings.add(Fault.UNSAFE_MARKUP, Place(path=source.path, line=source.body_line))
    return Prose(html=safe, headings=tuple(_headings(getattr(parser, "toc_tokens", []))), links=tuple(links.found))


def _is_parseable(source: Source, findings: Findings) -> bool:
    before = len(findings.issues)
    marks = 0
    lines = source.body.split("\n")
    for number, line in enumerate(lines, start=source.body_line):
        marks = marks + len(_MARKS.findall(line)) if line.strip() else 0
        for fault, column, found in _line_faults(line, lines[number - source.body_line + 1 : number - source.body_line + 2], marks):
            findings.add(fault, Place(path=source.path, line=number, column=column), found=found)
    return len(findings.issues) == before


def _line_faults(line: str, following: list[str], marks: int) -> Iterator[tuple[Fault, int, str]]:
    if len(line) > LONGEST_LINE or marks > MOST_MARKS:
        yield Fault.TOO_MUCH_MARKUP, 1, line[:40]
        return
    if _DEEP.match(line):
        yield Fault.TOO_DEEP, 1, line[:40]
    if _TOP_HEADING.match("\n".join([line, *following])):
        yield Fault.TOP_HEADING, 1, line
    text = _CODE.sub(lambda code: " " * len(code.group()), line)
    for pattern, fault in ((_RAW_HTML, Fault.RAW_HTML), (_INCLUDE, Fault.INCLUDE), (_IMAGE, Fault.IMAGE)):
        if match := pattern.search(text):
            yield fault, match.start() + 1, text[match.start() : match.start() + 30]


class _OwnRules(Extension):
    """Raw HTML stays text; links are checked; alignment of table cells becomes a class."""

    def __init__(self, links: "_Links") -> None:
        super().__init__()
        self.links = links

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(self.links, "portal-links", -1)


class _Links(Treeprocessor):
    """Collects links to other files; refuses what leaves the repository or is no address."""

    def __init__(self, source: Source, findings: Findings) -> None:
        super().__init__()
        self.source = source
        self.findings = findings
        self.found: list[Link] = []

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in {"td", "th"} and (style := element.attrib.pop("style", "")):
                element.set("class", _ALIGNMENT.get(style, "align-left"))
            if element.tag == "a":
                element.set("href", self.href(element.get("href", "")))

    def href(self, written: str) -> str:
        place = self.place(written)
        if written.startswith(("mailto:", "tel:")) or is_web_address(written):
            return written
        path, _, fragment = written.partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self.source.path), path)) if path else self.source.path
        if ":" in path or path.startswith(("/", "\\")) or target.startswith("..") or not target.endswith(".md"):
            self.findings.add(Fault.LINK_OUTSIDE, place, found=written)
            return ""
        self.found.append(Link(target=target, fragment=fragment, place=place))
        return f"portal:{target}#{fragment}"

    def place(self, written: str) -> Place:
        offset = max(self.source.body.find(f"({written}"), 0)
        line_start = self.source.body.rfind("\n", 0, offset) + 1
        return Place(path=self.source.path, line=self.source.body_line + self.source.body.count("\n", 0, offset), column=offset - line_start + 1)


def _anchor(title: str, _separator: str) -> str:
    return slug(title) or "muc"


def _headings(tokens: list[dict[str, object]]) -> Iterator[Heading]:
    for token in tokens:
        yield Heading(level=int(str(token["level"])), anchor=str(token["id"]), title=unescape(str(token["name"])))
        yield from _headings(token["children"])  # type: ignore[arg-type]
