"""The fields that only articles and their lists have: slugs, topics, sections, quotes, pictures."""

import re
from collections.abc import Iterator
from typing import Final

from builder import sections
from builder.models import CleanWishes, Correction, EditorQuote, Image
from builder.read.keys import CLEAN_KEYS, CORRECTION_KEYS, IMAGE_KEYS, QUOTE_KEYS
from builder.read.languages import ISO_639_1
from builder.slugs import RESERVED, is_slug, slugify
from builder.strict import wording
from builder.strict.fields import Fields
from builder.strict.keys import Keys
from builder.strict.nodes import Node, Scalar

PASSAGE: Final = 5000
"""Characters of a quote, a sentence or a paragraph in the front matter, at most."""
TAG: Final = 80

_PICTURE: Final = re.compile(
    r"[\w][\w .()-]*(?:/[\w][\w .()-]*)*\.(?:avif|gif|jpe?g|png|svg|webp)", re.IGNORECASE
)
_LICENSE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+ ()-]{0,79}")
_LANGUAGE: Final = re.compile(r"([A-Za-z]{2})(?:[-_][A-Za-z0-9]{1,8})*")
_WIKIDATA: Final = re.compile(r"Q[1-9][0-9]{0,11}")


def slug(fields: Fields, key: str = "slug") -> str:
    """A slug that an editor gives; empty without one, or after a complaint."""
    return _checked_slug(fields, key, fields.text(key, longest=PASSAGE), fields.line_of(key))


def slugs(fields: Fields, key: str) -> tuple[str, ...]:
    """A list of slugs."""
    line = fields.line_of(key)
    return tuple(s for text in fields.texts(key) if (s := _checked_slug(fields, key, text, line)))


def _checked_slug(fields: Fields, key: str, text: str, line: int) -> str:
    if not text or (is_slug(text) and text not in RESERVED):
        return text
    shown = text[:60]
    if text in RESERVED:
        fields.error(
            key,
            line,
            f"is `{shown}`, a name that the site itself needs",
            f"choose another, such as {shown}-1",
        )
    else:
        what = f"is `{shown}`: only a-z, 0-9 and single hyphens make a slug, 80 characters at most"
        fields.error(key, line, what, f"write {slugify(text)}")
    return ""


def topics(fields: Fields, key: str) -> tuple[str, ...]:
    """A list of topics' names; one of signs alone is passed over with a warning."""
    names: dict[str, str] = {}
    for name in fields.texts(key, longest=TAG):
        if wording.has_word(name):
            names.setdefault(wording.folded(name), name)
        else:
            message = (
                f"`{fields.name(key)}` holds `{name}`, which has neither letter nor digit and is passed over"
            )
            fields.report.warn(fields.line_of(key), message, "delete it")
    return tuple(names.values())


def section(fields: Fields, key: str = "section") -> str:
    """A section's short name; a list of one is taken too, as other tools' categories are lists."""
    names = fields.texts(key, single=True)
    if not names:
        return ""
    if len(names) > 1:
        fields.error(key, fields.line_of(key), "holds several sections", "keep one; the others may be tags")
        return ""
    found = sections.find(names[0])
    if found:
        return found.name
    near = sections.nearest(names[0])
    hint = f"did you mean {near}? The sections are " if near else "choose one of "
    fields.error(
        key,
        fields.line_of(key),
        f"is `{names[0][:60]}`, which is no section",
        hint + ", ".join(sections.NAMES),
    )
    return ""


def language(fields: Fields, key: str = "lang") -> str:
    """An ISO 639-1 code, without its region."""
    text = fields.text(key)
    match = _LANGUAGE.fullmatch(text)
    code = match[1].lower() if match else ""
    if text and code not in ISO_639_1:
        cure = "write the two letters of ISO 639-1, such as en or pt"
        fields.error(key, fields.line_of(key), f"is `{text[:40]}`, which is no language code", cure)
        return ""
    return code


def licence(fields: Fields, key: str = "license") -> str:
    """The name of a licence, in the manner of SPDX."""
    return _matching(fields, key, _LICENSE, "the name of a licence", "CC-BY-4.0 or public domain")


def wikidata(fields: Fields, key: str = "wikidata") -> str:
    """A Wikidata item."""
    return _matching(fields, key, _WIKIDATA, "a Wikidata item", "Q42")


def _matching(fields: Fields, key: str, pattern: re.Pattern[str], what: str, example: str) -> str:
    text = fields.text(key)
    if text and not pattern.fullmatch(text):
        fields.error(
            key, fields.line_of(key), f"is `{text[:40]}`, which is not {what}", f"write such as {example}"
        )
        return ""
    return text


def quotes(fields: Fields, key: str = "quotes") -> tuple[EditorQuote, ...]:
    """The quotes that an editor chose; a text alone is a quote without a speaker."""
    found = []
    for node in fields.items(key, example='{text: "…", speaker: "…"}'):
        if isinstance(node, Scalar):
            text = fields.one(key, node, PASSAGE)
            found += [EditorQuote(text, line=node.line)] if text else []
        elif inner := fields.inner(key, node, QUOTE_KEYS):
            inner.require("text", "give the quote's words, as they stand in the article")
            quote = EditorQuote(
                inner.text("text", longest=PASSAGE), inner.text("speaker"), inner.text("role"), node.line
            )
            found += [quote] if quote.text else []
    return tuple(found)


def corrections(fields: Fields, key: str = "corrections") -> tuple[Correction, ...]:
    """Dated corrections, in the order of the file."""
    found = []
    for inner in _mappings(fields, key, CORRECTION_KEYS, '{date: 2026-03-15, text: "…"}'):
        inner.require("date", "give the day of the correction, as yyyy-mm-dd")
        inner.require("text", "say what was wrong, and what is right")
        day, text = inner.date("date"), inner.text("text", longest=PASSAGE)
        if day and text:
            found.append(Correction(day, text))
    return tuple(found)


def image(fields: Fields, key: str = "image") -> Image | None:
    """A picture below `docs/`."""
    inner = fields.mapping(key, IMAGE_KEYS)
    if inner is None:
        return None
    inner.require("src", "give the picture's path below docs/, such as assets/lock.jpg")
    inner.require("alt", "say in a few words what the picture shows")
    src, alt = inner.text("src"), inner.text("alt", longest=1000)
    if src and not _PICTURE.fullmatch(src):
        what = f"is `{src[:60]}`, which is not the path of a picture below docs/"
        inner.error(
            "src", inner.line_of("src"), what, "put the picture there and write such as assets/lock.jpg"
        )
        return None
    return Image(src, alt, inner.text("credit")) if src and alt else None


def clean_wishes(fields: Fields, key: str = "clean") -> CleanWishes:
    """What cleaning must keep or drop."""
    inner = fields.mapping(key, CLEAN_KEYS)
    if inner is None:
        return CleanWishes()
    return CleanWishes(
        inner.texts("keep", longest=PASSAGE, single=True), inner.texts("drop", longest=PASSAGE, single=True)
    )


def _mappings(fields: Fields, key: str, known: Keys, example: str) -> Iterator[Fields]:
    nodes: Iterator[Node] = fields.items(key, example=example)
    return (inner for node in nodes if (inner := fields.inner(key, node, known)))
