"""An even text goes in, the technical standards and regulations it names come out: "TCVN ISO 9001:2015", "QCVN 9:2012/BKHCN", "ISO 9001".

A family and a number; without a year the number needs four digits (two for a regulation) and must not itself look like a year, so that
neither "85 TCCS" nor "kế hoạch TCVN 2025" is one.
"""

import re
from collections.abc import Iterator

from portal.model.citation import DocumentKind, NumberForm
from portal.vietnamese.document_numbers import Number
from portal.vietnamese.even_text import EvenText

_FAMILIES = {
    "TCVN": DocumentKind.NATIONAL_STANDARD,
    "TCXDVN": DocumentKind.NATIONAL_STANDARD,
    "TCXD": DocumentKind.NATIONAL_STANDARD,
    "TCN": DocumentKind.SECTOR_STANDARD,
    "TCCS": DocumentKind.INTERNAL_STANDARD,
    "QCVN": DocumentKind.NATIONAL_TECHNICAL_REGULATION,
    "QCXDVN": DocumentKind.NATIONAL_TECHNICAL_REGULATION,
    "QCĐP": DocumentKind.LOCAL_TECHNICAL_REGULATION,
    "ISO": DocumentKind.INTERNATIONAL_STANDARD,
    "IEC": DocumentKind.INTERNATIONAL_STANDARD,
}
_REGULATIONS = (DocumentKind.NATIONAL_TECHNICAL_REGULATION, DocumentKind.LOCAL_TECHNICAL_REGULATION)
_GAP = r"(?:[ ]{1,2}+(?:\n[ ]{0,2}+)?+|\n[ ]{0,2}+)"
_STANDARD = re.compile(
    rf"""
    (?P<family>[TQI0-9](?<![\w/.\-&][TQI0-9])
    (?:(?<=[0-9])[0-9]?+[ ]?+TCN|(?<=T)C(?:XDVN|XD|VN|CS|N)|(?<=Q)C(?:XDVN|VN|ĐP)|(?<=I)(?:SO|EC)))
    (?P<adopted>(?:[ ]{{0,2}}+/[ ]{{0,2}}+|{_GAP})(?:ISO|IEC|TS|TR|OIML|EN)(?![A-Z])){{0,2}}+
    (?:{_GAP}|(?<=TCN)-)
    (?P<body>[0-9]{{1,6}}+(?:-(?:[0-9]{{1,4}}|[A-ZĐ]{{1,4}})(?!\w)){{0,3}}+)
    (?P<year>[ ]?+:[ ]?+(?:19|20)[0-9]{{2}}(?![0-9]))?+
    (?P<issuer>/[A-ZĐ]{{2,12}}+(?:[&-][A-ZĐ]{{1,8}}+){{0,2}}+(?!\w))?+
    (?!\w|[.,]\d)
    """,
    re.VERBOSE,
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_AROUND_SIGNS = re.compile(r" ?([:/]) ?")


def standards_in(text: EvenText) -> Iterator[Number]:
    """Every standard, from left to right; its issuers are those of a regulation ("BKHCN") or of an organisation's own standard."""
    for match in _STANDARD.finditer(text.even):
        kind = _FAMILIES[match["family"].lstrip("0123456789 ")]
        year = _year(match)
        if not year and not _stands_without_year(match["body"], kind):
            continue
        issuer = match["issuer"] or ""
        yield Number(
            start=match.start(),
            end=match.end(),
            number=_spelled(match[0]),
            form=NumberForm.STANDARD,
            kind=kind,
            year=year,
            issuers=(issuer[1:],) if issuer else (),
        )


def _year(match: re.Match[str]) -> int | None:
    """After ":", or, before 2007, after a hyphen: TCVN 5945-2005. Two years, "TCVN 2022-2025", are a span of time."""
    first, *rest = match["body"].split("-")
    last = match["year"] or (rest[-1] if rest and not _YEAR.fullmatch(first) else "")
    found = _YEAR.fullmatch(last.strip(" :"))
    return int(found[0]) if found else None


def _stands_without_year(body: str, kind: DocumentKind) -> bool:
    first = body.partition("-")[0]
    return len(first) >= (2 if kind in _REGULATIONS else 4) and not _YEAR.fullmatch(first)


def _spelled(printed: str) -> str:
    """Single spaces, none around ":" and "/"."""
    return _AROUND_SIGNS.sub(r"\1", " ".join(printed.split()))
