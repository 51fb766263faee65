"""Which sentences make the summary: the best score first, each next one unlike those chosen.

Maximal marginal relevance after Carbonell and Goldstein (1998).
"""

from collections.abc import Sequence

from builder.summarise.features import likeness
from builder.summarise.standing import Standing

SAME = 0.65
"""Likeness from which a sentence repeats another and is left out."""


def choose(
    scores: Sequence[float],
    stems: Sequence[frozenset[str]],
    standing: Sequence[Standing],
    wanted: int,
    repetition: float,
) -> tuple[int, ...]:
    """The places of at most `wanted` sentences, in the order of the text.

    A sentence that points back is taken only after the one before it; where no sentence
    stands alone, the best of those that point back opens, and where there is none
    either, headings, items and fragments serve. Broken ones never do.
    """
    alike = [0.0] * len(scores)
    chosen: list[int] = []
    while len(chosen) < wanted:
        running = _running(standing, chosen, alike)
        if not running:
            break
        best = max(running, key=lambda place: (scores[place] - repetition * alike[place], -place))
        chosen.append(best)
        alike = [max(old, likeness(own, stems[best])) for old, own in zip(alike, stems, strict=True)]
    return tuple(sorted(chosen))


def _running(standing: Sequence[Standing], chosen: Sequence[int], alike: Sequence[float]) -> list[int]:
    """The places that may be chosen next: those of the best standing that is left."""
    free = [place for place, like in enumerate(alike) if like < SAME and place not in chosen]
    alone = [
        place
        for place in free
        if standing[place] is Standing.ALONE
        or (standing[place] is Standing.POINTS_BACK and place - 1 in chosen)
    ]
    if alone or any(standing[place] is not Standing.UNFIT for place in chosen):
        return alone
    for fallback in (Standing.POINTS_BACK, Standing.UNFIT):
        if left := [place for place in free if standing[place] is fallback]:
            return left
    return []
