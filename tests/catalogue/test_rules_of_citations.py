"""What the rules of citations leave alone, and how far each reaches."""

from dataclasses import replace
from datetime import date

import pytest

from builders import agency, catalogue, legal_document, related, report
from cited import JOINT, citing, later
from portal.catalogue import rules_of_citations, rules_of_cited_numbers
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.issuers import contradict
from portal.catalogue.named_issuers import issuer_said
from portal.catalogue.rules import broken_rules
from portal.model.citation import DocumentKind
from portal.model.document import RelationKind
from portal.model.fault import Fault
from portal.model.issue import Language
from portal.model.message import Severity
from portal.model.place import Place
from portal.model.prose import Prose
from portal.vietnamese.mentions import mentions_in

RULES = (*rules_of_cited_numbers.RULES, *rules_of_citations.RULES)
TODAY = date(2026, 11, 24)
LOCAL = legal_document("975", kind=DocumentKind.DECISION, number="975/QĐ-UBND", issued=date(2017, 6, 5), territory="Hải Phòng")
SUCCESSOR = legal_document("moi", number="13/2022/NĐ-CP", issued=date(2022, 3, 15), relations=(related("54-2016-nd-cp", RelationKind.REPLACES),))


def told(found: Catalogue) -> list[tuple[Fault, int]]:
    return [(issue.fault, issue.place.line) for issue in broken_rules(found, TODAY, rules=RULES)]


KEPT = {
    "a decree with its year": catalogue(citing("Theo Nghị định số 54/2016/NĐ-CP.")),
    "a decree from before numbers had years": catalogue(citing("Theo Nghị định số 54/NĐ-CP ngày 14/6/1996.")),
    "a Party number without a day": catalogue(citing("Theo Nghị quyết số 20-NQ/TW.")),
    "a joint circular named as one": catalogue(citing("Theo Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV."), documents=(JOINT,)),
    "a circular of one ministry and its unit": catalogue(citing("Theo Thông tư số 05/2008/TT-BKHCN-TĐC.")),
    "one number of two years": catalogue(
        citing("Theo Quyết định số 975/QĐ-UBND ngày 05/6/2017."), later("Theo Quyết định số 975/QĐ-UBND ngày 04/6/2018.")
    ),
    "one number of two provinces": catalogue(
        citing("Theo Nghị quyết số 16/2019/NQ-HĐND ngày 13/12/2019."),
        later("Theo Nghị quyết số 16/2019/NQ-HĐND ngày 12/12/2019.", agency="khac"),
        agencies=(agency(), agency("khac", place="Lạng Sơn")),
    ),
    "a body with more and with less of its name": catalogue(
        citing("Theo Nghị quyết số 08-NQ/TU ngày 16/5/2013 của Thành ủy."), later("Theo Nghị quyết số 08-NQ/TU của Ban Thường vụ Thành uỷ khóa XIII.")
    ),
    "an abbreviated body": catalogue(
        citing("Theo Quyết định số 975/QĐ-UBND ngày 05/6/2017 của UBND tỉnh."),
        later("Theo Quyết định số 975/QĐ-UBND ngày 05/6/2017 của Ủy ban nhân dân tỉnh Lạng Sơn."),
    ),
    "a day said once in the item": catalogue(citing("Theo Quyết định số 975/QĐ-UBND.", "Xem Quyết định số 975/QĐ-UBND ngày 05/6/2017.")),
    "a day after other words": catalogue(citing("Quyết định số 975/QĐ-UBND, do UBND tỉnh ban hành ngày 05/6/2017.")),
    "numbers in front matter": catalogue(report()),
    "a document that expired the day after": catalogue(
        citing("Theo Nghị định số 54/2016/NĐ-CP."), documents=(legal_document(expired=date(2022, 6, 2)),)
    ),
    "a document replaced later": catalogue(
        citing("Theo Nghị định số 54/2016/NĐ-CP."), documents=(legal_document(), replace(SUCCESSOR, effective=date(2022, 6, 2)))
    ),
    "a number cited with the day of the register": catalogue(
        citing("Theo Nghị định số 54/2016/NĐ-CP ngày 14/6/2016."), documents=(legal_document(),)
    ),
    "any number where no register is kept": catalogue(citing("Theo Nghị định số 78/2018/NĐ-CP.")),
    "any number where the register was misread": catalogue(
        citing("Theo Nghị định số 78/2018/NĐ-CP."), documents=(legal_document(),), misread=("content/documents/x.md",)
    ),
    "a law by its name and a standard": catalogue(
        citing("Theo Luật Đo lường và TCVN ISO 9001:2015."), documents=(legal_document(),)
    ),
}  # fmt: skip


