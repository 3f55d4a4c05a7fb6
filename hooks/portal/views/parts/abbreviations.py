"""The abbreviations of an item: its words go in; what a reader without a mouse is told of them comes out, each with a link to the glossary."""

from collections.abc import Iterable
from dataclasses import dataclass

from portal.catalogue.addresses import of_word
from portal.catalogue.words import Use
from portal.vietnamese.sorting import sort_key
from portal.views.parts.page import Crumb


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """`full_form` leads to the glossary."""

    text: str
    full_form: Crumb


def abbreviations(uses: Iterable[Use]) -> tuple[Abbreviation, ...]:
    """Each once, in the order of the alphabet."""
    found = {short.text: Abbreviation(text=short.text, full_form=Crumb(title=use.word.name, address=of_word(use.word.id)))
             for use in uses for short in use.shorts}  # fmt: skip
    return tuple(found[text] for text in sorted(found, key=sort_key))
