"""A field that holds one number: read whole or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.vietnamese.single_citation import single_citation

CODES = st.sampled_from(("NĐ", "QĐ", "TT", "BC", "KH", "NQ", "CTHĐ", "TTLT"))
ISSUERS = st.sampled_from(("CP", "UBND", "SKHCN", "BKHCN", "HĐND", "TU"))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("54/2016/NĐ-CP", "54/2016/NĐ-CP"),
        ("33 /BC-SKHCN", "33/BC-SKHCN"),
        ("08-NQ/TU", "08-NQ/TU"),
        ("9/UBND-TH", "9/UBND-TH"),
        ("05/2008/TT-BKH&CN-BNV", "05/2008/TT-BKH&CN-BNV"),
        ("16/QD-UBND", "16/QĐ-UBND"),
        ("TCVN ISO 9001:2015", "TCVN ISO 9001:2015"),
    ],
)
def test_a_number_is_read_as_its_canonical_one(text: str, number: str):
    """Also a letter of one digit, which in running text needs a word before it."""
    cited = single_citation(text)

    assert cited
    assert cited.number == number


@pytest.mark.parametrize(
    "text", ["", "54", "số 54/2016/NĐ-CP", "54/2016/NĐ-CP ngày 14/6/2016", "54/2016/NĐ-CP, 33/BC-SKHCN", "53/60", "Luật Đo lường", "26/NQ"]
)
def test_anything_else_is_no_number(text: str):
    """Neither words around it, nor two of them, nor a name."""
    assert single_citation(text) is None


@given(st.integers(1, 99_999), st.integers(1900, 2099), CODES, ISSUERS)
def test_a_canonical_number_is_its_own_reading(ordinal: int, year: int, code: str, issuer: str):
    """Of each of the three forms; what is read is read the same again."""
    for text in (f"{ordinal:02}/{year}/{code}-{issuer}", f"{ordinal:02}/{code}-{issuer}", f"{ordinal:02}-{code}/{issuer}"):
        cited = single_citation(text)

        assert cited
        assert cited.number == text
        assert single_citation(cited.number) == cited
