"""The columns of the files of the register of documents: the names of its rows -> titles, what they hold, the codes they may hold."""

from enum import Enum

from portal.catalogue.citations import Doubt
from portal.model.article import Reliability
from portal.model.citation import DocumentKind
from portal.model.document import RelationKind, Validity
from portal.rendering.columns import Cell, Column, Presence
from portal.views.document_data import DOCUMENT_COLUMNS, RELATION_COLUMNS
from portal.views.parts.citation_rows import CITATION_COLUMNS


def document_columns() -> tuple[Column, ...]:
    """Those of documents.csv, in their order."""
    return tuple(_DOCUMENT[name] for name in DOCUMENT_COLUMNS)


def citation_columns() -> tuple[Column, ...]:
    """Those of citations.csv, in their order."""
    return tuple(_CITATION[name] for name in CITATION_COLUMNS)


def relation_columns() -> tuple[Column, ...]:
    """Those of relations.csv, in their order."""
    return tuple(_RELATION[name] for name in RELATION_COLUMNS)


def _always(name: str, title: str, description: str, cell: Cell = Cell.TEXT, codes: type[Enum] | None = None) -> Column:
    return Column(name=name, title=title, description=description, cell=cell, presence=Presence.ALWAYS, codes=_values(codes))


def _sometimes(name: str, title: str, description: str, cell: Cell = Cell.TEXT, codes: type[Enum] | None = None) -> Column:
    return Column(name=name, title=title, description=description, cell=cell, presence=Presence.SOMETIMES, codes=_values(codes))


def _values(members: type[Enum] | None) -> tuple[str, ...]:
    return tuple(member.value for member in members) if members else ()


def _named(*columns: Column) -> dict[str, Column]:
    return {column.name: column for column in columns}


