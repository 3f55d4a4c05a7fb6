"""Faults of the owner of a portal: the closed list of what can be wrong in data/owner.yml alone, in Vietnamese and English.

The table of faults goes on here. Codes are permanent: CP the owner of the portal.
"""

from portal.model.message import Message, Severity


class OwnerFault(Message):
    """Value: code, severity, Vietnamese, English."""

    # fmt: off
    NOT_A_TELEPHONE = ("CP01", Severity.ERROR, "“{found}” không phải một số điện thoại. Viết một số từ 8 đến 15 chữ số trong dấu nháy, ví dụ \"0225 3 123 456\".", "“{found}” is not one telephone number. Write one of 8 to 15 digits in quotes, for example \"0225 3 123 456\".")
    NOT_OFFICIAL_MAIL = ("CP02", Severity.ERROR, "“{found}” không phải thư công vụ. Viết địa chỉ kết thúc bằng .gov.vn, không đăng thư riêng của ai.", "“{found}” is not an official mail address. Write one that ends in .gov.vn; nobody's private address is published.")
    UNKNOWN_OWNER_UNIT = ("CP03", Severity.ERROR, "units không có đơn vị “{found}”. Viết: {expected}; hoặc thêm đơn vị ấy vào units.", "units has no “{found}”. Write: {expected}; or add that unit to units.")
    # fmt: on
