"""Raw stories become article files, and nothing is invented."""

import datetime
from pathlib import Path

import pytest

from builder.capture import Found, blank, capture, find
from builder.config import Settings
from builder.models import Article, Captured, Details
from builder.read import article as read_article

DAY = datetime.date(2026, 3, 15)
SCRAPED = Path(__file__).parents[1] / "cases/capture/scraped.txt"
GIVEN = Details(
    date=datetime.date(2026, 3, 14),
    source="Harbour Post",
    source_url="https://post.larkhaven.example/canal.html",
)


def reread(captured: Captured) -> Article:
    article, problems = read_article(f"articles/{captured.slug}.md", captured.content.encode(), Settings())
    assert article is not None, problems
    return article


@pytest.fixture
def scraped() -> Found:
    return find("scraped.txt", SCRAPED.read_text("utf-8"))


def test_a_scraped_story_loses_its_junk_and_nothing_else(scraped: Found) -> None:
    article = reread(capture(scraped, GIVEN, DAY))
    paragraphs = article.body.strip().split("\n\n")
    assert article.title == "Council will ask the province to pay for the canal"
    assert len(paragraphs) == 6
    assert paragraphs[0].startswith("Amid growing doubts")
    assert paragraphs[-1].startswith("According to Tomas Reyl")
    for junk in ("Advertis", "Quillfeather", "Top Articles", article.title, "(2025)"):
        assert junk not in article.body


def test_the_dateline_and_the_byline_are_found(scraped: Found) -> None:
    article = reread(capture(scraped, GIVEN, DAY))
    assert article.dateline == "LARKHAVEN"
    assert article.authors == ("Albrecht",)


def test_no_date_is_invented(scraped: Found) -> None:
    captured = capture(scraped, Details(), DAY)
    article = reread(captured)
    assert article.date is None
    assert article.draft
    assert any("gives only the year, 2025" in note for note in captured.notes)


def test_with_date_source_and_address_it_is_no_draft(scraped: Found) -> None:
    article = reread(capture(scraped, GIVEN, DAY))
    assert not article.draft
    assert (article.date, article.source, article.added) == (GIVEN.date, "Harbour Post", DAY)


@pytest.mark.parametrize(
    ("left_out", "named"), [("source", "--source"), ("source_url", "--source-url"), ("date", "--date")]
)
def test_what_is_missing_is_named(scraped: Found, left_out: str, named: str) -> None:
    fields = {"date": GIVEN.date, "source": GIVEN.source, "source_url": GIVEN.source_url}
    del fields[left_out]
    captured = capture(scraped, Details(**fields), DAY)  # type: ignore[arg-type] # a subset of the fields
    assert captured.draft
    assert any(note.endswith(f"give {named}") for note in captured.notes)


def test_a_saved_page_tells_its_details() -> None:
    page = """<!doctype html><html lang="en"><head><title>Lock repaired - Harbour Post</title>
    <meta property="og:site_name" content="Harbour Post"><meta name="author" content="Email the author">
    <link rel="canonical" href="https://post.larkhaven.example/lock.html">
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
    "headline":"Lock repaired","datePublished":"2026-03-01","author":{"@type":"Person","name":"Jun Albrecht"}}</script>
    </head><body><nav>Home News Sport</nav><article><h1>Lock repaired</h1>
    <p>The east lock opened on Sunday for the first time in ten years, and forty people came to watch the water.</p>
    <p>“It leaks less than I do,” said Old Piet, who kept the lock until it failed, and who was given the first turn.</p>
    <p>The engineers will watch the gates for a month before a boat with passengers may pass through the lock.</p>
    </article><footer>© Harbour Post</footer></body></html>"""
    captured = capture(find("lock.html", page), Details(), DAY)
    article = reread(captured)
    assert article.title == "Lock repaired"
    assert article.authors == ("Jun Albrecht",)
    assert article.date == datetime.date(2026, 3, 1)
    assert (article.source, article.source_url) == (
        "Harbour Post",
        "https://post.larkhaven.example/lock.html",
    )
    assert not article.draft
    assert len(article.body.strip().split("\n\n")) == 3
    assert any("Email the author" in note for note in captured.notes)


def test_markdown_with_front_matter_keeps_what_we_know() -> None:
    raw = """---
headline: "Ferry: new times"
pubDate: 2026-02-03
author: Lena Varga
layout: post
keywords: [ferry, harbour]
---
The **ferry** leaves at [six](https://post.larkhaven.example/six) from Monday, and at seven on Sundays, the company said.
"""
    captured = capture(find("ferry.md", raw), Details(source="Harbour Post"), DAY)
    article = reread(captured)
    assert article.title == "Ferry: new times"
    assert article.authors == ("Lena Varga",)
    assert article.date == datetime.date(2026, 2, 3)
    assert article.body.strip().startswith("The ferry leaves at six")
    assert any("layout" in note for note in captured.notes)


def test_a_blank_article_is_a_draft_that_reads_well() -> None:
    article = reread(blank(Details(title='The mayor: "a portrait"'), DAY))
    assert (article.title, article.draft, article.slug) == (
        'The mayor: "a portrait"',
        True,
        "the-mayor-a-portrait",
    )
