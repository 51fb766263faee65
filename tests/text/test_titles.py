"""Titles before names: one list for every room that takes names apart."""

from builder.relate.personal import split_title
from builder.text import titles
from builder.topics.lexicon import ABBREVIATIONS, COURTESY, TITLES


def test_the_two_kinds_have_no_word_in_common() -> None:
    assert not titles("courtesy") & titles("title")


def test_all_are_lower_case_words() -> None:
    assert all(word.isalpha() and word.islower() for word in titles("courtesy") | titles("title"))


def test_rooms_agree_on_what_a_title_is() -> None:
    assert titles("courtesy") == COURTESY
    assert titles("title") == TITLES
    assert split_title("Alderman Prof. Ada Moreno") == ("Alderman Prof.", "Ada Moreno")


def test_shortened_titles_keep_their_full_stop_in_a_phrase() -> None:
    assert {"gov", "dr", "st", "mt"} <= ABBREVIATIONS
    assert not {"inc", "fig", "jan"} & ABBREVIATIONS
