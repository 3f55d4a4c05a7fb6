"""The figure of an observation: the scalar an editor wrote -> a Quantity, with the two mistakes that ruin numbers told apart.

A figure other YAML readers would turn into another number must be quoted; a figure that can be read in two ways must be rewritten.
"""

from decimal import Decimal

import yaml

from portal.model.fault import Fault
from portal.model.hint import Hint
from portal.model.quantity import Quantity
from portal.reading.findings import Findings
from portal.reading.kinds import scalar_text
from portal.reading.nodes import Node, Scalar
from portal.vietnamese.quantities import read_quantity
from portal.vietnamese.unit_words import figure_before_words
from portal.vietnamese.unreadable import Unreadable

_RESOLVER = yaml.SafeLoader("")
_NUMERIC = {"tag:yaml.org,2002:float", "tag:yaml.org,2002:int"}


def read_figure(node: Node, findings: Findings, name: str) -> Quantity | None:
    """None where the figure cannot be read; amounts in đồng for money, in percent for percentages."""
    text = scalar_text(node, findings, name=name)
    if text is None:
        return None
    quantity = read_quantity(text)
    if not isinstance(quantity, Unreadable):
        other = _yaml_number(node.text) if isinstance(node, Scalar) and node.is_plain else None
        if other is None or other == quantity.amount:
            return quantity
        findings.add(Fault.UNQUOTED_NUMBER, node.place, name=name, found=text, expected=f"{other:f}".replace(".", ","))
        return None
    if quantity.readings:
        ways = [f'"{text} = {reading}"' for reading in quantity.readings]
        expected = Hint(" hoặc ".join(ways), english=" or ".join(ways))
        findings.add(Fault.AMBIGUOUS_FIGURE, node.place, name=name, found=text, expected=expected)
    elif figure := figure_before_words(text):
        findings.add(Fault.FIGURE_WITH_WORDS, node.place, name=name, found=text, expected=figure)
    else:
        findings.add(Fault.NOT_A_FIGURE, node.place, name=name, found=text)
    return None


def _yaml_number(plain: str) -> Decimal | None:
    """What YAML 1.1 makes of an unquoted scalar, where that is a number: 21.393 for "21.393", 43 for "053"."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, plain, (True, False))  # type: ignore[no-untyped-call]
    if tag not in _NUMERIC:
        return None
    constructor = yaml.SafeLoader("")
    node = yaml.ScalarNode(tag, plain)
    number = constructor.construct_yaml_float(node) if tag.endswith("float") else constructor.construct_yaml_int(node)
    return Decimal(str(number))
