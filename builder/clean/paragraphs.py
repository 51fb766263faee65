"""Raw body -> lines with sound characters, without markup, unwrapped: one paragraph each."""

import re
from dataclasses import replace
from itertools import pairwise

from builder.clean.characters import repair
from builder.clean.line import Line
from builder.clean.marks import ITEM, item_text, plain_block, plain_inline
from builder.clean.markup import BREAK, strip_leftovers, strip_tags
from builder.models import BlockKind

LINE_END = re.compile(r"\r\n?|\n")
# NEL is a line break only where it is no part of broken UTF-8.
OTHER_BREAK = re.compile("[\u2028\u2029\x1c\x1d\x0c\x0b]|(?<![\x80-\xff])\x85")
ASCII_SPACE = re.compile(r"[ \t]")
MOST_PASSES = 6
MARKS = str.maketrans("", "", "<>*_[]#&~")
NARROWEST, WIDEST = 45, 130
WRAPPED_SHARE = 0.6
LONG = 0.6
"""The share of the width from which on a line may be wrapped."""
MARKED = re.compile(r"[-*+•–] +(?=\S)|\(?(?:\d{1,2}|[a-h])[.)] +(?=\S)")
CLOSED = re.compile(r"[.!?…:;][\"”’)]*$")
SENTENCE_END = re.compile(r"[.!?…][\"”’)]*$")


def paragraphs(body: str) -> tuple[Line, ...]:
    """The paragraphs of a raw body in order, none empty."""
    text = LINE_END.sub("\n", body.replace(BREAK, ""))
    text = strip_tags(OTHER_BREAK.sub(BREAK, text))
    pieces = [
        (piece.strip(" \t"), number, at > 0)
        for number, raw in enumerate(text.split("\n"), 1)
        for at, piece in enumerate(raw.split(BREAK))
    ]
    lines: list[Line] = []
    gap = True
    for piece, number, apart in pieces:
        sound, kind = sound_line(piece)
        if sound:
            first = len(ASCII_SPACE.split(piece, 1)[0])
            lines.append(Line(sound, number, gap or apart, len(piece), first, kind))
        gap = not sound
    return unwrapped(tuple(lines))


def sound_line(raw: str) -> tuple[str, BlockKind]:
    """A line repaired and without marks, so that doing it again changes nothing, and its kind."""
    kind: BlockKind = "paragraph"
    line = raw
    for _ in range(MOST_PASSES):
        before = line
        line, found = plain_block(strip_leftovers(repair(line)))
        kind = found if kind == "paragraph" else kind
        line = plain_inline(line)
        if line == before:
            return line, kind
    return repair(line.translate(MARKS)), kind


def unwrapped(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Hard-wrapped lines joined, where the next word would not have fitted the raw width."""
    width = wrapped_at(
        [(one, two) for one, two in pairwise(lines) if not two.gap and not itemised(one.text, two.text)]
    )
    if not width:
        return lines
    joined: list[Line] = []
    for before, line in zip((None, *lines), lines, strict=False):
        goes_on = before is not None and not line.gap and not itemised(joined[-1].text, line.text)
        if before is not None and goes_on and (full(before, line, width) or broken(before, line, width)):
            glue = "" if re.search(r"\w-$", before.text) and line.text[:1].isalnum() else " "
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text}{glue}{line.text}")
        else:
            joined.append(line)
    return tuple(joined)


def wrapped_at(pairs: list[tuple[Line, Line]]) -> int:
    """The width at which the text was wrapped, told by pairs of neighbouring lines; 0 where it was not."""
    width = max((one.raw_width for one, _ in pairs), default=0)
    if not NARROWEST <= width <= WIDEST:
        return 0
    long = [(one, full(one, two, width)) for one, two in pairs if one.raw_width > LONG * width]
    wrapped = [one for one, is_full in long if is_full]
    if len(wrapped) < max(2, WRAPPED_SHARE * len(long)):
        return 0
    # Where most lines end a sentence, each line is a paragraph.
    sentences = sum(bool(SENTENCE_END.search(one.text)) for one in wrapped)
    return width if 2 * sentences < len(wrapped) else 0


def full(line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the line that follows would not have fitted on the line."""
    return line.raw_width + 1 + following.first_width > width and following.kind == "paragraph"


def broken(line: Line, following: Line, width: int) -> bool:
    """Whether the line breaks off in a sentence that the following one goes on with."""
    return line.raw_width > LONG * width and line.text[-1:].isalpha() and following.text[:1].islower()


def itemised(before: str, text: str) -> bool:
    """Whether a line begins an item of a list; a dash or number in a broken sentence begins none."""
    return bool(MARKED.match(text)) and bool(MARKED.match(before) or CLOSED.search(before[-12:]))


def listed(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Runs of two and more list items lose their marks; a lone dash is more often speech or a credit."""
    items = [bool(ITEM.match(line.text) and item_text(line.text)) for line in lines]
    around = zip([False, *items], items, [*items[1:], False], strict=False)
    plain = (
        replace(line, text=sound_line(item_text(line.text))[0], kind="item")
        if here and (before or after)
        else line
        for line, (before, here, after) in zip(lines, around, strict=False)
    )
    return tuple(line for line in plain if line.text)
