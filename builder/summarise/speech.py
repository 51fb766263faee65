"""Direct speech: which sentences are hardly more, and which stand inside a longer quotation."""

from collections.abc import Iterator

from builder.models import Text
from builder.text import Quotation, quotations, unbalanced
from builder.text.marks import DOUBLE
from builder.text.sentences import LONGEST_UTTERANCE, is_tag

OPENING = '"“«'


def is_speech(sentence: str) -> bool:
    """Whether `sentence` is a quotation and its tag, or stands for the most part inside quote marks."""
    pairs = quotations(sentence, 0, len(sentence))
    if not pairs:
        return False
    if pairs[0].open == 0 and is_tag(sentence, pairs[0].close + 1, len(sentence)):
        return True
    quoted = reached = 0
    for pair in sorted(pairs, key=lambda pair: pair.open):
        if pair.open >= reached:
            quoted += len(sentence[pair.open + 1 : pair.close].split())
            reached = pair.close
    return 2 * quoted >= len(sentence.split())


def inside_quotations(text: Text) -> frozenset[int]:
    """Sentences inside a quotation that was too long to stay whole, or that runs on in the next block."""
    inside = list(_after_open_marks(text))
    index = 0
    for number, block in enumerate(text.blocks):
        pairs = _long_quotations(text.body, block.start, block.end)
        place = 0
        while index < len(text.sentences) and text.sentences[index].block == number:
            sentence = text.sentences[index]
            while place < len(pairs) and pairs[place].close < sentence.start:
                place += 1
            if (
                place < len(pairs)
                and pairs[place].open < sentence.start
                and sentence.end <= pairs[place].close
            ):
                inside.append(index)
            index += 1
    return frozenset(inside)


def _after_open_marks(text: Text) -> Iterator[int]:
    """Sentences that follow, in their block, one whose opening mark is closed in a later block only."""
    block, is_open = -1, False
    for index, sentence in enumerate(text.sentences):
        body, start, end = text.body, sentence.start, sentence.end
        if sentence.block != block:
            block, is_open = sentence.block, False
        marked = DOUBLE.search(body, start, end) is not None
        if is_open and not marked:
            yield index
        elif not is_open:
            is_open = body[start] in OPENING and _runs_on(text, block) and unbalanced(body, start, end)


def _runs_on(text: Text, block: int) -> bool:
    """Whether the block after this one opens with a quote mark."""
    following = text.blocks[block + 1 : block + 2]
    return bool(following) and text.body[following[0].start] in OPENING


def _long_quotations(body: str, start: int, end: int) -> list[Quotation]:
    pairs = [pair for pair in quotations(body, start, end) if pair.close - pair.open > LONGEST_UTTERANCE]
    return sorted(pairs, key=lambda pair: pair.open)
