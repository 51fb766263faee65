"""Files without front matter: drafts that say how to go on."""

import pytest

from builder import read
from builder.config import Settings
from builder.models import Article


def raw(name: str, text: str) -> tuple[Article, str]:
    article, (only,) = read.article(name, text.encode(), Settings())
    assert article
    assert only.severity == "warning"
    return article, only.cure


def test_text_becomes_a_draft_with_its_first_line_as_title() -> None:
    article, cure = raw("articles/Canal vote.txt", "\n  Canal  reopens\n\nThe council voted.\n")
    assert article.draft
    assert article.title == "Canal reopens"
    assert article.slug == "canal-vote"
    assert "The council voted." in article.body
    assert cure.startswith("turn it into an article: precis import 'articles/Canal vote.txt' --date")


def test_line_separators_end_the_title() -> None:
    article, _ = raw("articles/a.txt", "Canal reopens\u2028\u2028The council voted.\u2029More.")
    assert article.title == "Canal reopens"


def test_a_saved_page() -> None:
    page = """<html><head><title>Canal reopens - Harbour Post</title></head><body><nav>Home</nav>
    <article><h1>Canal reopens</h1><p>The council &lt;b&gt; voted.</p></article></body></html>"""
    article, _ = raw("articles/a.html", page)
    assert article.title == "Canal reopens"
    assert article.body == "Canal reopens\n\nThe council <b> voted."


def test_valid_utf_8_wins_over_a_declared_charset() -> None:
    article, _ = raw("articles/a.htm", '<meta charset="iso-8859-1"><p>The café is open.</p>')
    assert article.body == "The café is open."


def test_a_declared_charset_is_used_where_the_bytes_are_not_utf_8() -> None:
    data = '<meta charset="iso-8859-1"><p>The café is open.</p>'.encode("latin-1")
    article, _ = read.article("articles/a.html", data, Settings())
    assert article
    assert article.body == "The café is open."


@pytest.mark.parametrize("page", ["<script>x()</script>", "<!-- nothing -->", "<p>\u200b</p>"])
def test_a_page_without_text_is_empty(page: str) -> None:
    article, (only,) = read.article("articles/a.html", page.encode(), Settings())
    assert article is None
    assert "empty" in only.message


def test_a_page_with_front_matter() -> None:
    page = '---\ntitle: "Canal"\ndraft: true\n---\n<p>One.</p><p>Two<br>and a half.</p>'
    article, problems = read.article("articles/a.html", page.encode(), Settings())
    assert article
    assert not problems
    assert article.body == "One.\n\nTwo and a half."
