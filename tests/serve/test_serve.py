"""The live site, for real: a temporary project on a free port of the loopback address."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from builder.errors import ContentError, Problem, SiteError
from builder.models import Page
from builder.serve import serve
from builder.serve.server import SiteServer
from builder.serve.watch import Watch, snapshot
from builder.write import write

LOCAL = "127.0.0.1"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles" / "canal").mkdir(parents=True)
    (tmp_path / "index.html").write_text("<html><body>Home</body></html>")
    (tmp_path / "404.html").write_text("<html><body>No such page</body></html>")
    (tmp_path / "articles" / "canal" / "index.html").write_text("Canal")
    (tmp_path / "style.css").write_text("a {}")
    return tmp_path


@contextmanager
def response(server: SiteServer, path: str, method: str = "GET") -> Iterator[HTTPResponse]:
    with closing(HTTPConnection(LOCAL, server.server_address[1], timeout=5)) as connection:
        connection.request(method, path)
        yield connection.getresponse()


@pytest.mark.parametrize(
    ("path", "status", "kind", "body"),
    [
        ("/d/", 200, "text/html; charset=utf-8", b"Home<script src="),
        ("/d/?q=canal", 200, "text/html; charset=utf-8", b"Home"),
        ("/d/articles/canal/", 200, "text/html; charset=utf-8", b"Canal<script"),
        ("/d/style.css", 200, "text/css; charset=utf-8", b"a {}"),
        ("/d/_precis/reload.js", 200, "text/javascript; charset=utf-8", b"EventSource"),
        ("/d/nothing/", 404, "text/html; charset=utf-8", b"No such page<script"),
        ("/elsewhere/", 404, "text/html; charset=utf-8", b"No such page"),
        ("/d/../../etc/passwd", 404, "text/html; charset=utf-8", b"No such page"),
        ("/d/%2e%2e/%2e%2e/etc/passwd", 404, "text/html; charset=utf-8", b"No such page"),
    ],
)
def test_serves_files_below_the_sub_path(
    folder: Path, path: str, status: int, kind: str, body: bytes
) -> None:
    with SiteServer(folder, "/d/", LOCAL, 0) as server, response(server, path) as answer:
        assert (answer.status, answer.headers["Content-Type"]) == (status, kind)
        assert body in answer.read()


@pytest.mark.parametrize(
    ("path", "to"), [("/", "/d/"), ("/d", "/d/"), ("/d/articles/canal", "/d/articles/canal/")]
)
def test_leads_to_the_right_address(folder: Path, path: str, to: str) -> None:
    with SiteServer(folder, "/d/", LOCAL, 0) as server, response(server, path, "HEAD") as answer:
        assert (answer.status, answer.headers["Location"]) == (302, to)


@pytest.mark.parametrize("path", ["/d/%00", "/d/%ff%00/", "/d/" + "a" * 5000 + "/", "/d//etc/passwd"])
def test_an_impossible_path_is_simply_missing(
    folder: Path, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with SiteServer(folder, "/d/", LOCAL, 0) as server, response(server, path) as answer:
        assert answer.status == 404
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("LOCALHOST:8000", 200),
        ("127.0.0.1:1", 200),
        ("[::1]:80", 200),
        ("192.168.1.7:8000", 200),
        ("evil.example", 403),
        ("127.0.0.1.evil.example", 403),
        ("localhost.evil.example:8000", 403),
        ("[:::::]", 403),
        ("", 403),
    ],
)
def test_answers_only_to_addresses_of_this_machine(folder: Path, host: str, status: int) -> None:
    with (
        SiteServer(folder, "/d/", LOCAL, 0) as server,
        closing(HTTPConnection(LOCAL, server.server_address[1], timeout=5)) as connection,
    ):
        connection.putrequest("GET", "/d/", skip_host=True)
        connection.putheader("Host", host)
        connection.endheaders()
        assert connection.getresponse().status == status


def test_tells_the_browser_of_a_new_version_and_ends_with_the_server(folder: Path) -> None:
    with SiteServer(folder, "/", LOCAL, 0) as server, response(server, "/_precis/events") as answer:
        assert answer.readline() == f"data: {server.version}\n".encode()
        answer.readline()
        old = server.version
        time.sleep(0.2)  # until the server waits for news
        server.publish("/")
        assert answer.readline() == f"data: {server.version}\n".encode()
        assert server.version != old
        server.__exit__()
        answer.readline()
        assert answer.read() == b""


def test_a_change_counts_once_it_has_settled() -> None:
    states = iter("aabccaabbb")
    watch = Watch(lambda: {Path(next(states)): (0, 0)})
    assert [watch.changed() for _ in range(9)] == [False, False, False, True, False, True, False, True, False]


def test_a_snapshot_sees_new_changed_and_deleted_files(folder: Path) -> None:
    made = folder / "style.css"
    before = snapshot([folder], without={made})
    assert folder / "articles" / "canal" / "index.html" in before
    made.write_text("generated")
    (folder / ".hidden").write_text("")
    (folder / "loop").symlink_to(folder)
    assert snapshot([folder], without={made}) == before
    (folder / "new.md").write_text("new")
    assert snapshot([folder], without={made}) != before
    (folder / "new.md").unlink()
    (folder / "index.html").unlink()
    assert len(snapshot([folder], without={made})) == len(before) - 1
    assert snapshot([folder / "gone"]) == {}


def test_a_busy_port_is_an_error_with_a_cure(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text("site_name: x\n")
    with closing(socket.create_server((LOCAL, 0))) as other:
        port = other.getsockname()[1]
        with pytest.raises(SiteError, match=f"precis serve --port {port + 1}"):
            serve(list, folder, list, LOCAL, port, print)


class Newsroom:
    """A project whose one page says what its one article says."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.article = root / "articles" / "canal.md"
        self.said: list[str] = []
        self.stop = threading.Event()
        self.builds = 0
        self.article.parent.mkdir()
        (root / "docs").mkdir()
        (root / "docs" / "about.md").write_text("# About\n")
        (root / "mkdocs.yml").write_text("site_name: Larkhaven\nsite_url: https://a.example/digest/\n")

    def build(self) -> Sequence[str]:
        self.builds += 1
        text = self.article.read_text()
        if "broken" in text:
            raise ContentError(Problem("articles/canal.md", 1, "the article is broken", "mend it"))
        return write([Page("index.md", f"# {text}\n")], self.root / "docs").written

    def watched(self) -> list[Path]:
        return [self.root / "articles", self.root / "docs"]

    def until(self, true: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 10
        while not true():
            assert time.monotonic() < deadline, self.said
            time.sleep(0.05)

    def home(self) -> str:
        address = next(line for line in self.said if "http://" in line).rpartition("http://")[2]
        host, _, path = address.partition("/")
        with closing(HTTPConnection(host, timeout=5)) as connection:
            connection.request("GET", f"/{path}")
            return connection.getresponse().read().decode()


@pytest.mark.site
def test_follows_every_change_and_keeps_the_last_good_site(tmp_path: Path) -> None:
    room = Newsroom(tmp_path)
    room.article.write_text("Canal reopens")
    arguments = (room.build, tmp_path, room.watched, LOCAL, 0, room.said.append)
    thread = threading.Thread(target=serve, args=arguments, kwargs={"stop": room.stop})
    thread.start()
    try:
        room.until(lambda: any("up to date" in line for line in room.said))
        assert "Canal reopens" in room.home()
        assert "/digest/_precis/reload.js" in room.home()
        room.article.write_text("broken")
        room.until(lambda: any("the article is broken" in line for line in room.said))
        assert "Canal reopens" in room.home()
        room.article.write_text("Ferry fares rise")
        room.until(lambda: "Ferry fares rise" in room.home())
        time.sleep(1.2)
        assert room.builds == 3, "the pages that a build writes must not start another"
        (tmp_path / "docs" / "contact.md").write_text("# Contact us\n")
        room.until(lambda: "Contact us" in room.home())
    finally:
        room.stop.set()
        thread.join(10)
    assert not thread.is_alive()
    assert not (tmp_path / ".cache" / "serve").exists()
    assert not os.path.lexists(tmp_path / "site")


SCRIPT = """
import signal, sys
from pathlib import Path
from builder.serve import serve
signal.signal(signal.SIGINT, signal.default_int_handler)
serve(list, Path(sys.argv[1]), list, "127.0.0.1", 0, lambda line: print(line, flush=True))
"""


@pytest.mark.site
def test_ctrl_c_ends_it_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Home")
    (tmp_path / "mkdocs.yml").write_text("site_name: Larkhaven\n")
    command = [sys.executable, "-c", SCRIPT, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stderr
        while "Ctrl-C ends it" not in process.stdout.readline():
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        said, faults = process.stdout.read(), process.stderr.read()
        assert (process.wait(10), said, faults) == (0, "Stopped.\n", "")
