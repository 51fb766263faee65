"""The list on which the problems of one file are collected, so that they are told together."""

from dataclasses import dataclass, field
from typing import Final

from builder.errors import Problem

MOST: Final = 40
"""More problems than this in one file help nobody."""


@dataclass(slots=True)
class Report:
    """Problems of one file, in the order in which they were found."""

    file: str
    found: list[Problem] = field(default_factory=list)

    def error(self, line: int | None, message: str, cure: str) -> None:
        """Notes an error."""
        self.found.append(Problem(self.file, line, message, cure))

    def warn(self, line: int | None, message: str, cure: str) -> None:
        """Notes a warning: the value can be used all the same."""
        self.found.append(Problem(self.file, line, message, cure, "warning"))

    def has_errors(self) -> bool:
        """Whether anything found is more than a warning."""
        return any(problem.severity == "error" for problem in self.found)

    def problems(self) -> tuple[Problem, ...]:
        """All different problems by line, at most `MOST`, with a last one that counts the others."""
        ranked = sorted(dict.fromkeys(self.found), key=lambda problem: (problem.severity, problem.line or 0))
        shown = sorted(ranked[:MOST], key=lambda problem: problem.line or 0)
        if len(ranked) > MOST:
            left = len(ranked) - MOST
            shown.append(
                Problem(self.file, None, f"there are {left} more problems", "cure the ones above first")
            )
        return tuple(shown)
