"""The phrase beside a quotation -> the speaker: names in full, pronouns and titles led back to a person."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from builder.models import Speaker
from builder.quotes import lexicon
from builder.quotes.antecedents import comparable, main_first, trailing
from builder.quotes.introductions import describes, head_noun, introduced
from builder.quotes.names import is_headline, opens
from builder.quotes.nouns import singular
from builder.quotes.people import Person, Register
from builder.quotes.phrase import NounPhrase
from builder.quotes.phrases import phrases
from builder.quotes.tokens import Sentence

How = Literal[
    "full name", "surname", "single name", "pronoun", "distant pronoun", "title", "epithet", "words", "nobody"
]
REACH = 8
"""Sentences that a pronoun looks back."""
NEAR = 2
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
        self._kin: dict[tuple[int, int], Resolved] = {}
        self.sentences = sentences
        told = [not is_headline(sentence.tokens) for sentence in sentences]
        known = frozenset(
            token.lower
            for sentence, plain in zip(sentences, told, strict=True)
            if plain
            for at, token in enumerate(sentence.tokens)
            if token.kind == "name" and not opens(sentence.tokens, at)
        )
        self.phrases: list[list[NounPhrase]] = [
            phrases(body, sentence.tokens, known) if plain else []
            for sentence, plain in zip(sentences, told, strict=True)
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
                elif phrase.kind == "person" and phrase.personal:
                    self._kin[at, phrase.first] = self._relative(at, phrase)
                elif phrase.kind == "person" and not phrase.plural:
                    self._describe(at, phrase)

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
        person = self._who(phrase)
        if (
            name is None
            or person is None
            or (person.located and person.kind == "person" and not person.human)
        ):
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
            elif not self._agrees(candidate, phrase.gender) or self._left_behind(at, sentence, candidate):
                continue
            else:
                found = self._named(candidate) if candidate.name else self._noun(sentence, candidate)
            if found.speaker:
                self._learn_gender(candidate, phrase.gender)
                far = distance > NEAR or found.how == "distant pronoun"
                return found._replace(how="distant pronoun" if far else "pronoun")
        return NOBODY

    def _left_behind(self, at: int, sentence: int, candidate: NounPhrase) -> bool:
        """Whether an unnamed person of unknown gender stands in an earlier paragraph, too far to be meant."""
        unsure = candidate.kind == "person" and not (candidate.name or candidate.gender or candidate.plural)
        return unsure and self.sentences[sentence].block != self.sentences[at].block

    def _learn_gender(self, candidate: NounPhrase, gender: str) -> None:
        person = self._who(candidate)
        if person and person.kind == "person" and not person.gender and gender in ("m", "f"):
            person.gender = gender

    def _back(self, at: int, phrase: NounPhrase) -> Iterator[tuple[int, int, NounPhrase]]:
        """Candidates before `phrase`, nearest sentence first, in each the subjects before the rest."""
        for sentence in range(at, max(at - REACH, -1), -1):
            usable = [
                candidate
                for candidate in self.phrases[sentence][:CANDIDATES]
                if (sentence < at or candidate.last <= phrase.first) and comparable(candidate, phrase)
            ]
            free = [candidate for candidate in usable if not (candidate.governed or candidate.possessive)]
            tokens = self.sentences[sentence].tokens
            for candidate in (*trailing(tokens, free), *main_first(tokens, free)):
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
            person = self._who(candidate)
            return person is not None and person.human and person.fits(gender)
        return (
            candidate.kind == "person"
            and not candidate.plural
            and (candidate.gender == gender or (not candidate.gender and not candidate.personal))
        )

    def _who(self, phrase: NounPhrase) -> Person | None:
        name = phrase.name
        return self.register.find(name, name.gender, phrase.role) if name else None

    def _known(self, candidate: NounPhrase) -> bool:
        person = self._who(candidate)
        return person is not None and (person.human or person.kind == "organisation")

    def _noun(self, at: int, phrase: NounPhrase) -> Resolved:
        tokens = self.sentences[at].tokens
        head = singular(tokens[phrase.head].lower)
        opening = tokens[phrase.first]
        definite = opening.lower in ("the", "this", "that") or (
            opening.kind == "name" and not opening.possessive
        )
        if definite and phrase.kind == "person" and not phrase.plural:
            persons = self._holders(head)
            if len(persons) == 1:
                return _person(persons[0], "title")
            if found := self._epithet(at, phrase, head):
                return found
        kin = self._kin.get((at, phrase.first), NOBODY)
        if kin.speaker:
            return kin
        last = max(phrase.last, phrase.head + 1)
        words = self.body[tokens[phrase.first].start : tokens[last - 1].end]
        kind: Literal["organisation", "unnamed"] = (
            "organisation" if phrase.kind == "organisation" else "unnamed"
        )
        return Resolved(Speaker(words, kind), "words")

    def _describe(self, at: int, phrase: NounPhrase) -> None:
        """Gives the role in "the mayor said" to whom the paragraph has just introduced without one."""
        tokens = self.sentences[at].tokens
        if not describes(tokens, phrase) or self._holders(head_noun(tokens, phrase)):
            return
        before = [
            (self.sentences[sentence].tokens, self.phrases[sentence][:CANDIDATES])
            for sentence in range(max(at - REACH, 0), at)
            if self.sentences[sentence].block == self.sentences[at].block
        ]
        person = introduced(before, self._who, head_noun(tokens, phrase))
        if person and person.block == self.sentences[at].block and person.fits(phrase.gender):
            last = max(phrase.last, phrase.head + 1) - 1
            self.register.give(person, self.body[tokens[phrase.first + 1].start : tokens[last].end])

    def _holders(self, head: str) -> list[Person]:
        return self.register.with_role(lexicon.OFFICES.get(head, head))

    def _relative(self, at: int, phrase: NounPhrase) -> Resolved:
        """Whom "her brother" means: the only other person of her surname, if a brother can be meant."""
        tokens = self.sentences[at].tokens
        gender = {"his": "m", "her": "f"}.get(tokens[phrase.first].lower)
        if gender is None or phrase.plural or head_noun(self.sentences[at].tokens, phrase) not in lexicon.KIN:
            return NOBODY
        owner = self._antecedent(at, phrase._replace(kind="pronoun", gender=gender)).speaker
        person = next((p for p in self.register.people if owner and p.name == owner.name), None)
        if person is None or person.kind != "person":
            return NOBODY
        kin = [other for other in self.register.namesakes(person) if other.fits(phrase.gender)]
        return _person(kin[0], "title") if len(kin) == 1 else NOBODY

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
            if candidate.kind == "person" and not (candidate.name or candidate.plural or candidate.governed):
                return None
            if candidate.kind == "pronoun":
                known = self._pronouns.get((sentence, candidate.first), NOBODY)
                if known.speaker and known.speaker.kind == "person":
                    return known._replace(how="epithet")
            if candidate.name and self._agrees(candidate, phrase.gender):
                return self._named(candidate)._replace(how="epithet")
        return None


def _person(person: Person, how: How) -> Resolved:
    return Resolved(Speaker(person.name, person.kind, person.role), how, person.block)
