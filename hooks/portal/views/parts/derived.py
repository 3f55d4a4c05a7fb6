"""A value no document states: a derivation -> its figure, labelled as computed, and the sentences of the figures it is made of."""

from dataclasses import dataclass
from decimal import Decimal

from portal.catalogue.derivation import Derived
from portal.catalogue.intervals import Sign
from portal.model.register import Unit
from portal.vietnamese.numbers import write_number
from portal.views.parts.figure import Figure
from portal.views.parts.page import Crumb

DERIVED = "tính toán"
"""The badge of every value the portal has computed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedSource:
    """A figure in the sum: `sign` is the word before it, "" for the first; `sentence` leads to the words that state it."""

    sign: str
    sentence: Crumb


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedFigure:
    """`how` is "tính từ 9 tháng đầu năm 2025 cộng quý IV/2025" for who cannot follow links; `doubt` how far rounding alone may have moved it."""

    figure: Figure
    sources: tuple[DerivedSource, ...]
    how: str
    doubt: str


def derived_figure(one: Derived, unit: Unit) -> DerivedFigure:
    shown = unit.symbol or unit.label
    number = write_number(one.amount)
    apart = Figure(number=write_number(_without_zeros(one.tolerance)), unit=shown, printed="", derived="", status="").text
    doubt = f"các số đã làm tròn nên có thể lệch {apart}" if one.tolerance else ""
    signs = ["" if position == 0 and term.sign is Sign.PLUS else term.sign.value for position, term in enumerate(one.terms)]
    return DerivedFigure(
        figure=Figure(number=f"khoảng {number}" if one.tolerance else number, unit=shown, printed="", derived="", status=DERIVED),
        sources=tuple(
            DerivedSource(sign=sign, sentence=Crumb(title=term.fact.period.label, address=term.fact.sentence))
            for sign, term in zip(signs, one.terms, strict=True)
        ),
        how=f"{one.label}; {doubt}" if doubt else one.label,
        doubt=doubt,
    )


def _without_zeros(amount: Decimal) -> Decimal:
    """1 for 1.0: half of an even last place has one that says nothing."""
    return Decimal(f"{amount.normalize():f}")
