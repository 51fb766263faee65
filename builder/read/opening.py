"""Reading a file's bytes without ever following a link, waiting for a pipe or touching a device."""

import os
import stat
from pathlib import Path
from typing import Final

LARGEST: Final = 4_000_000
"""Bytes of one file, at most: a long book has less."""

_KINDS: Final = (
    (stat.S_ISLNK, "a symbolic link, which is not followed", "put the file itself in its place"),
    (
        stat.S_ISDIR,
        "a folder that cannot be listed, or has a file's name",
        "see to its permissions and its name",
    ),
    (stat.S_ISFIFO, "a named pipe", "delete it"),
    (stat.S_ISSOCK, "a socket", "delete it"),
    (stat.S_ISCHR, "a device", "delete it"),
    (stat.S_ISBLK, "a device", "delete it"),
)
_SAFELY: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Refusal(Exception):  # noqa: N818 - not a failure of the program: the caller makes a Problem of it
    """Why a path is not read, and what to do about it."""

    def __init__(self, message: str, cure: str) -> None:
        super().__init__(message)
        self.message = message
        self.cure = cure


def read_bytes(path: Path) -> bytes:
    """The bytes of a plain file; raises Refusal for anything else, without opening it."""
    try:
        before = path.lstat()
        _refuse(before)
        with os.fdopen(os.open(path, os.O_RDONLY | _SAFELY), "rb") as file:
            _refuse(os.fstat(file.fileno()))
            return file.read(LARGEST + 1)
    except OSError as error:
        raise Refusal(
            f"the file cannot be read: {error.strerror or 'unknown reason'}",
            "check that it exists, and its permissions",
        ) from None


def _refuse(facts: os.stat_result) -> None:
    for is_kind, what, cure in _KINDS:
        if is_kind(facts.st_mode):
            raise Refusal(f"this is {what}", cure)
    if facts.st_size > LARGEST:
        size = f"{facts.st_size / 1e6:.1f} MB"
        raise Refusal(
            f"the file has {size}; {LARGEST / 1e6:.0f} MB are allowed", "cut it to the article's text"
        )
