"""Character repair: mojibake, entities, invisible characters, odd spaces; line by line."""

import re
import unicodedata
from html import unescape
from html.entities import html5

import ftfy
from ftfy.badness import is_bad

INVISIBLE = re.compile(
    r"[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc\ufffe\uffff"
    r"\ud800-\udfff\U000e0000-\U000e007f\x00-\x08\x0e-\x1f\x7f-\x9f]"
    # Joiners shape Persian, Indic scripts and emoji; beside Latin text they are only noise.
    r"|(?<![^\x00-\u024f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u024f])"
)
ODD_SPACES = re.compile(r"[\t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+| {2,}")
ENTITY = re.compile(r"&((?:amp;)*)(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ſt", "ﬆ": "st"}
LIGATURE = re.compile("[" + "".join(LIGATURES) + "]")
DEEPEST_ESCAPE = 2


def repair(line: str) -> str:
    """One line with its characters repaired and its spaces folded; text that is sound comes back as it is."""
    if not line.isascii():
        line = _repair_encoding(line)
    if "&" in line:
        line = ENTITY.sub(_unescape, line)
    # What is printable throughout has no odd space and, but for the object character, nothing invisible.
    if line.isprintable() and "  " not in line and "\ufffc" not in line:
        return line.strip()
    return ODD_SPACES.sub(" ", INVISIBLE.sub("", line)).strip()


def _repair_encoding(line: str) -> str:
    """Mojibake decoded, Latin ligatures spelt out, characters composed (NFC)."""
    if is_bad(line):
        line = ftfy.fix_encoding(line)
    line = LIGATURE.sub(lambda match: LIGATURES[match.group()], line)
    return line if unicodedata.is_normalized("NFC", line) else unicodedata.normalize("NFC", line)


def _unescape(match: re.Match[str]) -> str:
    """The character that an entity stands for, escaped at most twice; deeper ones are somebody's text."""
    escapes, name = match.groups()
    if len(escapes) // len("amp;") >= DEEPEST_ESCAPE or (name[0] != "#" and f"{name};" not in html5):
        return match.group()
    return unescape(f"&{name};")
