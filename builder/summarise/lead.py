"""The summariser "lead": a linear score that knows the lede, and a choice without repetition."""

import re
from collections.abc import Sequence

from builder.models import Extract, Text
from builder.summarise.choice import Candidate, choose
from builder.summarise.features import TOP, Profile, likeness, profiles
from builder.summarise.leaning import leanings
from builder.summarise.merit import merits
from builder.summarise.standing import Standing, standings
from builder.summarise.weights import Weights, fitted
from builder.text import WORD

SHOWN_WORDS = 4
BEHIND = 0.001
"""By how much a sentence that points back ranks below the one before it, for whoever shows only the best."""
POSSESSIVE = re.compile("['’]s$")


def lead(text: Text, sentences: int) -> tuple[Extract, ...]:
    """At most `sentences` extracts in the order of `text`; fewer where fewer can stand in a summary."""
    return lead_by(fitted(), text, sentences)


def lead_by(weights: Weights, text: Text, sentences: int) -> tuple[Extract, ...]:
    """As `lead`, with other weights than the package's own."""
    found = profiles(text)
    standing = standings(text)
    scores = merits(text, found, weights.scores(found), standing)
    stems = [profile.stems for profile in found]
    candidates = list(map(Candidate, scores, stems, standing, leanings(text, stems)))
    chosen = choose(candidates, sentences, weights.repetition)
    for place in chosen:
        if standing[place] is Standing.POINTS_BACK and place - 1 in chosen:
            scores[place] = min(scores[place], scores[place - 1] - BEHIND)
    return tuple(_extract(text, place, chosen, found, scores) for place in chosen)


def _extract(
    text: Text, place: int, chosen: Sequence[int], found: Sequence[Profile], scores: Sequence[float]
) -> Extract:
    sentence = text.sentences[place]
    why = "; ".join(
        (_position(place, len(found)), *_weight(text, place, found), *_repeats(place, chosen, found))
    )
    return Extract(sentence.start, sentence.end, sentence.block, why, round(scores[place], 3))


def _position(place: int, total: int) -> str:
    return "the lede" if place == 0 else f"sentence {place + 1} of {total}"


def _weight(text: Text, place: int, found: Sequence[Profile]) -> tuple[str, ...]:
    """How central a sentence is, and which of the text's main words it has."""
    profile = found[place]
    rank = 1 + sum(other.centrality > profile.centrality for other in found)
    central = "the most central" if rank == 1 else f"number {rank} in centrality"
    if not profile.main:
        return (central,)
    sentence = text.sentences[place]
    spoken = WORD.findall(text.body, sentence.start, sentence.end)
    shown = {
        stem: word for word in reversed(spoken) for stem in profile.main if word.lower().startswith(stem)
    }
    listed = [POSSESSIVE.sub("", word) for word in dict.fromkeys(spoken) if word in shown.values()][
        :SHOWN_WORDS
    ]
    return central, f"has {len(profile.main)} of the {TOP} main words ({', '.join(listed)})"


def _repeats(place: int, chosen: Sequence[int], found: Sequence[Profile]) -> tuple[str, ...]:
    others = [likeness(found[place].stems, found[other].stems) for other in chosen if other != place]
    return (f"{round(100 * max(others))} % like another chosen sentence",) if others else ()
