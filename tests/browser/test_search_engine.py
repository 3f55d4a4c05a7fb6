"""The engine in a real browser against an oracle: brute force over the folded texts of the same entries agrees with it on what is found."""

import json
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any
from unicodedata import normalize

import pytest

from findables import WORDS, entries, entry, findable
from portal.model.search_entry import SearchAnswer, SearchEntry, SearchKind, SearchPart
from portal.search.files import FOLDER, MANIFEST, index_files
from portal.search.index import index_of
from portal.vietnamese.dates import write_date, write_long_date
from portal.vietnamese.folding import fold, tone_key

ROOT = Path(__file__).resolve().parents[2]
PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tìm</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><link rel="icon" href="data:,">"""
FIND = """async ([typed, options]) => {
  const { Search } = await import("/assets/search/engine.js");
  window.search ??= await Search.open(new URL("/tim-kiem/", location.href));
  const all = [];
  for (const one of typed) {
    const found = await window.search.find(one, options ?? {});
    all.push({ entries: found.entries, together: found.together, missing: found.missing, instead: found.instead, without: found.without, facets: found.facets });
  }
  return all;
}"""
SHOW = """async typed => {
  const found = await window.search.find(typed);
  return window.search.show(found, 0, 10);
}"""
MANY = entries(600)


def lines_of(one: SearchEntry) -> list[str]:
    days = [write_date(one.day), f"{one.day.day}/{one.day.month}/{one.day.year}", write_long_date(one.day)] if one.day else []
    texts = [one.title, one.summary, one.note, one.also, *days, *(text for part in one.parts for text in (part.title, part.text))]
    return [line for text in texts for line in text.split("\n") if line]


def keys_of(text: str) -> list[str]:
    """As the tokens of the search are described, written anew."""
    composed = normalize("NFC", text)
    found = re.findall(r"\d+(?:[.,]\d+)+(?!\w)|(?:[^\W_]|[\u0300-\u036f])+", composed)
    return [fold(tone_key(word)) for word in found]


def is_found(typed: str, one: SearchEntry) -> bool:
    """All tokens, and what signs join as it stands, whole."""
    lines = lines_of(one)
    keys = {key for line in lines for key in keys_of(line)}
    keys |= {key.replace(".", "") for key in keys if re.fullmatch(r"\d{1,3}(\.\d{3})+", key)}
    joined = {"/".join(keys_of(chain)) for line in lines for chain in chains_of(line)}
    return all(key in keys for key in keys_of(typed)) and all(
        any(f"/{'/'.join(keys_of(chain))}/" in f"/{text}/" for text in joined) for chain in chains_of(typed)
    )


def chains_of(text: str) -> list[str]:
    """Words with signs between them and no space."""
    return re.findall(r"\w+(?:[-–&./:]\w+)+", normalize("NFC", text).replace(" /", "/").replace("/ ", "/"))


def says(typed: str, one: SearchEntry) -> bool:
    """Whether all of it stands in one row of a line."""
    row = f" {' '.join(keys_of(typed))} "
    return any(row in f" {' '.join(keys_of(line))} " for line in lines_of(one))


def shows(typed: str, one: SearchEntry) -> bool:
    """The same of what readers see."""
    return says(typed, replace(one, also="", day=None))


def queries(number: int) -> list[str]:
    """Stretches of the texts, and words from anywhere."""
    random = Random(7)
    found = []
    while len(found) < number:
        one = random.choice(MANY)
        words = random.choice(lines_of(one)).split()
        start = random.randrange(len(words))
        stretch = words[start : start + random.randint(1, 4)]
        row = stretch if random.random() < 0.6 else random.sample(WORDS, random.randint(1, 3))
        if keys_of(" ".join(row)):
            found.append(" ".join(row).strip(",.;"))
    return found


def without_marks(text: str) -> str:
    """As most people type."""
    return "".join(letter for letter in normalize("NFD", text) if not "\u0300" <= letter <= "\u036f").replace("đ", "d").replace("Đ", "D")


def with_old_tones(text: str) -> str:
    """Hoà for hòa, thuỷ for thủy."""
    for new, old in (("òa", "oà"), ("ủy", "uỷ"), ("ỦY", "UỶ"), ("ý", "í")):
        text = text.replace(new, old)
    return text


def half(text: str) -> str:
    """Every other word without marks."""
    return " ".join(without_marks(word) if place % 2 else word for place, word in enumerate(text.split()))


TYPED = (str, without_marks, half, lambda text: normalize("NFD", text), with_old_tones, str.upper)
NAMED = (
    entry("Kiểm tra nhà nước về đo lường", address="a/", text="Đo lường, đo lường."),
    entry("Tiền lương do Nhà nước trả", address="b/", text="Do ông Lương nói: lượng hàng tăng."),
    entry(
        "Nuôi thủy sản",
        address="c/",
        parts=(
            SearchPart(anchor="gia", title="Giá", text="Tôm."),
            SearchPart(anchor="xuat-khau", title="Xuất khẩu", text=f"{'x ' * 90}thuỷ sản tăng 42,3% và 21.393 tấn"),
        ),
    ),
    entry(
        "Quyết định 975/QĐ-UBND",
        address="van-ban/975/",
        kind=SearchKind.DOCUMENT,
        day=date(2021, 6, 5),
        text="Căn cứ Nghị quyết số 08-NQ/TU, về đo lường",
    ),
    entry("Quyết định 18/QĐ-UBND", address="van-ban/18/", text="Nghị quyết 18-NQ/TU, 08-NQ/TW"),
    entry(
        "Số doanh nghiệp khoa học và công nghệ",
        address="so-lieu/dn/",
        kind=SearchKind.INDICATOR,
        answer=SearchAnswer(
            value="53 doanh nghiệp", period="năm 2022", source="Báo cáo năm", address="tin-tuc/2022/x/#cau-1", name="Doanh nghiệp KH&CN"
        ),
    ),
)


@pytest.fixture(scope="module")
def tab(chromium: Any, serve: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A page that may load the engine and an index of many entries."""
    return opened(chromium, serve, tmp_path_factory.mktemp("many"), *MANY)


