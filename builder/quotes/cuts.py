"""An utterance that is too long for a page -> the runs of whole sentences in it that fit."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.models import Quote, Text
from builder.text import parse

END = re.compile(r"[.!?…][\"”’')\]]*$")
MOST_CUTS = 8


class Cut(NamedTuple):
    """Slices of an utterance, the quote with which they begin, and whether some of it was left out."""

    first: Quote
    parts: tuple[tuple[int, int], ...]
    shortened: bool


class _Sentence(NamedTuple):
    start: int
    end: int
    quote: Quote
    opens: bool
    """Whether it is the first of a quote."""


def cuts(text: Text, utterance: Sequence[Quote], limit: int) -> list[Cut]:
    """The whole utterance if it has at most `limit` words, else what fits from each of its quotes on.

    Where the first sentence alone is too long the next one opens the cut.
    """
    spans = [(quote.start, quote.end) for quote in utterance]
    if sum(_count(text, *span) for span in spans) <= limit:
        return [Cut(utterance[0], _trimmed(text, spans), shortened=False)]
    found: list[Cut] = []
    sentences = list(_sentences(text, utterance))
    for at in [at for at, sentence in enumerate(sentences) if sentence.opens][:MOST_CUTS]:
        chosen = _fitting(text, sentences, at, limit)
        if chosen and all(cut.parts[0][0] != chosen[0].start for cut in found):
            parts = _trimmed(text, _merged(text, chosen))
            found.append(Cut(chosen[0].quote, parts, shortened=True))
    return found


def _fitting(text: Text, sentences: Sequence[_Sentence], first: int, limit: int) -> list[_Sentence]:
    chosen: list[_Sentence] = []
    left = limit
    for sentence in sentences[first : first + limit]:
        count = _count(text, sentence.start, sentence.end)
        if count > left:
            if chosen:
                break
            continue
        left -= count
        chosen.append(sentence)
    return chosen


def _sentences(text: Text, utterance: Sequence[Quote]) -> Iterator[_Sentence]:
    """Whole sentences; the last of a quote counts where punctuation ends it, or the next one opens anew."""
    for number, quote in enumerate(utterance):
        after = utterance[number + 1] if number + 1 < len(utterance) else None
        whole = after is not None and not text.body[after.start].islower()
        inner = parse("", text.body[quote.start : quote.end], language=text.language)
        for place, sentence in enumerate(inner.sentences):
            start, end = quote.start + sentence.start, quote.start + sentence.end
            if END.search(text.body[start:end]) or (whole and place + 1 == len(inner.sentences)):
                yield _Sentence(start, end, quote, opens=place == 0)


def _merged(text: Text, sentences: Sequence[_Sentence]) -> list[tuple[int, int]]:
    """Sentences with only space between them as one slice."""
    merged: list[tuple[int, int]] = []
    for start, end, *_ in sentences:
        if merged and not text.body[merged[-1][1] : start].strip():
            merged[-1] = merged[-1][0], end
        else:
            merged.append((start, end))
    return merged


def _trimmed(text: Text, spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The spans, the last one without the comma that leads to its cue."""
    start, end = spans[-1]
    return (*spans[:-1], (start, start + len(text.body[start:end].rstrip(", \u00a0"))))


def _count(text: Text, start: int, end: int) -> int:
    return len(text.body[start:end].split())
