"""An editor's words are found in a text whatever quote marks and spaces they typed."""

from hypothesis import given
from hypothesis import strategies as st

from builder.digest.folding import find, fold

TEXTS = st.text(alphabet="ab “”'\"«\n\u00a0", max_size=40)


def test_quote_marks_and_spaces_are_folded() -> None:
    text = "She said: “It’s the\u00a0lock,  not the water.” So."
    place = find('"It\'s the lock, not the water."', text)
    assert place is not None
    assert text[slice(*place)] == "It’s the\u00a0lock,  not the water."


def test_other_words_are_not_found() -> None:
    assert find("the locks", "It is the lock.") is None
    assert find("“”", "It is the lock.") is None


@given(TEXTS)
def test_every_folded_character_knows_its_place(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.places)
    assert fold(folded.text).text == folded.text
    assert list(folded.places) == sorted(folded.places)


@given(TEXTS, TEXTS, st.text(alphabet="ab", min_size=1, max_size=5))
def test_a_part_of_a_text_is_found_as_a_slice(before: str, after: str, words: str) -> None:
    text = f"{before}{words}{after}"
    place = find(words, text)
    assert place is not None
    assert fold(text[slice(*place)]).text == words
