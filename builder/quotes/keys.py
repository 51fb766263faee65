"""The quotes worth showing: whole thoughts under a name, by different speakers, best first."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.models import KeyQuote, Quote, Speaker, Text
from builder.quotes import lexicon
from builder.quotes.cuts import cuts
from builder.quotes.keywords import weights
from builder.text import words

LEAST, SHORT, FULL, LONG = 6, 12, 18, 30
"""Words below which a quote is no key quote, and from which on it is not short, substantial, long."""
LEAST_FRAGMENT = 8
"""Words that a fragment needs: a shorter one misleads out of its sentence."""
SURE = 0.75
"""The chance that the speaker is right that a key quote needs, where it is known."""
ENOUGH = 2
"""Whole quotes beside which none is shown that begins within a sentence."""
TOPIC_WORDS, TOPIC, MOST_TOPICAL = 5, 0.6, 2.0
INNER_END = re.compile(r"[a-z]{2}[.!?] +[A-Z]")
KIND = {"direct": 1.0, "block": 0.8, "fragment": 0.0}
VOICES = {
    "person": "a named person",
    "organisation": "an organisation",
    "unnamed": "an unnamed source",
    "document": "a document",
}
SPEAKER = {"person": 1.0, "organisation": 0.6, "unnamed": 0.8, "document": 0.4}


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
    whole = [candidate for candidate in candidates if not candidate.parts[0][:1].islower()]
    ranked = _varied(whole if len(whole) >= ENOUGH else candidates, limit)
    return tuple(_key_quote(candidate) for candidate in ranked)


def _candidate(
    text: Text, utterance: Sequence[Quote], limit: int, topical: Mapping[str, float]
) -> _Candidate | None:
    """The utterance as a candidate, its best cut where it is too long; None where it is not worth showing."""
    best: _Candidate | None = None
    for quote, parts, shortened in cuts(text, utterance, limit):
        slices = tuple(text.body[start:end] for start, end in parts)
        count = sum(len(part.split()) for part in slices)
        hollow = count < LEAST or (quote.kind == "fragment" and not _stands(slices[0], count))
        if quote.speaker is None or hollow or 0 < quote.confidence < SURE:
            continue
        score, reasons = _worth(slices, quote, quote.speaker, topical)
        if shortened:
            reasons += ("cut to whole sentences",)
        if best is None or score > best.score:
            best = _Candidate(quote.group, quote.block, slices, quote.speaker, score, reasons)
    return best


def _stands(fragment: str, count: int) -> bool:
    """Whether a fragment makes sense alone: it holds a whole sentence, or a long clause with its subject."""
    return bool(INNER_END.search(fragment)) or (
        count >= LEAST_FRAGMENT and words(fragment)[0] in lexicon.SUBJECTS
    )


def _worth(
    slices: Sequence[str], quote: Quote, speaker: Speaker, topical: Mapping[str, float]
) -> tuple[float, tuple[str, ...]]:
    """How much a quote of `speaker` is worth showing, and why."""
    spoken = [word for part in slices for word in words(part)]
    count = sum(len(part.split()) for part in slices)
    topic = sum(sorted((topical.get(word, 0.0) for word in set(spoken)), reverse=True)[:TOPIC_WORDS])
    opening = spoken[0] if spoken else ""
    voice = "document" if speaker.name.lower().split()[-1] in lexicon.DOCUMENT_NOUNS else speaker.kind
    score = 1.5 * KIND[quote.kind] + SPEAKER[voice] + quote.confidence + min(count, FULL) / FULL
    score += TOPIC * min(topic, MOST_TOPICAL) - max(count - LONG, 0) / LONG
    if slices[0][:1].islower():
        score, start = score - 2.0, "begins within a sentence"
    elif opening in lexicon.BACKWARD:
        empty = opening in lexicon.DANGLING and count < SHORT
        score, start = score - (1.5 if empty else 0.7), "opens with a word that points back"
    else:
        start = "stands alone"
    reasons = (f"{count} words", f"said by {VOICES[voice]}", start)
    return score, (*reasons, "on the story’s subject") if topic > 1 else reasons


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
