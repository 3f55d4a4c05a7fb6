"""The rules of words: the catalogue goes in; issues come out where the glossary says something twice, and where an item leaves a meaning open."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.causes import is_document_misread
from portal.catalogue.words import Item, OpenShort
from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.place import Place
from portal.model.word import Choice, Word
from portal.vietnamese.full_forms import key_of

_MOST_OFFERED = 4


def words_are_registered_once(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Two spellings of one full form are one word, wherever their tones stand; two meanings of an abbreviation have two full forms."""
    first: dict[tuple[str, ...], Word] = {}
    for word in catalogue.glossary.words.values():
        for form in word.full_forms:
            other = first.setdefault(key_of(form), word)
            if other is not word:
                place = word.origin.place("name" if form == word.name else "also_written")
                yield Issue(place=place, fault=Fault.WORD_REGISTERED_TWICE, field="name", found=form, expected=other.id)
                break


def documents_of_words_are_known(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for word in catalogue.glossary.words.values():
        if word.document and word.document not in catalogue.documents and not is_document_misread(catalogue, word.document):
            near = get_close_matches(word.document[:100], catalogue.documents, n=3, cutoff=0.5) or list(catalogue.documents)[:5]
            place = word.origin.place("document")
            yield Issue(place=place, fault=Fault.UNKNOWN_DOCUMENT, field="document", found=word.document, expected=", ".join(near))


def chosen_meanings_are_known(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    for _, choice in _choices(catalogue):
        if not catalogue.glossary.meant(choice):
            yield Issue(
                place=choice.place,
                fault=Fault.UNKNOWN_MEANING,
                field="abbreviations",
                found=f"{choice.abbreviation}: {choice.name}",
                expected=_meanings(choice, catalogue),
            )


def chosen_meanings_are_used(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """A choice left over from an older text would choose silently when the abbreviation comes back."""
    for item, choice in _choices(catalogue):
        used = catalogue.words_used[item.origin.path]
        texts = {short.text for use in used.uses for short in use.shorts} | {each.short.text for each in used.opens}
        if catalogue.glossary.meant(choice) and choice.abbreviation not in texts:
            yield Issue(place=choice.place, fault=Fault.CHOICE_UNUSED, field="abbreviations", found=choice.abbreviation)


def meanings_are_chosen(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """Told once in an item, at the first place of the abbreviation."""
    for each in _open(catalogue):
        if not each.otherwise:
            yield _issue(each, Fault.WORD_AMBIGUOUS, expected=_ways(each))


def meanings_are_those_of_the_glossary(catalogue: Catalogue, _today: date) -> Iterator[Issue]:
    """What an item spells out is what it means, whatever the glossary knows."""
    for each in _open(catalogue):
        if each.otherwise:
            yield _issue(each, Fault.WORD_SPELT_OTHERWISE, expected=each.otherwise)


RULES = (
    words_are_registered_once,
    documents_of_words_are_known,
    chosen_meanings_are_known,
    chosen_meanings_are_used,
    meanings_are_chosen,
    meanings_are_those_of_the_glossary,
)


def _choices(catalogue: Catalogue) -> Iterator[tuple[Item, Choice]]:
    items: tuple[Item, ...] = (*catalogue.articles, *catalogue.documents.values())
    yield from ((item, choice) for item in items for choice in item.abbreviations)


def _open(catalogue: Catalogue) -> Iterator[OpenShort]:
    """Where an editor chose a meaning, only the choice can be wrong."""
    for used in catalogue.words_used.values():
        for each in used.opens:
            if each.short.text not in {choice.abbreviation for choice in each.item.abbreviations}:
                yield each


def _meanings(choice: Choice, catalogue: Catalogue) -> str:
    """What the abbreviation is short for; what is near where the glossary does not know it."""
    meanings = catalogue.glossary.meanings
    if choice.abbreviation in meanings:
        return "; ".join(f"{choice.abbreviation}: {word.name}" for word in meanings[choice.abbreviation])
    return ", ".join(get_close_matches(choice.abbreviation, meanings, n=3, cutoff=0.5) or list(meanings)[:_MOST_OFFERED] or ["…"])


def _ways(each: OpenShort) -> str:
    """The line to write, for each of the first meanings."""
    key = each.short.text if each.short.text.isalnum() else f'"{each.short.text}"'
    ways = (f'{{{key}: "{word.name}"}}' for word in each.meanings[:_MOST_OFFERED])
    return f"abbreviations: {' / '.join(ways)}"


def _issue(each: OpenShort, fault: Fault, *, expected: str) -> Issue:
    place = each.short.place or Place(path=each.item.origin.path)
    return Issue(place=place, fault=fault, found=each.short.text, expected=expected)
