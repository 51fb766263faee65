"""Text fragments lead to the very words, and to no others before them."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.render.fragments import CONTEXT, FIRST, fragment
from builder.render.markup import Address, MarkupError, at

STORY = (
    "The lock is shut, the mayor said.",
    "“We waited - in all - ten years for boats & barges, and we can wait one more winter for the lock,” said Moreno.",
    "The lock is shut, the mayor said. Nobody rang the bell.",
)


def parts(made: str) -> list[str]:
    assert made.startswith("#:~:text=")
    return [unquote(part) for part in made.removeprefix("#:~:text=").split(",")]


def test_a_short_passage_is_named_in_full() -> None:
    assert parts(fragment("Nobody rang the bell.", STORY, 2)) == ["Nobody rang the bell."]


def test_a_long_one_by_its_first_and_last_words() -> None:
    passage = (
        "We waited - in all - ten years for boats & barges, and we can wait one more winter for the lock"
    )
    made = fragment(passage, STORY, 1)
    assert made == "#:~:text=We%20waited%20%2D%20in,winter%20for%20the%20lock"


def test_the_words_before_are_named_only_where_the_passage_stands_twice() -> None:
    passage = "The lock is shut, the mayor said."
    assert parts(fragment(passage, STORY, 0)) == [passage]
    before, exact = parts(fragment(passage, STORY, 2))
    assert exact == passage
    assert before == "Moreno.-"


def test_a_passage_that_is_not_there_is_named_all_the_same() -> None:
    assert parts(fragment("Not in it", STORY, 0)) == ["Not in it"]


def test_a_word_without_end_has_no_fragment() -> None:
    assert fragment("{{<" * 400, ("{{<" * 400,), 0) == ""


WORDS = ("bell", "lock", "mud", "said", "two-thirds", "boats,")


def followed(made: str, words: list[str]) -> tuple[int, int]:
    """Where a browser goes: the place of the first word and the one after the last."""
    directive = [part.split() for part in parts(made)]
    before = [part.removesuffix("-") for part in directive.pop(0)] if made.split(",")[0].endswith("-") else []
    first, last = directive[0], directive[1] if len(directive) > 1 else []
    opening = before + first
    at = next(i for i in range(len(words)) if words[i : i + len(opening)] == opening) + len(before)
    if not last:
        return at, at + len(first)
    ends = range(at + len(first), len(words))
    return at, next(i for i in ends if words[i : i + len(last)] == last) + len(last)


def blocks_of(sizes: st.SearchStrategy[int]) -> st.SearchStrategy[list[list[str]]]:
    block = sizes.flatmap(lambda size: st.lists(st.sampled_from(WORDS), min_size=size, max_size=size))
    return st.lists(block, min_size=1, max_size=4)


@given(blocks_of(st.integers(1, 25)), st.data())
def test_it_leads_to_the_passage_and_no_other(blocks: list[list[str]], data: st.DataObject) -> None:
    block = data.draw(st.integers(0, len(blocks) - 1))
    words = blocks[block]
    first = data.draw(st.integers(0, len(words) - 1))
    passage = words[first : data.draw(st.integers(first + 1, len(words)))]
    made = fragment(" ".join(passage), tuple(map(" ".join, blocks)), block)
    at(Address("https://courier.larkhaven.example/x"), made)
    everything = [word for each in blocks for word in each]
    earliest = sum(map(len, blocks[:block]))
    start, end = followed(made, everything)
    told = everything[start:end] == passage and start >= earliest
    assert told or not_to_be_told_apart(everything, earliest, passage)


def not_to_be_told_apart(words: list[str], earliest: int, passage: list[str]) -> bool:
    """Whether all the words that may be named before the passage stand before an earlier one as well."""
    own = next(i for i in range(earliest, len(words)) if words[i : i + len(passage)] == passage)
    named = words[max(0, own - CONTEXT) : own] + passage[:FIRST]
    return any(words[i : i + len(named)] == named for i in range(max(0, own - CONTEXT)))


@pytest.mark.parametrize("wrong", ["#x", "#:~:text=a b", '#:~:text=a"b', "https://x"])
def test_only_a_fragment_can_be_added_to_an_address(wrong: str) -> None:
    with pytest.raises(MarkupError):
        at(Address("x/"), wrong)


def test_a_fragment_joins_the_one_that_is_there() -> None:
    assert at(Address("https://a.example/#top"), "#:~:text=x").text == "https://a.example/#top:~:text=x"
