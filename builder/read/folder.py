"""The articles' folder -> its articles: what is no plain file is named and never opened."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from builder.config import SETTINGS_FILE, Settings, load
from builder.errors import Problem, SettingsError
from builder.models import Article
from builder.read.file import SUFFIXES, article
from builder.read.opening import Refusal, read_bytes


def articles(folder: Path, settings: Settings, root: Path) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """All articles below `folder` by path, and everything that is wrong there.

    Names are relative to `root`, the project's folder.
    Of two files that claim one address the later one is refused.
    """
    refused = _refused_folder(folder, root)
    if refused:
        return (), (refused,)
    found: list[Article] = []
    problems: list[Problem] = []
    empty = True
    for path in _files(folder):
        empty = False
        one, told = _article(path, settings, root)
        problems += told
        found += [one] if one else []
    if empty:
        cure = "write an article with `precis new`, or fetch one with `precis import`"
        problems.append(Problem(_name(folder, root), None, "there are no articles", cure, "warning"))
    kept, clashes = _distinct(found)
    pictures = (problem for one in kept for problem in _missing_picture(one, root / settings.docs_dir))
    return kept, (*problems, *clashes, *pictures)


def _missing_picture(article: Article, docs: Path) -> Iterator[Problem]:
    if article.image and not (docs / article.image.src).is_file():
        message = f"`image` names {article.image.src}, and there is no such file below {docs.name}/"
        cure = "put the picture there, or correct `src`"
        yield Problem(article.file, article.line_of("image"), message, cure)


def watched(root: Path) -> Iterator[Path]:
    """The files below a project whose change makes a new build due; links are not followed."""
    yield root / SETTINGS_FILE
    try:
        settings = load(root / SETTINGS_FILE)
    except SettingsError:
        settings = Settings()
    for folder in (settings.articles, "overrides", settings.docs_dir):
        for place, folders, names in os.walk(root / folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            yield from (Path(place) / name for name in sorted(names) if not name.startswith("."))


def _refused_folder(folder: Path, root: Path) -> Problem | None:
    name = _name(folder, root)
    try:
        mode = folder.lstat().st_mode
    except OSError:
        cure = f"make it (mkdir {name}), or name another under `extra: digest: articles` in mkdocs.yml"
        return Problem(name, None, "there is no such folder of articles", cure)
    if stat.S_ISLNK(mode):
        return Problem(name, None, "the articles' folder is a symbolic link", "put a folder in its place")
    if not stat.S_ISDIR(mode):
        return Problem(name, None, "this is no folder", "put a folder of articles in its place")
    return None


def _files(folder: Path) -> list[Path]:
    """What claims to be an article, by path; hidden names and other endings are passed over.

    A folder that cannot be listed is among them. Links to folders are never entered.
    """
    found: list[Path] = []
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = [entry for entry in os.scandir(here) if not entry.name.startswith((".", "_"))]
        except OSError:
            found.append(here)
            continue
        for entry in entries:
            path = here / entry.name
            claims = path.suffix.lower() in SUFFIXES
            if entry.is_dir(follow_symlinks=False) and not claims:
                waiting.append(path)
            elif claims or entry.is_symlink():
                found.append(path)
    return sorted(found, key=lambda path: path.parts)


def _article(path: Path, settings: Settings, root: Path) -> tuple[Article | None, tuple[Problem, ...]]:
    name = _name(path, root)
    if not name.isprintable():
        shown = name.encode("unicode_escape", "backslashreplace").decode("ascii")
        return None, (Problem(shown, None, "the file's name has unprintable characters", "rename the file"),)
    try:
        data = read_bytes(path)
    except Refusal as refusal:
        return None, (Problem(name, None, refusal.message, refusal.cure),)
    return article(name, data, settings)


def _distinct(found: list[Article]) -> tuple[tuple[Article, ...], list[Problem]]:
    """The articles whose addresses are theirs alone, and a problem for each that claims another's."""
    owners: dict[str, Article] = {}
    kept: list[Article] = []
    problems: list[Problem] = []
    for one in found:
        taken = next((slug for slug in (one.slug, *one.aliases) if slug in owners), None)
        if taken is None:
            kept.append(one)
            owners.update(dict.fromkeys((one.slug, *one.aliases), one))
        else:
            problems.append(_clash(one, taken, owners[taken]))
    return tuple(kept), problems


def _clash(one: Article, slug: str, owner: Article) -> Problem:
    key = "slug" if slug == one.slug else "aliases"
    what = f"the {'slug' if key == 'slug' else 'alias'} `{slug}` is also {owner.file}'s"
    line = one.line_of(key) or one.line_of("title")
    cure = f"give one of the two files another, with a line such as slug: {slug[:70]}-2"
    return Problem(one.file, line, what, cure)


def _name(path: Path, root: Path) -> str:
    """The name that problems use: relative to the project where the path is inside it."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return PurePosixPath(path).as_posix()
