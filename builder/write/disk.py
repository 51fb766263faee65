"""The few things that writing does to a disk: one atomic replacement, one removal, one lock."""

import errno
import hashlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import Final

if sys.platform != "win32":
    import fcntl

_PREFIX: Final = ".precis-writing-"


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def text(path: Path) -> str | None:
    """A file's text, with what is not UTF-8 replaced; None where there is no file. No link is followed."""
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise OSError(errno.EEXIST, "no ordinary file stands there", str(path))
    return path.read_bytes().decode(errors="replace")


def replace(path: Path, content: bytes, *, durable: bool = False) -> None:
    """Puts `content` at `path` in one step: readers see the old file or the new one, never a part.

    `durable` waits until the content has reached the disk. A temporary file that a kill
    leaves has a name that MkDocs passes over and that `sweep` finds again.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = _temporary(path)
    temporary.unlink(missing_ok=True)
    # O_EXCL: never through a link that somebody put there meanwhile
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        if durable:
            file.flush()
            os.fsync(file.fileno())
    temporary.replace(path)


def remove(docs: Path, path: str) -> None:
    """Deletes a file if it is there, and the folders below `docs` that are empty then."""
    with suppress(FileNotFoundError, NotADirectoryError):
        if not (docs / path).is_dir():
            (docs / path).unlink()
    for place in (path, *map(str, PurePosixPath(path).parents)):
        if place == ".":
            return
        try:
            (docs / place).rmdir()
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            # it still holds something
            return


def sweep(docs: Path, paths: Iterable[str]) -> None:
    """Deletes the temporary files that a killed writing of `paths` may have left."""
    for path in paths:
        with suppress(FileNotFoundError, NotADirectoryError):
            _temporary(docs / path).unlink()


def is_temporary(path: str) -> bool:
    """Whether a path has a name that only our temporary files have."""
    return PurePosixPath(path).name.startswith(_PREFIX)


@contextmanager
def locked(docs: Path) -> Iterator[None]:
    """Makes the folder if need be and holds it, so that `serve` and `build` take turns.

    The lock goes with the process, also a killed one. Windows has no lock on a folder.
    """
    docs.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        yield
        return
    handle = os.open(docs, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _temporary(path: Path) -> Path:
    return path.with_name(_PREFIX + path.name)
