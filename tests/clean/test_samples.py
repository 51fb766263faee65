"""The samples' own truth: what cleaning keeps of a pasted article is what its original page says, word for word."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from builder import read
from builder.clean import clean
from builder.config import Settings
from builder.models import Article, CleanWishes
from builder.text import split_dateline

PROJECT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    not (PROJECT / "articles/canal-reopens.md").is_file(),
    reason="the samples have made room for a digest of one's own",
)
ORIGINALS = PROJECT / "docs" / "originals"
NOT_BY_RULES = {
    "library-tools": (
        # An advertiser's own words, in a paragraph like any other: only an editor can tell.
        "Haverly’s Hardware, Bridge Street: everything for the dry home, now 20% off!",
    ),
}
"""Junk that is left without the editors' wishes, and why no general rule should take it."""
FEWEST_SAMPLES = 20


class Story(HTMLParser):
    """The paragraphs, headings and list items of a page's main part, without its byline."""

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[str] = []
        self.telling = False
        self.open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.telling = self.telling or tag == "main"
        if self.telling and tag in ("p", "h2", "li") and ("class", "byline") not in attrs:
            self.open = True
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        self.telling = self.telling and tag != "main"
        self.open = self.open and tag not in ("p", "h2", "li")

    def handle_data(self, data: str) -> None:
        if self.open:
            self.paragraphs[-1] += data


def original(article: Article) -> Path | None:
    """The article's original page, by its slug or by the name in its address."""
    names = (f"{article.slug}.html", Path(urlsplit(article.source_url).path).name)
    return next((page for name in names if name for page in ORIGINALS.glob(f"*/{name}")), None)


def samples() -> dict[str, tuple[Article, tuple[str, ...]]]:
    """Every article that has an original, by slug, with the original's paragraphs less a leading dateline."""
    found = {}
    for file in sorted((PROJECT / "articles").glob("[!_]*.md")):
        article, _ = read.article(file.name, file.read_bytes(), Settings())
        page = original(article) if article else None
        if article and page:
            story = Story()
            story.feed(page.read_text("utf-8"))
            first, *rest = story.paragraphs
            found[article.slug] = article, (first[split_dateline(first).end :], *rest)
    return found


SAMPLES = samples()


@pytest.mark.parametrize("slug", SAMPLES)
def test_a_sample_is_cleaned_to_the_words_of_its_original(slug: str) -> None:
    article, expected = SAMPLES[slug]
    assert clean(article.body, article.title, article.clean).paragraphs == expected


@pytest.mark.parametrize("slug", SAMPLES)
def test_the_rules_alone_leave_only_what_is_listed(slug: str) -> None:
    article, expected = SAMPLES[slug]
    wishes = CleanWishes(keep=article.clean.keep)
    left = clean(article.body, article.title, wishes).paragraphs
    assert tuple(text for text in left if text not in NOT_BY_RULES.get(slug, ())) == expected
    assert set(NOT_BY_RULES.get(slug, ())) <= set(left)


@pytest.mark.parametrize("slug", SAMPLES)
def test_a_sample_without_its_title_loses_no_word_of_its_original(slug: str) -> None:
    article, expected = SAMPLES[slug]
    wishes = CleanWishes(keep=article.clean.keep)
    left = clean(f"{article.title}\n\n{article.body}", "", wishes)
    assert [text for text in expected if text not in left.paragraphs] == []


def test_the_samples_are_found() -> None:
    assert len(SAMPLES) >= FEWEST_SAMPLES
    assert set(NOT_BY_RULES) <= set(SAMPLES)
