"""How rare a word is in news: from counts of texts, made by `benchmarks/fit_topics.py`."""

import json
from collections.abc import Mapping
from importlib import resources
from math import log
from types import MappingProxyType
from typing import Final


def counts(levels: Mapping[str, str]) -> Mapping[str, int]:
    """The packed table (count -> stems) as stem -> count."""
    return MappingProxyType({stem: int(count) for count, stems in levels.items() for stem in stems.split()})


def _load() -> Mapping[str, int]:
    source = resources.files(__package__).joinpath("commonness.json").read_text(encoding="utf-8")
    return counts(json.loads(source))


COUNTS: Final = _load()
"""Stem -> the number of texts that have it, for those in at least three; "*" -> the number of all texts."""


def rarity(stem: str) -> float:
    """0 for a word (by its stem) in every text, 1 for one that is in hardly any."""
    texts = COUNTS.get("*", 1)
    return log(texts / min(COUNTS.get(stem, 1), texts)) / log(texts) if texts > 1 else 1.0


def is_common(stem: str) -> bool:
    """Whether several texts have the word."""
    return stem in COUNTS
