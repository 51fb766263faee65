"""What holds for any text: cleaning never raises, changes nothing the second time, and accounts for all it takes."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.clean import clean
from builder.models import CleanWishes

PIECES = st.sampled_from(
    [
        "The harbour board voted on Tuesday to reopen the old lock, officials said.",
        "“We have waited ten years for this,” said Ada Moreno, who runs the ferry.",
        "Work will begin in the spring and is expected to cost about four million.",
        "LARKHAVEN — The ferry was late again on Monday, and nobody knew why it was.",
        "LARKHAVEN (AP) — LARKHAVEN — The ferry was late again on Monday, it was said.",
        "Old lock to reopen (2026)",
        "Old lock to reopen",
        "How the lock works",
        "Advertisem*nt",
        "See AlsoFerry fares to rise",
        "See also",
        "Share",
        "Share this article",
        "By Jun Albrecht",
        "Jun Albrecht",
        "NORA PELL",
        "Jun Albrecht writes about water for The Larkhaven Courier.",
        "Do you love the river? Subscribe to our newsletter and get the tides in your inbox.",
        "Old lock to reopen - Harbour Post",
        "Harbour Briefing",
        "Source: News agencies",
        "Saturday March 14, 2026 7:45 am by Jun Albrecht",
        "1. one thing",
        "Albrecht reported from Larkhaven.",
        "March 14, 2026 9:26am",
        "Author: Mrs. Emmet Quill",
        "Views: 5120",
        "Rating: 4.1 / 5 (20 voted)",
        "Name: Mrs. Emmet Quill",
        "Top Articles",
        "Tags: Canals",
        "## A heading ##",
        "- one thing",
        "* another",
        "> “Quoted,” he said.",
        "**bold** and *slanted* and [a link](https://example.org)",
        "&lt;b&gt;tag&lt;/b&gt; &amp;amp;lt;i&gt;",
        "<p>One.</p><p>Two <!-- and",
        "cafÃ© â€” de\u0301ja\u0300 vu\u00ad\u200b",
        "© 2026 Harbour Post",
        "[",
        "---",
        "",
        "",
    ]
)
ODD = st.text(
    alphabet="aA .\n\t\"'“”&;<>/!-*_[]()#|\u00a0\u00ad\u200b\u2028\x85\x00\ud800éâ€™Ã©1@:", max_size=80
)


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """Lines of a story, of junk and of odd characters, in any order."""
    lines = draw(st.lists(PIECES | ODD, max_size=14))
    return draw(st.sampled_from(["\n", "\n\n"])).join(lines)


@settings(max_examples=250, deadline=None)
@given(bodies(), st.sampled_from(["", "Old lock to reopen"]))
def test_cleaning_twice_changes_nothing(body: str, title: str) -> None:
    once = clean(body, title)
    twice = clean("\n\n".join(once.paragraphs), once.title)
    assert twice.paragraphs == once.paragraphs


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | ODD)
def test_any_text_is_cleaned_without_an_error(body: str) -> None:
    cleaned = clean(body)
    assert len(cleaned.kinds) == len(cleaned.paragraphs)
    for paragraph in cleaned.paragraphs:
        assert paragraph == paragraph.strip() != ""
        assert "\n" not in paragraph
        paragraph.encode()


@settings(max_examples=100, deadline=None)
@given(bodies())
def test_at_level_certain_the_likely_removals_are_only_suggested(body: str) -> None:
    cleaned = clean(body, level="certain")
    assert all(removal.made == (removal.certainty == "certain") for removal in cleaned.removals)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=12))
def test_what_an_editor_keeps_is_kept(lines: list[str]) -> None:
    wishes = CleanWishes(keep=("Advertisem*nt", "Share", "Old lock"))
    kept = clean("\n\n".join(lines), "A title", wishes).paragraphs
    for text in ("Advertisem*nt", "Share", "Old lock to reopen"):
        assert kept.count(text) == lines.count(text)


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<a ",
        "<!--",
        "<script>",
        "<<b>",
        "&amp;",
        "[a](",
        "*a ",
        "**a",
        "> ",
        "A ",
        "Aa and ",
        "1:11 ",
        "a\n",
        "Photo: A ",
        "Ada Pell is a ",
        "subscribe to our news ",
        "(a) b\n",
        "- a\n",
    ],
)
def test_long_odd_texts_take_linear_time(piece: str) -> None:
    start = time.process_time()
    clean(piece * (100_000 // len(piece)))
    assert time.process_time() - start < 1