@pytest.mark.parametrize("kept", KEPT.values(), ids=KEPT)
def test_what_may_be_right_is_not_doubted(kept: Catalogue):
    """Advice that cries wolf is soon unread."""
    assert told(kept) == []


def test_a_document_replaced_on_the_day_is_no_longer_in_force():
    """The message names the one that took its place."""
    found = catalogue(citing("Theo Nghị định số 54/2016/NĐ-CP."), documents=(legal_document(), replace(SUCCESSOR, effective=date(2022, 6, 1))))
    (issue,) = broken_rules(found, TODAY, rules=RULES)

    assert (issue.fault, issue.expected) == (Fault.CITED_NOT_IN_FORCE, "13/2022/NĐ-CP thay thế từ 01/06/2022")
    assert "replaced by 13/2022/NĐ-CP on 01/06/2022" in issue.message(Language.ENGLISH)


def test_the_word_of_a_plain_circular_before_a_joint_number_is_doubted():
    """ "Thông tư 05/2008/TTLT-…" is the other half of the same mistake."""
    found = catalogue(citing("Theo Thông tư số 05/2008/TTLT-BKHCN-BNV."), documents=(JOINT,))

    assert told(found) == [(Fault.JOINT_CITED_AS_PLAIN, 30)]


def test_a_yearly_number_of_another_year_is_another_document():
    """It is not in the register, rather than of a wrong day there; in the same year its day is wrong."""
    other_year = catalogue(citing("Theo Quyết định số 975/QĐ-UBND ngày 06/6/2019."), documents=(LOCAL,))
    same_year = catalogue(citing("Theo Quyết định số 975/QĐ-UBND ngày 06/6/2017."), documents=(LOCAL,))

    assert (told(other_year), told(same_year)) == ([(Fault.CITED_UNREGISTERED, 30)], [(Fault.CITED_DAY_NOT_REGISTERED, 30)])


PARTY = legal_document(
    "33", kind=DocumentKind.RESOLUTION, number="33-NQ/TU", issuer="Thành ủy Hải Phòng", issued=date(2017, 2, 17), territory="Hải Phòng"
)
CENTRE = replace(PARTY, id="20", number="20-NQ/TW", issuer="Ban Chấp hành Trung ương khóa XI", issued=date(2012, 11, 1), territory="")


def test_a_number_with_the_name_of_another_issuer_is_told_with_the_one_of_the_register():
    """Instead of as not registered; once for each name."""
    text = "Nghị quyết 33-NQ/TU ngày 17/02/2017 của Tỉnh ủy Lạng Sơn, của Tỉnh ủy; Nghị quyết 33-NQ/TU của Tỉnh ủy Lạng Sơn; Nghị quyết 33-NQ/TU."
    (issue,) = broken_rules(catalogue(citing(text), documents=(PARTY,)), TODAY, rules=RULES)

    assert (issue.fault, issue.found) == (Fault.CITED_ISSUER_NOT_REGISTERED, "Nghị quyết 33-NQ/TU, Tỉnh ủy Lạng Sơn")
    assert issue.expected == "Thành ủy Hải Phòng, Hải Phòng; content/documents/54-2016-nd-cp.md".replace("54-2016-nd-cp", "33")


def test_a_number_with_another_term_is_told_with_the_one_of_the_register():
    """Beside the name of the body or without it."""
    for said in ("của BCH Trung ương khóa XII", "khóa XII"):
        (issue,) = broken_rules(catalogue(citing(f"Nghị quyết 20-NQ/TW {said}."), documents=(CENTRE,)), TODAY, rules=RULES)

        assert (issue.fault, issue.found) == (Fault.CITED_ISSUER_NOT_REGISTERED, f"Nghị quyết 20-NQ/TW, {said.removeprefix('của ')}")


