"""The release calendar: late first, then the next ones by month, and no word that changes with the day where nothing is expected."""

from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

from builders import agency, article, catalogue, indicator, observation, settings
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.schedule import releases_of
from portal.model.agency import FormerName
from portal.model.indicator import Frequency
from portal.model.period import Period, Span
from portal.rendering.pages import Renderer
from portal.settings import HANOI
from portal.views.calendar import ReleasesView, releases_page
from portal.views.parts.release_words import late_words

THEME = Path(__file__).parents[2] / "theme"


def on(day: date):
    return replace(settings(), now=datetime.combine(day, time(), HANOI))


def expecting(*frequencies: Frequency) -> Catalogue:
    """One indicator for each frequency, all with a value of 2022."""
    ids = [frequency.value.replace("_", "-") for frequency in frequencies]
    item = article("bai", observations=tuple(observation("1", indicator=id) for id in ids))
    indicators = tuple(indicator(id, frequency=frequency, lag=10) for id, frequency in zip(ids, frequencies, strict=True))
    return catalogue(item, indicators=indicators, agencies=(agency(name_short="<i>Sở"),))


def view_on(day: date, known: Catalogue) -> ReleasesView:
    view = releases_page(known, on(day)).view
    assert isinstance(view, ReleasesView)
    return view


def test_late_values_stand_first_with_their_delay():
    """By the day they were due, with the newest value that is known."""
    view = view_on(date(2023, 7, 15), expecting(Frequency.QUARTERLY))

    assert [(line.period, line.due, line.delay) for line in view.late] == [
        ("quý I/2023", "10/04/2023", "chậm 96 ngày"),
        ("quý II/2023", "10/07/2023", "chậm 5 ngày"),
    ]
    assert (view.late[0].newest.title, view.late[0].newest.address) == ("năm 2022", "tin-tuc/2022/bai/#so-lieu-quarterly")
    assert view.today == "15/07/2023"


def test_the_next_values_stand_by_the_month_they_are_due():
    """Only one for each indicator and place."""
    view = view_on(date(2023, 1, 5), expecting(Frequency.ANNUAL, Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.HALF_YEARLY))

    assert view.late == ()
    assert [(title, [line.period for line in lines]) for title, lines in view.months] == [
        ("Tháng 2/2023", ["tháng 1/2023"]),
        ("Tháng 4/2023", ["quý I/2023"]),
        ("Tháng 7/2023", ["6 tháng đầu năm 2023"]),
        ("Tháng 1/2024", ["năm 2023"]),
    ]


def test_older_late_periods_are_counted_once():
    """At the oldest one that is listed."""
    view = view_on(date(2025, 1, 5), expecting(Frequency.QUARTERLY))

    assert [line.more for line in view.late] == ["và 3 kỳ trước đó", "", "", ""]


def with_holes(*indexes: int, year: int = 2022, successors: tuple[str, ...] = ()) -> Catalogue:
    """Quarters of a quarterly indicator; two areas have borne the name of the place."""
    stated = tuple(observation(str(index), period=Period.of_months(Span.QUARTER, year, index), anchor=f"q{index}") for index in indexes)
    agencies = (
        agency(name_short="<i>Sở", until=date(2022, 12, 31), successors=successors),
        agency("moi", name_short="Sở mới", since=date(2023, 1, 1)),
    )
    return catalogue(
        article("bai", observations=stated), indicators=(indicator(frequency=Frequency.QUARTERLY, lag=10, additive=False),), agencies=agencies
    )


def test_a_period_left_empty_is_told_with_its_day_and_what_is_known_since():
    """Of which area it was, and who was in charge."""
    (line,) = view_on(date(2023, 1, 5), with_holes(1, 3)).skipped

    assert (line.period, line.due, line.delay, line.place) == ("quý II/2022", "10/07/2022", "bỏ trống", "Hải Phòng (địa giới đến 31/12/2022)")
    assert (line.agency.title, line.newest.title, line.newest.address) == ("<i>Sở", "quý III/2022", "tin-tuc/2022/bai/#q3")


def test_of_a_period_left_empty_the_heir_of_who_was_there_is_asked_today():
    """Who was there is named beside."""
    (line,) = view_on(date(2023, 1, 5), with_holes(1, 3, successors=("moi",))).skipped

    assert ([one.title for one in line.due_from], line.agency.title) == (["<i>Sở"], "Sở mới")


