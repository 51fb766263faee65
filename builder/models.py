"""Every record that travels between the stages, and every seam: this file is the whole contract.

Records are frozen and slotted, sequences are tuples. Offsets count characters
(code points) of `Text.body`, `end` is exclusive; paragraphs count from 0 here and
from 1 on pages.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeVar

from builder.config import Settings
from builder.errors import Problem

# ---------------------------------------------------------------- read -> Article


@dataclass(frozen=True, slots=True)
class EditorQuote:
    """A quote that an editor chose: it must stand in the cleaned body."""

    text: str
    speaker: str = ""
    role: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A dated correction, in the editor's words."""

    date: datetime.date
    text: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture below `docs/`, with what it shows and who made it."""

    src: str
    alt: str
    credit: str = ""


@dataclass(frozen=True, slots=True)
class CleanWishes:
    """Text that an editor wants kept or dropped: each entry a line or paragraph, or its beginning."""

    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    r"""An editor's file, checked. Only a draft may lack `date` and `source`.

    `file` is the path as the person would type it; `body` the raw text below the
    front matter with line ends folded to "\n", and `body_line` the line of the file
    on which it begins. `lines` maps each front-matter key to its line.
    """

    file: str
    slug: str
    title: str
    body: str
    date: datetime.date | None = None
    source: str = ""
    source_url: str = ""
    authors: tuple[str, ...] = ()
    added: datetime.date | None = None
    aliases: tuple[str, ...] = ()
    section: str = ""
    """A section's name, one of the 17 of `builder.sections`; empty: the builder chooses."""
    tags: tuple[str, ...] = ()
    drop_tags: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()
    """The editor's own sentences; empty: the builder extracts."""
    quotes: tuple[EditorQuote, ...] = ()
    drop_quotes: tuple[str, ...] = ()
    dateline: str = ""
    image: Image | None = None
    story: str = ""
    draft: bool = False
    expires: datetime.date | None = None
    updated: datetime.date | None = None
    lang: str = ""
    corrections: tuple[Correction, ...] = ()
    clean: CleanWishes = CleanWishes()
    reviewed_by: str = ""
    license: str = ""
    body_line: int = 1
    lines: tuple[tuple[str, int], ...] = ()

    def line_of(self, key: str) -> int | None:
        """The line of a front-matter key in the file, None where the file does not set it."""
        return dict(self.lines).get(key)


# ---------------------------------------------------------------- clean -> Text

BlockKind = Literal["paragraph", "heading", "item", "quotation"]
Certainty = Literal["certain", "likely"]


@dataclass(frozen=True, slots=True)
class Removal:
    """A piece of raw text that cleaning took out (or, when not `made`, suggests to take out)."""

    rule: str
    text: str
    line: int
    """Line of the raw body, from 1."""
    certainty: Certainty = "certain"
    made: bool = True


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or block quotation: one line of `Text.body`."""

    start: int
    end: int
    kind: BlockKind = "paragraph"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's place in `Text.body`; `block` is the index of the block that holds it."""

    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Text:
    """Cleaned text, with its blocks and sentences known. Made by `builder.text.parse` only.

    `body` holds one block a line; cleaned articles have a blank line between blocks,
    and text given to `precis analyse --jsonl` stands as it came. A leading dateline
    belongs to a block and to no sentence.
    """

    title: str
    body: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    language: str
    """ISO 639-1 code, or "und" where it cannot be told."""

    def word_count(self) -> int:
        """How many words the body has, split at white space."""
        return len(self.body.split())


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning makes of a raw body.

    `kinds` tells for each of `paragraphs` what it is. `dateline` is the place that
    opened the story, and `byline` the names found in reporter credits, both taken out
    of the paragraphs and reported among `removals`. `year` is the year of a scraper's
    "(2024)" after the title, None without one.
    """

    title: str
    paragraphs: tuple[str, ...]
    kinds: tuple[BlockKind, ...]
    removals: tuple[Removal, ...] = ()
    dateline: str = ""
    byline: tuple[str, ...] = ()
    year: int | None = None


# ---------------------------------------------------------------- digest -> Digest


@dataclass(frozen=True, slots=True)
class Extract:
    """A slice of `Text.body` chosen for the summary, and why."""

    start: int
    end: int
    block: int
    why: str = ""
    score: float = 0.0


SpeakerKind = Literal["person", "organisation", "unnamed"]
QuoteKind = Literal["direct", "fragment", "block"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it: the full name, or for an unnamed source the text's own words."""

    name: str
    kind: SpeakerKind
    role: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """One slice of direct speech in `Text.body`, inside its quote marks.

    The slices of a split or multi-paragraph quote share `group`. `speaker` is None
    where no name should be shown. `evidence` says in words what justifies it.
    `confidence` is an estimate of the chance that the speaker is right, 0 to 1.
    """

    start: int
    end: int
    block: int
    group: int
    kind: QuoteKind
    speaker: Speaker | None
    evidence: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """A keyphrase or name that says what the text is about, in its most usual form."""

    text: str
    score: float
    count: int
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class SectionScore:
    """One of the 17 top-level Media Topics, by code ("medtop:04000000"), with its share of belief."""

    code: str
    score: float


