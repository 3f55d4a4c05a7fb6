"""The command that counts visits, from the log of a server to data/visits.yml: only readers, only whole days, and nothing about anybody."""

import gzip
import logging
import os
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addressed import redirect
from builders import article, catalogue, settings
from checkout import Checkout, MkDocs
from counted import counted, month
from goaccess_path import goaccess_path
from portal.compile import compile_portal
from portal.model.visits import VISITS, VisitPeriod, months_between
from portal.publishing.access_logs import days_of, pages_sent
from portal.publishing.visits import HEADER, METHOD, count, period_of, write_period
from portal.reading.findings import Findings
from portal.reading.goaccess import Report, read_report
from portal.reading.nodes import read_nodes
from portal.reading.visits import read_visits

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0"
CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"
ITEM = "/tin-tuc/2022/tong-ket-khoa-hoc-cong-nghe-hai-phong-2022/"


def line(
    stamp: str = "01/Mar/2026:08:00:00 +0700",
    path: str = "/",
    *,
    host: str = "203.0.113.7",
    method: str = "GET",
    code: int = 200,
    agent: str = FIREFOX,
    user: str = "-",
    referrer: str = "-",
) -> str:
    """One request in the combined format."""
    return f'{host} - {user} [{stamp}] "{method} {path} HTTP/1.1" {code} 512 "{referrer}" "{agent}"\n'


def log_of(folder: Path, *lines: str, name: str = "access.log") -> Path:
    file = folder / name
    content = "".join(lines).encode("utf-8", "surrogateescape")
    file.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    return file


def read(text: str) -> tuple[VisitPeriod, ...]:
    """What the portal reads in a file the command wrote."""
    findings = Findings()
    periods = read_visits(read_nodes(VISITS, text), findings)
    assert not findings.issues
    return periods


@pytest.fixture
def goaccess() -> str:
    """The program; without it the test is not run."""
    return goaccess_path(os.environ)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    return Checkout.copied_to(tmp_path_factory.mktemp("original") / "checkout")


@pytest.fixture
def checkout(original: Checkout) -> Checkout:
    """This repository, with no count yet."""
    (original.root / VISITS).unlink(missing_ok=True)
    return original


# --------------------------------------------------------------------------------------------------------------- the log


def test_a_line_is_of_its_day_in_vietnam_whatever_the_zone_of_the_server(tmp_path: Path):
    """18 o'clock in London is the day after; plain and packed files are one log."""
    plain = log_of(tmp_path, line("28/Feb/2026:23:59:59 +0700"), line("28/Feb/2026:18:00:00 +0000"))
    packed = log_of(tmp_path, line("01/Mar/2026:10:00:00 -0800"), name="access.log.2.gz")

    assert days_of([plain, packed]) == (date(2026, 2, 28), date(2026, 3, 2))
    assert len(list(pages_sent([plain, packed], since=date(2026, 3, 1), until=date(2026, 3, 1)))) == 1


@pytest.mark.parametrize(
    "left_out",
    [
        line(code=404),
        line(code=301),
        line(code=206),
        line(method="POST"),
        line(method="HEAD"),
        line("31/Feb/2026:08:00:00 +0700"),
        line("01/Thg/2026:08:00:00 +0700"),
        line(path="http://example.vn/"),
        "203.0.113.7 một dòng hỏng\n",
        '198.51.100.4 - - [01/Mar/2026:08:00:00 +0700] "\\x16\\x03\\x01" 400 157 "-" "-"\n',
        line(path="/" + "a" * 20_000),
        "\n",
    ],
)
def test_what_is_no_page_sent_to_a_reader_is_not_handed_on(left_out: str, tmp_path: Path):
    """Missing, moved, in parts, asked about, sent in, broken or endless."""
    log = log_of(tmp_path, left_out, line())

    assert [one.decode() for one in pages_sent([log], since=date(2026, 1, 1), until=date(2026, 12, 31))] == [line()]


def test_a_name_of_a_user_makes_no_day(tmp_path: Path):
    """Anybody may try to log in under any name; servers escape its quotes."""
    user = "[01/Jan/2031:00:00:00 +0700] \\x22GET / HTTP/1.1\\x22 200 "
    log = log_of(tmp_path, line(user=user, code=401), line(user=user.replace("\\x22", '\\"'), code=401))

    assert days_of([log]) == (date(2026, 3, 1), date(2026, 3, 1))
    assert not list(pages_sent([log], since=date(2026, 1, 1), until=date(2031, 12, 31)))


# ------------------------------------------------------------------------------------------------------------ the report


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "[" * 100_000,
        '{"visitors": {"data": [{"data": "20260231", "hits": {"count": 1}, "visitors": {"count": 1}}]}, "requests": {"data": []}}',
        '{"visitors": {"data": [{"data": "20260201", "hits": {"count": -1}, "visitors": {"count": 1}}]}, "requests": {"data": []}}',
        '{"visitors": {"data": []}, "requests": {"data": [{"data": "/", "hits": {"count": "1"}}]}}',
    ],
)
def test_what_is_no_report_is_nothing(text: str):
    """Another version of the program may write another one."""
    assert read_report(text) is None


