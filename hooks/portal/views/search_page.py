"""The page of the search: the catalogue -> what stands there before anybody has typed, and for those whose browser runs no scripts."""

from dataclasses import dataclass
from typing import ClassVar

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.views.parts.archive_shelf import Shelf
from portal.views.parts.archive_years import archive_years
from portal.views.parts.entry import newest_day
from portal.views.parts.page import Crumb, Page

_TITLE = "Tìm kiếm"
_LEAD = "Tìm trong tin tức, báo cáo, số liệu, văn bản, cơ quan, lĩnh vực và thuật ngữ của cổng."
_SECTIONS = (
    (Crumb(title="Danh mục A–Z", address=addresses.TITLES), "tên của mọi bài, văn bản, chỉ tiêu, cơ quan và thuật ngữ, xếp theo chữ cái"),
    (Crumb(title="Lưu trữ theo ngày", address=addresses.ARCHIVE), "tin và báo cáo của từng năm, tháng, ngày"),
    (Crumb(title="Tin tức", address=addresses.NEWS), "tin hoạt động, phỏng vấn, thông báo"),
    (Crumb(title="Báo cáo", address=addresses.REPORTS), "báo cáo chính thức"),
    (Crumb(title="Số liệu", address=addresses.INDICATORS), "các chỉ tiêu, mỗi giá trị có nguồn"),
    (Crumb(title="Văn bản", address=addresses.DOCUMENTS), "nghị định, quyết định, kế hoạch, dự thảo"),
    (Crumb(title="Cơ quan", address=addresses.AGENCIES), "tên hiện nay và tên cũ"),
    (Crumb(title="Địa bàn", address=addresses.PLACES), "tỉnh, thành phố, huyện; nơi nào đã nhập vào nơi nào"),
    (Crumb(title="Thuật ngữ và chữ viết tắt", address=addresses.GLOSSARY), "nghĩa của từ, dạng đầy đủ của chữ viết tắt"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchChoice:
    """A list by which results are narrowed: its name in the address, and what its first line says, which narrows nothing."""

    name: str
    title: str
    everything: str


_CHOICES = (
    SearchChoice(name="loai", title="Loại", everything="Mọi loại"),
    SearchChoice(name="nam", title="Năm", everything="Mọi năm"),
    SearchChoice(name="linh-vuc", title="Lĩnh vực", everything="Mọi lĩnh vực"),
    SearchChoice(name="co-quan", title="Cơ quan", everything="Mọi cơ quan"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """`sections` are (page, what is there); `years` are those of the archive, newest first. What is found is shown by the browser."""

    template: ClassVar[str] = "search.html"
    title: str
    lead: str
    choices: tuple[SearchChoice, ...]
    sections: tuple[tuple[Crumb, str], ...]
    fields: tuple[Crumb, ...]
    years: tuple[Shelf, ...]


def search_page(catalogue: Catalogue) -> Page:
    """One page, whatever is typed: the query stands in the address, behind the question mark."""
    return Page(
        address=addresses.SEARCH,
        title=_TITLE,
        description=_LEAD,
        view=SearchView(
            title=_TITLE,
            lead=_LEAD,
            choices=_CHOICES,
            sections=_SECTIONS,
            fields=tuple(Crumb(title=field.title, address=addresses.of_field(field.id)) for field in catalogue.fields.values()),
            years=archive_years(catalogue.articles, "", address_of=addresses.of_year).years,
        ),
        updated=newest_day((), catalogue),
        trail=(Crumb(title="Trang chủ", address=""),),
        is_list=True,
    )
