"""The lists of the register: drafts that are open, tables by year, a list of each kind, what the filter offers, and what is not registered."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from unicodedata import normalize

import pytest
from hypothesis import given

from builders import agency, article, catalogue, field, indicator, legal_document, report, settings
from document_samples import DECREE, DRAFT, NEW, OLD, PLAN, citing, register, registers, rich, said
from glossaries import PLAN as PLANNING
from glossaries import SCIENCE, STUDY, UBND, word
from lived import BEGUN, ENDED, area
from portal.catalogue.catalogue import Catalogue
from portal.model.citation import DocumentKind
from portal.model.document import Consultation, Document, Validity
from portal.settings import HANOI
from portal.vietnamese.folding import caseless
from portal.views.agencies import AgencyView, agency_pages
from portal.views.articles import ArticleView, article_page
from portal.views.documents import DocumentListView, DocumentShelvesView, DocumentsView, UnregisteredView, document_list_pages
from portal.views.fields import FieldView, field_pages
from portal.views.parts.document_filter import document_filter
from portal.views.parts.document_rows import document_tables
from portal.views.parts.document_search import words_of_document, words_of_fields
from portal.views.parts.neighbours import Neighbours
from portal.views.parts.page import Page
from strategies import some

TODAY = settings().today


def pages(known: Catalogue) -> dict[str, Page]:
    return {page.address: page for page in document_list_pages(known, settings())}


def register_view(known: Catalogue) -> DocumentsView:
    view = pages(known)["van-ban/"].view
    assert isinstance(view, DocumentsView)
    return view


def loose(known: Catalogue) -> UnregisteredView:
    view = pages(known)["van-ban/chua-co-trong-so/"].view
    assert isinstance(view, UnregisteredView)
    return view


def table_ids(*documents: Document) -> list[tuple[str, list[str]]]:
    """The tables of these documents, each with its numbers."""
    return [(table.title, [row.link.title for row in table.rows]) for table in document_tables(documents, register(*documents), today=TODAY)]


# ---------------------------------------------------------------------------------------------------------------- register


def test_documents_stand_by_year_from_the_newest():
    """Drafts before all years, unknown years after them; a year may stand in the number alone."""
    undated = legal_document("a", number="09/2019/NĐ-CP", issued=None)
    unknown = legal_document("b", kind=DocumentKind.REPORT, number="33/BC-SKHCN", issued=None)

    assert table_ids(unknown, OLD, undated, DRAFT, DECREE) == [
        ("Dự thảo", ["Dự thảo thông tư"]),
        ("Năm 2019", ["09/2019/NĐ-CP"]),
        ("Năm 2016", ["54/2016/NĐ-CP"]),
        ("Năm 2013", ["141/2013/NĐ-CP"]),
        ("Không rõ năm", ["33/BC-SKHCN"]),
    ]


def test_within_a_year_the_newest_day_comes_first_and_numbers_count():
    """9 before 10; what has no day after what has one."""
    day = date(2019, 5, 6)
    made = [legal_document(number, number=f"{number}/2019/NĐ-CP", issued=day) for number in ("10", "9")]
    later = legal_document("c", number="100/2019/NĐ-CP", issued=date(2019, 5, 7))
    undated = legal_document("d", number="1/2019/NĐ-CP", issued=None)

    assert table_ids(undated, *made, later) == [("Năm 2019", ["100/2019/NĐ-CP", "9/2019/NĐ-CP", "10/2019/NĐ-CP", "1/2019/NĐ-CP"])]


def test_a_row_counts_how_often_and_in_how_many_items_it_is_cited():
    """Two places of one item are one item."""
    items = (citing("a", "Nghị định 54/2016/NĐ-CP. Nghị định 54/2016/NĐ-CP."), citing("b", "Nghị định 54/2016/NĐ-CP."))
    rows = {row.link.title: row for table in register_view(register(DECREE, OLD, items=items)).tables for row in table.rows}

    assert [(rows[one.number].places, rows[one.number].items) for one in (DECREE, OLD)] == [(3, 2), (0, 0)]


def test_a_row_shows_what_the_decree_asks():
    """Kind, number, issuer, day, subject and validity, and whether somebody checked it."""
    (table,) = document_tables((PLAN,), register(PLAN, DECREE, OLD), today=TODAY)
    (row,) = table.rows

    assert (row.kind.title, row.link.title, row.issuer, row.day, row.iso, row.subject) == (
        "Kế hoạch",
        "33/KH-UBND",
        "Sở Khoa học và Công nghệ skhcn",
        "13/03/2020",
        "2020-03-13",
        "=1+1",
    )
    assert (row.validity, row.has_ended, row.is_unverified, row.is_draft) == ("chưa rõ hiệu lực", False, True, False)
    assert document_tables((OLD,), register(OLD), today=TODAY)[0].rows[0].has_ended


def test_drafts_are_open_through_their_last_day_and_the_first_to_close_comes_first():
    """Those that are closed stay in the register, but not on top."""
    days = {"a": date(2026, 12, 9), "b": date(2026, 11, 24), "c": date(2026, 11, 23)}
    made = [replace(DRAFT, id=id, consultation=Consultation(closes=day, address=f"{id}@mst.gov.vn", note="")) for id, day in days.items()]
    view = register_view(register(*made, replace(DRAFT, id="d", consultation=None)))

    assert [(draft.link.address, draft.closes, draft.address) for draft in view.drafts] == [
        ("van-ban/du-thao/b/", "24/11/2026", "b@mst.gov.vn"),
        ("van-ban/du-thao/a/", "09/12/2026", "a@mst.gov.vn"),
    ]
    assert [len(table.rows) for table in view.tables] == [4]


def test_feeds_are_offered_only_where_they_exist():
    """A feed needs the address of the site."""
    (bare, *_) = document_list_pages(rich(), settings(site_url=""))

    assert isinstance(bare.view, DocumentsView)
    assert bare.view.feeds == ()
    assert [feed.address for feed in register_view(rich()).feeds] == ["van-ban/atom.xml", "van-ban/du-thao/atom.xml"]


def test_an_empty_register_is_a_page_too():
    """Nothing to filter, nothing to list."""
    found = pages(catalogue())

    assert sorted(found) == ["van-ban/", "van-ban/chua-co-trong-so/"]
    assert register_view(catalogue()).tables == ()


def rows_of(view: DocumentListView | DocumentsView) -> list[str]:
    return [row.link.address for table in view.tables for row in table.rows]


@some
@given(registers())
def test_every_document_is_once_in_the_register_and_once_in_each_sort_of_list_it_belongs_to(known: Catalogue):
    """That of its kind, or that of drafts, and that of its year; the lists count what they hold, and every list is led to."""
    found = pages(known)
    lists = {address: page.view for address, page in found.items() if isinstance(page.view, DocumentListView)}
    whole = Counter(rows_of(register_view(known)))
    groups = {group.title: group.lines for group in register_view(known).lists}
    ids = [table.anchor for table in register_view(known).tables]
    of_kinds = Counter(address for line in groups.get("Theo loại", ()) for address in rows_of(lists[line.page.address]))
    issued = Counter(known.addresses[one.origin.path] for one in known.documents.values() if not one.is_draft)

    assert whole == of_kinds == Counter(known.addresses[document.origin.path] for document in known.documents.values())
    assert issued == Counter(address for line in groups.get("Theo năm", ()) for address in rows_of(lists[line.page.address]))
    assert issued == Counter(rows_of(lists["van-ban/theo-so/"]) if issued else ())
    assert all(line.documents == len(rows_of(lists[line.page.address])) for lines in groups.values() for line in lines)
    assert len(set(ids)) == len(ids)


@some
@given(registers())
def test_every_address_a_document_begins_with_is_a_page(known: Catalogue):
    """A reader may cut an address short; the list of a year leads up to that of its kind."""
    found = pages(known)
    for document in known.documents.values():
        parts = known.addresses[document.origin.path].split("/")[:-2]

        for length in range(1, len(parts) + 1):
            page = found["".join(f"{part}/" for part in parts[:length])]
            assert [crumb.address for crumb in page.trail] == ["", *("".join(f"{part}/" for part in parts[:shorter]) for shorter in range(1, length))]


def test_each_list_holds_what_the_filter_would_let_through():
    """By kind and year, issuer, field and state, without a script."""
    lists = {address: rows_of(page.view) for address, page in pages(rich()).items() if isinstance(page.view, DocumentListView)}
    plan, decree = "van-ban/ke-hoach/2020/33-kh-ubnd-hai-phong/", "van-ban/nghi-dinh/2016/54-2016-nd-cp/"
    old, new, draft = "van-ban/nghi-dinh/2013/141-2013-nd-cp/", "van-ban/nghi-dinh/2021/60-2021-nd-cp/", "van-ban/du-thao/du-thao-so-huu/"

    assert lists == {
        "van-ban/theo-so/": [plan, decree, new, old],
        "van-ban/ke-hoach/": [plan],
        "van-ban/ke-hoach/2020/": [plan],
        "van-ban/nghi-dinh/": [new, decree, old],
        "van-ban/nghi-dinh/2021/": [new],
        "van-ban/nghi-dinh/2016/": [decree],
        "van-ban/nghi-dinh/2013/": [old],
        "van-ban/du-thao/": [draft],
        "van-ban/co-quan/bo-khoa-hoc-va-cong-nghe/": [draft],
        "van-ban/co-quan/chinh-phu/": [new, decree, old],
        "van-ban/co-quan/so-khoa-hoc-va-cong-nghe-skhcn/": [plan],
        "van-ban/nam/2021/": [new],
        "van-ban/nam/2020/": [plan],
        "van-ban/nam/2016/": [decree],
        "van-ban/nam/2013/": [old],
        "van-ban/linh-vuc/do-luong/": [draft, new, plan, decree],
        "van-ban/linh-vuc/so-huu/": [plan],
        "van-ban/hieu-luc/chua-ro-hieu-luc/": [plan],
        "van-ban/hieu-luc/con-hieu-luc/": [decree],
        "van-ban/hieu-luc/het-hieu-luc/": [old],
        "van-ban/hieu-luc/het-hieu-luc-mot-phan/": [new],
    }


def test_a_list_names_itself_and_leads_to_those_beside_it():
    """The list of a kind also to its years."""
    found = pages(rich())
    kind, year, issuer = (found[f"van-ban/{end}"].view for end in ("nghi-dinh/", "nghi-dinh/2016/", "co-quan/chinh-phu/"))
    assert isinstance(kind, DocumentListView) and isinstance(year, DocumentListView) and isinstance(issuer, DocumentListView)

    assert [view.title for view in (kind, year, issuer)] == ["Nghị định", "Nghị định, năm 2016", "Văn bản của Chính phủ"]
    assert [[(group.title, [line.label for line in group.lines]) for group in view.around] for view in (kind, year)] == [
        [("Theo loại", ["Kế hoạch", "Nghị định", "Dự thảo"]), ("Theo năm", ["Năm 2021", "Năm 2016", "Năm 2013"])],
        [("Theo năm", ["Năm 2021", "Năm 2016", "Năm 2013"])],
    ]
    assert [group.title for group in issuer.around] == ["Theo cơ quan"]


def test_every_list_stands_in_one_of_its_sort():
    """By issuer, year, field and state; the way to a list leads over it, and the page of the register leads to it."""
    found = pages(rich())
    sorts = {address: page.view for address, page in found.items() if isinstance(page.view, DocumentShelvesView)}
    led_to = [group.page.address for group in register_view(rich()).lists if group.page]

    assert list(sorts) == ["van-ban/co-quan/", "van-ban/nam/", "van-ban/linh-vuc/", "van-ban/hieu-luc/"] == led_to
    assert [(line.label, line.documents) for line in sorts["van-ban/nam/"].lines] == [
        ("Năm 2021", 1),
        ("Năm 2020", 1),
        ("Năm 2016", 1),
        ("Năm 2013", 1),
    ]
    for address, view in sorts.items():
        assert [crumb.address for crumb in found[address].trail] == ["", "van-ban/"]
        for line in view.lines:
            assert [crumb.address for crumb in found[line.page.address].trail] == ["", "van-ban/", address]


def test_bodies_that_issued_it_together_have_a_list_each():
    """The document stands in both; its row names them as written."""
    joint = legal_document(issuer="Bộ Khoa học và Công nghệ; Bộ Nội vụ")
    found = pages(register(joint))
    (row,) = (row for table in register_view(register(joint)).tables for row in table.rows)

    assert [address for address in found if address.startswith("van-ban/co-quan/b")] == [
        "van-ban/co-quan/bo-khoa-hoc-va-cong-nghe/",
        "van-ban/co-quan/bo-noi-vu/",
    ]
    assert row.issuer == joint.issuer


def test_a_semicolon_inside_a_name_parts_nobody():
    """A body is named with a capital."""
    assert legal_document(issuer="Ban chỉ đạo; tổ giúp việc").issuers == ("Ban chỉ đạo; tổ giúp việc",)


@pytest.mark.parametrize(
    ("opens", "closes", "standing"),
    [
        (None, TODAY - timedelta(days=1), "đã hết hạn góp ý, ngày 23/11/2026"),
        (None, TODAY, "đang lấy ý kiến, đến hết ngày 24/11/2026"),
        (TODAY, TODAY, "đang lấy ý kiến, đến hết ngày 24/11/2026"),
        (TODAY + timedelta(days=1), TODAY + timedelta(days=2), "sắp lấy ý kiến từ ngày 25/11/2026, đến hết ngày 26/11/2026"),
    ],
)
def test_a_list_says_of_each_draft_whether_comments_are_taken(opens: date | None, closes: date, standing: str):
    """And until when; what is issued says nothing of it."""
    draft = replace(DRAFT, consultation=Consultation(opens=opens, closes=closes, address="a", note=""))
    view = pages(register(draft))["van-ban/du-thao/"].view
    assert isinstance(view, DocumentListView)

    assert [row.standing for table in view.tables for row in table.rows] == [standing]
    assert document_tables((OLD,), register(OLD), today=TODAY)[0].rows[0].standing == ""


def test_by_number_nine_stands_before_ten():
    """Who knows only a part of the number finds it by its figures."""
    made = [legal_document(number, number=f"{number}/2016/NĐ-CP") for number in ("10", "9", "100")]
    view = pages(register(*made))["van-ban/theo-so/"].view
    assert isinstance(view, DocumentListView)

    assert [row.link.title for table in view.tables for row in table.rows] == ["9/2016/NĐ-CP", "10/2016/NĐ-CP", "100/2016/NĐ-CP"]


def test_a_draft_whose_comments_open_later_is_not_yet_on_top():
    """From its first day on it says both days."""
    opened = replace(DRAFT, consultation=Consultation(opens=date(2026, 11, 24), closes=date(2026, 12, 1), address="a", note=""))
    later = replace(DRAFT, consultation=Consultation(opens=date(2026, 11, 25), closes=date(2026, 12, 1), address="a", note=""))

    assert [(draft.opens, draft.closes) for draft in register_view(register(opened)).drafts] == [("24/11/2026", "01/12/2026")]
    assert register_view(register(later)).drafts == ()


def test_what_a_document_cites_without_an_entry_is_listed_too():
    """Under the name of the document."""
    plan = replace(PLAN, body=said("Theo Quyết định số 9/QĐ-TTg."), relations=())
    (number,) = loose(register(plan)).numbers

    assert [(one.entry.title, one.entry.kind, one.entry.day) for one in number.citations] == [
        ("Kế hoạch 33/KH-UBND ngày 13/03/2020: =1+1", "Kế hoạch", "13/03/2020")
    ]


# ------------------------------------------------------------------------------------------------------------------ filter


def choices(*documents: Document) -> dict[str, list[str]]:
    known = register(*documents)
    return {one.name: [choice.code for choice in one.choices] for one in document_filter(document_tables(documents, known, today=TODAY), known)}


def test_the_filter_offers_only_what_some_document_is():
    """Kinds and issuers by the alphabet, years from the newest, fields as the register of fields has them."""
    assert choices(DECREE, PLAN, OLD, NEW, DRAFT) == {
        "loai": ["ke-hoach", "nghi-dinh", "thong-tu"],
        "co-quan": ["bo-khoa-hoc-va-cong-nghe", "chinh-phu", "so-khoa-hoc-va-cong-nghe-skhcn"],
        "nam": ["du-thao", "2021", "2020", "2016", "2013"],
        "linh-vuc": ["do-luong", "so-huu"],
        "hieu-luc": ["chua-ro-hieu-luc", "con-hieu-luc", "du-thao", "het-hieu-luc", "het-hieu-luc-mot-phan"],
    }


def test_two_spellings_of_an_issuer_are_one_choice():
    """ "Ủy ban" and "Uỷ ban" are one body."""
    made = [legal_document(id, number=f"{id}/2016/NĐ-CP", issuer=issuer) for id, issuer in (("1", "Ủy ban nhân dân"), ("2", "Uỷ ban nhân dân"))]

    assert choices(*made)["co-quan"] == ["uy-ban-nhan-dan"]


def test_the_name_of_an_heir_finds_the_documents_of_its_predecessors():
    """Its choice says so; typing its short name finds them as well."""
    agencies = (agency("cu", name="Sở Thái Bình", name_short="Sở TB", successors=("moi",)), agency("moi", name="Sở Hưng Yên", name_short="Sở HY"))
    known = register(legal_document(issuer="", agency="cu"), agencies=agencies)
    (table,) = document_tables(known.documents.values(), known, today=TODAY)
    titles = {one.name: [choice.title for choice in one.choices] for one in document_filter([table], known)}

    assert (table.rows[0].issuer_codes, table.rows[0].issuer) == (("so-thai-binh", "so-hung-yen"), "Sở Thái Bình")
    assert {"sở tb", "sở hy"} <= set(table.rows[0].search.split(" | "))
    assert titles["co-quan"] == ["Sở Hưng Yên (gồm cơ quan tiền thân)", "Sở Thái Bình"]


def missing(phrases: set[str], document: Document, known: Catalogue) -> set[str]:
    """Those the filter does not find in the document by."""
    searched = f" {words_of_document(document, known)} "
    return {phrase for phrase in phrases if f" {phrase} " not in searched}


def test_a_document_is_found_by_kind_number_issuer_field_and_day():
    """Full and short, with signs and without, old names and new ones, as people write a day."""
    agencies = (agency("cu", name="Sở Thái Bình", name_short="Sở TB", successors=("moi",)), agency("moi", name="Sở Hưng Yên", name_short="Sở HY"))
    plan = replace(PLAN, agency="cu", issued=date(2018, 5, 6), relations=())
    known = register(plan, agencies=agencies)
    days = {"2018 05 06", "ngày 6 5 2018", "ngày 06 05 2018", "ngày 6 05 2018", "ngày 6 tháng 5 năm 2018", "ngày 06 tháng 05 năm 2018"}

    assert not missing({"kế hoạch 33 kh ubnd", "kế hoạch số 33 kh ubnd", "kh 33 kh ubnd", "33khubnd"}, plan, known)
    assert not missing({"sở thái bình", "sở tb", "sở hưng yên", "sở hy", "hải phòng", "1 1"}, plan, known)
    assert not missing(days, plan, known)
    assert not missing({"54 nđ cp", "54nđcp"}, DECREE, register(DECREE))


def test_what_names_a_field_stands_once_for_all_its_documents():
    """With its choice in the list of fields, and in no row."""
    view = register_view(register(DECREE, PLAN))
    choices = {choice.code: choice.search for one in view.filters for choice in one.choices}

    assert choices["so-huu"] == "lĩnh vực so huu"
    assert choices["nghi-dinh"] == ""
    assert not any("lĩnh vực" in row.search for table in view.tables for row in table.rows)


def test_a_document_is_found_by_the_abbreviations_of_its_field():
    """Those of words in the texts of the field, in the names of its indicators and in the subject."""
    words = tuple(
        word(name, short) for name, short in (("tiêu chuẩn cơ sở", "TCCS"), ("đo lường", "ĐL"), ("cơ chế tự chủ", "CCTC"), ("việc khác", "VK"))
    )
    fields = (field(title="Đo lường"),)
    known = catalogue(documents=(DECREE,), fields=fields, words=words, indicators=(indicator(title="Số tiêu chuẩn cơ sở"),))

    found = set(words_of_fields(known)["do-luong"].split(" | "))

    assert {"đo lường", "đl", "tccs", "tiêu chuẩn cơ sở"} <= found
    assert not {"vk", "việc khác"} & found
    assert not missing({"cctc"}, DECREE, known)


def test_a_word_said_in_short_is_searched_in_full_and_the_other_way():
    """In subjects and issuers, and all meanings where nobody has chosen; the longest of joined capitals is the word."""
    known = register(words=(UBND, SCIENCE, PLANNING, STUDY))

    def without(phrases: set[str], **changes: str) -> set[str]:
        return missing(phrases, legal_document(number="1/2016/NĐ-CP", **{"issuer": "", "subject": "", **changes}), known)

    assert not without({"ủy ban nhân dân"}, subject="Giao UBND cấp xã")
    assert not without({"ubnd"}, issuer="Uỷ ban nhân dân tỉnh")
    assert not without({"khoa học và công nghệ", "khcn", "kh cn"}, subject="Phát triển KH & CN")
    assert not without({"kế hoạch", "khoa học"}, subject="Lập KH năm")
    assert without({"kế hoạch"}, subject="Phát triển KH&CN")


def test_the_letters_of_a_number_are_searched_in_full_where_they_mean_one_thing():
    """Of "CP" the issuer says what it means: no decree is found by the other meaning."""
    words = (UBND, word("Chính phủ", "CP"), word("cổ phần", "CP", id="cp-2"))
    letter = legal_document(kind=DocumentKind.DECISION, number="975/QĐ-UBND", issuer="", also_written=("975/UBND-CP",))

    assert missing({"ủy ban nhân dân", "cổ phần", "chính phủ"}, letter, register(words=words)) == {"cổ phần", "chính phủ"}


def test_no_part_of_what_is_searched_stands_in_another():
    """A page is small: what finds nothing more is not written, whichever way its tone is placed; "nd" finds "nđ"."""
    plan = replace(PLAN, issuer="Uỷ ban nhân dân", territory="Thái Bình", subject="Ủy ban nhân dân", also_written=())
    searched = words_of_document(plan, register(areas=(area("cu", name="Thái Bình"),), words=(UBND,)))
    decree = words_of_document(DECREE, register(DECREE))

    assert searched.count("ban nhân dân") == 1
    assert searched.count("thái bình") == 1
    assert ("nđ 54 2016" in decree, "nd 54 2016" in decree) == (True, False)


def test_a_document_of_a_place_that_ended_is_found_by_the_place_of_today():
    """Who knows only the new province finds the papers of the old one."""
    areas = (area("cu", name="Thái Bình", until=ENDED, successors=("moi",)), area("moi", name="Hưng Yên", since=BEGUN))
    plan = replace(PLAN, agency="", territory="Thái Bình", relations=())

    assert not missing({"thái bình", "tỉnh thái bình", "tỉnh hưng yên"}, plan, register(plan, areas=areas))


@some
@given(registers())
def test_what_is_searched_has_no_signs_and_no_capitals(known: Catalogue):
    """One line of small words with their marks, whatever stood there; in NFD it is the same."""
    for document in known.documents.values():
        found = words_of_document(document, known)
        loose = replace(document, subject=normalize("NFD", document.subject))

        assert re.fullmatch(r"(?:[^\W_]+| \|\|? | )*", found)
        assert found == caseless(found)
        assert words_of_document(loose, known) == found


@some
@given(registers())
def test_every_choice_lets_something_through_and_every_row_is_let_through(known: Catalogue):
    """Nobody is led into an empty list, and what stands in a row can be asked for."""
    view = register_view(known)
    rows = [row for table in view.tables for row in table.rows]
    held = {
        "loai": {row.kind_code for row in rows},
        "co-quan": {code for row in rows for code in row.issuer_codes},
        "nam": {row.year_code for row in rows},
        "linh-vuc": {id for row in rows for id in row.fields},
        "hieu-luc": {row.validity_code for row in rows},
    }

    assert {one.name: {choice.code for choice in one.choices} for one in view.filters} == held
    assert all(len(one.choices) == len(held[one.name]) for one in view.filters)


# -------------------------------------------------------------------------------------------------------------- unregistered


def test_a_number_without_an_entry_is_listed_with_its_sentence_and_what_is_said():
    """As written and canonical, the day and the issuer, the reason in words."""
    item = citing("bai", "Câu đầu. Theo Quyết định số 9 /QĐ-TTg ngày 1/2/2020 của Thủ tướng Chính phủ. Câu cuối.")
    (number,) = loose(register(items=(item,))).numbers
    (one,) = number.citations

    assert (number.number, number.kind, one.written) == ("9/QĐ-TTg", "Quyết định", "9 /QĐ-TTg")
    assert (one.said, one.reason) == ("ngày 01/02/2020 của Thủ tướng Chính phủ", "Sổ chưa có văn bản mang số này.")
    assert (one.entry.address, one.candidates) == ("tin-tuc/2022/bai/", ())
    assert "".join(words.text for words in one.excerpts[0].words).startswith("Theo Quyết định")


def test_each_doubt_has_its_reason_and_names_the_entries_of_the_number():
    """Another day, another place, several."""
    base = {"kind": DocumentKind.REPORT, "number": "33/BC-SKHCN", "issuer": "Sở"}
    here = legal_document("a", issued=date(2020, 3, 13), territory="Hải Phòng", **base)
    there = replace(here, id="b", territory="Lạng Sơn")
    later = replace(here, id="c", issued=date(2021, 3, 13))

    def reason(text: str, *documents: Document) -> tuple[str, int]:
        (number,) = loose(register(*documents, items=(citing("bai", text),))).numbers
        (one,) = number.citations
        return one.reason, len(one.candidates)

    assert reason("Báo cáo số 33/BC-SKHCN ngày 1/2/2019.", here) == ("Sổ có văn bản mang số này, nhưng của ngày khác.", 1)
    assert reason("Báo cáo số 33/BC-SKHCN.", there) == ("Sổ có văn bản mang số này, nhưng của địa phương khác.", 1)
    assert reason("Báo cáo số 33/BC-SKHCN.", here, later) == ("Sổ có nhiều văn bản mang số này; câu này không cho biết là văn bản nào.", 2)


def test_what_is_cited_most_comes_first_and_newer_items_before_older():
    """The first thing to register."""
    new = citing("moi", "Quyết định 9/QĐ-TTg và Quyết định 10/QĐ-TTg.")
    old = citing("cu", "Quyết định 10/QĐ-TTg.", published=datetime(2020, 1, 2, tzinfo=HANOI))
    numbers = loose(register(items=(old, new))).numbers

    assert [(number.number, [one.entry.address for one in number.citations]) for number in numbers] == [
        ("10/QĐ-TTg", ["tin-tuc/2022/moi/", "tin-tuc/2020/cu/"]),
        ("9/QĐ-TTg", ["tin-tuc/2022/moi/"]),
    ]


@some
@given(registers())
def test_every_citation_is_either_on_the_page_of_an_entry_or_among_the_unregistered(known: Catalogue):
    """None is lost and none told twice."""
    cited = [one for found in known.citations.values() for one in found]
    view = loose(known)

    assert sum(len(number.citations) for number in view.numbers) == sum(one.document is None for one in cited)
    assert {number.number for number in view.numbers} == {one.citation.number for one in cited if one.document is None}
    assert all(one.reason for number in view.numbers for one in number.citations)


# ---------------------------------------------------------------------------------------------------- on the pages of others


def test_an_agency_shows_what_it_issued():
    """On its first page, newest first, and nothing of others."""
    older = legal_document("a", number="1/2016/NĐ-CP", agency="skhcn")
    newer = legal_document("b", number="2/2019/NĐ-CP", issued=date(2019, 1, 1), agency="skhcn")
    known = register(older, newer, OLD, items=(article("mot"), article("hai")), agencies=(agency(), agency("khac")))
    views = {page.address: page.view for page in agency_pages(known, settings(page_size=1)) if isinstance(page.view, AgencyView)}

    assert {address: [row.link.title for row in view.documents] for address, view in views.items()} == {
        "co-quan/skhcn/": ["2/2019/NĐ-CP", "1/2016/NĐ-CP"],
        "co-quan/skhcn/trang-2/": [],
        "co-quan/khac/": [],
    }


def test_a_field_shows_its_documents():
    """On its first page; a document of two fields in both."""
    known = register(DECREE, PLAN, OLD, items=(article("mot"), article("hai")))
    views = {page.address: page.view for page in field_pages(known, settings(page_size=1)) if isinstance(page.view, FieldView)}

    assert {address: [row.link.title for row in view.hub.documents] if view.hub else [] for address, view in views.items()} == {
        "linh-vuc/do-luong/": ["33/KH-UBND", "54/2016/NĐ-CP"],
        "linh-vuc/do-luong/trang-2/": [],
        "linh-vuc/so-huu/": ["33/KH-UBND"],
        "linh-vuc/khong-dung/": [],
    }


def test_an_item_lists_the_documents_it_cites_once_each_in_the_order_of_its_text():
    """Also those its official form rests on; what is not registered is not in the list."""
    letter = legal_document("962", kind=DocumentKind.LETTER, number="962/UBND-TH", issued=None, territory="Hải Phòng")
    item = citing("bai", "Nghị định 141/2013/NĐ-CP, Nghị định 54/2016/NĐ-CP, Nghị định 141/2013/NĐ-CP, Quyết định 9/QĐ-TTg.")
    known = register(DECREE, OLD, letter, items=(item, report()))
    views = [article_page(one, known, Neighbours.of(known), settings()).view for one in (item, known.reports[0])]

    assert [[link.address for link in view.cited] for view in views if isinstance(view, ArticleView)] == [
        ["van-ban/nghi-dinh/2013/141-2013-nd-cp/", "van-ban/nghi-dinh/2016/54-2016-nd-cp/"],
        ["van-ban/cong-van/khong-ro-nam/962-ubnd-th-hai-phong/"],
    ]


def test_a_document_of_unknown_validity_is_not_said_to_have_ended():
    """Only what its source says."""
    made = [legal_document(one.value, number=f"{place}/2016/NĐ-CP", validity=one) for place, one in enumerate(Validity)]
    ended = {row.validity for table in document_tables(made, register(*made), today=TODAY) for row in table.rows if row.has_ended}

    assert ended == {"hết hiệu lực", "hết hiệu lực một phần"}
