"""Where each thing stands on the site: a record goes in, its address comes out, relative to the root of the site and ending in "/".

Addresses are promises: the words below never change.
"""

from datetime import date
from pathlib import PurePosixPath

from portal.model.article import Article, Kind
from portal.model.citation import DocumentKind
from portal.model.document import Document
from portal.vietnamese.alphabet import typed
from portal.vietnamese.single_citation import single_citation
from portal.vietnamese.slug import slug

NEWS = "tin-tuc/"
REPORTS = "bao-cao/"
INDICATORS = "so-lieu/"
FIELDS = "linh-vuc/"
AGENCIES = "co-quan/"
PLACES = "dia-ban/"
ARCHIVE = "luu-tru/"
LINKS = "lien-ket/"
VISITS = "thong-ke-truy-cap/"
ENGLISH, ABOUT, CONTACT = "en/", "gioi-thieu/", "lien-he/"
DOCUMENTS = "van-ban/"
DRAFTS = f"{DOCUMENTS}du-thao/"
UNREGISTERED = f"{DOCUMENTS}chua-co-trong-so/"
CORRECTIONS = "dinh-chinh/"
FOLLOW = "theo-doi/"
INTERVIEWS_FEED = f"{NEWS}phong-van/"
NOTICES_FEED = f"{NEWS}thong-bao/"
ATOM, JSON_FEED, RSS = "atom.xml", "feed.json", "rss.xml"
"""A feed is these files of its folder."""
CALENDAR = "lich.ics"
KEYS = "huong-dan/khoa/"
COMPONENTS = "huong-dan/giao-dien/"
CARDS = "assets/the/"
SEARCH = "tim-kiem/"
TITLES = f"{SEARCH}a-z/"
GLOSSARY = "thuat-ngu/"
PICTURES = "assets/anh/"
GLOSSARY_CSV = f"{GLOSSARY}glossary.csv"
USES_CSV = f"{GLOSSARY}uses.csv"
GLOSSARY_JSON = f"{GLOSSARY}glossary.json"
GLOSSARY_PACKAGE = f"{GLOSSARY}datapackage.json"
DOCUMENTS_BY_NUMBER = f"{DOCUMENTS}theo-so/"
DOCUMENTS_CSV = f"{DOCUMENTS}documents.csv"
CITATIONS_CSV = f"{DOCUMENTS}citations.csv"
RELATIONS_CSV = f"{DOCUMENTS}relations.csv"
DOCUMENTS_JSON = f"{DOCUMENTS}documents.json"
DOCUMENTS_PACKAGE = f"{DOCUMENTS}datapackage.json"
OBSERVATIONS_CSV = f"{INDICATORS}observations.csv"
DATA_JSON = f"{INDICATORS}data.json"
LATEST_CSV = f"{INDICATORS}latest.csv"
VINTAGES_CSV = f"{INDICATORS}vintages.csv"
EXCEL_CSV = f"{INDICATORS}excel.csv"
ALL_XLSX = f"{INDICATORS}data.xlsx"
DATAPACKAGE = f"{INDICATORS}datapackage.json"
LATEST_CSVW = f"{LATEST_CSV}-metadata.json"
VINTAGES_CSVW = f"{VINTAGES_CSV}-metadata.json"
OBSERVATIONS_CSVW = f"{OBSERVATIONS_CSV}-metadata.json"
DCAT = f"{INDICATORS}catalog.jsonld"
REVISIONS = f"{INDICATORS}dieu-chinh/"
RELEASES = f"{INDICATORS}lich-cong-bo/"
PLANS = f"{INDICATORS}ke-hoach/"
COMPARISONS = f"{INDICATORS}so-sanh/"
KIND_WORDS = {Kind.NEWS: "tin-tuc", Kind.INTERVIEW: "phong-van", Kind.NOTICE: "thong-bao", Kind.REPORT: "bao-cao"}
"""The sorts of items in the addresses of their archives."""
SERVER = "may-chu/"
NGINX = f"{SERVER}nginx.conf"
HTACCESS = ".htaccess"
REDIRECTS = "_redirects"
SITEMAP = "sitemap.xml"
NEWS_SITEMAP = "sitemap-news.xml"
ROBOTS = "robots.txt"
OPENSEARCH = "opensearch.xml"
MANIFEST = "manifest.webmanifest"
NEXT_DUE = "next_due.json"
INDICATOR_FILES = (
    *("latest.csv", "vintages.csv", "excel.csv", "data.json", "data.xlsx", "datapackage.json"),
    *("latest.csv-metadata.json", "vintages.csv-metadata.json", "citation.bib", "citation.json", "nhung/index.html"),
)
"""nhung/ is the page that other sites embed."""
RESERVED_INDICATORS = ("dieu-chinh", "lich-cong-bo", "ke-hoach", "so-sanh", "linh-vuc", "nam")
"""Ids no indicator may have."""
RESERVED = (
    *(NEWS, REPORTS, INDICATORS, FIELDS, AGENCIES, PLACES, ARCHIVE, LINKS, VISITS, DOCUMENTS, KEYS, COMPONENTS, GLOSSARY, CORRECTIONS, FOLLOW),
    *(SERVER, SEARCH, ENGLISH, "assets/"),
)


def of_article(article: Article) -> str:
    """tin-tuc/2022/<slug>/ or bao-cao/2020/<slug>/; the year is that of publication in Vietnam."""
    section = REPORTS if article.kind is Kind.REPORT else NEWS
    return f"{section}{article.published.year:04}/{article.slug}/"


