"""Where sentences end inside a block."""

import re
from collections.abc import Iterator

from builder.text.lexicon import abbreviations, lines, primary, stop_words
from builder.text.marks import quotations

LONGEST_UTTERANCE = 600
"""Characters of a quotation whose sentences stay together with the words that attribute it."""
LONGEST_TOKEN = 40
ENDING = re.compile(
    r"(?<![.!?…。！？])[.!?…。！？]++(?:[ \u00a0\u202f]?+»|[\"“”’')\]])*+(?:\s++|(?<=[。！？」』”]))(?=\S)"
    r"|(?<=[^\W\d_A-Z]{2})[.!?]++[\"”’')\]]*+(?=[\"“‘']?[A-Z][a-z]*+[ ,])"
)
STOP = re.compile(r"[.!?…。！？]+")
OPENING = re.compile(r"[\"“”„«»‘'‚(\[{¿¡*•–—-]*+\s?")
NEXT = re.compile(r"[\w'’]+\.?")
INITIAL = re.compile(r"[^\W\d_](?:\.[^\W\d_])*+")
NOT_STARTERS = frozenset({"will", "may"})
LONGEST_TAG = 6
"""Words between a quotation and its reporting verb, that verb included."""
MONTHS = re.compile(
    r"(?:jan|f[eé][bv]|m[aä]r|a[pv]r|ma[iy]|ju[nil]|aug|ago|sep|o[ckt]t|nov|de[cz]|di[cz])[^\W\d_]*\.?",
    re.IGNORECASE,
)
ZONE = re.compile(
    r"(?:[A-Z]{2,4}|Eastern|Central|Pacific|Mountain|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
NUMERAL = re.compile(r"\d|[IVXLC]{2,}\b")


def sentence_spans(body: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """The (start, end) of each sentence of `body[start:end]`, which begins and ends with a non-space.

    A quotation of several sentences stays whole, together with the words that attribute
    it, up to `LONGEST_UTTERANCE`: so no sentence holds one half of a pair of marks where
    the text has both.
    """
    utterances = _utterances(body, start, end)
    opened, closed = next(utterances, (end, end))
    at = start
    for match in ENDING.finditer(body, start, end):
        while closed < match.start():
            opened, closed = next(utterances, (end, end))
        inside = opened < match.start() and match.end() <= closed
        if not inside and _ends_sentence(body, match, at, end, language):
            yield at, match.start() + len(match.group().rstrip())
            at = match.end()
    yield at, end


def is_tag(body: str, at: int, end: int) -> bool:
    """Whether a reporting verb follows soon after `at`, as in “Why?” Mayor Moreno asked."""
    for word in body[at : min(end, at + 2 * LONGEST_TOKEN)].split()[:LONGEST_TAG]:
        if word.rstrip(",.;:") in lines("reporting"):
            return True
        if word[-1] in ".!?:" and word.rstrip(".") not in abbreviations("en"):
            return False
    return False


def _utterances(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Quotations short enough to stay whole; of nested ones the outer."""
    spans = sorted((quotation.open, quotation.close) for quotation in quotations(body, start, end))
    reached = start - 1
    for opened, closed in spans:
        if closed - opened <= LONGEST_UTTERANCE and closed > reached:
            yield max(opened, reached), closed
            reached = closed


def _ends_sentence(body: str, match: re.Match[str], at: int, end: int, language: str) -> bool:
    following = _skip(OPENING, body, match.end(), end)
    if following >= end or _lower(body, following):
        return False
    stop = _skip(STOP, body, match.start(), end)
    closing = body[stop : match.end()].strip()
    if body[match.start() : stop] != ".":
        return not (closing and following == match.end() and is_tag(body, following, end))
    return bool(closing.strip(")]")) or not _abbreviates(body, match.start(), at, following, language)


def _skip(pattern: re.Pattern[str], body: str, at: int, end: int) -> int:
    found = pattern.match(body, at, end)
    return found.end() if found else at


def _lower(body: str, at: int) -> bool:
    """Whether a word begins small, unless it is a name like "iPhone"."""
    return body[at].islower() and not body[at + 1 : at + 2].isupper()


def _abbreviates(body: str, stop: int, at: int, following: int, language: str) -> bool:
    """Whether the full stop at `stop` belongs to its word and ends no sentence."""
    word = _last_word(body, max(at, stop - LONGEST_TOKEN), stop)
    starts = _starts_sentence(body, following, language)
    if word.isdigit():
        ordinal = primary(language) == "de" and len(word) <= 2 and not starts
        return ordinal or body[max(at, stop - len(word) - 2) : stop - len(word)] in ("", ": ", "; ")
    known = abbreviations(language)
    roles = known.get(word) or known.get(word.lower()) or frozenset()
    numeral = NUMERAL.match(body, following) is not None
    if "time" in roles:
        return numeral or bool(ZONE.match(body, following) or _is_month(body, following))
    if "middle" in roles or ("title" in roles and "end" not in roles) or ("number" in roles and numeral):
        return True
    if word == "I":
        return bool(re.match(r"[A-Z]\.", body[following : following + 2]))
    return bool("end" in roles or "month" in roles or INITIAL.fullmatch(word)) and not starts


def _last_word(body: str, at: int, stop: int) -> str:
    pieces = re.split(r"[\s—–/]", body[at:stop])
    return pieces[-1].lstrip("\"“„‘'([«¿¡-")


def _starts_sentence(body: str, at: int, language: str) -> bool:
    """Whether the word at `at` is a function word, which with a capital begins a sentence."""
    found = NEXT.match(body, at)
    if not found or (len(found.group()) == 2 and found.group().endswith(".")):
        return False
    word = found.group().rstrip(".").lower().replace("’", "'").partition("'")[0]
    return word in stop_words(language) and word not in NOT_STARTERS


def _is_month(body: str, at: int) -> bool:
    found = NEXT.match(body, at)
    return bool(found and MONTHS.fullmatch(found.group()))
