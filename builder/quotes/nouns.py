"""Phrases with a common noun as head: "a senior official of the ministry", "one of the passengers"."""

from collections.abc import Sequence

from builder.quotes import lexicon
from builder.quotes.phrase import NounPhrase, governed
from builder.quotes.tokens import Token

LEFT, RIGHT = 8, 14
"""Words that a phrase may have before and after its head."""
STOPPING = lexicon.VERBS | lexicon.PASSIVE | lexicon.AUXILIARIES


def noun_phrase(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    """The phrase whose head is the noun at `at`, None if it is no head or cannot be a source."""
    token = tokens[at]
    noun = lexicon.NOUNS.get(token.lower)
    if noun is None or _modifies(tokens, at) or _is_verb(tokens, at):
        return None
    first, plural = left(tokens, at), noun.plural
    if (
        plural
        and first > 1
        and tokens[first - 1].lower == "of"
        and tokens[first - 2].lower in lexicon.INDEFINITE
    ):
        first, plural = first - 2, tokens[first - 2].lower != "one"
    if first == at and not plural:
        return None
    return NounPhrase(
        noun.kind,
        first,
        at,
        right(tokens, at + 1),
        gender=lexicon.PERSON_NOUNS.get(noun.singular, ""),
        plural=plural,
        possessive=token.possessive,
        governed=governed(tokens, first),
        personal=tokens[first].lower in lexicon.PERSONAL,
    )


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that can be noun or verb follows its subject ("The Courier reports")."""
    before = tokens[at - 1] if at else None
    return (
        tokens[at].lower in lexicon.VERBS
        and before is not None
        and not before.possessive
        and (before.kind == "name" or before.lower in lexicon.PRONOUNS)
    )


def _modifies(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun at `at` belongs to a longer noun or name that follows ("company official")."""
    if at + 1 == len(tokens) or tokens[at].possessive:
        return False
    after = tokens[at + 1]
    if after.kind == "name":
        return (
            tokens[at].kind == "word"
            and after.lower not in lexicon.NO_NAMES
            and after.lower not in lexicon.PLACES
        )
    return after.kind == "word" and (
        after.lower in lexicon.NOUNS or (after.lower == "and" and _modifies_joined(tokens, at))
    )


def _modifies_joined(tokens: Sequence[Token], at: int) -> bool:
    """Whether "president and chief executive" goes on after the first noun."""
    ahead = [token.lower for token in tokens[at + 2 : at + 5] if token.kind == "word"]
    nouns = [lexicon.NOUNS.get(word) for word in ahead]
    return any(noun and noun.kind == "person" for noun in nouns) and not set(ahead) & lexicon.VERBS


def singular(word: str) -> str:
    """The singular of a noun of the lists; other words as they are."""
    noun = lexicon.NOUNS.get(word)
    return noun.singular if noun else word


def left(tokens: Sequence[Token], head: int) -> int:
    """Where the phrase with this head begins: at its determiner, or after the last word that ends another."""
    first = head
    for at in range(head - 1, max(head - LEFT, 0) - 1, -1):
        token = tokens[at]
        if token.kind in ("mark", "quote") or token.lower in lexicon.PREPOSITIONS:
            break
        if token.kind == "word" and token.lower in STOPPING:
            break
        if token.lower in lexicon.BOUNDARIES and not (
            (token.lower == "that" and at == head - 1) or _joins_roles(tokens, at)
        ):
            break
        first = at
        if token.lower in lexicon.DETERMINERS:
            break
    return first


def _joins_roles(tokens: Sequence[Token], at: int) -> bool:
    """Whether the "and" at `at` joins two words for one person ("the singer and guitarist")."""
    return (
        tokens[at].lower == "and"
        and at > 0
        and tokens[at - 1].kind == "word"
        and tokens[at - 1].lower in lexicon.PERSON_NOUNS
    )


def right(tokens: Sequence[Token], at: int) -> int:
    """Where the phrase ends that has its head before `at`: after its complement ("for the ministry")."""
    if at >= len(tokens) or tokens[at].lower not in lexicon.COMPLEMENTS or tokens[at].lower == "the":
        return at
    for index in range(at, min(at + RIGHT, len(tokens))):
        token = tokens[index]
        if token.kind in ("mark", "quote") or (
            index > at + 1 and tokens[index - 1].lower != "the" and _ends_complement(token)
        ):
            return index
    return at


def _ends_complement(token: Token) -> bool:
    lower = token.lower
    return lower in lexicon.RELATIVES or (
        token.kind == "word"
        and (lower in lexicon.VERBS or lower in lexicon.PASSIVE or lower in lexicon.AUXILIARIES)
        and lower not in lexicon.COMPLEMENTS
    )
