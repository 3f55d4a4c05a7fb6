"""Items that cite documents, and for each rule of citations the catalogue that breaks it alone with the advice it is told."""

from dataclasses import replace
from datetime import date, datetime

from builders import article, catalogue, legal_document, origin
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article
from portal.model.citation import DocumentKind
from portal.model.document import Validity
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.place import Place
from portal.model.prose import Prose
from portal.settings import HANOI
from portal.vietnamese.mentions import mentions_in

REGISTER = "content/documents/54-2016-nd-cp.md"
A, B = "content/news/2022/a.md", "content/news/2023/b.md"
JOINT = legal_document(
    "05-2008-ttlt",
    kind=DocumentKind.JOINT_CIRCULAR,
    number="05/2008/TTLT-BKHCN-BNV",
    issued=date(2008, 6, 18),
    also_written=("05/2008/TT-BKH&CN-BNV",),
)


def citing(*sentences: str, slug: str = "a", year: int = 2022, **changes) -> Article:
    """An item of June of that year; its n-th citation stands on line 30 + n."""
    html = "".join(f"<p>{sentence.replace('&', '&amp;')}</p>" for sentence in sentences)
    path = f"content/news/{year}/{slug}.md"
    mentions = tuple(replace(one, place=Place(path=path, line=30 + number, column=5)) for number, one in enumerate(mentions_in(html)))
    body = Prose(html=html, mentions=mentions)
    place = origin(path, date=4, agency=5, fields=6, slug=7, observations=19, based_on=12)
    return replace(article(slug, published=datetime(year, 6, 1, 9, tzinfo=HANOI), origin=place, **changes), body=body)


def later(*sentences: str, **changes) -> Article:
    return citing(*sentences, slug="b", year=2023, **changes)


def advice(fault: Fault, found: str, expected: str, *, path: str = A, line: int = 30) -> Issue:
    return Issue(place=Place(path=path, line=line, column=5), fault=fault, found=found, expected=expected)


BROKEN_CITATIONS: dict[str, tuple[Catalogue, Issue]] = {
    "norms_are_cited_with_their_year": (
        catalogue(
            citing("Theo Nghị định số 54/NĐ-CP ngày 14/6/2016 của Chính phủ."), documents=(replace(legal_document(), also_written=("54/NĐ-CP",)),)
        ),
        advice(Fault.CITED_WITHOUT_YEAR, "Nghị định số 54/NĐ-CP", "54/2016/NĐ-CP"),
    ),
    "numbers_are_cited_whole": (
        catalogue(citing("Theo Nghị định 54/2016 của Chính phủ, Sở làm việc."), documents=(legal_document(),)),
        advice(Fault.CITED_INCOMPLETE, "Nghị định 54/2016", "54/2016/NĐ-CP"),
    ),
    "joint_circulars_are_cited_as_joint": (
        catalogue(citing("Theo Thông tư 05/2008/TT-BKH&CN-BNV, quận có nhiệm vụ."), documents=(JOINT,)),
        advice(Fault.JOINT_CITED_AS_PLAIN, "Thông tư 05/2008/TT-BKH&CN-BNV", "Thông tư liên tịch 05/2008/TTLT-BKHCN-BNV"),
    ),
    "a_number_is_cited_with_one_day": (
        catalogue(later("Theo Nghị quyết số 16/2019/NQ-HĐND ngày 12/12/2019."), citing("Theo Nghị quyết số 16/2019/NQ-HĐND ngày 13/12/2019.")),
        advice(Fault.CITED_WITH_ANOTHER_DAY, "Nghị quyết số 16/2019/NQ-HĐND, 12/12/2019", f"13/12/2019 ({A}:30)", path=B),
    ),
    "a_number_is_cited_with_one_issuer": (
        catalogue(
            citing(
                "Sở trình Chủ tịch UBND tỉnh phê duyệt Chương trình (Quyết định số 975/QĐ-UBND).",
                "Theo Quyết định số 975/QĐ-UBND ngày 05/6/2017 của UBND tỉnh.",
            )
        ),
        advice(Fault.CITED_WITH_ANOTHER_ISSUER, "Quyết định số 975/QĐ-UBND, UBND tỉnh", f"Chủ tịch UBND tỉnh ({A}:30)", line=31),
    ),
    "yearly_numbers_are_cited_with_their_day": (
        catalogue(citing("Theo Quyết định số 975/QĐ-UBND, Sở làm việc.")),
        advice(Fault.CITED_WITHOUT_DAY, "Quyết định số 975/QĐ-UBND", "“ngày …”"),
    ),
    "documents_are_in_force_when_cited": (
        catalogue(
            citing("Theo Nghị định số 54/2016/NĐ-CP, Sở làm việc."),
            documents=(legal_document(expired=date(2022, 6, 1), validity=Validity.EXPIRED),),
        ),
        advice(Fault.CITED_NOT_IN_FORCE, "Nghị định số 54/2016/NĐ-CP", "hết hiệu lực từ 01/06/2022"),
    ),
    "days_are_those_of_the_register": (
        catalogue(citing("Theo Nghị định số 54/2016/NĐ-CP ngày 15/6/2016."), documents=(legal_document(),)),
        advice(Fault.CITED_DAY_NOT_REGISTERED, "Nghị định số 54/2016/NĐ-CP, 15/06/2016", f"14/06/2016, {REGISTER}"),
    ),
    "issuers_are_those_of_the_register": (
        catalogue(citing("Theo Nghị định số 54/2016/NĐ-CP ngày 14/6/2016 của Bộ Công Thương."), documents=(legal_document(),)),
        advice(Fault.CITED_ISSUER_NOT_REGISTERED, "Nghị định số 54/2016/NĐ-CP, Bộ Công Thương", f"Chính phủ; {REGISTER}"),
    ),
    "numbers_are_registered": (
        catalogue(
            later("Theo Nghị định số 78/2018/NĐ-CP."), citing("Theo Nghị định số 78/2018/NĐ-CP, số 78/2018/NĐ-CP."), documents=(legal_document(),)
        ),
        advice(Fault.CITED_UNREGISTERED, "Nghị định số 78/2018/NĐ-CP", "content/documents/"),
    ),
    "days_are_working_days": (
        catalogue(citing("Theo Nghị quyết số 16/2019/NQ-HĐND ngày 14/12/2019, lại ngày 14/12/2019.")),
        advice(Fault.CITED_ON_DAY_OFF, "Nghị quyết số 16/2019/NQ-HĐND", "14/12/2019, thứ Bảy"),
    ),
    "days_are_real": (
        catalogue(citing("Theo Nghị quyết số 16/2019/NQ-HĐND ngày 32/12/2019, lại ngày 32/12/2019.")),
        advice(Fault.CITED_DAY_IMPOSSIBLE, "Nghị quyết số 16/2019/NQ-HĐND, ngày 32/12/2019", ""),
    ),
}
"""By the name of the rule."""
