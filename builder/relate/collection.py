"""The story of `relate`: published digests, their topics, people, sources, relatives and redirects."""

import datetime
from collections.abc import Sequence

from builder.config import Settings
from builder.errors import Problem
from builder.models import Collection, Digest, Entry, Lists, Related
from builder.relate.calendar import day_of, sort_out
from builder.relate.choosing import Chosen, choose
from builder.relate.glossary import Glossary
from builder.relate.kin import kin
from builder.relate.people import people
from builder.relate.redirects import redirects
from builder.relate.section import section
from builder.relate.sources import sources
from builder.relate.topic_pages import topic_pages


def relate(
    digests: tuple[Digest, ...], lists: Lists, settings: Settings, today: datetime.date
) -> tuple[Collection, tuple[Problem, ...]]:
    """All that is published on `today`, whatever the order of `digests`; and what is amiss between them."""
    published, expired, problems = sort_out(digests, today)
    glossary = Glossary.of(lists.topics, published)
    chosen = choose(published, glossary, lists.people, settings.tags)
    persons, speakers = people(published, lists.people)
    names = {person.slug: person.name for person in persons}
    relatives = kin(published, chosen, speakers, names)
    entries = _entries(published, glossary, chosen, relatives)
    topics = topic_pages(entries, glossary)
    moved, moved_problems = redirects(published + expired, topics, settings)
    collection = Collection(
        entries=entries,
        topics=topics,
        people=persons,
        sources=sources(published),
        expired=expired,
        redirects=moved,
        speakers=speakers,
    )
    return collection, problems + moved_problems


def _entries(
    published: Sequence[Digest],
    glossary: Glossary,
    chosen: Sequence[Chosen],
    relatives: Sequence[tuple[Related, ...]],
) -> tuple[Entry, ...]:
    slugs = ["", *(digest.article.slug for digest in published), ""]
    return tuple(
        Entry(
            digest=digest,
            date=day_of(digest),
            section=section(digest, glossary),
            topics=chosen[place].links,
            related=relatives[place],
            newer=slugs[place],
            older=slugs[place + 2],
        )
        for place, digest in enumerate(published)
    )
