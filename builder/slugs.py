"""Slugs: the part of an address that is made from text, safe as a file name everywhere."""

import hashlib
import re
import unicodedata
from typing import Final

LONGEST: Final = 80

_SITE: Final = (
    "404 about archive articles assets digest docs feed index issues javascripts llms page people quotes "
    "readme robots search site sitemap sources stylesheets tags topics trends"
)
_DEVICES: Final = (
    "con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 "
    "lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9"
)

RESERVED: Final = frozenset(_SITE.split()) | frozenset(_DEVICES.split())
"""Names that the site, MkDocs or Windows' devices already have."""

_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LETTERS: Final = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "ng"}
)
_SIGNS: Final = ((re.compile(r"(?<=[a-z0-9+])\+"), " plus "), (re.compile(r"(?<=[a-z])#"), " sharp "))


def slugify(text: str) -> str:
    """A slug of [a-z0-9-] for `text`, the same for its spellings in another case or Unicode form.

    Never empty (unless `text` is), never longer than `LONGEST`, never reserved.
    Where letters have no counterpart in ASCII, or nothing is left, a short hash of
    the text keeps different texts apart.
    """
    if not text or (is_slug(text) and text not in RESERVED):
        return text
    plain = unicodedata.normalize("NFKC", text).casefold()
    ascii_only, lost = _ascii(plain)
    for sign, word in _SIGNS:
        ascii_only = sign.sub(word, ascii_only)
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    if lost or not slug:
        mark = hashlib.blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
        return f"{_cut(slug, LONGEST - 9)}-{mark}".lstrip("-")
    slug = _cut(slug, LONGEST)
    return f"{slug}-1" if slug in RESERVED else slug


def is_slug(text: str) -> bool:
    """Whether `text` has a slug's form: words of [a-z0-9], a hyphen between two, at most `LONGEST` long."""
    return len(text) <= LONGEST and _SLUG.fullmatch(text) is not None


def _ascii(text: str) -> tuple[str, bool]:
    """`text` in ASCII as far as it goes, and whether a letter or digit was lost on the way."""
    text = re.sub("['\u2018\u2019\u02bc]", "", text.translate(_LETTERS))
    kept, lost = [], False
    for character in unicodedata.normalize("NFKD", text):
        if character.isascii():
            kept.append(character)
        elif not unicodedata.combining(character):
            lost = lost or character.isalnum()
            kept.append(" ")
    return "".join(kept), lost


def _cut(slug: str, longest: int) -> str:
    """At most `longest` characters, cut between words where the last word is not half of it."""
    if len(slug) <= longest:
        return slug
    cut = slug[: longest + 1].rpartition("-")[0]
    return cut if len(cut) > longest // 2 else slug[:longest].rstrip("-")
