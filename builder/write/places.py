"""Which paths a page may have below `docs/`, what stands in the way there, and how to say so."""

import errno
import stat
from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Final, Literal

from builder.errors import Problem, Severity
from builder.write.disk import is_temporary
from builder.write.manifest import NAME, is_safe

Standing = Literal["nothing", "file", "folder", "other"]

_CURES: Final = {
    errno.EACCES: "give your user the right to write there, or build as the user who owns it",
    errno.EPERM: "give your user the right to write there, or build as the user who owns it",
    errno.EROFS: "the disk is read-only: work on a copy of the project that can be written",
    errno.ENOSPC: "make room on the disk and build again, which repairs what is half done",
    errno.ENOTDIR: "move the file that stands there, then build again",
    errno.EEXIST: "move the file that stands there, then build again",
}


def faults(paths: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Each path that a set of pages may not have, with what is wrong with it.

    Case is folded, because some disks fold it: two pages must not become one file there.
    """
    counts = Counter(path.casefold() for path in paths)
    folders = {str(parent).casefold() for path in paths for parent in PurePosixPath(path).parents}
    found = []
    for path in paths:
        if not is_safe(path) or path == NAME:
            found.append((path, "a page cannot have this path"))
        elif counts[path.casefold()] > 1:
            found.append((path, "two pages have this path"))
        elif path.casefold() in folders:
            found.append((path, "a page and a folder have this path"))
    return tuple(found)


def standing(docs: Path, path: str) -> tuple[Standing, str]:
    """What stands at `path` below `docs`, and where: "other" may be a link or device in a parent's place.

    A parent that is an ordinary file counts as that file; no link is followed.
    """
    parts = PurePosixPath(path).parts
    for depth in range(1, len(parts) + 1):
        here = "/".join(parts[:depth])
        try:
            mode = (docs / here).lstat().st_mode
        except FileNotFoundError:
            return "nothing", here
        if not stat.S_ISDIR(mode):
            return ("file" if stat.S_ISREG(mode) else "other"), here
    return "folder", path


def problem(docs: Path, path: str, message: str, cure: str, severity: Severity = "error") -> Problem:
    """A problem of the file at `path` below `docs`, named as the person would type it."""
    return Problem(_shown(docs / path), None, message, cure, severity)


def refusal(docs: Path, error: OSError) -> Problem:
    """What the operating system refused, in a Problem with a cure."""
    where = Path(error.filename) if isinstance(error.filename, str) else docs
    place = where.parent if is_temporary(where.name) else where
    cure = _CURES.get(error.errno or 0, "put right what the message says, then build again")
    return Problem(_shown(place), None, f"it cannot be written ({error.strerror or error})", cure)


def _shown(path: Path) -> str:
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
