"""HTML to text: a paragraph for each block, nothing active, nothing of the page's frame."""

import time

import pytest

from builder.read.html import html_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<p>One <b>bold</b>, <a href=x>linked</a>.</p>", "One bold, linked."),
        ("<p>One\n  line</p>", "One line"),
        ("<p>One<br>line</p><p>Two<br><br>apart</p>", "One line\n\nTwo\n\napart"),
        ("<ul><li>One<li>Two</ul>after", "One\n\nTwo\n\nafter"),
        ("before<div>in</div>after", "before\n\nin\n\nafter"),
        ("<blockquote><p>Said</p></blockquote>", "Said"),
        ("<p>One</p><script>x()</script><style>y</style><p>Two</p>", "One\n\nTwo"),
        ("<nav>Home</nav><header>Top</header><p>One</p><aside>Ad</aside><footer>End</footer>", "One"),
        ("<form><p>Mail</p></form><p>One</p>tail", "One\n\ntail"),
        ("<nav>Home<p>in</p></nav>tail<p>One</p>", "tail\n\nOne"),
        ("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", "<script>alert(1)</script>"),
        ("<p onclick='x()'>One</p><!-- hidden --><p>Two</p>", "One\n\nTwo"),
        ("<p>Caf&eacute; &amp; bar</p>", "Café & bar"),
        ("just text", "just text"),
        ("<?xml version='1.0' encoding='latin-1'?><p>é</p>", "é"),
        ("", ""),
    ],
)
def test_text(markup: str, text: str) -> None:
    assert html_text(markup)[1] == text


def test_the_article_is_taken_where_it_holds_the_text() -> None:
    page = f"<div>Most read</div><article><p>{'The council voted. ' * 9}</p></article><div>More</div>"
    assert html_text(page)[1] == ("The council voted. " * 9).strip()


def test_a_teaser_is_not_the_article() -> None:
    page = f"<article><p>Teaser</p></article><div><p>{'The council voted. ' * 9}</p></div>"
    assert "The council voted." in html_text(page)[1]


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("Canal reopens - Harbour Post", "<h1>Canal reopens</h1>", "Canal reopens"),
        ("Canal | Post", "<h1>Harbour Post</h1><h1>Canal</h1>", "Canal | Post"),
        ("", "<h1>Canal <i>reopens</i></h1>", "Canal reopens"),
        ("Canal", "", "Canal"),
    ],
)
def test_title(head: str, body: str, title: str) -> None:
    assert (
        html_text(f"<html><head><title>{head}</title></head><body>{body}<p>x</p></body></html>")[0] == title
    )


def test_deep_and_long_markup_ends_soon() -> None:
    start = time.process_time()
    html_text("<div>" * 50_000 + "x")
    html_text("<p>word " * 50_000)
    html_text("\n \n" * 50_000)
    html_text("<" * 100_000)
    assert time.process_time() - start < 5
