"""A QR code (ISO/IEC 18004): an address -> the SVG of its code, to stand inline in a page."""

import segno
from markupsafe import Markup

_MASK = 3
"""Any mask is right; trying all eight for the prettiest takes four fifths of the time."""


def qr_svg(address: str) -> Markup:
    """Level M: a sheet may be soiled. A millimetre a module where no style says otherwise; black on white in any light, or no camera reads it."""
    code = segno.make(address, micro=False, error="m", boost_error=False, mask=_MASK)
    return Markup(code.svg_inline(unit="mm", dark="#000", light="#fff", svgclass="portal-qr", lineclass=None))