@pytest.fixture(scope="module")
def named(chromium: Any, serve: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The same with an index of few, each of which is somebody's question."""
    return opened(chromium, serve, tmp_path_factory.mktemp("named"), *NAMED)


def opened(chromium: Any, serve: Any, folder: Path, *found: SearchEntry) -> Any:
    (folder / "assets").symlink_to(ROOT / "theme" / "assets")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    for address, content in index_files(findable(*found), index_of(found)):
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_bytes(content)
    page = chromium.new_page()
    page.goto(serve(folder))
    return page


def test_an_oracle_agrees_on_what_500_queries_find(tab: Any) -> None:
    """And each finds the same typed with accents, without, half, decomposed, with tones in their old places, in capitals."""
    asked = queries(500)
    expected = [{place for place, one in enumerate(MANY) if is_found(typed, one)} for typed in asked]

    assert sum(map(bool, expected)) > 400
    for form in TYPED:
        found = tab.evaluate(FIND, [[form(typed) for typed in asked], None])
        wrong = [
            (typed, set(one["entries"]) ^ right) for typed, one, right in zip(asked, found, expected, strict=True) if set(one["entries"]) != right
        ]
        assert wrong == []


def test_what_says_it_in_one_row_comes_before_what_has_it_scattered(tab: Any) -> None:
    """Of all queries that find both; where more than 48 entries have all pairs of three or more words, pairs are what tells."""
    asked = [typed for typed in queries(500) if len(keys_of(typed)) > 1]
    found = tab.evaluate(FIND, [asked, {"start": 38}])  # who looks at the fourth page has the texts of all before it read
    both = 0
    for typed, one in zip(asked, found, strict=True):
        scattered = [place for place, entry in enumerate(one["entries"]) if not says(typed, MANY[entry])]
        shown = [place for place, entry in enumerate(one["entries"]) if shows(typed, MANY[entry])]
        both += bool(scattered and shown)
        pairs = [f"{first} {second}" for first, second in pairwise(keys_of(typed))]
        if len(pairs) == 1 or sum(all(says(pair, MANY[entry]) for pair in pairs) for entry in one["entries"]) <= 48:
            assert not scattered or not shown or max(shown) < min(scattered), typed

    assert both > 50


def test_quoted_rows_of_words_are_found_where_they_stand_so_and_nowhere_else(tab: Any) -> None:
    """Of three and more words, where pairs alone do not tell it; also beside a quoted word."""
    plain = (typed for typed in queries(500) if not chains_of(typed) and not set(typed) & set("«»“”"))
    rows = list(dict.fromkeys(typed for typed in plain if len(keys_of(typed)) > 2))[:60]
    expected = [{place for place, one in enumerate(MANY) if shows(row, one)} for row in rows]
    asked = [f'"{row}"' for row in rows] + [f'"{row.split()[0]}" "{row}"' for row in rows]
    found = tab.evaluate(FIND, [asked, None])

    assert [set(one["entries"]) for one in found] == expected * 2


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("do luong", ["a/", "van-ban/975/", "b/"]),
        ("đo lường", ["a/", "van-ban/975/", "b/"]),
        ("ĐO LUONG", ["a/", "van-ban/975/", "b/"]),
        ("thuy san", ["c/"]),
        ("thuỷ sản", ["c/"]),
        ("thủy sản", ["c/"]),
        ("QĐ-UBND", ["van-ban/18/", "van-ban/975/"]),
        ("qd-ubnd", ["van-ban/18/", "van-ban/975/"]),
        ("975/QĐ-UBND", ["van-ban/975/"]),
        ("975", ["van-ban/975/"]),
        ("08-NQ/TU", ["van-ban/975/"]),
        ("42,3", ["c/"]),
        ("42,3%", ["c/"]),
        ("21.393", ["c/"]),
        ("21393", ["c/"]),
        ("05/06/2021", ["van-ban/975/"]),
        ("5/6/2021", ["van-ban/975/"]),
        ("ngay 05 thang 6 nam 2021", ["van-ban/975/"]),
        ('"do luong"', ["a/", "van-ban/975/"]),
        ('"nha nuoc tra"', ["b/"]),
        ("", []),
        ("…", []),
    ],
)
def test_questions_find_their_pages(typed: str, expected: list[str], named: Any) -> None:
    """The best first."""
    (found,) = named.evaluate(FIND, [[typed], None])

    assert [NAMED[place].address for place in found["entries"]][: len(expected)] == expected
    assert len(found["entries"]) == len(expected)


