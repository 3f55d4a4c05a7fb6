"""Full forms of words go in, then texts; out come the words each text holds, tone variants as one, the longest wherever several begin."""

import html
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from portal.model.prose import MARKER
from portal.vietnamese.folding import nfc, tone_key
from portal.vietnamese.readable_text import NOTE_SIGN

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_|\0")
_NO_TEXT = re.compile(r"<(code|pre)>.*?</\1>", re.DOTALL)
_INLINE = re.compile(rf'{NOTE_SIGN.pattern}|</?(?:a|em|strong)\b(?:[^>"]|"[^"]*")*>')
_TAG = re.compile(rf'</?[a-z](?:[^>"]|"[^"]*")*>|{MARKER}')
Key = tuple[str, ...]


class _Keys(dict[str, str]):
    """Token -> its key, worked out once: a language has few syllables and a text many."""

    def __missing__(self, token: str) -> str:
        key = self[token] = tone_key(token)
        return key


@dataclass(frozen=True, slots=True, kw_only=True)
class FullForms:
    """`ids` are the ids of words by the keys of their forms, `lengths` how long the forms are that begin with a token, the longest first."""

    ids: dict[Key, str]
    lengths: dict[str, tuple[int, ...]]
    keys: _Keys

    @classmethod
    def of(cls, forms: Iterable[tuple[str, str]]) -> "FullForms":
        """`forms` are pairs (form, id of the word)."""
        ids = {key_of(form): id for form, id in forms}
        ids.pop((), None)
        lengths: dict[str, set[int]] = {}
        for key in ids:
            lengths.setdefault(key[0], set()).add(len(key))
        return cls(ids=ids, lengths={first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}, keys=_Keys())

    def in_html(self, source: str) -> Counter[str]:
        """How often each word stands in the HTML of a body; none runs over the end of a paragraph, and code is no text."""
        shown = _TAG.sub("\0", _INLINE.sub("", _NO_TEXT.sub("\0", source)))
        keys = list(map(self.keys.__getitem__, _TOKEN.findall(html.unescape(shown) if "&" in shown else shown)))
        found: Counter[str] = Counter()
        end = 0
        for start, key in enumerate(keys):
            for length in self.lengths.get(key, ()) if start >= end else ():
                if id := self.ids.get(tuple(keys[start : start + length])):
                    found[id] += 1
                    end = start + length
                    break
        return found


def key_of(text: str) -> Key:
    """What all spellings of a form have in common: its tokens without case, with each tone at the end of its syllable."""
    return tuple(map(tone_key, _TOKEN.findall(nfc(text))))


def ends_with(words: str, form: str) -> bool:
    """Whether the last of the words are the form."""
    key = key_of(form)
    return bool(key) and key_of(words)[-len(key) :] == key


def begins_with(words: str, form: str) -> bool:
    """Whether the first of the words are the form."""
    key = key_of(form)
    return bool(key) and key_of(words)[: len(key)] == key
