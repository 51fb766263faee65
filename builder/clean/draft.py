"""What the rules work on, and what they find."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from builder.clean.line import Line
from builder.models import Certainty
from builder.text.marks import STRAIGHT_MARKS

FOLDED = STRAIGHT_MARKS | str.maketrans({"…": "..."})
YEAR = re.compile(r" ?\(((?:19|20)\d\d)\)$")


@lru_cache(maxsize=4096)
def title_key(text: str) -> str:
    """A title folded for comparison: quotes, case, a scraper's year and the ending do not count."""
    return YEAR.sub("", text.translate(FOLDED).casefold().strip()).rstrip(" .").strip("\"' ")


@dataclass(frozen=True, slots=True)
class Finding:
    """A line (by index) that a rule takes, and how sure the rule is."""

    at: int
    certainty: Certainty = "certain"


@dataclass(frozen=True, slots=True)
class Draft:
    """An article under the rules: its lines, the rule that took each (empty: none did) and how surely.

    `kept` are indices that an editor wants kept: no rule gets them.
    """

    lines: tuple[Line, ...]
    taken: tuple[str, ...]
    sure: tuple[Certainty, ...]
    title: str = ""
    kept: frozenset[int] = frozenset()

    def left(self) -> list[int]:
        """Indices of the lines that no rule has taken."""
        return [at for at, rule in enumerate(self.taken) if not rule]

    def without(self, rule: str, findings: Iterable[Finding]) -> "Draft":
        """The draft after `rule` took what it found; what is taken or kept already stays as it is."""
        taken, sure = list(self.taken), list(self.sure)
        for finding in findings:
            if not taken[finding.at] and finding.at not in self.kept:
                taken[finding.at], sure[finding.at] = rule, finding.certainty
        return replace(self, taken=tuple(taken), sure=tuple(sure))


def begin(lines: tuple[Line, ...], kept: frozenset[int] = frozenset()) -> Draft:
    """A draft of which no rule has seen anything yet."""
    certain: Certainty = "certain"
    sure = (certain,) * len(lines)
    return Draft(lines, ("",) * len(lines), sure, kept=kept)


Rule = Callable[[Draft], Iterable[Finding]]
