"""What can go wrong, always with an address and a cure; one shallow tree of exceptions."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, where, and what to do about it.

    `file` is a path as the person would type it (relative to the project, POSIX
    separators); `line` counts from 1, None where no line can be named. `message`
    says what is wrong and `cure` what to do, each a sentence without its full stop.
    """

    file: str
    line: int | None
    message: str
    cure: str
    severity: Severity = "error"

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.severity}: {self.message}. {self.cure}."


class PrecisError(Exception):
    """Any failure that Precis foresees: it carries problems, never just a message."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class ContentError(PrecisError):
    """An article, the vocabulary or the people file breaks its contract (exit code 1)."""


class SettingsError(PrecisError):
    """`mkdocs.yml` cannot be read, or `extra.digest` breaks its contract (exit code 1)."""


class WriteError(PrecisError):
    """A generated page cannot be written, or would overwrite somebody's file (exit code 1)."""


class SiteError(PrecisError):
    """MkDocs or Zensical could not build or serve the site (exit code 1)."""
