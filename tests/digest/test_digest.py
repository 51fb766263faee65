"""The editor's say, the budget, and slices by construction."""

import dataclasses

import pytest

from builder.config import Settings
from builder.digest import digest
from builder.errors import Problem
from builder.models import Article, CleanWishes, Digest, EditorQuote, Lists
from builder.read import article as read_article
from builder.stages import Stages


def made(article: Article, settings: Settings | None = None) -> tuple[Digest | None, tuple[Problem, ...]]:
    outcome = digest(article, settings or Settings(), Lists(), Stages())
    return outcome.digest, outcome.problems


@pytest.fixture
def article(article_text: str) -> Article:
    article, problems = read_article("articles/canal.md", article_text.encode(), Settings())
    assert article is not None, problems
    return article


def test_everything_extracted_is_a_slice(article: Article) -> None:
    digest, _ = made(article)
    assert digest is not None
    assert digest.summary and digest.key_quotes
    for line in digest.summary:
        assert line.block is not None
        block = digest.text.blocks[line.block]
        assert line.text in digest.text.body[block.start : block.end]
    for quote in digest.key_quotes:
        assert all(part in digest.text.body for part in quote.parts)


def test_an_editors_summary_replaces_the_extracted_one(article: Article) -> None:
    digest, _ = made(dataclasses.replace(article, summary=("The boats are coming back.",)))
    assert digest is not None
    assert [(line.text, line.origin, line.block) for line in digest.summary] == [
        ("The boats are coming back.", "editor", None)
    ]


def test_an_editors_quote_must_stand_in_the_text(article: Article) -> None:
    digest, problems = made(dataclasses.replace(article, quotes=(EditorQuote("We never said this", line=9),)))
    assert digest is None
    assert problems[0].line == 9
    assert "does not contain" in problems[0].message


def test_an_editors_quote_is_a_slice_with_the_speaker_found(article: Article) -> None:
    wish = EditorQuote('"We waited ten years for boats"')
    digest, _ = made(dataclasses.replace(article, quotes=(wish,)))
    assert digest is not None
    (quote,) = digest.key_quotes
    assert (quote.parts, quote.origin) == (("We waited ten years for boats",), "editor")
    assert quote.speaker is not None
    assert quote.speaker.name == "Ada Moreno"


def test_an_editors_speaker_wins(article: Article) -> None:
    wish = EditorQuote("We waited ten years for boats", speaker="A. Moreno", role="Mayor")
    digest, _ = made(dataclasses.replace(article, quotes=(wish,)))
    assert digest is not None
    assert digest.key_quotes[0].speaker is not None
    assert (digest.key_quotes[0].speaker.name, digest.key_quotes[0].speaker.role) == ("A. Moreno", "Mayor")


def test_a_dropped_quote_is_found_but_not_shown(article: Article) -> None:
    digest, problems = made(dataclasses.replace(article, drop_quotes=("We waited ten years",)))
    assert digest is not None
    assert digest.quotes and not digest.key_quotes
    assert not problems


def test_a_dropped_quote_that_is_not_there_is_a_warning(article: Article) -> None:
    digest, problems = made(dataclasses.replace(article, drop_quotes=("Not in the text",)))
    assert digest is not None
    assert [problem.severity for problem in problems] == ["warning"]


def test_the_budget_limits_what_the_machine_shows(article: Article) -> None:
    digest, _ = made(article, Settings(share=0.18))
    assert digest is not None
    assert len(digest.summary) == 1
    assert not digest.key_quotes


def test_the_best_sentence_always_stands(article: Article) -> None:
    digest, _ = made(article, Settings(share=0.01))
    assert digest is not None
    assert len(digest.summary) == 1


def test_an_editor_past_the_budget_is_told_by_how_much(article: Article) -> None:
    wish = EditorQuote(
        "We waited ten years for boats, and we can wait one more winter for the lock to be right"
    )
    digest, problems = made(dataclasses.replace(article, quotes=(wish,)), Settings(quote_words=10))
    assert digest is None
    assert "19 where 10 words in a quote are allowed, 9 too many" in problems[0].message


def test_an_open_licence_frees_the_words(article: Article) -> None:
    digest, _ = made(dataclasses.replace(article, license="CC-BY-4.0"), Settings(share=0.01))
    assert digest is not None
    assert digest.key_quotes


def test_nothing_left_after_cleaning_is_an_error(article: Article) -> None:
    digest, problems = made(dataclasses.replace(article, body="Advertisement\n\nShare\nTweet\n"))
    assert digest is None
    assert "nothing is left of the body" in problems[0].message


def test_a_wish_that_changes_nothing_is_a_warning(article: Article) -> None:
    wishes = CleanWishes(keep=("Dredging will start",), drop=("Buy our boats",))
    digest, problems = made(dataclasses.replace(article, clean=wishes))
    assert digest is not None
    (problem,) = problems
    assert (problem.severity, "Buy our boats" in problem.message) == ("warning", True)
