"""What can be found: everything a reader can open, once, in an order that lasts, with all words by which it is looked for."""

import pickle
import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given

from addressed import redirect
from builders import PERCENT, agency, article, catalogue, field, indicator, legal_document, observation, related, report, settings, standing_page
from everything import EVERYTHING
from glossaries import SCIENCE, UBND, word, writing
from lived import area, called, person, position, witness
from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article, Kind, Reliability
from portal.model.citation import DocumentKind
from portal.model.document import RelationKind, Validity
from portal.model.life import Stage
from portal.model.observation import Measure, Status, TargetRule
from portal.model.period import Period, Span
from portal.model.records import Records
from portal.model.search_entry import Facet, Findable, SearchEntry, SearchKind
from portal.settings import HANOI
from portal.vietnamese.folding import fold, tone_key
from portal.views.parts.page import Page
from portal.views.search_entries import findable_of, findable_works
from published import living, withdrawal
from strategies import records, some
from whole_site import whole_site


def found_in(known: Catalogue) -> Findable:
    return findable_of(work() for work in findable_works(known, settings()))


def entry_at(address: str, known: Catalogue) -> SearchEntry:
    (entry,) = (entry for entry in found_in(known).entries if entry.address == address)
    return entry


def entry_of(one: Article, **changes) -> SearchEntry:
    return entry_at(addresses.of_article(one), catalogue(one, **changes))


def words_of(entry: SearchEntry) -> str:
    return "\n".join((entry.title, entry.summary, *(text for part in entry.parts for text in (part.title, part.text))))


# ---------------------------------------------------------------------------------------------------------- what has an entry


def _says_something(page: Page) -> bool:
    return not page.is_list and page.address not in {"", addresses.GLOSSARY}


@some
@given(records())
def test_every_page_that_says_something_has_exactly_one_entry(made: Records):
    """The words of the glossary stand for its page; the home page lists."""
    known = Catalogue.of(made)
    found = [entry.address for entry in found_in(known).entries]
    pages = {page.address for page in whole_site(known, settings()) if _says_something(page)}

    assert len(set(found)) == len(found)
    assert pages <= set(found)


def test_every_kind_of_thing_has_its_entries():
    """Of a portal in which there is one of everything."""
    known = Catalogue.of(EVERYTHING)
    found = found_in(known).entries
    by_kind = {kind: [entry for entry in found if entry.kind is kind] for kind in SearchKind}

    assert all(by_kind.values())
    assert len(by_kind[SearchKind.DOCUMENT]) == len(known.documents)
    assert len(by_kind[SearchKind.WORD]) == len(known.glossary.words)
    single = {
        addresses.KEYS,
        addresses.COMPONENTS,
        addresses.FOLLOW,
        addresses.VISITS,
        addresses.CORRECTIONS,
        addresses.REVISIONS,
        addresses.RELEASES,
    }
    assert {entry.address for entry in by_kind[SearchKind.PAGE]} == {"gioi-thieu/", "lien-he/", addresses.ENGLISH, *single}
    assert sum(len(by_kind[kind]) for kind in (SearchKind.NEWS, SearchKind.INTERVIEW, SearchKind.NOTICE, SearchKind.REPORT)) == len(known.articles)


def test_every_entry_leads_to_a_page_and_every_part_to_an_id_the_editor_wrote_or_the_page_has():
    """A word to its place on the page of the glossary."""
    known = Catalogue.of(EVERYTHING)
    pages = {page.address for page in whole_site(known, settings())}
    texts = (*known.articles, *known.documents.values(), *known.standing_pages)
    written = {anchor for one in texts for anchor in re.findall('id="([^"]*)"', one.body.html)}
    own = {"_anh", "_tep-dinh-kem", "_phu-luc", "_so-lieu-trong-van-ban", "_quan-he", "_chuc-vu", "lien-he", ""}

    for entry in found_in(known).entries:
        assert entry.address.partition("#")[0] in pages
        assert {part.anchor for part in entry.parts} <= own | written, entry.address


def test_lists_and_what_is_gone_or_led_on_have_no_entry():
    """A reader would open it in vain."""
    known = replace(EVERYTHING, redirects=(redirect(),))
    found = {entry.address for entry in found_in(Catalogue.of(known)).entries}

    assert not found & {"", "tin-tuc/", "bao-cao/", "luu-tru/", "van-ban/", "so-lieu/", "tim-kiem/a-z/", "lien-ket/"}
    assert not found & {addresses.of_article(one) for one in EVERYTHING.gone}
    assert redirect().old not in found


