"""The last rule: lines that a fitted chain model finds unlikely to be the article's text."""

from collections.abc import Iterator
from functools import lru_cache

from builder.clean.chain import SWITCH, Weights, chances, line_scores, load
from builder.clean.context import features, surroundings
from builder.clean.draft import Draft, Finding, title_key
from builder.clean.shape import shape

THRESHOLDS = {"prose": 0.9, "opening": 0.97, "heading": 0.9, "middle": 0.985, "head": 0.7, "tail": 0.95}
"""How likely junk a line must be to go, by where it stands: removing real text is worse than leaving junk."""
OPENING = frozenset({"length<=20", "length<=35", "length<=more", "terminal:short"})
"""What makes a line above the story a standfirst rather than a label or byline."""


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The fitted weights, read once."""
    return load()


def shown(draft: Draft) -> list[tuple[str, ...]]:
    """The features of each line that earlier rules left."""
    key = title_key(draft.title)
    title_at = next((at for at, line in enumerate(draft.lines) if key and title_key(line.text) == key), -1)
    around = surroundings(draft.lines, [bool(rule) for rule in draft.taken], title_at)
    return features([draft.lines[at] for at in draft.left()], around)


def situation(names: tuple[str, ...]) -> str:
    """Which threshold holds for a line that shows these features."""
    shows = set(names)
    if "prose" in shows:
        return "prose"
    if "other around:prose/prose" in shows:
        return "heading"
    zone = next(
        zone for zone in ("middle", "head", "tail") if any(name.startswith(f"{zone}:") for name in names)
    )
    if zone == "head" and not shows.isdisjoint(OPENING):
        return "opening"
    return zone


def unlikely(draft: Draft) -> Iterator[Finding]:
    """Lines that are most likely junk, by themselves and by their neighbours."""
    if not any(shape(draft.lines[at].text).prose for at in draft.left()):
        return  # Without running text there is no story to stand beside.
    fitted = weights()
    features_of = shown(draft)
    junk = chances(line_scores(features_of, fitted), fitted.get(SWITCH, 0.0))
    for at, names, chance in zip(draft.left(), features_of, junk, strict=True):
        if chance > THRESHOLDS[situation(names)]:
            yield Finding(at, "likely")
