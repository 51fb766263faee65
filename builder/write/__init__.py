"""Pages -> disk: atomic, only what changed, pruning its own, never touching what somebody else wrote."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from builder.errors import Problem, WriteError
from builder.models import Page
from builder.write import disk, places
from builder.write.manifest import Manifest
from builder.write.plan import Plan, make_plan

__all__ = ["Report", "generated", "write"]


@dataclass(frozen=True, slots=True)
class Report:
    """What writing did, as paths below `docs/`, each in order; `problems` holds warnings only."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def write(pages: Iterable[Page], docs: Path) -> Report:
    """Makes the generated files below `docs` be exactly `pages`.

    Everything is checked first: where one file is in the way (somebody else wrote it,
    somebody edited it, a link or a folder stands there) nothing at all is written and a
    WriteError names every such file. The manifest names a file before it is written, so
    that after a kill at any moment the next call finds its own traces and repairs them.
    """
    contents = _contents(pages, docs)
    if docs.is_symlink():
        cure = "put the folder itself in its place, or name that folder under `docs_dir` in mkdocs.yml"
        raise WriteError(places.problem(docs, "", "this is a symbolic link, which is not followed", cure))
    with _explained(docs), disk.locked(docs):
        manifest = Manifest.load(docs)
        plan = make_plan(contents, manifest, docs)
        if plan.problems:
            raise WriteError(*plan.problems)
        _carry_out(plan, contents, manifest, docs)
    return Report(plan.write, plan.unchanged, plan.remove, _warnings(manifest, docs))


def generated(docs: Path) -> frozenset[Path]:
    """The generated files below `docs`, by its manifest, which itself is one of them."""
    return frozenset(docs / path for path in (*Manifest.load(docs).known(), Manifest.NAME))


def _carry_out(plan: Plan, contents: Mapping[str, bytes], manifest: Manifest, docs: Path) -> None:
    final = Manifest({path: disk.digest(content) for path, content in contents.items()})
    disk.sweep(docs, (Manifest.NAME, *manifest.pending))
    if plan.stale or plan.write:
        manifest.announcing({path: final.files[path] for path in plan.write}).save(docs)
    for path in plan.stale:
        disk.remove(docs, path)
    for path in plan.write:
        disk.replace(docs / path, contents[path])
    final.save(docs)


def _contents(pages: Iterable[Page], docs: Path) -> dict[str, bytes]:
    """Path -> bytes in the order of the paths; a WriteError names each path that cannot be."""
    known = tuple(pages)
    faults = places.faults([page.path for page in known])
    if faults:
        cure = "this is a fault of Precis: please report it with the article at hand"
        raise WriteError(*(places.problem(docs, path, fault, cure) for path, fault in faults))
    return {page.path: page.content.encode() for page in sorted(known, key=lambda page: page.path)}


def _warnings(manifest: Manifest, docs: Path) -> tuple[Problem, ...]:
    if not manifest.damaged:
        return ()
    message = "the list of generated files was damaged and has been made anew; old pages may have stayed"
    cure = "look for pages that no article accounts for; `git clean -fdX` in that folder removes all pages"
    return (places.problem(docs, Manifest.NAME, message, cure, "warning"),)


@contextmanager
def _explained(docs: Path) -> Iterator[None]:
    """Turns what the operating system refuses into a WriteError with a cure."""
    try:
        yield
    except OSError as error:
        raise WriteError(places.refusal(docs, error)) from error
