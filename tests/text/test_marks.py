import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text import quotations, unbalanced
from builder.text.marks import STRAIGHT_MARKS
from tests.text.cases import FOLDER, cases


@pytest.mark.parametrize(("given", "expected"), cases(FOLDER / "text/balance.txt"))
def test_cases(given: str, expected: list[str]) -> None:
    assert ["half" if unbalanced(given, 0, len(given)) else "whole"] == expected


def test_pairs_are_found_by_side() -> None:
    body = 'He said "open it," and "now."'
    assert [body[pair.open + 1 : pair.close] for pair in quotations(body, 0, len(body))] == [
        "open it,",
        "now.",
    ]


def test_a_quotation_that_opens_anew_has_no_first_half() -> None:
    body = "« Il fait nuit. « On entend l'eau », dit-il."
    assert [body[pair.open : pair.close + 1] for pair in quotations(body, 0, len(body))] == [
        "« On entend l'eau »"
    ]


@given(st.text(alphabet="ab .,'\"“”‘’„«»", max_size=80))
def test_pairs_of_double_marks_never_overlap(body: str) -> None:
    reached = -1
    for pair in quotations(body, 0, len(body)):
        assert pair.open < pair.close
        if body[pair.open] not in "'‘’‚":
            assert pair.open > reached
            reached = pair.close


def test_marks_made_straight_keep_their_places() -> None:
    assert "„Eins“ ‘one’ « un » ‹a›".translate(STRAIGHT_MARKS) == "\"Eins\" 'one' \" un \" 'a'"
