"""The quotes worth showing: whole thoughts under a name, by different speakers, best first."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from builder.models import KeyQuote, Quote, Speaker, Text
from builder.quotes import lexicon
from builder.quotes.keywords import weights
from builder.text import parse, words

LEAST, FULL = 5, 12
"""Words below which a quote is no key quote, and from which on it counts as substantial."""
LEAST_FRAGMENT = 8
"""Words that a fragment needs: a shorter one misleads out of its sentence."""
TOPIC_WORDS = 5
END = re.compile(r"[.!?…][\"”’')\]]*$")
INNER_END = re.compile(r"[a-z]{2}[.!?] +[A-Z]")
KIND = {"direct": 1.0, "block": 0.8, "fragment": 0.0}
VOICES = {"person": "a named person", "organisation": "an organisation", "unnamed": "an unnamed source"}
SPEAKER = {"person": 1.0, "organisation": 0.6, "unnamed": 0.4}


class _Cut(NamedTuple):
    """The parts of an utterance that fit, and whether some of it was left out."""

    parts: tuple[tuple[int, int], ...]
    shortened: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    group: int
    block: int
    parts: tuple[str, ...]
    speaker: Speaker
    score: float
    reasons: tuple[str, ...]


def choose(text: Text, quotes: tuple[Quote, ...], limit: int = 5, words: int = 50) -> tuple[KeyQuote, ...]:
    """At most `limit` key quotes of at most `words` words each, best first.

    A longer one is cut to whole sentences; its parts stay slices of `text.body`. Each
    further quote of one speaker counts less, so that different voices come first.
    """
    utterances: dict[int, list[Quote]] = defaultdict(list)
    for quote in quotes:
        utterances[quote.group].append(quote)
    topical = weights(text)
    candidates = [
        candidate
        for utterance in utterances.values()
        if (candidate := _candidate(text, utterance, words, topical)) is not None
    ]
    return tuple(_key_quote(candidate) for candidate in _varied(candidates, limit))


def _candidate(
    text: Text, utterance: Sequence[Quote], limit: int, topical: Mapping[str, float]
) -> _Candidate | None:
    first = utterance[0]
    if first.speaker is None:
        return None
    cut = _cut(text, utterance, limit)
    slices = tuple(text.body[start:end] for start, end in cut.parts)
    count = sum(len(part.split()) for part in slices)
    if not slices or count < LEAST or (first.kind == "fragment" and not _stands(slices[0], count)):
        return None
    score, reasons = _worth(slices, first, count, topical)
    if cut.shortened:
        reasons += ("cut to whole sentences",)
    return _Candidate(first.group, first.block, slices, first.speaker, score, reasons)


def _stands(fragment: str, count: int) -> bool:
    """Whether a fragment makes sense alone: it holds a whole sentence, or a long clause with its subject."""
    return bool(INNER_END.search(fragment)) or (
        count >= LEAST_FRAGMENT and words(fragment)[0] in lexicon.SUBJECTS
    )


def _worth(
    slices: Sequence[str], quote: Quote, count: int, topical: Mapping[str, float]
) -> tuple[float, tuple[str, ...]]:
    """How much a quote with a speaker is worth showing, and why."""
    voice = quote.speaker.kind if quote.speaker else "unnamed"
    spoken = [word for part in slices for word in words(part)]
    topic = sum(sorted((topical.get(word, 0.0) for word in set(spoken)), reverse=True)[:TOPIC_WORDS])
    backward = spoken[0] in lexicon.BACKWARD
    empty = spoken[0] in lexicon.DANGLING and count < FULL
    score = 1.5 * KIND[quote.kind] + SPEAKER[voice] + quote.confidence + min(count, FULL) / FULL + topic
    score -= 1.5 if empty else 0.7 if backward else 0.0
    reasons = (
        f"{count} words",
        f"said by {VOICES[voice]}",
        "opens with a word that points back" if backward else "stands alone",
    )
    return score, (*reasons, "on the story’s subject") if topic > 1 else reasons


def _cut(text: Text, utterance: Sequence[Quote], limit: int) -> _Cut:
    """The utterance if it has at most `limit` words, else as many whole sentences from its beginning as fit.

    Where the first sentence alone is too long the next one opens the cut.
    """
    spans = [(quote.start, quote.end) for quote in utterance]
    if sum(len(text.body[start:end].split()) for start, end in spans) <= limit:
        return _Cut(_trimmed(text, spans), shortened=False)
    chosen: list[tuple[int, int]] = []
    left = limit
    for start, end in _sentences(text, spans):
        count = len(text.body[start:end].split())
        if count > left:
            if chosen:
                break
            continue
        left -= count
        chosen.append((start, end))
    return _Cut(_trimmed(text, _merged(text, chosen)), shortened=True)


def _sentences(text: Text, spans: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """Whole sentences: those of a split quotation's parts count only where punctuation ends them."""
    for start, end in spans:
        inner = parse("", text.body[start:end], language=text.language)
        for sentence in inner.sentences:
            if END.search(text.body[start + sentence.start : start + sentence.end]):
                yield start + sentence.start, start + sentence.end


def _merged(text: Text, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sentences with only space between them as one slice."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and not text.body[merged[-1][1] : start].strip():
            merged[-1] = merged[-1][0], end
        else:
            merged.append((start, end))
    return merged


def _trimmed(text: Text, spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The spans, the last one without the comma that leads to its cue."""
    if not spans:
        return ()
    start, end = spans[-1]
    return (*spans[:-1], (start, start + len(text.body[start:end].rstrip(", \u00a0"))))


def _varied(candidates: Sequence[_Candidate], limit: int) -> list[_Candidate]:
    """The best ones in turn, each speaker's further quotes counting less."""
    rest = sorted(candidates, key=lambda candidate: (-candidate.score, candidate.group))
    used: Counter[str] = Counter()
    chosen: list[_Candidate] = []
    seen: set[tuple[str, ...]] = set()
    while rest and len(chosen) < limit:
        best = max(rest, key=lambda candidate: candidate.score - used[candidate.speaker.name])
        rest.remove(best)
        if best.parts not in seen:
            seen.add(best.parts)
            used[best.speaker.name] += 1
            chosen.append(best)
    return chosen


def _key_quote(candidate: _Candidate) -> KeyQuote:
    return KeyQuote(
        candidate.parts,
        candidate.speaker,
        candidate.block,
        "extracted",
        "; ".join(candidate.reasons),
        candidate.group,
    )
