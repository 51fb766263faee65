"""The quotation budget: what a page may show of an article, filled from the best down."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Self

from builder.config import Settings
from builder.digest.folding import fold
from builder.errors import Problem
from builder.models import Article, Extract, KeyQuote, Text


@dataclass(frozen=True, slots=True)
class Budget:
    """Limits of one page. `words` is the number of the article's own words that it may repeat."""

    sentences: int
    quotes: int
    quote_words: int
    words: int
    share: float

    @classmethod
    def of(cls, text: Text, settings: Settings, free: bool) -> Self:
        """The settings' budget for `text`; under an open licence (`free`) the words are not limited."""
        total = text.words()
        return cls(
            sentences=settings.summary_sentences,
            quotes=settings.quotes,
            quote_words=settings.quote_words,
            words=total if free else int(total * settings.share),
            share=settings.share,
        )


def fill(
    text: Text,
    extracts: tuple[Extract, ...],
    ranked: tuple[KeyQuote, ...],
    budget: Budget,
    article: Article | None = None,
) -> tuple[tuple[Extract, ...], tuple[KeyQuote, ...], tuple[Problem, ...]]:
    """What the page shows, in the order of the text, and by how much the editor's own choices overrun.

    `ranked` is best first. The best extracted sentence always stands, or a short
    article would have an empty page; then quotes and sentences in turn, as long as
    they fit. A quote whose words a shown sentence repeats stands back for others.
    """
    problems = _overruns(text, ranked, budget, article) if article else ()
    left = budget.words - sum(_own_words(text, ranked, article)) if article else budget.words
    shown: list[Extract] = []
    quotes = [quote for quote in ranked if quote.origin == "editor"]
    by_score = sorted(extracts, key=lambda extract: -extract.score)
    fresh = [quote for quote in ranked if quote.origin != "editor" and not _repeated(text, quote, extracts)]
    stale = [quote for quote in ranked if quote.origin != "editor" and quote not in fresh]
    for item in _in_turn(by_score, fresh + stale):
        cost = _cost(text, item)
        if isinstance(item, Extract):
            if len(shown) < budget.sentences and (cost <= left or not shown):
                shown.append(item)
                left -= cost
        elif len(quotes) < budget.quotes and cost <= left and _novel(item, quotes):
            quotes.append(item)
            left -= cost
    return (
        tuple(sorted(shown, key=lambda extract: extract.start)),
        tuple(sorted(quotes, key=lambda quote: (quote.block, text.body.find(quote.parts[0])))),
        problems,
    )


def _in_turn(extracts: list[Extract], quotes: list[KeyQuote]) -> Iterable[Extract | KeyQuote]:
    pairs = chain.from_iterable(zip_longest(extracts, quotes))
    return (item for item in pairs if item is not None)


def _cost(text: Text, item: Extract | KeyQuote) -> int:
    if isinstance(item, Extract):
        return len(text.body[item.start : item.end].split())
    return sum(len(part.split()) for part in item.parts)


def _repeated(text: Text, quote: KeyQuote, extracts: tuple[Extract, ...]) -> bool:
    return any(all(part in text.body[e.start : e.end] for part in quote.parts) for e in extracts)


def _novel(quote: KeyQuote, shown: list[KeyQuote]) -> bool:
    return all(quote.parts != other.parts for other in shown)


def _own_words(text: Text, ranked: tuple[KeyQuote, ...], article: Article) -> Iterable[int]:
    """Words of the article that the editor's own choices repeat; a sentence of the editor's costs none."""
    body = fold(text.body).text
    for line in article.summary:
        if fold(line).text in body:
            yield len(line.split())
    for quote in ranked:
        if quote.origin == "editor":
            yield _cost(text, quote)


def _overruns(
    text: Text, ranked: tuple[KeyQuote, ...], budget: Budget, article: Article
) -> tuple[Problem, ...]:
    own = [quote for quote in ranked if quote.origin == "editor"]
    problems = []
    if len(article.summary) > budget.sentences:
        problems.append(_over(article, "summary", len(article.summary), budget.sentences, "sentences"))
    if len(own) > budget.quotes:
        problems.append(_over(article, "quotes", len(own), budget.quotes, "quotes"))
    lines = {quote.parts: chosen.line for quote, chosen in zip(own, article.quotes, strict=False)}
    problems.extend(
        _over(article, "quotes", words, budget.quote_words, "words in a quote", lines.get(quote.parts))
        for quote in own
        if (words := _cost(text, quote)) > budget.quote_words
    )
    if (words := sum(_own_words(text, ranked, article))) > budget.words and not problems:
        key = "quotes" if own else "summary"
        problems.append(
            _over(article, key, words, budget.words, f"words, {budget.share:.0%} of the article,")
        )
    return tuple(problems)


def _over(article: Article, key: str, have: int, allowed: int, unit: str, line: int | None = None) -> Problem:
    return Problem(
        article.file,
        line or article.line_of(key),
        f"`{key}` is past the quotation budget: {have} where {allowed} {unit} are allowed, "
        f"{have - allowed} too many",
        "shorten it, or raise the limit under `extra.digest` in mkdocs.yml",
    )
