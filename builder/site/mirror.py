"""A finished site -> its folder, file by file; a folder that holds anything else is left alone."""

import filecmp
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from builder.errors import Problem, SiteError

_MARK: Final = ".precis-site"
"""Written into each site: by it we know a folder that we may change."""
_NOT_FOUND: Final = Path("404.html")
_SOURCES: Final = ("overrides", "builder", "tests", ".git")
_ALLOWED: Final = frozenset({".git", ".nojekyll"})
"""What a folder may hold that is to become a site, such as the checkout of a publishing branch."""


def check_target(target: Path, root: Path, sources: Iterable[str]) -> None:
    """Raises SiteError where putting a site into `target` would destroy something else.

    `sources` are folders of the project at `root` that hold what the site is made of.
    """
    real, project = target.resolve(), root.resolve()
    folders = [project / name for name in (*sources, *_SOURCES)]
    cure = "choose an empty folder, or that of an earlier site, with --site-dir"
    if any(place.is_relative_to(real) for place in (project, *folders)) or any(
        real.is_relative_to(place) for place in folders
    ):
        raise SiteError(Problem(str(target), None, "the site cannot go where its sources are", cure))
    if real.exists() and not real.is_dir():
        raise SiteError(Problem(str(target), None, "the site needs a folder, but a file stands there", cure))
    if real.is_dir() and not (real / _MARK).is_file() and {p.name for p in real.iterdir()} - _ALLOWED:
        raise SiteError(Problem(str(target), None, "this folder holds files that are no site", cure))


def mirror(new: Path, target: Path) -> None:
    """Makes the visible files below `target` be those below `new`, which is used up.

    Files with the same bytes stay untouched, as does what has a name with a leading
    dot, such as the `.git` of a site that is published from a branch.
    """
    target.mkdir(parents=True, exist_ok=True)
    (target / _MARK).touch()
    files = {path.relative_to(new) for path in new.rglob("*") if path.is_file()}
    folders = {parent for path in files for parent in path.parents}
    for path in tuple(_visible(target)):
        name = path.relative_to(target)
        if path.is_symlink() or (path.is_file() and name not in files):
            path.unlink()
        elif path.is_dir() and name not in folders:
            shutil.rmtree(path)
    for file in sorted(files, key=lambda file: (file != _NOT_FOUND, file)):
        there = target / file
        if there.is_file() and filecmp.cmp(new / file, there, shallow=False):
            continue
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(new / file, there)


def _visible(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        yield path
        if path.is_dir() and not path.is_symlink():
            yield from _visible(path)
