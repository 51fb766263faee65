"""What stands beside each word: it tells whether a phrase that begins or ends there is a whole one."""

from itertools import pairwise
from typing import Final

from builder.topics.lexicon import COURTESY, DETERMINERS, EITHER, PREPOSITIONS, PRONOUNS, TITLES, VERBS
from builder.topics.tokens import Token

Sides = list[tuple[float, ...]]

LEFT: Final = ("closed left", "determined", "after preposition", "after to", "after verb", "titled", "quoted")
RIGHT: Final = ("closed right", "before verb", "before object", "either before object", "before of")
BOTH: Final = "name goes on"


def left_sides(tokens: list[Token]) -> Sides:
    """For each word the features of `LEFT`, then `BOTH`, of a phrase that begins there."""
    sides: Sides = []
    previous: Token | None = None
    for token in tokens:
        quoted = float(token.quoted)
        if previous is None or token.broken:
            sides.append((1.0, 0.0, 0.0, 0.0, 0.0, 0.0, quoted, 0.0))
        else:
            sides.append(_left(previous, token, quoted))
        previous = token
    return sides


def _left(before: Token, token: Token, quoted: float) -> tuple[float, ...]:
    word = before.word
    if before.possessive:
        return (1.0, 0.0, 0.0, 0.0, 0.0, 0.0, quoted, 0.0)
    if not before.open:
        return (
            1.0,
            float(word in DETERMINERS),
            float(word in PREPOSITIONS and word != "to"),
            float(word == "to"),
            float(word in VERBS),
            float(word in COURTESY),
            quoted,
            0.0,
        )
    names = before.surface[0].isupper() and token.surface[0].isupper()
    return (0.0, 0.0, 0.0, 0.0, 0.0, float(word in TITLES), quoted, float(names))


def right_sides(tokens: list[Token]) -> Sides:
    """For each word the features of `RIGHT`, then `BOTH`, of a phrase that ends with it."""
    sides = [_right(token, after) for token, after in pairwise(tokens)]
    return [*sides, (1.0, 0.0, 0.0, 0.0, 0.0, 0.0)] if tokens else []


def _right(token: Token, after: Token) -> tuple[float, ...]:
    if after.broken:
        return (1.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    word = after.word
    if token.possessive:
        names = after.surface[0].isupper() and token.surface[0].isupper() and word not in TITLES
        return (1.0, 0.0, 0.0, 0.0, 0.0, float(names))
    if after.open:
        names = after.surface[0].isupper() and token.surface[0].isupper()
        return (0.0, 0.0, 0.0, 0.0, 0.0, float(names))
    has_object = word in DETERMINERS or word in PRONOUNS
    may_be_verb = token.word in EITHER or token.word.endswith("s")
    return (
        1.0,
        float(word in VERBS),
        float(has_object),
        float(has_object and may_be_verb),
        float(word == "of"),
        0.0,
    )
