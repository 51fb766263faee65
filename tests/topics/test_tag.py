"""What `tag` finds, by cases, and what always holds."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.models import VocabularyTopic
from builder.sections import SECTIONS
from builder.text import parse
from builder.topics import tag
from tests.topics.cases import Case, all_cases, vocabulary

CHECKS = {
    "phrase": lambda found, value: value in [phrase.text for phrase in found.phrases],
    "first": lambda found, value: value in [phrase.text for phrase in found.phrases[:3]],
    "not": lambda found, value: value not in [phrase.text for phrase in found.phrases],
    "topics": lambda found, value: found.topics == (() if value == "-" else tuple(value.split(", "))),
    "section": lambda found, value: SECTIONS[found.sections[0].code].name == value,
}


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    found = tag(parse(case.title, case.body), vocabulary())
    for kind, value in case.expected:
        assert CHECKS[kind](found, value), (kind, value, found.topics, found.phrases, found.sections[:2])


def test_at_least_ten_phrases_where_the_text_has_them() -> None:
    body = "\n\n".join(
        f"The {word} committee met the {word} inspectors in the {word} office."
        for word in ("ferry", "canal", "clinic", "library", "harbour", "school")
    )
    assert len(tag(parse("Committees", body), ()).phrases) >= 10


def test_an_empty_text_is_about_nothing() -> None:
    found = tag(parse("", ""), vocabulary())
    assert found.topics == () and found.phrases == ()
    assert len(found.sections) == 17


def test_a_dateline_is_no_phrase() -> None:
    text = parse("Ferry", "CORRAN — The ferry boat sailed. The ferry boat came back.")
    assert all("CORRAN" not in phrase.text for phrase in tag(text, ()).phrases)


def test_small_words_of_another_language_break_phrases() -> None:
    body = "Die Schleuse wird geöffnet. Der Rat hat die Öffnung der Schleuse mit dem Hafen und der Fähre beschlossen."
    found = tag(parse("Die Schleuse", body, language="de"), ())
    assert all({"der", "die", "mit", "und"}.isdisjoint(p.text.lower().split()) for p in found.phrases)


WORDS = st.one_of(
    st.sampled_from(
        ["The", "the", "council's", "canal", "Ada", "Moreno", "said", "“", "”", '"', "U.S.", "St."]
    ),
    st.sampled_from(
        ["flood-barrier", "3,000", "and", "Ñandú", "!", "\n\n", "🦭", "x", "1,000-acre", "Bank", "of", "."]
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join) | st.text(max_size=300), st.text(max_size=40))
def test_phrases_are_tidy_and_scores_fall(body: str, title: str) -> None:
    text = parse(title, body)
    found = tag(text, vocabulary())
    assert found == tag(text, vocabulary())
    scores = [phrase.score for phrase in found.phrases]
    assert scores == sorted(scores, reverse=True) and all(0 <= score <= 1 for score in scores)
    for phrase in found.phrases:
        assert phrase.text == " ".join(phrase.text.split()) and phrase.count >= 1
        assert not phrase.text.endswith(("'s", "’s", ",", ":")) and not phrase.text.lower().startswith("the ")
    texts = [phrase.text.casefold() for phrase in found.phrases]
    assert len(texts) == len(set(texts))
    assert {score.code for score in found.sections} == set(SECTIONS)
    assert sum(score.score for score in found.sections) == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize(
    "body",
    [
        "a" * 100_000,
        "Ab " * 33_000,
        "“" * 100_000,
        "x-" * 50_000,
        "A.B." * 25_000,
        "Bank of " * 12_500,
        "'s " * 33_000,
    ],
    ids=lambda body: body[:8],
)
def test_hostile_input_takes_linear_time(body: str) -> None:
    text = parse("", body)
    start = time.process_time()
    tag(text, vocabulary())
    assert time.process_time() - start < 2


def test_many_synonyms_cost_no_more_than_few() -> None:
    many = tuple(
        VocabularyTopic(f"Topic {n}", f"topic-{n}", tuple(f"word{n} part{k}" for k in range(9)))
        for n in range(500)
    )
    text = parse("Canal", "The word7 part3 is here. " * 400)
    tag(text, many)
    start = time.process_time()
    assert tag(text, many).topics == ("Topic 7",)
    assert time.process_time() - start < 0.5
