"""The ground of a document: an entry of the register and the catalogue -> its place, and what readers must know of it."""

from dataclasses import dataclass

from portal.catalogue.catalogue import Catalogue
from portal.model.area import Area
from portal.model.document import Document
from portal.vietnamese.dates import write_date
from portal.views.parts.area import area_of_document, areas_today, dated_area_link
from portal.views.parts.days import days_note
from portal.views.parts.document_life import Notice
from portal.views.parts.page import Crumb


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """`place` is None where the register of places does not say which one is meant; `notice` is None while it is still there."""

    place: Crumb | None
    notice: Notice | None


def ground_of(document: Document, catalogue: Catalogue) -> Ground:
    area = area_of_document(document, catalogue)
    if area is None or area.is_running:
        return Ground(place=dated_area_link(area) if area else None, notice=None)
    return Ground(place=dated_area_link(area), notice=_notice(area, tuple(map(dated_area_link, areas_today(area, catalogue)))))


def _notice(area: Area, today: tuple[Crumb, ...]) -> Notice:
    """What still applies on the old ground is for the new one to say: no law is told here."""
    note = f" ({words})" if (words := days_note(area)) else ""
    until = f", kết thúc ngày {write_date(area.until)}{note}" if area.until else ""
    return Notice(
        head="Địa bàn của văn bản nay không còn như cũ.",
        words=f"Đó là {area.full_name}{until}. Văn bản còn áp dụng trên địa bàn cũ hay không: xem văn bản của nơi kế thừa.",
        is_warning=False,
        before="Nay thuộc:" if today else "",
        links=today,
    )
