"""Noticing changes: a snapshot of sizes and times, taken again and again.

Looking is slower than being told by the operating system, but it works on every
system and on network disks, sees new files, and needs nothing that might be missing.
"""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

Snapshot: TypeAlias = Mapping[Path, tuple[int, int]]


class Watch:
    """Compares a snapshot with the last one that was acted on; a change counts once it has settled."""

    def __init__(self, look: Callable[[], Snapshot]) -> None:
        self._look = look
        self._known = look()
        self._last = self._known

    def changed(self) -> bool:
        """Whether the files differ from what was last reported, and have not moved since the last look."""
        now = self._look()
        settled = now == self._last
        self._last = now
        if not settled or now == self._known:
            return False
        self._known = now
        return True


def snapshot(paths: Iterable[Path], without: Collection[Path] = ()) -> Snapshot:
    """Time of change and size of each file that is, or lies below, one of `paths`.

    Hidden files are passed over, and no link to a folder is followed.
    """
    found: dict[Path, tuple[int, int]] = {}
    for path in _files(paths):
        # a file that has gone meanwhile is missing in the snapshot, which says it
        with suppress(OSError):
            if path not in without:
                status = path.stat()
                found[path] = (status.st_mtime_ns, status.st_size)
    return found


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
        for folder, folders, names in os.walk(path):
            folders[:] = [name for name in folders if not name.startswith(".")]
            yield from (Path(folder, name) for name in names if not name.startswith("."))
