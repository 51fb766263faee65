"""The pages that the navigation names: topics, people, sources and the archive with its years."""

import datetime
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from builder.models import Entry, Page, PersonPage, TopicPage
from builder.render import words
from builder.render.addresses import link
from builder.render.lists import month_pages
from builder.render.markup import Address
from builder.render.sheet import Head, sheet
from builder.render.site import Site

MOSTLY = 3
"""Topics that a month names."""


def topics_index(site: Site) -> Page:
    """All topics by name, each parent with its children below."""
    here = "topics"
    head = Head(words.plain("topics"), words.plain("topics_lead"), "topics")
    below = {slug for topic in site.collection.topics for slug in topic.children}
    top = sorted((t for t in site.collection.topics if t.slug not in below), key=_by_name)
    rows = [
        (topic, _row(topic, here), [_row(site.topics[c], here) for c in topic.children if c in site.topics])
        for topic in top
    ]
    return sheet(here, "topics.md", head, rows=rows)


def people_index(site: Site) -> Page:
    """Everybody quoted, by the first letter of the last name."""
    here = "people"
    head = Head(words.plain("people"), words.plain("people_lead"), "people")
    ordered = sorted(site.collection.people, key=_by_last_name)
    letters = [
        (letter, [(person, link(here, f"people/{person.slug}")) for person in persons])
        for letter, persons in groupby(ordered, key=lambda person: _last_name(person)[:1].upper())
    ]
    return sheet(here, "people.md", head, letters=letters)


def sources_index(site: Site) -> Page:
    """The publications, by name."""
    here = "sources"
    head = Head(words.plain("sources"), words.plain("sources_lead"), "sources")
    rows = []
    for source in sorted(site.collection.sources, key=lambda source: (source.name.casefold(), source.slug)):
        dates = [site.entries[slug].date for slug in source.articles if slug in site.entries]
        if dates:
            period = words.plain("source_since", first=words.day(min(dates)), last=words.day(max(dates)))
            rows.append((source.name, link(here, f"sources/{source.slug}"), len(dates), period))
    return sheet(here, "sources.md", head, rows=rows)


def archive(site: Site) -> Iterable[Page]:
    """The archive's overview, a page for each year, and the lists of each month."""
    months = [
        (first, list(entries))
        for first, entries in groupby(site.collection.entries, key=lambda entry: entry.date.replace(day=1))
    ]
    title = words.plain("archive")
    yield sheet(
        "archive",
        "archive.md",
        Head(title, words.plain("archive_lead"), "archive"),
        lead=words.plain("archive_lead"),
        up=None,
        years=_years("archive", months),
    )
    for year, part in groupby(months, key=lambda month: month[0].year):
        here = f"archive/{year:04d}"
        period = words.plain("archive_of", period=str(year))
        head = Head(period, words.plain("archive_description", period=str(year)), "archive")
        years = _years(here, list(part))
        lead = words.plain("digests", count=years[0][2])
        yield sheet(here, "archive.md", head, lead=lead, up=("archive", link(here, "archive")), years=years)
    for place, (first, entries) in enumerate(months):
        neighbours = [("older", place + 1), ("newer", place - 1)]
        links = [
            (label, words.month(months[other][0]), _month_key(months[other][0]))
            for label, other in neighbours
            if 0 <= other < len(months)
        ]
        yield from month_pages(site, _month_key(first), words.month(first), entries, links)


Months = list[tuple[datetime.date, list[Entry]]]


def _years(here: str, months: Months) -> list[tuple[str, Address, int, list[tuple[str, Address, int, str]]]]:
    """For each year its name, link, count and months; a month has name, link, count and main topics."""
    years = []
    for year, part in groupby(months, key=lambda month: month[0].year):
        rows = [
            (words.month_name(first.month), link(here, _month_key(first)), len(entries), _mostly(entries))
            for first, entries in part
        ]
        years.append((str(year), link(here, f"archive/{year:04d}"), sum(row[2] for row in rows), rows))
    return years


def _mostly(entries: list[Entry]) -> str:
    """The topics of most of the entries, in words; of equals the first by name."""
    counts = Counter(topic.name for entry in entries for topic in entry.topics if topic.slug)
    ranked = sorted(counts, key=lambda name: (-counts[name], name.casefold(), name))
    return words.plain("mostly_on", topics=words.listed(ranked[:MOSTLY])) if ranked else ""


def _month_key(first: datetime.date) -> str:
    return f"archive/{first.year:04d}/{first.month:02d}"


def _row(topic: TopicPage, here: str) -> tuple[str, Address, int]:
    return topic.name, link(here, f"topics/{topic.slug}"), len(topic.articles)


def _by_name(topic: TopicPage) -> tuple[str, str]:
    return topic.name.casefold(), topic.slug


def _last_name(person: PersonPage) -> str:
    """The word that a reader would look under: an organisation's first, a person's last."""
    name = person.name.split()
    if person.kind == "person":
        return name[-1] if name else ""
    bare = name[1:] if len(name) > 1 and name[0].lower() == "the" else name
    return bare[0] if bare else ""


def _by_last_name(person: PersonPage) -> tuple[str, str, str]:
    last = _last_name(person).casefold()
    return last, person.name.casefold(), person.slug
