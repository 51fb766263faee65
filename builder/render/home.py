"""The front page: the newest digests by day, a quote, and what is on now."""

import datetime
from collections import Counter
from itertools import groupby

from builder.models import Entry, Page
from builder.render import words
from builder.render.addresses import HOME, link
from builder.render.cards import Card, card
from builder.render.markup import Address
from builder.render.sayings import saying
from builder.render.sheet import Head, sheet
from builder.render.site import Site

FULL = 8
"""Digests after the first that are shown with a sentence; those after them by title alone."""
NOW = 8
"""Topics, and voices, that the front page names."""
PULLED = 16
"""Words of the ideal quote of the day: long enough to say something, short enough to be set large."""


def home(site: Site) -> Page:
    """The front page."""
    settings = site.settings
    newest = site.collection.entries[: settings.home_size]
    lead = newest[0] if newest else None
    quote = _quote_of_the_day(newest)
    return sheet(
        HOME,
        "home.md",
        Head(settings.site_name, settings.site_description or settings.site_name, "home"),
        name=settings.site_name,
        motto=settings.site_description,
        newest=words.weekday(lead.date) if lead else "",
        lead=card(site, lead, HOME) if lead else None,
        quote=saying(site, quote[0], quote[1], HOME) if quote else None,
        quote_card=card(site, quote[0], HOME) if quote else None,
        days=_days(site, newest[1:]),
        topics=_topics(site, newest),
        voices=_voices(site, newest),
        count=len(site.collection.entries),
        more=len(site.collection.entries) > len(newest),
        all_topics=link(HOME, "topics"),
        all_people=link(HOME, "people"),
        archive=link(HOME, "archive"),
    )


def _days(site: Site, entries: tuple[Entry, ...]) -> list[tuple[datetime.date, str, list[tuple[Card, bool]]]]:
    """The digests by day, each with whether it is shown by title alone."""
    cards = [(card(site, entry, HOME), place >= FULL) for place, entry in enumerate(entries)]
    return [
        (date, words.weekday_name(date), list(day))
        for date, day in groupby(cards, key=lambda pair: pair[0].date)
    ]


def _quote_of_the_day(newest: tuple[Entry, ...]) -> tuple[Entry, int] | None:
    """A quote of the newest day that has one: a person's before others', then nearest to `PULLED` words."""
    for _, entries in groupby(newest, key=lambda entry: entry.date):
        quotes = [
            (entry, place, quote) for entry in entries for place, quote in enumerate(entry.digest.key_quotes)
        ]
        if quotes:
            entry, place, _ = min(
                quotes,
                key=lambda found: (
                    found[2].speaker is None or found[2].speaker.kind != "person",
                    abs(sum(len(part.split()) for part in found[2].parts) - PULLED),
                ),
            )
            return entry, place
    return None


def _topics(site: Site, newest: tuple[Entry, ...]) -> list[tuple[str, Address]]:
    """The topics of most of the newest digests."""
    counts = Counter(topic.slug for entry in newest for topic in entry.topics if topic.slug in site.topics)
    ranked = sorted(counts, key=lambda slug: (-counts[slug], site.topics[slug].name.casefold(), slug))
    return [(site.topics[slug].name, link(HOME, f"topics/{slug}")) for slug in ranked[:NOW]]


def _voices(site: Site, newest: tuple[Entry, ...]) -> list[tuple[str, Address]]:
    """The people quoted most in the newest digests."""
    speakers = site.collection.speakers
    counts = Counter(
        speakers[key]
        for entry in newest
        for key in ((entry.digest.article.slug, place) for place in range(len(entry.digest.key_quotes)))
        if speakers.get(key) in site.people and site.people[speakers[key]].kind == "person"
    )
    ranked = sorted(counts, key=lambda slug: (-counts[slug], site.people[slug].name.casefold(), slug))
    return [(site.people[slug].name, link(HOME, f"people/{slug}")) for slug in ranked[:NOW]]
