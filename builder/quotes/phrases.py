"""The noun phrases of a sentence that could be the source of a quotation."""

from collections.abc import Sequence
from typing import NamedTuple

from builder.quotes import lexicon
from builder.quotes.appositives import apposed, noun_gender, tells_body
from builder.quotes.names import Name, name_at, run_end
from builder.quotes.nouns import left, noun_phrase, singular
from builder.quotes.phrase import NounPhrase, governed
from builder.quotes.tokens import Token

PERSON_WORDS = 2
SOURCES = lexicon.NOUNS.keys() | lexicon.PRONOUNS.keys()


def phrases(body: str, tokens: Sequence[Token], known: frozenset[str]) -> list[NounPhrase]:
    """All candidate sources of the sentence, in order; `known` as for `names.name_at`."""
    found: list[NounPhrase] = []
    at = 0
    while at < len(tokens):
        if tokens[at].kind == "word" and tokens[at].lower not in SOURCES:
            at += 1
            continue
        phrase = _phrase_at(body, tokens, at, known)
        if phrase is None:
            at = run_end(tokens, at) if tokens[at].kind == "name" else at + 1
            continue
        at = _after_head(phrase)
        if found and _apposed_to(tokens, found[-1], phrase):
            continue
        while found and phrase.first <= found[-1].first <= found[-1].head < _head(phrase):
            found.pop()
        while found and (joined := _joined(body, tokens, found[-1], phrase)):
            found.pop()
            phrase = joined
        found.append(phrase)
    return found


def _apposed_to(tokens: Sequence[Token], name: NounPhrase, noun: NounPhrase) -> bool:
    """Whether a noun phrase only says who the one named before it is ("Ada Moreno, the mayor,")."""
    return (
        name.kind == "name"
        and noun.kind == "person"
        and bool(name.role)
        and noun.first == name.head + 2
        and noun.last <= name.last
        and tokens[name.head + 1].text == ","
    )


def _head(phrase: NounPhrase) -> int:
    return phrase.name.first if phrase.name else phrase.head


def _after_head(phrase: NounPhrase) -> int:
    return phrase.name.last if phrase.name else phrase.head + 1


def _phrase_at(body: str, tokens: Sequence[Token], at: int, known: frozenset[str]) -> NounPhrase | None:
    token = tokens[at]
    if token.kind in ("mark", "quote"):
        return None
    if token.lower in lexicon.PRONOUNS:
        gender = lexicon.PRONOUNS[token.lower]
        return NounPhrase("pronoun", at, at, at + 1, gender=gender, governed=governed(tokens, at))
    if token.kind == "name" and (name := name_at(tokens, at, known)):
        return _name_phrase(body, tokens, name)
    return noun_phrase(tokens, at)


def _name_phrase(body: str, tokens: Sequence[Token], name: Name) -> NounPhrase:
    lead = _lead(body, tokens, name)
    last, apposed_role = apposed(body, tokens, name.last)
    role = lead.role or apposed_role
    if role.split(" ", 1)[0].lower() in lexicon.PERSONAL or role.lower() in lexicon.RELATION:
        role = ""
    name = name._replace(body=_is_body(tokens, name, apposed_role))
    before = governed(tokens, lead.first)
    return NounPhrase(
        "name",
        lead.first,
        name.last - 1,
        last,
        name,
        role,
        lead.gender or noun_gender(apposed_role),
        possessive=tokens[name.last - 1].possessive,
        governed=before,
        speaks=not before and _speaks(tokens, lead.first, name.last, last),
        located=before and tokens[lead.first - 1].lower in lexicon.PLACE_CUES,
    )


def _is_body(tokens: Sequence[Token], name: Name, role: str) -> bool:
    """Whether a name is an organisation's, with what is beside it ("Joon Park, the returning officer")."""
    if name.body:
        follows_the = name.first > 0 and tokens[name.first - 1].lower == "the"
        return not (role and len(name.words) == PERSON_WORDS and not follows_the and _surname_like(name))
    return len(name.words) > 1 and not (name.title or name.gender) and tells_body(tokens, name.last)


def _surname_like(name: Name) -> bool:
    """Whether only the last word is one that organisations have ("Joon Park")."""
    first, last = (word.lower() for word in name.words)
    no_given = lexicon.ORGANISATION_WORDS | lexicon.OUTLETS | lexicon.PLACES | lexicon.NO_NAMES
    no_given = lexicon.ORGANISATION_WORDS | lexicon.OUTLETS | lexicon.PLACES | lexicon.NO_NAMES
    return last in lexicon.ORGANISATION_WORDS and first not in no_given


class _Lead(NamedTuple):
    """What stands before a name and belongs to it: where it begins, the role and the gender it tells."""

    first: int
    role: str
    gender: str


def _lead(body: str, tokens: Sequence[Token], name: Name) -> _Lead:
    """Title, article or common noun before a name ("former mayor Jane Doe")."""
    head = tokens[name.first - 1] if name.first else None
    if head is None or head.kind != "word":
        return _Lead(name.first, name.title, name.gender)
    noun = singular(head.lower)
    if noun in lexicon.PERSON_NOUNS and not (head.possessive or name.body):
        first = left(tokens, name.first - 1)
        start = first + (tokens[first].lower in lexicon.ARTICLES)
        role = body[tokens[start].start : head.start] + (noun if head.lower != noun else head.text)
        role += f" {name.title}" if name.title else ""
        return _Lead(first, role, name.gender or lexicon.PERSON_NOUNS[noun])
    first = name.first - (head.lower in lexicon.ARTICLES)
    return _Lead(first, name.title, name.gender)


def _speaks(tokens: Sequence[Token], first: int, end: int, last: int) -> bool:
    """Whether a reporting verb stands right beside a name."""
    beside = [tokens[at] for at in (first - 1, end, last) if 0 <= at < len(tokens)]
    return any(token.kind == "word" and token.lower in lexicon.SAY for token in beside)


def _joined(body: str, tokens: Sequence[Token], noun: NounPhrase, name: NounPhrase) -> NounPhrase | None:
    """A noun phrase and the name in apposition after it as one.

    "the group's president, Jane Doe", "a woman named Jane Doe".
    """
    if noun.kind not in ("person", "organisation") or noun.plural or noun.possessive or not name.name:
        return None
    if (noun.kind == "organisation") and not name.name.body:
        return None
    between = tokens[noun.last : name.first]
    if len(between) != 1:
        return None
    joined = name._replace(first=noun.first, gender=name.gender or noun.gender, governed=noun.governed)
    if between[0].lower in ("named", "called"):
        return joined
    told = bool(name.role) and not name.role.startswith("who ")
    if between[0].text != "," or told or not _closes_apposition(tokens, name.last):
        return None
    last = name.last + (name.last < len(tokens) and tokens[name.last].text == ",")
    role = "" if name.name.body else _role(body, tokens, noun)
    return joined._replace(last=last, role=role)


def _closes_apposition(tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at] if at < len(tokens) else None
    before = tokens[at - 1]
    return (
        after is None or before.text == "," or after.text in (",", ".", "(") or after.lower in lexicon.VERBS
    )


def _role(body: str, tokens: Sequence[Token], phrase: NounPhrase) -> str:
    """A noun phrase as a role: without its article, empty if it depends on the sentence ("her brother")."""
    if tokens[phrase.first].lower in lexicon.PERSONAL:
        return ""
    start = phrase.first + (tokens[phrase.first].lower in lexicon.ARTICLES)
    return body[tokens[start].start : tokens[phrase.last - 1].end]
