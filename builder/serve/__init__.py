"""Build, show, watch: the site on the editor's own machine, which follows every change.

MkDocs' own live server was weighed: it watches folders without a filter, so that the
pages that a build writes would start the next one, it stalls the browser while a build
fails, and it will not be in MkDocs 2. What is needed beyond `http.server` is little.
"""

import shutil
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from builder import site
from builder.config import SETTINGS_FILE
from builder.errors import PrecisError, Problem, SiteError
from builder.serve.server import SiteServer
from builder.serve.watch import Snapshot, Watch, snapshot
from builder.site import Layout
from builder.write import generated

__all__ = ["serve"]

_FOLDER: Final = ".cache/serve"
_INTERVAL: Final = 0.4
"""Seconds between two looks at the watched files; a change counts once it has settled for as long."""


def serve(
    build: Callable[[], Sequence[str]],
    root: Path,
    watched: Callable[[], Iterable[Path]],
    host: str,
    port: int,
    say: Callable[[str], None],
    *,
    stop: threading.Event | None = None,
) -> None:
    """Serves the site at the sub-path of its `site_url` until Ctrl-C, or until `stop` is set.

    `build` makes the pages and returns the paths that changed; `watched` names files
    and folders, of which generated pages are left out. A build that fails is said, and
    the last good site stays. Raises SiteError where the port cannot be had.
    """
    ended = stop or threading.Event()
    folder = root / _FOLDER
    try:
        with _server(folder, Layout.read(root).mount(), host, port) as server:
            watch = Watch(lambda: _look(root, watched))
            _rebuild(build, root, server, say)
            say("Waiting for changes; Ctrl-C ends it.")
            while not ended.wait(_INTERVAL):
                if watch.changed():
                    say("Something changed: building anew.")
                    _rebuild(build, root, server, say)
    except KeyboardInterrupt:
        say("Stopped.")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _rebuild(
    build: Callable[[], Sequence[str]], root: Path, server: SiteServer, say: Callable[[str], None]
) -> None:
    try:
        changed = len(build())
        site.build(root, strict=False, site_dir=server.folder, say=say)
        server.publish(Layout.read(root).mount())
    except PrecisError as error:
        for problem in error.problems:
            say(str(problem))
        say(f"The last good site stays until this is put right: {server.address}")
    else:
        say(f"The site is up to date, {changed:,} of its pages changed: {server.address}")


def _look(root: Path, watched: Callable[[], Iterable[Path]]) -> Snapshot:
    """The sources without what the builder makes of them; `mkdocs.yml` alone while it is broken."""
    settings = root / SETTINGS_FILE
    try:
        sources = [path.absolute() for path in watched()]
        made = {path.absolute() for path in generated(root / Layout.read(root).docs_dir)}
    except PrecisError:
        return snapshot([settings.absolute()])
    return snapshot([settings.absolute(), *sources], without=made)


def _server(folder: Path, mount: str, host: str, port: int) -> SiteServer:
    try:
        return SiteServer(folder, mount, host, port)
    except OSError as error:
        message = f"the site cannot be served there ({error.strerror or error})"
        cure = f"stop the program that uses the port, or choose another one: precis serve --port {port + 1}"
        raise SiteError(Problem(f"{host}:{port}", None, message, cure)) from error
