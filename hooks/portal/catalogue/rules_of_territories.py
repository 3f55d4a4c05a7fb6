"""The rule of the territories of documents: the catalogue goes in, an issue comes out for every one that the register of places does not know.

The number of a local document counts in its place only, so one place in two spellings would be two: "Lạng Sơn" and "tỉnh Lạng Sơn".
"""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.causes import PLACES, is_document_misread, is_misread
from portal.catalogue.places import place_of
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.vietnamese.folding import nfc

_OFFERED, _NEAREST = 5, 3
_LONGEST_NAME = 100


def territories_are_known(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """By the name or the id of an area, where there is a register of places."""
    names = tuple(dict.fromkeys(nfc(area.name) for area in catalogue.areas.values()))
    if not names or is_misread(catalogue, PLACES):
        return
    for id, document in catalogue.documents.items():
        territory = nfc(document.territory)
        if territory and territory not in names and not is_document_misread(catalogue, id):
            near = get_close_matches(territory[:_LONGEST_NAME], names, n=_NEAREST, cutoff=0.5) or names[:_OFFERED]
            yield Issue(
                place=place_of(document.origin, "territory"),
                fault=Fault.UNKNOWN_PLACE,
                field="territory",
                found=document.territory,
                expected=", ".join(near),
            )


RULES = (territories_are_known,)
