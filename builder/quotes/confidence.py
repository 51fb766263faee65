"""The chance that a speaker is right, by the kind of evidence: a logistic model fitted on annotated news.

The weights in `confidence.json` are made by `python -m benchmarks.fit_quotes --write`.
"""

import json
import math
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Final

SHOWN: Final = 0.6
"""Below this chance no speaker is shown."""


def features(evidence: str, how: str, kind: str) -> tuple[str, ...]:
    """The names of the weights that count for one attribution."""
    return "bias", f"evidence {evidence}", f"name {how}", f"kind {kind}"


def probability(weights: dict[str, float], names: Iterable[str]) -> float:
    """The logistic of the sum of the weights named; unknown names weigh nothing."""
    return 1 / (1 + math.exp(-sum(weights.get(name, 0.0) for name in names)))


@cache
def confidence(evidence: str, how: str, kind: str) -> float:
    """The chance, 0 to 1, that an attribution of this kind is right."""
    return probability(_weights(), features(evidence, how, kind))


@cache
def _weights() -> dict[str, float]:
    raw = resources.files(__package__).joinpath("confidence.json").read_text(encoding="utf-8")
    weights: dict[str, float] = json.loads(raw)
    return weights
