"""Text -> front matter and body, with the lines on which they begin."""

import re
from dataclasses import dataclass
from typing import Final

from builder.strict.report import Report

LONGEST: Final = 64 * 1024
"""Characters of front matter, at most: no honest one comes near."""

_OPENING: Final = re.compile(r"---\s*")
_CLOSING: Final = re.compile(r"(?:---|\.\.\.)\s*")
_KEY_LIKE: Final = re.compile(r"\s|#|-\s|[\w\"'-][^:]{0,60}:(?:\s|$)|[\]}]|$")


@dataclass(frozen=True, slots=True)
class Split:
    """A file in its two parts. `opening` is the line of the mark that opens the front matter."""

    front: str
    opening: int
    body: str
    body_line: int


def has_front_matter(text: str) -> bool:
    """Whether the first line that is not blank opens front matter."""
    return _OPENING.fullmatch(text.lstrip().partition("\n")[0]) is not None


def split(text: str, report: Report) -> Split | None:
    """The parts of a text that opens with front matter; None, with a report, where that never ends."""
    lines = text.split("\n")
    opening = next((number for number, line in enumerate(lines) if line.strip()), 0)
    for number in range(opening + 1, len(lines)):
        if lines[number].startswith(("---", "...")) and _CLOSING.fullmatch(lines[number]):
            return _parts(lines, opening, number, report)
    _never_closed(lines, opening, report)
    return None


def _parts(lines: list[str], opening: int, closing: int, report: Report) -> Split | None:
    front = "\n".join(lines[opening + 1 : closing])
    if len(front) > LONGEST:
        message = f"the front matter has {len(front):,} characters; {LONGEST:,} are allowed"
        report.error(
            opening + 1, message, "close it with a line `---` above the article's text, or shorten it"
        )
        return None
    below = closing + 1
    while below < len(lines) and not lines[below].strip():
        below += 1
    body = "\n".join(lines[below:])
    return Split(front, opening + 1, body.rstrip(), min(below, len(lines) - 1) + 1)


def _never_closed(lines: list[str], opening: int, report: Report) -> None:
    """Names the first line that looks like the article's text and no longer like a key."""
    prose = next(
        (number for number in range(opening + 1, len(lines)) if not _KEY_LIKE.match(lines[number])), opening
    )
    report.error(
        prose + 1,
        f"the front matter that begins on line {opening + 1} is never closed",
        "write a line `---` below its last key, above the article's text",
    )
