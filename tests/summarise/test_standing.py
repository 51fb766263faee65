import pytest

from builder.summarise.standing import Standing, points_back, standings
from builder.text import parse

POINTING = (
    "He also said that the lock would hold.",
    "But she voted no.",
    "Its gates are made of oak.",
    "When he arrived, the boats were gone.",
    "Last year, they closed the lock.",
    "“We waited ten years,” she said.",
    "“We waited ten years. Nobody came.”",
    "That’s why the lock failed.",
    "This means a longer way round.",
)
STANDING = (
    "The mayor said that she would vote no.",
    "When Osgood arrived, he saw no boats.",
    "This week the lock will open.",
    "“We waited ten years,” said Moreno.",
    "“He waited ten years,” the mayor said.",
    "However, the mayor voted no.",
    "Heron Street is closed.",
    "Itinerant workers built the lock.",
)


@pytest.mark.parametrize("sentence", POINTING)
def test_a_pronoun_subject_points_back(sentence: str) -> None:
    assert points_back(sentence, "en")


@pytest.mark.parametrize("sentence", STANDING)
def test_a_named_subject_does_not(sentence: str) -> None:
    assert not points_back(sentence, "en")


def test_a_sentence_inside_a_long_quotation_is_broken() -> None:
    said = "The water rose in the dark for hours. " * 24
    text = parse("", f"Moreno remembers. “{said.strip()}” The town slept for days.", language="en")
    first, *inside, last = standings(text)
    assert set(inside) == {Standing.BROKEN}
    assert last is Standing.ALONE
    assert first is Standing.UNFIT


@pytest.mark.parametrize(
    "line",
    [
        "Read on.",
        "READ MORE: How it failed.",
        "Q: Will it open?",
        "2. The lock will hold.",
        "The lock (left).",
    ],
)
def test_labels_captions_and_scraps_are_unfit(line: str) -> None:
    assert standings(parse("", line, language="en")) == (Standing.UNFIT,)
