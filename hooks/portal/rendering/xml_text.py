"""Text and moments as XML can hold them: any text, also one with letters no XML file may have -> the same text without those letters."""

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""All but what XML 1.0, 2.2 calls Char; editors cannot write them, but one of them would make a whole feed unreadable."""


def text_of(parent: Element, name: str, text: str, **attributes: str) -> None:
    """A child with a text."""
    SubElement(parent, name, attributes).text = readable(text)


def readable(text: str) -> str:
    return _FORBIDDEN.sub("", text)


def xml_bytes(root: Element) -> bytes:
    """An element a line, so that two versions can be held beside each other."""
    indent(root, " ")
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"
