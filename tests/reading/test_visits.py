"""data/visits.yml: periods become records in the order written; a file the command writes is one the portal reads."""

from datetime import date

from portal.model.visits import VISITS

GOOD = """\
- from: 15/12/2025
  until: 2026-01-02
  method: "GoAccess 1.7."
  months:
    - {month: 12/2025, visits: 0, views: 0}
    - {month: 01/2026, visits: 2, views: 2}
  pages:
    - {address: /, views: 1}
    - {address: tin-tuc/2022/a/, views: 1}
- {from: 3/1/2026, until: 3/1/2026, method: A, months: [{month: 2026-01, visits: 999999999, views: 999999999}]}
"""


def test_periods_are_read_with_their_months_and_pages(desk):
    """A day of either spelling, a period of a single day, a month without a visit; the address of the home page is none."""
    (first, second), issues = desk.read(VISITS, GOOD)

    assert issues == ()
    assert (first.since, first.until, second.since, second.until) == (date(2025, 12, 15), date(2026, 1, 2), date(2026, 1, 3), date(2026, 1, 3))
    assert [(one.month.code, one.visits, one.views) for one in first.months] == [("2025-12", 0, 0), ("2026-01", 2, 2)]
    assert [(page.address, page.views) for page in first.pages] == [("", 1), ("tin-tuc/2022/a/", 1)]
    assert second.pages == ()


def test_a_period_that_cannot_be_read_is_left_out_and_told_once(desk):
    """What its months are cannot be said any more."""
    periods, issues = desk.read(VISITS, GOOD.replace("until: 2026-01-02", "until: 32/01/2026"))

    assert [period.since for period in periods] == [date(2026, 1, 3)]
    assert [issue.fault.code for issue in issues] == ["TR08"]
