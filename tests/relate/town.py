"""Digests of the invented town of Larkhaven, made by hand: no analyser takes part."""

import datetime
from collections.abc import Sequence

from builder.config import Settings
from builder.models import (
    Article,
    Collection,
    Digest,
    KeyQuote,
    Lists,
    Phrase,
    SectionScore,
    Speaker,
    SpeakerKind,
    Subjects,
    VocabularyTopic,
)
from builder.relate import relate
from builder.text import parse

TODAY = datetime.date(2026, 11, 25)

VOCABULARY = (
    VocabularyTopic("Transport", "transport", description="Getting about."),
    VocabularyTopic(
        "Canal",
        "canal",
        ("waterway", "Boats"),
        parent="Transport",
        section="politics",
        was=("Old canal", "Locks"),
    ),
    VocabularyTopic("Ferry", "ferry", ("ferries",), parent="Transport"),
    VocabularyTopic("Floods", "floods", ("flooding",)),
    VocabularyTopic("Opera", "opera", was=("Singing",)),
)


def speaker(name: str, role: str = "", kind: SpeakerKind = "person") -> Speaker:
    return Speaker(name, kind, role)


def digest(
    slug: str,
    day: str = "2026-03-14",
    *,
    title: str = "",
    source: str = "The Larkhaven Courier",
    topics: Sequence[str] = (),
    phrases: Sequence[str | tuple[str, float]] = (),
    speakers: Sequence[Speaker | None] = (),
    section: tuple[str, float] = ("medtop:11000000", 0.3),
    body: str = "",
    **fields: object,
) -> Digest:
    """A digest whose capitalised `phrases` are names; each speaker says one key quote."""
    article = Article(
        file=f"articles/{slug}.md",
        slug=slug,
        title=title or slug,
        body=body,
        date=datetime.date.fromisoformat(day),
        source=source,
        **fields,  # type: ignore[arg-type]  # any of the article's fields
    )
    pairs = [(phrase, 0.5) if isinstance(phrase, str) else phrase for phrase in phrases]
    return Digest(
        article=article,
        text=parse(article.title, body),
        removals=(),
        dateline="",
        authors=article.authors,
        summary=(),
        quotes=(),
        key_quotes=tuple(KeyQuote((f"Quote {n}.",), who, 0, "extracted") for n, who in enumerate(speakers)),
        subjects=Subjects(
            topics=tuple(topics),
            phrases=tuple(Phrase(text, score, 2, text[:1].isupper()) for text, score in pairs),
            sections=(SectionScore(*section),),
        ),
    )


def related(*digests: Digest, lists: Lists | None = None, **settings: int) -> Collection:
    """The collection of today; there must be no problem."""
    collection, problems = relate(digests, lists or Lists(topics=VOCABULARY), Settings(**settings), TODAY)
    assert problems == ()
    return collection


def shown(collection: Collection, slug: str) -> list[tuple[str, str]]:
    """The topics of an entry as (name, slug)."""
    (entry,) = [entry for entry in collection.entries if entry.digest.article.slug == slug]
    return [(link.name, link.slug) for link in entry.topics]


def twelve() -> tuple[Digest, ...]:
    """Twelve articles of one town, as three papers had them."""
    moreno = speaker("Ada Moreno", "mayor of Larkhaven")
    town = "Larkhaven lies on the Merle."
    return (
        digest(
            "canal-vote", "2026-03-14", topics=["Canal"], phrases=["town vote"], speakers=[moreno], body=town
        ),
        digest(
            "canal-cost", "2026-03-20", topics=["Canal"], phrases=["dredging firm", "Larkhaven"], body=town
        ),
        digest("canal-boats", "2026-04-02", tags=("Boats",), phrases=["dredging firm"], body=town),
        digest(
            "ferry-strike",
            "2026-03-03",
            topics=["Ferry"],
            phrases=["harbour board"],
            story="ferry",
            body=town,
        ),
        digest(
            "ferry-talks",
            "2026-03-09",
            topics=["Ferry"],
            phrases=["harbour boards"],
            story="ferry",
            body=town,
        ),
        digest(
            "flood-night", "2026-01-14", topics=["Floods"], phrases=["Eastbank wall", "Larkhaven"], body=town
        ),
        digest("flood-morning", "2026-01-15", topics=["Floods"], phrases=["Eastbank wall"], body=town),
        digest(
            "flood-bill",
            "2026-02-01",
            topics=["Floods", "Canal"],
            speakers=[speaker("Mayor Moreno")],
            body=town,
        ),
        digest("rovers", "2026-02-09", source="Harbour Post", phrases=["Larkhaven Rovers"], body=town),
        digest("rovers-again", "2026-02-16", source="Harbour post", phrases=["Larkhaven Rovers"], body=town),
        digest("seal", "2025-12-29", source="The Valley Weekly", phrases=["grey seal"], body=town),
        digest("tree", "2025-12-06", source="The Valley Weekly", tags=("Street trees",), body=town),
    )
