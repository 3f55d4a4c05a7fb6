"""Likeness: the few others that share most, the same in any order of files, whatever is published later, at a cost that grows with the items."""

from dataclasses import replace
from datetime import datetime, timedelta
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import agency, article, catalogue, field
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.likeness import HALF_LIFE, MOST, Likeness, faded, rounded
from portal.model.article import Article
from portal.model.life import Life, Stage, Withdrawal
from portal.model.prose import Prose
from portal.model.records import Records
from portal.settings import HANOI
from strategies import some

START = datetime(2022, 1, 1, tzinfo=HANOI)
WITHDRAWN = Life(stage=Stage.WITHDRAWN, withdrawal=Withdrawal(at=START, reason="Sai.", by="", instead=""))
FIELDS, AGENCIES = tuple(map(field, "abcdef")), tuple(map(agency, "uvwxyz"))
WORDS = ("chỉ dẫn địa lý", "sầu riêng", "đo lường", "mã số vùng trồng", "kiểm định", "an toàn bức xạ", "sáng kiến", "giải thưởng")


def news(slug: str, text: str = "", *, day: int = 0, **changes) -> Article:
    """Of a field and an agency of its own, unless the test says one."""
    return article(
        slug, body=f"<p>{text}</p>", summary="", title="", published=START + timedelta(days=day), **{"agency": "u", "fields": ()} | changes
    )


def known(*items: Article) -> Catalogue:
    return catalogue(*items, fields=FIELDS, agencies=AGENCIES)


def like(found: Catalogue, slug: str = "mot") -> list[tuple[str, str]]:
    """(slug, shared words) of those that are like the item."""
    (one,) = (each for each in found.articles if each.slug == slug)
    return [(other.article.slug, other.words) for other in Likeness.of(found).like(one)]


@st.composite
def newsrooms(draw: st.DrawFn, *, most: int = 14) -> list[Article]:
    """Items of a few words, fields and agencies, some on one day."""
    return [
        news(
            f"bai-{number}",
            ". ".join(draw(st.lists(st.sampled_from(WORDS), max_size=4))),
            day=draw(st.integers(0, 1500)),
            fields=tuple(draw(st.lists(st.sampled_from("abc"), unique=True, max_size=2))),
            agency=draw(st.sampled_from("uvw")),
            life=draw(st.sampled_from((Life(), Life(), WITHDRAWN))),
        )
        for number in range(draw(st.integers(1, most)))
    ]


def all_lists(items: list[Article]) -> dict[str, list[tuple[str, str]]]:
    found = known(*items)
    return {one.slug: like(found, one.slug) for one in items}


