"""A small collection of our own, made by hand, and what it becomes."""

import datetime
from dataclasses import replace

from lxml import html
from markdown import Markdown

from builder.config import Settings
from builder.models import (
    Article,
    Collection,
    Digest,
    Entry,
    KeyQuote,
    PersonPage,
    Quote,
    Related,
    Saying,
    SourcePage,
    Speaker,
    Subjects,
    SummaryLine,
    TopicLink,
    TopicPage,
)
from builder.render import pages
from builder.text import parse

MORENO = Speaker("Ada Moreno", "person", "mayor of Larkhaven")
OFFICIAL = Speaker("a harbour official", "unnamed")
BODY = (
    "The council voted nine to four on Thursday to reopen the canal.\n\n"
    "“We waited ten years for boats,” said Ada Moreno, the mayor of Larkhaven. “We can wait one more winter.”\n\n"
    "“Nobody has looked under that water since my father did,” a harbour official said.\n\n"
    "Dredging will start in April."
)
SETTINGS = Settings(
    site_name="The Larkhaven Digest",
    site_url="https://digest.example/larkhaven/",
    site_description="In brief",
    contact="desk@digest.example",
    page_size=5,
    local_copies=(("https://courier.larkhaven.example/", "originals/courier/"),),
)


def article(slug: str = "canal-reopens", **changes: object) -> Article:
    usual = Article(
        file=f"articles/{slug}.md",
        slug=slug,
        title=f"Council votes: {slug}",
        body=BODY,
        date=datetime.date(2026, 3, 12),
        source="The Larkhaven Courier",
        source_url=f"https://courier.larkhaven.example/{slug}.html",
        authors=("Jun Albrecht", "Tove Marsh"),
        added=datetime.date(2026, 3, 13),
    )
    return replace(usual, **changes)  # type: ignore[arg-type] # a test names the fields


def digest(made_of: Article | None = None, body: str = BODY, **changes: object) -> Digest:
    own = made_of or article()
    text = parse(own.title, body, language="en")
    usual = Digest(
        article=own,
        text=text,
        removals=(),
        dateline="LARKHAVEN",
        authors=own.authors,
        summary=(
            SummaryLine(text.body.split("\n")[0], "extracted", 0),
            SummaryLine("Dredging will start in April.", "extracted", 3),
        ),
        quotes=(Quote(0, 0, 1, 0, "direct", MORENO),),
        key_quotes=(
            KeyQuote(
                ("We waited ten years for boats,", "We can wait one more winter."), MORENO, 1, "extracted"
            ),
            KeyQuote(("Nobody has looked under that water since my father did",), OFFICIAL, 2, "extracted"),
        ),
        subjects=Subjects(),
    )
    return replace(usual, **changes)  # type: ignore[arg-type] # a test names the fields


def entry(made: Digest | None = None, **changes: object) -> Entry:
    own = made or digest()
    usual = Entry(
        digest=own,
        date=own.article.date or datetime.date.min,
        section="politics",
        topics=(TopicLink("Canal", "canal", "vocabulary"), TopicLink("nine to four", "", "phrase")),
        related=(),
        newer="",
        older="",
    )
    return replace(usual, **changes)  # type: ignore[arg-type] # a test names the fields


def collection(*entries: Entry, **changes: object) -> Collection:
    """The entries with their topic, person and source; the first quote of each is Moreno's."""
    slugs = tuple(each.digest.article.slug for each in entries)
    quoted = tuple(Saying(each.digest.article.slug, 0) for each in entries if each.digest.key_quotes)
    usual = Collection(
        entries=entries,
        topics=(TopicPage("Canal", "canal", slugs, "The canal."),) if entries else (),
        people=(PersonPage("Ada Moreno", "ada-moreno", "person", ("Mayor",), quoted),) if quoted else (),
        sources=(SourcePage("The Larkhaven Courier", "courier", slugs),) if entries else (),
        speakers={(said.slug, said.position): "ada-moreno" for said in quoted},
    )
    return replace(usual, **changes)  # type: ignore[arg-type] # a test names the fields


def several(count: int) -> Collection:
    """As many entries, one a day, newest first."""
    newest = datetime.date(2026, 3, 31)
    return collection(
        *(
            entry(digest(article(f"story-{count - back}", date=newest - datetime.timedelta(days=back))))
            for back in range(count)
        )
    )


def related(slug: str) -> tuple[Related, ...]:
    return (Related(slug, "also on Canal"),)


def files(made_of: Collection, settings: Settings = SETTINGS) -> dict[str, str]:
    return {page.path: page.content for page in pages(made_of, settings)}


def tree(content: str) -> html.HtmlElement:
    """A page's body as MkDocs' Markdown makes it."""
    markdown = Markdown(extensions=["toc", "tables", "fenced_code", "attr_list"])
    body = content.split("---\n", 2)[2]
    return html.fromstring(f"<main>{markdown.convert(body)}</main>")
