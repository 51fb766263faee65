"""The demonstration, built once a run by both renderers, and served under a sub-path on loopback."""

import datetime
import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder import pipeline, site

ROOT = Path(__file__).parents[2]
DAY = datetime.date(2026, 11, 25)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it is in the repository, with its pages generated."""
    if not (ROOT / "articles/canal-reopens.md").is_file():
        pytest.skip("the samples have made room for a digest of one's own")
    root = tmp_path_factory.mktemp("demo") / "project"
    root.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", root)
    for folder in ("docs", "articles", "overrides"):
        shutil.copytree(ROOT / folder, root / folder)
    gathered, _ = pipeline.build(root, DAY)
    assert not gathered.errors()
    return root


@pytest.fixture(scope="session")
def mkdocs_site(demo: Path) -> Path:
    return site.build(demo, "mkdocs", strict=True, quiet=True, site_dir=demo.parent / "mkdocs")


@pytest.fixture(scope="session")
def zensical_site(demo: Path) -> Path:
    return site.build(demo, "zensical", strict=True, quiet=True, site_dir=demo.parent / "zensical")


@pytest.fixture(scope="session")
def address(mkdocs_site: Path) -> Iterator[str]:
    """The served site's address, below a sub-path as a GitHub project page has it."""
    served = mkdocs_site.parent / "served"
    served.mkdir()
    shutil.copytree(mkdocs_site, served / "digest")
    handler = functools.partial(_Quiet, directory=str(served))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/digest/"
    server.shutdown()
    server.server_close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class names it so)
        """Says nothing: the tests' own output is what counts."""
