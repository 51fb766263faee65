"""How the command line prints: problems for people, scripts and GitHub; progress on long work."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Literal

import click

from builder.errors import Problem
from builder.models import Item, OrderedMap, Result

Format = Literal["text", "json", "github"]

BAR_FROM = 50
"""A progress bar is worth its flicker from this many items on."""


def say_problems(problems: Sequence[Problem], form: Format = "text") -> None:
    """Prints problems: to stderr for people, to stdout for scripts and for GitHub's annotations."""
    if form == "json":
        click.echo(json.dumps([_as_dict(problem) for problem in problems], ensure_ascii=False, indent=2))
    elif form == "github":
        for problem in problems:
            click.echo(_annotation(problem))
    else:
        for problem in problems:
            _say(problem)


def count_of(problems: Iterable[Problem]) -> str:
    """The problems counted in words, such as `2 errors, 1 warning`."""
    severities = [problem.severity for problem in problems]
    counts = [(severities.count(name), name) for name in ("error", "warning")]
    return ", ".join(plural(count, name) for count, name in counts if count) or "no problems"


def plural(count: int, noun: str) -> str:
    """A count with its noun: `1 page`, `1,204 pages`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


@contextmanager
def executor(jobs: int, label: str, quiet: bool) -> Iterator[OrderedMap]:
    """An order-preserving map over `jobs` processes that shows its progress on a terminal."""
    if jobs == 1:
        yield _with_bar(map, label, quiet)
        return
    with ProcessPoolExecutor(jobs) as pool:

        def pooled(function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
            return pool.map(function, items, chunksize=16)

        yield _with_bar(pooled, label, quiet)


def _with_bar(inner: OrderedMap, label: str, quiet: bool) -> OrderedMap:
    def mapped(function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        waiting = tuple(items)
        results = inner(function, waiting)
        if quiet or len(waiting) < BAR_FROM or not sys.stderr.isatty():
            yield from results
            return
        with click.progressbar(results, length=len(waiting), label=label, file=sys.stderr) as bar:
            yield from bar

    return mapped


def _say(problem: Problem) -> None:
    place = problem.file if problem.line is None else f"{problem.file}:{problem.line}"
    colour = "red" if problem.severity == "error" else "yellow"
    click.echo(
        f"{click.style(place, bold=True)}: {click.style(problem.severity, fg=colour)}: {problem.message}.\n"
        f"    {problem.cure[:1].upper()}{problem.cure[1:]}.",
        err=True,
    )


def _as_dict(problem: Problem) -> dict[str, object]:
    return {name: getattr(problem, name) for name in ("file", "line", "severity", "message", "cure")}


def _annotation(problem: Problem) -> str:
    """A workflow command: https://docs.github.com/actions, "Workflow commands", names its escapes."""
    line = f",line={problem.line}" if problem.line else ""
    text = _escaped(f"{problem.message}. {problem.cure[:1].upper()}{problem.cure[1:]}.")
    place = _escaped(problem.file).replace(":", "%3A").replace(",", "%2C")
    return f"::{problem.severity} file={place}{line},title=Precis::{text}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
