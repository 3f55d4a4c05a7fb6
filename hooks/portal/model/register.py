"""The small registers everything refers to: fields of work, units of measurement, links to other agencies."""

from dataclasses import dataclass
from decimal import Context, Decimal

from portal.model.place import Origin
from portal.model.quantity import Form, Quantity

_EXACT = Context(prec=500)
"""No figure an editor can write has more digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebLink:
    """A link to somebody else's site."""

    title: str
    url: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldOfWork:
    """A lĩnh vực; the order of the register is the order on pages.

    `about` says what is done in it and for whom, "" where nobody has written that yet; `agencies` are the ids of those in charge, `links` lead to
    its procedures on the national service portal and to other sites.
    """

    id: str
    title: str
    description: str
    origin: Origin
    about: str = ""
    title_en: str = ""
    agencies: tuple[str, ...] = ()
    links: tuple[WebLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """`label` is the Vietnamese noun; `symbol` stands after a number; `form` says how figures in this unit are printed.

    One of this unit is `10 ** power` of `base`, "" where it counts in itself: triệu đồng has base "dong" and power 6 (UNIT_MULT of SDMX).
    """

    id: str
    label: str
    symbol: str
    form: Form
    origin: Origin
    base: str = ""
    power: int = 0
    label_en: str = ""

    def amount(self, value: Quantity) -> Decimal:
        """The amount as this unit counts it: 53/60 is 88.33… percent, "600 triệu đồng" is 600 in triệu đồng; a bare "600" is 600 of the unit."""
        if value.form is Form.RATIO and self.form is Form.PERCENT:
            return _EXACT.multiply(value.amount, Decimal(100))
        return _scaled(value.amount, -self.power) if value.form is Form.MONEY else value.amount

    @property
    def scale(self) -> Decimal:
        """How many of the base unit one of this unit is."""
        return Decimal(10**self.power)

    def tolerance(self, value: Quantity) -> Decimal:
        """How far the true amount may be from `amount` by rounding alone: half of the last place printed."""
        return (_scaled(value.resolution, -self.power) if value.form is Form.MONEY else value.resolution) / 2

    def canonical(self, value: Quantity) -> Decimal:
        """The amount in the base unit: 600000000 đồng for 600 triệu đồng."""
        return _scaled(self.amount(value), self.power)


def _scaled(amount: Decimal, power: int) -> Decimal:
    """Exactly, and without zeros that say nothing: 6305 of 6305000000 with power -6."""
    return Decimal(f"{amount.scaleb(power, _EXACT).normalize(_EXACT):f}") if power else amount


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGroup:
    """Links under one heading."""

    title: str
    links: tuple[WebLink, ...]
    origin: Origin
