"""The topics that have a page, with their place in the vocabulary and their neighbours."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Final

from builder.models import Entry, TopicPage, VocabularyTopic
from builder.relate.glossary import Glossary
from builder.slugs import slugify

NEIGHBOURS: Final = 6
"""Related topics on a topic's page, at most."""
OFTEN: Final = 2
"""Articles that two topics must share to be related."""


def topic_pages(entries: Sequence[Entry], glossary: Glossary) -> tuple[TopicPage, ...]:
    """A page for each topic that an entry links to, by name."""
    articles: dict[str, list[str]] = defaultdict(list)
    names: dict[str, str] = {}
    for published in entries:
        for link in published.topics:
            if link.slug:
                articles[link.slug].append(published.digest.article.slug)
                names.setdefault(link.slug, link.name)
    parents = {slug: _parent(slug, glossary, articles) for slug in articles}
    children: dict[str, list[str]] = defaultdict(list)
    for child, parent in sorted(parents.items()):
        children[parent].append(child)
    near = _neighbours(entries, articles)
    unlisted = VocabularyTopic(name="", slug="")
    pages = []
    for slug, name in names.items():
        entry = glossary.entries.get(slug, unlisted)
        pages.append(
            TopicPage(
                name=name,
                slug=slug,
                articles=tuple(articles[slug]),
                description=entry.description,
                parent=parents[slug],
                children=tuple(children[slug]),
                related=near.get(slug, ()),
                was=_was(entry.was, slug),
                wikidata=entry.wikidata,
            )
        )
    return tuple(sorted(pages, key=lambda page: (page.name.casefold(), page.slug)))


def _was(former: Sequence[str], slug: str) -> tuple[str, ...]:
    return tuple(sorted({slugify(name) for name in former if name} - {slug}))


def _parent(slug: str, glossary: Glossary, pages: Mapping[str, object]) -> str:
    """The nearest broader topic that has a page; empty without one."""
    seen = {slug}
    entry = glossary.entries.get(slug)
    while entry and entry.parent:
        above = glossary.find(entry.parent)
        if not above or above in seen:
            return ""
        if above in pages:
            return above
        seen.add(above)
        entry = glossary.entries.get(above)
    return ""


def _neighbours(
    entries: Sequence[Entry], articles: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    shared: Counter[tuple[str, str]] = Counter()
    for entry in entries:
        slugs = sorted({link.slug for link in entry.topics if link.slug})
        shared.update(combinations(slugs, 2))
    near: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (one, other), count in shared.items():
        if count >= OFTEN:
            closeness = count / (len(articles[one]) * len(articles[other])) ** 0.5
            near[one].append((-closeness, other))
            near[other].append((-closeness, one))
    return {slug: tuple(other for _, other in sorted(pairs)[:NEIGHBOURS]) for slug, pairs in near.items()}
