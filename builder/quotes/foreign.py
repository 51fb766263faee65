"""Speakers in languages with a mere list of reporting verbs: a name beside a verb beside the quotation."""

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from builder.models import QuoteKind, Speaker
from builder.quotes import lexicon
from builder.quotes.attribution import Attribution, Evidence
from builder.quotes.resolved import NOBODY, How, Resolved
from builder.quotes.speech import BLOCK, Speech
from builder.quotes.tokens import Sentence, Token

WINDOW = 12
"""Tokens on each side of a quotation in which its verb is looked for."""
FEW = 4


class _Named(NamedTuple):
    words: tuple[str, ...]
    role: str
    first: int
    last: int


class _Known(NamedTuple):
    """What a search for a source goes by: the verbs, the full names by surname, the last attribution."""

    verbs: frozenset[str]
    full: Mapping[str, _Named]
    last: Attribution | None = None


def attribute_foreign(
    body: str, sentences: Sequence[Sentence], speech: Speech, verbs: frozenset[str]
) -> list[Attribution]:
    """The attribution of each quotation by `verbs` alone; without any every speaker stays open."""
    known = _Known(verbs, _full_names(sentences))
    found: list[Attribution] = []
    for at, sentence in enumerate(sentences):
        for index, token in enumerate(sentence.tokens):
            if token.kind != "quote":
                continue
            evidence, source, cue = _source(body, sentence.tokens, index, known)
            if source is NOBODY and known.last and _goes_on(sentences, at, known.last.sentence):
                evidence, source, cue = "carried", known.last.source, known.last.cue
            span = speech.spans[token.quote]
            text = body[span.start : span.end]
            if source is NOBODY and len(text.split()) < FEW and text[-1:] not in ".!?":
                continue
            kind: QuoteKind = "block" if span.mark == BLOCK else "direct"
            one = Attribution(token.quote, at, kind, evidence, source, cue)
            found.append(one)
            known = known._replace(last=one if source.speaker else known.last)
    return found


def _source(body: str, tokens: Sequence[Token], index: int, known: _Known) -> tuple[Evidence, Resolved, str]:
    """The source that a verb near the quotation gives it: after it first, then before it."""
    sides: tuple[tuple[Evidence, range], ...] = (
        ("after", range(index + 1, min(index + WINDOW, len(tokens)))),
        ("before", range(index - 1, max(index - WINDOW, -1), -1)),
    )
    for evidence, side in sides:
        for verb in takewhile(lambda at: tokens[at].kind != "quote", side):
            if tokens[verb].kind == "word" and tokens[verb].lower in known.verbs:
                source, first, end = _beside(tokens, verb, known)
                if source.speaker:
                    words = body[tokens[min(first, verb)].start : tokens[max(end - 1, verb)].end]
                    return evidence, source, words
    return "none", NOBODY, ""


def _beside(tokens: Sequence[Token], verb: int, known: _Known) -> tuple[Resolved, int, int]:
    """The name after the verb, else the one before it, else a pronoun for the last speaker."""
    following = range(verb + 1, min(verb + WINDOW // 2, len(tokens)))
    preceding = range(verb - 1, max(verb - WINDOW, -1), -1)
    for side in (following, preceding):
        for at in side:
            token = tokens[at]
            if token.kind == "quote" or (token.kind == "mark" and side is following):
                break
            if token.lower in lexicon.FOREIGN_PRONOUNS and known.last:
                return known.last.source._replace(how="pronoun"), at, at + 1
            if token.kind == "name" and (
                named := _name_at(tokens, at if side is following else _start(tokens, at))
            ):
                return _resolved(named, known.full), named.first, named.last
    return NOBODY, verb, verb + 1


def _resolved(named: _Named, full: Mapping[str, _Named]) -> Resolved:
    known = full.get(named.words[-1].lower())
    how: How = "surname" if known and len(named.words) == 1 else "full name"
    if known is None and len(named.words) == 1:
        return NOBODY
    whole = known or named
    return Resolved(Speaker(" ".join(whole.words), "person", named.role or whole.role), how)


def _start(tokens: Sequence[Token], at: int) -> int:
    while at > 0 and tokens[at - 1].kind == "name":
        at -= 1
    return at


def _name_at(tokens: Sequence[Token], at: int) -> _Named | None:
    """The capitalised words from `at` on; those before a given name are the role (German nouns)."""
    last = at
    while last < len(tokens) and (tokens[last].kind == "name" or _particle(tokens, last, at)):
        last += 1
    words = [token.text for token in tokens[at:last]]
    given = next((i for i, word in enumerate(words) if word.lower() in lexicon.GIVEN), None)
    if given is None:
        given = max(len(words) - 2, 0)
    name = tuple(words[given:])
    return _Named(name, " ".join(words[:given]), at, last) if name else None


def _particle(tokens: Sequence[Token], at: int, first: int) -> bool:
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        at > first
        and tokens[at].lower in lexicon.PARTICLES
        and following is not None
        and following.kind == "name"
    )


def _full_names(sentences: Sequence[Sentence]) -> dict[str, _Named]:
    """Names that open with a known given name, by surname."""
    full: dict[str, _Named] = {}
    for sentence in sentences:
        for at, token in enumerate(sentence.tokens):
            if (
                token.kind == "name"
                and token.lower in lexicon.GIVEN
                and (named := _name_at(sentence.tokens, at))
            ):
                start = _start(sentence.tokens, at)
                if len(named.words) > 1:
                    role = " ".join(t.text for t in sentence.tokens[start:at])
                    full.setdefault(named.words[-1].lower(), named._replace(role=role))
    return full


def _goes_on(sentences: Sequence[Sentence], at: int, last: int) -> bool:
    """Whether a sentence of nothing but quotations stands in the paragraph of the sentence `last`."""
    bare = all(token.kind in ("quote", "mark") for token in sentences[at].tokens)
    return bare and sentences[last].block == sentences[at].block
