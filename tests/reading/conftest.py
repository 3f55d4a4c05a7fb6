"""A desk for tests of `portal.reading`: front matter is written key by key, and read back from a file on disk as the portal does."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from portal.model.fault import Fault
from portal.model.issue import Issue
from portal.model.ledger import HEADER, LEDGER
from portal.reading.repository import read_file

NEWS = "content/news/2022/mot-bai.md"
REPORT = "content/reports/2020/mot-bai.md"
_NEWS = {
    "type": "news",
    "title": '"Một bài"',
    "date": "2022-12-30T16:50",
    "agency": "skhcn",
    "fields": "[do-luong]",
    "summary": '"Tóm tắt."',
    "source": '{name: "Sở"}',
    "period": '"2022"',
}
_REPORT = _NEWS | {
    "type": "report",
    "date": "2020-03-13",
    "number": "33/BC-SKHCN",
    "issued": "13/3/2020",
    "place": '"Thái Bình"',
    "subject": '"Kết quả quý I"',
    "signed_by": '{name: "Nguyễn Văn A", position: "Giám đốc"}',
    "period": '"quý I/2020"',
}
_INDICATOR = {
    "id": "don-khieu-nai",
    "title": '"Số đơn khiếu nại"',
    "title_short": '"Đơn khiếu nại"',
    "description": '"Đếm đơn khiếu nại."',
    "field": "thanh-tra",
    "unit": "don",
    "collect": "sum",
    "additive": "true",
}
_OBSERVATION = {"indicator": "don-vi-kiem-tra", "value": '"133"', "quote": '"kiểm tra 133 đơn vị"'}


def _written(lines: dict[str, str], changes: dict[str, str | None]) -> str:
    merged = {**lines, **changes}
    return "".join(f"{key}: {value}\n" for key, value in merged.items() if value is not None)


class Desk:
    """Writes a file below `root` and reads it back; values are given as YAML, None leaves a key out."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def read(self, path: str, content: str | bytes) -> tuple[Any, tuple[Issue, ...]]:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_file(self.root, path)

    def news(self, body: str = "Sở kiểm tra 133 đơn vị.\n", **changes: str | None) -> tuple[Any, tuple[Issue, ...]]:
        return self.read(NEWS, f"---\n{_written(_NEWS, changes)}---\n{body}")

    def report(self, **changes: str | None) -> tuple[Any, tuple[Issue, ...]]:
        return self.read(REPORT, f"---\n{_written(_REPORT, changes)}---\nSở kiểm tra 133 đơn vị.\n")

    def observation(self, *, item: dict[str, str | None] | None = None, **changes: str | None) -> tuple[Any, tuple[Issue, ...]]:
        lines = _written(_OBSERVATION, changes).rstrip("\n").replace("\n", "\n    ")
        return self.news(**(item or {}), observations=f"\n  - {lines}")

    def indicator(self, path: str = "data/indicators/don-khieu-nai.yml", **changes: str | None) -> tuple[Any, tuple[Issue, ...]]:
        return self.read(path, _written(_INDICATOR, changes))


REGISTERS = {
    "data/agencies.yml": "skhcn: {name: Sở, name_short: Sở, place: Hà Nội}\n",
    "data/fields.yml": "do-luong: {title: Đo lường, description: Đo.}\n",
    "data/units.yml": "don: {label: đơn}\n",
    "data/links.yml": "- title: Nhóm\n  links:\n    - {title: Bộ, url: https://x.gov.vn}\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The smallest checkout without a fault: four registers, a ledger of no rows and empty folders."""
    for folder in ("content/news/2022", "data/indicators", "docs"):
        (tmp_path / folder).mkdir(parents=True)
    for path, text in REGISTERS.items():
        (tmp_path / path).write_text(text, encoding="utf-8")
    (tmp_path / LEDGER).parent.mkdir()
    (tmp_path / LEDGER).write_text(f"{HEADER}\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def faults() -> Callable[[tuple[Issue, ...]], list[Fault]]:
    """The faults told, without their places."""
    return lambda issues: [issue.fault for issue in issues]