def test_a_hit_is_shown_where_it_stands(named: Any) -> None:
    """With its section, the words around it, and the hit marked as it is written there."""
    named.evaluate(FIND, [["x"], None])
    (hit,) = named.evaluate(SHOW, "thuy san tang")

    assert (hit["address"], hit["anchor"], hit["kind"], hit["day"]) == ("c/", "xuat-khau", "Tin tức", "01/03/2022")
    assert [piece["text"] for piece in hit["text"] if piece["isHit"]] == ["thuỷ sản tăng"]
    assert hit["text"][0]["text"] == "… " and len("".join(piece["text"] for piece in hit["text"])) < 250
    assert [piece for piece in hit["title"] if piece["isHit"]] == [{"text": "thủy sản", "isHit": True}]


def test_a_query_that_names_an_indicator_is_answered(named: Any) -> None:
    """Not one that only finds its page."""
    named.evaluate(FIND, [["x"], None])

    assert named.evaluate(SHOW, "so doanh nghiep khoa hoc")[0]["answer"] == {
        "value": "53 doanh nghiệp",
        "period": "năm 2022",
        "source": "Báo cáo năm",
        "name": "Doanh nghiệp KH&CN",
        "address": "tin-tuc/2022/x/#cau-1",
    }
    assert named.evaluate(SHOW, "do luong")[0]["answer"] is None


def test_what_was_meant_is_offered(named: Any) -> None:
    """For words no entry has: a letter too much, too few, another one, two exchanged; and shorter queries where the words never meet."""
    found = named.evaluate(FIND, [["do lunog", "đo luờngg", "do luon", "thuy son", "zzzz do", "tom luong"], None])

    assert [one["instead"] for one in found][:3] == ["do lường", "đo lường", "do lường"]
    assert [one["missing"] for one in found][:5] == [["lunog"], ["luờngg"], ["luon"], ["son"], ["zzzz"]]
    assert found[3]["instead"] == "thuy sản" and found[4]["instead"] == ""
    assert [one["typed"] for one in found[5]["without"]] == ["luong", "tom"]


def test_filters_count_what_the_others_leave(tab: Any) -> None:
    """Each facet under the other filters in force; fields and agencies when they are asked for."""
    everything = range(len(MANY))
    (plain,) = tab.evaluate(FIND, [["do"], None])
    (found,) = tab.evaluate(FIND, [["do"], {"filters": {"loai": "bao-cao", "linh-vuc": "do-luong"}, "hasAllFacets": True}])
    having = [place for place in everything if is_found("do", MANY[place])]
    passing = [place for place in having if MANY[place].kind is SearchKind.REPORT and "do-luong" in MANY[place].fields]
    counted = {facet["name"]: {value["id"]: value["count"] for value in facet["values"]} for facet in found["facets"]}

    assert sorted(found["entries"]) == passing
    assert [facet["name"] for facet in plain["facets"]] == ["loai", "nam"]
    assert counted["loai"] == {
        kind: sum(MANY[place].kind.value == kind and "do-luong" in MANY[place].fields for place in having) for kind in ("tin-tuc", "bao-cao")
    }
    assert sum(counted["nam"].values()) == len(passing)
    assert counted["co-quan"] == {id: sum(MANY[place].agency == id for place in passing) for id in ("skhcn-a", "skhcn-b")}


