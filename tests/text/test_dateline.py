import pytest

from builder.text import split_dateline
from tests.text.cases import FOLDER, cases


@pytest.mark.parametrize(("given", "expected"), cases(FOLDER / "text/datelines.txt"))
def test_cases(given: str, expected: list[str]) -> None:
    place, end, _ = split_dateline(given)
    assert [place or "-", given[end:]] == expected


@pytest.mark.parametrize(
    ("lead", "place", "dated"),
    [
        ("LARKHAVEN, March 14 (Reuters) - ", "LARKHAVEN", True),
        ("LARKHAVEN (AP) — ", "LARKHAVEN", False),
        ("LARKHAVEN, Ohio — ", "LARKHAVEN, Ohio", False),
        ("(CNN) ", "", False),
        ("", "", False),
    ],
)
def test_a_date_is_told_and_left_out_of_the_place(lead: str, place: str, dated: bool) -> None:
    assert split_dateline(f"{lead}The ferry was late.") == (place, len(lead), dated)
