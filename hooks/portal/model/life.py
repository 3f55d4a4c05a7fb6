"""The life of an item: from when it is shown, how that ends, and what was changed in it since -> plain values."""

from dataclasses import dataclass
from datetime import datetime

from portal.model.code_list import CodeList


class Stage(CodeList):
    """What an editor says of the whole item; that it leads on to another page stands in data/redirects.yml."""

    PUBLISHED = "published"
    """Đã đăng."""
    DRAFT = "draft"
    """Bản nháp: chỉ hiện khi xem trước."""
    SCHEDULED = "scheduled"
    """Hẹn giờ: hiện từ lúc ghi ở publish_at."""
    WITHDRAWN = "withdrawn"
    """Đã rút: chữ còn nguyên, dưới lời báo đã rút."""
    GONE = "gone"
    """Đã gỡ: địa chỉ chỉ còn lời báo đã gỡ."""


class Policy(CodeList):
    """What becomes of an item whose time is over."""

    WITHDRAW = "withdraw"
    """Chữ còn nguyên, dưới lời báo hết hạn."""
    GONE = "gone"
    """Địa chỉ chỉ còn lời báo đã gỡ."""
    REDIRECT = "redirect"
    """Người đọc được đưa tới trang ghi ở to."""


class UpdateKind(CodeList):
    """How much an update changes for a reader."""

    MINOR = "minor"
    """Sửa nhỏ: lỗi gõ, trình bày; không đổi nội dung."""
    MAJOR = "major"
    """Bổ sung, thay đổi nội dung; có lời báo cho người đọc."""
    CORRECTION = "correction"
    """Đính chính điều đã nêu sai: nói rõ câu sai và câu đúng."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expiry:
    """`at` is the first moment at which it is over; `to` is set exactly where it redirects, an address of the site."""

    at: datetime
    policy: Policy
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Since when it no longer counts, why, who decided so ("" where nobody is named), and the address of what to read instead, if anything."""

    at: datetime
    reason: str
    by: str
    instead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """A change of a published item. A correction says what was wrong (`was`), what is right (`now`) and who corrects it."""

    at: datetime
    kind: UpdateKind
    note: str
    was: str
    now: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """`withdrawal` is set exactly for what is withdrawn or gone; `updates` are in the order of their moments."""

    stage: Stage = Stage.PUBLISHED
    expires: Expiry | None = None
    withdrawal: Withdrawal | None = None
    updates: tuple[Update, ...] = ()


PUBLISHED = Life()
"""Of an item that is shown as it was written."""
