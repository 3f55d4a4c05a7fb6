"""What each kind of page looks like is seen at these addresses: of every template of theme/pages/ one good page, in each of the two sites.

They are chosen by a person, for pictures and the audit, and keep their addresses; `covering_pages.py` finds the fewest that show every class, for CI.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PageType:
    """`template` is a file of theme/pages/ without its ending; `address` is relative to the root of the site, as a browser is sent there."""

    template: str
    address: str

    @property
    def file(self) -> str:
        """Where it stands in the built site."""
        path = self.address.partition("?")[0]
        return f"{path}index.html" if path.endswith("/") or not path else path

    @property
    def name(self) -> str:
        """For a file beside others: home, article-tin-tuc-2026-tong-ket-nam-2025."""
        return "-".join((self.template, *self.address.replace("?", "/").replace(".html", "").split("/"))).strip("-")


def _types(*pairs: tuple[str, str]) -> tuple[PageType, ...]:
    return tuple(PageType(template=template, address=address) for template, address in pairs)


REAL = _types(
    ("home", ""),
    ("article", "tin-tuc/2019/khoa-hoc-cong-nghe-hai-phong-2018/"),
    ("article", "bao-cao/2020/bao-cao-thai-binh-quy-1-2020/"),
    ("list", "tin-tuc/"),
    ("archive", "luu-tru/"),
    ("archive_year", "luu-tru/2020/"),
    ("archive_month", "luu-tru/2020/03/"),
    ("archive_day", "luu-tru/2020/03/13/"),
    ("topic_year", "luu-tru/linh-vuc/tieu-chuan-do-luong-chat-luong/2022/"),
    ("indicators", "so-lieu/"),
    ("indicator", "so-lieu/don-vi-kiem-tra-do-luong/"),
    ("comparisons", "so-lieu/so-sanh/"),
    ("comparison", "so-lieu/nam/2018/"),
    ("plans", "so-lieu/ke-hoach/"),
    ("releases", "so-lieu/lich-cong-bo/"),
    ("revisions", "so-lieu/dieu-chinh/"),
    ("embed", "so-lieu/don-vi-kiem-tra-do-luong/nhung/"),
    ("documents", "van-ban/"),
    ("document", "van-ban/chuong-trinh-hanh-dong/2020/01-cthd-ubnd-thai-binh/"),
    ("document_list", "van-ban/nghi-dinh/"),
    ("document_shelves", "van-ban/nam/"),
    ("document_unregistered", "van-ban/chua-co-trong-so/"),
    ("fields", "linh-vuc/"),
    ("field", "linh-vuc/tieu-chuan-do-luong-chat-luong/"),
    ("agencies", "co-quan/"),
    ("agency", "co-quan/skhcn-thai-binh/"),
    ("areas", "dia-ban/"),
    ("area", "dia-ban/hai-phong/"),
    ("glossary", "thuat-ngu/"),
    ("search", "tim-kiem/"),
    ("search", "tim-kiem/?q=do+luong"),
    ("title_index", "tim-kiem/a-z/"),
    ("title_list", "tim-kiem/a-z/s/"),
    ("corrections", "dinh-chinh/"),
    ("following", "theo-doi/"),
    ("links", "lien-ket/"),
    ("english", "en/"),
    ("keys", "huong-dan/khoa/"),
    ("components", "huong-dan/giao-dien/"),
    ("standing", "gioi-thieu/"),
    ("standing", "lien-he/"),
    ("standing", "tro-nang/"),
    ("standing", "huong-dan/so-lieu/"),
    ("not_found", "404.html"),
)
"""The site of this repository."""

FICTIONAL = _types(
    ("home", ""),
    ("article", "tin-tuc/2026/tong-ket-nam-2025/"),
    ("article", "bao-cao/2025/bao-cao-nam-2024/"),
    ("list", "tin-tuc/"),
    ("list", "bao-cao/"),
    ("archive", "luu-tru/"),
    ("archive_year", "luu-tru/2024/"),
    ("archive_month", "luu-tru/2025/01/"),
    ("archive_day", "luu-tru/2025/06/27/"),
    ("topic_year", "luu-tru/co-quan/skhcn-ngan-ha/2024/"),
    ("indicators", "so-lieu/"),
    ("indicator", "so-lieu/ho-so-cap-phep/"),
    ("indicator", "so-lieu/tfp-dong-gop/"),
    ("as_of", "so-lieu/ho-so-cap-phep/tai-ngay/2026-01-18/"),
    ("comparisons", "so-lieu/so-sanh/"),
    ("comparison", "so-lieu/nam/2024/"),
    ("plans", "so-lieu/ke-hoach/"),
    ("plan", "so-lieu/ke-hoach/2025/"),
    ("releases", "so-lieu/lich-cong-bo/"),
    ("revisions", "so-lieu/dieu-chinh/"),
    ("embed", "so-lieu/ty-le-ho-so-dung-han/nhung/"),
    ("documents", "van-ban/"),
    ("document_unregistered", "van-ban/chua-co-trong-so/"),
    ("fields", "linh-vuc/"),
    ("field", "linh-vuc/nhiem-vu-kinh-phi/"),
    ("agencies", "co-quan/"),
    ("agency", "co-quan/skhcn-ngan-ha/"),
    ("areas", "dia-ban/"),
    ("area", "dia-ban/ngan-ha/"),
    ("glossary", "thuat-ngu/"),
    ("search", "tim-kiem/"),
    ("search", "tim-kiem/?q=ho+so"),
    ("title_index", "tim-kiem/a-z/"),
    ("title_list", "tim-kiem/a-z/b/"),
    ("corrections", "dinh-chinh/"),
    ("following", "theo-doi/"),
    ("links", "lien-ket/"),
    ("english", "en/"),
    ("keys", "huong-dan/khoa/"),
    ("components", "huong-dan/giao-dien/"),
    ("standing", "so-lieu-noi-bat/"),
    ("standing", "gioi-thieu/"),
    ("standing", "lien-he/"),
    ("standing", "tro-nang/"),
    ("gone", "tin-tuc/2025/danh-sach-nguoi-du-thi/"),
    ("not_found", "404.html"),
)
"""The site of the made-up department (tests/fictional_site.py)."""

SITES = {"real": REAL, "fictional": FICTIONAL}

UNSEEN = {
    "feed_entry": "stands in feeds, never on a page",
    "problems": "stands only in a preview of what cannot be published",
    "redirect": "leads on before anybody has seen it",
    "visits": "neither site has counted its visits",
}
"""Templates no address shows, and why."""
