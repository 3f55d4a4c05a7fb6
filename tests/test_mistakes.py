"""Ten mistakes editors really make, all in one portal: each is told once, in one line, at its place, in the editor's language."""

import shutil
from pathlib import Path

import pytest

from builders import settings
from portal.compile import Portal, compile_portal
from portal.model.issue import Language

ROOT = Path(__file__).parent / "mistakes"
VIETNAMESE = """\
content/news/2022/a1-ngay-sai.md:4:7  lỗi TR08  “31/02/2022” không đọc được thành ngày có thật. Viết ngày trước, tháng sau, giờ Việt Nam: 30/12/2022 hoặc 30/12/2022 16:50.
content/news/2022/a10-qua-tram.md:13:12  lỗi SL08  “103%” nằm ngoài giới hạn của chỉ tiêu (0 đến 100). Sửa giá trị, hoặc sửa constraints của chỉ tiêu.
content/news/2022/a2-so-khong-nhay.md:13:12  lỗi SL01  “21.393”: YAML đọc thành 21,393. Viết "21.393" trong dấu nháy.
content/news/2022/a3-co-quan-la.md:5:9  lỗi DM01  Không có cơ quan “skhcn-hai-phon”. Viết: skhcn-hai-phong; hoặc thêm vào data/agencies.yml.
content/news/2022/a4-trich-sai.md:14:12  lỗi SL09  Không thấy câu “kiểm tra 433 đơn vị” trong thân bài. Chép đúng từng chữ từ bài.
content/news/2022/a5-khoa-sai.md:5:1  lỗi TR01  Không có khóa “agenci”. Viết: agency.
content/news/2022/a6-trung-ten.md:3:7  lỗi DM05  Tên “a1-ngay-sai” đã dùng ở content/news/2022/a1-ngay-sai.md. Đổi tên tệp, hoặc viết slug khác.
content/news/2022/a7-thieu-nguon.md:2:1  lỗi TR02  Thiếu “source”. Thêm dòng source: … (các dòng name, title, url, note).
content/news/2022/a8-tab.md:9:1  lỗi YM04  Dòng thụt vào bằng phím Tab. Thay bằng dấu cách.
content/news/2022/a9-khong-dong.md:1:1  lỗi YM02  Phần đầu trang mở bằng --- nhưng chưa đóng. Thêm một dòng --- trước thân bài.
"""
ENGLISH = """\
content/news/2022/a1-ngay-sai.md:4:7  error TR08  “31/02/2022” cannot be read as a real date. Write the day first, in Vietnam's time: 30/12/2022 or 30/12/2022 16:50.
content/news/2022/a10-qua-tram.md:13:12  error SL08  “103%” is outside the indicator's limits (0 to 100). Correct the value or the constraints.
content/news/2022/a2-so-khong-nhay.md:13:12  error SL01  “21.393”: YAML reads 21,393. Write "21.393" in quotes.
content/news/2022/a3-co-quan-la.md:5:9  error DM01  There is no agency “skhcn-hai-phon”. Write: skhcn-hai-phong; or add it to data/agencies.yml.
content/news/2022/a4-trich-sai.md:14:12  error SL09  The quote “kiểm tra 433 đơn vị” is not in the body. Copy it word for word.
content/news/2022/a5-khoa-sai.md:5:1  error TR01  There is no key “agenci”. Write: agency.
content/news/2022/a6-trung-ten.md:3:7  error DM05  The name “a1-ngay-sai” is taken by content/news/2022/a1-ngay-sai.md. Rename the file or write another slug.
content/news/2022/a7-thieu-nguon.md:2:1  error TR02  “source” is missing. Add a line source: … (lines name, title, url, note).
content/news/2022/a8-tab.md:9:1  error YM04  The line is indented with a tab. Use spaces.
content/news/2022/a9-khong-dong.md:1:1  error YM02  The front matter opened by --- is never closed. Add a line --- before the body.
"""


@pytest.fixture(scope="module")
def portal() -> Portal:
    """Ten files, each with one mistake, beside registers without any."""
    return compile_portal(ROOT, settings())


@pytest.mark.parametrize(("language", "lines"), [(Language.VIETNAMESE, VIETNAMESE), (Language.ENGLISH, ENGLISH)])
def test_ten_mistakes_are_told_in_ten_lines_in_one_run(portal: Portal, language: Language, lines: str):
    """File, line, column, code, what was found and what to write; nothing else."""
    assert [issue.line(language) for issue in portal.issues] == lines.splitlines()


def test_nothing_of_a_portal_with_mistakes_is_compiled(portal: Portal):
    """No page and no file, not even of the items that are right."""
    assert (portal.is_refused, portal.pages, portal.files) == (True, (), ())


def test_without_the_ten_files_the_same_portal_has_no_mistake(tmp_path: Path):
    """What is told is told of the ten, not of what stands beside them."""
    (tmp_path / "content").mkdir()
    for folder in ("data", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "theme").symlink_to(ROOT.parents[1] / "theme")

    assert not compile_portal(tmp_path, settings()).issues
