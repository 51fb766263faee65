"""Names of people and organisations: runs of capitalised words, with the titles that open them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from builder.quotes import lexicon
from builder.quotes.tokens import Token

SINGULAR = {"Reps.": "Rep.", "Sens.": "Sen.", "Senators": "Senator", "Representatives": "Representative"}
LEAST_WITH_OF = 4
NO_NOUN = (
    lexicon.VERBS
    | lexicon.AUXILIARIES
    | lexicon.PASSIVE
    | lexicon.PREPOSITIONS
    | lexicon.BOUNDARIES
    | {"who", "which"}
)
OPENING_MARKS = frozenset(":;—–-•·*([.!?…/")
KOREAN_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+$")  # The word before it is a surname: "Park Ji-hoon".
TITLE_STARTS = frozenset(title.split()[0] for title in lexicon.TITLES)
SMALL = 3
HEADLINE_WORDS = 5
LONGEST = 5
"""Words in a person's name, at most."""


class Name(NamedTuple):
    """Tokens `first`:`last` of a sentence that name someone; `words` without title and courtesy."""

    first: int
    last: int
    words: tuple[str, ...]
    title: str = ""
    gender: str = ""
    body: bool = False
    """Whether it is an organisation rather than a person."""

    @property
    def text(self) -> str:
        """The name as one string."""
        return " ".join(self.words)


def name_at(tokens: Sequence[Token], at: int, known: frozenset[str]) -> Name | None:
    """The name that begins at token `at`, None if the capitalised words there name nobody.

    `known` are the words that have a capital within sentences too: any other word that
    opens a sentence is taken for a name only with a title or as a given name.
    """
    last = run_end(tokens, at)
    first = at
    if last - at > 2 and all(token.text.isupper() for token in tokens[at:last]):
        return None
    while first < last and _opens_only(tokens, first, last, known):
        first += 1
    if first == last or (first == last - 1 and _unsure(tokens, first, known)):
        return None
    words = [token.lower for token in tokens[first:last]]
    start = _title_end(words)
    if start == len(words):
        return None
    title, gender = _title(tokens[first : first + start])
    parts = tuple(token.text for token in tokens[first + start : last])
    lowers = words[start:]
    if _is_place(lowers) or lowers[0][1:2] == "-" or _before_place(tokens, last):
        return None
    follows_the = at > 0 and tokens[at - 1].lower == "the"
    determined = first > 0 and tokens[first - 1].lower in lexicon.DETERMINERS
    if determined and len(parts) == 1 and _leads_noun(tokens, last):
        return None
    body = not title and not gender and _is_body(lowers, parts, follows_the=follows_the)
    if not body and (len(parts) > LONGEST or (len(parts) == 1 and lowers[0] in lexicon.NO_NAMES)):
        return None
    return Name(first, last, parts, title, gender, body)


def run_end(tokens: Sequence[Token], at: int) -> int:
    """The end of the run of capitalised words from `at`, particles and "of" between capitals included."""
    last = at + 1
    while last < len(tokens):
        token, before = tokens[last], tokens[last - 1]
        if before.possessive:
            break
        if token.kind == "name":
            last += 1
        elif token.text == "," and _suffix_follows(tokens, last):
            last += 2
        elif (step := _link(tokens, last)) and last + step <= len(tokens):
            last += step
        else:
            break
    return last


def _suffix_follows(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].lower in lexicon.SUFFIXES


def _link(tokens: Sequence[Token], at: int) -> int:
    """How many tokens join the capitalised word before `at` to one after it, itself included; 0 for none."""
    word, before = tokens[at].lower, tokens[at - 1].lower
    ahead = tokens[at + 1 : at + 3]
    if not ahead:
        return 0
    if word in lexicon.PARTICLES and word != "the":
        if ahead[0].kind == "name":
            return 2
        return 3 if len(ahead) > 1 and ahead[0].lower in lexicon.PARTICLES and ahead[1].kind == "name" else 0
    linked = before in lexicon.ORGANISATION_WORDS or before in lexicon.TITLES
    if word in ("of", "for") and linked:
        if ahead[0].kind == "name":
            return 2
        return 3 if len(ahead) > 1 and ahead[0].lower == "the" and ahead[1].kind == "name" else 0
    return 2 if word == "&" and ahead[0].kind == "name" else 0


def _unsure(tokens: Sequence[Token], at: int, known: frozenset[str]) -> bool:
    """Whether a lone capitalised word may have its capital from its place alone."""
    lower = tokens[at].lower
    if at and tokens[at - 1].text == "(":
        return True
    return (
        opens(tokens, at)
        and lower not in known
        and lower not in lexicon.GIVEN
        and lower not in lexicon.BODIES
    )


def opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token at `at` opens a sentence, or comes after a colon or the like."""
    return at == 0 or tokens[at - 1].kind == "quote" or tokens[at - 1].text in OPENING_MARKS


def is_headline(tokens: Sequence[Token]) -> bool:
    """Whether all words of some length have capitals, so that capitals tell nothing."""
    count = 0
    for token in tokens:
        if token.kind == "name":
            count += len(token.text) > SMALL
        elif token.kind == "quote" or len(token.text) > SMALL:
            return False
    return count >= HEADLINE_WORDS


def _opens_only(tokens: Sequence[Token], first: int, last: int, known: frozenset[str]) -> bool:
    """Whether the word is capitalised only because it opens a sentence, or names a day or the like."""
    lower = tokens[first].lower
    if (
        lower in lexicon.GIVEN
        or lower in lexicon.TITLES
        or (lower in lexicon.PERSON_NOUNS and last - first > 1)
    ):
        return False
    if opens(tokens, first) and last - first > 1:
        after = tokens[first + 1].lower
        if f"{lower} {after}" in lexicon.TITLES:
            return False
        if lower in lexicon.SAY or (
            lower not in known and (after in lexicon.GIVEN or after in lexicon.TITLES)
        ):
            return True
    if lower in lexicon.OPENERS and (
        opens(tokens, first) or lower in lexicon.DETERMINERS or last - first == 1
    ):
        return True
    return lower in lexicon.NO_NAMES and last - first > 1 and not _has_organisation_word(tokens, first, last)


def _has_organisation_word(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(token.lower in lexicon.ORGANISATION_WORDS for token in tokens[first:last])


def _title_end(words: Sequence[str]) -> int:
    """How many of the words are titles and what belongs to them: up to the last title before a name."""
    end = at = 0
    while at < len(words):
        if words[at] in lexicon.GIVEN and end == at:
            break
        length = _title_length(words, at)
        if length and (at + length < len(words) or end == at or _leads_body(words, at)):
            end = at + length
        at += max(length, 1)
    if 0 < end < len(words) and words[end] in ("of", "for"):
        return _name_start(words, end)
    return end


def _title_length(words: Sequence[str], at: int) -> int:
    """How many words from `at` are one title; a common noun for people is one where a name follows."""
    longest = min(lexicon.LONGEST_TITLE, len(words) - at) if words[at] in TITLE_STARTS else 0
    for length in range(longest, 0, -1):
        if " ".join(words[at : at + length]) in lexicon.TITLES:
            return length
    return int(words[at] in lexicon.PERSON_NOUNS and words[at] not in lexicon.GIVEN and at + 1 < len(words))


def _name_start(words: Sequence[str], end: int) -> int:
    """Where the name begins after a title with "of" ("Director of Public Works Ada Moreno")."""
    given = [index for index in range(end, len(words)) if words[index] in lexicon.GIVEN]
    if given:
        return given[0]
    return len(words) - 2 if len(words) - end > LEAST_WITH_OF else len(words)


def _leads_body(words: Sequence[str], at: int) -> bool:
    return at > 0 and words[0] not in lexicon.GIVEN and (
        words[at - 1] in lexicon.ORGANISATION_WORDS or words[at - 1] in lexicon.PLACES
    )  # fmt: skip


def _title(tokens: Sequence[Token]) -> tuple[str, str]:
    """The title as written without courtesy words, and the gender that it tells."""
    gender = next((lexicon.TITLES[t.lower] for t in tokens if lexicon.TITLES.get(t.lower)), "")
    words = [token for token in tokens if token.lower not in lexicon.COURTESY]
    return " ".join(
        SINGULAR.get(token.text, token.text) + ("’s" if token.possessive else "") for token in words
    ), gender


def _is_place(words: Sequence[str]) -> bool:
    return " ".join(words) in lexicon.PLACES or all(
        word in lexicon.PLACES or word in lexicon.NO_NAMES or len(word) == 1 for word in words
    )  # fmt: skip


def _before_place(tokens: Sequence[Token], last: int) -> bool:
    """Whether a place follows after a comma, as after a town ("Larkhaven, Ohio")."""
    return last + 1 < len(tokens) and tokens[last].text == "," and tokens[last + 1].lower in lexicon.PLACES


def _leads_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a common noun follows, so that the name only describes it ("the Moreno administration")."""
    return at < len(tokens) and tokens[at].kind == "word" and tokens[at].lower not in NO_NOUN


def _is_body(words: Sequence[str], texts: Sequence[str], *, follows_the: bool) -> bool:
    if " ".join(words) in lexicon.BODIES or words[0] in lexicon.OUTLETS:
        return True
    if words[0] in lexicon.GIVEN and len(words) <= 3 and words[-1] != "foundation":
        return False
    if len(words) == 2 and KOREAN_GIVEN.match(texts[1]):
        return False
    if any(word in lexicon.ORGANISATION_WORDS for word in words) or "&" in words or "of" in words:
        return True
    if len(words) == 1:
        return (len(texts[0]) > 1 and texts[0].removesuffix("s").isupper()) or follows_the
    return follows_the and words[0] not in lexicon.GIVEN
