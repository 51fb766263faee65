"""Which topics each page shows: the editor's, the vocabulary's, recurring phrases, and strong single ones."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from builder.models import Digest, PersonEntry, Phrase, TopicLink, TopicOrigin
from builder.relate.glossary import Glossary, Key, key_of, most_usual
from builder.relate.worth import Known, Unwanted, is_topical
from builder.slugs import slugify
from builder.text import words

RECURS: Final = 2
"""Articles that must show a phrase before it has a page."""
COMMON: Final = 0.4
"""A word in a larger part of the articles tells nothing."""
FEW: Final = 8
"""In a collection smaller than this, `COMMON` does not apply."""
SAMPLE: Final = 200
"""So many of the newest articles show which words are common."""
STRONG: Final = 0.4
"""Score from which a phrase of a single article may stand."""
NAMED: Final = 4
"""A name that an article has so often may stand too, from the score `CENTRAL`."""
ENOUGH: Final = 4
"""Topics with which a page says what it is about; phrases of a single article fill up to here, or are one."""
CENTRAL: Final = 0.2
"""A phrase that recurs must have this score in one of its articles at least."""
ROUNDS: Final = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """What one page may show: fixed topics first, then phrases as (key, phrase), best first."""

    fixed: tuple[TopicLink, ...]
    phrases: tuple[tuple[Key, Phrase], ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The topics that one page shows, best first, and all the phrases that could have been, best first."""

    links: tuple[TopicLink, ...]
    phrases: tuple[tuple[Key, Phrase], ...]


def choose(
    published: Sequence[Digest], glossary: Glossary, people: Sequence[PersonEntry], limit: int
) -> tuple[Chosen, ...]:
    """The topics of each digest: all that the editor gave, the rest up to `limit`."""
    known = Known.of(published, people, ubiquitous(published))
    choices = [_choice(digest, glossary, Unwanted.of(digest, known)) for digest in published]
    names, recurring = _recurring(choices, glossary)
    chosen = [_fill(choice, glossary, names, recurring, limit) for choice in choices]
    for _ in range(ROUNDS):
        lonely = _lonely(chosen, glossary)
        if not lonely:
            break
        recurring = {key: slug for key, slug in recurring.items() if slug not in lonely}
        chosen = [_fill(choice, glossary, names, recurring, limit) for choice in choices]
    lonely = _lonely(chosen, glossary)
    return tuple(
        Chosen(tuple(link for link in links if link.slug not in lonely), choice.phrases)
        for links, choice in zip(chosen, choices, strict=True)
    )


def _lonely(chosen: Sequence[Sequence[TopicLink]], glossary: Glossary) -> set[str]:
    """Phrases that recur, but that too few pages have room to show."""
    shown = Counter(link.slug for links in chosen for link in links if link.origin == "recurring")
    return {slug for slug, count in shown.items() if count < RECURS and slug not in glossary.names}


def _choice(digest: Digest, glossary: Glossary, unwanted: Unwanted) -> Choice:
    links: dict[str, TopicLink] = {}
    for tag in digest.article.tags:
        if slug := glossary.find(tag):
            links.setdefault(slug, TopicLink(glossary.names[slug], slug, "editor"))
    for name in digest.subjects.topics:
        slug = glossary.find(name)
        if slug in glossary.entries and key_of(name) not in unwanted.dropped:
            links.setdefault(slug, TopicLink(glossary.names[slug], slug, "vocabulary"))
    dropped = frozenset(glossary.slugs[key] for key in unwanted.dropped if key in glossary.slugs)
    fixed = tuple(link for link in links.values() if link.slug not in dropped)
    return Choice(fixed, tuple(_phrases(digest, unwanted, dropped, glossary)))


