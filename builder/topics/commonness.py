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
"""Stem -> the number of texts (of `TEXTS`) that have it; only those in at least three."""

TEXTS: Final = COUNTS.get("*", 1)
_RAREST: Final = log(TEXTS)


def rarity(stem: str) -> float:
    """0 for a word (by its stem) in every text, 1 for one that is in hardly any."""
    count = COUNTS.get(stem, 1)
    return log(TEXTS / min(count, TEXTS)) / _RAREST if _RAREST else 1.0
