"""Case files of the cleaner: tests/cases/clean/README.md says how they are written."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from builder.clean import clean
from builder.clean.rules import FURNITURE, STORY
from builder.clean.title import split_year

CASES = Path(__file__).parents[1] / "cases" / "clean"
MOST_REPEATED = 3


class RuleCase(NamedTuple):
    rule: str
    name: str
    title: str
    lines: list[tuple[str, str]]

    @property
    def body(self) -> str:
        if self.rule == "dateline" and self.lines[0][0] == "-":
            return " ".join(text for _, text in self.lines if text)
        return "\n".join(text for _, text in self.lines)


def rule_cases() -> Iterator[RuleCase]:
    for file in sorted((CASES / "rules").glob("*.txt")):
        for block in file.read_text("utf-8").split("=== ")[1:]:
            name, *rest = block.splitlines()
            title = next((line.removeprefix("title: ") for line in rest if line.startswith("title: ")), "")
            lines = [(line[0], line[2:]) for line in rest if line[:2] in ("-|", "~|", " |")]
            yield RuleCase(file.stem.replace("-", " "), name, title, lines)


def repair_cases() -> Iterator[tuple[str, str, str]]:
    for file in sorted((CASES / "repair").glob("*.txt")):
        parts = re.split(r"^\.\n", file.read_text("utf-8"), flags=re.MULTILINE)
        for name, raw, expected in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
            seen = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code.group(1), 16)), raw)
            yield f"{file.stem}: {name.strip()}", seen, expected.strip()


@pytest.mark.parametrize("case", list(rule_cases()), ids=lambda case: f"{case.rule}: {case.name}")
def test_a_rule_takes_these_lines_and_leaves_those(case: RuleCase) -> None:
    cleaned = clean(case.body, case.title)
    by_rule = [removal.text for removal in cleaned.removals if removal.rule == case.rule]
    assert by_rule == [text for mark, text in case.lines if mark == "-"]
    stay = [
        text for mark, text in case.lines if mark == " " and text and split_year(text)[0] != cleaned.title
    ]
    assert list(cleaned.paragraphs) == stay


@pytest.mark.parametrize(("name", "raw", "expected"), list(repair_cases()))
def test_characters_markup_and_wrapping_are_repaired(name: str, raw: str, expected: str) -> None:
    assert "\n\n".join(clean(raw, "A title of its own").paragraphs) == expected


def test_each_rule_has_its_cases() -> None:
    ruled = {name for name, _ in (*FURNITURE, *STORY)} | {"dateline"}
    assert {case.rule for case in rule_cases()} == ruled


@pytest.mark.parametrize("rule", sorted({case.rule for case in rule_cases()}))
def test_each_rule_is_shown_as_many_look_alikes_as_lines_to_take(rule: str) -> None:
    often = Counter(text for case in rule_cases() for _, text in case.lines)
    lines = [line for case in rule_cases() if case.rule == rule for line in case.lines]
    taken = {text for mark, text in lines if mark == "-"}
    # What stands in many cases is the story around them, and no look-alike.
    left = {text for mark, text in lines if mark == " " and text and often[text] <= MOST_REPEATED}
    assert 0 < len(taken) <= len(left)
