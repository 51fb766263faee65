"""The quotation budget: what a page may show of an article, filled from the best down."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self

from builder.config import Settings
from builder.digest.folding import fold
from builder.errors import Problem
from builder.models import Article, Extract, KeyQuote, Quote, Text
from builder.quotes import choose

LARGEST_PART: Final = 0.3
"""Part of the budget that one chosen quote may take, unless it is shorter than `LEAST_QUOTE` words."""
LEAST_QUOTE: Final = 25


@dataclass(frozen=True, slots=True)
class Budget:
    """Limits of one page. `words` is the number of the article's own words that it may repeat."""

    sentences: int
    quotes: int
    quote_words: int
    words: int
    share: float

    @property
    def one_quote(self) -> int:
        """Words of one quote where others do: in a short article two short ones say more than a long one."""
        return min(self.quote_words, max(LEAST_QUOTE, int(self.words * LARGEST_PART)))

    @classmethod
    def of(cls, text: Text, settings: Settings, free: bool) -> Self:
        """The settings' budget for `text`; under an open licence (`free`) the words are not limited."""
        total = text.word_count()
        return cls(
            sentences=settings.summary_sentences,
            quotes=settings.quotes,
            quote_words=settings.quote_words,
            words=total if free else int(total * settings.share),
            share=settings.share,
        )


def candidates(text: Text, found: tuple[Quote, ...], budget: Budget) -> tuple[KeyQuote, ...]:
    """Quotes for the page, best first: those of a moderate length before the longer ones."""
    limit = 2 * budget.quotes
    short = choose(text, found, limit, budget.one_quote)
    if budget.one_quote == budget.quote_words:
        return short
    groups = {quote.group for quote in short}
    longer = choose(text, found, limit, budget.quote_words)
    return short + tuple(quote for quote in longer if quote.group not in groups)


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
    they fit. A quote stands back for others whose words a sentence repeats, or that
    would leave no room for the next sentence where a shorter one does.
    """
    problems = _overruns(text, ranked, budget, article) if article else ()
    spent = sum(_own_words(text, ranked, article)) if article else 0
    own = [quote for quote in ranked if quote.origin == "editor"]
    found = [quote for quote in ranked if quote.origin != "editor"]
    fresh = [quote for quote in found if not _repeated(text, quote, extracts)]
    waiting = _Waiting(
        text,
        sorted(extracts, key=lambda extract: -extract.score),
        fresh + [quote for quote in found if quote not in fresh],
    )
    shown, quotes = waiting.served(budget, budget.words - spent, own)
    return (
        tuple(sorted(shown, key=lambda extract: extract.start)),
        tuple(sorted(quotes, key=lambda quote: (quote.block, text.body.find(quote.parts[0])))),
        problems,
    )


@dataclass(slots=True)
class _Waiting:
    """What may still come onto the page, best first."""

    text: Text
    sentences: list[Extract]
    quotes: list[KeyQuote]

    def served(self, budget: Budget, left: int, own: list[KeyQuote]) -> tuple[list[Extract], list[KeyQuote]]:
        """Sentences and quotes in turn until nothing fits into `left` words."""
        shown: list[Extract] = []
        quotes = list(own)
        while self.sentences or self.quotes:
            if self.sentences and len(shown) < budget.sentences:
                sentence = self.sentences.pop(0)
                if _cost(self.text, sentence) <= left or not shown:
                    shown.append(sentence)
                    left -= _cost(self.text, sentence)
                else:
                    self._drop_followers(sentence)
            else:
                self.sentences.clear()
            quote = self._next_quote(left) if len(quotes) < budget.quotes else None
            if quote:
                quotes.append(quote)
                left -= _cost(self.text, quote)
            elif not self.sentences:
                break
        return shown, quotes

    def _next_quote(self, left: int) -> KeyQuote | None:
        """The best quote that leaves room for the next sentence, else the best that fits at all."""
        room = left - (_cost(self.text, self.sentences[0]) if self.sentences else 0)
        fitting = [quote for quote in self.quotes if _cost(self.text, quote) <= left]
        best = next((quote for quote in fitting if _cost(self.text, quote) <= room), None)
        chosen = best or next(iter(fitting), None)
        if chosen:
            self.quotes.remove(chosen)
        return chosen

    def _drop_followers(self, sentence: Extract) -> None:
        """A sentence that goes on from one that is not shown would hang in the air."""
        self.sentences = [
            other
            for other in self.sentences
            if not (other.start >= sentence.end and not self.text.body[sentence.end : other.start].strip())
        ]


def _cost(text: Text, item: Extract | KeyQuote) -> int:
    if isinstance(item, Extract):
        return len(text.body[item.start : item.end].split())
    return sum(len(part.split()) for part in item.parts)


def _repeated(text: Text, quote: KeyQuote, extracts: tuple[Extract, ...]) -> bool:
    return any(all(part in text.body[e.start : e.end] for part in quote.parts) for e in extracts)


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
