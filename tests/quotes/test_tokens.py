"""Words and marks: which full stops belong to their word."""

import pytest

from builder.quotes.tokens import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gov. Hale", ["Gov.", "Hale"]),
        ("lt. gov. Hale", ["lt.", "gov.", "Hale"]),
        ("No. 5 boats", ["No.", "5", "boats"]),
        ("She said no. Boats", ["She", "said", "no", ".", "Boats"]),
        ("Pell Inc. left", ["Pell", "Inc.", "left"]),
        ("A work of art. Boats", ["A", "work", "of", "art", ".", "Boats"]),
    ],
)
def test_a_full_stop_stays_with_an_abbreviation(text: str, expected: list[str]) -> None:
    assert [token.text for token in words(text, 0, len(text))] == expected