def test_only_pages_of_the_site_are_named_at_their_address_of_today():
    """Whatever else stood in a request may be a name or a number of somebody."""
    known = catalogue(article(), redirects=(redirect("tin-tuc/2022/cu/", "tin-tuc/2022/mot-bai/#muc"),))
    paths = (
        ("/cong/", 3),
        ("/cong/index.html", 1),
        ("/cong/tin-tuc/2022/mot-bai/", 3),
        ("/cong/tin-tuc/2022/cu/", 2),
        ("/cong/tin-tuc/2022/mot-bai/?mail=an@example.vn", 7),
        ("/cong/tin-tuc/2022/nguyen-van-an/", 7),
        ("/cong/<script>", 7),
        ("/van-ban/", 7),
        ("/congvan-ban/", 7),
    )
    report = Report(days=((date(2026, 1, 31), 2, 9), (date(2026, 2, 1), 1, 30)), paths=paths)
    period = period_of(report, known, since=date(2026, 1, 30), until=date(2026, 3, 1), version="1.7", site_path="/cong/")

    assert [(page.address, page.views) for page in period.pages] == [("tin-tuc/2022/mot-bai/", 5), ("", 4)]
    assert [(one.month.code, one.visits, one.views) for one in period.months] == [("2026-01", 2, 9), ("2026-02", 1, 30), ("2026-03", 0, 0)]


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 400), st.lists(st.integers(0, 10**6), max_size=20), st.sampled_from(("", "1.7")))
def test_what_is_written_is_read_again(since: date, length: int, views: list[int], version: str):
    """`parse(write(x)) == x`, but for the places."""
    until = since + timedelta(days=length)
    months = tuple(month(one.index, year=one.first.year, visits=2, views=sum(views) + 2) for one in months_between(since, until))
    pages = tuple((f"tin-tuc/{number}/" if number else "", each) for number, each in enumerate(views))
    period = counted(since, until, *months, read=pages, method=METHOD.format(version))
    (again,) = read(HEADER + write_period(period))

    assert [getattr(again, name) for name in ("since", "until", "months", "pages")] == [
        getattr(period, name) for name in ("since", "until", "months", "pages")
    ]
    assert again.method == " ".join(period.method.split())


# ----------------------------------------------------------------------------------------------------- with the real program


