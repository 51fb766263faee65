from builder.models import Text
from builder.summarise.features import profiles
from builder.summarise.merit import LEDE, merits
from builder.summarise.standing import standings
from builder.text import parse

FULL = "The harbour board will close the old ferry quay in May because its piles have rotted through."
SCRAP = "The piles have rotted in the harbour."
POINTING = "It will close the old ferry quay in May because its piles have rotted through since autumn."


def added(*paragraphs: str) -> list[float]:
    text: Text = parse("", "\n".join(paragraphs), language="en")
    return merits(text, profiles(text), [0.0] * len(text.sentences), standings(text))


def test_the_lede_gains() -> None:
    assert added(FULL, FULL) == [LEDE, 0.0]


def test_the_lede_is_the_first_sentence_after_what_is_no_sentence() -> None:
    assert added("JUN ALBRECHT", FULL, FULL)[1:] == [LEDE, 0.0]


def test_a_flourish_a_question_and_a_pronoun_are_no_ledes() -> None:
    for opening in (SCRAP, FULL.removesuffix(".") + "?", POINTING):
        assert added(opening, FULL)[0] <= 0


def test_a_scrap_loses_the_more_the_shorter_it_is() -> None:
    _, scrap, shorter = added(FULL, SCRAP, "The piles have rotted.")
    assert shorter < scrap < 0


def test_a_sentence_that_points_back_loses() -> None:
    assert added(FULL, POINTING)[1] < 0


def test_a_connective_a_first_person_and_a_question_cost() -> None:
    for sentence in ("But the" + FULL[3:], FULL.replace("the old", "our old"), FULL.replace(".", "?")):
        assert added(FULL, sentence)[1] < 0
