"""The words that give a quotation its speaker: reporting verbs with subjects, "according to", labels."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from builder.quotes import lexicon
from builder.quotes.phrase import NounPhrase
from builder.quotes.tokens import Token

CueKind = Literal["label", "according", "after", "before", "trailing", "far before", "far after"]
WEAK_OPENING = frozenset((",", "—", "–", "-", "as"))
QUOTED = frozenset(("quoted", "cited", "overheard", "heard"))
SPOKEN = lexicon.SAY | lexicon.PAIR_HEADS
ACCORDING = (("according", "to"), ("in", "the", "words", "of"))
TOLERANCE = 3
"""Tokens between verb and subject that an inverted cue may have ("said later Ada Moreno")."""


class Cue(NamedTuple):
    """A phrase as the source of a quotation, with the words that say so (tokens `first`:`last`)."""

    kind: CueKind
    phrase: NounPhrase
    verb: int
    first: int
    last: int


def _cue(kind: CueKind, subject: NounPhrase, verb: int) -> Cue:
    return Cue(kind, subject, verb, min(subject.first, verb), max(subject.head, verb) + 1)


def find_cue(tokens: Sequence[Token], phrases: Sequence[NounPhrase], at: int) -> Cue | None:
    """The cue in the sentence for the quotation that is token `at`, the surest first."""
    cue = _found(tokens, phrases, at)
    if cue and cue.phrase.kind == "document":
        return cue._replace(phrase=_author(tokens, phrases, cue.phrase))
    return cue


def _author(tokens: Sequence[Token], phrases: Sequence[NounPhrase], document: NounPhrase) -> NounPhrase:
    """Who wrote a document, where it is told ("a survey by Ada Moreno"), else the document itself."""
    for phrase in phrases:
        if document.head < phrase.first < document.last and phrase.kind == "name":
            return phrase if tokens[phrase.first - 1].lower in ("by", "from") else document
    return document


def _found(tokens: Sequence[Token], phrases: Sequence[NounPhrase], at: int) -> Cue | None:
    low = next((i for i in range(at - 1, -1, -1) if tokens[i].kind == "quote"), -1) + 1
    high = next((i for i in range(at + 1, len(tokens)) if tokens[i].kind == "quote"), len(tokens))
    after = _after(tokens, phrases, at + 1, high)
    before = _before(tokens, phrases, low, at)
    if before and before.kind in ("label", "before") and (after is None or before.verb == at - 2):
        return before
    if after and after.kind == "after":
        return after
    return before if before and before.kind != "far before" else (
        _according(tokens, phrases, low, high)
        or _trailing(tokens, phrases, at + 1, len(tokens))
        or before
        or after
    )  # fmt: skip


def last_cue(tokens: Sequence[Token], phrases: Sequence[NounPhrase]) -> Cue | None:
    """The last reporting verb of a sentence with its subject, quotation or not."""
    whole = 0, len(tokens)
    return (
        _according(tokens, phrases, *whole)
        or _trailing(tokens, phrases, *whole)
        or _narrated(tokens, phrases)
    )


def _narrated(tokens: Sequence[Token], phrases: Sequence[NounPhrase]) -> Cue | None:
    """The last reporting verb; one that another reports comes after that ("said that the mayor had told")."""
    inner = None
    for at in range(len(tokens) - 1, -1, -1):
        if tokens[at].lower not in SPOKEN or not reports(tokens, at, lexicon.SAY):
            continue
        if subject := subject_of(tokens, phrases, at):
            cue = _cue("far before", subject, at)
            if subject.first == 0 or tokens[subject.first - 1].lower != "that":
                return cue
            inner = inner or cue
    return inner


def reports(tokens: Sequence[Token], at: int, verbs: frozenset[str] = lexicon.VERBS) -> bool:
    """Whether the token at `at` is a reporting verb, not a name ("State Department") or noun ("a shrug")."""
    token = tokens[at]
    if (
        token.lower in lexicon.PAIR_HEADS
        and at + 1 < len(tokens)
        and (token.lower, tokens[at + 1].lower) in lexicon.PAIRS
    ):
        return True
    if token.kind != "word" or token.lower not in verbs:
        return False
    return at == 0 or not (tokens[at - 1].possessive or tokens[at - 1].lower in lexicon.NOUN_BEFORE)


def subject_of(tokens: Sequence[Token], phrases: Sequence[NounPhrase], verb: int) -> NounPhrase | None:
    """The subject of the verb at `verb`: the phrase that reaches up to it, else the nearest free one."""
    at = verb - 1
    while at >= 0 and (tokens[at].lower in lexicon.AUXILIARIES or tokens[at].lower.endswith("ly")):
        at -= 1
    if at < 0:
        return None
    if tokens[at].lower in lexicon.PASSIVE and tokens[verb].lower not in QUOTED:
        return None
    reaching = [p for p in phrases if p.first <= at < p.last and not p.possessive]
    if tokens[verb].lower.endswith("ing"):
        reaching = []
    if tokens[verb - 1].lower == "to" and (purpose := [p for p in reaching if p.governed and p.name]):
        return purpose[0]
    if tokens[at].lower == "who":
        before = [p for p in phrases if p.last <= at and p.kind != "pronoun"]
        return before[-1] if before else None
    if reaching and (len(reaching) > 1 or not reaching[0].governed or _opens_clause(tokens, reaching[0])):
        return reaching[0]
    free = [
        p
        for p in phrases
        if p.first <= at and p.head < verb and not (p.possessive or p.governed) and p.gender != "w"
    ]
    free = [p for p in free if p.kind in ("name", "pronoun", "person")] or free
    if tokens[verb].lower.endswith("ing") and tokens[verb - 1].lower not in lexicon.PREPOSITIONS:
        return free[0] if free else None
    if free and (tokens[at].kind == "quote" or tokens[at].text in (",", "and", "but", "then")):
        return free[0]
    return free[-1] if free else None


def _opens_clause(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a conjunction rather than a preposition stands before a phrase ("after Moreno warned")."""
    return tokens[phrase.first - 1].lower in lexicon.BOUNDARIES


