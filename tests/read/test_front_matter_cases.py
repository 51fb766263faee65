"""The front-matter contract, case by case."""

import datetime
import json

import pytest

from builder import read
from builder.config import Settings
from builder.errors import Problem
from builder.models import Article
from tests.read.cases import Case, all_cases

SETTINGS = Settings(ignored_keys=("layout",))


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.title)
def test_case(case: Case) -> None:
    article, problems = read.article("articles/canal.md", case.file.encode(), SETTINGS)
    wanted = [line for line in case.expected if " = " not in line.partition(":")[0]]
    assert len(problems) == len(wanted), "\n".join(map(str, problems))
    for problem, line in zip(problems, sorted(wanted, key=_line_number), strict=True):
        assert matches(problem, line), f"{problem} <> {line}"
    fields = [line for line in case.expected if line not in wanted]
    assert bool(article) == all(problem.severity == "warning" for problem in problems)
    for field in fields:
        assert article
        name, _, value = field.partition(" = ")
        assert as_json(article, name) == json.loads(value)


def matches(problem: Problem, line: str) -> bool:
    place, _, rest = line.partition(" ")
    severity, _, rest = rest.partition(": ")
    message, _, cure = rest.partition(" | ")
    return (
        str(problem.line or "-") == place
        and problem.severity == severity
        and message in problem.message
        and cure in problem.cure
    )


def _line_number(line: str) -> int:
    place = line.partition(" ")[0]
    return int(place) if place.isdigit() else 0


def as_json(article: Article, name: str) -> object:
    value = getattr(article, name)
    if isinstance(value, datetime.date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
