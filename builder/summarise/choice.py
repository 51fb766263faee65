"""Which sentences make the summary: the best score first, each next one unlike those chosen.

Maximal marginal relevance after Carbonell and Goldstein (1998).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from builder.summarise.features import likeness
from builder.summarise.standing import Standing

SAME = 0.65
"""Likeness from which a sentence repeats another and is left out."""
LEANING = 1.5
"""What it costs that the sentence which introduced the opening's noun or name is not chosen."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence as the choice sees it; `leans` holds stems that a chosen sentence before it should have."""

    score: float
    stems: frozenset[str]
    standing: Standing
    leans: frozenset[str] = frozenset()


def choose(candidates: Sequence[Candidate], wanted: int, repetition: float) -> tuple[int, ...]:
    """The places of at most `wanted` sentences, in the order of the text.

    A sentence that points back is taken only after the one before it; where no sentence
    stands alone, direct speech serves, then the best of those that point back, then
    headings, items and fragments. Broken ones never do.
    """
    alike = [0.0] * len(candidates)
    chosen: list[int] = []
    while len(chosen) < wanted:
        running = _running(candidates, chosen, alike)
        if not running:
            break
        worth = {
            place: candidates[place].score
            - repetition * alike[place]
            - LEANING * _leans_on_nothing(candidates, place, chosen)
            for place in running
        }
        best = max(running, key=lambda place: (worth[place], -place))
        chosen.append(best)
        stems = candidates[best].stems
        alike = [max(old, likeness(own.stems, stems)) for old, own in zip(alike, candidates, strict=True)]
    return tuple(sorted(chosen))


def _running(candidates: Sequence[Candidate], chosen: Sequence[int], alike: Sequence[float]) -> list[int]:
    """The places that may be chosen next: those of the best standing, which no worse one joins."""
    free = [place for place, like in enumerate(alike) if like < SAME and place not in chosen]
    alone = [
        place
        for place in free
        if candidates[place].standing is Standing.ALONE
        or (candidates[place].standing is Standing.POINTS_BACK and place - 1 in chosen)
    ]
    if alone:
        return alone
    best = min((candidates[place].standing for place in chosen), default=None)
    for fallback in (Standing.SPOKEN, Standing.POINTS_BACK, Standing.UNFIT):
        left = [place for place in free if candidates[place].standing is fallback]
        if left and (best is None or best is fallback is not Standing.POINTS_BACK):
            return left
    return []


def _leans_on_nothing(candidates: Sequence[Candidate], place: int, chosen: Sequence[int]) -> bool:
    leans = candidates[place].leans
    held = any(other < place and not leans.isdisjoint(candidates[other].stems) for other in chosen)
    return bool(leans) and not held
