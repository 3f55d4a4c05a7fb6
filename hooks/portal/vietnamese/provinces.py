"""The names of provinces and of cities that are none's: a name goes in, the province it is or begins with comes out.

Those of before 1 July 2025, among which all of today are, and those that older documents were issued in. They only tell the name of a place from
other words; which area is meant, and when, the registers know.
"""

from portal.vietnamese.folding import tone_key

_OF_TODAY_OR_2025 = """
    An Giang, Bà Rịa Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước, Bình Thuận, Cà Mau,
    Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương,
    Hải Phòng, Hậu Giang, Hòa Bình, Hồ Chí Minh, Huế, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng,
    Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị,
    Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long,
    Vĩnh Phúc, Yên Bái
"""
_FORMER = "Bắc Thái, Hà Bắc, Hà Nam Ninh, Hà Sơn Bình, Hà Tây, Hải Hưng, Hoàng Liên Sơn, Minh Hải, Nam Hà, Nghệ Tĩnh, Sông Bé, Vĩnh Phú"
_ALSO_WRITTEN = {
    "Đắc Lắc": "Đắk Lắk",
    "Đăk Lăk": "Đắk Lắk",
    "Đắc Nông": "Đắk Nông",
    "Đăk Nông": "Đắk Nông",
    "Bắc Cạn": "Bắc Kạn",
    "Vũng Tàu": "Bà Rịa Vũng Tàu",
    "Sài Gòn": "Hồ Chí Minh",
}
_NAMES = " ".join(f"{_OF_TODAY_OR_2025},{_FORMER}".split()).replace(", ", ",").split(",")
_KEYS = {tone_key(name): tone_key(name) for name in _NAMES} | {tone_key(one): tone_key(other) for one, other in _ALSO_WRITTEN.items()}
_LONGEST = max(key.count(" ") for key in _KEYS) + 1
"""In words."""


def province_of(key: str) -> str:
    """The key of the province whose name the key of a name (`tone_key`, no signs) is or begins with, the longest; "" for none."""
    return next(filter(None, (_KEYS.get(" ".join(key.split()[:length])) for length in range(_LONGEST, 0, -1))), "")


def province_at_end(key: str) -> str:
    """The longest name of a province that a key ends with, as it stands there; "" for none."""
    words = key.split()
    ends = (" ".join(words[-length:]) for length in range(min(_LONGEST, len(words)), 0, -1))
    return next((end for end in ends if end in _KEYS), "")
