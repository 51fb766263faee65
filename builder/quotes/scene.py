"""A text's sentences with their candidate sources and who is named: what can be meant at a given place."""

from collections.abc import Iterator, Sequence

from builder.quotes import lexicon
from builder.quotes.antecedents import comparable, main_first, predicate, trailing
from builder.quotes.names import is_headline, opens
from builder.quotes.people import Person, Register
from builder.quotes.phrase import NounPhrase
from builder.quotes.phrases import phrases
from builder.quotes.tokens import Sentence

REACH = 8
"""Sentences that a pronoun looks back."""
CANDIDATES = 12
"""Phrases of one sentence that are looked at."""


class Scene:
    """The sentences of `body`, in each its noun phrases, and the register of who is named."""

    def __init__(self, title: str, body: str, sentences: Sequence[Sentence]) -> None:
        self.body = body
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

    def who(self, phrase: NounPhrase) -> Person | None:
        """The person of the register whom a name means."""
        name = phrase.name
        return self.register.find(name, name.gender, phrase.role) if name else None

    def known(self, candidate: NounPhrase) -> bool:
        """Whether a name is one that can speak."""
        person = self.who(candidate)
        return person is not None and (person.human or person.kind == "organisation")

    def holders(self, head: str) -> list[Person]:
        """Those with the office or role that the noun `head` names."""
        return self.register.with_role(lexicon.OFFICES.get(head, head))

    def agrees(self, candidate: NounPhrase, gender: str) -> bool:
        """Whether a pronoun of `gender` can mean the candidate."""
        if gender == "n":
            return candidate.kind == "organisation" or bool(candidate.name and candidate.name.body)
        if gender == "p":
            return candidate.plural or candidate.kind == "organisation" or self.known(candidate)
        if candidate.name:
            person = self.who(candidate)
            return person is not None and person.human and person.fits(gender)
        return (
            candidate.kind == "person"
            and not candidate.plural
            and (candidate.gender == gender or (not candidate.gender and not candidate.personal))
        )

    def left_behind(self, at: int, sentence: int, candidate: NounPhrase) -> bool:
        """Whether an unnamed person of unknown gender stands in an earlier paragraph, too far to be meant."""
        unsure = candidate.kind == "person" and not (candidate.name or candidate.gender or candidate.plural)
        return unsure and self.sentences[sentence].block != self.sentences[at].block

    def learn_gender(self, candidate: NounPhrase, gender: str) -> None:
        """Gives the candidate's person the gender of a pronoun that means it."""
        person = self.who(candidate)
        if person and person.kind == "person" and not person.gender and gender in ("m", "f"):
            person.gender = gender

    def back(self, at: int, phrase: NounPhrase) -> Iterator[tuple[int, int, NounPhrase]]:
        """Candidates before `phrase`, nearest sentence first, in each the subjects before the rest."""
        for sentence in range(at, max(at - REACH, -1), -1):
            tokens = self.sentences[sentence].tokens
            usable = [
                candidate
                for candidate in self.phrases[sentence][:CANDIDATES]
                if (sentence < at or candidate.last <= phrase.first)
                and comparable(candidate, phrase)
                and not predicate(tokens, candidate)
            ]
            free = [candidate for candidate in usable if not (candidate.governed or candidate.possessive)]
            for candidate in (*trailing(tokens, free), *main_first(tokens, free)):
                yield at - sentence, sentence, candidate
            for candidate in usable:
                if (
                    (candidate.possessive or candidate.governed)
                    and candidate.name
                    and not candidate.name.body
                ):
                    yield at - sentence, sentence, candidate
