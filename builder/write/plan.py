"""What is to be written and removed, decided by looking only: nothing is changed here."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from builder.errors import Problem
from builder.write import places
from builder.write.manifest import Manifest

_AWAY = "move it out of that folder, or delete it, then build again"
_EDITED = (
    "what an editor wants to say belongs into the article's file: put it there and delete this one, or move "
    "this one elsewhere, then build again"
)
_FOREIGN = (
    "move it or delete it, then build again; if all of them are old generated pages, "
    "`git clean -fdX` in that folder removes those"
)

_RIVAL = "give it another name, or move what it says elsewhere, then build again"


@dataclass(frozen=True, slots=True)
class Plan:
    """Paths below `docs/`, each tuple in order; with `problems`, nothing of it may be done.

    `stale` are all paths to clear; `remove` those of them where a file still stands.
    """

    write: tuple[str, ...]
    unchanged: tuple[str, ...]
    stale: tuple[str, ...]
    remove: tuple[str, ...]
    problems: tuple[Problem, ...]


def make_plan(contents: Mapping[str, bytes], manifest: Manifest, docs: Path) -> Plan:
    """Compares the pages with what stands in `docs`."""
    stale = tuple(sorted(manifest.known() - contents.keys()))
    remove, problems = [], []
    for path in stale:
        found = _stale(path, manifest, docs)
        if isinstance(found, Problem):
            problems.append(found)
        elif found:
            remove.append(path)
    write: list[str] = []
    unchanged: list[str] = []
    for path, content in contents.items():
        wanted = _rival(path, contents, stale, docs) or _wanted(
            path, content, manifest, docs, frozenset(stale)
        )
        if isinstance(wanted, Problem):
            problems.append(wanted)
        else:
            (write if wanted else unchanged).append(path)
    return Plan(tuple(write), tuple(unchanged), stale, tuple(remove), tuple(problems))


def _rival(path: str, contents: Mapping[str, bytes], stale: tuple[str, ...], docs: Path) -> Problem | None:
    """Somebody's page that would have the same address on the site: `topics.md` beside `topics/index.md`."""
    folder, _, name = path.rpartition("/")
    rival = f"{folder}.md"
    if name != "index.md" or not folder or rival in contents or rival in stale or not (docs / rival).exists():
        return None
    message = f"this page would have the same address as the generated {path}"
    return places.problem(docs, rival, message, _RIVAL)


def _stale(path: str, manifest: Manifest, docs: Path) -> bool | Problem:
    """Whether a file that no page wants any more is to be removed."""
    kind, where = places.standing(docs, path)
    if kind == "file" and where == path:
        if manifest.wrote(path, (docs / path).read_bytes()):
            return True
        return places.problem(docs, path, "it is not wanted any more, but somebody edited it", _EDITED)
    if kind == "other":
        return places.problem(docs, where, "it is no ordinary file or folder, so it is left alone", _AWAY)
    return False


def _wanted(
    path: str, content: bytes, manifest: Manifest, docs: Path, stale: frozenset[str]
) -> bool | Problem:
    """Whether a page is to be written; False where the disk has it already."""
    kind, where = places.standing(docs, path)
    if kind == "other":
        return places.problem(docs, where, "it is no ordinary file or folder, so it is left alone", _AWAY)
    if kind == "folder":
        if _clears(docs / path, docs, stale):
            return True
        return places.problem(docs, path, "a folder stands where a page has to go", _AWAY)
    if kind == "nothing" or where in stale:
        return True
    if where != path:
        return places.problem(docs, where, "a file stands where a folder of pages has to go", _AWAY)
    found = (docs / path).read_bytes()
    if found == content:
        return False
    if manifest.wrote(path, found):
        return True
    if path in manifest.known():
        return places.problem(docs, path, "somebody edited this generated page", _EDITED)
    return places.problem(docs, path, "a page has to go here, but somebody else wrote this file", _FOREIGN)


def _clears(folder: Path, docs: Path, stale: frozenset[str]) -> bool:
    """Whether a folder is one of stale pages, with nothing else in it, so that it will be gone."""
    folders = {str(parent) for path in stale for parent in PurePosixPath(path).parents}
    below = [folder, *folder.rglob("*")]
    return all(path.relative_to(docs).as_posix() in stale | folders for path in below)
