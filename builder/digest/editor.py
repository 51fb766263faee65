"""The editor's say over quotes: chosen ones are found in the text, dropped ones are left out."""

from bisect import bisect_right
from collections.abc import Iterator

from builder.digest.folding import find, fold
from builder.errors import Problem
from builder.models import Article, EditorQuote, KeyQuote, Quote, Speaker, Text


def editor_quotes(
    article: Article, text: Text, found: tuple[Quote, ...]
) -> tuple[tuple[KeyQuote, ...], tuple[Problem, ...]]:
    """The quotes that the front matter chooses, as slices of the text; a missing one is a problem."""
    quotes: list[KeyQuote] = []
    problems: list[Problem] = []
    for wish in article.quotes:
        place = find(wish.text, text.body)
        if place is None:
            problems.append(_missing(article, "quotes", wish.text, wish.line, "error"))
        else:
            quotes.append(_key_quote(wish, text, place, found))
    bodies = fold(text.body).text
    problems.extend(
        _missing(article, "drop_quotes", dropped, None, "warning")
        for dropped in article.drop_quotes
        if fold(dropped).text.strip("' ") not in bodies
    )
    return tuple(quotes), tuple(problems)


def idle_wishes(article: Article) -> Iterator[Problem]:
    """A warning for each of the `clean` wishes that no line of the body begins with."""
    wishes = [("keep", text) for text in article.clean.keep] + [("drop", text) for text in article.clean.drop]
    if not wishes:
        return
    lines = [fold(line).text for line in article.body.splitlines()]
    for key, text in wishes:
        if not any(line.startswith(fold(text).text) for line in lines):
            yield Problem(
                article.file,
                article.line_of("clean"),
                f"`clean: {key}` changes nothing: no line of the body begins with “{_start(text)}”",
                "copy the beginning of a line from the body, or delete the wish",
                "warning",
            )


def wanted(ranked: tuple[KeyQuote, ...], dropped: tuple[str, ...]) -> tuple[KeyQuote, ...]:
    """`ranked` without those that share words with a dropped quote."""
    drops = [needle for text in dropped if (needle := fold(text).text.strip("' "))]
    return tuple(quote for quote in ranked if not any(_matches(quote, drop) for drop in drops))


def _matches(quote: KeyQuote, drop: str) -> bool:
    said = fold(" ".join(quote.parts)).text
    return drop in said or said in drop


def _key_quote(wish: EditorQuote, text: Text, place: tuple[int, int], found: tuple[Quote, ...]) -> KeyQuote:
    start, end = place
    match = next((quote for quote in found if quote.start < end and start < quote.end), None)
    speaker = match.speaker if match else None
    if wish.speaker:
        same = speaker is not None and speaker.name == wish.speaker
        role = wish.role or (speaker.role if same and speaker else "")
        speaker = Speaker(wish.speaker, "person", role)
    return KeyQuote(
        parts=(text.body[start:end],),
        speaker=speaker,
        block=bisect_right([block.start for block in text.blocks], start) - 1,
        origin="editor",
        why="chosen by the editor",
        group=match.group if match else -1,
    )


def _missing(article: Article, key: str, words: str, line: int | None, severity: str) -> Problem:
    return Problem(
        article.file,
        line or article.line_of(key),
        f"`{key}`: the cleaned article does not contain “{_start(words)}”",
        "copy the words from the article exactly; "
        f"`precis clean {article.file}` shows whether cleaning took them out",
        "error" if severity == "error" else "warning",
    )


def _start(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:57].rstrip()}…"
