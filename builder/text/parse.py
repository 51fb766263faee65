"""Raw string -> `Text`: blocks are lines, sentences are found in each block."""

import re
from collections.abc import Sequence

from builder.models import Block, BlockKind, Sentence, Text

END = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")


def parse(title: str, body: str, kinds: Sequence[BlockKind] = (), language: str = "") -> Text:
    """`body` as a `Text`: its offsets are those of `body` itself, which is never changed.

    `kinds` gives the kind of each non-blank line in order ("paragraph" where it is
    shorter); `language` an ISO 639-1 code, empty to have it detected.
    """
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for match in re.finditer(r"[^\r\n]*\S[^\r\n]*", body):
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        end = match.start() + len(match.group().rstrip())
        kind: BlockKind = kinds[len(blocks)] if len(blocks) < len(kinds) else "paragraph"
        at = start
        for stop in END.finditer(body, start, end):
            sentences.append(Sentence(at, at + len(body[at : stop.end()].rstrip()), len(blocks)))
            at = stop.end()
        sentences.append(Sentence(at, end, len(blocks)))
        blocks.append(Block(start, end, kind))
    return Text(title, body, tuple(blocks), tuple(sentences), language or "en")
