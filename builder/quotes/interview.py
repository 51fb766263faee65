"""Interviews printed as labelled turns ("Q:", "A:", "MORENO:"): which paragraphs answer."""

import re
from collections import Counter
from typing import NamedTuple

from builder.models import Text

LABEL = re.compile(r"\*{0,2}((?:[^\W\d_][\w.’'-]*\.?)(?: [^\W\d_][\w.’'-]*){0,3})\*{0,2}:\*{0,2}[ \t]+(?=\S)")
QUESTION, ANSWER = frozenset("qQ"), frozenset("aA")
LEAST = 4
"""Labelled paragraphs that make an interview, two for each of two labels at least."""
ASKS = 0.5
"""Share of turns that end with a question mark, from which on a label is the interviewer's."""


class Turn(NamedTuple):
    """A paragraph of an interview: who is labelled, where the words begin, and whether they answer."""

    label: str
    start: int
    answers: bool
    goes_on: bool


def turns(text: Text) -> dict[int, Turn]:
    """The paragraphs of an interview by their index in `text.blocks`; empty where the text is none."""
    labelled: dict[int, tuple[str, int]] = {}
    for number, block in enumerate(text.blocks):
        match = LABEL.match(text.body, block.start, block.end) if block.kind == "paragraph" else None
        if match and (match.group(1)[0].isupper() or match.group(1) in QUESTION | ANSWER):
            labelled[number] = (match.group(1), match.end())
    counts = Counter(label for label, _ in labelled.values())
    speakers = {label for label, count in counts.items() if count > 1}
    labelled = {number: turn for number, turn in labelled.items() if turn[0] in speakers}
    if len(speakers) < 2 or len(labelled) < LEAST:
        return {}
    return _filled(text, labelled, _interviewers(text, labelled))


def _interviewers(text: Text, labelled: dict[int, tuple[str, int]]) -> set[str]:
    """The labels whose turns mostly end with a question mark, and "Q"."""
    asked = Counter(
        label for number, (label, _) in labelled.items() if text.body[text.blocks[number].end - 1] == "?"
    )
    counts = Counter(label for label, _ in labelled.values())
    return {label for label in counts if label in QUESTION or asked[label] > ASKS * counts[label]}


def _filled(text: Text, labelled: dict[int, tuple[str, int]], interviewers: set[str]) -> dict[int, Turn]:
    """The labelled paragraphs and those without a label between them, which go on the turn before."""
    found: dict[int, Turn] = {}
    first, last = min(labelled), max(labelled)
    current = ""
    for number in range(first, last + 1):
        block = text.blocks[number]
        if number in labelled:
            current, start = labelled[number]
            found[number] = Turn(current, start, current not in interviewers, goes_on=False)
        elif block.kind == "paragraph":
            found[number] = Turn(current, block.start, current not in interviewers, goes_on=True)
    return found
