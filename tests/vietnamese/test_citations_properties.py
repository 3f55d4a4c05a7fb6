"""Citations in any spelling, anywhere in any text: found with the right borders and one normal form; and nothing found where nothing is."""

import sys
import unicodedata
from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from portal.model.citation import Citation, Passage
from portal.vietnamese.citations import find_citations
from portal.vietnamese.even_text import EvenText

KINDS = ("NQ", "NĐ", "QĐ", "CT", "QyĐ", "TB", "HD", "CTr", "CTHĐ", "KH", "PA", "ĐA", "BC", "TTr", "CĐ", "TT", "TTLT", "VBHN", "KL")
ISSUERS = ("UBND", "HĐND", "CP", "TTg", "SKHCN", "BKHCN", "BKH&CN", "BNV", "UBTVQH15", "BTTTT", "VPCP", "ĐHQGHN")
PARTY = ("TU", "TW", "VPTW", "ĐUK", "BTGTU", "CQTTBCĐ")
AGENCIES = ("UBND", "BNV", "BTTTT", "SKHCN", "TCHQ", "BKHCN")
UNITS = ("TH", "TCCB", "PTTH&TTĐT", "QLKH", "VP", "ĐTC")
PROSE = (
    "sở", "đã", "rà", "soát,", "hướng", "dẫn", "các", "doanh", "nghiệp;", "kiểm", "tra", "133", "đơn", "vị", "về", "đo", "lường", "(nhóm", "2)",
    "đạt", "42,3%", "trong", "năm", "2022.", "Hoà", "Bình", "–", "Uỷ", "ban",
)  # fmt: skip
LOOKALIKES = (
    "53/60", "30/12", "11/2018", "16/5/2013", "quý I/2020", "2022-2025", "COVID-19", "1-5", "4.0", "3.871.906", "(0205)", "đề án/dự án",
    "quận/huyện", "21.393", "57,998", "0200123456-001", "H24.18-220101-0001", "km/h", "1/2", "24/7", "TCVN", "ISO", "85 TCCS",
    "KH&CN", "UBND", "HĐND", "TFP", "Điều", "khoản", "2", "một số", "16h50", "15A-123.45", "hợp chuẩn/hợp quy", "–", "-", "/", "của", "về", "ngày",
)  # fmt: skip

ordinals = st.builds("{}{}".format, st.integers(10, 99999), st.sampled_from(("", "", "a", "b", "đ")))
years = st.integers(1900, 2099).map(str)
issuers = st.lists(st.sampled_from(ISSUERS), min_size=1, max_size=3).map("-".join)
numbers = st.one_of(
    st.builds("{}-{}/{}".format, ordinals, st.sampled_from(KINDS), st.sampled_from(PARTY)),
    st.builds("{}/{}/{}QH{}".format, ordinals, years, st.sampled_from(("", "UBTV")), st.integers(1, 16)),
    st.builds("{}/{}/{}-{}".format, ordinals, years, st.sampled_from(KINDS), issuers),
    st.builds("{}/{}-{}".format, ordinals, st.sampled_from(KINDS), issuers),
    st.builds("{}/{}-{}".format, ordinals, st.sampled_from(AGENCIES), st.sampled_from(UNITS)),
)
prose = st.lists(st.sampled_from(PROSE), max_size=12).map(" ".join)
anything = st.text(alphabet=st.sampled_from("0123456789/-.:, \n\u00a0\u200b\u0301\u0323()&ABCĐNQTUHnđsố") | st.characters(), max_size=60)
pieces = st.one_of(
    anything,
    prose,
    numbers,
    st.sampled_from(LOOKALIKES),
    st.sampled_from(
        (
            "Nghị định",
            "Luật Đo lường",
            "Luật",
            "số",
            "năm 2020",
            " ngày 1/2/2020",
            " của Chính phủ",
            " về việc A",
            "Điều 7",
            "\n",
            " ",
            "ISO 9001",
            ":2015",
        )
    ),
)
texts = st.lists(pieces, max_size=8).map("".join)


@st.composite
def spellings(draw: st.DrawFn, number: str) -> str:
    """Other spellings of `number`: spaces, wrapped lines, other dashes, look-alikes of Đ, unseen characters, decomposed letters."""
    is_spaced = draw(st.booleans())
    blank = draw(st.sampled_from((" ", "\u00a0"))) if is_spaced else ""
    written = ""
    for sign in number:
        if sign in "/-":
            dash = draw(st.sampled_from("-‐‑–−"))
            wrap = "" if is_spaced else draw(st.sampled_from(("", "", "\n")))
            slash = draw(st.sampled_from("///⁄∕"))
            written += blank + (dash if sign == "-" else slash) + blank + wrap
        else:
            other = draw(st.sampled_from("ĐÐƉ")) if sign == "Đ" else sign
            written += other + draw(st.sampled_from(("", "", "", "\u200b", "\u00ad")))
    written = written.rstrip("\u200b\u00ad")
    return unicodedata.normalize("NFD", written) if draw(st.booleans()) else written


