"""Digests as lists show them: a headline with the first sentence and who is quoted."""

import datetime
from dataclasses import dataclass
from typing import Final

from builder.models import Entry
from builder.render import addresses, words
from builder.render.markup import Address
from builder.render.site import Site, minutes, shown_words

NAMED: Final = 3
"""Speakers that a card names."""


@dataclass(frozen=True, slots=True)
class Card:
    """A digest in a list. `link` leads to its page; `topic` is the first that has a page, or the section."""

    title: str
    link: Address
    topic: str
    topic_link: Address | None
    source: str
    date: datetime.date
    summary: tuple[str, ...]
    voices: str
    saved: int
    language: str


def card(site: Site, entry: Entry, here: str) -> Card:
    """The digest's card on the page `here`."""
    digest = entry.digest
    topics = [topic for topic in entry.topics if topic.slug in site.topics]
    return Card(
        title=digest.article.title,
        link=addresses.link(here, f"articles/{digest.article.slug}"),
        topic=topics[0].name if topics else entry.section[:1].upper() + entry.section[1:],
        topic_link=addresses.link(here, f"topics/{topics[0].slug}") if topics else None,
        source=digest.article.source,
        date=entry.date,
        summary=tuple(line.text for line in digest.summary),
        voices=_voices(site, entry),
        saved=minutes(digest.text.word_count()) - minutes(shown_words(digest)),
        language=site.language(digest),
    )


def _voices(site: Site, entry: Entry) -> str:
    """The named speakers, in words; empty where nobody is named."""
    slug = entry.digest.article.slug
    keys = (site.collection.speakers.get((slug, place), "") for place in range(len(entry.digest.key_quotes)))
    names = list(dict.fromkeys(site.people[key].name for key in keys if key in site.people))
    if len(names) <= NAMED:
        return words.listed(names)
    return words.plain("and_others", names=", ".join(names[:NAMED]), count=len(names) - NAMED)
