"""The narration around the quotes as sentences of tokens, each quotation being one opaque token."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from builder.models import Block
from builder.quotes import lexicon
from builder.quotes.marks import Span

WORD = re.compile(r"([^\W\d_]+)(?= )|[^\W_]+(?:(?:[.&]|[’'\-‑]+)[^\W_]+)*|([^\w\s]|_+)")
PLAIN, MARK = 1, 2
"""Groups of `WORD`."""
POSSESSIVE = ("'s", "’s", "'S", "’S")
STOPS = frozenset(".!?")
ENDS = frozenset(".!?…")
CLOSING = "\"”“’'»« \u00a0\u202f)"
REACH = 25
LONGEST = 120
"""Tokens of a sentence: what runs on is cut, so that time stays linear in the text."""

TokenKind = Literal["word", "name", "mark", "quote"]


class Token(NamedTuple):
    """A word (`name`: it begins with a capital), a punctuation mark, or a whole quotation."""

    text: str
    lower: str
    start: int
    end: int
    kind: TokenKind
    possessive: bool = False
    quote: int = -1
    """Index of the quotation among the spans of the text."""


class Sentence(NamedTuple):
    """The tokens of one sentence of narration with the quotes in it."""

    block: int
    tokens: tuple[Token, ...]


def sentences(
    body: str, blocks: Sequence[Block], spans: Sequence[Sequence[tuple[int, Span]]]
) -> list[Sentence]:
    """All sentences in order; `spans` holds for each block its quotations with their indices."""
    found = []
    for number, block in enumerate(blocks):
        tokens = list(_tokens(body, block, spans[number]))
        start = 0
        for at, token in enumerate(tokens):
            marks = token.kind in ("mark", "quote")
            if at - start == LONGEST or (marks and _ends_sentence(body, tokens, at)):
                found.append(Sentence(number, tuple(tokens[start : at + 1])))
                start = at + 1
        if start < len(tokens):
            found.append(Sentence(number, tuple(tokens[start:])))
    return found


def _tokens(body: str, block: Block, spans: Sequence[tuple[int, Span]]) -> Iterator[Token]:
    at = block.start
    for index, span in spans:
        yield from words(body, at, span.outer_start)
        yield Token("", "", span.outer_start, span.outer_end, "quote", quote=index)
        at = span.outer_end
    yield from words(body, at, block.end)


def words(body: str, start: int, end: int) -> Iterator[Token]:
    """The words and marks of `body[start:end]`; an abbreviation keeps its full stop."""
    skip = -1
    new = tuple.__new__  # as `Token(...)` does, without the detour over defaults: half of all time goes here
    for match in WORD.finditer(body, start, end):
        left, right = match.span()
        if left == skip:
            continue
        text = match.group()
        if match.lastindex == PLAIN:
            lower = text.lower()
            kind = "word" if text[0] == lower[0] else "name"
            yield new(Token, (text, lower, left, right, kind, False, -1))
        elif match.lastindex == MARK:
            yield new(Token, (text, text, left, right, "mark", False, -1))
        else:
            token = _word(body, text, left, right, end)
            skip = right if token.end > right or token.possessive else -1
            yield token


def _word(body: str, text: str, left: int, right: int, end: int) -> Token:
    """A word with punctuation in it or after it: "Sen.", "U.S.", "Moreno’s", "dockers’"."""
    possessive = text.endswith(POSSESSIVE)
    if possessive:
        text = text[:-2]
    kind: TokenKind = "name" if text[0].isupper() else "word"
    after = body[right : right + 1] if right < end else ""
    initial = len(text) == 1 and text.isupper()
    if after == "." and (initial or "." in text or _abbreviates(body, text, right)):
        text, right = text + ".", right + 1
    elif after and after in "’'" and text[-1] in "sS" and body[right + 1 : right + 2] in ("", " "):
        possessive = True
    return Token(text, text.lower(), left, right, kind, possessive)


def _abbreviates(body: str, text: str, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to the word `text`; in "No. 5" it needs the numeral."""
    if f"{text.lower()}." in lexicon.TITLES:
        return True
    roles = lexicon.ABBREVIATIONS.get(text, frozenset())
    return bool(roles - {"number"}) or ("number" in roles and body[stop + 2 : stop + 3].isdigit())


def _ends_sentence(body: str, tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if at + 1 == len(tokens):
        return True
    after = tokens[at + 1]
    if token.kind == "mark":
        return token.text in STOPS and after.kind in ("name", "quote") and after.start > token.end
    if token.kind != "quote" or (after.kind not in ("name", "quote") and after.text not in "([•"):
        return False
    inner = body[max(token.end - 6, token.start) : token.end].rstrip(CLOSING)
    if inner[-1:] not in ENDS:
        return False
    if (inner[-1] == "." and inner[-2:] != "..") or after.kind == "quote" or after.lower in lexicon.OPENERS:
        return True
    return not _cue_follows(tokens, at + 1)


def _cue_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a reporting verb comes before the next quotation or full stop (after "…?” Ada Moreno")."""
    for token in tokens[at : at + REACH]:
        if token.kind == "quote" or token.text in STOPS:
            return False
        if token.kind == "word" and token.lower in lexicon.SAY:
            return True
    return False