def test_a_number_of_another_issuer_and_another_year_is_not_registered():
    """Every province has one of that number each year."""
    found = catalogue(citing("Nghị quyết 33-NQ/TU ngày 17/02/2016 của Tỉnh ủy Lạng Sơn."), documents=(PARTY,))

    assert told(found) == [(Fault.CITED_UNREGISTERED, 30)]


def test_two_provinces_in_one_item_have_a_number_each():
    """Neither a day nor an issuer is held against that of the other."""
    text = "Quyết định số 975/QĐ-UBND ngày 05/6/2017 của UBND tỉnh Lạng Sơn; Quyết định số 975/QĐ-UBND ngày 06/6/2017 của UBND tỉnh Thái Bình."

    assert told(catalogue(citing(text))) == []


def test_a_bare_number_of_the_centre_lacks_its_day():
    """Also one of the Party, where the register shows what it could be."""
    issues = broken_rules(catalogue(citing("Theo Nghị quyết số 20-NQ/TW."), documents=(CENTRE,)), TODAY, rules=RULES)

    assert [(issue.fault, issue.expected) for issue in issues] == [(Fault.CITED_WITHOUT_DAY, "“ngày 01/11/2012”")]


def test_an_old_decree_without_its_day_lacks_it_where_the_register_has_one():
    """Its number has no year either."""
    old = legal_document("50", number="50/CP", issued=date(1993, 3, 5))
    issues = broken_rules(catalogue(citing("Theo Nghị định số 50/CP."), documents=(old,)), TODAY, rules=RULES)

    assert [(issue.fault, issue.expected) for issue in issues] == [(Fault.CITED_WITHOUT_DAY, "“ngày 05/03/1993”")]


def test_the_day_of_the_register_is_not_held_against_the_document_of_another_province():
    """The number is the same, the document is not there."""
    text = "Quyết định số 975/QĐ-UBND ngày 06/6/2017 của UBND tỉnh Thái Bình."
    found = catalogue(citing(text), documents=(replace(LOCAL, issuer="UBND thành phố Hải Phòng"),))

    assert told(found) == [(Fault.CITED_ISSUER_NOT_REGISTERED, 30)]


def test_the_day_of_the_register_is_offered_where_none_is_said():
    """The editor need not look it up."""
    found = catalogue(citing("Theo Quyết định số 975/QĐ-UBND, Sở làm việc.", year=2018), documents=(LOCAL,))
    (issue,) = broken_rules(found, TODAY, rules=RULES)

    assert (issue.fault, issue.expected) == (Fault.CITED_WITHOUT_DAY, "“ngày 05/06/2017”")


def test_the_day_of_a_local_document_of_other_years_is_not_offered():
    """The number of the item's own year is another document's."""
    found = catalogue(citing("Theo Quyết định số 975/QĐ-UBND, Sở làm việc."), documents=(LOCAL,))
    (issue,) = broken_rules(found, TODAY, rules=RULES)

    assert (issue.fault, issue.expected) == (Fault.CITED_WITHOUT_DAY, "“ngày …”")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngày 06/6/2017, UBND thành phố ban hành Quyết định số 975/QĐ-UBND.", Fault.CITED_DAY_NOT_REGISTERED),
        ("Năm 2020, UBND thành phố ban hành Quyết định số 975/QĐ-UBND.", Fault.CITED_UNREGISTERED),
    ],
)
def test_a_day_before_the_number_is_held_against_the_register(text: str, expected: Fault):
    """Like one after it."""
    faults = {fault for fault, _ in told(catalogue(citing(text), documents=(replace(LOCAL, issuer="UBND thành phố Hải Phòng"),)))}

    assert expected in faults
    assert (Fault.CITED_WITHOUT_DAY in faults) == ("Ngày" not in text)


def test_a_day_before_the_number_is_a_day():
    """None is asked for."""
    text = "Ngày 05/6/2017, UBND thành phố đã ban hành Quyết định số 975/QĐ-UBND."

    assert told(catalogue(citing(text), documents=(replace(LOCAL, issuer="UBND thành phố Hải Phòng"),))) == []


