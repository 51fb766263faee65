"""The publications that the digests come from."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from builder.models import Digest, SourcePage
from builder.relate.glossary import most_usual
from builder.slugs import slugify


def sources(published: Sequence[Digest]) -> tuple[SourcePage, ...]:
    """A page for each source, by name; spellings that differ in case or white space are one."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    articles: dict[str, list[str]] = defaultdict(list)
    for digest in published:
        name = " ".join(digest.article.source.split())
        if name:
            slug = slugify(name)
            forms[slug][name] += 1
            articles[slug].append(digest.article.slug)
    pages = [SourcePage(most_usual(forms[slug]), slug, tuple(articles[slug])) for slug in articles]
    return tuple(sorted(pages, key=lambda page: (page.name.casefold(), page.slug)))
