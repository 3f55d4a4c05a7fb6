"""An item as the search finds it: an article -> its entry, with all that its page says of it and the words by which else it is looked for."""

from collections.abc import Iterator

from portal.catalogue.catalogue import Catalogue
from portal.model.article import Article
from portal.model.search_entry import SearchEntry
from portal.vietnamese.dates import write_date, write_long_date
from portal.views.parts.search_names import Names, also, both_forms, both_forms_of
from portal.views.parts.search_parts import part, parts_of_body, parts_of_photos, photo_words
from portal.views.parts.search_subject import subject_of_article


def article_entry(article: Article, catalogue: Catalogue, names: Names) -> SearchEntry:
    """Its sections, and those the page adds below them, under the ids they have there."""
    subject = subject_of_article(article, catalogue)
    indicators = [catalogue.indicators[one.indicator] for one in article.observations]
    annexes = article.official.annexes if article.official else ()
    return SearchEntry(
        kind=subject.kind,
        address=subject.address,
        title=subject.title,
        day=subject.day,
        agency=article.agency,
        fields=article.fields,
        note=subject.note,
        summary=article.summary,
        parts=(
            *parts_of_body(article.body, lead="\n".join(_lead(article)), photos=article.photos),
            *parts_of_photos(article),
            *part("_tep-dinh-kem", "Tệp đính kèm", (f"{one.title} ({one.name})" for one in article.attachments)),
            *part("_phu-luc", "Phụ lục", (": ".join(filter(None, (one.title, one.note))) for one in annexes)),
            *part("_so-lieu-trong-van-ban", "Số liệu trong văn bản này", _told(article)),
        ),
        also=also(
            names.of_agencies[article.agency],
            (catalogue.fields[id].title for id in article.fields),
            (title for one in indicators for title in (one.title_short, one.title)),
            both_forms(catalogue.words_used[article.origin.path].uses),
            both_forms_of(f"{article.title}. {article.summary}", catalogue),
            (*article.authors, *article.photographers, article.source.name, article.source.title),
        ),
    )


def _lead(article: Article) -> Iterator[str]:
    """What stands above the text: the photo, when to be where, the head and the foot of an official report."""
    yield from photo_words(article.photos[:1])
    if article.deadline:
        yield f"{article.deadline.what}: hạn {write_date(article.deadline.at.date())}"
    if article.event:
        yield ", ".join(filter(None, (article.event.name, article.event.venue, write_date(article.event.since.date()))))
    if form := article.official:
        yield f"Số: {form.number}"
        yield f"{form.place}, {write_long_date(form.issued)}"
        yield form.subject
        yield f"Căn cứ: {'; '.join(form.based_on)}" if form.based_on else ""
        yield f"Nơi nhận: {'; '.join(form.recipients)}" if form.recipients else ""
        yield f"{form.signed_by.position} {form.signed_by.name}"


def _told(article: Article) -> Iterator[str]:
    """Who says the values, each once, and what the editor notes of them; the values themselves stand in their sentences."""
    yield from dict.fromkeys(words for one in article.observations for words in (one.speaker, one.note) if words)