def test_the_newest_come_first_when_they_are_wanted(tab: Any) -> None:
    """By day."""
    (found,) = tab.evaluate(FIND, [["do"], {"order": "moi"}])
    days = [MANY[place].day for place in found["entries"]]

    assert len(days) > 50 and days == sorted(days, reverse=True)


@pytest.fixture(scope="module")
def naughty() -> list[str]:
    """What has broken programs: script, markup, formulas, odd letters, long rows, words of every object, expressions."""
    return [
        "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "javascript:alert(1)", "'; DROP TABLE bai; --", "${7*7}", "{{7*7}}", "__proto__", "constructor",
        "toString", "hasOwnProperty", "null", "undefined", "NaN", "-1", "0", "1/0", "%00", "\u0000", "\ufeff", "\u202e", "\ud83d\ude00", "👩‍👩‍👧", "田中さん", "الكل", "Ω≈ç√∫", "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮",
        "a" * 5000, "a " * 3000, "*" * 100, "\\", "(", "[", "(?:a+)+$", "../../../etc/passwd", "?q=1&q=2#x", "İstanbul", "ﬁ", "ß", "ǅ", "1,2,3,4", "1.2.3.4", "''", '""', '"', "“", "«do»", "\n\t", "&lt;b&gt;", "CON", "$HOME", "`", "𝔇𝔬 𝔩𝔲𝔬𝔫𝔤",
    ]  # fmt: skip


def test_naughty_queries_break_nothing(naughty: list[str], tab: Any) -> None:
    """They find what has their words, or nothing; nothing of them runs."""
    complaints: list[str] = []
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on("dialog", lambda dialog: complaints.append(dialog.message))
    found = tab.evaluate(FIND, [naughty, None])

    assert len(found) == len(naughty) and not complaints
    assert all(isinstance(one["entries"], list) for one in found)


FAIL = """async typed => {
  const { Search, SearchError } = await import("/assets/search/engine.js");
  try {
    const search = await Search.open(new URL("/tim-kiem/", location.href));
    return (await search.show(await search.find(typed), 0, 10)).length;
  } catch (error) {
    return error instanceof SearchError ? error.kind : `no SearchError: ${error}`;
  }
}"""
SPOILT = {
    "missing shards": ("tu-*/*.bin", None, "missing"),
    "truncated shards": ("tu-*/*.bin", lambda content: content[: len(content) // 2], "broken"),
    "empty shards": ("tu-*/*.bin", lambda content: b"", "broken"),
    "shards of another host": ("tu-*/*.bin", lambda content: b"<!doctype html><h1>404</h1>", "broken"),
    "truncated texts": ("bai-*/*.bin", lambda content: content[:20], "broken"),
    "a missing text": ("bai-*/0.bin", None, "missing"),
    "no manifest": ("muc-luc.json", None, "missing"),
    "a manifest that is a page": ("muc-luc.json", lambda content: b"<!doctype html>", "broken"),
    "a manifest of another format": ("muc-luc.json", lambda content: json.dumps(json.loads(content) | {"format": 0}).encode(), "broken"),
    "truncated columns": ("cot-*.bin", lambda content: content[:9], "broken"),
    "a truncated codebook": ("bang-chu-*.bin", lambda content: content[:99], "broken"),
    "a missing sample": ("mau-*.bin", None, "missing"),
}


@pytest.mark.parametrize("fault", SPOILT)
def test_every_fault_of_a_file_is_told_as_what_it_is(fault: str, chromium: Any, serve: Any, tmp_path: Path) -> None:
    """Missing or broken; never another error, and never a wrong result."""
    pattern, spoil, kind = SPOILT[fault]
    page = opened(chromium, serve, tmp_path, *NAMED)
    spoilt = list((tmp_path / FOLDER).glob(pattern))
    for file in spoilt:
        if spoil is None:
            file.unlink()
        else:
            file.write_bytes(spoil(file.read_bytes()))

    assert spoilt and page.evaluate(FAIL, "do luong") == kind
    page.close()


def test_a_browser_that_cannot_unpack_is_told_so(chromium: Any, serve: Any, tmp_path: Path) -> None:
    """Those of before 2023."""
    page = opened(chromium, serve, tmp_path, *NAMED)
    page.evaluate("delete window.DecompressionStream")

    assert page.evaluate(FAIL, "do luong") == "old"
    page.close()


def test_the_manifest_is_the_one_file_whose_name_stays(tmp_path: Path) -> None:
    """So that it alone has to be asked for again."""
    first = dict(index_files(findable(*NAMED), index_of(NAMED)))
    other = dict(index_files(findable(*NAMED[:3]), index_of(NAMED[:3])))

    assert [address for address in first.keys() & other.keys() if first[address] != other[address]] == [MANIFEST]
