"""`precis import` and `precis new`: raw stories -> article files."""

import datetime
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from builder import capture, clock, read
from builder.capture import Captured, Details
from builder.cli.inputs import DAY, bytes_of, settings_of
from builder.config import Settings
from builder.errors import ContentError, PrecisError, Problem, visible
from builder.read.decode import decode
from builder.slugs import is_slug
from builder.strict.addresses import web_address
from builder.strict.report import Report


def _address(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    return _url(value) if value else value


def _slug(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value and not is_slug(value):
        raise click.BadParameter("use small letters, digits and single hyphens, such as canal-reopens")
    return value


DETAILS: Sequence[Callable[[Callable[..., None]], Callable[..., None]]] = (
    click.option("--date", type=DAY, help="The day on which the source published it."),
    click.option("--source", help="The publication."),
    click.option("--source-url", callback=_address, help="Address of the original."),
    click.option("--author", "authors", multiple=True, help="Who wrote it; may be given several times."),
    click.option("--section", help="One of the 17 sections."),
    click.option("--lang", help="Language of the text, such as en."),
    click.option("--slug", callback=_slug, help="The page's address; made of the title by default."),
)


def _with_details(command: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(DETAILS):
        command = option(command)
    return command


@click.command("import")
@click.argument("sources", nargs=-1, required=True, type=click.Path(allow_dash=True, path_type=Path))
@click.option("--title", help="The story's title, instead of the one that is found.")
@_with_details
@click.option("--stdout", is_flag=True, help="Print the article file instead of writing it.")
@click.option("--no-input", is_flag=True, help="Never ask, also on a terminal.")
@click.pass_context
def import_command(
    context: click.Context, /, sources: tuple[Path, ...], stdout: bool, no_input: bool, **given: object
) -> None:
    """Make article files of raw stories: text, Markdown with front matter, saved web pages.

    SOURCES are files, or - for standard input (paste, then Ctrl-D). Each story is
    cleaned, and what it tells of itself is taken; what nobody tells is asked for on a
    terminal, and else leaves the article a draft. Nothing is ever overwritten.
    """
    root: Path = context.obj
    settings = settings_of(root)
    details = _details(given)
    if len(sources) > 1 and (details.title or details.slug):
        raise click.UsageError("--title and --slug are for one source at a time")
    ask = sys.stdin.isatty() and not no_input and not stdout
    failed = 0
    for source in sources:
        try:
            captured = _captured(source, details, settings, ask)
            _deliver(root, settings, captured, stdout)
        except PrecisError as error:
            failed += 1
            for problem in error.problems:
                click.echo(f"{problem}", err=True)
    context.exit(1 if failed else 0)


@click.command()
@click.argument("title", required=False)
@_with_details
@click.pass_context
def new(context: click.Context, /, **given: object) -> None:
    """Write an empty article file, a draft, with TITLE and what else is given; asks on a terminal."""
    root: Path = context.obj
    settings = settings_of(root)
    details = _details(given)
    if sys.stdin.isatty():
        details = _asked(details)
    if not details.title:
        raise click.UsageError("give a TITLE")
    _deliver(root, settings, capture.blank(details, clock.today(settings)), stdout=False)


def _details(given: dict[str, object]) -> Details:
    day = given.pop("date")
    chosen = {name: value for name, value in given.items() if value}
    details = Details(**chosen)  # type: ignore[arg-type] # click has checked the types
    return replace(details, date=day.date() if isinstance(day, datetime.datetime) else None)


def _captured(source: Path, details: Details, settings: Settings, ask: bool) -> Captured:
    if str(source) == "-":
        name, data = "(standard input)", sys.stdin.buffer.read()
    else:
        name, data = source.as_posix(), bytes_of(source, source.as_posix())
    found = capture.find(name, _text(name, data))
    if not found.body.strip():
        raise ContentError(
            Problem(name, None, "there is no text in it", "give the story itself, as text or HTML")
        )
    if ask and str(source) != "-":
        _say_year(capture.capture(found, details, clock.today(settings)))
        known = found.details
        details = _asked(
            replace(
                details,
                date=details.date or known.date,
                source=details.source or known.source,
                source_url=details.source_url or known.source_url,
            ),
            with_title=False,
        )
    captured = capture.capture(found, details, clock.today(settings))
    if not captured.paragraphs:
        cure = "give the whole story; `precis clean` of the file shows what was taken for title and junk"
        raise ContentError(Problem(name, None, "no text of a story is left of it after cleaning", cure))
    return captured


def _say_year(captured: Captured) -> None:
    """Before the date is asked for: what the story tells of it."""
    for note in captured.notes:
        if note.startswith("the source gives only the year"):
            click.echo(f"{note[:1].upper()}{note[1:]}.", err=True)


def _text(name: str, data: bytes) -> str:
    report = Report(name)
    text = decode(data, report, markup=name.lower().endswith(capture.HTML))
    if text is None:
        raise ContentError(*report.problems())
    return text


def _asked(details: Details, with_title: bool = True) -> Details:
    """Asks for what is not known yet; an empty answer leaves it open."""
    if with_title and not details.title:
        details = replace(details, title=click.prompt("Title", default="", show_default=False))
    if not details.date:
        details = replace(details, date=_asked_day())
    if not details.source:
        details = replace(details, source=click.prompt("Publication", default="", show_default=False))
    if not details.source_url:
        answer = click.prompt("Address of the original", default="", show_default=False, value_proc=_url)
        details = replace(details, source_url=answer)
    return details


def _asked_day() -> datetime.date | None:
    question = "Date of the source (yyyy-mm-dd)"
    answer: datetime.date | None = click.prompt(question, default="", show_default=False, value_proc=_day)
    return answer


def _day(answer: str) -> datetime.date | None:
    if not answer:
        return None
    try:
        return datetime.date.fromisoformat(answer)
    except ValueError as error:
        raise click.BadParameter("write it as 2026-03-14, or leave it empty") from error


def _url(answer: str) -> str:
    address = web_address(answer) if answer else None
    if address and address.message:
        raise click.BadParameter(f"{address.message}; {address.cure}")
    return address.text if address else ""


def _deliver(root: Path, settings: Settings, captured: Captured, stdout: bool) -> None:
    if stdout:
        click.echo(captured.content, nl=False)
    else:
        _, problems = read.article(f"{captured.slug}.md", captured.content.encode(), settings)
        if any(problem.severity == "error" for problem in problems):
            raise ContentError(*problems)
        file = root / settings.articles / f"{captured.slug}.md"
        _create(file, captured.content)
        click.echo(
            f"Wrote {file.relative_to(root).as_posix()}{' (a draft)' if captured.draft else ''}.", err=True
        )
    for note in captured.notes:
        click.echo(f"  {visible(note)}.", err=True)


def _create(file: Path, content: str) -> None:
    """Writes a new file; one that is there already is never overwritten."""
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as article:
            article.write(content)
    except FileExistsError:
        cure = "look whether it is the same story; else give this one another address with --slug"
        name = f"{file.parent.name}/{file.name}"
        raise ContentError(
            Problem(name, None, "this article is there already, and was left alone", cure)
        ) from None
