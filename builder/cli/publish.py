"""`precis build` and `precis serve`: articles -> docs -> site."""

import datetime
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

import click

from builder import pipeline, read, site
from builder import serve as serving
from builder.cli.inputs import DAY
from builder.cli.output import count_of, executor, plural, say_problems

RENDERERS = {"mkdocs": "MkDocs", "zensical": "Zensical"}


@click.command()
@click.option("--strict", is_flag=True, help="Write nothing at all when an article has an error.")
@click.option(
    "--renderer",
    type=click.Choice([*RENDERERS, "none"]),
    default="mkdocs",
    show_default=True,
    help="What makes the site of the pages; none stops at the pages in docs/.",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that digest."
)
@click.option("--today", type=DAY, help="The day on which the site is made, instead of the real one.")
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where the site goes; by default site/.")
@click.option("--quiet", "-q", is_flag=True, help="Print problems only.")
@click.pass_context
def build(
    context: click.Context,
    strict: bool,
    renderer: Literal["mkdocs", "zensical", "none"],
    jobs: int,
    today: datetime.datetime | None,
    site_dir: Path | None,
    quiet: bool,
) -> None:
    """Make the pages in docs/ and the site of them.

    An article with an error is left out and named, and the command exits with 1;
    with --strict nothing is written, so that the last good site stays.
    """
    root: Path = context.obj
    with executor(jobs, "Digesting", quiet) as mapped:
        day = today.date() if today else None
        gathered, report = pipeline.build(root, day, strict=strict, executor=mapped)
    say_problems((*gathered.problems, *report.problems))
    if not quiet:
        click.echo(
            f"{plural(len(gathered.collection.entries), 'digest')}: "
            f"{plural(len(report.written), 'page')} written, "
            f"{len(report.unchanged):,} unchanged, {len(report.removed):,} removed; "
            f"{count_of(gathered.problems)}."
        )
    if renderer != "none":
        if not quiet:
            click.echo(f"Building the site with {RENDERERS[renderer]} …")
        where = site.build(root, renderer, quiet=quiet, site_dir=site_dir, say=click.echo)
        if not quiet:
            click.echo(f"The site is in {_shown(where)}.")
    context.exit(1 if gathered.errors() else 0)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.pass_context
def serve(context: click.Context, host: str, port: int) -> None:
    """Show the site in a browser, and build it anew whenever something changes.

    Watches the articles, the settings, the theme's overrides and the hand-written
    pages. An article with an error is named and left out; where no site can be built,
    the last good one stays. Ctrl-C ends it.
    """
    root: Path = context.obj

    def build_pages() -> Sequence[str]:
        gathered, report = pipeline.build(root)
        say_problems((*gathered.problems, *report.problems))
        return (*report.written, *report.removed)

    def watched() -> Iterable[Path]:
        return read.watched(root)

    serving.serve(build_pages, root, watched, host, port, click.echo)


def _shown(path: Path) -> str:
    try:
        return f"{path.relative_to(Path.cwd()).as_posix()}/"
    except ValueError:
        return f"{os.fspath(path)}/"