def test_the_order_of_items_changes_nothing():
    """The older item is the one the later is held against."""
    one, other = citing("Nghị quyết số 16/2019/NQ-HĐND ngày 13/12/2019."), later("Nghị quyết số 16/2019/NQ-HĐND ngày 12/12/2019.")
    ways = [broken_rules(catalogue(*items), TODAY, rules=RULES) for items in ((one, other), (other, one))]

    assert ways[0] == ways[1]
    assert [issue.place.path for issue in ways[0]] == ["content/news/2023/b.md"]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("UBND tỉnh", "Chủ tịch UBND tỉnh", True),
        ("Chính phủ", "Thủ tướng Chính phủ", True),
        ("Tỉnh ủy", "Thành ủy", True),
        ("Bộ KH&CN", "Bộ Khoa học và Công nghệ", False),
        ("Uỷ ban nhân dân tỉnh", "UBND tỉnh Lạng Sơn", False),
        ("Ban Chấp hành TW", "Ban Chấp hành Trung ương khóa XI", False),
        ("", "Chính phủ", False),
    ],
)
def test_two_names_are_two_issuers_only_where_neither_holds_the_other(one: str, other: str, differ: bool):
    """Whichever comes first."""
    assert (contradict(one, other), contradict(other, one)) == (differ, differ)


def test_of_a_number_in_brackets_the_one_who_adopted_it_is_the_issuer():
    """Only where the sentence names one alone."""
    texts = [
        "Sở trình Chủ tịch UBND tỉnh phê duyệt Chương trình (Quyết định số 975/QĐ-UBND).",
        "UBND tỉnh ban hành kế hoạch, HĐND tỉnh thông qua đề án (Quyết định số 975/QĐ-UBND).",
        "UBND tỉnh ban hành Quyết định số 975/QĐ-UBND.",
    ]
    said = [issuer_said(mentions_in(f"<p>{text}</p>")[0]) for text in texts]

    assert said == ["Chủ tịch UBND tỉnh", "", ""]


def documented(text: str, **changes) -> Catalogue:
    """A register of two, the second of which says `text`."""
    html = f"<p>{text}</p>"
    path = "content/documents/khac.md"
    mentions = tuple(replace(one, place=Place(path=path, line=30 + number)) for number, one in enumerate(mentions_in(html)))
    other = legal_document("khac", number="55/2016/NĐ-CP", body=Prose(html=html, mentions=mentions), **changes)
    return catalogue(documents=(legal_document(expired=date(2020, 1, 1)), other))


def test_the_body_of_a_document_is_held_to_the_rules_of_numbers():
    """These are the portal's own words."""
    assert told(documented("Theo Nghị định 78/2018/NĐ-CP và Nghị định 54/2016.")) == [
        (Fault.CITED_INCOMPLETE, 31),
        (Fault.CITED_UNREGISTERED, 30),
    ]


def test_the_body_of_a_document_may_name_what_has_ended_and_leave_out_days():
    """It tells what became of it; the register has the days."""
    assert told(documented("Thay thế Nghị định 54/2016/NĐ-CP.")) == []


def test_an_incomplete_number_is_not_also_missing_in_the_register():
    """What is missing is the number."""
    found = catalogue(citing("Theo Nghị định 78/2018."), documents=(legal_document(),))
    [issue] = broken_rules(found, TODAY, rules=RULES)

    assert (issue.fault, issue.expected) == (Fault.CITED_INCOMPLETE, "78/2018/NĐ-…")


def test_every_rule_of_citations_gives_advice():
    """None stops publication unless the settings ask for it."""
    families = {fault: fault.severity for fault in Fault if fault.code.startswith(("VD", "CV"))}

    assert sorted(fault.code for fault in families if fault.code.startswith("VD")) == [f"VD{number:02}" for number in range(1, 15)]
    assert set(families.values()) == {Severity.ADVICE}
    assert {fault.code[:2] for fault in Fault if fault.severity is Severity.ADVICE} >= {"VD", "CV"}
