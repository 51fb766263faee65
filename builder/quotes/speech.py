"""All quoted spans of a text: in quote marks, as block quotations, and as answers in an interview."""

import re
from typing import NamedTuple

from builder.models import Text
from builder.quotes import lexicon
from builder.quotes.interview import Turn, turns
from builder.quotes.marks import Span, scan

BLOCK, ANSWER = "block", "answer"
NARRATED = re.compile(r",[”\"]? (?:\w+ ){1,3}(?:said|says|added|told|asked)\b(?=[.,])")
MARKS = "\"“”„«»‘’'"


class Speech(NamedTuple):
    """The spans of a text, `by_block` with their indices; `continues` are those that go on the one before."""

    spans: tuple[Span, ...]
    by_block: tuple[tuple[tuple[int, Span], ...], ...]
    continues: frozenset[int]


def find_speech(text: Text) -> Speech:
    """Every quoted span of the text, none of which runs over the end of a paragraph."""
    spans: list[Span] = []
    by_block: list[tuple[tuple[int, Span], ...]] = []
    continues: set[int] = set()
    open_mark = ""
    interview = turns(text)
    for number, block in enumerate(text.blocks):
        if number in interview:
            found = _answer(interview[number], block.end)
            goes_on = bool(found) and interview[number].goes_on
        elif block.kind == "heading":
            found, goes_on = [], False
        elif block.kind == "quotation":
            found = [_whole(text.body, block.start, block.end)]
            goes_on = number > 0 and text.blocks[number - 1].kind == "quotation"
        else:
            following = text.blocks[number + 1].start if number + 1 < len(text.blocks) else len(text.body)
            found = [
                span
                for span in scan(text.body, block.start, block.end)
                if span.closed or _plausible(text.body, block.start, span, following)
            ]
            goes_on = bool(found) and found[0].outer_start == block.start and found[0].mark == open_mark
        if goes_on and spans:
            continues.add(len(spans))
        by_block.append(tuple(enumerate(found, start=len(spans))))
        spans.extend(found)
        open_mark = found[-1].mark if found and not found[-1].closed else ""
    return Speech(tuple(spans), tuple(by_block), frozenset(continues))


def _answer(turn: Turn, end: int) -> list[Span]:
    """The span of an answer, none for a question."""
    return [Span(turn.start, turn.start, end, end, ANSWER)] if turn.answers and turn.start < end else []


def _whole(body: str, start: int, end: int) -> Span:
    """A block quotation as one span, without quote marks around the whole."""
    left, right = start, end
    if body[left] in MARKS and body[right - 1] in MARKS and right - left > 1:
        left, right = left + 1, right - 1
    return Span(start, left, right, end, BLOCK)


def _plausible(body: str, block_start: int, span: Span, following: int) -> bool:
    """Whether an unclosed span is speech: the next paragraph takes it up, or it follows a cue."""
    if NARRATED.search(body, span.start, span.end):
        return False
    if body.startswith(span.mark, following):
        return True
    before = body[block_start : span.outer_start].rstrip()
    if before.endswith(".") and any(mark in before for mark in '”"') and body[span.start].isupper():
        return True
    led = not before or before.endswith((",", ":"))
    return led and not any(word in lexicon.SAY for word in body[span.start : span.end].lower().split())
