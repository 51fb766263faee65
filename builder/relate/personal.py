"""Names of persons: honorifics and titles told from the name, forms of one name made equal."""

import json
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Final

from builder.text import titles


def _load() -> Mapping[str, frozenset[str]]:
    source = resources.files(__package__).joinpath("lexicon.json").read_text(encoding="utf-8")
    return {kind: frozenset(words.split()) for kind, words in json.loads(source).items()}


_WORDS: Final = _load()

HONORIFICS: Final = titles("courtesy") | titles("title")
"""Words before a name that say what somebody is, not what somebody is called."""

_SUFFIXES: Final = _WORDS["suffix"]
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BEYOND: Final = re.compile(r"\b(?:of|for|at|in|on|with|from)\b|[,;:(–—]", re.IGNORECASE)
_SMALL: Final = _WORDS["small"]


def split_title(name: str) -> tuple[str, str]:
    """(title, name without it): ("Mayor", "Ada Moreno"); a name of titles alone keeps them all."""
    words = name.split()
    titles = 0
    while titles < len(words) - 1 and _fold(words[titles].strip(".,")) in HONORIFICS:
        titles += 1
    return " ".join(words[:titles]), " ".join(words[titles:])


@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> tuple[str, ...]:
    """A person's name for comparing: no title, accents, case, middle initials or "Jr"."""
    words = [_fold(word) for word in _WORD.findall(split_title(name)[1])]
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    if len(words) > 2:
        words = [words[0], *(word for word in words[1:-1] if len(word) > 1), words[-1]]
    return tuple(words)


def plain_key(name: str) -> tuple[str, ...]:
    """A name for comparing with its title kept, or an organisation's: no accents, case or leading "the"."""
    words = [_fold(word) for word in _WORD.findall(name)]
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def role_words(role: str) -> frozenset[str]:
    """The words of a role that can tell two persons apart."""
    return frozenset(_fold(word) for word in _WORD.findall(role)) - _SMALL


def role_head(role: str) -> frozenset[str]:
    """The words of a role that say what somebody is, not where: "mayor" of "mayor of Larkhaven"."""
    return role_words(_BEYOND.split(role, maxsplit=1)[0])


def _fold(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("’", "'")
