"""What a browser finds in the head of the pages people share: their names, their picture, and linked data the policy lets stand."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

ARTICLE = "tin-tuc/2022/tong-ket-khoa-hoc-cong-nghe-hai-phong-2022/"
LISTEN = """
window.violations = [];
document.addEventListener('securitypolicyviolation', event => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));
"""
FOUND = """
() => ({
  violations: window.violations,
  title: document.querySelector('h1').textContent.trim(),
  named: Object.fromEntries([...document.head.querySelectorAll('meta[property]')].map(meta => [meta.getAttribute('property'), meta.content])),
  types: [...document.querySelectorAll('script[type="application/ld+json"]')].map(script => {
    const content = JSON.parse(script.textContent);
    return content['@type'] || content['@graph'].map(node => node['@type']);
  }),
})
"""
SIZE = """
async address => {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  return [picture.naturalWidth, picture.naturalHeight];
}
"""


@pytest.fixture
def tab(chromium) -> Iterator[Any]:
    context = chromium.new_context(locale="vi-VN")
    context.add_init_script(LISTEN)
    yield context.new_page()
    context.close()


def test_an_article_is_found_with_its_title_and_its_picture(tab, served: str) -> None:
    """The picture loads under the policy of the page, in the size that was promised."""
    tab.goto(f"{served}{ARTICLE}")
    found = tab.evaluate(FOUND)
    size = tab.evaluate(SIZE, urlsplit(found["named"]["og:image"]).path)

    assert found["named"]["og:type"] == "article"
    assert found["named"]["og:title"] == found["title"]
    assert size == [int(found["named"]["og:image:width"]), int(found["named"]["og:image:height"])] == [1200, 630]
    assert found["types"] == ["BreadcrumbList", "NewsArticle"]
    assert found["violations"] == [], json.dumps(found["violations"])


def test_the_home_page_is_found_as_the_site(tab, served: str) -> None:
    """With its own picture."""
    tab.goto(served)
    found = tab.evaluate(FOUND)
    size = tab.evaluate(SIZE, urlsplit(found["named"]["og:image"]).path)

    assert (found["named"]["og:type"], found["named"]["og:title"]) == ("website", found["named"]["og:site_name"])
    assert size == [1200, 630]
    assert found["types"] == [["WebSite", "Organization"]]
    assert found["violations"] == []
