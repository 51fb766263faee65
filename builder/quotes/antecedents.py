"""Which phrases before a pronoun or description may be meant by it, and in which order they count."""

from collections.abc import Sequence

from builder.quotes import lexicon
from builder.quotes.phrase import NounPhrase
from builder.quotes.tokens import Token

WHEN = frozenset(("once", "also", "now", "then", "still", "himself", "herself"))
TAIL = 3
"""Tokens that may follow a source at the end of its sentence."""


def comparable(candidate: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether a candidate can be what `phrase` refers to: no document, no pronoun of another gender."""
    if candidate.kind != "pronoun":
        return candidate.kind != "document"
    same = candidate.gender == phrase.gender
    return same or (phrase.kind == "person" and not phrase.gender and candidate.gender in ("m", "f"))


def predicate(tokens: Sequence[Token], candidate: NounPhrase) -> bool:
    """Whether a phrase only tells what somebody is ("who was once a critic"), and so is nobody else."""
    if candidate.name or candidate.kind != "person" or tokens[candidate.first].lower not in lexicon.ARTICLES:
        return False
    at = candidate.first - 1
    while at > 0 and (tokens[at].lower in WHEN or tokens[at].lower.endswith("ly")):
        at -= 1
    return at > 0 and tokens[at].lower in ("is", "was") and tokens[at - 1].lower in ("who", "he", "she")


def trailing(tokens: Sequence[Token], candidates: Sequence[NounPhrase]) -> list[NounPhrase]:
    """Who is reported at the end of a sentence ("The lock must close, Karl Thane said")."""
    return [
        candidate
        for candidate in candidates
        if candidate.speaks and candidate.first and tokens[candidate.first - 1].text == ","
        and len(tokens) - candidate.last <= TAIL
    ]  # fmt: skip


def main_first(tokens: Sequence[Token], candidates: Sequence[NounPhrase]) -> Sequence[NounPhrase]:
    """The candidates, the subject after an introductory clause before those in it.

    "Asked if he knew, Pike shook his head": Pike.
    """
    if not candidates or candidates[0].first == 0 or tokens[0].kind == "quote":
        return candidates
    comma = next((at for at, token in enumerate(tokens) if token.text == ","), -1)
    main = [candidate for candidate in candidates if candidate.first == comma + 1]
    apart = all(candidate.last <= comma or candidate.first > comma for candidate in candidates)
    return [*main, *candidates] if main and apart else candidates
