"""A checkout in which every text an editor may write carries an attack, and the traces such an attack would leave in a page."""

import json
from collections.abc import Iterator

from checkout import Checkout
from html_page import HtmlPage

ATTACK = (
    "</title></script></style><script>alert('hostile')</script><hostile-element><img src=hostile onerror=alert(1)>"
    '" data-hostile="1" onfocus="alert(1)" x=\'\' data-hostile=\'2\' '
    "{{ config }} {% raw %} &lt;hostile-element&gt; portal-content-security-policy"
)
"""Breaks out of titles, scripts, attributes in both quotes, templates, a page that unescapes what was escaped, and the place of the policy."""
SHORT_ATTACK = '<hostile-element>" data-hostile="3'
MAIL_ATTACK = '"><hostile-element/data-hostile="4">@so.gov.vn'
"""All that a mail address may hold."""

SLUG = "bai-thu-dich"
ARTICLE = f"tin-tuc/2021/{SLUG}/"
STANDING = "thu-dich/"
INDICATOR = "so-lieu/chi-so-thu-dich/"
AGENCY = "co-quan/co-quan-thu-dich/"
FIELD = "linh-vuc/linh-vuc-thu-dich/"


def spoil(checkout: Checkout) -> None:
    """Adds an article, an indicator, an agency, a field, a unit, links and a standing page, all hostile; the portal is not refused."""
    checkout.write(f"content/news/2021/{SLUG}.md", _article())
    checkout.write("data/indicators/chi-so-thu-dich.yml", _indicator())
    checkout.write("docs/thu-dich.md", _standing())
    checkout.append("data/agencies.yml", _agency())
    checkout.write("data/owner.yml", _owner())
    checkout.append(
        "data/places.yml",
        f"\ndia-ban-thu-dich:\n  name: {json.dumps(SHORT_ATTACK)}\n  kind: tỉnh\n  source: {_yaml('Nguồn')}\n  note: {_yaml('Ghi chú')}\n",
    )
    checkout.append(
        "data/fields.yml",
        f"\nlinh-vuc-thu-dich:\n  title: {_yaml('Lĩnh vực')}\n  description: {_yaml('Mô tả lĩnh vực')}\n  about: {_yaml('Làm gì')}\n"
        f"  links:\n    - title: {_yaml('Thủ tục')}\n      url: https://example.vn/?a=1&b=2\n      note: {_yaml('Ghi chú')}\n",
    )
    checkout.append(
        "data/glossary.yml", f"\nthu-dich:\n  name: {json.dumps(SHORT_ATTACK)}\n  abbreviations: [THUDICH]\n  meaning: {_yaml('Nghĩa')}\n"
    )
    checkout.append("data/units.yml", f"\ndon-vi-thu-dich:\n  label: {json.dumps(SHORT_ATTACK)}\n  symbol: {json.dumps('<b onclick=1>')}\n")
    checkout.append(
        "data/links.yml",
        f"\n- title: {_yaml('Nhóm')}\n  links:\n    - title: {_yaml('Trang')}\n      url: https://example.vn/?a=1&b=2\n      note: {_yaml('Ghi chú')}\n",
    )
    checkout.replace("mkdocs.yml", "  - Giới thiệu:\n", f"  - thu-dich.md\n  - tin-tuc/2021/{SLUG}/index.md\n  - Giới thiệu:\n")
    checkout.replace("mkdocs.yml", "  - thu-dich.md\n", "  - thu-dich/index.md\n")


def _owner() -> str:
    """Nothing in a name of a person, in a number or in an address of the web can be hostile: they are refused."""
    english = "".join(f"{key}: {_yaml(key)}\n" for key in ("name_en", "parent_en", "address_en"))
    return (
        f"name: {_yaml('Chủ cổng')}\nparent: {_yaml('Cấp trên')}\naddress: {_yaml('Địa chỉ')}\npermit: {_yaml('Giấy phép')}\n{english}"
        f"responsible: {{name: Nguyễn Văn An, position: {json.dumps(SHORT_ATTACK)}, position_en: {json.dumps(SHORT_ATTACK)}}}\n"
        f"phone: '0225 3 123 456'\nemail: {json.dumps(MAIL_ATTACK)}\nlicence: {{title: {json.dumps(SHORT_ATTACK)}, url: \"https://example.vn/?a=1&b=2\"}}\n"
        f"functions_en: [{_yaml('It advises')}]\nunits: [{{name: {json.dumps(SHORT_ATTACK)}, name_en: {json.dumps(SHORT_ATTACK)}}}]\n"
        f"contacts: [{{name: Trần Thị Bình, position: {json.dumps(SHORT_ATTACK)}, unit: {json.dumps(SHORT_ATTACK)}, email: {json.dumps(MAIL_ATTACK)}}}]\n"
    )


