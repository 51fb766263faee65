import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.models import Text
from builder.text import parse, split_dateline
from tests.text.cases import FOLDER, cases

SENTENCES = [
    case
    for path in sorted((FOLDER / "text/sentences").glob("*.txt"))
    for case in cases(path, path.stem.rpartition(".")[2])
]
ODD = st.text(alphabet=st.sampled_from("aB1.!?…\"'“”‘’«»„()—- \u00a0\n\r"), max_size=200)


def slices(text: Text) -> list[str]:
    return [text.body[sentence.start : sentence.end] for sentence in text.sentences]


@pytest.mark.parametrize(("given", "expected", "language"), SENTENCES)
def test_cases(given: str, expected: list[str], language: str) -> None:
    assert slices(parse("", given, language=language)) == expected


@given(st.one_of(ODD, st.text(max_size=200)))
def test_sentences_cover_their_blocks_in_order(body: str) -> None:
    text = parse("", body)
    assert all(one.end <= two.start for one, two in pairwise(text.sentences))
    covered = [False] * len(body)
    for sentence in text.sentences:
        block = text.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        assert not body[sentence.start].isspace()
        assert not body[sentence.end - 1].isspace()
        covered[sentence.start : sentence.end] = [True] * (sentence.end - sentence.start)
    skipped = range(0)
    if text.blocks:
        first = text.blocks[0]
        skipped = range(first.start, first.start + split_dateline(body[first.start : first.end]).end)
    assert all(covered[at] or mark.isspace() or at in skipped for at, mark in enumerate(body))


@given(ODD)
def test_blocks_are_the_lines_that_hold_something(body: str) -> None:
    text = parse("", body)
    lines = [line.strip() for line in body.replace("\r", "\n").split("\n") if line.strip()]
    assert [body[block.start : block.end] for block in text.blocks] == lines


def test_kinds_go_to_the_blocks_in_order() -> None:
    text = parse("", "The canal\n\nIt is open.\n\nBoats came.", ("heading",))
    assert [block.kind for block in text.blocks] == ["heading", "paragraph", "paragraph"]


def test_the_dateline_belongs_to_no_sentence_also_below_a_heading() -> None:
    text = parse("", "The canal\n\nLARKHAVEN — It is open.", ("heading",))
    assert slices(text) == ["The canal", "It is open."]


def test_a_very_long_quotation_is_split_at_its_sentence_ends() -> None:
    said = "We heard the water rise in the dark. " * 12
    assert len(parse("", f"“{said.strip()}” The town slept.", language="en").sentences) == 2
    said *= 2
    assert len(parse("", f"“{said.strip()}” The town slept.", language="en").sentences) == 25


@pytest.mark.parametrize(
    "piece",
    ["A. ", "“a. ", ". »", "'a. ", "aa.Aa", "(", '"', "....", " \u00a0", "x" + " " * 50, "“a.” ", "P. AA, "],
)
def test_odd_punctuation_takes_linear_time(piece: str) -> None:
    started = time.process_time()
    assert parse("", piece * (100_000 // len(piece))).body
    assert time.process_time() - started < 1
