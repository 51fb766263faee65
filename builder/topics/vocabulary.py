"""Which topics of the editors' vocabulary a text is about."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from builder.models import VocabularyTopic
from builder.topics.stems import stem
from builder.topics.tokens import Token, title_tokens

TITLE: Final = -1
"""The place of the title among the numbers of the sentences."""
IN_TITLE: Final = 3.0
IN_LEDE: Final = 1.5
"""What a mention in the first two paragraphs counts."""
LEDE_BLOCKS: Final = 2
ENOUGH: Final = 3.0
"""Weight from which a text is about a topic: two mentions in the lede, or three; or the title alone."""
BESIDE: Final = 0.25
"""A topic of less than this part of the first topic's weight is mentioned in passing."""
PER_WORDS: Final = 500
"""In texts longer than this, more mentions are needed, in proportion to the root of the length."""

Names = Mapping[str, tuple[tuple[tuple[str, ...], bool, str], ...]]


def topics(
    tokens: list[Token], title: list[Token], vocabulary: tuple[VocabularyTopic, ...]
) -> tuple[str, ...]:
    """Names of the topics that the title names, or the text often enough, itself or a synonym; best first.

    Names match as whole words, inflected ("ferry", "ferries"); capitals count in names
    of four letters or fewer that are all capitals ("NATO", "AI", "IT").
    """
    if not vocabulary:
        return ()
    names = _names(vocabulary)
    weights: dict[str, float] = defaultdict(float)
    places: dict[str, set[int]] = defaultdict(set)
    for name, _ in _mentions(title, names):
        weights[name] += IN_TITLE
        places[name].add(TITLE)
    for topic, at in _mentions(tokens, names):
        weights[topic] += IN_LEDE if tokens[at].block < LEDE_BLOCKS else 1.0
        places[topic].add(tokens[at].sentence)
    enough = ENOUGH * max(1.0, (len(tokens) / PER_WORDS) ** 0.5)
    enough = max(enough, BESIDE * max(weights.values(), default=0.0))
    order = {entry.name: place for place, entry in enumerate(vocabulary)}
    about = [name for name in weights if _is_about(weights[name], enough, places[name])]
    return tuple(sorted(about, key=lambda topic: (-weights[topic], order[topic])))


def _is_about(weight: float, enough: float, places: set[int]) -> bool:
    return TITLE in places or (weight >= enough and len(places) > 1)


@lru_cache(maxsize=8)
def _names(vocabulary: tuple[VocabularyTopic, ...]) -> Names:
    """First stem -> (all stems, whether capitals count, topic), longest names first."""
    names: dict[str, list[tuple[tuple[str, ...], bool, str]]] = defaultdict(list)
    for entry in vocabulary:
        for name in (entry.name, *entry.synonyms):
            words = title_tokens(name)
            if words:
                stems = tuple(_stem(word) for word in words)
                names[stems[0]].append((stems, name.isupper() and len(name) < 5, entry.name))
    return {
        first: tuple(sorted(set(entries), key=lambda e: (-len(e[0]), e))) for first, entries in names.items()
    }


def _mentions(tokens: list[Token], names: Names) -> list[tuple[str, int]]:
    """Topics named, with the number of the first word; a word counts for one name only, the longest."""
    found: list[tuple[str, int]] = []
    at = 0
    while at < len(tokens):
        size = 1
        for stems, capitals, topic in names.get(_stem(tokens[at]), ()):
            if _stands(tokens, at, stems) and (not capitals or tokens[at].surface.isupper()):
                found.append((topic, at))
                size = len(stems)
                break
        at += size
    return found


def _stands(tokens: list[Token], at: int, stems: tuple[str, ...]) -> bool:
    run = tokens[at : at + len(stems)]
    return len(run) == len(stems) and all(
        _stem(token) == wanted and not (place and token.broken)
        for place, (token, wanted) in enumerate(zip(run, stems, strict=True))
    )


def _stem(token: Token) -> str:
    return stem(token.word.replace(".", "")) if "." in token.word else token.stem
