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


PAGE = """<!doctype html><html lang="{lang}"><head><title>Lock repaired</title>
<meta property="og:site_name" content="{source}"></head><body><article><h1>Lock repaired</h1>
<p>The east lock opened on Sunday for the first time in ten years, and forty people came to watch the water.</p>
<p>The engineers will watch the gates for a month before a boat with passengers may pass through the lock.</p>
</article></body></html>"""


@pytest.mark.parametrize(("lang", "kept"), [("no", "no"), ("nb", "nb"), ("zz", ""), ("en-GB", "en")])
def test_a_pages_language_is_a_language(lang: str, kept: str) -> None:
    found = find("lock.html", PAGE.format(lang=lang, source="Harbour Post"))
    assert reread(capture(found, Details(), DAY)).lang == kept


@pytest.mark.parametrize("lang", ["no", "[a", "# x", "a: b"])
def test_a_language_in_front_matter_cannot_break_the_new_files(lang: str) -> None:
    raw = f'---\ntitle: Ferry\nlang: "{lang}"\n---\nThe ferry leaves at six from Monday on.\n'
    article = reread(capture(find("ferry.md", raw), Details(), DAY))
    assert article.lang == (lang if lang == "no" else "")


def test_details_that_no_article_can_hold_are_left_out_and_named() -> None:
    long = find("lock.html", PAGE.format(lang="en", source="Post " * 100))
    captured = capture(long, Details(), DAY)
    assert reread(captured).source == ""
    assert any(note.startswith("the page's source is too long") for note in captured.notes)


def test_a_tag_longer_than_tags_may_be_is_left_out() -> None:
    raw = f"---\ntitle: Ferry\ntags: [harbour, {'x' * 81}]\n---\nThe ferry leaves at six from Monday on.\n"
    assert reread(capture(find("ferry.md", raw), Details(), DAY)).tags == ("harbour",)


def test_a_title_as_long_as_a_story_is_cut() -> None:
    raw = "Title without an end " * 60 + "\n\nThe ferry leaves at six from Monday on.\n"
    assert len(reread(capture(find("ferry.txt", raw), Details(title="T " * 400), DAY)).title) <= 500


def test_tomls_front_matter_is_read_as_well() -> None:
    raw = '+++\ntitle = "Ferry: new times"\ndate = 2026-02-03T09:00:00Z\nauthors = ["Lena Varga"]\nweight = 3\n+++\n\nThe ferry leaves at six from Monday, and at seven on Sundays, the company said.\n'
    captured = capture(find("ferry.md", raw), Details(source="Harbour Post"), DAY)
    article = reread(captured)
    assert (article.title, article.date) == ("Ferry: new times", datetime.date(2026, 2, 3))
    assert article.authors == ("Lena Varga",)
    assert any("weight" in note for note in captured.notes)


def test_untitled_stories_do_not_share_an_address() -> None:
    slugs = {
        capture(find("a.txt", f"the {word} rose in the night\n\n" * 3), Details(), DAY).slug
        for word in ("river", "moon")
    }
    assert len(slugs) == 2
