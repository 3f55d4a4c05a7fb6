"""The policy of one page, on pages small enough to read."""

import pytest

from portal.publishing.policy import PLACE, with_policy, without_policy

META = f'<meta http-equiv="Content-Security-Policy" content="{PLACE}">'
ALERT = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
"""Of `alert(1)`, by another program: printf 'alert(1)' | openssl dgst -sha256 -binary | base64."""


def scripts_allowed(html: str) -> list[str]:
    policy = with_policy(META + html).partition('content="')[2].partition('"')[0]
    return next(directive.split()[1:] for directive in policy.split("; ") if directive.startswith("script-src"))


def test_a_page_without_scripts_allows_only_files_of_the_site() -> None:
    """And no other source of anything."""
    assert scripts_allowed("<p>x</p>") == ["'self'"]


def test_an_inline_script_is_allowed_by_its_hash() -> None:
    """To the letter; the same script twice is named once, whatever stands inside it."""
    assert scripts_allowed("<script>alert(1)</script>") == ["'self'", ALERT]
    assert scripts_allowed("<script>alert(1)</script><p></p><script>alert(1)</script>") == ["'self'", ALERT]
    assert len(scripts_allowed("<script>if (1 < 2 && '&amp;') { '</p><p>' }</script>")) == 2


@pytest.mark.parametrize(
    "html", ['<script src="a.js"></script>', '<script type="application/json">{}</script>', "<p>alert(1)</p>", "<!--<script>1</script>-->"]
)
def test_what_is_no_inline_script_is_not_named(html: str) -> None:
    """Files, data, text and comments need no hash."""
    assert scripts_allowed(html) == ["'self'"]


def test_a_comment_or_a_reference_in_a_script_is_hashed_as_it_stands() -> None:
    """A browser hashes the bytes between the tags and undoes no reference."""
    assert scripts_allowed("<script>a&amp;b</script>") != scripts_allowed("<script>a&b</script>")
    assert len(scripts_allowed("<script>\n<!--\nx\n-->\n</script>")) == 2


@pytest.mark.parametrize("finish", [with_policy, without_policy])
def test_the_words_of_the_place_in_a_text_stay(finish: object) -> None:
    """An article may speak of it; only the first, the theme's own, is the place."""
    assert callable(finish)
    finished = finish(f"{META}<p>{PLACE}</p>")

    assert finished.endswith(f"<p>{PLACE}</p>")
    assert finished.count(PLACE) == 1


def test_a_page_without_a_place_is_left_alone() -> None:
    """A sitemap, for one."""
    assert with_policy("<urlset></urlset>") == "<urlset></urlset>"
