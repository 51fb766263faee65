"""Raw text, Markdown and saved pages -> article files: the import side."""

import datetime
import hashlib
from collections.abc import Iterator

from builder.capture.article_file import article_file
from builder.capture.found import HTML, Found, find
from builder.clean import clean
from builder.models import Captured, Cleaned, Details
from builder.read.front_matter import TITLE
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
        paragraphs=len(cleaned.paragraphs),
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
    title = (given.title or cleaned.title or page.title)[:TITLE].rstrip()
    return Details(
        title=title or "Untitled",
        date=given.date or page.date,
        source=given.source or page.source,
        source_url=given.source_url or page.source_url,
        authors=given.authors or page.authors or cleaned.byline,
        lang=given.lang or page.lang,
        section=given.section,
        slug=given.slug or slugify(title or f"untitled {_mark(found.body)}"),
        tags=page.tags,
    )


def _mark(body: str) -> str:
    """Tells untitled stories apart."""
    return hashlib.sha256(body.encode("utf-8", "replace")).hexdigest()[:6]


def _notes(cleaned: Cleaned, missing: tuple[str, ...]) -> Iterator[str]:
    removed = sum(removal.made for removal in cleaned.removals)
    kept = len(cleaned.paragraphs)
    yield (
        f"{kept} paragraph{'' if kept == 1 else 's'} kept, "
        f"{removed} piece{'' if removed == 1 else 's'} of text taken out"
        + (" (`precis clean` of the raw file shows which)" if removed else "")
    )
    if "date" in missing and cleaned.year:
        yield f"the source gives only the year, {cleaned.year}: no date is invented"
    elif "date" in missing:
        yield "the source gives no date, and none is invented"
    if missing:
        options = ", ".join(f"--{name}" for name in missing)
        yield f"a draft until it has {', '.join(missing)}: give {options}"
