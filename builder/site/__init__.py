"""Pages -> site, through MkDocs or Zensical; the last good site stays until the new one is whole."""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT, CompletedProcess, run
from typing import Final, Literal

from builder.config import SETTINGS_FILE, load
from builder.errors import Problem, SiteError
from builder.site import messages
from builder.site.layout import Layout
from builder.site.mirror import check_target, mirror
from builder.site.sources import check_sources

__all__ = ["Layout", "RendererName", "build"]

RendererName = Literal["mkdocs", "zensical"]

_WORKSHOP: Final = ".cache"
_QUIET: Final = {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
"""Material's notice on MkDocs 2 is for whoever chooses the tools, not for an editor who builds a site."""
_LOUD: Final = frozenset({"FORCE_COLOR", "CLICOLOR_FORCE", "PYTHONWARNINGS"})


def build(
    root: Path,
    renderer: RendererName = "mkdocs",
    *,
    strict: bool = True,
    quiet: bool = False,
    site_dir: Path | None = None,
    site_url: str | None = None,
    say: Callable[[str], None] = print,
) -> Path:
    """Builds the site of the project at `root` and returns its folder.

    `site_dir` and `site_url` stand in for what `mkdocs.yml` says. With `strict` a
    renderer's warning is an error; else it is said, unless `quiet`. The site is built
    aside and put into its folder only when all went well. Raises SiteError.
    """
    layout = Layout.read(root)
    target = (site_dir or root / layout.site_dir).absolute()
    check_target(target, root, (layout.docs_dir, load(root / SETTINGS_FILE).articles))
    check_sources(root, layout.docs_dir)
    _check_installed(renderer)
    with _explained(target), _workshop(root) as aside:
        with _settings(root, aside, site_url) as settings:
            outcome = _run(renderer, settings, root, strict, site_url)
        problems = messages.problems(outcome.stdout, layout.docs_dir, settings.name)
        if outcome.returncode or (strict and problems):
            raise SiteError(*(problems or (_unexplained(renderer, outcome),)))
        mirror(aside, target)
    for problem in () if quiet else problems:
        say(str(problem))
    return target


def _run(
    renderer: RendererName, settings: Path, root: Path, strict: bool, site_url: str | None
) -> CompletedProcess[str]:
    command = [sys.executable, "-m", renderer, "build", "-f", settings.name]
    environment = {key: value for key, value in os.environ.items() if key not in _LOUD} | _QUIET
    if site_url is not None:
        environment["SITE_URL"] = site_url
    return run(  # noqa: S603 - our own interpreter and constant arguments, no shell
        [*command, "--strict"] if strict else command,
        cwd=root,
        env=environment,
        stdin=DEVNULL,
        stdout=PIPE,
        stderr=STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


@contextmanager
def _workshop(root: Path) -> Iterator[Path]:
    """A new folder for the site; within the project, because Zensical wants it there."""
    (root / _WORKSHOP).mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="site-", dir=root / _WORKSHOP) as folder:
        yield Path(folder).absolute()


@contextmanager
def _settings(root: Path, aside: Path, site_url: str | None) -> Iterator[Path]:
    """A settings file beside `mkdocs.yml` that inherits from it; neither renderer offers a better way."""
    changes = {"INHERIT": SETTINGS_FILE, "site_dir": aside.relative_to(root.absolute()).as_posix()}
    if site_url is not None:
        changes["site_url"] = site_url
    handle, name = tempfile.mkstemp(prefix=".precis-", suffix=".yml", dir=root)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(changes, file)
        yield Path(name)
    finally:
        Path(name).unlink()


@contextmanager
def _explained(target: Path) -> Iterator[None]:
    """Turns what the operating system refuses into a SiteError with a cure."""
    try:
        yield
    except OSError as error:
        place = str(error.filename or target)
        message = f"the site cannot be written ({error.strerror or error})"
        cure = "give your user the right to write there, or choose another folder with --site-dir"
        raise SiteError(Problem(place, None, message, cure)) from error


def _check_installed(renderer: RendererName) -> None:
    if find_spec(renderer) is None:
        cure = f"install it with `{Path(sys.executable).name} -m pip install {renderer}`"
        other = ", or build with --renderer mkdocs" if renderer == "zensical" else ""
        raise SiteError(Problem(SETTINGS_FILE, None, f"{renderer} is not installed", cure + other))


def _unexplained(renderer: RendererName, outcome: CompletedProcess[str]) -> Problem:
    lines = [line for line in outcome.stdout.splitlines() if line.strip()]
    last = lines[-1].strip() if lines else "it printed nothing"
    message = f"{renderer} failed with exit code {outcome.returncode}: {last}"
    return Problem(SETTINGS_FILE, None, message, f"run `{renderer} build` to see all that it says")
