"""Settings: what mkdocs.yml may say, what day it is in Vietnam, and where the site stands."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.issue import Language
from portal.settings import HANOI, Settings, WrongSetting


@pytest.fixture
def patch() -> Iterator[pytest.MonkeyPatch]:
    """Like `monkeypatch`, and without an epoch of the machine."""
    with pytest.MonkeyPatch.context() as patched:
        patched.delenv("SOURCE_DATE_EPOCH", raising=False)
        yield patched


def settings_of(written: dict | None = None, *, site_url: str = "https://khcn.example.vn/") -> Settings:
    return Settings.of(written or {}, site_name="Cổng", site_url=site_url)


def test_nothing_written_means_the_defaults():
    """Vietnamese, twenty to a page."""
    found = settings_of()

    assert (found.language, found.page_size, found.site_name) == (Language.VIETNAMESE, 20, "Cổng")


def test_what_is_written_is_taken():
    """Both settings there are."""
    found = settings_of({"lang": "en", "page_size": 5})

    assert (found.language, found.page_size) == (Language.ENGLISH, 5)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({"page_sise": 20}, ["page_sise", "lang, page_size"]),
        ({1: 2, "page_sise": 20}, ["extra.portal", "lang, page_size"]),
        ({"lang": "fr"}, ["extra.portal.lang", "fr", "vi hoặc en"]),
        ({"lang": None}, ["extra.portal.lang", "None"]),
        ({"lang": ["vi"]}, ["extra.portal.lang"]),
        ({"page_size": 0}, ["extra.portal.page_size", "“0”", "1 đến 500"]),
        ({"page_size": -1}, ["extra.portal.page_size"]),
        ({"page_size": 501}, ["extra.portal.page_size"]),
        ({"page_size": "20"}, ["extra.portal.page_size"]),
        ({"page_size": 2.5}, ["extra.portal.page_size"]),
        ({"page_size": True}, ["extra.portal.page_size"]),
        ({"page_size": None}, ["extra.portal.page_size"]),
        ({"strict_prose": "yes"}, ["extra.portal.strict_prose", "“yes”", "true hoặc false"]),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_with_what_to_write(written: dict, told: list[str]):
    """The build stops before anything is read."""
    with pytest.raises(WrongSetting) as wrong:
        settings_of(written)

    assert all(words in str(wrong.value) for words in told)


def test_of_several_wrong_settings_the_first_by_name_is_told():
    """The same one on every machine."""
    with pytest.raises(WrongSetting, match="“aaa”"):
        settings_of(dict.fromkeys(["zzz", "mmm", "aaa", "ccc", "bbb", "yyy", "xxx"]))


def test_advice_is_no_error_unless_asked_for():
    """The setting is off where nothing is written."""
    assert (settings_of().is_strict, settings_of({"strict_prose": True}).is_strict) == (False, True)


@pytest.mark.parametrize("page_size", [1, 500])
def test_the_limits_of_a_page_belong_to_it(page_size: int):
    """One item to a page is odd, not wrong."""
    assert settings_of({"page_size": page_size}).page_size == page_size


@pytest.mark.parametrize(
    ("site_url", "path", "url"),
    [
        ("https://khcn.example.vn/", "/", "https://khcn.example.vn/"),
        ("https://khcn.example.vn", "/", "https://khcn.example.vn/"),
        ("https://example.vn/khcn", "/khcn/", "https://example.vn/khcn/"),
        ("https://example.vn/khcn/cong/", "/khcn/cong/", "https://example.vn/khcn/cong/"),
        ("", "/", ""),
    ],
)
def test_the_site_may_stand_in_a_folder_of_its_host(site_url: str, path: str, url: str):
    """The path begins and ends in a slash, whatever was written."""
    found = settings_of(site_url=site_url)

    assert (found.site_path, found.site_url) == (path, url)


@pytest.mark.parametrize(
    ("moment", "today"),
    [
        (datetime(2026, 11, 23, 16, 59, 59, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 17, 0, 0, tzinfo=UTC), date(2026, 11, 24)),
        (datetime(2026, 12, 31, 17, 0, 0, tzinfo=UTC), date(2027, 1, 1)),
        (datetime(2026, 11, 24, 0, 0, 0, tzinfo=UTC), date(2026, 11, 24)),
    ],
)
def test_the_day_begins_at_midnight_in_hanoi(moment: datetime, today: date, patch: pytest.MonkeyPatch):
    """Wherever the machine stands that builds the site."""
    patch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))
    patch.setenv("TZ", "America/Los_Angeles")

    assert settings_of().today == today


def test_without_an_epoch_the_clock_is_asked(patch: pytest.MonkeyPatch):
    """Its day in Vietnam, also where it is still yesterday in UTC."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(2026, 11, 23, 18, tzinfo=UTC).astimezone(tz)

    patch.setattr("portal.settings.datetime", Clock)

    assert settings_of().today == date(2026, 11, 24)


@pytest.mark.parametrize("epoch", ["abc", "-5", "1.5", "²", "٣", " 5", "1e9", "9" * 12, "9" * 30])
def test_an_epoch_that_is_no_time_stops_the_build(epoch: str, patch: pytest.MonkeyPatch):
    """Falling back to the clock would break the promise of same commit, same bytes in silence."""
    patch.setenv("SOURCE_DATE_EPOCH", epoch)

    with pytest.raises(WrongSetting, match="SOURCE_DATE_EPOCH"):
        settings_of()


def test_an_empty_epoch_is_none(patch: pytest.MonkeyPatch):
    """Some build machines set every variable to nothing."""
    patch.setenv("SOURCE_DATE_EPOCH", "")

    assert abs(settings_of().today - datetime.now(HANOI).date()) <= timedelta(days=1)


@given(st.integers(0, 4_000_000_000))
def test_every_epoch_is_a_day_in_vietnam(epoch: int):
    """Seven hours later than in UTC, always."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SOURCE_DATE_EPOCH", str(epoch))

        assert settings_of().today == (datetime(1970, 1, 1) + timedelta(seconds=epoch, hours=7)).date()


def test_settings_cannot_be_changed():
    """One build, one value."""
    with pytest.raises(AttributeError):
        settings_of().page_size = 5  # type: ignore[misc]
