import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.models import BlockKind, Text
from builder.summarise import lead
from builder.summarise.features import FEATURES, profiles
from builder.text import parse, unbalanced
from tests.text.cases import FOLDER, cases

CASES = [case for path in sorted((FOLDER / "summarise").glob("*.txt")) for case in cases(path)]
KINDS: dict[str, BlockKind] = {"## ": "heading", "- ": "item"}
STORY = """\
The town council voted nine to four on Thursday night to reopen the Larkhaven canal, ending ten years of closure.
Dredging of the canal will start in April and cost $4 million, two thirds of it from the province.
“We waited ten years for boats on the canal,” said Ada Moreno, the mayor.
She had promised a vote on the canal before spring.
Opponents of the vote say that the money was promised to the valley bridge.
The clerk has sent the forms for a town vote to every ward.
The lock gates of the canal are being made in a yard upstream by nine people.
"""


def parsed(marked: str) -> Text:
    lines, kinds = [], list[BlockKind]()
    for line in marked.splitlines():
        mark = next((mark for mark in KINDS if line.startswith(mark)), "")
        kinds.append(KINDS.get(mark, "paragraph"))
        lines.append(line.removeprefix(mark))
    return parse("", "\n\n".join(lines), kinds, language="en")


def chosen(text: Text, sentences: int = 3) -> list[str]:
    return [text.body[extract.start : extract.end] for extract in lead(text, sentences)]


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_cases(given: str, expected: list[str]) -> None:
    found = chosen(parsed(given))
    for line in expected:
        sign, _, words = line.partition(" ")
        begun = any(sentence.startswith(words) for sentence in found)
        assert {"+": begun, "!": not begun, "*": str(len(found)) == words}[sign], (line, found)


@given(st.text(alphabet=st.sampled_from("aBc1.!?\"'“”‘’ \n"), max_size=200), st.integers(0, 5))
def test_extracts_are_whole_sentences_in_order(body: str, wanted: int) -> None:
    text = parse("", body)
    extracts = lead(text, wanted)
    places = {(sentence.start, sentence.end, sentence.block) for sentence in text.sentences}
    assert len(extracts) <= wanted
    assert all((extract.start, extract.end, extract.block) in places for extract in extracts)
    assert all(one.end <= two.start for one, two in pairwise(extracts))
    assert not any(unbalanced(body, extract.start, extract.end) for extract in extracts)


@pytest.mark.parametrize("sentences", [1, 2, 3, 5])
def test_paragraphs_and_a_single_line_give_the_same_sentences(sentences: int) -> None:
    lines = STORY.splitlines()
    assert chosen(parse("", "\n\n".join(lines)), sentences) == chosen(parse("", " ".join(lines)), sentences)


def test_a_title_draws_the_choice_to_its_words() -> None:
    plain, titled = parse("", STORY), parse("Lock gates made in a yard upstream by nine people", STORY)
    gates = len(plain.sentences) - 1
    place = FEATURES.index("main words")
    assert profiles(titled)[gates].values[place] > profiles(plain)[gates].values[place]


def test_every_choice_says_why() -> None:
    first, *others = lead(parse("", STORY), 3)
    assert first.why.startswith("the lede; ")
    assert "of the 10 main words (" in first.why
    assert all(extract.why.startswith("sentence ") for extract in others)


def test_a_sentence_that_points_back_ranks_below_the_one_before_it() -> None:
    text = parsed(
        "The old ferry quay will be closed.\n"
        "It will be replaced in May by a floating quay that the harbour board has bought for the ferry."
    )
    first, second = lead(text, 2)
    assert second.score < first.score


def test_other_languages_know_their_pronouns() -> None:
    text = parse(
        "",
        "Der Rat von Larkhaven hat am Donnerstag beschlossen, den Kanal wieder zu öffnen. "
        "Die Arbeiten am Kanal beginnen im April und kosten vier Millionen. "
        "Er sagte, der Kanal sei für die Boote wichtig. "
        "Die Boote kommen nach Angaben des Rates erst im Sommer auf den Kanal.",
    )
    assert text.language == "de"
    assert not any(sentence.startswith("Er sagte") for sentence in chosen(text)[:1])
    assert chosen(text, 1)[0].startswith("Der Rat von Larkhaven")


@pytest.mark.parametrize("piece", ["A. ", "“a. ", "Boats came. ", "x", '" ', "he. She. ", "“a” "])
def test_odd_text_takes_linear_time(piece: str) -> None:
    text = parse("", piece * (100_000 // len(piece)))
    started = time.process_time()
    lead(text, 3)
    assert time.process_time() - started < 1
