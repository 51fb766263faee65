"""Closed classes of English words that decide where a phrase may begin, end and break."""

import json
from collections.abc import Mapping
from importlib import resources
from types import MappingProxyType
from typing import Final

from builder.text import abbreviations, titles


def _load(name: str) -> Mapping[str, str]:
    source = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    return MappingProxyType(json.loads(source))


def _classes() -> Mapping[str, frozenset[str]]:
    return MappingProxyType({kind: frozenset(words.split()) for kind, words in _load("lexicon.json").items()})


CLASSES: Final = _classes()
"""Word class ("determiner", "verb", ...) -> its lower-case words."""

DETERMINERS: Final = CLASSES["determiner"]
PREPOSITIONS: Final = CLASSES["preposition"]
VERBS: Final = CLASSES["verb"]
TITLES: Final = titles("title")
COURTESY: Final = titles("courtesy")
CONNECTORS: Final = CLASSES["connector"]
PRONOUNS: Final = CLASSES["pronoun"]
TIMES: Final = CLASSES["time"]
VAGUE: Final = CLASSES["vague"]
EITHER: Final = CLASSES["either"]

STOP: Final = DETERMINERS | PREPOSITIONS | CLASSES["function"] | VERBS | TIMES | CLASSES["adverb"]
"""Words that no phrase begins or ends with, and that break one in two."""

NOT_ADVERBS: Final = CLASSES["not adverb"]
"""Words in -ly that a phrase may hold."""

NOUNS_IN_ED: Final = CLASSES["noun in -ed"]
ABBREVIATIONS: Final = frozenset(
    word.lower() for word, roles in abbreviations("en").items() if "title" in roles
)
"""Words that keep their full stop within a phrase ("St. Brannock's", "Gov. Hale")."""


def breaks(word: str) -> bool:
    """Whether a lower-case word breaks a phrase: a stop word, a number written out, or an adverb in -ly."""
    return word in STOP or (word.endswith("ly") and len(word) > 4 and word not in NOT_ADVERBS)


def ends_badly(word: str) -> bool:
    """Whether a lower-case word looks like a verb's past, with which no noun phrase ends."""
    return word.endswith("ed") and len(word) > 3 and word not in NOUNS_IN_ED
