"""Descriptions that tell the role of somebody just introduced ("Ada Moreno … the mayor said")."""

from collections.abc import Callable, Iterable, Sequence

from builder.quotes import lexicon
from builder.quotes.nouns import singular
from builder.quotes.people import Person
from builder.quotes.phrase import NounPhrase
from builder.quotes.tokens import Token


def head_noun(tokens: Sequence[Token], phrase: NounPhrase) -> str:
    """The singular of the phrase's head in lower case."""
    return singular(tokens[phrase.head].lower)


def describes(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a phrase with "the" can mean somebody named before it.

    It stands beside a reporting verb, or opens its sentence with more than a bare noun;
    those who belong to any such scene ("the driver") are left unnamed.
    """
    beside = [tokens[at] for at in (phrase.first - 1, phrase.last) if 0 <= at < len(tokens)]
    tags = any(token.kind == "word" and token.lower in lexicon.SAY for token in beside)
    opens = phrase.first == 0 and phrase.head - phrase.first > 1
    definite = tokens[phrase.first].lower == "the" and head_noun(tokens, phrase) not in lexicon.BRIDGING
    return definite and (tags or opens)


def introduced(
    before: Iterable[tuple[Sequence[Token], Sequence[NounPhrase]]],
    who: Callable[[NounPhrase], Person | None],
    head: str,
) -> Person | None:
    """The only person named in the sentences `before`: by full name, as their subject, and without a role.

    None where one whom the noun `head` describes has been mentioned there already.
    """
    found: Person | None = None
    for tokens, phrases in before:
        first = next((phrase for phrase in phrases if not (phrase.governed or phrase.possessive)), None)
        for phrase in phrases:
            if phrase.kind == "person" and head_noun(tokens, phrase) == head:
                return None
            person = who(phrase)
            if person is None or not person.human or person is found:
                continue
            if found or phrase is not first:
                return None
            found = person
    return found if found and not found.titles and len(found.words) > 1 else None
