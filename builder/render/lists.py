"""The long lists: the digests of a topic, a source or a month, and what a person said."""

from builder.models import Entry, Page, PersonPage, Saying, SourcePage, TopicPage
from builder.render import words
from builder.render.addresses import link
from builder.render.cards import Card, card
from builder.render.linked_data import thing
from builder.render.markup import Address
from builder.render.paging import Item, Leaf, leaves
from builder.render.sayings import ShownQuote, saying
from builder.render.sheet import Head, sheet
from builder.render.site import Site

TOPIC_BOOST = 0.6
PERSON_BOOST = 0.8

UP = {"topic": "topics", "source": "sources", "archive": "archive"}
"""The section (a key of the words, and of a page) that a kind of list belongs to."""

LinkRow = tuple[str, list[tuple[str, str]]]
"""A label (a key of the words) and what it labels: (name, page key)."""


def topic_pages(site: Site, topic: TopicPage) -> list[Page]:
    """A topic's digests, newest first."""
    key = f"topics/{topic.slug}"
    description = topic.description or words.plain("topic_description", name=topic.name)
    node = thing("topic", topic.name, topic.description, topic.wikidata)
    head = Head(topic.name, description, "topic", TOPIC_BOOST, {"graph": node} if node else {})
    relatives = {
        "topic_part_of": [site.topics[slug] for slug in (topic.parent,) if slug in site.topics],
        "topic_holds": [site.topics[slug] for slug in topic.children if slug in site.topics],
        "topic_beside": [site.topics[slug] for slug in topic.related if slug in site.topics],
    }
    links = [
        (label, [(other.name, f"topics/{other.slug}") for other in others])
        for label, others in relatives.items()
        if others
    ]
    return _digests(site, key, head, _entries(site, topic.articles), links, lead=topic.description)


def source_pages(site: Site, source: SourcePage) -> list[Page]:
    """A source's digests, newest first."""
    description = words.plain("source_description", name=source.name)
    head = Head(source.name, description, "source", TOPIC_BOOST)
    return _digests(
        site, f"sources/{source.slug}", head, _entries(site, source.articles), [], lead=description
    )


def month_pages(
    site: Site, key: str, period: str, entries: list[Entry], links: list[tuple[str, str, str]]
) -> list[Page]:
    """A month's digests, newest first; `links` are (label, name, key) of its neighbours."""
    head = Head(period, words.plain("archive_description", period=period), "archive")
    rows = [(label, [(name, there)]) for label, name, there in links]
    return _digests(site, key, head, entries, rows, lead="")


def person_pages(site: Site, person: PersonPage) -> list[Page]:
    """What a person or organisation said, newest first."""
    key = f"people/{person.slug}"
    description = words.plain("person_description", name=person.name)
    node = thing(person.kind, person.name, person.description, person.wikidata)
    head = Head(person.name, description, "person", PERSON_BOOST, {"graph": node} if node else {})
    sayings = [
        said
        for said in person.sayings
        if said.slug in site.entries and said.position < len(site.entries[said.slug].digest.key_quotes)
    ]
    made = []
    for leaf in leaves(sayings, site.settings.page_size):
        here = _leaf_key(key, leaf.number)
        made.append(
            sheet(
                here,
                "person.md",
                _leaf_head(head, leaf.number),
                name=person.name,
                up=("people", link(here, "people")),
                roles=person.roles,
                kind=person.kind,
                description=person.description if not leaf.number else "",
                sayings=[_said(site, said, here) for said in leaf.items],
                total=len(sayings),
                leaf=leaf,
                pager=_pager(key, here, leaf),
            )
        )
    return made


def _digests(
    site: Site, key: str, head: Head, entries: list[Entry], links: list[LinkRow], lead: str
) -> list[Page]:
    made = []
    for leaf in leaves(entries, site.settings.page_size):
        here = _leaf_key(key, leaf.number)
        rows = [(label, [(name, link(here, there)) for name, there in row]) for label, row in links]
        made.append(
            sheet(
                here,
                "list.md",
                _leaf_head(head, leaf.number),
                name=head.title,
                kind=head.kind,
                up=(UP[head.kind], link(here, UP[head.kind])),
                lead=lead if not leaf.number else "",
                links=rows if not leaf.number else [],
                count=len(entries),
                cards=[card(site, entry, here) for entry in leaf.items],
                leaf=leaf,
                pager=_pager(key, here, leaf),
            )
        )
    return made


def _said(site: Site, said: Saying, here: str) -> tuple[ShownQuote, Card]:
    entry = site.entries[said.slug]
    return saying(site, entry, said.position, here), card(site, entry, here)


def _entries(site: Site, slugs: tuple[str, ...]) -> list[Entry]:
    return [site.entries[slug] for slug in slugs if slug in site.entries]


def _leaf_key(key: str, number: int) -> str:
    return f"{key}/page/{number}" if number else key


def _leaf_head(head: Head, number: int) -> Head:
    if not number:
        return head
    title = words.plain("page_title", title=head.title, number=number)
    return Head(title, head.description, head.kind)


def _pager(key: str, here: str, leaf: Leaf[Item]) -> list[tuple[str, Address]]:
    """Links to the neighbouring leaves: (label, address), the newer one first."""
    rows = []
    if leaf.newer is not None:
        label = "page_newer" if leaf.newer else "page_newest"
        rows.append((label, link(here, _leaf_key(key, leaf.newer))))
    if leaf.older is not None:
        rows.append(("page_older", link(here, _leaf_key(key, leaf.older))))
    return rows
