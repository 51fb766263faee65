"""Key quotes as pages show them: each with its speaker, its place and its permalink."""

import re
from dataclasses import dataclass

from builder.models import Digest, Entry, KeyQuote, Speaker
from builder.render import addresses, words
from builder.render.markup import Address, web
from builder.render.site import Site


@dataclass(frozen=True, slots=True)
class Slice:
    """One verbatim part; `after_gap` where the story has other words between it and the one before."""

    text: str
    after_gap: bool


@dataclass(frozen=True, slots=True)
class ShownQuote:
    """A key quote on a page. `permalink` leads to it on its digest's page; `place` into the original."""

    anchor: str
    slices: tuple[Slice, ...]
    speaker: str
    role: str
    person: Address | None
    permalink: Address
    place: Address | None
    cite: Address | None
    paragraph: int
    language: str


def anchor(position: int) -> str:
    """The anchor of the quote at `position` (from 0) on its digest's page."""
    return f"quote-{position + 1}"


def saying(site: Site, entry: Entry, position: int, here: str) -> ShownQuote:
    """The key quote at `position` of `entry`, as the page `here` shows it."""
    digest = entry.digest
    quote = digest.key_quotes[position]
    slug = digest.article.slug
    person = site.collection.speakers.get((slug, position), "")
    speaker, role = _named(quote.speaker, digest.article.source)
    return ShownQuote(
        anchor=anchor(position),
        slices=slices(digest, quote),
        speaker=site.people[person].name if person in site.people else speaker,
        role=role or next(iter(site.people[person].roles if person in site.people else ()), ""),
        person=addresses.link(here, f"people/{person}") if person in site.people else None,
        permalink=addresses.link(here, f"articles/{slug}", anchor(position)),
        place=addresses.passage(here, digest, site.settings, quote.parts[0], quote.block),
        cite=web(digest.article.source_url) if digest.article.source_url else None,
        paragraph=quote.block + 1,
        language=site.language(digest),
    )


def slices(digest: Digest, quote: KeyQuote) -> tuple[Slice, ...]:
    """The quote's parts; a gap is where words, not only marks and space, were left out between two.

    A part loses the comma that led to the words left out.
    """
    gaps = _gaps(digest, quote)
    return tuple(
        Slice(part.rstrip(", \u00a0") if (*gaps, False)[place + 1] else part, gaps[place])
        for place, part in enumerate(quote.parts)
    )


def as_text(quote: KeyQuote, digest: Digest) -> str:
    """The quote as one line of text, for linked data."""
    return "".join(
        f"{' … ' if part.after_gap else ' ' if place else ''}{part.text}"
        for place, part in enumerate(slices(digest, quote))
    )


def _gaps(digest: Digest, quote: KeyQuote) -> list[bool]:
    """For each part whether words stand between it and the part before."""
    body = digest.text.body
    blocks = digest.text.blocks
    end = blocks[quote.block].start if 0 <= quote.block < len(blocks) else 0
    gaps: list[bool] = []
    for part in quote.parts:
        start = body.find(part, end)
        gaps.append(bool(gaps) and (start < 0 or bool(re.search(r"\w", body[end:start]))))
        end = max(start, 0) + len(part)
    return gaps


def _named(speaker: Speaker | None, source: str) -> tuple[str, str]:
    """A speaker's name and role in words; an unnamed one says who left the name out."""
    if speaker is None:
        return words.plain("unknown_speaker"), words.plain("unknown_speaker_role")
    if speaker.kind == "unnamed":
        name = speaker.name[:1].upper() + speaker.name[1:]
        return name, words.plain("unnamed", source=source)
    return speaker.name, speaker.role
