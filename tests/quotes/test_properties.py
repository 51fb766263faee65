"""What holds for any text whatever: verbatim slices, order, one paragraph each, and time that grows with length."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.quotes import choose, find
from builder.text import parse

PIECES = (
    '"', "“", "”", "‘", "’", "'", "«", "»", "„", "''", "\n\n", " ", ", ", ". ", "? ", ": ", "— ", "(", ")",
    "Ada Moreno", "Moreno", "Mayor", "Mrs. Moreno", "she", "he", "they", "it", "the mayor", "a spokesman",
    "said", "told", "according to", "added", "who", "and", "of", "the", "6'2\"", "’90s", "Q: ", "A: ", "No one knows",
    "The Larkhaven Courier", "in a statement", "\t", "\u00a0", "…",
)  # fmt: skip
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
languages = st.sampled_from(("en", "und", "de", "fr", "es", "it"))


@settings(max_examples=300, deadline=None)
@given(texts, languages)
def test_every_quote_is_a_slice_of_one_paragraph(body: str, language: str) -> None:
    text = parse("", body, language=language)
    quotes = find(text)
    for quote in quotes:
        block = text.blocks[quote.block]
        assert block.start <= quote.start < quote.end <= block.end
        assert 0 <= quote.confidence <= 1
        assert quote.evidence
        assert text.body[quote.start : quote.end].strip() == text.body[quote.start : quote.end]
    starts = [quote.start for quote in quotes]
    assert starts == sorted(starts)
    groups = [quote.group for quote in quotes]
    assert groups == sorted(groups)


@settings(max_examples=200, deadline=None)
@given(texts, st.integers(0, 6), st.integers(1, 60))
def test_key_quotes_are_short_verbatim_and_spoken(body: str, limit: int, words: int) -> None:
    text = parse("", body, language="en")
    quotes = find(text)
    chosen = choose(text, quotes, limit, words)
    assert len(chosen) <= limit
    groups = {quote.group for quote in quotes}
    for key in chosen:
        assert key.speaker is not None
        assert key.origin == "extracted"
        assert key.group in groups
        assert all(part in text.body for part in key.parts)
        assert sum(len(part.split()) for part in key.parts) <= words


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "“",
        "'a ",
        "“a” ",
        '"a, ',
        "“Aa bb cc,” said ",
        "he said ",
        "Ada Moreno ",
        "“Aa bb cc dd\n\n",
        "the mayor of ",
        "her brother said ",
        "The mayor said. ",
        "“A,” said Ada Moreno. “B b b b b.” ",
        "Ada Moreno, who is ",
        "‘They say, “a,”’ ",
        "(",
    ],
)
def test_time_grows_with_length(unit: str) -> None:
    body = unit * (50_000 // len(unit)) + "\n“We shall see about that,” Ada Moreno said."
    text = parse("", body, language="en")
    started = time.process_time()
    quotes = find(text)
    choose(text, quotes)
    assert time.process_time() - started < 2
