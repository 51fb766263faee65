"""Quote marks of a block: which open, which close, and which belong together."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

Side = Literal["open", "close", ""]
SideOf = Callable[[str, str, str, str], Side]
"""(mark, character before, character after, mark that stands open or "") -> side, "" for an apostrophe."""

STRAIGHT_MARKS = str.maketrans(dict.fromkeys("“”„‟«»＂", '"') | dict.fromkeys("‹›‘’‚‛`´", "'"))
"""For comparing texts: every quote mark as the straight double or single one, character for character."""
DOUBLE = re.compile('["“”„«»]')
SINGLE = re.compile("['‘’‚]")
OPENERS = frozenset("([{—–-/‘'“\"")
CLOSERS = frozenset(".,!?…;:)]}—–-/’'”\"")
SENTENCE_MARKS = frozenset(".,!?…")


@dataclass(frozen=True, slots=True)
class Quotation:
    """The places of a pair of quote marks; what is said stands between them."""

    open: int
    close: int


def quotations(body: str, start: int, end: int) -> tuple[Quotation, ...]:
    """The pairs of quote marks in `body[start:end]`, double ones first, each kind in order.

    A mark that opens while another stands open replaces it: a quotation that runs over
    paragraphs has an opening mark in each. Single marks are paired only where the
    closing one follows punctuation, so that apostrophes are none.
    """
    double = _pairs(body, start, end, DOUBLE, _double)
    single = [
        pair for pair in _pairs(body, start, end, SINGLE, _single) if body[pair.close - 1] in SENTENCE_MARKS
    ]
    return (*double, *single)


def unbalanced(body: str, start: int, end: int) -> bool:
    """Whether `body[start:end]` holds one half of a quotation without the other."""
    return _halved(body, start, end, DOUBLE, _double) or _halved(body, start, end, SINGLE, _single)


def _sides(
    body: str, start: int, end: int, marks: re.Pattern[str], side_of: SideOf
) -> Iterator[tuple[int, Side, int]]:
    """Each mark that is no apostrophe: its place, its side, and the mark open before it (a place, or -1)."""
    opened = -1
    for match in marks.finditer(body, start, end):
        at = match.start()
        before = body[at - 1] if at > start else " "
        after = body[at + 1] if at + 1 < end else " "
        side = side_of(match.group(), before, after, body[opened] if opened >= 0 else "")
        if side:
            yield at, side, opened
            opened = at if side == "open" else -1


def _pairs(body: str, start: int, end: int, marks: re.Pattern[str], side_of: SideOf) -> Iterator[Quotation]:
    for at, side, opened in _sides(body, start, end, marks, side_of):
        if side == "close" and opened >= 0:
            yield Quotation(opened, at)


def _halved(body: str, start: int, end: int, marks: re.Pattern[str], side_of: SideOf) -> bool:
    last = -1
    for at, side, opened in _sides(body, start, end, marks, side_of):
        sure = marks is DOUBLE or opened == start or body[at - 1] in SENTENCE_MARKS
        if (side == "open") == (opened >= 0) and sure:
            return True
        last = at if side == "open" else -1
    return last >= 0 and (marks is DOUBLE or last == start)


def _double(mark: str, before: str, after: str, opened: str) -> Side:
    left = before.isspace() or before in OPENERS
    right = after.isspace() or after in CLOSERS
    if mark == "“":
        return "close" if opened == "„" or (opened and right and not left) else "open"
    if mark == "«":
        return "close" if right and not left else "open"
    if mark in "”»":
        return "open" if not opened and left and not right else "close"
    if left != right:
        return "open" if left else "close"
    return "close" if opened else "open"


def _single(mark: str, before: str, after: str, opened: str) -> Side:
    left = before.isspace() or before in OPENERS
    right = after.isspace() or after in CLOSERS
    if mark in "‘‚":
        return "open"
    if mark == "'" and left and not right:
        return "open"
    if right and not left and (opened or before in SENTENCE_MARKS):
        return "close"
    return ""