def after_a_merger() -> Catalogue:
    """A yearly indicator stated last of 2022, by a department that went over into one of the same name on 1 July 2025 and had another name before."""
    former = FormerName(name="Sở Khoa học", name_short="Sở KH", until=date(2024, 12, 31), note="")
    agencies = (
        agency(name_short="<i>Sở cũ", until=date(2025, 6, 30), successors=("moi",), names=(former,)),
        agency("moi", name_short="Sở mới", since=date(2025, 7, 1)),
    )
    return catalogue(article(observations=(observation("1"),)), indicators=(indicator(frequency=Frequency.ANNUAL, lag=45),), agencies=agencies)


def test_nobody_is_blamed_for_what_was_due_before_its_time():
    """The agency that was there is named as it was called then, with its area, and the heir as the one to ask today."""
    late = view_on(date(2026, 3, 1), after_a_merger()).late

    assert [(line.period, line.place, [one.title for one in line.due_from], line.agency.title) for line in late] == [
        ("năm 2023", "Hải Phòng (địa giới đến 30/06/2025)", ["Sở KH"], "Sở mới"),
        ("năm 2024", "Hải Phòng (địa giới đến 30/06/2025)", ["<i>Sở cũ"], "Sở mới"),
        ("năm 2025", "Hải Phòng", [], "Sở mới"),
    ]
    assert late[0].due_from[0].address == "co-quan/skhcn/"


def test_the_page_says_who_was_there_then_and_whom_to_ask_today():
    """In few words, escaped; an agency that was there stands alone."""
    day = date(2026, 3, 1)
    html = Renderer(THEME, on(day)).page(releases_page(after_a_merger(), on(day))).html

    assert (html.count("Khi ấy: "), html.count("Nay hỏi: ")) == (2, 2)
    assert "&lt;i&gt;Sở cũ" in html


def test_late_sentences_name_the_area_of_the_time_and_whom_to_ask():
    """A place that began later is not the one that was silent."""
    known, today = after_a_merger(), date(2026, 3, 1)
    sentences = late_words(releases_of(known, "don-vi-kiem-tra", today), known, today)

    assert sentences[1:] == (
        "Số liệu năm 2024 của Hải Phòng (địa giới đến 30/06/2025) phải có chậm nhất ngày 14/02/2025; đến ngày 01/03/2026 chưa có. Nay hỏi Sở mới.",
        "Số liệu năm 2025 của Hải Phòng phải có chậm nhất ngày 14/02/2026; đến ngày 01/03/2026 chưa có.",
    )


def test_without_empty_periods_the_page_does_not_speak_of_them():
    """There is nothing to explain."""
    day = date(2023, 1, 5)
    html = {number: Renderer(THEME, on(day)).page(releases_page(with_holes(1, number), on(day))).html for number in (2, 3)}

    assert 'id="_bo-trong"' not in html[2]
    assert 'id="_bo-trong"' in html[3]
    assert "số ước không dùng để tính" in html[3]
    assert "&lt;i&gt;Sở" in html[3]


def test_older_empty_periods_are_counted_once():
    """At the oldest one that is listed, as of late ones."""
    many = catalogue(
        article(
            "bai", observations=tuple(observation("1", period=Period.of_months(Span.QUARTER, year, 1), anchor=f"a{year}") for year in (2020, 2022))
        ),
        indicators=(indicator(frequency=Frequency.QUARTERLY, lag=10, additive=False),),
    )

    assert [line.more for line in view_on(date(2022, 5, 1), many).skipped] == ["và 3 kỳ trước đó", "", "", ""]


def test_where_nothing_is_expected_the_day_is_not_named():
    """The same commit gives the same bytes on every day."""
    known = catalogue(article(observations=(observation(),)))
    pages = [Renderer(THEME, on(day)).page(releases_page(known, on(day))).html for day in (date(2023, 1, 1), date(2026, 6, 1))]

    assert pages[0] == pages[1]
    assert "Tính đến ngày" not in pages[0]


def test_the_page_is_written_whole_and_escaped():
    """It says on which day it was computed."""
    day = date(2025, 1, 5)
    html = Renderer(THEME, on(day)).page(releases_page(expecting(Frequency.QUARTERLY), on(day))).html

    assert "Tính đến ngày 05/01/2025." in html
    assert "chậm" in html
    assert "&lt;i&gt;Sở" in html
    assert "<i>" not in html


def test_a_period_under_way_is_no_delay():
    """A value is due only after its period has ended."""
    known = expecting(Frequency.ANNUAL)

    assert view_on(date(2023, 12, 31), known).late == ()
    assert Period.of_months(Span.YEAR, 2023).label == view_on(date(2023, 12, 31), known).months[0][1][0].period
