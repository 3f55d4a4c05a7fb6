""" "Tin khác", "Bài trước" and "Bài sau": the few others that share most, with the reason, and the next ones of the same kind."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import agency, article, catalogue, field, indicator, legal_document, observation, report, settings
from checkout import ROOT
from cited import citing
from lived import peopled, person, position, witness
from portal.catalogue.addresses import of_article
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.likeness import MOST
from portal.model.article import Kind, Reliability
from portal.model.citation import DocumentKind
from portal.model.life import Life, Stage, Withdrawal
from portal.model.records import Records
from portal.rendering.pages import Renderer
from portal.settings import HANOI
from portal.views.articles import article_page
from portal.views.parts.neighbours import Neighbours
from strategies import records, some

START = datetime(2022, 1, 1, tzinfo=HANOI)
WITHDRAWN = Life(stage=Stage.WITHDRAWN, withdrawal=Withdrawal(at=START, reason="Sai.", by="", instead=""))
FIELDS = (field("a"), field("b"), field("c"))
AGENCIES = (agency("x"), agency("y"), agency())


def others(found: Catalogue, slug: str) -> list[tuple[str, str]]:
    """(last part of the address, reason) of each neighbour."""
    (one,) = (each for each in found.articles if each.slug == slug)
    return [(neighbour.entry.address.split("/")[-2], neighbour.reason) for neighbour in Neighbours.of(found).beside(one)]


@some
@given(records(), st.randoms(use_true_random=False))
def test_neighbours_are_few_other_items_with_a_reason_in_any_order_of_files(made: Records, random):
    """Never the item itself, never one twice, never without a word why."""
    shuffled = Catalogue.of(replace(made, articles=tuple(random.sample(made.articles, len(made.articles)))))
    for one in made.articles:
        found = others(Catalogue.of(made), one.slug)

        assert found == others(shuffled, one.slug)
        assert len(found) == len({slug for slug, _ in found}) <= MOST
        assert one.slug not in {slug for slug, _ in found}
        assert all(reason.startswith("cùng ") for _, reason in found)


@some
@given(records())
def test_the_reason_names_what_both_really_have(made: Records):
    """Words, indicators, fields or the agency."""
    found = Catalogue.of(made)
    for one in made.articles:
        for slug, reason in others(found, one.slug):
            (other,) = (each for each in made.articles if each.slug == slug)
            indicators = {each.indicator for each in one.observations} & {each.indicator for each in other.observations}
            if reason.startswith("cùng nói về “"):
                words = reason.split("“")[1].rstrip("”").casefold()
                assert all(words in f"{each.title} {each.summary} {each.body.html}".casefold() for each in (one, other))
            elif reason.startswith("cùng chỉ tiêu"):
                assert any(found.indicators[id].title_short in reason for id in indicators)
            elif reason.startswith("cùng lĩnh vực"):
                assert any(found.fields[id].title in reason for id in set(one.fields) & set(other.fields))
            else:
                assert (reason, one.agency) == ("cùng cơ quan", other.agency)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"fields": ("a",), "agency": "y"}, "cùng lĩnh vực Lĩnh vực a"),
        ({"fields": ("a", "b"), "agency": "y"}, "cùng lĩnh vực Lĩnh vực a và 1 lĩnh vực khác"),
        ({"fields": ("c",), "agency": "x"}, "cùng cơ quan"),
        ({"fields": ("c",), "agency": "y", "observations": (observation(),)}, "cùng chỉ tiêu Chỉ tiêu don-vi-kiem-tra"),
        ({"fields": ("a",), "agency": "x", "observations": (observation(),)}, "cùng chỉ tiêu Chỉ tiêu don-vi-kiem-tra"),
    ],
)
def test_the_reason_is_what_both_share_most(changes: dict, reason: str):
    """Indicators before fields, fields before agencies."""
    text = {"title": "", "summary": "", "body": ""}
    one = article("mot", fields=("a", "b"), agency="x", observations=(observation(),), **text)
    found = catalogue(one, article("hai", **text | changes), fields=FIELDS, agencies=AGENCIES, indicators=(indicator(field="a"),))

    assert others(found, "mot") == [("hai", reason)]


def test_a_document_both_cite_is_the_reason():
    """By its number; of two that they cite, the rarer one."""
    known = legal_document("975-qd-ubnd", number="975/QĐ-UBND", kind=DocumentKind.DECISION, territory="Hải Phòng", issuer="UBND thành phố")
    sentence = "Theo Quyết định số 975/QĐ-UBND ngày 14/6/2016 của UBND thành phố Hải Phòng."
    items = (citing(sentence, slug="mot", fields=("a",)), citing(sentence, slug="hai", year=2023, fields=("a",)))

    assert others(catalogue(*items, documents=(known,), fields=FIELDS, agencies=AGENCIES), "mot") == [("hai", "cùng văn bản 975/QĐ-UBND")]


def test_words_both_write_are_the_reason_as_they_are_written():
    """The rarest pair with what stands beside it in both: mostly two whole words."""
    text = {"fields": (), "title": "", "summary": ""}
    filler = (article(f"khac-{number}", agency="y", body="<p>Không có gì.</p>", **text | {"published": START}) for number in range(20))
    found = catalogue(
        *filler,
        article("mot", agency="x", body="<p>Sở đăng ký <em>Chỉ dẫn</em> địa lý cho sầu riêng.</p>", **text),
        article("hai", body="<p>Hội thảo về CHỈ DẪN ĐỊA LÝ của vải thiều.</p>", **text),
        agencies=AGENCIES,
    )

    assert others(found, "mot") == [("hai", "cùng nói về “Chỉ dẫn địa lý”")]


def test_a_person_both_name_or_who_speaks_in_both_is_the_reason():
    """To speak is more than to be named."""
    positions = (position(), position("Chủ tịch Hội đồng", article="hai"))
    text = {"title": "", "summary": ""}
    named = (witness(agency="x", fields=("a",), **text), witness("hai", agency="y", fields=("b",), **text))
    spoken = tuple(
        replace(one, observations=(observation(indicator=id, speaker="Trần Quang Tuấn, Giám đốc Sở"),))
        for one, id in zip(named, ("mot", "hai"), strict=True)
    )
    registers = {"fields": FIELDS, "agencies": AGENCIES, "indicators": (indicator("mot"), indicator("hai"))}

    assert others(peopled(person(*positions), articles=named, **registers), "hai") == [("mot-bai", "cùng nhắc đến Trần Quang Tuấn")]
    assert others(peopled(person(*positions), articles=spoken, **registers), "hai") == [("mot-bai", "cùng người phát biểu Trần Quang Tuấn")]


def test_those_that_share_most_come_first_then_the_nearest_in_time():
    """An indicator weighs more than two fields; a day more or less decides among equals, then the address."""
    text = {"title": "", "summary": "", "body": ""}
    one = article("mot", fields=("a", "b"), agency="x", published=START, observations=(observation(),), **text)
    found = catalogue(
        one,
        article("gan-a", fields=("a",), agency="y", published=START - timedelta(days=1), **text),
        article("gan-b", fields=("a",), agency="y", published=START - timedelta(days=1), **text),
        article("so", fields=("c",), agency="y", published=START + timedelta(days=90), observations=(observation(),), **text),
        article("hai-linh-vuc", fields=("a", "b"), agency="y", published=START + timedelta(days=50), **text),
        fields=FIELDS,
        agencies=AGENCIES,
        indicators=(indicator(field="a"),),
    )

    assert [slug for slug, _ in others(found, "mot")] == ["so", "hai-linh-vuc", "gan-a", "gan-b"]


def test_what_nobody_verified_stands_last_and_what_is_withdrawn_nowhere():
    """However much it shares."""
    found = catalogue(
        article("mot", fields=("a", "b")),
        article("chua", fields=("a", "b"), reliability=Reliability.UNVERIFIED, reliability_note="Chưa đối chiếu."),
        article("rut", fields=("a", "b"), life=WITHDRAWN),
        article("it", fields=("c",), published=START),
        fields=FIELDS,
    )

    assert [slug for slug, _ in others(found, "mot")] == ["it", "chua"]


@some
@given(records())
def test_the_items_of_each_kind_are_one_row_from_the_oldest_to_the_newest(made: Records):
    """Whoever goes back all the way and forth again has read each once."""
    found = Catalogue.of(made)
    row = Neighbours.of(found)
    for kind in Kind:
        items = [article for article in found.articles if article.kind is kind]
        newer = [row.newer.get(article.origin.path) for article in items]
        older = [row.older.get(article.origin.path) for article in items]

        assert [one.address if one else "" for one in newer] == ["", *map(of_article, items)][: len(items)]
        assert [one.address if one else "" for one in older] == [*map(of_article, items[1:]), ""][: len(items)]


def test_what_is_withdrawn_is_passed_over_but_leads_on():
    """And another kind is another row."""
    days = (START + timedelta(days=number) for number in range(4))
    items = [article(slug, published=next(days)) for slug in ("mot", "hai", "ba")]
    items[1] = replace(items[1], life=WITHDRAWN)
    found = catalogue(*items, report(published=next(days)))
    row = Neighbours.of(found)
    paths = [one.origin.path for one in items]

    assert [one.title if (one := row.newer.get(path)) else "" for path in paths] == ["Bài ba", "Bài ba", ""]
    assert [one.title if (one := row.older.get(path)) else "" for path in paths] == ["", "Bài mot", "Bài mot"]


def test_the_page_leads_to_the_item_before_and_the_one_after():
    """By links that say so to readers and to machines."""
    items = [article(slug, published=START + timedelta(days=day)) for day, slug in enumerate(("mot", "hai", "ba"))]
    found = catalogue(*items)
    html = Renderer(ROOT / "theme", settings()).page(article_page(items[1], found, Neighbours.of(found), settings())).html

    assert '<a rel="prev" href="../mot/"><span class="portal-small">← Bài trước</span> Bài mot</a>' in html
    assert '<a rel="next" href="../ba/"><span class="portal-small">Bài sau →</span> Bài ba</a>' in html
