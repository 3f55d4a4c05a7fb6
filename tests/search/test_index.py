"""The index: the same whoever makes it and whatever was there before; a changed entry writes little anew."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from findables import entries, entry
from portal.model.search_entry import SearchEntry
from portal.running.workers import Forked
from portal.search.index import Index, index_of
from portal.search.texts import text_of

MANY = entries(260)
BEFORE = index_of(MANY)


def test_several_processes_make_the_same_index() -> None:
    """Byte for byte."""
    assert index_of(MANY, each=Forked(processes=2)) == BEFORE


def test_the_same_entries_are_the_same_index() -> None:
    """Nothing is made anew."""
    again = index_of(MANY, before=BEFORE)

    assert again == BEFORE
    assert all(one is other for one, other in zip(again.batches, BEFORE.batches, strict=True))


CHANGES = (
    lambda one: replace(one, title="Một tên khác hẳn"),
    lambda one: replace(one, summary=""),
    lambda one: replace(one, parts=()),
    lambda one: replace(one, also="chữ chỉ để tìm"),
    lambda one: replace(one, note="ghi chú"),
    lambda one: replace(one, day=date(1999, 9, 9)),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(MANY) - 1), st.sampled_from(CHANGES)), max_size=6), st.integers(0, 2))
def test_a_changed_index_is_the_one_made_anew(changes: list[tuple[int, object]], more: int) -> None:
    """Texts that changed and entries that came after the others."""
    changed = list(MANY)
    for place, change in changes:
        changed[place] = change(changed[place])  # type: ignore[operator]
    changed += entries(more, seed=5)

    assert index_of(changed, before=BEFORE) == index_of(changed)


OTHERS = {
    "fewer": MANY[:150],
    "in another order": MANY[::-1],
    "others": entries(260, seed=9),
    "moved": MANY[1:],
    "twice": MANY * 2,
    "none": (),
    "one": MANY[:1],
}


@pytest.mark.parametrize("now", OTHERS.values(), ids=OTHERS)
def test_an_index_of_something_else_does_no_harm(now: tuple[SearchEntry, ...]) -> None:
    """Fewer, more, other entries, in another order, none."""
    assert index_of(now, before=BEFORE) == index_of(now)
    assert index_of(MANY, before=index_of(now)) == BEFORE


def test_a_changed_word_writes_few_shards_anew() -> None:
    """Those of the terms that came and went."""
    changed = (*MANY[:100], replace(MANY[100], also=f"{MANY[100].also}\nzyx"), *MANY[101:])
    after = index_of(changed, before=BEFORE)

    assert len(after.shards) >= 4
    assert sum(one is not other for one, other in zip(after.shards, BEFORE.shards, strict=True)) <= 2
    assert [one is other for one, other in zip(after.batches, BEFORE.batches, strict=True)].count(False) == 1


def test_a_name_tells_what_an_entry_is_found_by() -> None:
    """Also what is never shown."""
    names = {index_of((one,)).batches[0].name for one in (entry(), entry(also="x"), entry(title="x"), entry(text="x"))}

    assert len(names) == 4


def test_nothing_is_an_index_too() -> None:
    """A site without a page."""
    assert index_of(()) == Index(shards=index_of(()).shards) and len(index_of(()).shards) == 1


def test_a_text_leaves_out_what_a_title_tells() -> None:
    """An address that ends with its title, an anchor made of its heading; others stand whole."""
    (part,) = entry(text="x").parts
    told = entry(
        "Đo lường",
        address="tin-tuc/2022/do-luong/",
        parts=(replace(part, title="Kết quả", anchor="ket-qua"), replace(part, title="Kết quả", anchor="ket-qua-2")),
    )

    assert text_of(told) == '["tin-tuc/2022/~","Đo lường","","",[[0,"Kết quả","x"],["ket-qua-2","Kết quả","x"]],"",null]'
    assert text_of(replace(told, address="tin-tuc/2022/khac/", parts=())) == '["tin-tuc/2022/khac/","Đo lường","","",[],"",null]'
