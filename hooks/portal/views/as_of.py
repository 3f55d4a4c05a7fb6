"""As of: the catalogue -> for every day on which a published value of an indicator was replaced, the table as it stood that evening.

A page shows both sides of its day, so every state that ever changed can be read. Values that were only added are not changes: `vintages.csv`
and the main table say from which day each is known.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facts import Fact, Vintage
from portal.model.indicator import Indicator
from portal.vietnamese.dates import write_date
from portal.views.parts.days_of_change import day_links, days_of_change
from portal.views.parts.figure import Figure, breakdown
from portal.views.parts.page import Crumb, Page
from portal.views.parts.period import period_words
from portal.views.parts.territory import territory_words
from portal.views.parts.values import REVISION_LABELS, Evidence, evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class AsOfRow:
    """`before` is what stood until this day where the day changed it, `later` what replaced it afterwards, each None where there is none."""

    period: str
    where: str
    figure: Figure
    evidence: Evidence
    before: Figure | None
    why: str
    reason: str
    later: Figure | None
    later_day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AsOfView:
    """Rows from the newest period to the oldest; `days` are all days of the indicator that have such a page."""

    template: ClassVar[str] = "as_of.html"
    title: str
    indicator: Crumb
    day: str
    rows: tuple[AsOfRow, ...]
    days: tuple[Crumb, ...]


def as_of_pages(indicator: Indicator, catalogue: Catalogue) -> Iterator[Page]:
    """Nothing where no value was ever replaced."""
    facts = catalogue.facts.get(indicator.id, ())
    links = day_links(indicator, facts)
    own = Crumb(title=indicator.title_short, address=addresses.of_indicator(indicator.id))
    for day in days_of_change(facts):
        title = f"{indicator.title_short}: số liệu tại ngày {write_date(day)}"
        yield Page(
            address=addresses.of_indicator_day(indicator.id, day),
            title=title,
            description=f"{indicator.title} theo các văn bản đến hết ngày {write_date(day)}, cùng giá trị trước và sau ngày đó.",
            view=AsOfView(title=title, indicator=own, day=write_date(day), rows=tuple(_rows(facts, indicator, day, catalogue)), days=links),
            updated=day,
            trail=(Crumb(title="Trang chủ", address=""), Crumb(title="Số liệu", address=addresses.INDICATORS), own),
            is_list=True,
        )


def _rows(facts: tuple[Fact, ...], indicator: Indicator, day: date, catalogue: Catalogue) -> Iterator[AsOfRow]:
    unit = catalogue.units[indicator.unit]
    for fact in reversed(facts):
        vintage = fact.as_of(day)
        if vintage is None:
            continue
        lasting = [one for one in fact.vintages if one.since != one.until]
        position = lasting.index(vintage)
        changed = position > 0 and vintage.since == day
        after: Vintage | None = lasting[position + 1] if position + 1 < len(lasting) else None
        yield AsOfRow(
            period=period_words(fact.period),
            where=" · ".join(filter(None, (territory_words(fact.territory, catalogue), breakdown(fact.first.observation, indicator)))),
            figure=Figure.of_vintage(vintage, unit),
            evidence=evidence(vintage.statement, is_in_text=vintage.is_in_text),
            before=Figure.of_vintage(lasting[position - 1], unit) if changed else None,
            why=REVISION_LABELS[vintage.kind] if changed else "",
            reason=vintage.reason if changed else "",
            later=Figure.of_vintage(after, unit) if after else None,
            later_day=write_date(after.since) if after else "",
        )
