"""Addresses in files -> addresses a reader of the file can follow, also where that of the site is not known."""

import posixpath
import re
from urllib.parse import urljoin

from portal.views.indicator_data import IndicatorData

MEDIA_TYPES = {
    "latest.csv": "text/csv",
    "vintages.csv": "text/csv",
    "excel.csv": "text/csv",
    "data.json": "application/json",
    "data.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "datapackage.json": "application/json",
}
"""The files of an indicator that hold its data, in the order they are offered."""
FILE_TITLES = {
    "latest.csv": "Giá trị dùng hiện nay (CSV)",
    "vintages.csv": "Mọi giá trị đã công bố và thời gian dùng (CSV)",
    "excel.csv": "Giá trị dùng hiện nay, cho Excel tiếng Việt (CSV)",
    "data.json": "Toàn bộ dữ liệu (JSON)",
    "data.xlsx": "Số liệu, siêu dữ liệu, nguồn, điều chỉnh (XLSX)",
    "datapackage.json": "Gói dữ liệu Data Package",
    "observations.csv": "Mọi số liệu như từng văn bản nêu (CSV)",
    "documents.csv": "Danh mục văn bản (CSV)",
    "citations.csv": "Các chỗ viện dẫn văn bản (CSV)",
    "relations.csv": "Quan hệ giữa các văn bản (CSV)",
    "glossary.csv": "Thuật ngữ và chữ viết tắt (CSV)",
    "uses.csv": "Các bài, văn bản dùng mỗi thuật ngữ (CSV)",
}
_TAG = re.compile(r"<(?:a|img|source)\s[^<>]*>")
_ADDRESS = re.compile(r'(\s(?:href|src)=")([^"]*)')
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
_LICENCES = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "ODC-BY-1.0": "https://opendatacommons.org/licenses/by/1-0/",
    "ODbL-1.0": "https://opendatacommons.org/licenses/odbl/1-0/",
    "PDDL-1.0": "https://opendatacommons.org/licenses/pddl/1-0/",
}
"""Licences for data by their names in the Open Definition."""


def reachable(address: str, data: IndicatorData, *, base: str) -> str:
    """`address` itself where the site has one; else the way to it from the folder `base`, as everything else on such a site."""
    return address if data.site else relative(address, base=base)


def relative(target: str, *, base: str) -> str:
    """The way from the folder `base` to `target`, both relative to the root of the site; "#…" after the address is kept."""
    path, _, fragment = target.partition("#")
    way = posixpath.relpath(path or ".", base or ".")
    if path.endswith("/") or not path:
        way += "/"
    return f"{way}#{fragment}" if fragment else way


def absolute_in(html: str, base: str) -> str:
    """Clean HTML whose links and pictures are found from anywhere: "#nguon" becomes a place on the page `base`."""
    return _TAG.sub(lambda tag: _ADDRESS.sub(lambda one: f"{one.group(1)}{urljoin(base, one.group(2))}", tag.group()), html)


def licence_address(licence: str) -> str:
    """Where the text of a licence stands: an address as the editor wrote it, or that of a known name; "" for other words."""
    return licence if _WEB.fullmatch(licence) else _LICENCES.get(licence, "")
