"""A web server for one reader: static files below a sub-path, and a word to the browser when they change."""

import re
import socket
import sys
import threading
import time
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, unquote, urlsplit

_SCRIPT: Final = "_precis/reload.js"
_EVENTS: Final = "_precis/events"
_HEARTBEAT: Final = 10.0
"""Seconds after which a browser that has gone away is noticed."""
_HOST: Final = re.compile(r"(?:(?P<name>[\w.-]+)|\[(?P<ipv6>[0-9A-Fa-f:.]+)\])(?::\d{1,5})?", re.ASCII)
_NOT_OURS: Final = b"This server answers to localhost, to IP addresses, and to what --host says.\n"
_NO_SITE: Final = (
    b"<!doctype html><title>No site yet</title><body><p>There is no site yet: see the terminal.</p>"
)


class SiteServer(ThreadingHTTPServer):
    """Serves `folder` below `mount` from the moment it is made; used as a context, to the end of it."""

    daemon_threads = True

    def __init__(self, folder: Path, mount: str, host: str, port: int) -> None:
        if ":" in host:
            self.address_family = socket.AF_INET6
        super().__init__((host, port), _Handler)
        self.host = host.lower()
        self.folder = folder
        self.mount = mount
        self.version = ""
        self.ended = False
        self.news = threading.Condition()
        self.publish(mount)
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()

    @property
    def address(self) -> str:
        """Where to point the browser."""
        host, port = self.server_address[:2]
        name = f"[{host!s}]" if ":" in str(host) else str(host)
        return f"http://{name}:{port}{quote(self.mount)}"

    def is_named(self, host: str) -> bool:
        """Whether a `Host` is "localhost", any IP address, or the name that the server listens on.

        Under a stranger's name that leads here (DNS rebinding) the stranger's pages could read the site.
        """
        match = _HOST.fullmatch(host)
        name = (match["name"] or match["ipv6"]).lower() if match else ""
        return name in ("localhost", self.host) or _is_address(name)

    def has_news(self, told: str) -> bool:
        """Whether a browser that was told the version `told` must be told something else."""
        return self.ended or self.version != told

    def publish(self, mount: str) -> None:
        """Tells the browsers to load their page anew."""
        with self.news:
            self.mount = mount
            self.version = str(time.time_ns())
            self.news.notify_all()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says what went wrong, except that a browser went away: that is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def __exit__(self, *_: object) -> None:
        with self.news:
            self.ended = True
            self.news.notify_all()
        self.shutdown()
        self.server_close()


class _Handler(SimpleHTTPRequestHandler):
    server: SiteServer

    def do_GET(self) -> None:
        if not self.server.is_named(self.headers.get("Host", "")):
            self._send(HTTPStatus.FORBIDDEN, "text/plain", _NOT_OURS)
            return
        path = unquote(urlsplit(self.path).path)
        mount = self.server.mount
        if path in ("/", mount.rstrip("/")) and path != mount:
            self._redirect(mount)
        elif not path.startswith(mount):
            self._missing()
        elif path == mount + _EVENTS and self.command == "GET":
            self._tell_news()
        elif path == mount + _SCRIPT:
            self._send(HTTPStatus.OK, "text/javascript", _script())
        else:
            self._send_file(path, path.removeprefix(mount))

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is http.server's
        """Says nothing: the terminal belongs to the builds."""

    def _send_file(self, path: str, below: str) -> None:
        self.directory = str(self.server.folder)
        file = Path(self.translate_path(f"/{quote(below)}"))
        try:
            if file.is_dir():
                if not path.endswith("/"):
                    self._redirect(f"{path}/")
                    return
                file /= "index.html"
            content = file.read_bytes()
        except (OSError, ValueError):
            # no such file, or (a NUL, a name too long) a path that none can have
            self._missing()
        else:
            self._send(HTTPStatus.OK, self.guess_type(file), content)

    def _missing(self) -> None:
        try:
            content = (self.server.folder / "404.html").read_bytes()
        except OSError:
            content = _NO_SITE
        self._send(HTTPStatus.NOT_FOUND, "text/html", content)

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", quote(path))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        if kind == "text/html":
            content = self._with_script(content)
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _with_script(self, page: bytes) -> bytes:
        address = quote(self.server.mount + _SCRIPT)
        script = f'<script src="{address}" data-version="{self.server.version}" defer></script>'.encode()
        head, end, tail = page.rpartition(b"</body>")
        return head + script + end + tail if end else page + script

    def _tell_news(self) -> None:
        """Server-sent events: the version of the site, at once and whenever it changes."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        told = ""
        with suppress(ConnectionError):
            while not self.server.ended:
                version = self.server.version
                self.wfile.write(b": still here\n\n" if version == told else f"data: {version}\n\n".encode())
                told = version
                with self.server.news:
                    self.server.news.wait_for(partial(self.server.has_news, told), timeout=_HEARTBEAT)


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _script() -> bytes:
    return files(__package__).joinpath("reload.js").read_bytes()
