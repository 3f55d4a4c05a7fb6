"""A text that should be one document number and nothing else goes in, the citation it is comes out, or None."""

from portal.model.citation import Citation, NumberForm
from portal.vietnamese.citations import find_citations

_BEFORE = "số "
"""Some numbers are read only where a word announces them: 9/UBND-TH."""


def single_citation(text: str) -> Citation | None:
    """The citation whose number covers all of `text`; a law called by its name has none."""
    found = find_citations(_BEFORE + text)
    if len(found) != 1 or found[0].form is NumberForm.NAME or found[0].text != text:
        return None
    return found[0]
