"""An article file as an editor would write it: front matter in the contract's order, then the body."""

import datetime
from collections.abc import Iterator

from builder.models import BlockKind, Cleaned, Details
from builder.strict.quoting import quoted

MARKS: dict[BlockKind, str] = {"paragraph": "", "heading": "## ", "item": "- ", "quotation": "> "}


def article_file(details: Details, cleaned: Cleaned, added: datetime.date, *, draft: bool) -> str:
    """The whole text of a new article file, ending in a line feed."""
    head = "\n".join(_front_matter(details, cleaned, added, draft))
    blocks = [MARKS[kind] + text for text, kind in zip(cleaned.paragraphs, cleaned.kinds, strict=True)]
    body = "\n\n".join(blocks)
    return f"---\n{head}\n---\n\n{body}\n" if body else f"---\n{head}\n---\n"


def _front_matter(details: Details, cleaned: Cleaned, added: datetime.date, draft: bool) -> Iterator[str]:
    yield f"title: {quoted(details.title)}"
    if details.date:
        yield f"date: {details.date.isoformat()}"
    if details.source:
        yield f"source: {quoted(details.source)}"
    if details.source_url:
        yield f"source_url: {quoted(details.source_url)}"
    if details.authors:
        yield f"authors: [{', '.join(map(quoted, details.authors))}]"
    yield f"added: {added.isoformat()}"
    yield f"slug: {details.slug}"
    if details.section:
        yield f"section: {quoted(details.section)}"
    if details.tags:
        yield f"tags: [{', '.join(map(quoted, details.tags))}]"
    if cleaned.dateline:
        yield f"dateline: {quoted(cleaned.dateline)}"
    if details.lang:
        yield f"lang: {quoted(details.lang)}"
    if draft:
        yield "draft: true"
