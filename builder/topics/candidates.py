"""Tokens -> candidate phrases: every run of words that may be a topic, with where it stands."""

from collections.abc import Iterator, Mapping
from typing import Final

from builder.topics.lexicon import CONNECTORS, COURTESY, ends_badly
from builder.topics.tokens import Token

LONGEST: Final = 5
"""Words in a phrase, at most."""

Key = tuple[str, ...]
"""A phrase by its stems."""


def candidates(tokens: list[Token]) -> Mapping[Key, list[int]]:
    """Every run of up to `LONGEST` words that neither stop word nor punctuation breaks: stems -> first words.

    A possessive ends a run; small words may join capitalised ones ("Bank of England").
    """
    stems = [token.stem for token in tokens]
    kinds = [_kind(token) for token in tokens]
    found: dict[Key, list[int]] = {}
    for start, kind in enumerate(kinds):
        if kind in "oe" and tokens[start].word not in COURTESY:
            for end in _ends(tokens, kinds, start):
                found.setdefault(tuple(stems[start:end]), []).append(start)
    return found


def _kind(token: Token) -> str:
    """o: a word that may begin and end a phrase; e: only begin it; c: connector; i: initial; x: breaks it."""
    if token.open:
        return "e" if ends_badly(token.word) and token.surface.islower() else "o"
    if token.word in CONNECTORS:
        return "c" if token.surface.islower() else "x"
    return "i" if len(token.surface) == 2 and token.surface.endswith(".") else "x"


def _ends(tokens: list[Token], kinds: list[str], start: int) -> Iterator[int]:
    """Where phrases that begin at `start` may end (exclusive)."""
    for at in range(start, min(start + LONGEST, len(tokens))):
        if at > start and (tokens[at].broken or tokens[at - 1].possessive):
            return
        if kinds[at] == "o":
            yield at + 1
        elif (
            kinds[at] == "x"
            or (kinds[at] == "e" and at > start)
            or (kinds[at] == "c" and not _connects(tokens, kinds, at))
        ):
            return


def _connects(tokens: list[Token], kinds: list[str], at: int) -> bool:
    """Whether a small word stands between two capitalised ones, another small word perhaps beside it."""
    before = at - 2 if kinds[at - 1] == "c" else at - 1
    after = at + 2 if kinds[at + 1 : at + 2] == ["c"] else at + 1
    if before < 0 or after >= len(tokens) or tokens[at + 1].broken:
        return False
    return tokens[before].surface[0].isupper() and tokens[after].surface[0].isupper()
