"""The 17 sections, by every name under which they are accepted."""

import pytest

from builder.sections import NAMES, SECTIONS, find, nearest
from builder.slugs import is_slug


def test_there_are_seventeen() -> None:
    assert len(SECTIONS) == len(set(NAMES)) == 17
    assert all(code == section.code and is_slug(section.slug) for code, section in SECTIONS.items())
    assert next(iter(SECTIONS)) == "medtop:01000000"
    assert max(SECTIONS) == "medtop:17000000"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("economy", "economy"),
        ("Economy, business and finance", "economy"),
        ("business", "economy"),
        ("Conflict,  war and peace", "conflict"),
        ("human-interest", "human interest"),
        ("medtop:15000000", "sport"),
        ("Sports", "sport"),
    ],
)
def test_find(text: str, name: str) -> None:
    section = find(text)
    assert section
    assert section.name == name


def test_what_is_no_section() -> None:
    assert find("boats") is None
    assert nearest("econmy") == "economy"
    assert nearest("xyzzy") == ""
