"""Which of the 17 sections a text belongs to: a sum of fitted word weights.

The weights start from the words of the IPTC Media Topics (CC BY 4.0,
https://iptc.org/standards/media-topics/); `benchmarks/fit_sections.py` tells how.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from importlib import resources
from math import exp, log1p
from typing import Final, NamedTuple

from builder.models import SectionScore
from builder.sections import SECTIONS
from builder.topics.lexicon import COURTESY, STOP
from builder.topics.tokens import Token

CODES: Final = tuple(SECTIONS)
TITLE: Final = 3
"""What a word of the title counts."""

Weights = Mapping[str, tuple[tuple[int, float], ...]]


class Table(NamedTuple):
    """Stem -> (number of a section, weight) pairs; `heat` turns sums of weights into beliefs."""

    weights: Weights
    heat: float


def _load() -> Table:
    source = resources.files(__package__).joinpath("sections.json").read_text(encoding="utf-8")
    packed = json.loads(source)
    weights: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, code in enumerate(CODES):
        for level, words in packed.get("weights", {}).get(code, {}).items():
            for word in words.split():
                weights[word].append((number, int(level) / 10))
    return Table({word: tuple(pairs) for word, pairs in weights.items()}, packed.get("heat", 1.0))


TABLE: Final = _load()
"""Fitted by `benchmarks/fit_sections.py`, which `benchmarks/fit_topics.py` calls."""


def sections(tokens: list[Token], title: list[Token]) -> tuple[SectionScore, ...]:
    """All 17 sections, best first; the scores, shares of belief, sum to 1."""
    bag = evidence(counts(tokens, title))
    sums = [0.0] * len(CODES)
    known = 0.0
    for word, value in bag.items():
        pairs = TABLE.weights.get(word, ())
        known += value if pairs else 0.0
        for number, weight in pairs:
            sums[number] += weight * value
    top = max(sums)
    beliefs = [exp((total - top) * TABLE.heat / max(known, 1.0) ** 0.5) for total in sums]
    whole = sum(beliefs)
    ranked = sorted(range(len(CODES)), key=lambda number: (-beliefs[number], number))
    return tuple(SectionScore(CODES[number], round(beliefs[number] / whole, 4)) for number in ranked)


def counts(tokens: list[Token], title: list[Token]) -> Counter[str]:
    """How often each word (by its stem) stands in the text, the title's words counting more."""
    bag = Counter([token.stem for token in tokens if token.word not in STOP])
    for token in title:
        if token.word not in STOP:
            bag[token.stem] += TITLE
    return bag


def evidence(bag: Mapping[str, int]) -> dict[str, float]:
    """What each word's count weighs: repeated words less and less; no numbers, letters or courtesy titles."""
    return {
        word: log1p(count)
        for word, count in bag.items()
        if len(word) > 1 and not word[0].isdigit() and word not in COURTESY and word not in STOP
    }
