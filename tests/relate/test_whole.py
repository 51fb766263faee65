"""What always holds of a collection, whatever the digests and their order."""

import datetime
import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.config import Settings
from builder.models import Collection, Digest, Lists, PersonEntry
from builder.relate import relate
from tests.relate.town import TODAY, VOCABULARY, digest, related, speaker, twelve

LISTS = Lists(VOCABULARY, (PersonEntry("Ada Moreno", "ada-moreno", ("Mayor Moreno",), "Mayor"),))
NAMES = st.sampled_from(
    ["Ada Moreno", "Mayor Moreno", "Moreno", "Dr Ines Okafor", "Okafor", "Harbour Trust", "Pelé", "…"]
)
PHRASES = st.sampled_from(
    ["oak gate", "oak gates", "Merle", "Harbour Trust", "Ines Okafor", "canal", "Ñandú", "C++", "seal"]
)
TAGS = st.sampled_from(
    ["Boats", "boats", "C#", "c++", "Old canal", "canal", "!!!", " ", "Ñandú", "nandu", "about"]
)


@st.composite
def digests(draw: st.DrawFn) -> Digest:
    day = TODAY - datetime.timedelta(draw(st.integers(-2, 30)))
    names = draw(
        st.lists(st.tuples(NAMES, st.sampled_from(["person", "organisation", "unnamed"])), max_size=3)
    )
    return digest(
        draw(st.sampled_from("abcdefgh")),
        day.isoformat(),
        source=draw(st.sampled_from(["Harbour Post", "HARBOUR POST", "The Valley Weekly", ""])),
        topics=draw(st.lists(st.sampled_from(["Canal", "Ferry", "Opera"]), unique=True, max_size=2)),
        tags=tuple(draw(st.lists(TAGS, max_size=3))),
        drop_tags=tuple(draw(st.lists(TAGS, max_size=1))),
        phrases=draw(st.lists(PHRASES, unique=True, max_size=4)),
        speakers=[speaker(name, "mayor", kind) for name, kind in names],
        aliases=tuple(draw(st.lists(st.sampled_from(["a", "b", "old"]), max_size=2))),
        story=draw(st.sampled_from(["", "canal"])),
        draft=draw(st.booleans()),
        expires=draw(st.sampled_from([None, TODAY])),
    )


@settings(max_examples=150, deadline=None)
@given(st.lists(digests(), max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_the_digests_does_not_matter(some: list[Digest], chance: random.Random) -> None:
    some = [replace(one, article=replace(one.article, file=f"articles/{n}.md")) for n, one in enumerate(some)]
    first = relate(tuple(some), LISTS, Settings(), TODAY)
    chance.shuffle(some)
    assert relate(tuple(some), LISTS, Settings(), TODAY) == first
    _hangs_together(first[0])


def _hangs_together(collection: Collection) -> None:
    """Every slug in a link is that of a page, and every page is reached."""
    entries = {entry.digest.article.slug: entry for entry in collection.entries}
    topics = {page.slug: page for page in collection.topics}
    people = {page.slug: page for page in collection.people}
    assert len(topics) == len(collection.topics) and len(people) == len(collection.people)
    for entry in entries.values():
        assert {entry.newer, entry.older} - {""} <= set(entries)
        assert {one.slug for one in entry.related} <= set(entries) - {entry.digest.article.slug}
        linked = {link.slug for link in entry.topics if link.slug}
        assert all(entry.digest.article.slug in topics[slug].articles for slug in linked)
        assert len({link.slug or link.name for link in entry.topics}) == len(entry.topics)
    for page in topics.values():
        assert page.articles and set(page.articles) <= set(entries)
        assert {*page.children, *page.related, page.parent} - {""} <= set(topics)
    for saying in [(person.slug, saying) for person in people.values() for saying in person.sayings]:
        assert collection.speakers[saying[1].slug, saying[1].position] == saying[0]
    live = {f"articles/{slug}" for slug in [*entries, *(one.article.slug for one in collection.expired)]}
    live |= {f"topics/{slug}" for slug in topics}
    assert all(new in live and old not in live for old, new in collection.redirects)
    assert all(set(source.articles) <= set(entries) for source in collection.sources)


def test_twelve_articles_of_one_town() -> None:
    collection = related(*twelve())
    _hangs_together(collection)
    assert [(page.name, len(page.articles)) for page in collection.topics] == [
        ("Canal", 4),
        ("Dredging firm", 2),
        ("Eastbank wall", 2),
        ("Ferry", 2),
        ("Floods", 3),
        ("Harbour boards", 2),
        ("Larkhaven Rovers", 2),
        ("Street trees", 1),
    ]
    assert [(page.name, len(page.sayings)) for page in collection.people] == [("Ada Moreno", 2)]
    assert [(page.name, len(page.articles)) for page in collection.sources] == [
        ("Harbour Post", 2),
        ("The Larkhaven Courier", 8),
        ("The Valley Weekly", 2),
    ]
