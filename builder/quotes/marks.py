"""Quote marks of one paragraph -> the outermost quoted spans, in one pass over the marks."""

import re
from typing import NamedTuple

MARK = re.compile(r"''+|[\"“”„‟«»‘’‚'＂]")
INCHES = re.compile(r"\d['’′]\s?\d{1,2}(?:\.\d+)?(?:\"|''|”)|\d(?:\"|'')(?= ?[x×])")
ELISION = re.compile(r"['‘’](?:\d0s|tis|twas|em|til|cause|bout|round|n['’]?)\b", re.IGNORECASE)

BEFORE_OPENING = frozenset(" \t\u00a0\u202f\u2009([{—–-/:;,…\"“‘'")
AFTER_CLOSING = frozenset(" \t\u00a0\u202f\u2009)]}.,;:!?—–-/…\"”’'")
PUNCTUATION = frozenset('.,!?…;—–”"')
SPACES = " \t\u00a0\u202f\u2009"
SINGLES = frozenset("‘’‚'")
STRAIGHT = frozenset('"＂')
ENGLISH_CLOSERS = STRAIGHT | {"”"}
CLOSERS = {"“": "”", "„": "“”", "‟": "”", "«": "»", "»": "«", "”": "”", "‘": "’", "‚": "‘’", "'": "'"}
SHORT = 6
"""Words that a single-quoted span may have where no punctuation shows its end."""


class Span(NamedTuple):
    """A quoted span: `start`:`end` inside the marks, `outer_start`:`outer_end` with them."""

    outer_start: int
    start: int
    end: int
    outer_end: int
    mark: str
    closed: bool = True


class _Mark(NamedTuple):
    text: str
    start: int
    end: int
    opens: bool
    closes: bool
    doubles_after: int = 0


def scan(body: str, start: int, end: int) -> list[Span]:
    """The outermost quoted spans of the paragraph `body[start:end]`; the last one may be unclosed."""
    marks = _marks(body, start, end)
    spans: list[Span] = []
    at = 0
    while at < len(marks):
        mark = marks[at]
        if not mark.opens:
            at += 1
            continue
        if mark.text in SINGLES:
            closing = _single_close(body, marks, at)
            opening = at
        else:
            opening, closing = _double_close(marks, at)
        if closing < len(marks):
            spans.append(_span(body, marks[opening], marks[closing].start, marks[closing].end))
            at = closing + 1
        elif mark.text in SINGLES:
            at += 1
        else:
            spans.append(_span(body, marks[opening], end, end, closed=False))
            break
    return [span for span in spans if span.start < span.end]


def _span(body: str, mark: _Mark, end: int, outer_end: int, *, closed: bool = True) -> Span:
    inner = body[mark.end : end]
    start = mark.end + len(inner) - len(inner.lstrip())
    return Span(
        mark.start, start, max(start, end - len(inner) + len(inner.rstrip())), outer_end, mark.text, closed
    )


def _marks(body: str, start: int, end: int) -> list[_Mark]:
    """The marks of a paragraph with what their neighbours say: whether each may open, may close."""
    inches = {match.end() for match in INCHES.finditer(body, start, end)}
    marks = []
    for match in MARK.finditer(body, start, end):
        text, left, right = match.group(), match.start(), match.end()
        if right in inches or len(text) > 1 or (text in SINGLES and ELISION.match(body, left, end)):
            continue
        before = body[left - 1] if left > start else " "
        after = body[right] if right < end else " "
        at_start, at_end = before in BEFORE_OPENING, after in AFTER_CLOSING
        if text in SINGLES:
            opens = text != "’" and at_start and after.isalnum()
            closes = text != "‚" and before not in SPACES and not after.isalnum()
        elif text in STRAIGHT:
            opens = not at_end or before in SPACES
            closes = before not in SPACES or at_end
        else:
            opens = text in CLOSERS and (text not in "”»" or (at_start and after.isalnum()))
            closes = text in "”»«“"
        marks.append(_Mark(text, left, right, opens, closes))
    return _counted(marks)


def _counted(marks: list[_Mark]) -> list[_Mark]:
    """The marks, each knowing how many double ones follow it."""
    total = sum(1 for mark in marks if mark.text not in SINGLES)
    counted = []
    for mark in marks:
        total -= mark.text not in SINGLES
        counted.append(mark._replace(doubles_after=total))
    return counted


def _single_close(body: str, marks: list[_Mark], at: int) -> int:
    """The mark that closes the single-quoted span opened at `at`, `len(marks)` without one.

    An apostrophe looks like a closing mark: one beside punctuation is trusted first,
    else the first that is not a plural's ("the workers’ rights"), for short spans only.
    """
    weak = 0
    for index in range(at + 1, len(marks)):
        mark = marks[index]
        if mark.text in SINGLES and mark.opens and not mark.closes:
            break
        if mark.text not in CLOSERS[marks[at].text] or not mark.closes:
            continue
        before, after = body[mark.start - 1], body[mark.end : mark.end + 1]
        if before in PUNCTUATION or not after or after in PUNCTUATION or after in "\r\n)":
            return index
        if not weak or body[marks[weak].start - 1] == "s" != before:
            weak = index
    words = body[marks[at].end : marks[weak].start].count(" ") + 1 if weak else 0
    return weak if weak and words <= SHORT else len(marks)


def _double_close(marks: list[_Mark], at: int) -> tuple[int, int]:
    """The opening and closing marks of the span that begins at `at`.

    Where a second mark opens before the first is closed, it is nested if enough marks
    follow to close both, otherwise the first was never closed and the second counts.
    The closing index is `len(marks)` for a span that is not closed.
    """
    depth = 0
    opening = at
    for index in range(at + 1, len(marks)):
        mark = marks[index]
        if mark.text in SINGLES:
            continue
        rest = mark.doubles_after
        if mark.opens and not _closes(mark, marks[opening]):
            if rest % 2 == 0 and rest:
                depth += 1
            elif rest % 2 == 1:
                opening, depth = index, 0
        elif depth:
            depth -= 1
        elif _closes(mark, marks[opening]) or (mark.closes and mark.text in ENGLISH_CLOSERS):
            return opening, index
    return opening, len(marks)


def _closes(mark: _Mark, opening: _Mark) -> bool:
    if opening.text in STRAIGHT:
        return mark.closes and mark.text in STRAIGHT
    return mark.text in CLOSERS[opening.text] and mark.closes
