"""Addresses on real web servers: nginx with the example of deploy/ and Apache with .htaccess serve a small site, and are asked."""

import gzip
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkout import Checkout, MkDocs
from conftest import Built
from portal.rendering.server_rules import server_files
from portal.views.server_rules import ServerRules
from web_servers import WebServer, apache, nginx, program_path

OLD, NEW, GONE = "tin-tuc/2022/bai-cu/", "tin-tuc/2022/bai-moi/", "tin-tuc/2021/da-go/"
RULES = ServerRules(moved=((OLD, NEW), ("trang-cu/12/", f"{NEW}#muc-1")), gone=(GONE,))
HOSTILE = 'a" {} b/; return 200 "x"; }\nlocation / { return 418; }\n$uri #\\/'
FILES = {
    "index.html": "trang chủ",
    "404.html": "không có trang này",
    f"{OLD}index.html": "nay ở nơi khác",
    f"{OLD}anh.avif": "ảnh cũ",
    f"{NEW}index.html": "bài mới",
    f"{GONE}index.html": "bài đã gỡ",
    "so-lieu/latest.csv": "a,b",
    "so-lieu/data.json": "{}",
    "van-ban/atom.xml": "<feed/>",
    "lich.ics": "BEGIN:VCALENDAR",
    "anh.avif": "ảnh",
    "manifest.webmanifest": "{}",
    "assets/stylesheets/main.0a1b2c3d.min.css": "p{}",
    "assets/portal.css": "p{}",
}


def laid_out(site: Path, rules: ServerRules, site_path: str = "/") -> Path:
    """The files of the portal, in the folder `site_path` of what the host serves."""
    written = {path: text.encode() for path, text in FILES.items()} | dict(server_files(rules, site_path=site_path))
    for path, content in written.items():
        file = site / site_path.strip("/") / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return site


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """One that the users servers run as may look into."""
    folder = Path(tempfile.mkdtemp(prefix="portal-servers-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def by_nginx(folder: Path) -> Iterator[WebServer]:
    """The small site."""
    program = program_path("nginx", "nginx-light", os.environ)
    site, home = laid_out(folder / "nginx-site", RULES), folder / "nginx"
    home.mkdir()
    (site / "index.html.gz").write_bytes(gzip.compress("trang chủ".encode(), mtime=0))
    with nginx(program, site, home) as server:
        yield server


@pytest.fixture(scope="module")
def by_apache(folder: Path) -> Iterator[WebServer]:
    """The same."""
    program = program_path("apache2", "apache2-bin", os.environ)
    home = folder / "apache"
    home.mkdir()
    with apache(program, laid_out(folder / "apache-site", RULES), home) as server:
        yield server


@pytest.fixture(params=["by_nginx", "by_apache"])
def server(request: pytest.FixtureRequest, by_nginx: WebServer, by_apache: WebServer) -> WebServer:
    """Each in turn."""
    return by_nginx if request.param == "by_nginx" else by_apache


@pytest.mark.parametrize(("old", "new"), [(OLD, NEW), ("trang-cu/12/", f"{NEW}#muc-1")])
def test_what_moved_is_led_on_for_ever(server: WebServer, old: str, new: str) -> None:
    """By 301 and at once, with the last stroke and without it, though a page stands there for hosts without rules."""
    for path in (f"/{old}", f"/{old.rstrip('/')}", f"/{old}?tu=thu"):
        answer = server.get(path)
        location = answer.headers["location"]

        assert answer.status == 301
        assert location.removeprefix("http://khcn.example.vn").removeprefix(f"http://127.0.0.1:{server.port}").replace("?tu=thu", "") == f"/{new}"


def test_what_is_gone_is_told_with_its_own_page(server: WebServer) -> None:
    """RFC 9110, 15.5.11; no other page."""
    answer = server.get(f"/{GONE}")

    assert (answer.status, answer.body.decode()) == (410, "bài đã gỡ")
    assert answer.headers["content-type"].startswith("text/html")


def test_only_the_address_itself_moved(server: WebServer) -> None:
    """What lies below it or begins like it is none of the rule's business."""
    assert server.get(f"/{OLD}anh.avif").status == 200
    assert server.get(f"/{OLD.rstrip('/')}-khac/").status == 404
    assert server.get(f"/{GONE.rstrip('/')}-khac/").status == 404


def test_where_nothing_stands_the_portal_says_so_itself(server: WebServer) -> None:
    """At any depth, under the status 404; the rules themselves are shown to nobody."""
    for path in ("/khong/co/", "/.htaccess", f"/{GONE}.htaccess"):
        answer = server.get(path)

        assert answer.status in {404, 403 if "htaccess" in path else 404}, path
        assert "RedirectMatch" not in answer.body.decode(), path
    assert server.get("/khong/co/").body.decode() == "không có trang này"


def test_a_page_has_one_address(server: WebServer) -> None:
    """That with the stroke at its end."""
    answer = server.get(f"/{NEW.rstrip('/')}")

    assert answer.status == 301
    assert answer.headers["location"].endswith(f"/{NEW}")
    assert server.get(f"/{NEW}").status == 200


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/van-ban/atom.xml", "text/xml; charset=utf-8"),
        ("/so-lieu/data.json", "application/json; charset=utf-8"),
        ("/so-lieu/latest.csv", "text/csv; charset=utf-8"),
        ("/lich.ics", "text/calendar; charset=utf-8"),
        ("/anh.avif", "image/avif"),
        ("/manifest.webmanifest", "application/manifest+json; charset=utf-8"),
    ],
)
def test_every_file_is_what_it_is_called(by_nginx: WebServer, path: str, kind: str) -> None:
    """With its letters; a browser is not to guess."""
    answer = by_nginx.get(path)

    assert (answer.status, answer.headers["content-type"]) == (200, kind)
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_only_names_that_change_with_their_content_are_kept(by_nginx: WebServer) -> None:
    """Everything else is asked for again."""
    assert "immutable" in by_nginx.get("/assets/stylesheets/main.0a1b2c3d.min.css").headers["cache-control"]
    assert by_nginx.get("/assets/portal.css").headers["cache-control"] == "no-cache"
    assert by_nginx.get("/").headers["cache-control"] == "no-cache"


