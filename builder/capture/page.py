"""A saved web page -> its article as Markdown, and what its metadata says.

trafilatura finds the article and reads JSON-LD, OpenGraph and meta tags; our own
cleaner comes after it, for the junk that a page's main part still holds.
"""

import datetime
import re

import trafilatura

from builder.models import Details
from builder.read.languages import ISO_639_1
from builder.strict.fields import LINE

PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")
NO_PERSON = re.compile(
    r"\b(author|by|email|editor|staff|team|hours?|minutes?|ago|update[ds]?|news|desk|reporters?)\b",
    re.IGNORECASE,
)


def page(html: str) -> tuple[str, Details, tuple[str, ...]]:
    """Body, details and notes of an HTML document; an empty body where it holds no article."""
    body = (
        trafilatura.extract(html, output_format="markdown", include_comments=False, favor_recall=True) or ""
    )
    meta = trafilatura.extract_metadata(html, extensive=False)
    names = [name.strip() for name in (meta.author or "").split(";") if name.strip()]
    authors = tuple(name for name in names if is_person(name))
    refused = [name for name in names if name not in authors]
    notes = [f"“{name[:LINE]}” does not look like an author's name, and was left out" for name in refused]
    source = meta.sitename or ""
    if len(source) > LINE:
        source = ""
        notes.append(f"the page's source is too long ({LINE} characters are allowed), and was left out")
    details = Details(
        title=meta.title or "",
        date=_date(meta.date),
        source=source,
        source_url=meta.url or "",
        authors=authors,
        lang=_language(html),
    )
    return body, details, tuple(notes)


def is_person(name: str) -> bool:
    """Whether a byline can be a person's name: two to four words, none of them an editor's furniture."""
    return (
        len(name) <= LINE
        and bool(PERSON.fullmatch(name))
        and not NO_PERSON.search(name)
        and name != name.lower()
    )


def _date(text: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text or "")
    except ValueError:
        return None


def _language(html: str) -> str:
    match = re.search(r"<html\b[^>]{0,300}?\blang\s*=\s*[\"']?([a-zA-Z]{2})\b", html[:5000])
    code = match.group(1).lower() if match else ""
    return code if code in ISO_639_1 else ""
