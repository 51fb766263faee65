"""Slugs: safe, short, stable, and different for what is different."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.slugs import LONGEST, RESERVED, is_slug, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Town council votes", "town-council-votes"),
        ("2026-03-14-canal", "2026-03-14-canal"),
        ("It’s Ada's café", "its-adas-cafe"),
        ("Łódź – Smørrebrød", "lodz-smorrebrod"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("cafe\u0301", "cafe"),
        ("C++", "c-plus-plus"),
        ("C#", "c-sharp"),
        ("../../x", "x"),
        ("a/b\\c%2fd", "a-b-c-2fd"),
        ("index", "index-1"),
        ("404", "404-1"),
        ("CON", "con-1"),
        ("", ""),
    ],
)
def test_slugify(text: str, slug: str) -> None:
    assert slugify(text) == slug


@pytest.mark.parametrize("text", ["运河", "قناة", "🎉", "...", "!!!", " ", "运河 2026", "\ud800"])
def test_what_has_no_counterpart_gets_a_hash(text: str) -> None:
    assert is_slug(slugify(text))
    assert slugify(text) == slugify(text)
    assert slugify(text) != slugify(f"{text}河")


def test_known_hashes_never_change() -> None:
    assert slugify("运河 2026") == "2026-ce99dbec"


def test_a_long_text_is_cut_between_words() -> None:
    slug = slugify("the council votes again " * 20)
    assert len(slug) <= LONGEST
    assert slug.endswith(("the", "council", "votes", "again"))
    assert slugify("x" * 500) == "x" * LONGEST


@pytest.mark.parametrize("text", ["a", "a-b", "2026", "x" * LONGEST])
def test_is_slug(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize(
    "text", ["", "A", "a--b", "-a", "a-", "a b", "a/b", "é", "a\n", "x" * (LONGEST + 1), "٣"]
)
def test_is_no_slug(text: str) -> None:
    assert not is_slug(text)


@given(st.text(min_size=1))
def test_any_text_gives_a_slug_that_stays(text: str) -> None:
    slug = slugify(text)
    assert is_slug(slug)
    assert slug not in RESERVED
    assert slugify(slug) == slug