@some
@given(newsrooms(), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(items: list[Article], random):
    """Nor does it matter on how many days they were published."""
    assert all_lists(items) == all_lists(random.sample(items, len(items)))


@some
@given(newsrooms())
def test_an_item_is_like_few_others_and_never_like_itself_or_a_withdrawn_one(items: list[Article]):
    """Not twice like one, either."""
    withdrawn = {one.slug for one in items if one.is_withdrawn}
    for slug, found in all_lists(items).items():
        slugs = {other for other, _ in found}

        assert len(found) == len(slugs) <= MOST
        assert not slugs & {slug, *withdrawn}


@some
@given(newsrooms(), st.lists(st.sampled_from(WORDS), max_size=5))
def test_a_new_item_changes_other_lists_only_by_coming_in(items: list[Article], words: list[str]):
    """What was found before stays, in its order and for its reason, less what the new one has pushed out."""
    newest = news("moi", ". ".join(words), day=1600, fields=("a",))
    before, after = all_lists(items), all_lists([*items, newest])
    for slug, found in before.items():
        left = [pair for pair in after[slug] if pair[0] != "moi"]

        assert left == found[: len(left)]
        assert len(left) == len(found) or len(after[slug]) == MOST


def test_those_that_share_rarer_words_come_first():
    """Two words that two items have say more than two that many have; what the square root of all has says nothing."""
    others = [news(f"bai-{number:02}", "sáng kiến kỹ thuật", day=number, agency="v", fields=("b",)) for number in range(6)]
    found = known(news("mot", "sầu riêng. Sáng kiến kỹ thuật", day=20), *others, news("hai", "trồng sầu riêng", day=1, agency="v"))

    assert like(found) == [("hai", "sầu riêng")]


@pytest.mark.parametrize(("own", "far"), [(2000, 0), (1800, 4000)])
def test_the_farther_in_time_the_less_an_item_weighs(own: int, far: int):
    """Older or newer, although it shares twice as much."""
    found = known(
        *(news(f"khac-{number}", f"việc {number}", day=number, agency="y") for number in range(40)),
        news("xa", "sầu riêng. Đo lường", day=far, agency="v"),
        news("mot", "sầu riêng. Đo lường", day=own),
        news("gan", "sầu riêng", day=1900, agency="w"),
    )

    assert [slug for slug, _ in like(found)] == ["gan", "xa"]


@pytest.mark.parametrize(("days", "left"), [(0, 1000), (HALF_LIFE, 500), (2 * HALF_LIFE, 250), (HALF_LIFE // 2, 750), (100 * HALF_LIFE, 0)])
def test_a_score_is_half_after_two_years(days: int, left: int):
    """And goes down straight between."""
    assert faded(1000, days) == left


@given(st.integers(0, 10**9), st.integers(0, 10**5), st.integers(0, 10**5))
def test_more_time_never_makes_a_score_greater(score: int, days: int, more: int):
    assert faded(score, days + more) <= faded(score, days)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_score_is_rounded_down_by_less_than_a_quarter(score: int, other: int):
    """And never passes another."""
    assert rounded(score) <= score <= rounded(score) * 5 // 4 + 1
    assert (rounded(score) <= rounded(other)) or score > other


def test_equals_of_one_moment_stand_in_the_order_of_their_addresses():
    """Nothing else is left to decide."""
    found = known(news("mot", day=9), *(news(slug, day=9) for slug in ("d", "b", "a", "e", "c")))

    assert [slug for slug, _ in like(found)] == ["a", "b", "c", "d"]


def test_the_length_of_an_item_is_no_likeness():
    """A long report that says everything is not what a short item is about."""
    long = ". ".join(f"báo {number * 'ba'} {number * 'bo'}" for number in range(2, 90))
    found = known(
        *(news(f"khac-{number}", f"việc {number}", day=number, agency="y") for number in range(40)),
        news("dai", f"sầu riêng. {long}", day=101, agency="v"),
        news("mot", "sầu riêng", day=100),
        news("ngan", "sầu riêng", day=102, agency="w"),
    )

    assert [slug for slug, _ in like(found)] == ["ngan", "dai"]


@pytest.mark.parametrize("text", ["", "2022", "của các", "<<<>>>", "🎉", "\0"])
def test_items_without_telling_words_are_like_those_of_their_field(text: str):
    """And the words are no reason."""
    found = known(news("mot", text, fields=("a",), agency="v"), news("hai", text, fields=("a",), agency="w"), news("ba", text, agency="x"))

    assert like(found) == [("hai", "")]


def test_a_single_item_is_like_nothing():
    assert like(known(news("mot", "sầu riêng"))) == []


def test_items_that_share_nothing_are_not_alike():
    assert like(known(news("mot", "sầu riêng", agency="v"), news("hai", "đo lường", agency="w"))) == []


def test_the_work_grows_with_the_items_and_not_with_their_square():
    """Of items that are all alike four times as many take about four times as long; sixteen times would be the square."""
    seconds = {}
    for count in (250, 1000):
        found = known(*(news(f"bai-{number:05}", "đo lường chất lượng. " * 9, day=number % 900, fields=("a",)) for number in range(count)))
        start = process_time()
        alike = Likeness.of(found)
        assert all(len(alike.like(one)) == MOST for one in found.articles)
        seconds[count] = process_time() - start

    assert seconds[1000] < 9 * seconds[250]


def test_a_body_of_many_words_is_read_in_its_length():
    """Whatever the words."""
    words = " ".join(f"ba{'bcdfghklm'[number % 9]}{'aeiou'[number % 5]} " for number in range(20_000))
    one = news("mot")
    found = Catalogue.of(Records(articles=(replace(one, body=Prose(html=f"<p>{words}</p>")), news("hai")), agencies=AGENCIES, fields=FIELDS))

    assert [slug for slug, _ in like(found)] == ["hai"]