def _phrases(
    digest: Digest, unwanted: Unwanted, dropped: frozenset[str], glossary: Glossary
) -> Iterator[tuple[Key, Phrase]]:
    title = f" {digest.text.title.casefold()} "
    for phrase in digest.subjects.phrases:
        key = key_of(phrase.text)
        if key in unwanted.dropped or key in unwanted.known.sources or not is_topical(phrase):
            continue
        slug = glossary.slugs.get(key, "")
        if slug in dropped or (not slug and unwanted.known.everywhere.issuperset(key)):
            continue
        in_title = " " in phrase.text and phrase.text.casefold() in title
        if phrase.is_name and unwanted.is_person(phrase.text) and not in_title:
            continue
        yield key, phrase


def _recurring(choices: Sequence[Choice], glossary: Glossary) -> tuple[Mapping[str, str], dict[Key, str]]:
    """Names by slug, and slugs by key, of the phrases that recur or that name a known topic."""
    forms: dict[Key, Counter[str]] = defaultdict(Counter)
    strongest: dict[Key, float] = defaultdict(float)
    for choice in choices:
        for key, phrase in dict(reversed(choice.phrases)).items():
            forms[key][phrase.text] += 1
            strongest[key] = max(strongest[key], phrase.score)
    names, slugs = dict(glossary.names), {}
    for key, counted in sorted(forms.items()):
        if key in glossary.slugs:
            slugs[key] = glossary.slugs[key]
        elif counted.total() >= RECURS and strongest[key] >= CENTRAL:
            name = headed(most_usual(counted))
            slugs[key] = slugify(name)
            names.setdefault(slugs[key], name)
    return names, slugs


def ubiquitous(published: Sequence[Digest]) -> frozenset[str]:
    """The words (by stem) of so many articles that they tell nothing, such as the paper's own town."""
    sample = published[:SAMPLE]
    if len(sample) < FEW:
        return frozenset()
    articles: Counter[str] = Counter()
    for digest in sample:
        articles.update({stem for word in set(words(digest.text.body)) for stem in key_of(word)})
    return frozenset(word for word, count in articles.items() if count > COMMON * len(sample))


def _fill(
    choice: Choice, glossary: Glossary, names: Mapping[str, str], recurring: Mapping[Key, str], limit: int
) -> tuple[TopicLink, ...]:
    editors = sum(link.origin == "editor" for link in choice.fixed)
    links = list(choice.fixed[: max(limit, editors)])
    keys = [key_of(link.name) for link in links]
    singles: list[tuple[Key, Phrase]] = []
    for key, phrase in choice.phrases:
        if len(links) >= limit:
            break
        slug = recurring.get(key, "")
        if any(link.slug == slug for link in links if slug) or _is_told(key, phrase, keys):
            continue
        if slug:
            origin: TopicOrigin = "vocabulary" if slug in glossary.entries else "recurring"
            links.append(TopicLink(names[slug], slug, origin))
            keys.append(key)
        elif _stands_alone(phrase):
            singles.append((key, phrase))
    linked = len(links)
    for key, phrase in sorted(singles, key=lambda single: -_often_named(single[1])):
        if len(links) < min(limit, max(ENOUGH, linked + 1)) and not _is_told(key, phrase, keys):
            links.append(TopicLink(headed(phrase.text), "", "phrase"))
            keys.append(key)
    return tuple(links)


def _often_named(phrase: Phrase) -> int:
    """How often a name stands, where that is often; 0 for others, which keep the order of their scores."""
    return phrase.count if phrase.is_name and phrase.count >= NAMED else 0


def _stands_alone(phrase: Phrase) -> bool:
    """Whether the phrase of a single article says enough by itself."""
    if _often_named(phrase) and phrase.score >= CENTRAL:
        return True
    return phrase.score >= STRONG and (phrase.is_name or (" " in phrase.text and phrase.count > 1))


def _is_told(key: Key, phrase: Phrase, keys: Sequence[Key]) -> bool:
    """Whether the topics chosen say as much: one has all its words, or it is one with a word more."""
    words = set(key)
    return any(words <= set(other) or (not phrase.is_name and words >= set(other)) for other in keys)


def headed(text: str) -> str:
    """A phrase as a heading: with a first capital, unless it has its own form ("iPhone")."""
    first = text.split()[0]
    return text if any(letter.isupper() for letter in first) else text[:1].upper() + text[1:]
