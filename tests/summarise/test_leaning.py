import pytest

from builder.summarise.features import profiles
from builder.summarise.leaning import leanings
from builder.text import parse

FIRST = "A crane was offered to Walter Pym for the harbour."


@pytest.mark.parametrize(
    ("title", "sentence", "expected"),
    [
        ("", "The crane is red.", {"crane"}),
        ("", "Pym conceded it at once.", {"pym"}),
        ("", "Pym’s books were shut.", {"pym"}),
        ("", "The mayor was not told.", set()),
        ("", "A crane is never cheap.", set()),
        ("", "Walter Pym conceded it.", set()),
        ("A crane for the harbour", "The crane is red.", set()),
    ],
)
def test_an_opening_leans_on_what_introduced_its_noun(title: str, sentence: str, expected: set[str]) -> None:
    text = parse(title, f"{FIRST}\n{sentence}", language="en")
    stems = [profile.stems for profile in profiles(text)]
    assert [set(leaning) for leaning in leanings(text, stems)] == [set(), expected]
