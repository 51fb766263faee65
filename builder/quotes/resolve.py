"""The phrase beside a quotation -> the speaker: names in full, pronouns and titles led back to a person."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from builder.models import Speaker
from builder.quotes import lexicon
from builder.quotes.names import is_headline, opens
from builder.quotes.nouns import singular
from builder.quotes.people import Person, Register
from builder.quotes.phrase import NounPhrase
from builder.quotes.phrases import phrases
from builder.quotes.tokens import Sentence, Token

How = Literal[
    "full name", "surname", "single name", "pronoun", "distant pronoun", "title", "epithet", "words", "nobody"
]
REACH = 8
"""Sentences that a pronoun looks back."""
NEAR = 2
TAIL = 3
CANDIDATES = 12
"""Phrases of one sentence that are looked at."""


class Resolved(NamedTuple):
    """A speaker with how it was found; `block` is where the person was first named."""

    speaker: Speaker | None
    how: How
    block: int = -1


NOBODY = Resolved(None, "nobody")


class Analysis:
    """A text's sentences with their candidate sources and the register of who is named."""

    def __init__(self, title: str, body: str, sentences: Sequence[Sentence]) -> None:
        self.body = body
        self._pronouns: dict[tuple[int, int], Resolved] = {}
        self.sentences = sentences
        known = frozenset(
            token.lower
            for sentence in sentences
            if not is_headline(sentence.tokens)
            for at, token in enumerate(sentence.tokens)
            if token.kind == "name" and not opens(sentence.tokens, at)
        )
        self.phrases: list[list[NounPhrase]] = [
            [] if is_headline(sentence.tokens) else phrases(body, sentence.tokens, known)
            for sentence in sentences
        ]
        mentions = [
            (sentence.block, phrase)
            for sentence, found in zip(sentences, self.phrases, strict=True)
            for phrase in found
        ]
        self.register = Register(mentions, f"{title}\n{body}")
        for at, found in enumerate(self.phrases):
            for phrase in found:
                if phrase.kind == "pronoun":
                    self._pronoun(at, phrase)

    def resolve(self, at: int, phrase: NounPhrase) -> Resolved:
        """Whom `phrase` of sentence `at` means."""
        if phrase.name:
            return self._named(phrase)
        if phrase.kind == "pronoun":
            return self._pronoun(at, phrase)
        return self._noun(at, phrase)

    @cached_property
    def interviewee(self) -> Resolved:
        """Who answers in an interview with "A:": the person most named, if one stands out."""
        people = sorted((p for p in self.register.people if p.human), key=lambda person: -person.count)
        if not people or (len(people) > 1 and people[1].count == people[0].count):
            return NOBODY
        return _person(people[0], "full name")

    def _named(self, phrase: NounPhrase) -> Resolved:
        name = phrase.name
        person = self.register.find(name, name.gender) if name else None
        if name is None or person is None:
            return NOBODY
        how: How = "full name" if len(name.words) > 1 or name.body else "surname"
        if len(person.words) == 1 and not name.body:
            how = "single name"
        return _person(person, how)

    def _pronoun(self, at: int, phrase: NounPhrase) -> Resolved:
        if phrase.gender in ("i", "w"):
            return NOBODY
        known = self._pronouns.get((at, phrase.first))
        if known is None:
            known = self._pronouns[at, phrase.first] = self._antecedent(at, phrase)
        return known

    def _antecedent(self, at: int, phrase: NounPhrase) -> Resolved:
        for distance, sentence, candidate in self._back(at, phrase):
            if candidate.kind == "pronoun":
                found = self._pronouns.get((sentence, candidate.first), NOBODY)
            elif not self._agrees(candidate, phrase.gender):
                continue
            else:
                found = self._named(candidate) if candidate.name else self._noun(sentence, candidate)
            if found.speaker:
                self._learn_gender(candidate, phrase.gender)
                far = distance > NEAR or found.how == "distant pronoun"
                return found._replace(how="distant pronoun" if far else "pronoun")
        return NOBODY

    def _learn_gender(self, candidate: NounPhrase, gender: str) -> None:
        person = self.register.find(candidate.name, candidate.name.gender) if candidate.name else None
        if person and person.kind == "person" and not person.gender and gender in ("m", "f"):
            person.gender = gender

    def _back(self, at: int, phrase: NounPhrase) -> Iterator[tuple[int, int, NounPhrase]]:
        """Candidates before `phrase`, nearest sentence first, in each the subjects before the rest."""
        for sentence in range(at, max(at - REACH, -1), -1):
            usable = [
                candidate
                for candidate in self.phrases[sentence][:CANDIDATES]
                if (sentence < at or candidate.last <= phrase.first) and _comparable(candidate, phrase)
            ]
            free = [candidate for candidate in usable if not (candidate.governed or candidate.possessive)]
            tokens = self.sentences[sentence].tokens
            for candidate in (*_trailing(tokens, free), *_main_first(tokens, free)):
                yield at - sentence, sentence, candidate
            for candidate in usable:
                if (
                    (candidate.possessive or candidate.governed)
                    and candidate.name
                    and not candidate.name.body
                ):
                    yield at - sentence, sentence, candidate

    def _agrees(self, candidate: NounPhrase, gender: str) -> bool:
        if gender == "n":
            return candidate.kind == "organisation" or bool(candidate.name and candidate.name.body)
        if gender == "p":
            return candidate.plural or candidate.kind == "organisation" or self._known(candidate)
        if candidate.name:
            person = self.register.find(candidate.name, candidate.name.gender)
            return person is not None and person.human and person.fits(gender)
        return (
            candidate.kind == "person"
            and not candidate.plural
            and (candidate.gender == gender or (not candidate.gender and not candidate.personal))
        )

    def _known(self, candidate: NounPhrase) -> bool:
        person = self.register.find(candidate.name, candidate.name.gender) if candidate.name else None
        return person is not None and (person.human or person.kind == "organisation")

    def _noun(self, at: int, phrase: NounPhrase) -> Resolved:
        tokens = self.sentences[at].tokens
        head = singular(tokens[phrase.head].lower)
        opening = tokens[phrase.first]
        definite = opening.lower in ("the", "this", "that") or (
            opening.kind == "name" and not opening.possessive
        )
        if definite and phrase.kind == "person" and not phrase.plural:
            persons = self.register.with_role(lexicon.OFFICES.get(head, head))
            if len(persons) == 1:
                return _person(persons[0], "title")
            if phrase.kind == "person" and (found := self._epithet(at, phrase, head)):
                return found
        last = max(phrase.last, phrase.head + 1)
        words = self.body[tokens[phrase.first].start : tokens[last - 1].end]
        kind: Literal["organisation", "unnamed"] = (
            "organisation" if phrase.kind == "organisation" else "unnamed"
        )
        return Resolved(Speaker(words, kind), "words")

    def _epithet(self, at: int, phrase: NounPhrase, head: str) -> Resolved | None:
        """Whom "the singer" means: an earlier "a singer", else the person last in view."""
        for _, sentence, candidate in self._back(at, phrase):
            tokens = self.sentences[sentence].tokens
            if candidate.kind == "person" and singular(tokens[candidate.head].lower) == head:
                indefinite = tokens[candidate.first].lower in lexicon.INDEFINITE
                return self._noun(sentence, candidate) if indefinite else None
        words = {token.lower for token in self.sentences[at].tokens[phrase.first : phrase.head + 1]}
        if not words & lexicon.EPITHETS and not any(word.endswith("-year-old") for word in words):
            return None
        for _, sentence, candidate in self._back(at, phrase):
            if candidate.kind == "pronoun":
                known = self._pronouns.get((sentence, candidate.first), NOBODY)
                if known.speaker and known.speaker.kind == "person":
                    return known._replace(how="epithet")
            if candidate.name and self._agrees(candidate, phrase.gender):
                return self._named(candidate)._replace(how="epithet")
        return None


