"""What MkDocs and Zensical print -> problems with their files."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from builder.config import SETTINGS_FILE
from builder.errors import Problem

_COLOUR: Final = re.compile(r"\x1b\[[0-9;]*m")
_LOGGED: Final = re.compile(r"(?P<level>[A-Z]+) +-  ?(?P<text>.*)")
_CLICK: Final = re.compile(r"Error: (?P<text>.*)")
_ZENSICAL: Final = re.compile(r"(?:Warning|Error): (?P<text>.*)")
_PLACE: Final = re.compile(r"\[ (?P<file>.+?):(?P<line>\d+):\d+ \]")
_DOC_FILE: Final = re.compile(r"[Dd]oc file '(?P<file>[^']+)'")
_KNOWN: Final = (
    (
        re.compile(r"link '|does not exist|not found among"),
        "correct the link, or add the page that it leads to",
    ),
    (re.compile(r"Unrecognised configuration name"), "delete the key, or correct its spelling"),
    (re.compile(r"nav"), "correct the navigation (`nav:`) of that file"),
)
_LEVELS: Final = frozenset({"WARNING", "ERROR", "CRITICAL"})


def problems(output: str, docs_dir: str, settings_name: str) -> tuple[Problem, ...]:
    """The warnings and errors in a renderer's output, each once, in order.

    `settings_name` is the temporary settings file: people know it as `mkdocs.yml`.
    """
    lines = _COLOUR.sub("", output).replace(settings_name, SETTINGS_FILE).splitlines()
    return tuple(dict.fromkeys(_found(lines, docs_dir)))


def _found(lines: list[str], docs_dir: str) -> Iterator[Problem]:
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if logged := _LOGGED.fullmatch(line):
            if logged["level"] in _LEVELS:
                yield _of_mkdocs(_with_rest(logged["text"], lines[number + 1 :]), docs_dir)
        elif (placed := _ZENSICAL.fullmatch(line)) and (place := _PLACE.search(following)):
            file = str(PurePosixPath(docs_dir, place["file"]))
            yield _problem(file, int(place["line"]), placed["text"])
        elif error := _CLICK.fullmatch(line):
            yield _of_mkdocs(_with_rest(error["text"], lines[number + 1 :]), docs_dir)


def _of_mkdocs(text: str, docs_dir: str) -> Problem:
    match = _DOC_FILE.search(text)
    file = str(PurePosixPath(docs_dir, match["file"])) if match and match["file"] else SETTINGS_FILE
    return _problem(file, None, text)


def _problem(file: str, line: int | None, text: str) -> Problem:
    cures = (cure for pattern, cure in _KNOWN if pattern.search(text))
    cure = next(cures, "put right what the message names, then build again")
    return Problem(file, line, text.strip().rstrip("."), cure)


def _with_rest(text: str, following: list[str]) -> str:
    """A message with its further lines: they are indented, or follow up to the next one."""
    rest: list[str] = []
    for line in following:
        if _LOGGED.fullmatch(line) or _CLICK.fullmatch(line) or not line.strip():
            break
        if line.startswith("Aborted"):
            break
        rest.append(line.strip())
    return " ".join([text, *rest][:6])
