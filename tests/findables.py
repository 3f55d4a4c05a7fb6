"""Search entries for tests: a few plain ones, and made-up ones of few words so that most of them meet."""

from datetime import date, timedelta
from random import Random

from portal.model.search_entry import Facet, Findable, SearchEntry, SearchKind, SearchPart, Suggestion

WORDS = [
    "đo",
    "lường",
    "đó",
    "lượng",
    "lương",
    "do",
    "chất",
    "chát",
    "thủy",
    "thuỷ",
    "sản",
    "san",
    "kỹ",
    "kĩ",
    "thuật",
    "hòa",
    "hoà",
    "quý",
    "quí",
    "công",
    "cống",
    "nghệ",
    "nghề",
    "Sở",
    "SỞ",
    "số",
    "sở",
    "hữu",
    "trí",
    "tuệ",
    "ỦY",
    "ủy",
    "uỷ",
    "ban",
    "nhân",
    "dân",
    "UBND",
    "QĐ-UBND",
    "975/QĐ-UBND",
    "976/QĐ-UBND",
    "08-NQ/TU",
    "18-NQ/TU",
    "08-NQ/TW",
    "KH&CN",
    "42,3%",
    "42,3",
    "42.3",
    "21.393",
    "21,393",
    "06/03/2020",
    "ISO",
    "9001:2015",
    "Đắk",
    "Lắk",
    "Wi-Fi",
    "5G",
    "COVID-19",
    "«trích»",
    "(ngoặc)",
    "…",
    "é",
    "ß",
    "Ω",
    "漢字",
]


def entry(title: str = "Đo lường", *, text: str = "", day: date | None = date(2022, 3, 1), **fields: object) -> SearchEntry:
    """An item with one section of text."""
    given: dict[str, object] = {
        "kind": SearchKind.NEWS,
        "address": "tin-tuc/2022/do-luong/",
        "title": title,
        "day": day,
        "agency": "",
        "fields": (),
        "note": "",
        "summary": "",
        "parts": (SearchPart(anchor="", title="", text=text),) if text else (),
        "also": "",
    }
    return SearchEntry(**(given | fields))  # type: ignore[arg-type]


def entries(number: int, *, seed: int = 1) -> tuple[SearchEntry, ...]:
    """Their words are drawn anew for each, some much more often than others."""
    random = Random(seed)
    drawn = [word for place, word in enumerate(WORDS) for _ in range(1 + 60 // (place % 23 + 1))]

    def words(most: int) -> str:
        return " ".join(random.choice(drawn) + random.choice(("", "", "", ",", ".", ";")) for _ in range(random.randint(1, most)))

    return tuple(
        entry(
            words(6),
            address=f"tin-tuc/{2020 + place % 4}/bai-{place}/",
            day=date(2020, 1, 1) + timedelta(days=place * 3),
            kind=random.choice((SearchKind.NEWS, SearchKind.REPORT)),
            agency=random.choice(("", "skhcn-a", "skhcn-b")),
            fields=random.choice(((), ("do-luong",), ("do-luong", "so-huu-tri-tue"))),
            summary=words(8) if place % 3 else "",
            parts=tuple(
                SearchPart(anchor=f"muc-{part}" if part else "", title=words(3) if part else "", text=f"{words(20)}\n{words(9)}")
                for part in range(place % 3)
            ),
            also="\n".join(words(3) for _ in range(place % 2)),
        )
        for place in range(number)
    )


def findable(*found: SearchEntry) -> Findable:
    """These and what readers may choose among."""
    return Findable(
        entries=found,
        kinds=(Facet(id="tin-tuc", title="Tin tức"), Facet(id="bao-cao", title="Báo cáo")),
        agencies=(Facet(id="skhcn-a", title="Sở A"), Facet(id="skhcn-b", title="Sở B")),
        fields=(Facet(id="do-luong", title="Đo lường"), Facet(id="so-huu-tri-tue", title="Sở hữu trí tuệ")),
        suggestions=(Suggestion(text="Đo lường", names="Lĩnh vực"),),
    )
