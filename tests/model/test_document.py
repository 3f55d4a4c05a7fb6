"""Documents of the register: what they are called, and which are drafts."""

from enum import Enum

import pytest

from builders import legal_document
from portal.model.document import RelationKind, Validity


@pytest.mark.parametrize("kind", [Validity, RelationKind], ids=lambda kind: kind.__name__)
def test_every_state_and_relation_has_a_vietnamese_name_of_its_own(kind: type[Enum]):
    """Pages print them."""
    names = [member.vietnamese for member in kind]

    assert all(name.islower() for name in names)
    assert len(set(names)) == len(kind)


def test_only_a_document_without_a_number_is_a_draft():
    """It gets its number on the day it is issued."""
    drafts = [legal_document(number=number).is_draft for number in ("", "54/2016/NĐ-CP")]

    assert drafts == [True, False]
