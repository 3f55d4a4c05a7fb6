"""What readers see at a moment: every stage and every policy, at the minute before and at the minute."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from addressed import redirect
from builders import catalogue, corrected, observation, records
from portal.catalogue.stages import impossible_moments, moments_to_come, shown_at
from portal.catalogue.texts import is_changed_quietly, recorded_texts, updates_told, words_of
from portal.model.article import Article, Source
from portal.model.fault import Fault
from portal.model.life import Policy, Stage
from portal.model.occasion import Deadline, Event
from portal.model.prose import Prose
from portal.model.records import Records
from portal.model.text_ledger import seal_of
from published import correction, expiry, living, moment, recorded, update, withdrawal

HOUR = moment("2027-01-02 08:00")
MINUTE = timedelta(minutes=1)


def of(*articles: Article) -> Records:
    return records(*articles)


def slugs(found: Records) -> list[str]:
    return [article.slug for article in found.articles]


def test_a_scheduled_item_appears_at_its_minute_and_not_before():
    """From then on it is an item like any other."""
    waiting = of(living(stage=Stage.SCHEDULED, published=HOUR))

    assert slugs(shown_at(waiting, HOUR - MINUTE)) == []
    assert [(article.slug, article.life.stage) for article in shown_at(waiting, HOUR).articles] == [("mot-bai", Stage.PUBLISHED)]


def test_who_waits_is_told_with_its_moment():
    """For the message about a link that leads there."""
    [(path, when)] = shown_at(of(living(stage=Stage.SCHEDULED, published=HOUR)), HOUR - MINUTE).waiting

    assert (path, when, when.english) == ("content/news/2022/mot-bai.md", "hẹn đăng 02/01/2027 08:00", "scheduled for 02/01/2027 08:00")


def test_a_preview_shows_what_is_not_published_as_what_it_is():
    """An editor has to see the draft, and that it is one."""
    found = shown_at(
        of(living("a", stage=Stage.DRAFT), living("b", stage=Stage.SCHEDULED, published=HOUR)), HOUR - MINUTE, has_drafts=True, has_scheduled=True
    )

    assert [(article.slug, article.life.stage) for article in found.articles] == [("a", Stage.DRAFT), ("b", Stage.SCHEDULED)]


def test_a_draft_is_shown_to_nobody():
    """Whatever its date says."""
    assert slugs(shown_at(of(living(stage=Stage.DRAFT)), HOUR)) == []


@pytest.mark.parametrize(
    ("policy", "shown", "gone", "led_on"),
    [(Policy.WITHDRAW, ["mot-bai"], [], []), (Policy.GONE, [], ["mot-bai"], []), (Policy.REDIRECT, [], [], ["tin-tuc/2022/mot-bai/"])],
)
def test_an_item_whose_time_is_over_becomes_what_its_policy_says(policy: Policy, shown: list[str], gone: list[str], led_on: list[str]):
    """At the minute itself; a minute before, it is an item like any other."""
    expiring = of(living(expires=expiry("2027-01-02 08:00", policy=policy, to="tin-tuc/2022/bai-khac/")))
    after = shown_at(expiring, HOUR)

    assert slugs(shown_at(expiring, HOUR - MINUTE)) == ["mot-bai"]
    assert (slugs(after), [one.slug for one in after.gone], [one.old for one in after.redirects]) == (shown, gone, led_on)


def test_an_expired_item_says_when_and_why():
    """As if an editor had withdrawn it."""
    [article] = shown_at(of(living(expires=expiry("2027-01-02 08:00"))), HOUR).articles

    assert article.life.withdrawal
    assert (article.is_withdrawn, article.life.withdrawal.at, article.life.withdrawal.reason) == (True, HOUR, "Bài hết hạn đăng.")


def test_a_withdrawn_item_stays_and_one_that_is_gone_does_not():
    """Of the second only the address is left."""
    found = shown_at(of(living("a", stage=Stage.WITHDRAWN, withdrawal=withdrawal()), living("b", stage=Stage.GONE, withdrawal=withdrawal())), HOUR)

    assert (slugs(found), [article.slug for article in found.gone]) == (["a"], ["b"])


@pytest.mark.parametrize(
    ("article", "fault"),
    [
        (living(published=HOUR + MINUTE), Fault.FUTURE_PUBLICATION),
        (living(updates=(update("2027-01-02 08:01"),)), Fault.NOT_YET_HAPPENED),
        (living(stage=Stage.WITHDRAWN, withdrawal=withdrawal("2027-01-02 08:01")), Fault.NOT_YET_HAPPENED),
    ],
)
def test_what_has_not_happened_yet_is_told(article: Article, fault: Fault):
    """To the minute."""
    assert [issue.fault for issue in impossible_moments(of(article), HOUR)] == [fault]
    assert not list(impossible_moments(of(article), HOUR + MINUTE))


def test_a_draft_may_bear_any_day():
    """It is corrected when it is published."""
    assert not list(impossible_moments(of(living(stage=Stage.DRAFT, published=HOUR)), HOUR - MINUTE))


def test_the_next_moments_are_those_at_which_something_appears_or_is_over():
    """In order, each once; those of drafts and of what is over are none."""
    items = of(
        living("a", stage=Stage.SCHEDULED, published=HOUR),
        living("b", expires=expiry("2027-01-01")),
        living("c", expires=expiry("2027-01-02 08:00")),
        living("d", stage=Stage.DRAFT, published=HOUR - MINUTE),
    )

    assert moments_to_come(items, moment("2026-12-31")) == (moment("2027-01-01"), HOUR)
    assert moments_to_come(items, HOUR) == ()


def test_the_address_of_what_is_gone_or_led_on_still_answers_a_link():
    """Items of before may lead there."""
    items = of(living("a", stage=Stage.GONE, withdrawal=withdrawal()), living("b", expires=expiry(policy=Policy.REDIRECT, to="tin-tuc/2022/c/")))
    found = shown_at(items, HOUR)
    known = catalogue(*found.articles, gone=found.gone, redirects=found.redirects)

    assert known.addresses["content/news/2022/a.md"] == "tin-tuc/2022/a/"
    assert known.addresses["content/news/2022/b.md"] == "tin-tuc/2022/b/"


def test_a_text_that_moved_keeps_its_seal():
    """A redirect is followed, so that nobody changes a text by renaming its file."""

    led_on = redirect("tin-tuc/2022/mot-bai/", "tin-tuc/2022/ten-moi/")
    moved = catalogue(living("ten-moi"), redirects=(led_on,), text_ledger=recorded(living()))

    assert list(recorded_texts(moved)) == ["tin-tuc/2022/ten-moi/"]


def test_setting_a_text_otherwise_changes_nothing_and_a_word_does():
    """Bold letters, line breaks and decomposed letters are no words."""

    def seal(html: str) -> str:
        return seal_of(words_of(replace(living(), body=Prose(html=html))))

    assert seal("<p>Sở kiểm tra <strong>133</strong> đơn vị.</p>") == seal("<p>Sở kiểm\ntra 133 đơn vị.</p>\n")
    assert seal("<p>Sở</p><p>A</p>") == seal("<p>Sở A</p>") != seal("<p>SởA</p>")
    assert seal("<p>Sở kiểm tra 133 đơn vị.</p>") != seal("<p>Sở kiểm tra 134 đơn vị.</p>")


def test_the_correction_of_a_value_counts_as_told():
    """Its old figure and its reason stand on the page."""

    assert updates_told(living(updates=(correction(),), observations=(observation(corrections=(corrected(date(2023, 1, 5), "131"),)),))) == 2


def test_what_is_wrong_in_a_draft_excuses_nothing_elsewhere():
    """While a file is misread nothing has gone; a draft that nobody sees is no such file."""
    drafted = records(living("a", stage=Stage.DRAFT), misread=("a", "data/agencies.yml"))

    assert shown_at(drafted, HOUR).misread == ("data/agencies.yml",)
    assert shown_at(drafted, HOUR, has_drafts=True).misread == ("a", "data/agencies.yml")


@pytest.mark.parametrize(
    "changed",
    [
        {"deadline": Deadline(at=HOUR, what="Nộp hồ sơ")},
        {"event": Event(name="Hội nghị", since=HOUR, until=None, venue="")},
        {"updates": (correction(was="130", now="133 đơn vị"),)},
        {"updates": ()},
        {"source": Source(name="Nơi khác", title="", url="", note="")},
        {"published": moment("2022-12-30 17:00")},
    ],
)
def test_what_readers_act_on_does_not_change_in_silence(changed: dict[str, object]):
    """A deadline, an event, an update already told, the source, the moment of publication."""
    before = living(updates=(correction(),))
    after = living(**({"updates": (correction(),)} | changed))

    assert is_changed_quietly(after, recorded(before)[0])
    assert not is_changed_quietly(before, recorded(before)[0])


def test_a_withdrawal_is_told_and_cannot_be_taken_back_in_silence():
    """The first changes the seal with a word to readers, the second without one."""
    shown, withdrawn = living(), living(stage=Stage.WITHDRAWN, withdrawal=withdrawal())

    assert not is_changed_quietly(withdrawn, recorded(shown)[0])
    assert is_changed_quietly(shown, recorded(withdrawn)[0])


def test_a_corrected_value_changes_the_day_of_its_item():
    """For feeds, sitemaps and machines."""
    one = living(observations=(observation(corrections=(corrected(date(2023, 5, 6), "131"),)),))

    assert one.changed == one.changed_for_readers == moment("2023-05-06")
