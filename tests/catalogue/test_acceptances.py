"""Advice an editor has seen is told no more, and only that; an acceptance without advice is told itself."""

from dataclasses import replace

import pytest

from builders import article, catalogue, legal_document
from portal.catalogue.acceptances import without_accepted
from portal.model.acceptance import Acceptance
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.place import Place

A, DOCUMENT = "content/news/2022/a.md", "content/documents/54-2016-nd-cp.md"
ADVICE = Issue(place=Place(path=A, line=30), fault=Fault.CITED_WITHOUT_YEAR, found="Nghị định\n54/NĐ-CP", expected="54/2016/NĐ-CP")
TEXT = "Nghị định 54/NĐ-CP"


def accepts(text: str = TEXT, *, code: str = "VD01", path: str = A, line: int = 9) -> Acceptance:
    return Acceptance(code=code, text=text, reason="Nguyên văn.", place=Place(path=path, line=line))


def lost(line: int = 9, *, text: str = TEXT, code: str = "VD01") -> Issue:
    return Issue(place=Place(path=A, line=line), fault=Fault.ACCEPTED_NOTHING, field="accepted", found=text, expected=code)


def told(*issues: Issue, accepted: tuple[Acceptance, ...]) -> list[Issue]:
    return list(without_accepted(issues, catalogue(replace(article("a"), accepted=accepted))))


def test_accepted_advice_is_told_no_more():
    """Wherever it stands in the file, in strict settings too."""
    assert told(ADVICE, replace(ADVICE, place=Place(path=A, line=31)), replace(ADVICE, is_strict=True), accepted=(accepts(),)) == []


@pytest.mark.parametrize(
    ("accepted", "spare"),
    [
        (accepts("54/NĐ-CP"), lost(text="54/NĐ-CP")),
        (accepts(code="VD02"), lost(code="VD02")),
    ],
)
def test_other_advice_is_told_beside_an_acceptance_that_meets_none(accepted: Acceptance, spare: Issue):
    """The same text in another piece of advice, or the same advice at another text, is another one."""
    assert told(ADVICE, accepted=(accepted,)) == [ADVICE, spare]


def test_advice_of_another_file_is_not_meant():
    """An acceptance counts where it is written."""
    other = replace(ADVICE, place=Place(path="content/news/2022/b.md"))

    assert told(other, accepted=(accepts(),)) == [other, lost()]


def test_an_acceptance_written_twice_is_told_once():
    """The second one meets nothing the first has left."""
    assert told(ADVICE, accepted=(accepts(), accepts(line=10))) == [lost(line=10)]


def test_no_acceptance_is_lost_while_something_else_is_wrong():
    """What was not read gives no advice yet; warnings and advice hinder nothing."""
    error = Issue(place=Place(path="data/agencies.yml"), fault=Fault.TAB)
    warning = Issue(place=Place(path=A), fault=Fault.TENFOLD_JUMP)

    assert told(error, accepted=(accepts(),)) == [error]
    assert told(warning, replace(ADVICE, found="khác"), accepted=(accepts(),))[-1] == lost()


def test_a_document_accepts_as_an_item_does():
    """Its body is read the same way."""
    known = catalogue(documents=(replace(legal_document(), accepted=(accepts(path=DOCUMENT),)),))

    assert without_accepted([replace(ADVICE, place=Place(path=DOCUMENT))], known) == ()
    assert [issue.fault for issue in without_accepted([], known)] == [Fault.ACCEPTED_NOTHING]
