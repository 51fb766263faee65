"""The fitted weights of the linear score, made by `python -m benchmarks.fit_summary --write`."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from builder.summarise.features import FEATURES, Profile


@dataclass(frozen=True, slots=True)
class Weights:
    """A weight for each of `FEATURES`, and what likeness to a chosen sentence costs."""

    features: tuple[float, ...]
    repetition: float

    def scores(self, found: Sequence[Profile]) -> list[float]:
        """The score of each sentence; only differences within a text mean something."""
        return [sum(map(float.__mul__, self.features, profile.values)) for profile in found]


@cache
def fitted() -> Weights:
    """The weights that come with the package."""
    raw = json.loads(files(__package__).joinpath("weights.json").read_text("utf-8"))
    return Weights(tuple(float(raw["features"][name]) for name in FEATURES), float(raw["repetition"]))
