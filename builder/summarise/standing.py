"""Whether a sentence can stand alone: complete, with its quote marks, and with no word that points back."""

import json
import re
from collections.abc import Mapping, Sequence
from enum import IntEnum
from functools import cache
from importlib.resources import files

from builder.models import Sentence, Text
from builder.text import WORD, Quotation, quotations, unbalanced
from builder.text.lexicon import primary
from builder.text.sentences import LONGEST_UTTERANCE

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
    POINTS_BACK = 1
    """Opens with a pronoun, or is a quotation without a speaker: stands only after the sentence before it."""
    UNFIT = 2
    """A heading, list item, label, question of an interview or fragment: only where nothing else is."""
    BROKEN = 3
    """Holds half a quotation, or stands inside a long one: never."""


@cache
def openers(language: str, role: str) -> frozenset[str]:
    """Words of `language` at a sentence's opening: a role is a key of `openers.json`."""
    raw: Mapping[str, Mapping[str, str]] = json.loads(
        files(__package__).joinpath("openers.json").read_text("utf-8")
    )
    return frozenset(raw.get(primary(language), {}).get(role, "").split())


@cache
def captions() -> tuple[str, ...]:
    """Words, in lower case, that mark a sentence as belonging to a picture or to the page around the text."""
    return tuple(files(__package__).joinpath("captions.txt").read_text("utf-8").split("\n")[:-1])


def standings(text: Text) -> tuple[Standing, ...]:
    """The standing of each sentence of `text`."""
    inside = _inside_quotations(text)
    return tuple(
        Standing.BROKEN if index in inside else _standing(text, sentence)
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
    if any(sign in body[start:end].lower() for sign in captions()):
        return Standing.UNFIT
    return Standing.POINTS_BACK if points_back(body[start:end], text.language) else Standing.ALONE


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


def _is_subject(opening: Sequence[str], language: str) -> bool:
    """Whether a verb follows the first word ("This means", "That’s")."""
    clitic = opening[0].lower().endswith(("'s", "’s"))
    return clitic or (len(opening) > 1 and opening[1].lower().rstrip(",") in openers(language, "auxiliaries"))


def _bare(word: str) -> str:
    found = WORD.search(word.lower().replace("’", "'"))
    return found.group().partition("'")[0] if found else ""


def _inside_quotations(text: Text) -> frozenset[int]:
    """Sentences between the marks of one quotation that was too long to stay whole."""
    inside = []
    index = 0
    for number, block in enumerate(text.blocks):
        pairs = _long_quotations(text.body, block.start, block.end)
        place = 0
        while index < len(text.sentences) and text.sentences[index].block == number:
            sentence = text.sentences[index]
            while place < len(pairs) and pairs[place].close < sentence.start:
                place += 1
            if (
                place < len(pairs)
                and pairs[place].open < sentence.start
                and sentence.end <= pairs[place].close
            ):
                inside.append(index)
            index += 1
    return frozenset(inside)


def _long_quotations(body: str, start: int, end: int) -> list[Quotation]:
    pairs = [pair for pair in quotations(body, start, end) if pair.close - pair.open > LONGEST_UTTERANCE]
    return sorted(pairs, key=lambda pair: pair.open)