def _after(tokens: Sequence[Token], phrases: Sequence[NounPhrase], low: int, high: int) -> Cue | None:
    at = low
    while at < high and tokens[at].text in WEAK_OPENING:
        at += 1
    verb = at
    while verb < min(high, at + 2) and (
        tokens[verb].lower in lexicon.AUXILIARIES or tokens[verb].lower.endswith("ly")
    ):
        verb += 1
    if verb < high and reports(tokens, verb) and tokens[verb].lower not in lexicon.NOT_INVERTED:
        subject = next((p for p in phrases if verb < p.first <= verb + TOLERANCE and not p.possessive), None)
        if subject and subject.first < high and not subject.governed:
            return Cue("after", subject, verb, verb, min(subject.head + 1, high))
        if tokens[verb].lower.endswith("ing") and (subject := subject_of(tokens, phrases, verb)):
            return Cue("far after", subject, verb, verb, verb + 1)
    for verb in range(at, high):
        if reports(tokens, verb) and not tokens[verb].lower.endswith("ing"):
            subject = subject_of(tokens, [p for p in phrases if p.first >= low], verb)
            if subject:
                subject = _quoted(tokens, phrases, verb) or subject
                near = subject.first - at <= 1
                return _cue("after" if near else "far after", subject, verb)
    return None


def _quoted(tokens: Sequence[Token], phrases: Sequence[NounPhrase], verb: int) -> NounPhrase | None:
    """Whom a paper quotes ("the Courier quoted Ada Moreno as saying")."""
    if tokens[verb].lower not in ("quoted", "cited") or not any(t.lower == "saying" for t in tokens[verb:]):
        return None
    return next((p for p in phrases if p.first == verb + 1), None)


def _before(tokens: Sequence[Token], phrases: Sequence[NounPhrase], low: int, at: int) -> Cue | None:
    if at - 2 >= low and tokens[at - 1].text == ":":
        label = next((p for p in phrases if p.first == low and p.kind == "name"), None)
        if label and not any(reports(tokens, index) for index in range(low, at)):
            return Cue("label", label, label.first, label.first, at)
    for verb in range(at - 1, low - 1, -1):
        if not (reports(tokens, verb) or (verb == low and tokens[verb].lower in lexicon.SAY)):
            continue
        subject = subject_of(tokens, phrases, verb) or _inverted(phrases, verb, at)
        if subject is None:
            continue
        subject = _quoted(tokens, phrases, verb) or subject
        near = at - verb <= 2 or tokens[at - 1].text in (",", ":") or tokens[at - 1].lower == "that"
        return _cue("before" if near else "far before", subject, verb)
    return None


def _inverted(phrases: Sequence[NounPhrase], verb: int, high: int) -> NounPhrase | None:
    """The subject right after its verb ("Said Ada Moreno: “…”")."""
    return next((p for p in phrases if p.first == verb + 1 and p.last < high and not p.possessive), None)


def _according(tokens: Sequence[Token], phrases: Sequence[NounPhrase], low: int, high: int) -> Cue | None:
    for at in range(low, high - 2):
        length = next((len(words) for words in ACCORDING if _stands(tokens, at, words)), 0)
        after = at + length
        source = next((p for p in phrases if after <= p.first <= after + 2 and not p.possessive), None)
        if length and source:
            return Cue("according", source, at, at, source.head + 1)
    return None


def _stands(tokens: Sequence[Token], at: int, words: Sequence[str]) -> bool:
    """Whether these words stand at a place."""
    return [token.lower for token in tokens[at : at + len(words)]] == list(words)


def _trailing(tokens: Sequence[Token], phrases: Sequence[NounPhrase], low: int, high: int) -> Cue | None:
    """A cue that ends the sentence after more narration ("… on hold” for a year, said Ada Moreno")."""
    for verb in range(high - 1, low, -1):
        if not reports(tokens, verb, lexicon.SAY) or tokens[verb].lower.endswith("ing"):
            continue
        if tokens[verb - 1].text == ",":
            inverted = next((p for p in phrases if verb < p.first <= verb + 2), None)
            if inverted:
                return Cue("trailing", inverted, verb, verb, inverted.head + 1)
        subject = subject_of(tokens, [p for p in phrases if p.first >= low], verb)
        if subject and tokens[subject.first - 1].text == ",":
            return _cue("trailing", subject, verb)
    return None
