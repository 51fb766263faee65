"""The keyphrases of a text: candidates scored by fitted weights, chosen for variety."""

import json
from collections import Counter
from collections.abc import Mapping
from importlib import resources
from math import exp
from operator import mul
from typing import Final

from builder.models import Phrase
from builder.topics.candidates import Key, candidates
from builder.topics.commonness import is_common
from builder.topics.features import FEATURES, Setting, capitals, features, is_fragment, setting
from builder.topics.stems import stem
from builder.topics.tokens import Token

PHRASES: Final = 30
"""Phrases given, at most."""

POOL: Final = 90
"""Best candidates among which the choice for variety is made."""

INSIDE: Final = 4.0
"""Taken off the score of a phrase that stands inside a chosen one, and hardly ever elsewhere."""
AROUND: Final = 0.5
"""Taken off the score of a phrase that holds a chosen one."""
SHARED: Final = 0.2
"""Taken off the score of a phrase that shares a word with a chosen one."""

PROMINENT: Final = 0.5
"""Added to the score of a name of one word that stands in the text at least `OFTEN` times."""
OFTEN: Final = 5


def _load() -> tuple[list[float], float]:
    source = resources.files(__package__).joinpath("weights.json").read_text(encoding="utf-8")
    fitted: dict[str, float] = json.loads(source)
    return [fitted.get(name, 0.0) for name in FEATURES], fitted.get("bias", 0.0)


WEIGHTS, BIAS = _load()


def keyphrases(tokens: list[Token], title: list[Token], limit: int = PHRASES) -> tuple[Phrase, ...]:
    """The phrases that say best what the text is about, best first.

    `Phrase.score` estimates the chance, 0 to 1, that a reader would give the phrase as
    a keyphrase; it falls along the list.
    """
    found = candidates(tokens)
    about = setting(tokens, title, found)
    scored = [
        (score(key, starts, about), key)
        for key, starts in found.items()
        if not is_fragment(key, starts, about)
    ]
    scored.sort(key=lambda pair: (-pair[0], found[pair[1]], len(pair[1])))
    lower = {token.word for token in tokens if token.surface[0].islower()}
    return tuple(
        Phrase(
            text=form(key, found[key], tokens, lower),
            score=round(1 / (1 + exp(-value)), 4),
            count=len(found[key]),
            is_name=capitals(found[key], len(key), about) > 0.5,
        )
        for value, key in varied(scored[:POOL], found, limit)
    )


def score(key: Key, starts: list[int], about: Setting) -> float:
    """The weighted sum of the features: log odds that the candidate is a keyphrase."""
    total: float = sum(map(mul, WEIGHTS, features(key, starts, about)))
    return BIAS + total + prominence(key, starts, about)


def prominence(key: Key, starts: list[int], about: Setting) -> float:
    """An editorial addition to the fitted score: readers expect a story's countries and towns as topics."""
    if len(key) > 1 or len(starts) < OFTEN or capitals(starts, 1, about) <= 0.5:
        return 0.0
    return PROMINENT


def varied(
    scored: list[tuple[float, Key]], found: Mapping[Key, list[int]], limit: int
) -> list[tuple[float, Key]]:
    """The best of `scored` (best first), where likeness to what is chosen already counts against each."""
    pool = {key: value for value, key in scored}
    order = {key: place for place, (_, key) in enumerate(scored)}
    chosen: list[tuple[float, Key]] = []
    seen: set[Key] = set()
    while pool and len(chosen) < limit:
        key = max(pool, key=lambda k: (pool[k], -order[k]))
        value = pool.pop(key)
        if (whole := _unhyphenated(key)) in seen:
            continue
        seen.add(whole)
        chosen.append((value, key))
        words = set(key)
        for other in pool:
            if not words.isdisjoint(other):
                pool[other] -= _likeness(other, key, len(found[key]) / len(found[other]))
    return chosen


def _likeness(phrase: Key, chosen: Key, share: float) -> float:
    """What a chosen phrase takes off; `share` is how many of a part's occurrences it can account for."""
    if _holds(chosen, phrase):
        return INSIDE * min(share, 1.0)
    return AROUND if _holds(phrase, chosen) else SHARED


def _holds(longer: Key, shorter: Key) -> bool:
    size = len(shorter)
    return any(longer[at : at + size] == shorter for at in range(len(longer) - size + 1))


def _unhyphenated(key: Key) -> Key:
    return tuple([stem(part) for word in key for part in word.split("-") if part])


def form(key: Key, starts: list[int], tokens: list[Token], lower: set[str]) -> str:
    """The most usual surface form; one that only opens sentences loses a capital that is not its own."""
    size = len(key)
    inner = [start for start in starts if not tokens[start].initial]
    forms = Counter([" ".join([t.surface for t in tokens[at : at + size]]) for at in inner or starts])
    usual = min(forms, key=lambda text: (text.isupper() and len(text) > 5, -forms[text], text))
    if " " in usual and usual.isupper() and len(usual) > 5:
        return " ".join([word.capitalize() if len(word) > 3 else word for word in usual.split()])
    return usual if inner else _without_opening_capital(usual, lower)


def _without_opening_capital(text: str, lower: set[str]) -> str:
    """`text` as it would stand within a sentence; an opening word all in capitals loses them."""
    first = text.split()[0]
    rest = text[len(first) :]
    plain = first.lower()
    if len(first) == 1 or not (plain in lower or is_common(stem(plain))):
        return text
    if rest.strip()[:1].isupper():
        return text if len(first) < 4 else plain.capitalize() + rest
    return text if first.isupper() and len(first) < 4 else plain + rest
