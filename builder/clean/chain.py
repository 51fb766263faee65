"""A two-state chain (text, junk) over the lines of an article: how likely each line is junk.

The model is a linear-chain conditional random field (Lafferty, McCallum and Pereira
2001) of two labels; `weights.json` is fitted by `python -m benchmarks.fit_clean --write`.
"""

import json
import math
from collections.abc import Mapping, Sequence
from importlib.resources import files

Weights = Mapping[str, float]
Scores = Sequence[float]

SWITCH = "junk follows text or text junk"


def load() -> dict[str, float]:
    """The fitted weights: log-odds of junk by feature name."""
    weights: dict[str, float] = json.loads(files("builder.clean").joinpath("weights.json").read_text("utf-8"))
    return weights


def line_scores(shown: Sequence[Sequence[str]], weights: Weights) -> list[float]:
    """For each line the sum of its features' weights."""
    return [sum(weights.get(name, 0.0) for name in names) for names in shown]


def chances(scores: Scores, switch: float) -> list[float]:
    """The chance that each line is junk, by the forward-backward algorithm; `switch` is a change's weight."""
    forward = sweep(scores, switch)
    backward = sweep(scores[::-1], switch)[::-1]
    # Both sweeps count the line's own score once.
    return [_logistic(one + two - own) for one, two, own in zip(forward, backward, scores, strict=True)]


def sweep(scores: Scores, switch: float) -> list[float]:
    """Log-odds of junk at each line given the lines up to it."""
    odds: list[float] = []
    last = 0.0
    for score in scores:
        if odds:
            score += _log_sum(last, switch) - _log_sum(last + switch, 0.0)
        last = score
        odds.append(last)
    return odds


def _log_sum(one: float, two: float) -> float:
    """log(exp(one) + exp(two)), without overflow."""
    high = max(one, two)
    return high + math.log1p(math.exp(min(one, two) - high))


def _logistic(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-500.0, min(500.0, odds))))
