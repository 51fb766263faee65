"""Which other digests are worth reading after one: same story, or rare topics, people and phrases shared."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Final, Literal

from builder.models import Digest, Related
from builder.relate.calendar import day_of
from builder.relate.choosing import Chosen
from builder.relate.glossary import Key, key_of

MOST: Final = 3
"""Related digests, at most."""
STORY: Final = 10.0
WORTH: Final[Mapping[str, float]] = {"topic": 1.0, "person": 0.9, "phrase": 0.6}
ENOUGH: Final = 0.55
"""Score from which two digests are related; a topic that two of a large archive share scores nearly 1."""
FADES: Final = 365.0
"""Days apart at which a likeness counts half."""
NEAR: Final = 24
"""Of many digests that share a term only so many before and after in time are looked at."""
PHRASES: Final = 12
"""Phrases of a digest that count, at most."""

Kind = Literal["story", "topic", "person", "phrase"]
Term = tuple[Kind, Key]


@dataclass(frozen=True, slots=True)
class Index:
    """The terms of each digest with the names to show, and the digests (by place) of each term."""

    terms: tuple[Mapping[Term, str], ...]
    places: Mapping[Term, Sequence[int]]

    def worth(self, term: Term) -> float:
        """What sharing the term counts: the rarer, the nearer to the whole worth of its kind."""
        if term[0] == "story":
            return STORY
        whole = len(self.terms) + 1
        return WORTH[term[0]] * log(whole / len(self.places[term])) / log(whole)


def kin(
    published: Sequence[Digest],
    chosen: Sequence[Chosen],
    speakers: Mapping[tuple[str, int], str],
    names: Mapping[str, str],
) -> tuple[tuple[Related, ...], ...]:
    """The related digests of each, best first; `speakers` leads a key quote to a person, `names` to a name.

    Time grows with the number of terms, not with its square: an inverted index, and
    of frequent terms only the digests nearest in time.
    """
    by_digest = _by_digest(speakers)
    terms = tuple(
        _terms(digest, shown, by_digest.get(digest.article.slug, ()), names)
        for digest, shown in zip(published, chosen, strict=True)
    )
    places: dict[Term, list[int]] = defaultdict(list)
    for place, own in enumerate(terms):
        for term in own:
            places[term].append(place)
    index = Index(terms, places)
    days = [day_of(digest).toordinal() for digest in published]
    return tuple(_nearest(place, index, days, published) for place in range(len(published)))


def _by_digest(speakers: Mapping[tuple[str, int], str]) -> Mapping[str, Sequence[str]]:
    """The persons whom each digest quotes, by its slug."""
    found: dict[str, list[str]] = defaultdict(list)
    for (digest, _), person in sorted(speakers.items()):
        found[digest].append(person)
    return found


def _terms(
    digest: Digest, shown: Chosen, persons: Iterable[str], names: Mapping[str, str]
) -> Mapping[Term, str]:
    """What the digest is about, each with the name to show."""
    terms: dict[Term, str] = {}
    if digest.article.story:
        terms["story", key_of(digest.article.story)] = "same story"
    for link in shown.links:
        terms["topic" if link.slug else "phrase", key_of(link.name)] = link.name
    for person in persons:
        terms["person", (person,)] = names[person]
    for key, phrase in shown.phrases[:PHRASES]:
        told = any(set(topic) <= set(key) for kind, topic in terms if kind == "topic")
        if not told and (len(key) > 1 or phrase.is_name):
            terms["phrase", key] = phrase.text
    return terms


def _nearest(
    place: int, index: Index, days: Sequence[int], published: Sequence[Digest]
) -> tuple[Related, ...]:
    shared: dict[int, list[tuple[float, Term]]] = defaultdict(list)
    for term in index.terms[place]:
        worth = index.worth(term)
        for other in _around(place, index.places[term]):
            shared[other].append((worth, term))
    scored = []
    for other, terms in shared.items():
        fading = 1 / (1 + abs(days[place] - days[other]) / FADES)
        score = sum(worth for worth, _ in terms) * fading
        if score >= ENOUGH or terms[0][0] == STORY:
            scored.append((-score, abs(days[place] - days[other]), other))
    return tuple(
        Related(published[other].article.slug, _why(shared[other], index.terms[place]))
        for _, _, other in sorted(scored)[:MOST]
    )


def _around(place: int, places: Sequence[int]) -> Iterable[int]:
    if len(places) < 2:
        return ()
    at = bisect_left(places, place)
    return [other for other in places[max(0, at - NEAR) : at + NEAR + 1] if other != place]


def _why(shared: Sequence[tuple[float, Term]], names: Mapping[Term, str]) -> str:
    """In words: "same story", or up to three names of what is shared."""
    ranked = sorted(shared, key=lambda pair: (-pair[0], names[pair[1]]))
    if ranked[0][1][0] == "story":
        return names[ranked[0][1]]
    subjects = [names[term] for _, term in ranked if term[0] != "person"][:2]
    persons = [names[term] for _, term in ranked if term[0] == "person"][: 3 - len(subjects)]
    on = f"on {' and '.join(subjects)}" if subjects else ""
    quotes = f"quotes {' and '.join(persons)}" if persons else ""
    return f"also {', '.join(part for part in (on, quotes) if part)}"
