"""The phrase beside a quotation -> the speaker: names in full, pronouns and titles led back to a person."""

from functools import cached_property
from typing import Literal

from builder.models import Speaker
from builder.quotes import lexicon
from builder.quotes.introductions import describes, head_noun, introduced
from builder.quotes.nouns import singular
from builder.quotes.phrase import NounPhrase
from builder.quotes.resolved import NOBODY, How, Resolved, as_speaker
from builder.quotes.scene import CANDIDATES, REACH, Scene

NEAR = 2
"""Sentences back from which a pronoun is trusted as much as one in the same sentence."""


class Analysis:
    """Who is meant by each pronoun, relation and description of a scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._pronouns: dict[tuple[int, int], Resolved] = {}
        self._kin: dict[tuple[int, int], Resolved] = {}
        for at, found in enumerate(self.scene.phrases):
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
        people = sorted((p for p in self.scene.register.people if p.human), key=lambda person: -person.count)
        if not people or (len(people) > 1 and people[1].count == people[0].count):
            return NOBODY
        return as_speaker(people[0], "full name")

    def _named(self, phrase: NounPhrase) -> Resolved:
        name = phrase.name
        person = self.scene.who(phrase)
        if (
            name is None
            or person is None
            or (person.located and person.kind == "person" and not person.human)
        ):
            return NOBODY
        how: How = "full name" if len(name.words) > 1 or name.body else "surname"
        if len(person.words) == 1 and not name.body:
            how = "single name"
        return as_speaker(person, how)

    def _pronoun(self, at: int, phrase: NounPhrase) -> Resolved:
        if phrase.gender in ("i", "w"):
            return NOBODY
        known = self._pronouns.get((at, phrase.first))
        if known is None:
            known = self._pronouns[at, phrase.first] = self._antecedent(at, phrase)
        return known

    def _antecedent(self, at: int, phrase: NounPhrase) -> Resolved:
        for distance, sentence, candidate in self.scene.back(at, phrase):
            if candidate.kind == "pronoun":
                found = self._pronouns.get((sentence, candidate.first), NOBODY)
            elif not self.scene.agrees(candidate, phrase.gender) or self.scene.left_behind(
                at, sentence, candidate
            ):
                continue
            else:
                found = self._named(candidate) if candidate.name else self._noun(sentence, candidate)
            if found.speaker:
                self.scene.learn_gender(candidate, phrase.gender)
                far = distance > NEAR or found.how == "distant pronoun"
                return found._replace(how="distant pronoun" if far else "pronoun")
        return NOBODY

    def _noun(self, at: int, phrase: NounPhrase) -> Resolved:
        tokens = self.scene.sentences[at].tokens
        head = singular(tokens[phrase.head].lower)
        opening = tokens[phrase.first]
        definite = opening.lower in ("the", "this", "that") or (
            opening.kind == "name" and not opening.possessive
        )
        if definite and phrase.kind == "person" and not phrase.plural:
            persons = self.scene.holders(head)
            if len(persons) == 1:
                return as_speaker(persons[0], "title")
            if found := self._epithet(at, phrase, head):
                return found
        kin = self._kin.get((at, phrase.first), NOBODY)
        if kin.speaker:
            return kin
        last = max(phrase.last, phrase.head + 1)
        words = self.scene.body[tokens[phrase.first].start : tokens[last - 1].end]
        kind: Literal["organisation", "unnamed"] = (
            "organisation" if phrase.kind == "organisation" else "unnamed"
        )
        return Resolved(Speaker(words, kind), "words")

    def _describe(self, at: int, phrase: NounPhrase) -> None:
        """Gives the role in "the mayor said" to whom the paragraph has just introduced without one."""
        tokens = self.scene.sentences[at].tokens
        if not describes(tokens, phrase) or self.scene.holders(head_noun(tokens, phrase)):
            return
        before = [
            (self.scene.sentences[sentence].tokens, self.scene.phrases[sentence][:CANDIDATES])
            for sentence in range(max(at - REACH, 0), at)
            if self.scene.sentences[sentence].block == self.scene.sentences[at].block
        ]
        person = introduced(before, self.scene.who, head_noun(tokens, phrase))
        if person and person.block == self.scene.sentences[at].block and person.fits(phrase.gender):
            last = max(phrase.last, phrase.head + 1) - 1
            self.scene.register.give(
                person, self.scene.body[tokens[phrase.first + 1].start : tokens[last].end]
            )

    def _relative(self, at: int, phrase: NounPhrase) -> Resolved:
        """Whom "her brother" means: the only other person of her surname, if a brother can be meant."""
        tokens = self.scene.sentences[at].tokens
        gender = {"his": "m", "her": "f"}.get(tokens[phrase.first].lower)
        if gender is None or phrase.plural or head_noun(tokens, phrase) not in lexicon.KIN:
            return NOBODY
        owner = self._antecedent(at, phrase._replace(kind="pronoun", gender=gender)).speaker
        person = next((p for p in self.scene.register.people if owner and p.name == owner.name), None)
        if person is None or person.kind != "person":
            return NOBODY
        kin = [other for other in self.scene.register.namesakes(person) if other.fits(phrase.gender)]
        return as_speaker(kin[0], "title") if len(kin) == 1 else NOBODY

    def _epithet(self, at: int, phrase: NounPhrase, head: str) -> Resolved | None:
        """Whom "the singer" means: an earlier "a singer", else the person last in view."""
        for _, sentence, candidate in self.scene.back(at, phrase):
            tokens = self.scene.sentences[sentence].tokens
            if candidate.kind == "person" and singular(tokens[candidate.head].lower) == head:
                indefinite = tokens[candidate.first].lower in lexicon.INDEFINITE
                return self._noun(sentence, candidate) if indefinite else None
        words = {token.lower for token in self.scene.sentences[at].tokens[phrase.first : phrase.head + 1]}
        if not words & lexicon.EPITHETS and not any(word.endswith("-year-old") for word in words):
            return None
        for _, sentence, candidate in self.scene.back(at, phrase):
            if candidate.kind == "person" and not (candidate.name or candidate.plural or candidate.governed):
                return None
            if candidate.kind == "pronoun":
                known = self._pronouns.get((sentence, candidate.first), NOBODY)
                if known.speaker and known.speaker.kind == "person":
                    return known._replace(how="epithet")
            if candidate.name and self.scene.agrees(candidate, phrase.gender):
                return self._named(candidate)._replace(how="epithet")
        return None