# -------------------------------------------------------------------------------------------------------------------- the order


def _numbered(days: tuple[int, ...]) -> tuple[Article, ...]:
    first = datetime(2022, 1, 1, 8, tzinfo=HANOI)
    return tuple(article(f"bai-{day}", published=first + timedelta(days=day)) for day in days)


def test_what_is_published_next_changes_no_number():
    """Items come last, oldest first."""
    before = [entry.address for entry in found_in(catalogue(*_numbered((5, 1, 3)))).entries]
    after = [entry.address for entry in found_in(catalogue(*_numbered((5, 1, 9, 3)))).entries]

    assert after[:-1] == before
    assert before[-3:] == [addresses.of_article(one) for one in _numbered((1, 3, 5))]


@some
@given(records())
def test_others_are_in_the_order_of_their_kinds_and_addresses(made: Records):
    """Whatever the order of files: the same portal has the same numbers."""
    known = found_in(Catalogue.of(made))
    turned = replace(made, articles=made.articles[::-1], documents=made.documents[::-1], standing_pages=made.standing_pages[::-1])
    kinds = list(SearchKind)
    others = [(kinds.index(entry.kind), entry.address) for entry in known.entries if entry.kind not in kinds[:4]]

    assert others == sorted(others)
    assert [entry.kind in kinds[:4] for entry in known.entries] == sorted(entry.kind in kinds[:4] for entry in known.entries)
    assert found_in(Catalogue.of(turned)) == known


def test_the_parts_can_be_made_elsewhere_and_sent():
    """Every hundred items are a work of their own."""
    many = tuple(article(f"bai-{number}") for number in range(201))
    works = findable_works(catalogue(*many), settings())
    found = [pickle.loads(pickle.dumps(work())) for work in works]

    assert [len(one.entries) for one in found if one.entries and one.entries[0].kind is SearchKind.NEWS] == [100, 100, 1]
    assert findable_of(found) == found_in(catalogue(*many))


# ------------------------------------------------------------------------------------------------------------------------ items


@pytest.mark.parametrize(("kind", "found"), [(Kind.NEWS, SearchKind.NEWS), (Kind.INTERVIEW, SearchKind.INTERVIEW), (Kind.NOTICE, SearchKind.NOTICE)])
def test_an_item_is_of_its_kind_agency_fields_and_day(kind: Kind, found: SearchKind):
    """By which readers filter."""
    entry = entry_of(article(kind=kind))

    assert (entry.kind, entry.agency, entry.fields, entry.day) == (found, "skhcn", ("do-luong",), date(2022, 12, 30))
    assert (entry.title, entry.summary, entry.note) == ("Bài mot-bai", "Tóm tắt.", "Sở KH&CN skhcn")


def test_what_must_be_known_of_an_item_stands_in_the_note():
    """Before the name of its agency."""
    gone = living("da-rut", stage=Stage.WITHDRAWN, withdrawal=withdrawal())
    doubtful = article(reliability=Reliability.UNVERIFIED, reliability_note="Chưa thấy nguồn.")

    assert entry_of(gone).note == "Đã rút · Sở KH&CN skhcn"
    assert entry_of(doubtful).note == "Chưa kiểm chứng · Sở KH&CN skhcn"


def test_an_item_has_the_agency_s_name_of_its_day_and_is_found_by_all_others():
    """Those of the bodies before and after it as well."""
    agencies = (
        agency("skhcn", until=date(2025, 2, 28), successors=("moi",), names=(called("Sở Khoa học", date(2023, 1, 1), name_short="Sở KH"),)),
        agency("moi", name="Sở Khoa học và Công nghệ Hải Phòng", name_short="Sở KH&CN Hải Phòng", place="Hải Phòng mới"),
        agency("truoc", name="Ban Khoa học", name_short="", successors=("skhcn",)),
    )
    entry = entry_of(article(), agencies=agencies)

    assert entry.note == "Sở KH"
    assert {"Sở Khoa học", "Sở KH&CN skhcn", "Sở KH&CN Hải Phòng", "Hải Phòng mới", "Ban Khoa học"} <= set(entry.also.split("\n"))


