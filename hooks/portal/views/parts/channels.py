"""All feeds of the site: the catalogue -> what each is about, where it stands and which page shows the same."""

from portal.catalogue import addresses
from portal.catalogue.catalogue import Catalogue
from portal.model.agency import Agency
from portal.model.register import FieldOfWork
from portal.views.parts.agency import lifetime
from portal.views.parts.feed import Channel

ALL = Channel(
    folder="", page="", title="Tin tức và báo cáo", subtitle="Mọi tin, phỏng vấn, thông báo và báo cáo của cổng, mới đăng hoặc mới sửa trước."
)
NEWS = Channel(
    folder=addresses.NEWS, page=addresses.NEWS, title="Tin tức", subtitle="Tin hoạt động, phỏng vấn và thông báo, mới đăng hoặc mới sửa trước."
)
INTERVIEWS = Channel(folder=addresses.INTERVIEWS_FEED, page=addresses.NEWS, title="Phỏng vấn", subtitle="Các bài phỏng vấn, mới nhất trước.")
NOTICES = Channel(
    folder=addresses.NOTICES_FEED, page=addresses.NEWS, title="Thông báo", subtitle="Các thông báo, cả thông báo có hạn cuối, mới nhất trước."
)
REPORTS = Channel(folder=addresses.REPORTS, page=addresses.REPORTS, title="Báo cáo", subtitle="Báo cáo chính thức, mới nhất trước.")
CORRECTIONS = Channel(
    folder=addresses.CORRECTIONS,
    page=addresses.CORRECTIONS,
    title="Đính chính và bài đã rút",
    subtitle="Những điều đã nêu sai và nêu lại cho đúng, những bài đã rút hoặc đã gỡ, kèm lý do.",
)
REVISIONS = Channel(
    folder=addresses.REVISIONS,
    page=addresses.REVISIONS,
    title="Số liệu đã điều chỉnh",
    subtitle="Những số liệu đã đăng rồi được thay, đính chính hoặc rút, kèm số cũ, số mới, lý do và văn bản. Số cũ không bị xóa.",
)
DOCUMENTS = Channel(
    folder=addresses.DOCUMENTS,
    page=addresses.DOCUMENTS,
    title="Văn bản",
    subtitle="Văn bản trong danh mục của cổng, theo ngày ghi vào danh mục, mới nhất trước.",
)
DRAFTS = Channel(
    folder=addresses.DRAFTS,
    page=addresses.DOCUMENTS,
    title="Dự thảo lấy ý kiến",
    subtitle="Dự thảo văn bản đang nhận góp ý, sắp hết hạn trước.",
)
"""The register shows the same drafts first; their own list is there only while there is one."""


def channel_of_field(field: FieldOfWork) -> Channel:
    address = addresses.of_field(field.id)
    return Channel(
        folder=address, page=address, title=f"Lĩnh vực {field.title}", subtitle=f"Tin và báo cáo về lĩnh vực {field.title}, mới nhất trước."
    )


def channel_of_agency(agency: Agency) -> Channel:
    """With its lifetime, for bodies of one name followed each other."""
    address = addresses.of_agency(agency.id)
    name = f"{agency.name} ({lifetime(agency)})"
    return Channel(folder=address, page=address, title=name, subtitle=f"Tin và báo cáo của {agency.name}, mới nhất trước.")


def groups_of_channels(catalogue: Catalogue) -> tuple[tuple[str, tuple[Channel, ...]], ...]:
    """Every feed once, under the words by which a reader looks for it; also those that are still empty, for an address is for ever."""
    return (
        ("Tin và báo cáo", (ALL, NEWS, INTERVIEWS, NOTICES, REPORTS, CORRECTIONS)),
        ("Số liệu và văn bản", (REVISIONS, DOCUMENTS, DRAFTS)),
        ("Theo lĩnh vực", tuple(map(channel_of_field, catalogue.fields.values()))),
        ("Theo cơ quan", tuple(map(channel_of_agency, catalogue.agencies.values()))),
    )
