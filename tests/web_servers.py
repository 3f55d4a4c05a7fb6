"""Real web servers for tests: a folder goes in, nginx or Apache serves it on a free port of this machine as its administrator would let it."""

import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from checkout import ROOT

LONGEST_START = 10
EXAMPLE = ROOT / "deploy" / "nginx.conf"
SBIN = "/usr/sbin"
"""Where Debian puts servers, which is not on everybody's path."""

_NGINX = """\
daemon off;
user root;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    default_type application/octet-stream;
    include {folder}/portal.conf;
}}
"""
_APACHE = """\
ServerRoot {folder}
ServerName khcn.example.vn
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
Listen 127.0.0.1:{port}
User www-data
Group www-data
{modules}
TypesConfig /etc/mime.types
DocumentRoot {site}
DirectoryIndex index.html
<Directory {site}>
    AllowOverride FileInfo
    Require all granted
</Directory>
<FilesMatch "^\\.ht">
    Require all denied
</FilesMatch>
"""
_MODULES = ("mpm_event", "authz_core", "alias", "dir", "mime")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class WebServer:
    """One that is running."""

    port: int

    def get(self, path: str, **headers: str) -> Answer:
        """Follows nothing."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=LONGEST_START)) as connection:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            return Answer(status=answer.status, headers={name.lower(): value for name, value in answer.getheaders()}, body=answer.read())


def program_path(name: str, package: str, environment: Mapping[str, str]) -> str:
    """As with Chromium: a test that needs what is not there says "not run", and is a failure in CI."""
    if path := shutil.which(name, path=f"{environment.get('PATH', '')}:{environment.get('SBIN', SBIN)}"):
        return path
    if environment.get("CI"):
        pytest.fail(f"no {name}: in CI the tests of web servers must run (on Debian: apt-get install {package})")
    pytest.skip(f"not run: no {name}")


@contextmanager
def nginx(program: str, site: Path, folder: Path, *, site_path: str = "/") -> Iterator[WebServer]:
    """With deploy/nginx.conf, of which only the port, the folder and, for a portal in a folder, what its comment says is another.

    `site` holds what the host serves; the portal stands in the folder `site_path` of it.
    """
    port = _free_port()
    example = EXAMPLE.read_text(encoding="utf-8").replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/portal/site", str(site))
    example = example.replace("/may-chu/nginx.conf;    #", f"{site_path}may-chu/nginx.conf;    #").replace(
        "404 /404.html;", f"404 {site_path}404.html;"
    )
    (folder / "portal.conf").write_text(example, encoding="utf-8")
    (folder / "nginx.conf").write_text(_NGINX.format(folder=folder), encoding="utf-8")
    with _running([program, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")], port, folder) as server:
        yield server


@contextmanager
def apache(program: str, site: Path, folder: Path) -> Iterator[WebServer]:
    """With nothing but what Debian's own configuration has, and leave for the .htaccess of the portal."""
    port = _free_port()
    modules = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in _MODULES)
    (folder / "apache.conf").write_text(_APACHE.format(folder=folder, port=port, site=site, modules=modules), encoding="utf-8")
    with _running([program, "-D", "FOREGROUND", "-f", str(folder / "apache.conf")], port, folder) as server:
        yield server


@contextmanager
def _running(command: list[str], port: int, folder: Path) -> Iterator[WebServer]:
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        limit = time.monotonic() + LONGEST_START
        while process.poll() is None and time.monotonic() < limit and not _answers(port):
            time.sleep(0.02)
        assert process.poll() is None, f"{process.communicate()[0]}\n{_log(folder)}"
        yield WebServer(port=port)
    finally:
        process.terminate()
        process.communicate(timeout=LONGEST_START)


def _answers(port: int) -> bool:
    with closing(socket.socket()) as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


def _log(folder: Path) -> str:
    log = folder / "error.log"
    return log.read_text(encoding="utf-8") if log.is_file() else ""


def _free_port() -> int:
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
