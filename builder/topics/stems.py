"""A light English stemmer: it joins inflected forms ("fires", "fire"), not derived words."""

import re
from functools import lru_cache

_DOUBLED = re.compile(r"([bdfgmnprt])\1$")
_NO_PLURALS = frozenset(
    ("news", "series", "species", "lens", "mathematics", "physics", "politics", "economics")
)
_VOWEL = re.compile(r"[aeiouy]")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a lower-case word; a word that is not plain letters comes back as it is."""
    if len(word) < 4 or not word.isalpha() or not word.isascii():
        return word
    bare = _without_participle(_without_plural(word))
    if len(bare) > 3 and bare.endswith("e"):
        return bare[:-1]
    if len(bare) > 2 and bare.endswith("y") and bare[-2] not in "aeiou":
        return bare[:-1] + "i"
    return bare


def _without_plural(word: str) -> str:
    if word.endswith(("ss", "us", "is")) or word in _NO_PLURALS:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word.removesuffix("s")


def _without_participle(word: str) -> str:
    for ending in ("ing", "ed"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) > 2 and not word.endswith("eed") and _VOWEL.search(rest):
            return _DOUBLED.sub(r"\1", rest)
    return word
