"""Where somebody goes on who found nothing: the catalogue -> the pages from which all others are reached, each with what is there."""

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.views.parts.page import Crumb

Ways = tuple[tuple[Crumb, str], ...]
_WAYS: Ways = (
    (Crumb(title="Lưu trữ theo ngày", address=addresses.ARCHIVE), "tin và báo cáo của từng năm, tháng, ngày"),
    (Crumb(title="Danh mục A–Z", address=addresses.TITLES), "tên của mọi bài, văn bản, chỉ tiêu, cơ quan"),
    (Crumb(title="Số liệu", address=addresses.INDICATORS), "các chỉ tiêu, mỗi giá trị có nguồn"),
    (Crumb(title="Văn bản", address=addresses.DOCUMENTS), "nghị định, quyết định, kế hoạch, dự thảo"),
)


def ways_of(catalogue: Catalogue) -> Ways:
    """With whom to write to, last, where the portal says it."""
    written = any(page.address == addresses.CONTACT for page in catalogue.standing_pages)
    contact = (Crumb(title="Liên hệ", address=addresses.CONTACT), "báo liên kết hỏng, hỏi nơi phụ trách")
    return (*_WAYS, *((contact,) if written else ()))
