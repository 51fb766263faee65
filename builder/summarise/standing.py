"""Whether a sentence can stand alone: complete, with its quote marks, and with no word that points back."""

import json
import re
from collections.abc import Mapping, Sequence
from enum import IntEnum
from functools import cache
from importlib.resources import files

from builder.models import Sentence, Text
from builder.summarise.captions import caption_blocks, is_caption
from builder.summarise.speech import inside_quotations, is_speech
from builder.text import WORD, stop_words, unbalanced
from builder.text.lexicon import primary

LEAST_WORDS = 4
LONGEST_OPENING = 6
"""Words before a comma that can stand before the subject ("Last year, she …")."""
ENDS = frozenset(".!?…。！？\"”’'»)]")
LABEL = re.compile(
    r"\d{1,2}[.)]\s|(?:Q|A|[^\W\d_a-z](?:[^\W\d_a-z]|[ &'’/-]){2,30}|[A-Z][\w-]+(?: [\w-]+){0,2}):\s"
)
MARKS = "\"“„«‘'"
CLOSING = re.compile("[,.!?…]?[\"”»“’'],?\\s")


class Standing(IntEnum):
    """How fit a sentence is to stand in a summary, best first."""

    ALONE = 0
    SPOKEN = 1
    """A quotation and its tag: only where nothing else is, as a page shows key quotes beside the summary."""
    POINTS_BACK = 2
    """Opens with a pronoun, or with one of several: stands only after the sentence before it."""
    UNFIT = 3
    """A heading, list item, label, question of an interview or fragment: only where nothing else is."""
    BROKEN = 4
    """Holds half a quotation, or stands inside a long one: never."""


@cache
def openers(language: str, role: str) -> frozenset[str]:
    """Words of `language` at a sentence's opening: a role is a key of `openers.json`."""
    raw: Mapping[str, Mapping[str, str]] = json.loads(
        files(__package__).joinpath("openers.json").read_text("utf-8")
    )
    return frozenset(raw.get(primary(language), {}).get(role, "").split())


def standings(text: Text) -> tuple[Standing, ...]:
    """The standing of each sentence of `text`."""
    inside = inside_quotations(text)
    pictured = caption_blocks(text)
    return tuple(
        Standing.BROKEN
        if index in inside
        else Standing.UNFIT
        if sentence.block in pictured
        else _standing(text, sentence)
        for index, sentence in enumerate(text.sentences)
    )


def _standing(text: Text, sentence: Sentence) -> Standing:
    body, start, end = text.body, sentence.start, sentence.end
    if unbalanced(body, start, end):
        return Standing.BROKEN
    kind = text.blocks[sentence.block].kind
    if kind in ("heading", "item") or body[end - 1] not in ENDS or LABEL.match(body, start, end):
        return Standing.UNFIT
    if body[end - 2] == " " or len(body[start:end].split(maxsplit=LEAST_WORDS)) < LEAST_WORDS:
        return Standing.UNFIT
    if is_caption(body[start:end]):
        return Standing.UNFIT
    pointing = points_back(body[start:end], text.language)
    if is_speech(body[start:end]):
        return Standing.UNFIT if pointing else Standing.SPOKEN
    return Standing.POINTS_BACK if pointing else Standing.ALONE


def points_back(sentence: str, language: str) -> bool:
    """Whether the subject of `sentence` is a pronoun, or its quotation is given to one, or to nobody."""
    pronouns = openers(language, "pronouns")
    if sentence[0] in MARKS:
        closing = CLOSING.search(sentence, 1)
        found = WORD.match(sentence, closing.end()) if closing else None
        return not closing or bool(found and found.group().lower() in pronouns)
    opening = sentence[:200].split(maxsplit=LONGEST_OPENING + 1)[: LONGEST_OPENING + 1]
    first = [_bare(word) for word in opening[:2]]
    if first[0] in pronouns:
        return True
    if _counts_on(opening, language) or _adverb_points_back(opening, language):
        return True
    if first[0] in openers(language, "demonstratives") and _is_subject(opening, language):
        return True
    lead = openers(language, "connectives") | openers(language, "subordinators")
    if first[0] in lead and first[-1] in pronouns:
        return True
    comma = next((place for place, word in enumerate(opening[:-1]) if word.endswith(",")), -1)
    named = any(word[0].isupper() for word in opening[1 : comma + 1])
    return comma >= 0 and not named and _bare(opening[comma + 1]) in pronouns


def opens_with_connective(sentence: str, language: str) -> bool:
    """Whether `sentence` opens with a word that leans on what was said before, such as "But"."""
    return _bare(sentence[:60]) in openers(language, "connectives")


def _counts_on(opening: Sequence[str], language: str) -> bool:
    """Whether the subject is one of several, without its noun ("The second, which", "The dry ones")."""
    if len(opening) < 3 or _bare(opening[0]) not in openers(language, "articles"):
        return False
    if not openers(language, "stand-ins").isdisjoint(map(_bare, opening[1:4])):
        return True
    cut = opening[1].endswith(",") or not opening[2][0].isalpha()
    is_noun = not cut and _bare(opening[2]) not in stop_words(language)
    return not is_noun and _bare(opening[1]) in openers(language, "ordinals")


def _adverb_points_back(opening: Sequence[str], language: str) -> bool:
    """Whether an opening phrase points back ("Since then"), or a pronoun follows it ("By May he …")."""
    if len(opening) < 2 or _bare(opening[0]) not in openers(language, "prepositions"):
        return False
    if _bare(opening[1]) in openers(language, "pointers"):
        return True
    subjects = openers(language, "subjects")
    following = next((place for place, word in enumerate(opening) if _bare(word) in subjects), 0)
    return following > 1 and not any(word.endswith(",") for word in opening[:following])


def _is_subject(opening: Sequence[str], language: str) -> bool:
    """Whether a verb follows the first word ("This means", "That’s")."""
    clitic = opening[0].lower().endswith(("'s", "’s"))
    return clitic or (len(opening) > 1 and opening[1].lower().rstrip(",") in openers(language, "auxiliaries"))


def _bare(word: str) -> str:
    found = WORD.search(word.lower().replace("’", "'"))
    return found.group().partition("'")[0] if found else ""
