"""Ten mistakes editors really make, all in one portal: each is told once, in one line, at its place, in the editor's language."""

import shutil
from pathlib import Path

import pytest

from builders import settings
from portal.compile import Portal, compile_portal
from portal.model.issue import Language

REPOSITORY = Path(__file__).parent.parent
LINES = """\
content/news/2022/a1-ngay-sai.md:4:7  lỗi TR08  “31/02/2022” không phải ngày có thật. Viết ngày trước, tháng sau: 30/12/2022.
content/news/2022/a10-qua-tram.md:13:12  lỗi SL08  “103%” nằm ngoài giới hạn của chỉ tiêu (0 đến 100). Sửa giá trị, hoặc sửa constraints của chỉ tiêu.
content/news/2022/a2-so-khong-nhay.md:13:12  lỗi SL01  “21.393”: YAML đọc thành 21,393. Viết "21.393" trong dấu nháy.
content/news/2022/a3-co-quan-la.md:5:9  lỗi DM01  Không có cơ quan “skhcn-hai-phon”. Viết: skhcn-hai-phong, skhcn-hai-phong-2025, skhcn-ha-noi; hoặc thêm vào data/agencies.yml.
content/news/2022/a4-trich-sai.md:14:12  lỗi SL09  Không thấy câu “kiểm tra 433 đơn vị” trong thân bài. Chép đúng từng chữ từ bài.
content/news/2022/a5-khoa-sai.md:5:1  lỗi TR01  Không có khóa “agenci”. Viết: agency.
content/news/2022/a6-trung-ten.md:3:7  lỗi DM05  Tên “a1-ngay-sai” đã dùng ở content/news/2022/a1-ngay-sai.md. Đổi tên tệp, hoặc viết slug khác.
content/news/2022/a7-thieu-nguon.md:2:1  lỗi TR02  Thiếu “source”. Thêm dòng source: … (các dòng name, title, url, note).
content/news/2022/a8-tab.md:9:1  lỗi YM04  Dòng thụt vào bằng phím Tab. Thay bằng dấu cách.
content/news/2022/a9-khong-dong.md:1:1  lỗi YM02  Phần đầu trang mở bằng --- nhưng chưa đóng. Thêm một dòng --- trước thân bài.
"""


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    """The ten files beside the registers of the repository."""
    root = tmp_path_factory.mktemp("mistakes")
    for folder in ("data", "docs"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    shutil.copytree(Path(__file__).parent / "mistakes" / "content", root / "content")
    return compile_portal(root, settings())


def test_ten_mistakes_are_told_in_ten_vietnamese_lines_in_one_run(portal: Portal):
    """File, line, column, code, what was found and what to write; nothing else."""
    assert [issue.line() for issue in portal.issues] == LINES.splitlines()


def test_the_same_places_are_told_in_english(portal: Portal):
    """The language is a setting; places and codes do not depend on it."""
    english = [issue.line(Language.ENGLISH) for issue in portal.issues]

    assert [line.split("  ")[0] for line in english] == [line.split("  ")[0] for line in LINES.splitlines()]
    assert english[0].endswith("error TR08  “31/02/2022” is not a real date. Write the day first: 30/12/2022.")


def test_nothing_of_a_portal_with_mistakes_is_compiled(portal: Portal):
    """No page and no file, not even of the items that are right."""
    assert (portal.is_refused, portal.pages, portal.files) == (True, (), ())