def of_attachment(article: Article, name: str) -> str:
    """tin-tuc/2022/<slug>/<name of the file>."""
    return f"{of_article(article)}{name}"


def of_document(document: Document) -> str:
    """van-ban/<kind>/<year>/<number>[-<territory>][-nhiem-ky-<term>]/, a draft van-ban/du-thao/<id>/; the year is that of issue, else the one in
    the number.
    """
    if document.is_draft:
        return f"{DRAFTS}{document.id}/"
    term = f"nhiem-ky-{slug(document.term)}" if document.term else ""
    name = "-".join(filter(None, (slug(document.number), slug(document.territory), term)))
    return f"{of_document_year(document.kind, year_of_document(document))}{name or document.id}/"


def of_document_kind(kind: DocumentKind) -> str:
    """The list of the documents of a kind, van-ban/nghi-dinh/."""
    return f"{DOCUMENTS}{slug(kind.value)}/"


def of_document_year(kind: DocumentKind, year: int | None) -> str:
    """The list of the documents of a kind and a year, van-ban/nghi-dinh/2016/: where all their addresses begin."""
    return f"{of_document_kind(kind)}{f'{year:04}' if year else 'khong-ro-nam'}/"


def year_of_document(document: Document) -> int | None:
    """That of issue, else the one in its number; None for a draft, and where neither says it."""
    cited = single_citation(document.number) if document.number and not document.issued else None
    return document.issued.year if document.issued else cited.year if cited else None


def of_indicator(id: str) -> str:
    return f"{INDICATORS}{id}/"


def of_indicator_file(id: str, name: str) -> str:
    """so-lieu/<indicator>/<name>, one of INDICATOR_FILES."""
    return f"{of_indicator(id)}{name}"


def of_indicator_day(id: str, day: date) -> str:
    """The indicator as it was known at the end of a day."""
    return f"{of_indicator(id)}tai-ngay/{day.isoformat()}/"


def of_comparison_by_field(id: str) -> str:
    return f"{INDICATORS}linh-vuc/{id}/"


def of_comparison_by_year(year: int) -> str:
    return f"{INDICATORS}nam/{year:04}/"


def of_plan(year: int) -> str:
    """Plan against actual."""
    return f"{INDICATORS}ke-hoach/{year:04}/"


def of_word(id: str) -> str:
    """Its meaning on the page of the glossary."""
    return f"{GLOSSARY}#{id}"


def of_field(id: str) -> str:
    return f"{FIELDS}{id}/"


def of_agency(id: str) -> str:
    return f"{AGENCIES}{id}/"


def of_area(id: str) -> str:
    return f"{PLACES}{id}/"


def of_year(year: int) -> str:
    return f"{ARCHIVE}{year:04}/"


def of_month(year: int, month: int) -> str:
    return f"{of_year(year)}{month:02}/"


def of_day(day: date) -> str:
    return f"{of_month(day.year, day.month)}{day.day:02}/"


def of_quarter(year: int, quarter: int) -> str:
    """Its row on the page of its year."""
    return f"{of_year(year)}#quy-{quarter}"


def of_week(year: int, month: int, week: int) -> str:
    """Its section on the page of the month; the number is that of ISO 8601, which no two weeks of a month share."""
    return f"{of_month(year, month)}#tuan-{week}"


def of_kind_in_year(kind: Kind, year: int) -> str:
    """The archive of a sort of items, luu-tru/loai/phong-van/2022/."""
    return f"{ARCHIVE}loai/{KIND_WORDS[kind]}/{year:04}/"


def of_field_in_year(id: str, year: int) -> str:
    """The archive of a field, luu-tru/linh-vuc/do-luong/2022/."""
    return f"{ARCHIVE}{FIELDS}{id}/{year:04}/"


def of_agency_in_year(id: str, year: int) -> str:
    """The archive of an agency, luu-tru/co-quan/skhcn/2022/."""
    return f"{ARCHIVE}{AGENCIES}{id}/{year:04}/"


def of_feed(folder: str, name: str) -> str:
    """A file of a feed: ATOM, JSON_FEED or RSS in its folder."""
    return f"{folder}{name}"


def of_list_page(address: str, number: int) -> str:
    """The first page of a list stands at the list's own address."""
    return address if number == 1 else f"{address}trang-{number}/"


def of_letter(letter: str) -> str:
    """The list of what begins with a letter, tim-kiem/a-z/dd/ for Đ; "" is everything else, tim-kiem/a-z/0-9/."""
    return f"{TITLES}{typed(letter) or '0-9'}/"


def of_sitemap(number: int) -> str:
    """A part of a sitemap that is too large for one file."""
    return f"sitemap-{number}.xml"


def of_path(path: str) -> str:
    """The address a file would have by its path alone, also one that could not be read; "" where it has none of its own."""
    parts = PurePosixPath(path).with_suffix("").parts
    folders = {
        ("content", "news"): NEWS,
        ("content", "reports"): REPORTS,
        ("content", "documents"): DOCUMENTS,
        ("data", "indicators"): INDICATORS,
        ("docs",): "",
    }
    for folder, section in folders.items():
        if parts[: len(folder)] == folder:
            return section + "".join(f"{part}/" for part in parts[len(folder) :] if part != "index")
    return ""


def is_file(address: str) -> bool:
    """Whether a file stands there, not a page."""
    return not address.endswith("/")
