"""The owner of a portal for tests: a file an editor may write, and the record made of it."""

from typing import Any

from builders import origin
from portal.model.owner import OWNER, Answering, Owner, OwnerUnit, Responsible, Telephone, Terms

SMALLEST = """\
name: Sở Khoa học và Công nghệ
responsible: {name: Nguyễn Văn An, position: Giám đốc}
address: Số 1, đường Ví Dụ
phone: "0225 3 123 456"
email: so@haiphong.gov.vn
"""
"""Its next line is line 6."""


def telephone(written: str = "0225 3 123 456", dialled: str = "+842253123456") -> Telephone:
    return Telephone(written=written, dialled=dialled)


def owner(**changes: Any) -> Owner:
    """With everything filled in."""
    values: dict[str, Any] = {
        "name": "Sở Khoa học và Công nghệ thành phố Hải Phòng",
        "name_en": "Department of Science and Technology of Hai Phong City",
        "parent": "Ủy ban nhân dân thành phố Hải Phòng",
        "parent_en": "People's Committee of Hai Phong City",
        "responsible": Responsible(name="Nguyễn Văn An", position="Giám đốc", position_en="Director"),
        "address": "Số 1, đường Ví Dụ, Hải Phòng",
        "address_en": "1 Vi Du Street, Hai Phong",
        "phone": telephone(),
        "fax": telephone("0225 3 123 457", "+842253123457"),
        "email": "so@haiphong.gov.vn",
        "permit": "Giấy phép số 01/GP-TTĐT.",
        "licence": Terms(title="CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/deed.vi"),
        "functions_en": ("It advises the People's Committee.", "It runs this portal."),
        "units": (OwnerUnit(name="Văn phòng Sở", name_en="Office"), OwnerUnit(name="Thanh tra Sở", name_en="")),
        "contacts": (
            Answering(
                name="Trần Thị Bình",
                position="Chánh Văn phòng",
                position_en="Head of Office",
                unit="Văn phòng Sở",
                phone=telephone("0225 3 123 458", "+842253123458"),
                email="vanphong@haiphong.gov.vn",
            ),
        ),
        "origin": origin(OWNER),
    }
    return Owner(**values | changes)
