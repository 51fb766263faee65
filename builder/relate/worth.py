"""Which phrases may become topics of a page: no noise, no speakers, no numbers, no half sentences."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from builder.models import Digest, PersonEntry, Phrase
from builder.relate.glossary import Key, key_of
from builder.relate.identity import speakers_of
from builder.relate.personal import name_key, split_title
from builder.topics.lexicon import DETERMINERS, EITHER, STOP, VAGUE

LONGEST: Final = 4
"""Words in a topic made from a phrase, at most (a name may be longer by one)."""
LEAST_SCORE: Final = 0.05
LEAST_ONE_WORD: Final = 0.12
"""A common noun alone must be this strong a keyphrase to be a topic."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the whole collection: who speaks or writes in it, by full name, and the sources."""

    persons: Mapping[Key, str]
    """Their names as they stand somewhere, by what they are compared by."""
    bearers: Mapping[str, Sequence[str]]
    """The same names by surname."""
    sources: frozenset[Key]
    everywhere: frozenset[str]
    """Words that most articles have, by stem."""

    @classmethod
    def of(
        cls, published: Sequence[Digest], people: Iterable[PersonEntry], everywhere: frozenset[str]
    ) -> "Known":
        """From all digests and the editors' list."""
        names = {name for digest in published for name in _persons(digest)}
        names |= {entry.name for entry in people if entry.kind == "person"}
        persons = {key: name for name in sorted(names) if len(key := name_key(name)) > 1}
        bearers: dict[str, list[str]] = defaultdict(list)
        for key, name in persons.items():
            bearers[key[-1]].append(split_title(name)[1])
        papers = {digest.article.source for digest in published}
        return cls(
            persons=persons,
            bearers=bearers,
            sources=frozenset(key_of(form) for name in papers for form in (name, name.removeprefix("The "))),
            everywhere=everywhere,
        )


@dataclass(frozen=True, slots=True)
class Unwanted:
    """What must not become a topic of one article: dropped tags, its source, and people who merely speak."""

    dropped: frozenset[Key]
    surnames: frozenset[str]
    body: str
    known: Known

    @classmethod
    def of(cls, digest: Digest, known: Known) -> "Unwanted":
        """For one digest of the collection."""
        own = {name_key(name) for name in _persons(digest)}
        return cls(
            dropped=frozenset(key_of(tag) for tag in digest.article.drop_tags),
            surnames=frozenset(name[-1] for name in own if name),
            body=digest.text.body,
            known=known,
        )

    def is_person(self, phrase: str) -> bool:
        """Whether the phrase names somebody who speaks or writes: in full, or by surname, titled or not."""
        name = name_key(phrase)
        if len(name) > 1:
            return name in self.known.persons or name[-2:] in self.known.persons
        if not name or name[0] in self.surnames:
            return bool(name)
        return any(full in self.body for full in self.known.bearers.get(name[0], ()))


def _persons(digest: Digest) -> Iterator[str]:
    """The names of the persons who speak in the digest or wrote its article."""
    yield from (speaker.name for speaker in speakers_of(digest) if speaker.kind == "person")
    yield from digest.authors


def is_topical(phrase: Phrase) -> bool:
    """Whether the words can stand as a topic, whoever they name."""
    words = phrase.text.split()
    plain = [word.casefold().strip(".") for word in words]
    if not words or len(words) > LONGEST + phrase.is_name or phrase.score < LEAST_SCORE:
        return False
    if plain[0][0].isdigit() or plain[0] in DETERMINERS or len(phrase.text) < 3:
        return False
    if phrase.is_name:
        return plain[0] not in STOP or len(words) > 1
    if len(words) == 1 and (phrase.score < LEAST_ONE_WORD or plain[0] in EITHER):
        return False
    return not any(word in VAGUE for word in plain) and plain[-1] not in STOP and not _is_clause(plain)


def _is_clause(words: list[str]) -> bool:
    """Whether the last word is likely a verb: "ferry costs", "forecasters look", but not "town vote"."""
    if words[-1] not in EITHER:
        return False
    return words[-1].endswith("s") or (len(words) > 1 and words[-2].endswith("s"))
