"""The command that counts: logs of the web server go in, GoAccess reads them, and data/visits.yml grows by one period without a trace of a reader."""

import logging
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.exceptions import ConfigurationError

from portal.catalogue.catalogue import Catalogue
from portal.compile import checked
from portal.model.place import Origin, Place
from portal.model.visits import VISITS, PageViews, VisitMonth, VisitPeriod, months_between
from portal.publishing.access_logs import days_of, pages_sent
from portal.publishing.ledger import settings_of
from portal.reading.goaccess import Report, read_report
from portal.settings import WrongSetting
from portal.vietnamese.dates import write_date
from portal.views.parts.titles import titles_of
from portal.views.visits import MOST

log = logging.getLogger("portal.visits")
METHOD = (
    "GoAccess {} đọc nhật ký của máy chủ web. Một lượt truy cập là một địa chỉ mạng với một trình duyệt có xem ít nhất một trang trong một "
    "ngày, theo giờ Việt Nam; một lượt xem là một lần trang được gửi tới trình duyệt. Không đếm: máy tìm kiếm, chương trình tự động và trình "
    "duyệt không nhận ra; hình ảnh, kiểu trang, tệp dữ liệu và nguồn tin; trang không tìm thấy, trang chuyển hướng. Không giữ lại địa chỉ "
    "mạng, tên đăng nhập của người đọc, cũng không giữ nơi họ từ đó tới."
)
HEADER = "# Do lệnh python3 noxfile.py -s visits ghi thêm. Muốn bỏ thống kê, xóa cả tệp.\n"
_FILES = "atom avif bib bz2 css csv docx gif gz ico ics jpeg jpg js json jsonld map pdf png rss svg ttf txt webmanifest webp woff woff2 xlsx xml zip"
"""What is sent with a page or for machines, by the endings of its names."""
_OPTIONS = (
    "-",
    "--no-global-config",
    '--log-format=%h %^[%x] "%r" %s %b "%R" "%u"',
    "--datetime-format=%d/%b/%Y:%H:%M:%S %z",
    "--tz=ICT-7",
    "--date-spec=date",
    "--num-tests=0",
    "--ignore-crawlers",
    "--unknowns-as-crawlers",
    "--no-query-string",
    "--http-method=no",
    "--http-protocol=no",
    "--all-static-files",
    "--ignore-statics=panel",
    *(f"--static-file=.{ending}" for ending in _FILES.split()),
    *(f"--ignore-panel={panel}" for panel in ("HOSTS", "REMOTE_USER", "REFERRERS", "REFERRING_SITES", "KEYPHRASES", "GEO_LOCATION")),
    *(f"--ignore-panel={panel}" for panel in ("REQUESTS_STATIC", "NOT_FOUND", "OS", "BROWSERS", "VISIT_TIMES", "VIRTUAL_HOSTS", "STATUS_CODES")),
    "--max-items=1000000",
    "--no-progress",
)
"""The combined format with the zone of the server; ICT-7 is how POSIX writes the zone of Vietnam, which needs no table of zones."""


