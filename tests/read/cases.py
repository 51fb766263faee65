"""Reads the case files of `tests/cases/read` (their form stands in the README beside them)."""

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "cases" / "read"

DETAILS = """\
date: 2026-03-14
source: The Larkhaven Courier
source_url: https://courier.larkhaven.example/canal"""
BODY = """\
The council voted on Thursday to reopen the canal.

“We waited ten years for boats,” said Ada Moreno, the mayor."""


@dataclass(frozen=True, slots=True)
class Case:
    title: str
    file: str
    expected: tuple[str, ...]


def all_cases() -> list[Case]:
    return [case for path in sorted(FOLDER.glob("*.txt")) for case in _cases(path)]


def _cases(path: Path) -> list[Case]:
    found = []
    for part in re.split(r"^==== ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, _, rest = part.partition("\n")
        file, mark, expected = rest.partition("\n==>\n")
        assert mark, f"{path.name}: {title}"
        lines = tuple(line for line in expected.splitlines() if line)
        found.append(Case(f"{path.stem}: {title}", _written_out(file), lines))
    return found


def _written_out(file: str) -> str:
    text = file.replace("{details}", DETAILS).replace("{body}", BODY)
    return re.sub("⟨([0-9A-F]+)⟩", lambda match: chr(int(match[1], 16)), text)
