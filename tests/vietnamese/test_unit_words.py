"""Words after a figure: those of a unit are told apart from those that make another number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.quantity import Quantity
from portal.vietnamese.quantities import read_quantity
from portal.vietnamese.unit_words import figure_before_words


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("60 hồ sơ", "60"),
        ("60 USD", "60"),
        (" Hơn  60 triệu USD ", "Hơn 60 triệu"),
        ("ước đạt 60 hồ sơ", "ước đạt 60"),
        ("53/60 thủ tục", "53/60"),
        ("40,1% nhé", "40,1%"),
        ("60 tỷ đồng Việt Nam", "60 tỷ đồng"),
        ("60 đồng chí", "60"),
        ("259 đồng hồ nước lạnh", "259"),
        ("3 triệu chứng", "3"),
        ("5 tỷ lệ", "5"),
        ("60 năm", "60"),
        ("60 km/h", "60"),
        ("60 m2 đất", "60"),
    ],
)
def test_the_figure_before_the_words_of_a_unit_is_found(text: str, figure: str):
    """With its comparator and its scale, and without the first letters of a unit that only look like one."""
    assert figure_before_words(text) == figure


@pytest.mark.parametrize(
    "text",
    [
        "60", "hồ sơ", "", "60 - 70 hồ sơ", "60 đến 70", "60 trở lên", "60 hồ sơ trở lên", "60 hoặc nhiều hơn", "5 không có", "1 triệu hai trăm",
        "60 tỷ rưỡi", "60 trăm", "60 triệu nghìn", "mười đơn vị", "một triệu hai", "1.5 hồ sơ", "nhiều 60 hồ sơ", "60 hồ sơ, 5 đơn", "60 (hồ sơ)",
    ],
)  # fmt: skip
def test_words_that_change_the_number_are_no_unit(text: str):
    """To leave them away would publish another one."""
    assert figure_before_words(text) == ""


@given(st.text(alphabet="0123456789.,/% đồngtriệuhàkơỷ", max_size=30))
def test_a_figure_found_before_words_is_readable_and_not_the_whole(text: str):
    """What the message tells editors to write is taken."""
    figure = figure_before_words(text)

    assert not figure or (isinstance(read_quantity(figure), Quantity) and " ".join(text.split()).startswith(f"{figure} "))