_DOCUMENT = _named(
    _always("id", "Mã văn bản", "Mã vĩnh viễn của văn bản trong danh mục."),
    _always("kind", "Hình thức văn bản", "Tên loại văn bản.", codes=DocumentKind),
    _sometimes("number", "Số, ký hiệu", "Viết theo quy chuẩn; trống khi là dự thảo. Chỉ là khóa khi đi cùng năm và nơi ban hành."),
    _sometimes("term", "Nhiệm kỳ", "Nhiệm kỳ của cấp ủy, khi hai văn bản của Đảng cùng số."),
    _always("title", "Tên gọi", "Loại và số, ký hiệu."),
    _sometimes("subject", "Trích yếu", "Bằng lời của ban biên tập."),
    _sometimes("issuer", "Cơ quan ban hành", "Tên vào thời điểm ban hành; nhiều cơ quan cách nhau bằng dấu chấm phẩy."),
    _sometimes("agency", "Mã cơ quan", "Khi cơ quan ban hành có trang trên cổng."),
    _sometimes("issued", "Ngày ban hành", "Trống khi không biết.", Cell.DAY),
    _sometimes("effective", "Ngày có hiệu lực", "Ngày đầu tiên có hiệu lực; trống khi không biết.", Cell.DAY),
    _sometimes("expired", "Ngày hết hiệu lực", "Ngày đầu tiên không còn hiệu lực; trống khi không biết hoặc chưa hết.", Cell.DAY),
    _always(
        "validity",
        "Tình trạng hiệu lực",
        "in_force: còn hiệu lực; not_yet_in_force: chưa có hiệu lực; partly_expired: hết hiệu lực một phần; expired: hết hiệu lực; unknown: chưa rõ.",
        codes=Validity,
    ),
    _sometimes("territory", "Địa phương", "Nơi áp dụng; trống khi là cả nước."),
    _sometimes("fields", "Lĩnh vực", "Mã các lĩnh vực, cách nhau bằng dấu cách."),
    _always("url", "Trang trên cổng", "Địa chỉ vĩnh viễn.", Cell.ADDRESS),
    _sometimes("official_url", "Bản chính thức", "Nơi đăng văn bản chính thức.", Cell.ADDRESS),
    _always("source", "Nguồn", "Nơi lấy các thông tin này."),
    _sometimes("source_title", "Tên nguồn", "Tài liệu đã dùng ở nguồn."),
    _sometimes("source_url", "Địa chỉ nguồn", "Trang của nguồn.", Cell.ADDRESS),
    _sometimes("source_note", "Ghi chú về nguồn", "Điều người dùng dữ liệu cần biết về nguồn."),
    _sometimes("also_written", "Cách ghi khác", "Các cách ghi khác mà bài viết dùng, cách nhau bằng dấu chấm phẩy."),
    _sometimes("registered", "Ngày ghi vào sổ", "Ngày mục này được ghi.", Cell.DAY),
    _always("is_draft", "Dự thảo", "true: chưa ban hành.", Cell.FLAG),
    _sometimes("comments_from", "Nhận góp ý từ ngày", "Khi dự thảo được lấy ý kiến và biết ngày bắt đầu.", Cell.DAY),
    _sometimes("comments_until", "Nhận góp ý đến hết ngày", "Khi dự thảo được lấy ý kiến.", Cell.DAY),
    _sometimes("comments_to", "Nơi nhận góp ý", "Gửi góp ý về đâu."),
    _sometimes("comments_note", "Ghi chú về góp ý", "Điều người góp ý cần biết."),
    _always(
        "reliability",
        "Độ tin cậy so với nguồn",
        "verified: điều ghi ở đây có trong nguồn nêu ở cột source, không có nghĩa là đã đối chiếu với bản chính thức; "
        "unverified: có điều chưa chắc, nêu ở cột reliability_note.",
        codes=Reliability,
    ),
    _sometimes("reliability_note", "Điều chưa chắc", "Điều chưa chắc và vì sao."),
    _always(
        "official_compared", "Đã đối chiếu bản chính thức", "true: ban biên tập đã đối chiếu mục này với bản chính thức; false: chưa.", Cell.FLAG
    ),
    _sometimes("compared_on", "Ngày đối chiếu", "Ngày đối chiếu với bản chính thức.", Cell.DAY),
    _always("cited_by", "Số trang viện dẫn", "Số bài và văn bản trên cổng có viện dẫn văn bản này.", Cell.NUMBER),
)
_CITATION = _named(
    _always("item", "Nơi viện dẫn", "Trang của bài hoặc văn bản trên cổng.", Cell.ADDRESS),
    _always("item_title", "Tên nơi viện dẫn", "Tên bài hoặc văn bản viện dẫn."),
    _sometimes("item_published", "Ngày", "Ngày bài được đăng, ngày văn bản được ban hành.", Cell.DAY),
    _always("position", "Thứ tự", "Thứ tự của chỗ viện dẫn trong bài, từ 1.", Cell.NUMBER),
    _always("printed", "Viết trong bài", "Số, ký hiệu đúng như bài viết."),
    _always("number", "Số, ký hiệu", "Viết theo quy chuẩn."),
    _sometimes("issued", "Ngày nêu trong bài", "Ngày văn bản mà chỗ ấy nêu.", Cell.DAY),
    _sometimes("provision", "Phần được dẫn", "Điểm, khoản, điều, chương, phụ lục đúng như chỗ ấy viết."),
    _sometimes("provisions", "Từng phần được dẫn", "Mỗi phần từ ngoài vào trong, ví dụ điều 5 khoản 2 điểm a; cách nhau bằng dấu chấm phẩy."),
    _sometimes("document", "Mã văn bản", "Văn bản được viện dẫn, khi có trong danh mục."),
    _sometimes("document_url", "Trang văn bản", "Trang của văn bản được viện dẫn.", Cell.ADDRESS),
    _sometimes(
        "doubt",
        "Vì sao chưa nối được",
        "unregistered: danh mục không có số này; other_day: có, nhưng khác ngày; other_place: có, nhưng của nơi khác; "
        "other_issuer: có, nhưng của cơ quan khác; other_term: có, nhưng của nhiệm kỳ khác; several: có nhiều văn bản; "
        "undated: có, nhưng chỗ ấy không nêu ngày, mà số này bắt đầu lại mỗi năm hoặc mỗi nhiệm kỳ.",
        codes=Doubt,
    ),
    _sometimes("sentence", "Câu viện dẫn", "Nguyên văn cả câu."),
)
_RELATION = _named(
    _always("document", "Mã văn bản", "Văn bản sửa đổi, thay thế, triển khai hoặc căn cứ."),
    _always(
        "kind",
        "Quan hệ",
        "amends: sửa đổi, bổ sung; replaces: thay thế; implements: triển khai thi hành; based_on: căn cứ vào.",
        codes=RelationKind,
    ),
    _always("target", "Mã văn bản kia", "Văn bản được sửa đổi, bị thay thế, được triển khai hoặc làm căn cứ."),
    _sometimes("note", "Ghi chú", "Điều cần nói thêm."),
    _always("verified", "Có trong nguồn", "true: mục của văn bản thứ nhất đã kiểm chứng với nguồn; false: mục ấy có điều chưa chắc.", Cell.FLAG),
)
