"""The tools below an item: the item and the settings go in; its address for sharing, how long it takes to read and where to discuss it come out."""

from dataclasses import dataclass
from urllib.parse import quote

from portal.catalogue import addresses
from portal.catalogue.texts import words_of
from portal.model.article import Article
from portal.settings import Settings

_SYLLABLES_A_MINUTE = 220
"""A Vietnamese syllable is a word to the eye; adults read 200 to 250 of them in a minute, silently."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """`address` is absolute and "" where nobody knows that of the site: then there is nothing to share. `letter` and `discussion` are links."""

    address: str
    letter: str
    discussion: str
    minutes: int


def tools_of(article: Article, settings: Settings) -> Tools:
    """Whoever shares it by letter asks no third party."""
    address = f"{settings.site_url}{addresses.of_article(article)}" if settings.site_url else ""
    body = quote(f"{article.title}\n{address}")
    letter = f"mailto:?subject={quote(article.title)}&body={body}" if address else ""
    discussion = settings.discussion.replace("{title}", quote(article.title)).replace("{address}", quote(address, safe="")) if address else ""
    minutes = max(1, round(len(words_of(article).split()) / _SYLLABLES_A_MINUTE))
    return Tools(address=address, letter=letter, discussion=discussion, minutes=minutes)
