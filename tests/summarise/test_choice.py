from collections.abc import Sequence

from builder.summarise.choice import LEANING, SAME, Candidate
from builder.summarise.choice import choose as choose_among
from builder.summarise.standing import Standing

ALONE = (Standing.ALONE,) * 3
CANAL, BRIDGE, FERRY = map(frozenset, (["canal", "lock"], ["bridge", "mill"], ["ferry", "quay"]))
BOTH = frozenset(["canal", "lock", "ferry", "quay", "pump"])


def choose(
    scores: Sequence[float],
    stems: Sequence[frozenset[str]],
    standing: Sequence[Standing],
    wanted: int,
    repetition: float,
) -> tuple[int, ...]:
    return choose_among(list(map(Candidate, scores, stems, standing)), wanted, repetition)


def test_the_best_are_chosen_and_given_in_the_order_of_the_text() -> None:
    assert choose((1.0, 3.0, 2.0), (CANAL, BRIDGE, FERRY), ALONE, 2, 0) == (1, 2)
    assert choose((2.0, 1.0, 3.0), (CANAL, BRIDGE, FERRY), ALONE, 2, 0) == (0, 2)


def test_likeness_to_a_chosen_sentence_costs() -> None:
    stems = (CANAL, CANAL | frozenset(["gate", "oak", "yard"]), BRIDGE)
    assert choose((3.0, 2.0, 1.5), stems, ALONE, 2, 0) == (0, 1)
    assert choose((3.0, 2.0, 1.5), stems, ALONE, 2, 1) == (0, 2)


def test_a_repetition_is_left_out_even_when_nothing_else_is_there() -> None:
    assert SAME < 1
    assert choose((3.0, 2.0), (CANAL, CANAL), ALONE[:2], 2, 0) == (0,)


def test_a_sentence_that_points_back_follows_the_one_before_it() -> None:
    standing = (Standing.ALONE, Standing.POINTS_BACK, Standing.POINTS_BACK)
    assert choose((1.0, 2.0, 3.0), (CANAL, BRIDGE, FERRY), standing, 2, 0) == (0, 1)


def test_unfit_ones_serve_only_where_nothing_else_is_and_broken_ones_never() -> None:
    unfit, broken = Standing.UNFIT, Standing.BROKEN
    assert choose((1.0, 2.0, 3.0), (CANAL, BRIDGE, FERRY), (Standing.ALONE, unfit, broken), 3, 0) == (0,)
    assert choose((1.0, 2.0, 3.0), (CANAL, BRIDGE, FERRY), (unfit, unfit, broken), 3, 0) == (0, 1)
    assert choose((1.0,), (CANAL,), (broken,), 3, 0) == ()


def test_direct_speech_serves_only_where_nothing_stands_alone() -> None:
    spoken, pointing = Standing.SPOKEN, Standing.POINTS_BACK
    assert choose((1.0, 2.0, 3.0), (CANAL, BRIDGE, FERRY), (Standing.ALONE, spoken, spoken), 3, 0) == (0,)
    assert choose((1.0, 2.0, 3.0), (CANAL, BRIDGE, FERRY), (spoken, spoken, pointing), 3, 0) == (0, 1, 2)


def test_an_opening_without_the_sentence_that_introduced_it_costs() -> None:
    canal = Candidate(1.0, CANAL, Standing.ALONE)
    bridge = Candidate(0.0, BRIDGE, Standing.ALONE)
    leaning = Candidate(0.5 + LEANING / 2, FERRY, Standing.ALONE, frozenset(["mill"]))
    plain = Candidate(0.5, BOTH, Standing.ALONE)
    assert choose_among((bridge, canal, leaning, plain), 2, 0) == (1, 3)
    assert choose_among((bridge, canal, leaning, plain), 4, 0) == (0, 1, 2, 3)
    known = Candidate(2.0, BRIDGE, Standing.ALONE)
    assert choose_among((known, leaning, plain), 2, 0) == (0, 1)
