"""The record of a noun phrase that could be the source of a quotation."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from builder.quotes import lexicon
from builder.quotes.names import Name
from builder.quotes.tokens import Token

PhraseKind = Literal["name", "pronoun", "person", "organisation", "document"]


class NounPhrase(NamedTuple):
    """A possible source of a quotation: tokens `first`:`last` of a sentence.

    It reaches from the determiner to the end of the appositive or complement.
    """

    kind: PhraseKind
    first: int
    head: int
    last: int
    name: Name | None = None
    role: str = ""
    gender: str = ""
    plural: bool = False
    possessive: bool = False
    governed: bool = False
    """Whether a preposition stands before it, so that it is no subject."""
    speaks: bool = False
    """Whether a reporting verb stands right beside a name."""
    located: bool = False
    """Whether a preposition of place stands before a name."""
    personal: bool = False
    """Whether it begins with a word such as "her", which depends on the sentence."""


def governed(tokens: Sequence[Token], first: int) -> bool:
    """Whether a preposition stands before the token at `first`."""
    return first > 0 and tokens[first - 1].lower in lexicon.PREPOSITIONS
