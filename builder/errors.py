"""What can go wrong, always with an address and a cure; one shallow tree of exceptions."""

import re
from dataclasses import dataclass
from typing import Final, Literal

Severity = Literal["error", "warning"]

_ACTS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    r"""`text` on one line, with what would act on a terminal or a log written out, such as "\x1b"."""
    return _ACTS.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, where, and what to do about it.

    `file` is a path as the person would type it (relative to the project, POSIX
    separators); `line` counts from 1, None where no line can be named. `message`
    says what is wrong and `cure` what to do, each a sentence without its full stop.
    Control characters in them, which may be a stranger's, are written out.
    """

    file: str
    line: int | None
    message: str
    cure: str
    severity: Severity = "error"

    def __post_init__(self) -> None:
        for name in ("file", "message", "cure"):
            # a frozen record lets nobody else do it
            object.__setattr__(self, name, visible(getattr(self, name)))

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
