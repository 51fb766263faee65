"""The `precis` command: arguments, printing and exit codes live here and nowhere else."""

import os
import sys
from pathlib import Path

import click

from builder import __version__
from builder.cli.capture import import_command, new
from builder.cli.inspect import analyse, check, clean, explain
from builder.cli.output import say_problems
from builder.cli.publish import build, serve
from builder.config import SETTINGS_FILE
from builder.errors import PrecisError

FINE, CONTENT_HAS_ERRORS = 0, 1


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 fine, 1 the content has errors, 2 the command was misused.",
)
@click.option(
    "-C",
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the project; by default the nearest one, upwards from here, with a mkdocs.yml.",
)
@click.version_option(__version__, prog_name="precis")
@click.pass_context
def precis(context: click.Context, project: Path | None) -> None:
    """Turn articles into a digest site whose every sentence can be checked."""
    context.obj = project or _nearest_project()


for command in (new, import_command, clean, check, analyse, explain, build, serve):
    precis.add_command(command)


def main() -> None:
    """Runs the command line and exits with its code; no traceback reaches a user."""
    try:
        sys.exit(precis(prog_name="precis", standalone_mode=False) or FINE)
    except PrecisError as error:
        say_problems(error.problems)
        sys.exit(CONTENT_HAS_ERRORS)
    except click.Abort:
        click.echo("Stopped.", err=True)
        sys.exit(CONTENT_HAS_ERRORS)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # the reader of our output has gone: the rest of it has no use
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(CONTENT_HAS_ERRORS)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        click.echo(f"{place}error: {error.strerror or error}.", err=True)
        sys.exit(CONTENT_HAS_ERRORS)


def _nearest_project() -> Path:
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / SETTINGS_FILE).is_file()), here)
