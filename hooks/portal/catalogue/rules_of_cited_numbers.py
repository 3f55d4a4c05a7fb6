"""The rules of the numbers by which documents are cited: the catalogue goes in, advice comes out where a number does not say all it should."""

from collections.abc import Iterator
from datetime import date

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.citations import Cited
from portal.catalogue.told_citations import advice, first_in_each_item
from portal.model.citation import DocumentKind, NumberForm
from portal.model.fault import Fault
from portal.model.issue import Issue

_NORMS = (DocumentKind.DECREE, DocumentKind.CIRCULAR, DocumentKind.JOINT_CIRCULAR)
_FIRST_YEAR_IN_NUMBERS = 1997
_MINISTRY = ("B", "TANDTC", "VKSNDTC", "TTCP", "NHNN", "VPCP", "UBDT")


def norms_are_cited_with_their_year(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Since 1997 (Luật Ban hành văn bản quy phạm pháp luật) the number of a decree or a circular holds its year."""
    for cited in first_in_each_item(catalogue):
        citation, day = cited.citation, _day(cited)
        if citation.form is NumberForm.ADMINISTRATIVE and citation.kind in _NORMS and (not day or day.year >= _FIRST_YEAR_IN_NUMBERS):
            ordinal, _, rest = citation.number.partition("/")
            with_year = f"{ordinal}/{day.year if day else '…'}/{rest}"
            yield advice(cited, Fault.CITED_WITHOUT_YEAR, expected=cited.document.number if cited.document else with_year)


def joint_circulars_are_cited_as_joint(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Of two ministries, or with TTLT in the number beside the word "Thông tư"."""
    for cited in first_in_each_item(catalogue):
        citation, word = cited.citation, cited.citation.word
        is_of_several = len(citation.issuers) > 1 and all(issuer.startswith(_MINISTRY) for issuer in citation.issuers)
        has_plain_code = "/TT-" in citation.number and is_of_several
        has_plain_word = "/TTLT-" in citation.number and word is not None and word.text.lower() in {"thông tư", "tt"}
        if has_plain_code or has_plain_word:
            number = cited.document.number if cited.document else citation.number.replace("/TT-", "/TTLT-", 1)
            yield advice(cited, Fault.JOINT_CITED_AS_PLAIN, expected=f"{DocumentKind.JOINT_CIRCULAR.value.capitalize()} {number}")


def numbers_are_cited_whole(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A number and a year are of several documents; the only entry they can be of is offered."""
    for cited in first_in_each_item(catalogue):
        if cited.citation.form is NumberForm.INCOMPLETE:
            yield advice(cited, Fault.CITED_INCOMPLETE, expected=cited.document.number if cited.document else cited.citation.number)


RULES = (norms_are_cited_with_their_year, joint_circulars_are_cited_as_joint, numbers_are_cited_whole)


def _day(cited: Cited) -> date | None:
    return cited.document.issued if cited.document and cited.document.issued else cited.citation.issued
