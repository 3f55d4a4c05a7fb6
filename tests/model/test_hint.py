"""Hints: Vietnamese wherever a text is wanted, English where a message is, and both after a journey between processes."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from portal.model.fault import Fault
from portal.model.hint import Hint, english
from portal.model.issue import Issue, Language
from portal.model.place import Place


@given(st.text(), st.text())
def test_a_hint_is_its_vietnamese_and_keeps_its_english(vietnamese: str, other: str):
    """Also after it was read in another process."""
    hint = pickle.loads(pickle.dumps(Hint(vietnamese, english=other)))

    assert (hint, english(hint), english(vietnamese)) == (vietnamese, other, vietnamese)


def test_a_message_takes_the_hints_of_its_language():
    """What was found and what to write; what an editor wrote stays as it is."""
    found, expected = Hint("đã rút", english="withdrawn"), Hint("một danh sách", english="a list")
    issue = Issue(place=Place(path="a.md"), fault=Fault.NOT_A_CHOICE, field="loại", found=found, expected=expected)

    assert issue.message() == "“loại” không nhận “đã rút”. Viết một trong: một danh sách."
    assert issue.message(Language.ENGLISH) == "“loại” cannot be “withdrawn”. Write one of: a list."