def count(root: Path, logs: Sequence[Path]) -> int:
    """Counts the whole days no period holds yet, and tells how many; refuses, with 1, what cannot be counted. A second run counts nothing."""
    try:
        settings = settings_of(root)
        program = shutil.which("goaccess")
        if not logs or not program:
            log.error("Ghi các tệp nhật ký sau dấu --." if program else "Máy này chưa có GoAccess. Trên Debian: apt-get install goaccess")
            return 1
        catalogue, issues = checked(root, settings)
        errors = [issue.line(settings.language) for issue in issues if issue.is_error]
        found = days_of(logs) if not errors else None
    except (ConfigurationError, OSError, EOFError, WrongSetting) as wrong:
        log.error("%s", wrong)
        return 1
    if not found:
        for line in errors or ("Không có dòng nào theo dạng “combined” của nginx hoặc Apache. Kiểm tra lại các tệp.",):
            log.error("%s", line)
        return 1
    counted_until = catalogue.visits[-1].until if catalogue.visits else date.min
    since, until = max(found[0], counted_until + timedelta(days=1)), found[1] - timedelta(days=1)
    if since > until:
        log.info("Không có thêm ngày nào trọn vẹn để đếm: nhật ký có đến %s, ngày cuối chưa chắc đã hết.", write_date(found[1]))
        return 0
    report = _analysed(program, pages_sent(logs, since=since, until=until))
    if isinstance(report, str) or not all(since <= day <= until for day, _, _ in report.days):
        log.error("GoAccess không đọc được nhật ký. %s", report if isinstance(report, str) else "")
        return 1
    period = period_of(report, catalogue, since=since, until=until, version=_version(program), site_path=settings.site_path)
    file = root / VISITS
    before = file.read_text(encoding="utf-8") if file.exists() else HEADER
    file.write_text(f"{before.rstrip()}\n{write_period(period)}", encoding="utf-8", newline="\n")
    visits, views = (sum(each) for each in zip(*((one.visits, one.views) for one in period.months), strict=True))
    log.info("Đã đếm từ %s đến hết %s: %d lượt truy cập, %d lượt xem trang.", write_date(since), write_date(until), visits, views)
    return 0


def _analysed(program: str, lines: Iterable[bytes]) -> Report | str:
    """What GoAccess found, or what it says; the report stays on the disk only as long as it is read."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "report.json")
        command = [program, *_OPTIONS, f"--output={file}"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={"LC_ALL": "C.UTF-8"}) as run:
            assert run.stdin
            try:
                run.stdin.writelines(lines)
                run.stdin.close()
            except BrokenPipeError:
                pass  # its code tells
        text = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
    return (read_report(text) if not run.returncode else None) or f"(mã {run.returncode})"


def _version(program: str) -> str:
    said = subprocess.run([program, "--version"], capture_output=True, check=False).stdout
    found = re.search(rb"[0-9]+(?:\.[0-9]+)+", said)
    return found[0].decode() if found else ""


def period_of(report: Report, catalogue: Catalogue, *, since: date, until: date, version: str, site_path: str) -> VisitPeriod:
    """Only pages of this site are named, at their address of today: whatever else was asked for may hold anything."""
    titles, led_on = titles_of(catalogue), {one.old: one.page for one in catalogue.redirects}
    read: Counter[str] = Counter()
    for path, views in report.paths:
        address = path.removeprefix(site_path).removesuffix("index.html")
        if path.startswith(site_path) and (address := led_on.get(address, address)) in titles:
            read[address] += views
    most = sorted(read.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]
    months = []
    for month in months_between(since, until):
        days = [(visits, views) for day, visits, views in report.days if month.first <= day <= month.last]
        months.append(VisitMonth(month=month, visits=sum(visits for visits, _ in days), views=sum(views for _, views in days)))
    return VisitPeriod(
        since=since,
        until=until,
        method=METHOD.format(version).replace("  ", " "),
        months=tuple(months),
        pages=tuple(PageViews(address=address, views=views) for address, views in most),
        origin=Origin(start=Place(path=VISITS)),
    )


def write_period(period: VisitPeriod) -> str:
    """As an editor would write it; the method has no quotes in it."""
    lines = [f"- from: {write_date(period.since)}", f"  until: {write_date(period.until)}", f'  method: "{period.method}"', "  months:"]
    for one in period.months:
        lines.append(f"    - {{month: {one.month.first:%m/%Y}, visits: {one.visits}, views: {one.views}}}")
    lines += ["  pages:"] * bool(period.pages)
    lines += [f"    - {{address: /{page.address}, views: {page.views}}}" for page in period.pages]
    return "".join(f"{line}\n" for line in lines)


def main() -> int:
    """For `python -m portal.publishing.visits LOG…`, in the folder of mkdocs.yml."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    return count(Path.cwd(), [Path(name) for name in sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
