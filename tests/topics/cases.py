"""Reads the case files of `tests/cases/topics` (their form stands in the README beside them)."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from builder.models import VocabularyTopic

FOLDER = Path(__file__).parents[1] / "cases" / "topics"


@dataclass(frozen=True)
class Case:
    name: str
    title: str
    body: str
    expected: tuple[tuple[str, str], ...]


def all_cases() -> list[Case]:
    return [case for path in sorted(FOLDER.glob("*.txt")) for case in _cases(path)]


def vocabulary() -> tuple[VocabularyTopic, ...]:
    entries = yaml.safe_load((FOLDER / "vocabulary.yml").read_text("utf-8"))
    return tuple(VocabularyTopic(e["name"], e["slug"], tuple(e["synonyms"])) for e in entries)


def _cases(path: Path) -> list[Case]:
    found = []
    for part in path.read_text("utf-8").split("==== ")[1:]:
        head, _, expected = part.partition("\n==>\n")
        name, title, *lines = head.split("\n")
        wishes = [line.partition(": ")[::2] for line in expected.splitlines() if line.strip()]
        found.append(Case(name, title.removeprefix("# "), "\n\n".join(lines), tuple(wishes)))
    return found
