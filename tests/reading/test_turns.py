"""The turns of an interview: who speaks is found, and what is said stays in one group until the next one speaks."""

import pytest

from html_page import HtmlPage

INTERVIEW = """\
Đoạn dẫn.

**PV:** Thưa ông, năm qua ra sao?

**Ông Lê Thu:** Tốt.

- Một việc.
- Hai việc.

**Ghi chú của ban biên tập:** Hai việc ấy nêu ở bản gốc.

**PV:** Cảm ơn ông.
"""


def turns(desk, body: str, **changes) -> HtmlPage:
    record, issues = desk.news(type="interview", body=body, **changes)
    assert not issues
    return HtmlPage(f"<body>{record.body.html}</body>")


def test_each_turn_is_a_group_named_by_who_speaks(desk):
    """Questions are told from answers; the lead belongs to nobody."""
    page = turns(desk, INTERVIEW)
    groups = page.all("div")

    assert [one.get("class").rpartition("--")[2] for one in groups] == ["question", "answer", "question"]
    assert [one.get("role") for one in groups] == ["group"] * 3
    assert page.text("strong") == "PV: Ông Lê Thu: Ghi chú của ban biên tập: PV:"
    assert [one.get("aria-labelledby") for one in groups] == [one.get("id") for one in page.all("strong") if one.get("id")]


def test_a_turn_holds_all_that_is_said_and_the_notes_on_it(desk):
    """A list, and a note of the editors, which is nobody's turn."""
    said = turns(desk, INTERVIEW.partition("**PV:** Cảm ơn")[0]).text("div")

    assert said.startswith("PV: Thưa ông, năm qua ra sao? Ông Lê Thu: Tốt. Một việc. Hai việc.")
    assert said.endswith("nêu ở bản gốc.")


def test_a_heading_ends_a_turn(desk):
    """What follows it is said by nobody yet."""
    page = turns(desk, "**PV:** Hỏi?\n\n## Phần sau\n\nĐoạn dẫn.\n")

    assert page.text("div") == "PV: Hỏi?"


@pytest.mark.parametrize("body", ["**Quan trọng** là việc này.\n", "Ông nói: **PV:** hỏi.\n", f"**{'Tên ' * 30}:** Dài.\n", "*PV:* Nghiêng.\n"])
def test_what_is_no_name_opens_no_turn(desk, body: str):
    """Bold words without a colon, in the middle of a sentence, or too long for a name."""
    assert not turns(desk, body).all("div")


def test_news_has_no_turns(desk):
    """Two bold words and a colon are nothing strange there."""
    record, _ = desk.news(body=INTERVIEW)

    assert "<div" not in record.body.html


def test_an_editor_cannot_write_a_group(desk):
    """Raw HTML stays what it is: refused."""
    _, issues = desk.news(type="interview", body='<div class="portal-turn">a</div>\n')

    assert issues
