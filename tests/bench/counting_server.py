"""Serves a folder as a web server of the portal does and counts what it sends: a folder and a delay go in, bytes on the wire come out.

Texts go out compressed by gzip -9, as deploy/README.md asks; other files as they are. `delay` seconds pass before each answer, as in a network.
"""

import gzip
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

_COMPRESSED = (".html", ".css", ".js", ".json", ".xml", ".csv", ".svg")
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "application/json",
    ".wasm": "application/wasm",
}


@dataclass
class Counted:
    """What was sent since `reset`: `sent` has heads and bodies of all answers."""

    sent: int = 0
    requests: int = 0

    def reset(self) -> None:
        self.sent = self.requests = 0


@dataclass
class Served:
    """`delay` may be changed while it runs."""

    folder: Path
    counted: Counted = field(default_factory=Counted)
    delay: float = 0
    address: str = ""

    @cached_property
    def bodies(self) -> dict[str, bytes]:
        """What was sent once is not compressed again: the time of gzip is none of the search."""
        return {}

    def body(self, path: str) -> bytes | None:
        if path not in self.bodies:
            file = self.folder / path.lstrip("/")
            if not file.is_file():
                return None
            content = file.read_bytes()
            self.bodies[path] = gzip.compress(content, 9) if file.suffix in _COMPRESSED else content
        return self.bodies[path]


class _Server(ThreadingHTTPServer):
    """A browser that leaves before a file is sent is no mistake."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """On a free port of this machine; connections are kept open, as between a browser and any server."""
    state = Served(folder=folder)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = 1 << 16

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            time.sleep(state.delay)
            body = state.body(path)
            suffix = Path(path).suffix
            self.send_response(404 if body is None else 200)
            self.send_header("Content-Type", _TYPES.get(suffix, "application/octet-stream"))
            self.send_header("Content-Length", str(len(body or b"")))
            if suffix in _COMPRESSED and body is not None:
                self.send_header("Content-Encoding", "gzip")
            head = sum(map(len, self._headers_buffer)) + 2
            self.end_headers()
            self.wfile.write(body or b"")
            state.counted.sent += head + len(body or b"")
            state.counted.requests += 1

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = _Server(("127.0.0.1", 0), Handler)
    state.address = f"http://127.0.0.1:{server.server_port}/"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