def test_a_real_log_becomes_a_count_without_a_trace_of_any_reader(
    goaccess: str, checkout: Checkout, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    """Two readers on the first day, two on the second; robots, strangers, files and mistakes are none, and the last day is not over."""
    caplog.set_level(logging.INFO)
    log = log_of(
        tmp_path,
        line(path=f"{ITEM}?utm=x&mail=an@example.vn", referrer="https://example.vn/?q=bi+mat", user="nguyenvana"),
        line("01/Mar/2026:09:00:00 +0700", ITEM, code=304),
        line("01/Mar/2026:09:00:01 +0700", "/assets/portal.css?v=1"),
        line("01/Mar/2026:09:00:02 +0700", "/so-lieu/observations.csv", host="203.0.113.99"),
        line("01/Mar/2026:12:00:00 +0000", "/", host="2001:db8::1", agent=CHROME),
        line("01/Mar/2026:20:00:00 +0000", "/", host="2001:db8::1", agent=CHROME),
        line("02/Mar/2026:07:00:00 +0700", "/%C4%91%E1%BB%8Ba-ban/", host="2001:db8::1", agent=CHROME),
        line("02/Mar/2026:07:00:00 +0700", "/dia-ban/\udcff/<script>alert(1)</script>", host="198.51.100.2"),
        line("02/Mar/2026:07:00:00 +0700", "/wp-login.php", host="198.51.100.3", code=404),
        line("02/Mar/2026:07:00:00 +0700", "/", host="66.249.66.1", agent="Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"),
        line("02/Mar/2026:07:00:00 +0700", "/", host="198.51.100.5", agent="curl/7.88.1"),
        line("02/Mar/2026:07:00:00 +0700", "/", host="198.51.100.6", agent="<script>alert(1)</script>"),
        "một dòng hỏng\n",
        line("03/Mar/2026:07:00:00 +0700", "/", host="198.51.100.7"),
    )
    code = count(checkout.root, [log])
    text = checkout.read(VISITS)
    (period,) = read(text)

    assert (code, period.since, period.until) == (0, date(2026, 3, 1), date(2026, 3, 2))
    assert [(one.visits, one.views) for one in period.months] == [(4, 6)]
    assert [(page.address, page.views) for page in period.pages] == [("", 2), (ITEM[1:], 2)]
    assert period.method.startswith("GoAccess 1.")
    assert "Đã đếm từ 01/03/2026 đến hết 02/03/2026: 4 lượt truy cập, 6 lượt xem trang." in caplog.messages
    for trace in ("203.0", "198.51", "2001:", "nguyenvana", "example", "script", "utm", "Firefox", "%", "?"):
        assert trace not in text


def test_a_second_run_counts_only_the_days_that_are_new(goaccess: str, checkout: Checkout, tmp_path: Path, caplog: pytest.LogCaptureFixture):
    """Files may be handed in again, in any order; what stands in the register stays, and the portal is built with both."""
    caplog.set_level(logging.INFO)
    old = log_of(tmp_path, line("27/Feb/2026:08:00:00 +0700"), line("28/Feb/2026:08:00:00 +0700"), name="access.log.2.gz")
    new = log_of(tmp_path, line("28/Feb/2026:09:00:00 +0700", host="203.0.113.8"), line("02/Mar/2026:08:00:00 +0700"))
    codes = [count(checkout.root, [old])]
    before = checkout.read(VISITS)
    codes += [count(checkout.root, [new, old]), count(checkout.root, [old, new])]
    after = checkout.read(VISITS)
    portal = compile_portal(checkout.root, settings())

    assert codes == [0, 0, 0]
    assert after.startswith(before)
    assert [(one.since.day, one.until.day, [each.visits for each in one.months]) for one in read(after)] == [(27, 27, [1]), (28, 1, [2, 0])]
    assert caplog.messages[-1].startswith("Không có thêm ngày nào trọn vẹn để đếm")
    assert [page.title for page in portal.pages if page.address == "thong-ke-truy-cap/"] == ["Thống kê truy cập"]


@pytest.mark.parametrize("content", ["", "không phải nhật ký\n", '{"time": "2026-03-01"}\n'])
def test_a_file_that_is_no_log_is_told_and_nothing_is_written(
    content: str, goaccess: str, checkout: Checkout, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    """Other formats are not guessed."""
    assert count(checkout.root, [log_of(tmp_path, content)]) == 1
    assert "combined" in caplog.text
    assert not (checkout.root / VISITS).exists()


def test_days_without_a_reader_are_counted_as_such(goaccess: str, checkout: Checkout, tmp_path: Path):
    """The log says that nobody came."""
    log = log_of(tmp_path, line(code=404), line("02/Mar/2026:08:00:00 +0700", code=404))

    assert count(checkout.root, [log]) == 0
    assert [(one.visits, one.views) for period in read(checkout.read(VISITS)) for one in period.months] == [(0, 0)]


# ------------------------------------------------------------------------------------------------------------ the built site


def test_the_footer_leads_to_the_count_only_where_there_is_one(mkdocs: MkDocs, built, checkout: Checkout, tmp_path: Path):
    """On every page, also on the one for missing addresses; without the file there is neither link nor page."""
    checkout.write(VISITS, write_period(counted()))
    run = mkdocs.build(checkout, tmp_path / "site", "--strict")
    link = re.compile(r'href="([^"]*thong-ke-truy-cap/)"')
    pages = ("index.html", "tin-tuc/index.html", "404.html")
    found = [link.findall((site / page).read_text(encoding="utf-8")) for site in (tmp_path / "site", built.site) for page in pages]

    assert run.code == 0, run.said
    assert found == [["thong-ke-truy-cap/"], ["../thong-ke-truy-cap/"], ["/thong-ke-truy-cap/"], [], [], []]
    assert [(site / "thong-ke-truy-cap" / "index.html").exists() for site in (tmp_path / "site", built.site)] == [True, False]


# --------------------------------------------------------------------------------------------------------- what stops the command


def test_no_log_no_program_and_no_file_are_told(
    checkout: Checkout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    """In words, not with a traceback."""
    monkeypatch.setenv("PATH", str(tmp_path))
    codes = [count(checkout.root, [log_of(tmp_path, line())])]
    program = log_of(tmp_path, "#!/bin/sh\nexit 3\n", name="goaccess")
    program.chmod(0o755)
    codes += [count(checkout.root, []), count(checkout.root, [tmp_path / "khong-co.log"]), count(tmp_path, [tmp_path])]
    codes += [count(checkout.root, [log_of(tmp_path, line(), line("02/Mar/2026:08:00:00 +0700"))])]

    assert codes == [1, 1, 1, 1, 1]
    assert "apt-get install goaccess" in caplog.messages[0]
    assert caplog.messages[-1] == "GoAccess không đọc được nhật ký. (mã 3)"
    assert not (checkout.root / VISITS).exists()


def test_a_portal_with_a_mistake_is_not_counted(
    checkout: Checkout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    """Nobody knows its pages."""
    log_of(tmp_path, "#!/bin/sh\n", name="goaccess").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    checkout.write(VISITS, "- from: hôm qua\n")

    assert count(checkout.root, [log_of(tmp_path, line())]) == 1
    assert any(message.startswith(f"{VISITS}:1:9  lỗi TR08") for message in caplog.messages)
    assert checkout.read(VISITS) == "- from: hôm qua\n"


def test_a_missing_program_is_a_skip_and_in_ci_a_failure():
    """As with the browser."""
    with pytest.raises(pytest.skip.Exception, match="not run"):
        goaccess_path({"PATH": ""})
    with pytest.raises(pytest.fail.Exception, match="apt-get"):
        goaccess_path({"PATH": "", "CI": "true"})
