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
    """`page` is the address of the indicator; `section` is that of the headline, `rows` the newest of its `count` rows."""

    template: ClassVar[str] = "embed.html"
    title: str
    headline: ValueRow | None
    summary: str
    section: Section | None
    rows: tuple[ValueRow, ...]
    count: int
    page: str
    site_name: str


def embed_pages(pages: Iterable[Page]) -> Iterator[Page]:
    """One for each indicator's page among `pages`; these stand outside the frame of the theme."""
    for page in pages:
        if isinstance(view := page.view, IndicatorView):
            section = _section_of(view.headline, view.sections)
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
                    count=len(section.rows) if section else 0,
                    page=page.address,
                    site_name=view.data.site_name,
                ),
                updated=page.updated,
                is_list=True,
            )


def _section_of(headline: ValueRow | None, sections: Iterable[Section]) -> Section | None:
    """A chart of quarters under a value of a year would not be about that value; a plan alone stands in no section."""
    return next((one for one in sections if headline and any(row.id == headline.id for row in one.rows)), None)