def test_what_was_packed_beforehand_is_sent_packed(by_nginx: WebServer) -> None:
    """Only to who can read it."""
    packed = by_nginx.get("/", **{"Accept-Encoding": "gzip"})

    assert (packed.headers["content-encoding"], gzip.decompress(packed.body).decode()) == ("gzip", "trang chủ")
    assert by_nginx.get("/").body.decode() == "trang chủ"


def test_the_rules_of_other_hosts_are_not_shown(by_nginx: WebServer) -> None:
    """They are no secret, but no page either."""
    assert by_nginx.get("/_redirects").status == 404


def test_a_portal_in_a_folder_keeps_its_rules_inside(folder: Path) -> None:
    """The rest of the host is somebody else's."""
    program = program_path("nginx", "nginx-light", os.environ)
    home = folder / "nginx-cong"
    home.mkdir()
    with nginx(program, laid_out(folder / "cong-site", RULES, "/cong/"), home, site_path="/cong/") as server:
        answers = [server.get(f"/cong/{path}") for path in (OLD, GONE, "khong/co/")]

        assert [answer.status for answer in answers] == [301, 410, 404]
        assert answers[0].headers["location"] == f"/cong/{NEW}"
        assert [answer.body.decode() for answer in answers[1:]] == ["bài đã gỡ", "không có trang này"]
        assert server.get(f"/{OLD}").status == 404


@pytest.mark.parametrize("start", ["nginx", "apache"])
def test_no_address_breaks_out_of_its_rule(folder: Path, start: str) -> None:
    """The reader lets none of these in; should one get so far, the server starts, obeys nothing in it, and keeps its other rules."""
    program = program_path("nginx", "nginx-light", os.environ) if start == "nginx" else program_path("apache2", "apache2-bin", os.environ)
    rules = ServerRules(moved=((HOSTILE, NEW), (OLD, HOSTILE), *((f"{sign}/", NEW) for sign in " '\"$`\\%{}();#\n\té")), gone=())
    home = folder / f"hostile-{start}"
    home.mkdir()
    with {"nginx": nginx, "apache": apache}[start](program, laid_out(folder / f"hostile-site-{start}", rules), home) as server:
        answer = server.get(f"/{OLD}")

        assert (server.get("/").status, server.get("/").body.decode()) == (200, "trang chủ")
        assert answer.status == 301
        assert "\n" not in answer.headers["location"]
        assert server.get("/%20/").headers["location"].endswith(f"/{NEW}")


def test_the_site_of_this_repository_stands_on_nginx(built: Built, folder: Path) -> None:
    """Its pages, its 404 page, its files at the root, and what it tells crawlers."""
    program = program_path("nginx", "nginx-light", os.environ)
    home = folder / "nginx-built"
    home.mkdir()
    with nginx(program, built.site, home) as server:
        kinds = {path: server.get(path).headers["content-type"].partition(";")[0] for path in ("/sitemap.xml", "/robots.txt", "/next_due.json")}

        assert kinds == {"/sitemap.xml": "text/xml", "/robots.txt": "text/plain", "/next_due.json": "application/json"}
        assert (server.get("/gioi-thieu/").status, server.get("/gioi-thieu").status) == (200, 301)
        assert server.get("/khong/co/").body == (built.site / "404.html").read_bytes()


def test_a_redirect_of_the_register_reaches_the_server(mkdocs: MkDocs, folder: Path) -> None:
    """From data/redirects.yml to the answer, and with dots in front of their names the rules are published."""
    program = program_path("nginx", "nginx-light", os.environ)
    checkout = Checkout.copied_to(folder / "checkout")
    checkout.write("data/redirects.yml", "- {from: trang-cu/, to: gioi-thieu/}\n")
    run = mkdocs.build(checkout, folder / "redirected", "--strict")
    home = folder / "nginx-redirected"
    home.mkdir()
    assert run.code == 0, run.said
    with nginx(program, folder / "redirected", home) as server:
        answer = server.get("/trang-cu/")

        assert (answer.status, answer.headers["location"]) == (301, "/gioi-thieu/")
        assert 'RedirectMatch 301 "^/trang-cu/?$" "/gioi-thieu/"\n' in (folder / "redirected/.htaccess").read_text(encoding="ascii")


def test_a_missing_server_is_told_and_fails_in_ci(tmp_path: Path) -> None:
    """No test passes because what it needs is not there."""
    nowhere = {"PATH": str(tmp_path), "SBIN": str(tmp_path)}
    with pytest.raises(pytest.skip.Exception, match="not run: no nginx"):
        program_path("nginx", "nginx-light", nowhere)
    with pytest.raises(pytest.fail.Exception, match="nginx-light"):
        program_path("nginx", "nginx-light", nowhere | {"CI": "true"})
