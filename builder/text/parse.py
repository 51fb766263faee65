"""Raw string -> `Text`: blocks are lines, sentences are found in each block."""

import re
from collections.abc import Iterator, Sequence

from builder.models import Block, BlockKind, Sentence, Text
from builder.text.dateline import split_dateline
from builder.text.language import SAMPLE, UNKNOWN, detect
from builder.text.sentences import sentence_spans

LINE = re.compile(r"[^\r\n]+")
FALLBACK = "en"
"""Whose abbreviations hold where the language is unknown."""


def parse(title: str, body: str, kinds: Sequence[BlockKind] = (), language: str = "") -> Text:
    """`body` as a `Text`: its offsets are those of `body` itself, which is never changed.

    `kinds` gives the kind of each non-blank line in order ("paragraph" where it is
    shorter); `language` an ISO 639-1 code, empty to have it detected. A dateline that
    opens the first paragraph belongs to no sentence.
    """
    language = language or detect(f"{title}\n{body[:SAMPLE]}")
    rules = language if language != UNKNOWN else FALLBACK
    blocks = tuple(_blocks(body, kinds))
    first = next((number for number, block in enumerate(blocks) if block.kind == "paragraph"), -1)
    sentences = [
        Sentence(start, end, number)
        for number, block in enumerate(blocks)
        for start, end in sentence_spans(body, _story(body, block, number == first), block.end, rules)
    ]
    return Text(title, body, blocks, tuple(sentences), language)


def _blocks(body: str, kinds: Sequence[BlockKind]) -> Iterator[Block]:
    number = 0
    for match in LINE.finditer(body):
        line = match.group()
        if bare := line.strip():
            start = match.start() + len(line) - len(line.lstrip())
            yield Block(start, start + len(bare), kinds[number] if number < len(kinds) else "paragraph")
            number += 1


def _story(body: str, block: Block, is_first: bool) -> int:
    """Where a block's first sentence starts."""
    return block.start + (split_dateline(body[block.start : block.end]).end if is_first else 0)