@dataclass(frozen=True, slots=True)
class Subjects:
    """What a text is about, each list best first; `topics` are names from the vocabulary."""

    topics: tuple[str, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    sections: tuple[SectionScore, ...] = ()


Origin = Literal["editor", "extracted"]


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A summary sentence as the page shows it; an editor's own has no place in the text."""

    text: str
    origin: Origin
    block: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class KeyQuote:
    """A quote as the page shows it: one or more verbatim slices, in order, of one utterance."""

    parts: tuple[str, ...]
    speaker: Speaker | None
    block: int
    origin: Origin
    why: str = ""
    group: int = -1
    """The `Quote.group` that it comes from; -1 where an editor's quote matches none that was found."""


@dataclass(frozen=True, slots=True)
class Digest:
    """What the builder makes of one article; topics are still candidates."""

    article: Article
    text: Text
    removals: tuple[Removal, ...]
    dateline: str
    authors: tuple[str, ...]
    summary: tuple[SummaryLine, ...]
    quotes: tuple[Quote, ...]
    key_quotes: tuple[KeyQuote, ...]
    subjects: Subjects


@dataclass(frozen=True, slots=True)
class Outcome:
    """One article's way through the stages: its digest, or the problems that stopped it (or both)."""

    file: str
    digest: Digest | None
    problems: tuple[Problem, ...] = ()


# ---------------------------------------------------------------- the editors' lists


@dataclass(frozen=True, slots=True)
class VocabularyTopic:
    """An entry of `articles/topics.yml`; `was` holds old names that redirect here."""

    name: str
    slug: str
    synonyms: tuple[str, ...] = ()
    parent: str = ""
    description: str = ""
    section: str = ""
    wikidata: str = ""
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """An entry of `articles/people.yml`: the name to show, other names, and roles."""

    name: str
    slug: str
    also: tuple[str, ...] = ()
    role: str = ""
    kind: SpeakerKind = "person"
    description: str = ""
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class Lists:
    """What editors know beyond single articles."""

    topics: tuple[VocabularyTopic, ...] = ()
    people: tuple[PersonEntry, ...] = ()


# ---------------------------------------------------------------- capture -> an article file


@dataclass(frozen=True, slots=True)
class Details:
    """What a person or a page says about a raw story; empty or None where nothing is said."""

    title: str = ""
    date: datetime.date | None = None
    source: str = ""
    source_url: str = ""
    authors: tuple[str, ...] = ()
    lang: str = ""
    section: str = ""
    slug: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Captured:
    """A new article file: its slug, its whole text, and what the person should know about it."""

    slug: str
    content: str
    draft: bool
    paragraphs: int = 0
    """How many the body has."""
    notes: tuple[str, ...] = ()


# ---------------------------------------------------------------- relate -> Collection


TopicOrigin = Literal["editor", "vocabulary", "recurring", "phrase"]


@dataclass(frozen=True, slots=True)
class TopicLink:
    """A topic as one digest shows it: with a page (`slug`), or as a mere phrase (slug empty)."""

    name: str
    slug: str
    origin: TopicOrigin


@dataclass(frozen=True, slots=True)
class Related:
    """Another digest worth reading after this one, and why."""

    slug: str
    why: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A published digest in its place among the others."""

    digest: Digest
    date: datetime.date
    section: str
    """A section's name; empty where none is sure enough."""
    topics: tuple[TopicLink, ...]
    related: tuple[Related, ...]
    newer: str
    """Slug of the next newer digest, empty for the newest."""
    older: str


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic that has a page, its digests newest first (as slugs)."""

    name: str
    slug: str
    articles: tuple[str, ...]
    description: str = ""
    parent: str = ""
    children: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    """Slugs of topics that often share an article with this one."""
    was: tuple[str, ...] = ()
    """Old slugs that redirect here."""
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class Saying:
    """A key quote in the collection: the digest's slug and the quote's position on its page, from 0."""

    slug: str
    position: int


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person or organisation that is quoted: sayings newest first, roles as the papers had them."""

    name: str
    slug: str
    kind: SpeakerKind
    roles: tuple[str, ...]
    sayings: tuple[Saying, ...]
    description: str = ""
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A publication, its digests newest first (as slugs)."""

    name: str
    slug: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Collection:
    """All that is published on one day. Every tuple's order is the order on the site.

    `entries` are newest first. `expired` keep their address with a short page.
    `redirects` map an old path ("articles/canal-vote") to a new one ("articles/canal-reopens").
    `speakers` gives for a digest's slug and a quote's position the person page's slug.
    """

    entries: tuple[Entry, ...]
    topics: tuple[TopicPage, ...] = ()
    people: tuple[PersonPage, ...] = ()
    sources: tuple[SourcePage, ...] = ()
    expired: tuple[Digest, ...] = ()
    redirects: tuple[tuple[str, str], ...] = ()
    speakers: dict[tuple[str, int], str] = field(default_factory=dict)


# ---------------------------------------------------------------- render -> Page


@dataclass(frozen=True, slots=True)
class Page:
    """A generated file: its path below `docs/` (POSIX, made from slugs alone) and its content."""

    path: str
    content: str


# ---------------------------------------------------------------- seams


class Summariser(Protocol):
    """Chooses the sentences that carry the story, in the order of the text."""

    def __call__(self, text: Text, sentences: int) -> tuple[Extract, ...]:
        """At most `sentences` extracts, each a slice of `text.body`."""
        ...


class QuoteFinder(Protocol):
    """Finds every direct quotation and who said it."""

    def __call__(self, text: Text) -> tuple[Quote, ...]:
        """All quotes in the order of the text."""
        ...


class Tagger(Protocol):
    """Says what a text is about."""

    def __call__(self, text: Text, vocabulary: tuple[VocabularyTopic, ...]) -> Subjects:
        """Candidates, best first; the collection chooses among them."""
        ...


class Renderer(Protocol):
    """Turns the collection into pages."""

    def __call__(self, collection: Collection, settings: Settings) -> tuple[Page, ...]:
        """Every generated file; the same collection gives the same bytes."""
        ...


Item = TypeVar("Item")
Result = TypeVar("Result")


class OrderedMap(Protocol):
    """Any `map` that keeps the order of its items: the built-in one, or a pool's."""

    def __call__(self, function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        """Applies `function` to each item."""
        ...