def moved(citation: Citation, by: int) -> Citation:
    """The same citation, further on in a longer text."""
    changes = {
        name: Passage(start=value.start + by, end=value.end + by, text=value.text)
        for name in ("reference", "word", "provision", "day", "issuer", "subject")
        if (value := getattr(citation, name))
    }
    return replace(citation, start=citation.start + by, end=citation.end + by, **changes)


def facts(citation: Citation) -> tuple[object, ...]:
    """What a citation says, whatever the letters are composed of."""
    said = (citation.word, citation.provision, citation.day, citation.issuer, citation.subject)
    words = tuple(unicodedata.normalize("NFC", part.text) if part else None for part in said)
    return (citation.number, citation.form, citation.kind, citation.year, citation.issued, words)


@given(st.data(), numbers, prose, prose)
def test_every_number_in_every_spelling_is_found(data: st.DataObject, number: str, before: str, after: str) -> None:
    """With its borders where they are and in its normal form, inside any prose."""
    written = data.draw(spellings(number))
    text = f"{before} công văn số {written}, {after}"

    found = find_citations(text)

    assert [(each.number, each.text) for each in found] == [(number, written)]


@given(st.lists(numbers, max_size=5), prose)
def test_all_numbers_of_a_list_are_found_in_order(several: list[str], between: str) -> None:
    """None is lost or found twice."""
    found = find_citations(f"; {between} (".join(several))

    assert [each.number for each in found] == several


@given(st.lists(st.sampled_from(LOOKALIKES + PROSE), max_size=30).map(" ".join))
def test_nothing_is_found_where_nothing_is_cited(text: str) -> None:
    """Whatever stands beside whatever."""
    assert find_citations(text) == ()


@given(texts)
@example("Luật Đo lường\u200b năm 2011 (số 04/2011/QH13)\u0301")
def test_every_passage_is_a_slice_of_the_text(text: str) -> None:
    """And citations stand in order, apart from each other."""
    found = find_citations(text)

    end = 0
    for each in found:
        assert end <= each.start < each.end
        end = each.end
        for part in (each, each.reference, each.word, each.provision, each.day, each.issuer, each.subject):
            assert part is None or (part.text and part.text == text[part.start : part.end])
        assert each.reference.start <= each.start
        assert each.reference.end == each.end


@given(texts, texts)
@example("Luật Đo lường", "số 04/2011/QH13")
@example("Nghị định số", "42/2022/NĐ-CP")
@example("42/2022/NĐ-CP", "ngày 24/6/2022 của Chính phủ về A")
@example("42/2022/NĐ-CP về " + "a" * 399 + ".", "b")
@example("42/2022/NĐ-CP về " + "a " * 200, "b")
def test_paragraphs_do_not_change_each_other(first: str, second: str) -> None:
    """What is found in two of them is what is found in each."""
    found = find_citations(f"{first}\n\n{second}")

    assert found == (*find_citations(first), *(moved(each, len(first) + 2) for each in find_citations(second)))


@given(texts)
def test_composed_and_decomposed_letters_are_the_same(text: str) -> None:
    """The same facts are found in NFC and in NFD."""
    composed = unicodedata.normalize("NFC", text)

    found = [facts(each) for each in find_citations(unicodedata.normalize("NFD", composed))]

    assert found == [facts(each) for each in find_citations(composed)]


@given(texts)
def test_a_normal_form_is_its_own(text: str) -> None:
    """The normal form of a number is found whole in itself and gives itself again."""
    for each in find_citations(text):
        if each.number:
            (again,) = find_citations(f"số {each.number}")

            assert again.number == each.number == again.text


@given(st.text())
def test_an_even_text_has_places_for_both_its_cases(text: str) -> None:
    """Small letters never move the places, and the whole is found again in the text given."""
    even = EvenText.of(text)

    assert len(even.even) == len(even.small)
    assert not even.even or text.startswith(even.passage(0, 1).text, even.passage(0, 1).start)


def test_no_letter_but_one_changes_its_length_when_small() -> None:
    """The even text has none of those that do."""
    every = "".join(chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF)
    even = EvenText.of(every)

    assert len(even.even) == len(even.small)
