"""What the stemmer joins, and what it keeps apart."""

import pytest

from builder.topics.stems import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("boat", "boats"),
        ("ferry", "ferries"),
        ("church", "churches"),
        ("house", "houses"),
        ("flood", "flooding"),
        ("dredge", "dredging"),
        ("plan", "planned"),
    ],
)
def test_joined(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("new", "news"), ("bus", "bu"), ("glass", "glas"), ("ring", "r"), ("bed", "b"), ("u.s", "u")],
)
def test_kept_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)
