"""Quote marks -> spans."""

import pytest

from builder.quotes.marks import scan


def spans(paragraph: str) -> list[str]:
    return [paragraph[span.start : span.end] for span in scan(paragraph, 0, len(paragraph))]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ('"One," she said. "Two."', ["One,", "Two."]),
        ("“One,” she said.", ["One,"]),
        ("„Eins“, sagte sie.", ["Eins"]),
        ("»Eins«, sagte sie.", ["Eins"]),
        ("« Un », dit-elle.", ["Un"]),
        ("‘One,’ she said. ‘It’s the dockers’ turn.’", ["One,", "It’s the dockers’ turn."]),
        ("'One,' she said. 'It's two.'", ["One,", "It's two."]),
        ('“One "two" three,” she said.', ['One "two" three,']),
        ("“One “two” three,” she said.", ["One “two” three,"]),
        ("“One, she said. “Two.”", ["Two."]),
        ("“One,\" she said.", ["One,"]),
        ("It is 6'2\" by 14' in the '90s, the dockers' year.", []),
        ('"He is 6\'2" tall," she said. "Look."', ['He is 6\'2" tall,', "Look."]),
        ("Rock ’n’ roll in the ’70s; the crews’ boats.", []),
        ("“One two", ["One two"]),
        ('""', []),
    ],
)  # fmt: skip
def test_spans_inside_the_marks(paragraph: str, expected: list[str]) -> None:
    assert spans(paragraph) == expected


def test_the_last_span_tells_that_it_is_not_closed() -> None:
    (span,) = scan("“One two", 0, 8)
    assert not span.closed
