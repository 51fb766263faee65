"""`precis clean`, `check`, `analyse` and `explain`: what the builder does, made visible."""

import json
import sys
from pathlib import Path

import click

from builder import clock, pipeline, read
from builder.analyse import digest_row, removal_row, row
from builder.clean import batch as clean_batch
from builder.clean import clean as clean_text
from builder.cli import batch
from builder.cli.explanation import explanation
from builder.cli.inputs import bytes_of, settings_of
from builder.cli.output import Format, count_of, executor, plural, say_problems
from builder.config import Settings
from builder.digest import digest
from builder.errors import ContentError, Problem
from builder.models import Article, Cleaned, Digest, Lists
from builder.stages import Stages

FILES = click.Path(dir_okay=False, path_type=Path, allow_dash=True)


@click.command()
@click.argument("file", type=FILES, required=False)
@click.option("--jsonl", is_flag=True, help='Clean JSON lines {"id", "raw"} from standard input.')
@click.option("--json", "as_json", is_flag=True, help="Print title, paragraphs and removals as JSON.")
@click.pass_context
def clean(context: click.Context, file: Path | None, jsonl: bool, as_json: bool) -> None:
    """Show what cleaning takes out of FILE, line by line, with the rule beside each removal."""
    if jsonl:
        context.exit(batch.run(("id", "raw"), clean_batch.row))
    article, settings, _ = _article(context, file)
    cleaned = clean_text(article.body, article.title, article.clean, settings.cleaning)
    if as_json:
        shown = {
            "title": cleaned.title,
            "paragraphs": list(cleaned.paragraphs),
            "removals": [removal_row(removal) for removal in cleaned.removals],
            "dateline": cleaned.dateline or None,
            "byline": list(cleaned.byline),
        }
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        _say_removals(article, cleaned)


@click.command()
@click.argument("files", type=click.Path(path_type=Path), nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="github: annotations on the lines of a pull request.",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that digest."
)
@click.pass_context
def check(context: click.Context, files: tuple[Path, ...], form: Format, jobs: int) -> None:
    """Check all articles (or only FILES) against the rules, and write nothing."""
    root: Path = context.obj
    project = pipeline.open_project(root)
    with executor(jobs, "Checking", quiet=form != "text") as mapped:
        gathered = pipeline.gather(project, clock.today(project.settings), executor=mapped)
    names = {_named(root, file) for file in files}
    _refuse_others(names, project)
    problems = tuple(problem for problem in gathered.problems if not names or problem.file in names)
    say_problems(problems, form)
    if form == "text":
        known = [article for article in project.articles if not names or article.file in names]
        click.echo(f"{plural(len(known), 'article')} read: {count_of(problems)}.")
    context.exit(1 if any(problem.severity == "error" for problem in problems) else 0)


@click.command()
@click.argument("file", type=FILES, required=False)
@click.option("--jsonl", is_flag=True, help='Analyse JSON lines {"id", "title", "text"} from standard input.')
@click.pass_context
def analyse(context: click.Context, file: Path | None, jsonl: bool) -> None:
    """Print the digest of FILE as JSON: summary, quotes with speakers, topics, removals."""
    if jsonl:
        settings, lists = _settings_and_lists(context.obj)
        stages = Stages.named(settings)
        context.exit(batch.run(("id", "text"), lambda record: row(record, settings, lists, stages)))
    click.echo(json.dumps(digest_row(_digest(context, file)), ensure_ascii=False, indent=2))


@click.command()
@click.argument("file", type=FILES)
@click.option("--json", "as_json", is_flag=True, help="Print the evidence as JSON.")
@click.pass_context
def explain(context: click.Context, file: Path, as_json: bool) -> None:
    """Say why these sentences, quotes, speakers, topics and removals, for the article FILE."""
    made = _digest(context, file)
    if as_json:
        click.echo(json.dumps(digest_row(made), ensure_ascii=False, indent=2))
    else:
        for line in explanation(made):
            click.echo(line)


def _refuse_others(names: set[str], project: pipeline.Project) -> None:
    """A file that is named and was not read must not look as if all were well with it."""
    known = {article.file for article in project.articles} | {problem.file for problem in project.problems}
    folder = project.settings.articles
    cure = f"give the paths of articles in {folder}/, or none to check all of them"
    others = [
        Problem(name, None, "this is no article of the project", cure) for name in sorted(names - known)
    ]
    if others:
        raise ContentError(*others)


def _settings_and_lists(root: Path) -> tuple[Settings, Lists]:
    """The project's, or the defaults where there is no project: a corpus of one's own needs none."""
    settings = settings_of(root)
    return settings, read.lists(root / settings.articles, root)[0]


def _article(context: click.Context, file: Path | None) -> tuple[Article, Settings, Lists]:
    if file is None:
        raise click.UsageError("give a FILE, or --jsonl with records on standard input")
    settings, lists = _settings_and_lists(context.obj)
    name = "(standard input)" if str(file) == "-" else _named(context.obj, file)
    data = sys.stdin.buffer.read() if str(file) == "-" else bytes_of(file, name)
    article, problems = read.article(name, data, settings)
    if article is None:
        raise ContentError(*problems)
    return article, settings, lists


def _digest(context: click.Context, file: Path | None) -> Digest:
    article, settings, lists = _article(context, file)
    outcome = digest(article, settings, lists, Stages.named(settings))
    if outcome.digest is None:
        raise ContentError(*outcome.problems)
    return outcome.digest


def _named(root: Path, file: Path) -> str:
    """The name that problems use: relative to the project where the file is inside it."""
    try:
        return file.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return file.as_posix()


def _say_removals(article: Article, cleaned: Cleaned) -> None:
    first = article.body_line - 1
    for removal in sorted(cleaned.removals, key=lambda removal: removal.line):
        mark = "-" if removal.made else "?"
        colour = "red" if removal.made else "yellow"
        head = click.style(
            f"{mark} {first + removal.line:>5}  [{removal.rule}, {removal.certainty}]", fg=colour
        )
        click.echo(head)
        for line in removal.text.splitlines() or [""]:
            click.echo(f"         {line}")
    click.echo(
        f"{plural(len(cleaned.paragraphs), 'paragraph')} kept, "
        f"{plural(sum(removal.made for removal in cleaned.removals), 'removal')}."
    )
