"""A title goes in, an ASCII name for addresses, anchors and files comes out: "Đo lường" gives "do-luong"."""

import re
import unicodedata

from portal.vietnamese.folding import fold, nfc

_SEPARATORS = re.compile(r"[^0-9a-z]+")


def slug(text: str, *, limit: int = 80) -> str:
    """Lower-case syllables of `text` joined by hyphens, at most `limit` (1 or more) characters, cut between syllables.

    Everything that is neither letter nor digit separates, so "KH&CN" gives "kh-cn". A text whose only letters have no ASCII form is
    named by their code points ("中" gives "u4e2d"): the result is empty only if `text` holds no letter and no digit. A slug is its own
    slug. Uniqueness is the caller's work.
    """
    syllables = _SEPARATORS.sub("-", fold(unicodedata.normalize("NFKD", text))).strip("-")
    return _cut(syllables or _code_points(text), limit=limit)


def _code_points(text: str) -> str:
    return "-".join(f"u{ord(letter):x}" for letter in nfc(text) if letter.isalnum())


def _cut(syllables: str, *, limit: int) -> str:
    """Whole syllables as far as they fit; a first syllable longer than `limit` is cut inside."""
    if len(syllables) <= limit:
        return syllables
    boundary = syllables.rfind("-", 0, limit + 1)
    return syllables[: boundary if boundary > 0 else limit]
