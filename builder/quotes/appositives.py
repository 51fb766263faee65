"""What is set beside a name: parentheses, an age, an appositive with the role, a relative clause."""

from collections.abc import Sequence

from builder.quotes import lexicon
from builder.quotes.nouns import RIGHT, right, singular
from builder.quotes.tokens import Token

PERSONAL_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "keeper", "ee", "person")
LONG_NOUN = 5


def apposed(body: str, tokens: Sequence[Token], at: int) -> tuple[int, str]:
    """The end of what is set beside a name that ends at `at`, and the role in it.

    Parentheses, an age, an appositive between commas, a relative clause, "of Larkhaven".
    """
    at = _parenthesis(tokens, at)
    if at < len(tokens) and tokens[at].lower in ("of", "at", "from", "with"):
        return right(tokens, at), ""
    if at >= len(tokens) or tokens[at].text != ",":
        return at, ""
    first = at + 1
    if first + 1 < len(tokens) and tokens[first].text.isdigit() and tokens[first + 1].text == ",":
        at, first = first + 1, first + 2
    last = _next_comma(tokens, first)
    if first < len(tokens) and tokens[first].lower in lexicon.RELATIVES:
        return min(last + 1, len(tokens)), ""
    end = _role_end(tokens, first, last)
    if end == first:
        return (at if at == first - 1 and tokens[at - 1].text != "," else first - 1), ""
    if last < len(tokens) and tokens[last].lower in ("who", "which"):
        last = _next_comma(tokens, last + 1)
    start = first + (tokens[first].lower in lexicon.ARTICLES)
    closing = last + 1 if last < len(tokens) and tokens[last].text == "," else last
    return closing, body[tokens[start].start : tokens[end - 1].end]


def _parenthesis(tokens: Sequence[Token], at: int) -> int:
    if at < len(tokens) and tokens[at].text == "(":
        for index in range(at, min(at + RIGHT, len(tokens))):
            if tokens[index].text == ")":
                return index + 1
    return at


def _next_comma(tokens: Sequence[Token], at: int) -> int:
    for index in range(at, min(at + 2 * RIGHT, len(tokens))):
        if tokens[index].text in (",", "—", "–", ";", ":") or tokens[index].kind == "quote":
            return index
    return min(at + 2 * RIGHT, len(tokens))


def _role_end(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a role that begins at `first` ends, `first` itself if no noun for a person is in it."""
    head = -1
    for at in range(first, last):
        lower = tokens[at].lower
        if head < 0 and (lower in lexicon.PREPOSITIONS or lower in lexicon.PRONOUNS or lower in lexicon.SAY):
            return first
        if singular(lower) in lexicon.PERSON_NOUNS or lower in lexicon.TITLES or _sounds_personal(lower):
            head = at
        elif head >= 0 and (lower in lexicon.RELATIVES or tokens[at].text in ".()!?" or lower in lexicon.SAY):
            return at
    return last if head >= 0 and last > first else first


def _sounds_personal(word: str) -> bool:
    """Whether an unlisted noun ends as those for people do; for appositives, where little else can stand."""
    return len(word) > LONG_NOUN and word.endswith(PERSONAL_ENDINGS)


def noun_gender(role: str) -> str:
    """The gender that a role tells ("chairwoman"), empty for most."""
    words = role.lower().split()
    return next((lexicon.PERSON_NOUNS[word] for word in words if lexicon.PERSON_NOUNS.get(word)), "")
