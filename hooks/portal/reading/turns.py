"""The turns of an interview: the elements of a body go in, each turn becomes a group of its own that names who speaks."""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from portal.vietnamese.folding import tone_key

ASKS = tuple(map(tone_key, ("PV", "Phóng viên", "Hỏi", "MC")))
_NOBODY = tone_key("Ghi chú của ban biên tập")
_LONGEST_NAME = 80
_SPEAKER = "portal-speaker"
TURN_ATTRIBUTES = {"div": {"role", "aria-labelledby"}, "strong": {"id"}}
TURN_CLASSES = {"div": {"portal-turn", "portal-turn--question", "portal-turn--answer"}, "strong": {_SPEAKER}}
"""Only these come through the sanitiser, and no editor can write them: raw HTML stays text."""


class Turns(Treeprocessor):
    """A paragraph that begins with a name in bold and a colon, "**PV:** …", opens a turn; the turn lasts until the next one, a heading or the notes.

    What is asked is told from what is answered by who speaks. A note of the editors is nobody's turn, and ends none.
    """

    def run(self, root: Element) -> None:
        grouped: list[Element] = []
        turn: Element | None = None
        for element in list(root):
            name = speaker_of(element)
            if name or element.tag in {"h2", "h3", "hr", "section"}:
                turn = None
            if name:
                turn = _group(name, number=sum(one.tag == "div" for one in grouped) + 1)
                element[0].set("class", _SPEAKER)
                element[0].set("id", turn.get("aria-labelledby", ""))
                grouped.append(turn)
            (grouped if turn is None else turn).append(element)
        root[:] = grouped


def speaker_of(element: Element) -> str:
    """The name at the beginning of a paragraph, "" where none is."""
    if element.tag != "p" or (element.text or "").strip() or not len(element) or element[0].tag != "strong":
        return ""
    words = "".join(element[0].itertext()).strip()
    is_name = words.endswith(":") and len(words) <= _LONGEST_NAME and tone_key(words.rstrip(": ")) != _NOBODY
    return words.rstrip(": ") if is_name else ""


def _group(name: str, *, number: int) -> Element:
    sort = "question" if tone_key(name) in ASKS else "answer"
    return Element("div", {"class": f"portal-turn portal-turn--{sort}", "role": "group", "aria-labelledby": f"_luot-{number}"})
