"""An even text goes in, the documents it names by kind, number and year alone come out: "Nghị định 30/2020", "Thông tư số 22 năm 2023".

What is missing, the code of the kind and the issuer, stands as "…" in the number: 30/2020/NĐ-…. Numbers of other kinds than legal norms look
like months ("Kế hoạch 11/2018"), so of these only decisions, resolutions and directives count, and only after "số" or above 12.
"""

import re
from collections.abc import Iterator

from portal.model.citation import DocumentKind, NumberForm
from portal.vietnamese.document_kinds import KIND_CODE, word_before
from portal.vietnamese.document_numbers import Number
from portal.vietnamese.even_text import EvenText

_CODES = {
    DocumentKind.LAW: "QH",
    DocumentKind.ORDINANCE: "UBTVQH",
    DocumentKind.DECREE: "NĐ",
    DocumentKind.CIRCULAR: "TT",
    DocumentKind.JOINT_CIRCULAR: "TTLT",
    DocumentKind.RESOLUTION: "NQ",
    DocumentKind.DECISION: "QĐ",
    DocumentKind.DIRECTIVE: "CT",
}
_LIKE_MONTHS = {DocumentKind.RESOLUTION, DocumentKind.DECISION, DocumentKind.DIRECTIVE}
_NUMBER = re.compile(
    rf"(?P<ordinal>[0-9](?<![\w/.,\-\\=%#@+&][0-9])[0-9]{{0,3}}+[a-zđ]?+)(?:[ ]?/[ ]?|,?[ ]năm[ ])(?P<year>(?:19|20)[0-9]{{2}})"
    rf"(?![\w&]|[ ]?[-/]|\n[ ]?[-/]|[.,][0-9]|[ ._](?:{KIND_CODE})[ -]?[A-ZĐ])"
)


def incomplete_numbers_in(text: EvenText) -> Iterator[Number]:
    """Every one, from left to right; none of them is a whole number."""
    for match in _NUMBER.finditer(text.even):
        word = word_before(text, match.start())
        if word and (code := _CODES.get(word.kind)) and (word.kind not in _LIKE_MONTHS or _is_no_month(match, text, word.end)):
            year = int(match["year"])
            number = f"{match['ordinal']}/{year}/{code}-…"
            yield Number(start=match.start(), end=match.end(), number=number, form=NumberForm.INCOMPLETE, kind=word.kind, year=year, issuers=())


def _is_no_month(match: re.Match[str], text: EvenText, word_end: int) -> bool:
    return "số" in text.small[word_end : match.start()] or int(match["ordinal"].rstrip("abcdefghijklmnopqrstuvwxyzđ")) > 12