def test_an_official_report_is_found_by_its_form():
    """Number, place, signatory and recipients as they are printed; annexes under their heading."""
    entry = entry_of(replace(EVERYTHING.articles[1], agency="skhcn", observations=()))

    assert entry.parts[0].text.split("\n")[:6] == [
        "Số: 33/BC-SKHCN",
        "Thái Bình, ngày 13 tháng 3 năm 2020",
        "Kết quả quý I",
        "Căn cứ: 962/UBND-TH",
        "Nơi nhận: UBND tỉnh",
        "Giám đốc Trần Thị Bích Hằng",
    ]
    assert [(part.anchor, part.text) for part in entry.parts[1:]] == [("_phu-luc", "Phụ lục I: Không có.")]
    assert entry_of(report()).kind is SearchKind.REPORT


def test_photos_files_speakers_and_occasions_are_found():
    """All of which stand on the page beside the text."""
    known = Catalogue.of(EVERYTHING)
    entry = entry_at("tin-tuc/2022/tin/", known)
    notice = entry_at("tin-tuc/2022/da-rut/", known)

    for words in ("Nhìn thấy anh-1.jpg.", "Hội nghị anh-3.jpg.", "Phụ lục (a.pdf)", "Bà Nguyễn Thị A", "Đếm theo đợt.", "Hội trường"):
        assert words in words_of(entry), words
    assert "Nộp hồ sơ: hạn 15/01/2023" in words_of(notice)
    assert {"Lê B", "Trần C", "Báo Hải Phòng", "Tin gốc"} <= set(entry.also.split("\n"))


def test_an_item_is_found_by_what_its_abbreviations_are_short_for_and_the_other_way():
    """Also where only the title or the summary has the word."""
    ministry, plan = word("Bộ Khoa học", "BKH"), word("kế hoạch năm", "KHN")
    item = writing("UBND tỉnh họp.", "Ngành khoa học và công nghệ.", title="BKH họp", summary="Về kế hoạch năm.")
    entry = entry_at("tin-tuc/2022/a/", catalogue(item, words=(UBND, SCIENCE, ministry, plan)))

    assert {"Ủy ban nhân dân", "KH&CN", "KHCN", "Bộ Khoa học", "KHN"} <= set(entry.also.split("\n"))


def test_an_item_is_found_by_its_fields_and_its_indicators():
    """Though its text calls them otherwise."""
    one = indicator(title="Số đơn vị được kiểm tra", title_short="Đơn vị được kiểm tra")
    also = entry_of(article(observations=(observation(),)), indicators=(one,)).also.split("\n")

    assert {"Lĩnh vực do-luong", one.title, one.title_short} <= set(also)


def test_hostile_text_stays_text():
    """What looks like markup in a title or a caption is found as it is written, and nothing of the markup of a body is."""
    attack = '<script>alert("x")</script> & {{ config }}'
    entry = entry_of(article(title=attack, summary=attack, body="<p>A <code>&lt;img src=x&gt;</code> B</p>"))

    assert (entry.title, entry.summary) == (attack, attack)
    assert entry.parts[0].text == "A <img src=x> B"


# -------------------------------------------------------------------------------------------------------------------- documents


def test_a_document_is_found_by_number_kind_issuer_and_subject():
    """By its number in every spelling, and by its day in every form."""
    one = legal_document(also_written=("54/NĐ-CP",), validity=Validity.EXPIRED)
    entry = entry_at(addresses.of_document(one), catalogue(documents=(one,)))

    assert (entry.title, entry.note, entry.day) == ("Nghị định 54/2016/NĐ-CP: Cơ chế tự chủ", "Chính phủ · hết hiệu lực", date(2016, 6, 14))
    assert entry.summary == "Nghị định số 54/2016/NĐ-CP ngày 14 tháng 6 năm 2016 của Chính phủ"
    assert {"54/NĐ-CP", "ngày 14 6 2016", "Lĩnh vực do-luong"} <= set(entry.also.split("\n"))


