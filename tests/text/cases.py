"""Reads case files: title, input, expected (see tests/cases/text/README.md)."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "cases"


def cases(path: Path, *also: str) -> list[object]:
    """A pytest parameter (input, expected lines, …`also`) for each case of a file."""
    found: list[object] = []
    for case in path.read_text("utf-8").split("\n= "):
        title, _, rest = case.removeprefix("= ").partition("\n")
        given, _, expected = rest.partition("\n--\n")
        found.append(
            pytest.param(
                given.replace("\\n", "\n"),
                expected.strip("\n").split("\n"),
                *also,
                id=f"{path.stem}: {title}",
            )
        )
    return found
