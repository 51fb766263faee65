"""Raw text, Markdown and saved pages -> article files: the import side."""

import datetime
from collections.abc import Iterator

from builder.capture.article_file import article_file
from builder.capture.found import HTML, Found, find
from builder.clean import clean
from builder.models import Captured, Cleaned, Details
from builder.slugs import slugify

__all__ = ["HTML", "Captured", "Details", "Found", "blank", "capture", "find"]


def capture(found: Found, given: Details, added: datetime.date) -> Captured:
    """The article file of a raw story: cleaned, with what the person gave and what the story itself tells.

    The person's details win over the page's own. Nothing is invented: without a date,
    a source and an address the article is a draft, and `notes` say what is missing.
    """
    cleaned = clean(found.body, given.title or found.details.title)
    details = _merged(found, given, cleaned)
    missing = tuple(
        name
        for name, value in (
            ("date", details.date),
            ("source", details.source),
            ("source-url", details.source_url),
        )
        if not value
    )
    return Captured(
        slug=details.slug,
        content=article_file(details, cleaned, added, draft=bool(missing)),
        draft=bool(missing),
        notes=(*found.notes, *_notes(cleaned, missing)),
    )


def blank(given: Details, added: datetime.date) -> Captured:
    """An article file with no body yet."""
    details = _merged(Found("", given), given, Cleaned(given.title, (), ()))
    return Captured(
        details.slug, article_file(details, Cleaned(given.title, (), ()), added, draft=True), True
    )


def _merged(found: Found, given: Details, cleaned: Cleaned) -> Details:
    page = found.details
    title = given.title or cleaned.title or page.title or "Untitled"
    return Details(
        title=title,
        date=given.date or page.date,
        source=given.source or page.source,
        source_url=given.source_url or page.source_url,
        authors=given.authors or page.authors or cleaned.byline,
        lang=given.lang or page.lang,
        section=given.section,
        slug=given.slug or slugify(title),
        tags=page.tags,
    )


def _notes(cleaned: Cleaned, missing: tuple[str, ...]) -> Iterator[str]:
    removed = sum(removal.made for removal in cleaned.removals)
    yield f"{len(cleaned.paragraphs)} paragraphs kept, {removed} pieces of text taken out"
    if not cleaned.paragraphs:
        yield "nothing is left of the text after cleaning"
    if "date" in missing and cleaned.year:
        yield f"the source gives only the year, {cleaned.year}: no date is invented"
    elif "date" in missing:
        yield "the source gives no date, and none is invented"
    if missing:
        options = ", ".join(f"--{name}" for name in missing)
        yield f"a draft until it has {', '.join(missing)}: give {options}"
