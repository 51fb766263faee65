import pytest

from builder.text import split_dateline
from tests.text.cases import FOLDER, cases


@pytest.mark.parametrize(("given", "expected"), cases(FOLDER / "text/datelines.txt"))
def test_cases(given: str, expected: list[str]) -> None:
    place, end = split_dateline(given)
    assert [place or "-", given[end:]] == expected
