"""An HTML page as a browser's parser would take it: text goes in, its elements, ids, scripts and mistakes of nesting come out."""

from dataclasses import dataclass
from html.parser import HTMLParser

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A start tag; an attribute without a value has the value ""."""

    tag: str
    attributes: tuple[tuple[str, str], ...]
    line: int

    def get(self, name: str) -> str:
        return dict(self.attributes).get(name, "")

    def has(self, name: str) -> bool:
        return name in dict(self.attributes)


class HtmlPage(HTMLParser):
    """`scripts` are the texts of scripts that are no file; `mistakes` are end tags that close something else, and tags never closed.

    `titles` are those of the page; a drawing and its points have titles of their own.
    """

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.scripts: list[str] = []
        self.mistakes: list[str] = []
        self.titles: list[str] = []
        self._text: dict[str, list[str]] = {}
        self._open: list[Element] = []
        self.feed(text)
        self.close()
        self.mistakes += [f"{element.line}: <{element.tag}> is never closed" for element in self._open]

    @classmethod
    def of(cls, content: bytes) -> "HtmlPage":
        return cls(content.decode("utf-8"))

    def all(self, *tags: str) -> list[Element]:
        """In the order of the page."""
        return [element for element in self.elements if element.tag in tags]

    def text(self, tag: str) -> str:
        """All that stands in elements of this name, one after another, white space as one space."""
        return " ".join("".join(self._text.get(tag, [])).split())

    @property
    def ids(self) -> list[str]:
        return [element.get("id") for element in self.elements if element.has("id")]

    @property
    def _is_drawn(self) -> bool:
        return any(element.tag == "svg" for element in self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag=tag, attributes=tuple((name, value or "") for name, value in attrs), line=self.getpos()[0])
        self.elements.append(element)
        self._text.setdefault(tag, []).append(" ")
        if tag == "title" and not self._is_drawn:
            self.titles.append("")
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1].tag == tag:
            self._open.pop()
        else:
            inside = self._open[-1].tag if self._open else "nothing"
            self.mistakes.append(f"{self.getpos()[0]}: </{tag}> inside <{inside}>")

    def handle_data(self, data: str) -> None:
        for tag in {element.tag for element in self._open}:
            self._text.setdefault(tag, []).append(data)
        if self._open and self._open[-1].tag == "title" and not self._is_drawn:
            self.titles[-1] += data
        if self._open and self._open[-1].tag == "script" and not self._open[-1].has("src"):
            self.scripts.append(data)
