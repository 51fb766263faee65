"""Text -> tokens: words with what stands before them, ready for the candidates."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from builder.models import Sentence, Text
from builder.text import stop_words
from builder.topics.lexicon import ABBREVIATIONS, breaks
from builder.topics.stems import stem

_TOKEN: Final = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+|(?<=\d),\d{3}(?!\d))*")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_QUOTES: Final = re.compile(r"[\"“”„«»]")
LONGEST_WORD: Final = 40
"""Longer strings are no words: they get no stem and break phrases."""


class Token(NamedTuple):
    """A word. `surface` has neither possessive nor outer punctuation; `word` is it in lower case.

    `broken` tells that punctuation (or a paragraph's end) stands between the word
    before and this one; `possessive` that the word ends in 's; `initial` that it opens
    a sentence; `quoted` that it stands inside double quote marks; `open` that it may
    stand in a phrase.
    """

    surface: str
    word: str
    stem: str
    sentence: int
    block: int
    broken: bool
    possessive: bool
    initial: bool
    quoted: bool
    open: bool


def tokens(text: Text) -> list[Token]:
    """The words of the body's sentences, in order; a dateline belongs to none."""
    foreign = frozenset[str]() if text.language.startswith("en") else stop_words(text.language)
    return list(_tokens(text.body, text.sentences, foreign))


def title_tokens(title: str) -> list[Token]:
    """The words of a title, which has one sentence."""
    return list(_tokens(title, (Sentence(0, len(title), 0),)))


def _tokens(
    body: str, sentences: Sequence[Sentence], foreign: frozenset[str] = frozenset()
) -> Iterator[Token]:
    """The words; `foreign` are small words of another language, which break phrases like English ones."""
    end, previous, quoted, at = 0, -1, False, 0
    for match in _TOKEN.finditer(body):
        start = match.start()
        while at < len(sentences) and start >= sentences[at].end:
            at += 1
        if at == len(sentences) or start < sentences[at].start:
            end = match.end()
            continue
        between = body[end:start]
        initial = at != previous and not (between == " " and body[end - 1] == ".")
        opened = '"' in between or "“" in between
        if opened or "”" in between:
            quoted = _inside(between, quoted)
        quoted = quoted and not (initial and "\n" in between)
        surface, possessive, end = _surface(body, match)
        word = surface.rstrip(".").lower().replace("’", "'")
        is_word = len(word) <= LONGEST_WORD
        yield Token(
            surface,
            word,
            stem(word) if is_word else word[:LONGEST_WORD],
            at,
            sentences[at].block,
            initial or word in foreign or not _joined(between),
            possessive,
            initial or opened,
            quoted,
            is_word and len(word) > 1 and not breaks(word) and word not in foreign,
        )
        previous = at


def _surface(body: str, match: re.Match[str]) -> tuple[str, bool, int]:
    """A token without its possessive, and with the full stop that closes initials or an abbreviation."""
    surface, end = match.group(), match.end()
    beyond = body[end : end + 1]
    if beyond == "." and _is_abbreviated(surface):
        return surface + ".", False, end + 1
    if surface[-2:] in ("'s", "’s", "'S", "’S"):
        return surface[:-2], True, end
    return surface, beyond in ("'", "’") and surface[-1] == "s" and body[end + 1 : end + 2] == " ", end


def _is_abbreviated(surface: str) -> bool:
    if len(surface) == 1:
        return surface.isupper()
    return surface.lower() in ABBREVIATIONS or _INITIALS.fullmatch(surface) is not None


def _joined(between: str) -> bool:
    """Whether what stands between two words lets a phrase run on: white space in one paragraph, or "&"."""
    return between in (" ", " & ") or (between.isspace() and "\n\n" not in between)


def _inside(between: str, quoted: bool) -> bool:
    for mark in _QUOTES.findall(between):
        quoted = mark in "“„«" or (mark == '"' and not quoted)
    return quoted
