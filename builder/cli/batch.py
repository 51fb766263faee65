"""JSON lines in, JSON lines out: one bad line never stops the others."""

import io
import json
import sys
from collections.abc import Callable, Mapping
from typing import Any

import click

from builder.cli.output import say_problems
from builder.errors import Problem

Record = dict[str, Any]


def run(wanted: tuple[str, ...], function: Callable[[Record], Mapping[str, Any]]) -> int:
    """Prints `function` of the record on each line of standard input, in order; returns the exit code.

    A record needs the keys `wanted`, each a string (the first may be of any type); other lines are named on
    stderr, and make the code 1.
    """
    code = 0
    lines = io.TextIOWrapper(sys.stdin.buffer, "utf-8", "replace")
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        record, problem = _record(line, number, wanted)
        if problem:
            say_problems([problem])
            code = 1
        else:
            click.echo(json.dumps(function(record), ensure_ascii=False).encode("utf-8", "backslashreplace"))
    return code


def _record(line: str, number: int, wanted: tuple[str, ...]) -> tuple[Record, Problem | None]:
    shape = "{" + ", ".join(f'"{key}": …' for key in wanted) + "}"
    try:
        record = json.loads(line)
    except (
        ValueError,
        RecursionError,
    ) as error:  # ValueError also where a number is thousands of digits long
        return {}, Problem(
            "(standard input)", number, f"not JSON: {error}", f"give a record {shape} on each line"
        )
    if not isinstance(record, dict):
        return {}, Problem("(standard input)", number, "not an object", f"give a record {shape} on each line")
    for key in wanted:
        if key not in record or (key != wanted[0] and not isinstance(record[key], str)):
            message = f"`{key}` is missing or not a string"
            return {}, Problem("(standard input)", number, message, f"give a record {shape} on each line")
    return record, None
