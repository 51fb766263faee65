"""The list of generated files with their hashes: `docs/.precis-manifest.json`, one file a line."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import ClassVar, Final

from builder.write import disk

NAME: Final = ".precis-manifest.json"

_LINE: Final = re.compile(r'^\s*("(?:[^"\\]|\\.)*"): "([0-9a-f]{64})",?\s*$')
_UNSAFE: Final = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|\ud800-\udfff]')


@dataclass(frozen=True, slots=True)
class Manifest:
    """Path below `docs/` -> SHA-256 of what was written there, or is `pending`: about to be."""

    files: Mapping[str, str] = field(default_factory=dict)
    pending: Mapping[str, str] = field(default_factory=dict)
    damaged: bool = False

    NAME: ClassVar[str] = NAME

    @classmethod
    def load(cls, docs: Path) -> "Manifest":
        """Reads the manifest; of a damaged one, the lines that still make sense.

        That is safe, because nothing is overwritten or deleted on the manifest's word
        alone: the file must also have the hash that the manifest gives it.
        """
        text = disk.text(docs / NAME)
        if text is None:
            return cls()
        try:
            known = json.loads(text)
            files, pending = known["files"], known["pending"]
            if all(is_entry(*entry) for part in (files, pending) for entry in part.items()):
                return cls(files, pending)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            pass
        return cls(_salvaged(text), damaged=True)

    def known(self) -> frozenset[str]:
        """Every path that is ours, or was about to be."""
        return frozenset(self.files) | frozenset(self.pending)

    def wrote(self, path: str, found: bytes) -> bool:
        """Whether what was found at `path` is our work; an empty file that we list is nobody's work."""
        hashes = {self.files.get(path), self.pending.get(path)}
        return disk.digest(found) in hashes or (not found and path in self.known())

    def announcing(self, coming: Mapping[str, str]) -> "Manifest":
        """The same manifest, naming also the files that are about to be written."""
        return Manifest(self.files, {**self.pending, **coming})

    def save(self, docs: Path) -> None:
        """Writes the manifest and waits until the disk has it, unless it has it already."""
        parts = {"files": dict(sorted(self.files.items())), "pending": dict(sorted(self.pending.items()))}
        text = json.dumps(parts, indent=1, ensure_ascii=False) + "\n"
        if disk.text(docs / NAME) != text:
            disk.replace(docs / NAME, text.encode(), durable=True)


def is_safe(path: str) -> bool:
    """Whether a path stays below its folder, on every system, whatever stands in it."""
    return (
        path not in ("", ".")
        and ".." not in PurePosixPath(path).parts
        and not path.startswith("/")
        and PurePosixPath(path).as_posix() == path
        and not _UNSAFE.search(path)
        and not disk.is_temporary(path)
    )


def is_entry(path: object, digest: object) -> bool:
    """Whether a pair of the file is a path and a hash that the manifest may hold."""
    return isinstance(path, str) and isinstance(digest, str) and is_safe(path)


def _salvaged(text: str) -> dict[str, str]:
    lines = filter(None, map(_LINE.match, text.splitlines()))
    return {path: match[2] for match in lines if is_safe(path := _unquoted(match[1]))}


def _unquoted(string: str) -> str:
    try:
        return str(json.loads(string))
    except ValueError:
        return ""
