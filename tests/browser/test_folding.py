"""The keys of comparison in a real browser: what a reader types and what the portal has written must agree on them."""

from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from portal.vietnamese.folding import TONES, fold, tone_key

ROOT = Path(__file__).resolve().parents[2]
LETTERS = ("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")
ACCENTED = [f"đ{letter}{tone}ng t{letter}{tone}" for letter in LETTERS for tone in ("", *TONES)]
SAMPLES = [
    *ACCENTED,
    *(normalize("NFC", text).upper() for text in ACCENTED),
    "hòa hoà thủy thuỷ khỏe khoẻ",
    "quý quỹ Quỳnh Huỳnh ngoằn ngoèo nguyễn",
    "72/2013/N\u00d0-CP \u0189à Nẵng",
    "Quý\u00a0I nghiên\u00adcứu\u200b",
    "kĩ lí mĩ sĩ tỉ hi quí KĨ khi thi tai tay thui thúi vi gì",
    "KH&CN 42,3% <b> || ",
    "Straße ΛΌΓΟΣ λόγος",
    "",
]
AGREES = """async samples => {
  const { begun, toneKey, whole } = await import("/assets/folding.js");
  return samples.map(([typed, text]) => [whole, begun].map(pattern => new RegExp(pattern(typed), "u").test(` ${toneKey(text)} `)));
}"""
ALL, BEGUN, NOTHING = [True, True], [False, True], [False, False]


@pytest.fixture(scope="module")
def tab(chromium: Any, serve: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """An empty page that may load the scripts of the site."""
    folder = tmp_path_factory.mktemp("folding")
    (folder / "assets").symlink_to(ROOT / "theme" / "assets")
    (folder / "index.html").write_text("<!doctype html><title>Chữ</title>", encoding="utf-8")
    page = chromium.new_page()
    page.goto(serve(folder))
    return page


def test_browser_and_build_have_the_same_keys(tab: Any) -> None:
    """Every vowel with every tone, both cases and forms, look-alikes and what nobody sees."""
    texts = [*SAMPLES, *(normalize("NFD", text) for text in SAMPLES), *(normalize("NFC", text) for text in SAMPLES)]
    made = tab.evaluate(
        'async texts => { const keys = await import("/assets/folding.js"); return texts.map(text => [keys.toneKey(text), keys.fold(text)]); }',
        texts,
    )

    assert made == [[tone_key(text), fold(text)] for text in texts]


def test_a_typed_mark_must_agree_and_a_plain_syllable_is_free(tab: Any) -> None:
    """As whole syllables, and with the last one on its way; signs part words and mean nothing."""
    agreement = {
        ("kỷ", "Kỷ"): ALL,
        ("ky", "kỷ"): ALL,
        ("kỷ", "kỹ"): NOTHING,
        ("kỷ", "ky"): NOTHING,
        ("kê", "kế"): NOTHING,
        ("do", "đo"): ALL,
        ("đo", "do"): NOTHING,
        ("hòa", "hoà"): ALL,
        ("nghệ", "nghệ"): ALL,
        ("nghê", "nghệ"): NOTHING,
        ("ky luật", "kỹ luật"): ALL,
        ("kỷ luật", "kỹ luật"): NOTHING,
        ("kĩ thuật", "kỹ thuật"): ALL,
        ("kỹ", "kĩ"): ALL,
        ("ki", "kỹ"): ALL,
        ("ki", "kinh"): BEGUN,
        ("kí", "kích"): BEGUN,
        ("tay", "tai"): NOTHING,
        ("do", "dọc"): BEGUN,
        ("thư", "thường"): BEGUN,
        ("thư", "thứ"): NOTHING,
        ("lượ", "lượng"): BEGUN,
        ("lượ", "lường"): NOTHING,
        ("lụa", "luật"): NOTHING,
        ("ương", "lương"): NOTHING,
        ("54", "542"): BEGUN,
        ("a.c", "abc"): NOTHING,
        ("a.c", "a C"): ALL,
    }

    assert tab.evaluate(AGREES, list(agreement)) == list(agreement.values())
