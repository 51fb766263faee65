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
    "The second, which ended at night, was closer.",
    "The other was sold.",
    "The four dry ones were working days.",
    "Since then the lock has been shut.",
    "By May he had no boats.",
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
    "The second count was closer.",
    "In May the boats came back, and they were full.",
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


def test_direct_speech_and_its_tag_is_second_class() -> None:
    text = parse(
        "",
        "“We waited ten years,” said Ada Moreno, the mayor, who had asked for boats since she was a girl.\n"
        "The mayor said that they had “waited ten long years for a single boat”.\n"
        "The mayor, who had “asked for boats”, voted with the nine who wanted them back.\n"
        "“The Salt Year”, a play about the lock, opened on Thursday.\n"
        "“We waited,” she said.",
        language="en",
    )
    spoken, alone = Standing.SPOKEN, Standing.ALONE
    assert standings(text) == (spoken, spoken, alone, alone, Standing.UNFIT)


def test_a_quotation_that_runs_on_in_the_next_paragraph_breaks_its_sentences() -> None:
    text = parse(
        "",
        "“The bell was cracked for years. Nobody would ring it.\n“Then the water came and we rang it all night.”",
        language="en",
    )
    assert standings(text)[:2] == (Standing.BROKEN, Standing.BROKEN)


def test_a_caption_goes_with_its_credit() -> None:
    text = parse(
        "", "The east lock on Friday. Photo: Jun Albrecht/Harbour Post\nThe lock was shut.", language="en"
    )
    assert standings(text) == (Standing.UNFIT, Standing.UNFIT, Standing.ALONE)


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