def _comparable(candidate: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether a candidate can be what `phrase` refers to: no document, no pronoun of another gender."""
    if candidate.kind != "pronoun":
        return candidate.kind != "document"
    same = candidate.gender == phrase.gender
    return same or (phrase.kind == "person" and not phrase.gender and candidate.gender in ("m", "f"))


def _trailing(tokens: Sequence[Token], candidates: Sequence[NounPhrase]) -> list[NounPhrase]:
    """Who is reported at the end of a sentence ("The lock must close, Karl Thane said")."""
    return [
        candidate
        for candidate in candidates
        if candidate.speaks and candidate.first and tokens[candidate.first - 1].text == ","
        and len(tokens) - candidate.last <= TAIL
    ]  # fmt: skip


def _main_first(tokens: Sequence[Token], candidates: Sequence[NounPhrase]) -> Sequence[NounPhrase]:
    """The candidates, the subject after an introductory clause before those in it.

    "Asked if he knew, Pike shook his head": Pike.
    """
    if not candidates or candidates[0].first == 0 or tokens[0].kind == "quote":
        return candidates
    comma = next((at for at, token in enumerate(tokens) if token.text == ","), -1)
    main = [candidate for candidate in candidates if candidate.first == comma + 1]
    apart = all(candidate.last <= comma or candidate.first > comma for candidate in candidates)
    return [*main, *candidates] if main and apart else candidates


def _person(person: Person, how: How) -> Resolved:
    return Resolved(Speaker(person.name, person.kind, person.role), how, person.block)
