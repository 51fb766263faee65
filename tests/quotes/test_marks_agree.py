"""The quote finder's spans and the pairs of `builder.text` are the same, where both know the marks."""

import pytest

from builder.quotes.marks import scan
from builder.text import quotations

CASES = (
    "“The lock is open,” she said.",
    '"The lock is open," she said. "Go now."',
    "She said: “The lock is open.”",
    "„Die Schleuse ist offen“, sagte sie.",
    "»Die Schleuse ist offen«, sagte sie.",
    "«La esclusa está abierta», dijo.",
    "The “old lock” (“the gate”) is shut.",
    '"One"—"two."',
    "“It’s the dockers’ turn,” said Pell. “We wait.”",
    "No marks at all, only the dockers’ boats.",
)


@pytest.mark.parametrize("paragraph", CASES)
def test_double_marks_are_paired_alike(paragraph: str) -> None:
    end = len(paragraph)
    spans = {(span.outer_start, span.outer_end) for span in scan(paragraph, 0, end)}
    assert spans == {(pair.open, pair.close + 1) for pair in quotations(paragraph, 0, end)}