def test_a_document_names_those_it_changes_and_those_that_change_it():
    """Under the heading its page has for them."""
    first = legal_document()
    second = legal_document("78-2018-nd-cp", number="78/2018/NĐ-CP", issued=date(2018, 5, 16), relations=(related(first.id, RelationKind.AMENDS),))
    known = catalogue(documents=(first, second))
    texts = [entry_at(addresses.of_document(one), known).parts[-1] for one in (first, second)]

    assert [part.anchor for part in texts] == ["_quan-he", "_quan-he"]
    assert texts[0].text.startswith("Được sửa đổi, bổ sung bởi: Nghị định 78/2018/NĐ-CP")
    assert texts[1].text.startswith("Sửa đổi, bổ sung: Nghị định 54/2016/NĐ-CP")


def test_a_draft_has_no_number_and_says_what_it_is():
    """Its validity is no question."""
    one = legal_document("du-thao", number="", issued=None, kind=DocumentKind.DECISION, reliability=Reliability.UNVERIFIED)
    entry = entry_at(addresses.of_document(one), catalogue(documents=(one,)))

    assert (entry.title, entry.note, entry.day) == ("Dự thảo quyết định: Cơ chế tự chủ", "Chính phủ · chưa kiểm chứng", None)


# ------------------------------------------------------------------------------------------------------------------- indicators


def test_an_indicator_answers_with_the_newest_value_in_use():
    """As printed, with its unit and its period, and the address of the sentence in the document that says so."""
    old = article("cu", observations=(observation("120", period=Period.of_months(Span.YEAR, 2021)),))
    new = article("moi", observations=(observation("1.333", speaker="Bà A"),), title="Kết quả năm 2022")
    answer = entry_at("so-lieu/don-vi-kiem-tra/", catalogue(old, new)).answer

    assert answer
    assert (answer.value, answer.period) == ("1.333 đơn vị", "năm 2022, Hải Phòng")
    assert (answer.source, answer.address) == ("Kết quả năm 2022", "tin-tuc/2022/moi/#so-lieu-don-vi-kiem-tra")


def test_an_answer_says_how_sure_it_is():
    """A plan is none before there is nothing else, and then it says so."""
    plan = article(observations=(observation("42,3%", indicator="ty-le", measure=Measure.TARGET, target_rule=TargetRule.AT_LEAST),))
    answer = entry_at("so-lieu/ty-le/", catalogue(plan, indicators=(indicator("ty-le", unit=PERCENT.id),))).answer

    assert answer
    assert answer.value == "42,3% (kế hoạch, tối thiểu)"


def test_an_indicator_without_a_number_has_no_answer():
    """Neither where nothing was said of it, nor where that was that nothing is known."""
    silent = article(observations=(observation(value=None, status=Status.NOT_COLLECTED),))

    assert entry_at("so-lieu/don-vi-kiem-tra/", catalogue()).answer is None
    assert entry_at("so-lieu/don-vi-kiem-tra/", catalogue(silent)).answer is None


def test_only_indicators_answer():
    """Everything else is read."""
    found = found_in(Catalogue.of(EVERYTHING)).entries

    assert {entry.kind for entry in found if entry.answer} == {SearchKind.INDICATOR}


# -------------------------------------------------------------------------------------------------------------------- registers


def test_an_agency_is_found_by_its_people_and_all_names_of_its_life():
    """Older ones of its own are shown, those of the bodies before it are not."""
    agencies = (
        agency("truoc", name="Ban Khoa học", until=date(2015, 12, 31), successors=("skhcn",)),
        agency(names=(called("Sở Khoa học", date(2020, 1, 1), name_short="SKH"),), note="Theo nghị quyết."),
    )
    known = catalogue(witness(), agencies=agencies, people=(person(position()),))
    entry = entry_at("co-quan/skhcn/", known)

    assert (entry.agency, entry.note) == ("skhcn", "đang hoạt động")
    assert all(words in words_of(entry) for words in ("Sở Khoa học – SKH", "Trần Quang Tuấn, Giám đốc", "Theo nghị quyết."))
    assert "Ban Khoa học" in entry.also.split("\n")


def test_an_area_is_found_by_what_it_was_and_what_it_became():
    """And by the area it is a part of."""
    areas = (
        area("cu", name="Hải Dương", until=date(2025, 6, 30), successors=("hai-phong",)),
        area(),
        area("huyen", name="Chí Linh", part_of="cu"),
    )
    known = catalogue(areas=areas)

    assert "Hải Dương" in entry_at("dia-ban/hai-phong/", known).also.split("\n")
    assert "Hải Phòng" in entry_at("dia-ban/cu/", known).also.split("\n")
    assert {"Hải Dương", "Hải Phòng"} <= set(entry_at("dia-ban/huyen/", known).also.split("\n"))


