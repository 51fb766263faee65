"""What a renderer would find in `docs/` besides pages: nothing to wait for, nothing from elsewhere.

MkDocs opens whatever stands there, and follows links: a named pipe would stop it for
ever, and a link could publish a file of the machine that builds the site.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from builder.errors import Problem, SiteError

_AWAY = "put the file itself in its place, or delete it"


def check_sources(root: Path, docs_dir: str) -> None:
    """Raises SiteError for pipes, sockets, devices and links that lead elsewhere, below `docs`.

    A link to a single file of the project, such as its README, is as good as the file.
    """
    problems = tuple(sorted(_found(root, root / docs_dir), key=lambda problem: problem.file))
    if problems:
        raise SiteError(*problems)


def _found(root: Path, docs: Path) -> Iterator[Problem]:
    within = (root.resolve(), docs.resolve())
    for folder, folders, names in os.walk(docs):
        for path in (Path(folder, name) for name in (*folders, *names)):
            mode = path.lstat().st_mode
            shown = path.relative_to(root).as_posix()
            if stat.S_ISLNK(mode):
                if not _is_fine(path, *within):
                    yield Problem(shown, None, "this symbolic link leads out, in a circle or nowhere", _AWAY)
            elif not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
                yield Problem(shown, None, "this is a pipe, a socket or a device, and no file", _AWAY)


def _is_fine(link: Path, project: Path, docs: Path) -> bool:
    """Whether a link leads to a file of the project, or to another folder of `docs` that does not hold it."""
    target = Path(os.path.realpath(link))
    if target.is_dir():
        return target.is_relative_to(docs) and not link.parent.resolve().is_relative_to(target)
    return target.is_relative_to(project) and target.is_file()
