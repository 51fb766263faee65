"""The record that cleaning works on: one line of text with its place in the raw body."""

from dataclasses import dataclass

from builder.models import BlockKind


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of text on one line; after unwrapping, a whole paragraph.

    `number` is the raw line it begins on, from 1; `gap` tells that a blank line (or a
    paragraph separator) stands before it; `raw_width` and `first_width` are the
    lengths of the line and of its first word before characters were repaired, by which
    wrapping is judged.
    """

    text: str
    number: int
    gap: bool = True
    raw_width: int = 0
    first_width: int = 0
    kind: BlockKind = "paragraph"
