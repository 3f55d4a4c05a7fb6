"""The page of a document: what a decree asks, its state first, relations both ways, its days in order, and every sentence that cites it."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given

from builders import agency, catalogue, legal_document, related, report, settings
from document_samples import DECREE, DRAFT, NEW, OLD, PLAN, citing, register, registers, rich, said
from lived import BEGUN, ENDED, area
from portal.catalogue.catalogue import Catalogue
from portal.model.citation import DocumentKind
from portal.model.document import Consultation, Document, Relation, RelationKind, Validity
from portal.settings import HANOI
from portal.views.document import DocumentView, document_page
from portal.views.parts.document import document_citation, document_name, document_title
from portal.views.parts.document_citing import Excerpt, excerpts
from portal.views.parts.document_relations import Relations
from portal.views.parts.page import Page
from strategies import some

TODAY = settings().today


def page_of(document: Document, known: Catalogue | None = None) -> Page:
    found = known or register(document)
    return document_page(document, found, settings(), Relations.of(found))


def view_of(document: Document, known: Catalogue | None = None) -> DocumentView:
    view = page_of(document, known).view
    assert isinstance(view, DocumentView)
    return view


def heads(document: Document, *others: Document) -> list[tuple[str, str]]:
    """The notices of the document, with their words and what they link to."""
    view = view_of(document, register(document, *others))
    return [(one.head, " ".join([one.words, one.before, *(link.address for link in one.links)]).strip()) for one in view.notices]


def written(excerpt: Excerpt) -> str:
    """The sentence with its references in brackets."""
    return "".join(f"[{words.text}]" if words.is_reference else words.text for words in excerpt.words)


# ------------------------------------------------------------------------------------------------------------------- names


def test_a_document_is_named_by_kind_and_number_and_a_draft_by_its_kind():
    """A draft has no number yet."""
    assert (document_name(DECREE), document_name(DRAFT)) == ("Nghị định 54/2016/NĐ-CP", "Dự thảo thông tư")
    assert document_title(DECREE) == "Nghị định 54/2016/NĐ-CP ngày 14/06/2016 của Chính phủ: Cơ chế tự chủ"
    assert document_title(DRAFT) == "Dự thảo thông tư của Bộ Khoa học và Công nghệ: Hướng dẫn sáng kiến"


def test_it_is_cited_as_the_decree_on_paperwork_asks():
    """The day in full; what nobody knows is left out."""
    assert document_citation(legal_document(issued=date(2018, 2, 6))) == "Nghị định số 54/2016/NĐ-CP ngày 06 tháng 02 năm 2018 của Chính phủ"
    assert document_citation(legal_document(issued=None, issuer="")) == "Nghị định số 54/2016/NĐ-CP"


# ------------------------------------------------------------------------------------------------------------------- facts


def test_what_the_decree_asks_stands_there_in_its_order():
    """Form, issuer, number, day of issue, day of effect, subject (NĐ 42/2022, Điều 4); also where nobody knows them."""
    view = view_of(legal_document(issuer="", issued=None, subject="", fields=()))

    assert [(fact.name, fact.words) for fact in view.facts] == [
        ("Loại văn bản", "Nghị định"),
        ("Cơ quan ban hành", "chưa rõ"),
        ("Số, ký hiệu", "54/2016/NĐ-CP"),
        ("Ngày ban hành", "chưa rõ"),
        ("Ngày có hiệu lực", "chưa rõ"),
        ("Trích yếu", "chưa rõ"),
        ("Tình trạng hiệu lực", "chưa rõ hiệu lực"),
        ("Phạm vi", "cả nước"),
    ]


def test_what_only_some_have_follows():
    """The last day, the place, the fields as links, other spellings, and the official text."""
    view = view_of(replace(DECREE, expired=date(2021, 8, 15), territory="Hải Phòng", validity=Validity.EXPIRED))
    facts = {fact.name: fact for fact in view.facts}

    assert (facts["Ngày hết hiệu lực"].words, facts["Phạm vi"].words) == ("15/08/2021", "Hải Phòng")
    assert [link.address for link in facts["Lĩnh vực"].links] == ["linh-vuc/do-luong/"]
    assert facts["Cách ghi khác"].words == "54/NĐ-CP; 54/2016/NĐCP"
    assert view.official == DECREE.url


def test_an_issuer_of_the_register_of_agencies_is_a_link_under_the_name_of_its_time():
    """The old name stays, the page is that of the agency."""
    view = view_of(legal_document(agency="skhcn", issuer="Sở Khoa học, Công nghệ và Môi trường"))
    links = {fact.name: [(link.title, link.address) for link in fact.links] for fact in view.facts}

    assert links["Cơ quan ban hành"] == [("Sở Khoa học, Công nghệ và Môi trường", "co-quan/skhcn/")]


def links_of(document: Document, known: Catalogue) -> dict[str, list[tuple[str, str]]]:
    """By the name of a fact, its links."""
    return {fact.name: [(link.title, link.address) for link in fact.links] for fact in view_of(document, known).facts}


def test_a_subject_heads_the_page_and_is_not_told_again():
    """The decree asks that it stands there, not that it stands there twice."""
    view = view_of(legal_document(subject="Về đo lường."))

    assert view.subject == "Về đo lường."
    assert "Trích yếu" not in {fact.name for fact in view.facts}


def test_an_issuer_that_ended_names_its_heirs_of_today():
    """Beside the body of its time."""
    agencies = (agency("cu", until=ENDED, successors=("moi",)), agency("moi", since=BEGUN, is_confirmed=False))
    document = legal_document(agency="cu", issuer="Sở cũ")
    found = links_of(document, register(document, agencies=agencies))

    assert found["Cơ quan ban hành"] == [("Sở cũ", "co-quan/cu/")]
    assert found["Cơ quan kế thừa hiện nay"] == [("Sở Khoa học và Công nghệ moi (từ 01/07/2025, ngày chưa đối chiếu)", "co-quan/moi/")]


OLD_PROVINCE = area("thai-binh", name="Thái Bình", until=ENDED, successors=("hung-yen-2025",), is_confirmed=False)
NEW_PROVINCE = area("hung-yen-2025", name="Hưng Yên", since=BEGUN)
LOCAL = legal_document(kind=DocumentKind.RESOLUTION, number="16/2019/NQ-HĐND", issued=date(2019, 12, 13), territory="Thái Bình")


def test_a_document_of_a_province_that_ended_says_what_is_there_today():
    """The place with its days, once where it lies now, and whose documents say what still applies; no law is told."""
    known = register(LOCAL, areas=(OLD_PROVINCE, NEW_PROVINCE))
    found = links_of(LOCAL, known)
    notice = view_of(LOCAL, known).notices[-1]

    assert found["Phạm vi"] == [("Tỉnh Thái Bình (đến 30/06/2025, ngày chưa đối chiếu)", "dia-ban/thai-binh/")]
    assert "Địa bàn nay thuộc" not in found
    assert (notice.head, notice.words) == (
        "Địa bàn của văn bản nay không còn như cũ.",
        "Đó là tỉnh Thái Bình, kết thúc ngày 30/06/2025 (ngày chưa đối chiếu). "
        "Văn bản còn áp dụng trên địa bàn cũ hay không: xem văn bản của nơi kế thừa.",
    )
    assert [(link.title, link.address) for link in notice.links] == [("Tỉnh Hưng Yên (từ 01/07/2025)", "dia-ban/hung-yen-2025/")]


def test_a_document_of_a_place_of_today_leads_to_it_and_says_no_more():
    """Nothing has changed."""
    known = register(LOCAL, areas=(replace(OLD_PROVINCE, until=None, successors=()),))

    assert links_of(LOCAL, known)["Phạm vi"] == [("Tỉnh Thái Bình", "dia-ban/thai-binh/")]
    assert view_of(LOCAL, known).notices == ()


@pytest.mark.parametrize(
    ("changes", "address"),
    [
        ({"issued": date(2019, 12, 13)}, "dia-ban/hai-phong/"),
        ({"issued": date(2025, 7, 2)}, "dia-ban/hai-phong-2025/"),
        ({"issued": date(2025, 7, 2), "agency": "so"}, "dia-ban/hai-phong/"),
        ({"issued": None}, None),
        ({"number": "", "issued": None}, "dia-ban/hai-phong-2025/"),
        ({"territory": ""}, None),
        ({"territory": "Cà Mau"}, None),
    ],
)
def test_of_two_places_of_one_name_the_day_says_which(changes: dict, address: str | None):
    """Or the agency; where neither does, nothing is guessed. A draft is of today."""
    areas = (area(until=ENDED, successors=("hai-phong-2025",)), area("hai-phong-2025", since=BEGUN))
    document = replace(LOCAL, **{"territory": "Hải Phòng"} | changes)
    found = links_of(document, register(document, areas=areas, agencies=(agency("so", territory="hai-phong"),)))

    assert [link[1] for link in found["Phạm vi"]] == ([address] if address else [])


def test_whether_the_official_text_was_compared_stands_beside_it():
    """As the data say it."""
    assert view_of(legal_document(compared=date(2026, 11, 23))).compared == "23/11/2026"
    assert view_of(legal_document()).compared == ""


# ----------------------------------------------------------------------------------------------------------------- notices


def test_nothing_is_noticed_of_a_document_in_force():
    """There is nothing to warn of."""
    assert heads(legal_document(validity=Validity.IN_FORCE)) == []


def test_what_nobody_checked_is_said_with_the_reason():
    """In the words of the editor."""
    assert heads(PLAN, DECREE, OLD) == [("Thông tin về văn bản chưa được kiểm chứng.", "Chưa thấy bản gốc.")]


def test_a_document_that_ended_says_since_when_and_leads_to_its_successor():
    """The old text stays, under a warning."""
    ended = replace(DECREE, validity=Validity.EXPIRED, expired=date(2021, 8, 15))
    new = replace(NEW, relations=(related("54-2016-nd-cp", RelationKind.REPLACES),))

    assert heads(ended, new) == [("Văn bản đã hết hiệu lực.", "Từ ngày 15/08/2021. Thay bằng: van-ban/nghi-dinh/2021/60-2021-nd-cp/")]
    assert view_of(ended).notices[0].is_warning
    assert heads(replace(ended, expired=None)) == [("Văn bản đã hết hiệu lực.", "")]


@pytest.mark.parametrize(
    ("changes", "kind", "notice"),
    [
        ({"validity": Validity.PARTLY_EXPIRED}, RelationKind.AMENDS, ("Văn bản đã hết hiệu lực một phần.", "Xem thêm:")),
        ({"validity": Validity.UNKNOWN}, RelationKind.AMENDS, ("Văn bản đã được sửa đổi, bổ sung.", "Xem thêm:")),
        ({"validity": Validity.UNKNOWN}, RelationKind.REPLACES, ("Đã có văn bản thay thế.", "Thay bằng:")),
        ({"validity": Validity.IN_FORCE}, RelationKind.REPLACES, ("Đã có văn bản thay thế.", "Thay bằng:")),
    ],
)
def test_what_changed_a_document_is_said_before_its_text(changes: dict, kind: RelationKind, notice: tuple[str, str]):
    """Whatever its own file says of its validity."""
    new = replace(NEW, relations=(related("54-2016-nd-cp", kind),))

    assert heads(legal_document(**changes), new) == [(notice[0], f"{notice[1]} van-ban/nghi-dinh/2021/60-2021-nd-cp/")]


def test_a_document_that_only_carries_it_out_changes_nothing():
    """Nor one that rests on it."""
    assert heads(legal_document(), replace(PLAN, relations=(related("54-2016-nd-cp", RelationKind.IMPLEMENTS),))) == []


def test_a_document_not_yet_in_force_says_from_when():
    """As far as it is known."""
    assert heads(legal_document(validity=Validity.NOT_YET_IN_FORCE, effective=date(2027, 1, 1))) == [
        ("Văn bản chưa có hiệu lực.", "Có hiệu lực từ ngày 01/01/2027.")
    ]
    assert heads(legal_document(validity=Validity.NOT_YET_IN_FORCE)) == [("Văn bản chưa có hiệu lực.", "")]


def test_a_draft_says_until_when_and_where_comments_are_taken():
    """Through the last day itself; the day after, only that it is over."""
    open_today = replace(DRAFT, consultation=Consultation(closes=TODAY, address="gop-y@mst.gov.vn", note="Ghi rõ điều."))
    closed = replace(DRAFT, consultation=Consultation(closes=date(2026, 11, 23), address="gop-y@mst.gov.vn", note=""))

    assert heads(open_today) == [("Dự thảo đang lấy ý kiến.", "Nhận góp ý đến hết ngày 24/11/2026. Gửi về: gop-y@mst.gov.vn. Ghi rõ điều.")]
    assert heads(closed) == [("Dự thảo, chưa được ban hành.", "Đã hết hạn góp ý, ngày 23/11/2026.")]
    assert heads(replace(DRAFT, consultation=None)) == [("Dự thảo, chưa được ban hành.", "")]


@pytest.mark.parametrize(
    ("opens", "head", "words"),
    [
        (TODAY, "Dự thảo đang lấy ý kiến.", "Nhận góp ý từ ngày 24/11/2026 đến hết ngày 01/12/2026."),
        (date(2026, 11, 25), "Dự thảo sắp lấy ý kiến.", "Nhận góp ý từ ngày 25/11/2026 đến hết ngày 01/12/2026."),
    ],
)
def test_a_draft_says_since_when_comments_are_taken(opens: date, head: str, words: str):
    """Before that day it is announced; the day stands in its life as well."""
    draft = replace(DRAFT, consultation=Consultation(opens=opens, closes=date(2026, 12, 1), address="Sở", note=""))

    assert heads(draft) == [(head, f"{words} Gửi về: Sở.")]
    assert [event.words for event in view_of(draft).events] == ["Bắt đầu lấy ý kiến", "Hết hạn góp ý"]


# --------------------------------------------------------------------------------------------------------------- relations


def test_relations_stand_on_both_pages():
    """Each in its own direction, with its note."""
    known = rich()
    found = {
        document.id: [(group.title, [(one.link.address, one.note) for one in group.documents]) for group in view_of(document, known).relations]
        for document in (DECREE, PLAN, OLD, DRAFT)
    }
    decree, old = "van-ban/nghi-dinh/2016/54-2016-nd-cp/", "van-ban/nghi-dinh/2013/141-2013-nd-cp/"
    new, plan = "van-ban/nghi-dinh/2021/60-2021-nd-cp/", "van-ban/ke-hoach/2020/33-kh-ubnd-hai-phong/"

    assert found[DECREE.id] == [("Được thay thế bởi", [(new, "")]), ("Được triển khai thi hành bởi", [(plan, "Điều 5")])]
    assert found[PLAN.id] == [("Triển khai thi hành", [(decree, "Điều 5")]), ("Căn cứ vào", [(old, "")])]
    assert found[OLD.id] == [("Được sửa đổi, bổ sung bởi", [(new, "")]), ("Là căn cứ của", [(plan, "")])]
    assert found[DRAFT.id] == []


@some
@given(registers())
def test_every_relation_leads_to_a_page_that_leads_back(known: Catalogue):
    """As often as it is said."""
    pages = {page.address: page.view for page in (page_of(document, known) for document in known.documents.values())}

    def links(address: str) -> list[str]:
        view = pages[address]
        assert isinstance(view, DocumentView)
        return [one.link.address for group in view.relations for one in group.documents]

    for address in pages:
        for other in links(address):
            assert links(other).count(address) == links(address).count(other)
    assert sum(len(links(address)) for address in pages) == 2 * sum(len(document.relations) for document in known.documents.values())


# -------------------------------------------------------------------------------------------------------------------- life


def test_the_known_days_stand_in_order():
    """Issued, in force, amended, replaced, ended: an amendment on the day it was issued, what has no day not at all."""
    amending = legal_document("sua", number="10/2018/NĐ-CP", issued=date(2018, 1, 2), relations=(related("54-2016-nd-cp"),))
    undated = legal_document("khac", number="11/2019/NĐ-CP", issued=None, relations=(related("54-2016-nd-cp"),))
    ended = replace(DECREE, expired=date(2021, 8, 15), validity=Validity.EXPIRED)
    new = replace(NEW, relations=(related("54-2016-nd-cp", RelationKind.REPLACES),))
    view = view_of(ended, register(ended, amending, undated, new))

    assert [(event.iso, event.words, event.link.address if event.link else "") for event in view.events] == [
        ("2016-06-14", "Ban hành", ""),
        ("2016-08-01", "Bắt đầu có hiệu lực", ""),
        ("2018-01-02", "Có văn bản sửa đổi, bổ sung", "van-ban/nghi-dinh/2018/10-2018-nd-cp/"),
        ("2021-06-21", "Có văn bản thay thế", "van-ban/nghi-dinh/2021/60-2021-nd-cp/"),
        ("2021-08-15", "Hết hiệu lực", ""),
    ]
    early = view_of(replace(DECREE, effective=date(2019, 1, 1)), register(replace(DECREE, effective=date(2019, 1, 1)), amending))

    assert [event.words for event in early.events] == ["Ban hành", "Có văn bản sửa đổi, bổ sung", "Bắt đầu có hiệu lực"]
    assert [event.words for event in view_of(DRAFT).events] == ["Hết hạn góp ý"]
    assert view_of(legal_document(issued=None)).events == ()


# --------------------------------------------------------------------------------------------------------------- citations


def test_every_sentence_that_cites_it_is_shown_with_the_reference_marked():
    """Newest item first, the sentences in the order of the text, other documents unmarked."""
    old = citing("cu", "Theo Nghị định 54/2016/NĐ-CP.", published=datetime(2020, 1, 2, tzinfo=HANOI))
    new = citing("moi", "Một câu. Nghị định số 54/2016/NĐ-CP, khác Nghị định 60/2021/NĐ-CP. Câu cuối.")
    view = view_of(DECREE, register(DECREE, items=(old, new)))

    assert [(item.entry.address, [written(one) for one in item.excerpts]) for item in view.citing] == [
        ("tin-tuc/2022/moi/", ["[Nghị định số 54/2016/NĐ-CP], khác Nghị định 60/2021/NĐ-CP."]),
        ("tin-tuc/2020/cu/", ["Theo [Nghị định 54/2016/NĐ-CP]."]),
    ]
    assert view.places == 2


def test_a_sentence_that_cites_it_twice_is_shown_once_with_both_marked():
    """And one that comes again is shown again."""
    twice = citing("hai", "Nghị định 54/2016/NĐ-CP và Nghị định 54/2016/NĐ-CP. Lại nữa.")
    again = citing("lai", "Xem 54/2016/NĐ-CP. Xem 54/2016/NĐ-CP.", published=datetime(2021, 1, 1, tzinfo=HANOI))
    view = view_of(DECREE, register(DECREE, items=(twice, again)))

    assert [[written(one) for one in item.excerpts] for item in view.citing] == [
        ["[Nghị định 54/2016/NĐ-CP] và [Nghị định 54/2016/NĐ-CP]."],
        ["Xem [54/2016/NĐ-CP].", "Xem [54/2016/NĐ-CP]."],
    ]


def test_a_number_the_report_rests_on_is_not_taken_for_one_of_its_body():
    """Both are whole sentences of one number, yet stand in different texts."""
    letter = legal_document("962", kind=DocumentKind.LETTER, number="962/UBND-TH", issued=None, territory="Hải Phòng")
    item = replace(report(), body=citing("khac", "Một câu dài như thế này, rồi: Trả lời. 962/UBND-TH").body)
    both = replace(item, official=replace(item.official, based_on=("962/UBND-TH",))) if item.official else item
    (found,) = view_of(letter, register(letter, items=(both,))).citing

    assert [written(one) for one in found.excerpts] == ["[962/UBND-TH]"] * 2


def test_where_the_words_before_a_number_stand_in_another_sentence_the_number_alone_is_marked():
    """A sentence may begin at the number."""
    (mention,) = citing("bai", "Theo Nghị định 54/2016/NĐ-CP.").body.mentions
    (found,) = excerpts([replace(mention, sentence="54/2016/NĐ-CP.")])

    assert written(found) == "[54/2016/NĐ-CP]."


def test_how_the_number_is_written_is_said_where_it_differs():
    """Each spelling once."""
    one = citing("bai", "Nghị định số 54/NĐ-CP ngày 14/6/2016. Nghị định số 54/NĐ-CP. Nghị định 54/2016/NĐ-CP. Nghị định 54/2016/NĐ – CP.")
    (item,) = view_of(DECREE, register(DECREE, items=(one,))).citing

    assert item.written == ("54/NĐ-CP", "54/2016/NĐ – CP")


def test_the_parts_of_it_that_are_named_stand_there_as_printed():
    """Each once, in the order of the text."""
    one = citing("bai", "Khoản 1 và khoản 3 Điều 7 Nghị định 54/2016/NĐ-CP. Theo Nghị định 54/2016/NĐ-CP. Điều 9 Nghị định 54/2016/NĐ-CP.")
    (item,) = view_of(DECREE, register(DECREE, items=(one,))).citing

    assert item.provisions == ("Khoản 1 và khoản 3 Điều 7", "Điều 9")


def test_a_document_that_cites_it_stands_among_those_that_cite_it():
    """After the items, under its own name; what the body names is a link, but no document leads to itself."""
    plan = replace(PLAN, body=said("Kế hoạch 33/KH-UBND triển khai Nghị định 54/2016/NĐ-CP."), relations=())
    known = register(DECREE, plan, items=(citing("bai", "Nghị định 54/2016/NĐ-CP."),))
    view = view_of(DECREE, known)

    assert [item.entry.address for item in view.citing] == ["tin-tuc/2022/bai/", "van-ban/ke-hoach/2020/33-kh-ubnd-hai-phong/"]
    assert (view.citing[1].entry.kind, view.citing[1].entry.agency) == ("Kế hoạch", "Sở Khoa học và Công nghệ skhcn")
    assert [piece.link.address for piece in view_of(plan, known).pieces if piece.link] == ["van-ban/nghi-dinh/2016/54-2016-nd-cp/"]
    assert view_of(plan, known).citing == ()
    assert view.places == 2


def test_the_term_of_a_party_committee_is_said():
    """Only where its editor says it."""
    party = legal_document(kind=DocumentKind.RESOLUTION, number="01-NQ/TU", term="XVI")

    assert {fact.name: fact.words for fact in view_of(party).facts}["Nhiệm kỳ"] == "XVI"
    assert "Nhiệm kỳ" not in {fact.name for fact in view_of(DECREE).facts}


def test_a_report_that_rests_on_it_cites_it():
    """Also where its body does not name it."""
    letter = legal_document("962", kind=DocumentKind.LETTER, number="962/UBND-TH", issued=None, territory="Hải Phòng")
    (item,) = view_of(letter, register(letter, items=(report(),))).citing

    assert [written(one) for one in item.excerpts] == ["[962/UBND-TH]"]


@some
@given(registers())
def test_no_letter_of_a_sentence_is_lost_and_every_citation_is_marked(known: Catalogue):
    """Whatever words stand around it."""
    for document in known.documents.values():
        cited = known.citing.get(document.id, ())
        items = view_of(document, known).citing
        excerpts = [one for item in items for one in item.excerpts]

        assert {"".join(words.text for words in one.words) for one in excerpts} == {one.mention.sentence for one in cited}
        assert sum(words.is_reference for one in excerpts for words in one.words) == len(cited)
        assert all(any(one.citation.text in words.text for one in cited) for each in excerpts for words in each.words if words.is_reference)


# -------------------------------------------------------------------------------------------------------------- whole page


def test_a_report_of_this_portal_that_is_the_document_is_its_text():
    """Of the same number, day and agency, or place where the register names no agency."""
    own = legal_document("bao-cao", kind=DocumentKind.REPORT, number="33/BC-SKHCN", issued=date(2020, 3, 13), territory="Hải Phòng")
    known = register(own, items=(report(),), agencies=(agency(), agency("khac")))

    assert getattr(view_of(own, known).here, "address", "") == "bao-cao/2022/bao-cao/"
    assert view_of(replace(own, agency="skhcn"), known).here is not None
    for other in (replace(own, agency="khac"), replace(own, territory="Lạng Sơn"), replace(own, issued=date(2019, 3, 13)), replace(own, issued=None)):
        assert view_of(other, known).here is None


def test_its_address_is_shown_whole():
    """For ever, where the site has an address."""
    found = register(DECREE)
    bare = document_page(DECREE, found, settings(site_url=""), Relations.of(found)).view

    assert view_of(DECREE).permanent == "https://khcn.example.vn/van-ban/nghi-dinh/2016/54-2016-nd-cp/"
    assert isinstance(bare, DocumentView)
    assert bare.permanent == "van-ban/nghi-dinh/2016/54-2016-nd-cp/"


def test_the_way_to_it_leads_over_the_lists_of_its_kind_and_its_year():
    """A draft stands among drafts, of whatever kind."""
    assert [crumb.address for crumb in page_of(DECREE).trail] == ["", "van-ban/", "van-ban/nghi-dinh/", "van-ban/nghi-dinh/2016/"]
    assert [crumb.address for crumb in page_of(DRAFT).trail] == ["", "van-ban/", "van-ban/du-thao/"]


def test_a_page_changed_when_it_was_last_cited():
    """Or when the document was issued, where that is later; a page that has neither day has that of the newest item."""
    item = citing("bai", "Nghị định 54/2016/NĐ-CP.")

    assert page_of(DECREE, register(DECREE, items=(item,))).updated == date(2022, 12, 30)
    assert page_of(DECREE).updated == date(2016, 6, 14)
    assert page_of(DRAFT, register(DRAFT, items=(item,))).updated == date(2022, 12, 30)


def test_what_has_no_documents_has_none_to_relate():
    """An empty register is no mistake."""
    assert Relations.of(catalogue()).incoming == {}


def test_a_relation_to_several_documents_lists_the_newest_first():
    """Whichever the editor wrote first."""
    older, newer = OLD, replace(NEW, relations=())
    plan = replace(PLAN, relations=tuple(Relation(kind=RelationKind.BASED_ON, target=one.id, note="") for one in (older, newer)))
    (group,) = view_of(plan, register(plan, older, newer)).relations

    assert [one.link.address for one in group.documents] == ["van-ban/nghi-dinh/2021/60-2021-nd-cp/", "van-ban/nghi-dinh/2013/141-2013-nd-cp/"]
