"""Revisions: how a value already published came to be replaced, by a later document or in its own."""

from dataclasses import dataclass

from portal.model.code_list import CodeList


class RevisionKind(CodeList):
    """Why a value replaces another (data model, section 5)."""

    SCHEDULED = "scheduled"
    """Số liệu sơ bộ, ước tính được thay bằng số chính thức như đã báo trước."""
    CORRECTION = "correction"
    """Cơ quan công bố sửa số đã nêu sai."""
    TRANSCRIPTION = "transcription"
    """Cổng chép sai, nay chép lại đúng văn bản."""
    METHODOLOGY = "methodology"
    """Cách tính hoặc định nghĩa thay đổi."""
    WITHDRAWAL = "withdrawal"
    """Số đã nêu bị rút, không có số thay thế."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """`revises` is the id of the observation of another document that this one replaces."""

    revises: str
    kind: RevisionKind
    reason: str