def traces(page: HtmlPage) -> Iterator[str]:
    """The elements and attributes that stand in a page only if an attack got through."""
    for element in page.elements:
        names = [name for name, _ in element.attributes]
        if element.tag == "hostile-element" or any(name.startswith(("on", "data-hostile")) for name in names) or element.get("src") == "hostile":
            yield f"{element.line}: <{element.tag} {' '.join(names)}>"
    yield from (f"script: {script[:60]}" for script in page.scripts if "hostile" in script and not _is_data(script))


def _is_data(script: str) -> bool:
    """The description of a data set, in which every sign that could end the script is written as a number."""
    return script.startswith('{"@context":') and not set("<>&") & set(script)


def _yaml(name: str) -> str:
    """A double-quoted scalar; JSON's quoting is YAML's."""
    return json.dumps(f"{name} {ATTACK}", ensure_ascii=False)


def _article() -> str:
    return f"""---
type: interview
title: {_yaml("Tiêu đề")}
date: 2021-05-06T07:08
agency: co-quan-thu-dich
fields: [linh-vuc-thu-dich]
summary: {_yaml("Tóm tắt")}
source:
  name: {_yaml("Nguồn")}
  title: {_yaml("Tên văn bản")}
  url: "https://example.vn/?a=1&b=2"
  note: {_yaml("Ghi chú nguồn")}
authors: [{_yaml("Tác giả")}]
photographers: [{_yaml("Người chụp")}]
speaker: {_yaml("Người nói")}
period: 2021
observations:
  - indicator: chi-so-thu-dich
    value: "21"
    quote: "có 21 thứ <img src=hostile onerror=alert(1)> được đếm"
    place: {_yaml("Nơi")}
    dimensions: {{phan-to: ma-dich}}
    note: {_yaml("Ghi chú số liệu")}
---
## Đề mục `<img src=hostile onerror=alert(1)>` thứ nhất

Năm 2021 có 21 thứ `<img src=hostile onerror=alert(1)>` được đếm, `{{{{ config }}}}` và {{% raw %}}, THUDICH.

## Đề mục `</h2><hostile-element data-hostile="4">` thứ hai

[Liên kết " onfocus="alert(1)](../../../docs/thu-dich.md 'tựa " onfocus="alert(1)') và &lt;hostile-element&gt;.
"""


def _indicator() -> str:
    return f"""id: chi-so-thu-dich
title: {_yaml("Chỉ tiêu")}
title_short: {json.dumps(SHORT_ATTACK)}
description: {_yaml("Mô tả")}
field: linh-vuc-thu-dich
unit: don-vi-thu-dich
collect: sum
additive: yes
dimensions:
  - id: phan-to
    title: {_yaml("Phân tổ")}
    codes: {{ma-dich: {_yaml("Nhãn")}}}
"""


def _agency() -> str:
    return f"""
co-quan-thu-dich:
  name: {_yaml("Cơ quan")}
  name_short: {_yaml("Cơ quan")}
  place: {json.dumps(SHORT_ATTACK)}
  territory: dia-ban-thu-dich
  note: {_yaml("Ghi chú")}
  contact:
    address: {_yaml("Số 1")}
    phone: {_yaml("0123")}
    fax: {_yaml("0123")}
    email: {json.dumps('a"onfocus="alert(1)@example.vn')}
    as_of: 2021-01-01
    source: {_yaml("Nguồn")}
"""


def _standing() -> str:
    return f"""---
title: {_yaml("Trang tĩnh")}
description: {_yaml("Mô tả")}
reviewed: 2021-01-01
---
## Đề mục `<hostile-element>`

Nội dung `{{{{ config }}}}` {{% raw %}}, &lt;hostile-element&gt; và `<script>alert('hostile')</script>`.
"""
