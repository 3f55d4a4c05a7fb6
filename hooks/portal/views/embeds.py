"""Embeds: an indicator -> the small page that other sites show in a frame: its newest value, its chart, its newest rows; no script in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.views.indicators import IndicatorView
from portal.views.parts.page import Page
from portal.views.parts.sections import Section
from portal.views.parts.values import ValueRow

MOST_ROWS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedView:
    """`page` is the address of the indicator; `rows` are the newest of `section`."""

    template: ClassVar[str] = "embed.html"
    title: str
    headline: ValueRow | None
    summary: str
    section: Section | None
    rows: tuple[ValueRow, ...]
    page: str
    site_name: str


def embed_pages(pages: Iterable[Page]) -> Iterator[Page]:
    """One for each indicator's page among `pages`; these stand outside the frame of the theme."""
    for page in pages:
        if isinstance(view := page.view, IndicatorView):
            section = next((one for one in view.sections if one.chart), view.sections[0] if view.sections else None)
            yield Page(
                address=addresses.of_indicator_file(view.definition.id, "nhung/"),
                title=view.title,
                description=page.description,
                view=EmbedView(
                    title=view.title,
                    headline=view.headline,
                    summary=view.summaries[0] if view.summaries else "",
                    section=section,
                    rows=section.rows[:MOST_ROWS] if section else (),
                    page=page.address,
                    site_name=view.data.site_name,
                ),
                updated=page.updated,
                is_list=True,
            )