def test_a_field_is_found_by_its_indicators_and_itself_filtered():
    """Its own id is its field."""
    entry = entry_at("linh-vuc/do-luong/", catalogue(fields=(field(about="Kiểm định phương tiện đo."),)))

    assert (entry.fields, entry.parts[0].text) == (("do-luong",), "Kiểm định phương tiện đo.")
    assert "Chỉ tiêu don-vi-kiem-tra" in entry.also.split("\n")


def test_a_word_is_found_in_short_and_in_full():
    """It leads to its place in the glossary."""
    entry = entry_at("thuat-ngu/#kh-cn", catalogue(words=(replace(SCIENCE, meaning="Hai ngành."),)))

    assert (entry.title, entry.summary, entry.note) == ("KH&CN: khoa học và công nghệ", "Hai ngành.", "chữ viết tắt")
    assert set(entry.also.split("\n")) == {"KH&CN", "KHCN", "khoa học và công nghệ"}


def test_the_handbook_is_found_by_its_keys():
    """An editor searches for what stands in the file."""
    assert "photos: " in words_of(entry_at(addresses.KEYS, catalogue()))
    assert entry_at("gioi-thieu/", catalogue(standing_pages=(standing_page(),))).parts[0].text == "Về cổng."


# ---------------------------------------------------------------------------------------------------- filters and suggestions


def test_filters_offer_every_id_an_entry_has():
    """Bodies of one short name are told apart by their lifetimes."""
    found = found_in(
        Catalogue.of(replace(EVERYTHING, agencies=(*EVERYTHING.agencies, agency("hai", name_short="Sở KH&CN moi", until=date(2020, 1, 1)))))
    )
    titles = [one.title for one in found.agencies]

    assert {entry.kind.value for entry in found.entries} <= {one.id for one in found.kinds}
    assert {entry.agency for entry in found.entries} <= {"", *(one.id for one in found.agencies)}
    assert {id for entry in found.entries for id in entry.fields} <= {one.id for one in found.fields}
    assert len(set(titles)) == len(titles)
    assert found.kinds[0] == Facet(id="tin-tuc", title="Tin tức")


def test_suggestions_are_phrases_each_offered_once():
    """Two that are typed alike without accents are one; what has ended or was withdrawn is not offered."""
    fields = (field("a", title="Đo lường"), field("b", title="Đo  lương"), field("c", title="Sở hữu trí tuệ"))
    agencies = (agency(), agency("het", until=date(2020, 1, 1)))
    gone = living("da-rut", stage=Stage.WITHDRAWN, withdrawal=withdrawal(), fields=("a",))
    cited = legal_document(fields=("a",))
    item = writing("Theo Nghị định số 54/2016/NĐ-CP.", fields=("a",), title="Đo lường")
    known = catalogue(item, gone, fields=fields, agencies=agencies, documents=(cited,), words=(UBND,), indicators=(indicator(field="a"),))
    offered = [(one.text, one.names) for one in found_in(known).suggestions]
    keys = [fold(tone_key(text)) for text, _ in offered]

    assert len(set(keys)) == len(keys)
    assert offered[:2] == [("Đo lường", "Lĩnh vực"), ("Sở hữu trí tuệ", "Lĩnh vực")]
    assert {("Nghị định 54/2016/NĐ-CP", "Văn bản"), ("Nghị định", "Loại văn bản"), ("UBND", "Ủy ban nhân dân")} <= set(offered)
    assert not {"Bài da-rut", "Sở Khoa học và Công nghệ het"} & {text for text, _ in offered}


def test_there_are_no_more_suggestions_than_a_reader_loads_at_once():
    """What has long been there is kept, what there may be thousands of is not."""
    words = tuple(word(f"từ số {number}", id=f"tu-{number}", meaning="X.") for number in range(700))
    offered = found_in(catalogue(article(), words=words)).suggestions

    assert len(offered) == 600
    assert "Bài mot-bai" in {one.text for one in offered}
