"""Whom a phrase means, and how that was found."""

from typing import Literal, NamedTuple

from builder.models import Speaker
from builder.quotes.people import Person

How = Literal[
    "full name", "surname", "single name", "pronoun", "distant pronoun", "title", "epithet", "words", "nobody"
]


class Resolved(NamedTuple):
    """A speaker with how it was found; `block` is where the person was first named."""

    speaker: Speaker | None
    how: How
    block: int = -1


NOBODY = Resolved(None, "nobody")


def as_speaker(person: Person, how: How) -> Resolved:
    """A person of the register as the speaker."""
    return Resolved(Speaker(person.name, person.kind, person.role), how, person.block)
