"""Text as front matter and settings may hold it: no control characters, nothing that only seems text."""

import re
import unicodedata
from typing import Final

_INVISIBLE: Final = frozenset("\u00ad\u180e\u200b\u2060\u2061\u2062\u2063\u2064\ufeff")
_DIRECTION: Final = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BLANK_LETTERS: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_EMPTY: Final = frozenset({"Cf", "Zs", "Zl", "Zp", "Cc", "Mn", "Me"})


def one_line(text: str) -> str:
    """`text` with its white space as single spaces and without characters that nobody sees."""
    shown = "".join(c for c in _paired(text) if c not in _INVISIBLE and c not in _DIRECTION)
    return " ".join(shown.split())


def bad_character(text: str) -> str:
    """The code of the first control character or half character in `text` ("U+0007"); empty without one."""
    for character in _paired(text):
        if unicodedata.category(character) in ("Cc", "Cs") and character not in "\t\n\r\x85":
            return f"U+{ord(character):04X}"
    return ""


def is_blank(text: str) -> bool:
    """Whether nothing of `text` can be seen."""
    return all(c in _BLANK_LETTERS or unicodedata.category(c) in _EMPTY for c in text)


def has_word(text: str) -> bool:
    """Whether a letter or digit of any script is in `text`."""
    return any(character.isalnum() and character not in _BLANK_LETTERS for character in text)


def folded(text: str) -> str:
    """A key under which spellings that differ only in case, width or spaces are the same."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _paired(text: str) -> str:
    r"""Joins the two halves of a character written as JSON does ("\ud83c\udf89"); lone halves stay."""
    return re.sub(
        "[\ud800-\udbff][\udc00-\udfff]",
        lambda match: match[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le"),
        text,
    )
