"""The collection with what pages look up in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from builder.config import Settings
from builder.models import Collection, Digest, Entry, PersonPage, SourcePage, TopicPage

READING_SPEED: Final = 230
"""Words a minute: Brysbaert (2019) found 238 for English non-fiction, silently read."""


@dataclass(frozen=True, slots=True)
class Site:
    """All that pages are made of; `source_of` gives the source's page for an article's slug."""

    collection: Collection
    settings: Settings
    entries: Mapping[str, Entry]
    topics: Mapping[str, TopicPage]
    people: Mapping[str, PersonPage]
    source_of: Mapping[str, SourcePage]

    @classmethod
    def of(cls, collection: Collection, settings: Settings) -> "Site":
        """Indexes the collection by slugs."""
        return cls(
            collection,
            settings,
            {entry.digest.article.slug: entry for entry in collection.entries},
            {topic.slug: topic for topic in collection.topics},
            {person.slug: person for person in collection.people},
            {slug: source for source in collection.sources for slug in source.articles},
        )

    def language(self, digest: Digest) -> str:
        """The text's language where it differs from the site's, else empty."""
        language = digest.text.language
        return "" if language in ("und", self.settings.site_language) else language

    def publisher(self) -> str:
        """Who publishes the digest."""
        return self.settings.publisher or self.settings.site_name


def minutes(words: int) -> int:
    """How long reading takes, in whole minutes, at least one."""
    return max(1, round(words / READING_SPEED))


def shown_words(digest: Digest) -> int:
    """How many words the digest shows of its story, or says about it."""
    lines = [line.text for line in digest.summary]
    lines += [part for quote in digest.key_quotes for part in quote.parts]
    return sum(len(line.split()) for line in lines)
