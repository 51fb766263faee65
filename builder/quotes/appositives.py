"""What is set beside a name: parentheses, an age, an appositive with the role, a relative clause."""

from collections.abc import Sequence

from builder.quotes import lexicon
from builder.quotes.nouns import RIGHT, right, singular
from builder.quotes.tokens import Token

PERSONAL_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "keeper", "ee", "person")
LONG_NOUN = 5
SPANS = frozenset(("years", "year", "months", "decades", "decade", "weeks"))
PREDICATES = frozenset(("is", "was", "has", "had", "will", "would", "became", "joined"))
"""Verbs that show that the sentence goes on ("Moreno, 54, is the daughter of …")."""
LEAST_CLAUSE, LONGEST_CLAUSE = 3, 9
"""Tokens that a relative clause with a role has."""


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
        return min(last + 1, len(tokens)), relative_role(body, tokens, first, last)
    if _takes_side(tokens, first, last):
        end = last - (tokens[last - 1].kind == "mark")
        return min(last + 1, len(tokens)), body[tokens[first].start : tokens[end - 1].end]
    end = _role_end(tokens, first, last)
    if end == first:
        return (at if at == first - 1 and tokens[at - 1].text != "," else first - 1), ""
    if last < len(tokens) and tokens[last].lower in ("who", "which"):
        last = _next_comma(tokens, last + 1)
    start = first + (tokens[first].lower in lexicon.ARTICLES)
    closing = last + 1 if last < len(tokens) and tokens[last].text == "," else last
    return closing, body[tokens[start].start : tokens[end - 1].end]


def relative_role(body: str, tokens: Sequence[Token], first: int, last: int) -> str:
    """The role that a relative clause tells ("who is the mayor", "who runs a sawmill"), empty for most."""
    while last > first and tokens[last - 1].kind == "mark":
        last -= 1
    if tokens[first].lower != "who" or last - first < LEAST_CLAUSE:
        return ""
    verb, complement = tokens[first + 1].lower, first + 2
    if (verb, tokens[complement].lower) == ("has", "been"):
        verb, complement = "is", complement + 1
    if verb in lexicon.OCCUPATION and last - first <= LONGEST_CLAUSE:
        return body[tokens[first].start : tokens[last - 1].end]
    if verb not in lexicon.BEING or complement >= last:
        return ""
    complement += tokens[complement].lower == "as"
    since = next((at for at in range(complement, last) if _tells_time(tokens, at, last)), last)
    end = _role_end(tokens, complement, since)
    start = complement + (complement < end and tokens[complement].lower in lexicon.ARTICLES)
    return body[tokens[start].start : tokens[end - 1].end] if end > start else ""


def _tells_time(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether how long somebody has had a role begins here ("since 2021", "for seven years")."""
    ahead = {token.lower for token in tokens[at + 1 : min(at + 4, last)]}
    return tokens[at].lower == "since" or (tokens[at].lower == "for" and bool(ahead & SPANS))


def tells_body(tokens: Sequence[Token], at: int) -> bool:
    """Whether an appositive after a name that ends at `at` tells an organisation (", the firm that")."""
    if at + 2 >= len(tokens) or tokens[at].text != "," or tokens[at + 1].lower not in lexicon.ARTICLES:
        return False
    for index in range(at + 2, min(at + 2 + LONG_NOUN, len(tokens) - 1)):
        after = tokens[index + 1]
        if singular(tokens[index].lower) in lexicon.PERSON_NOUNS or _sounds_personal(tokens[index].lower):
            return False
        ends = after.text == "," or after.lower in ("that", "which", "behind", "of", "in")
        if ends or tokens[index].lower in lexicon.PREPOSITIONS:
            return ends and tokens[index].lower in lexicon.ORGANISATION_NOUNS
    return False


def _takes_side(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a lawyer's part stands between commas ("for the prosecution", "defending")."""
    words = [token.lower for token in tokens[first:last]]
    if words and words[-1] == ".":
        words.pop()
    return (len(words) == 1 and words[0] in lexicon.ACTING) or (
        len(words) == 3 and words[:2] == ["for", "the"] and words[2] in lexicon.SIDE
    )


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
        verb = lower in PREDICATES or _says(tokens[at])
        if head < 0 and (lower in lexicon.PREPOSITIONS or lower in lexicon.PRONOUNS or verb):
            return first
        if singular(lower) in lexicon.PERSON_NOUNS or lower in lexicon.TITLES or _sounds_personal(lower):
            head = at
        elif head >= 0 and _ends_role(tokens, at):
            return at
    return last if head >= 0 and last > first else first


def _ends_role(tokens: Sequence[Token], at: int) -> bool:
    """Whether something else begins here: a clause, a verb, a second role ("and the editor")."""
    token = tokens[at]
    if token.lower == "and":
        return at + 1 < len(tokens) and tokens[at + 1].lower in lexicon.ARTICLES
    return token.lower in lexicon.RELATIVES or token.text in ".()!?" or _says(token)


def _says(token: Token) -> bool:
    return token.kind == "word" and token.lower in lexicon.SAY


def _sounds_personal(word: str) -> bool:
    """Whether an unlisted noun ends as those for people do; for appositives, where little else can stand."""
    return len(word) > LONG_NOUN and word.endswith(PERSONAL_ENDINGS)


def noun_gender(role: str) -> str:
    """The gender that a role tells ("chairwoman"), empty for most."""
    words = role.lower().split()
    return next((lexicon.PERSON_NOUNS[word] for word in words if lexicon.PERSON_NOUNS.get(word)), "")
