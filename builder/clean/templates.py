"""Whole lines that are page furniture wherever they stand, looked up in `templates.txt`."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from builder.clean import lexicon

MOST_MORE = 12
SENTENCE_BREAK = re.compile(r"(?<=[a-z][.!?]) *(?=[A-Z])")
GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[a-z]) *[|•·/] *(?=[A-Z])")
NUMBER = re.compile(r"\b\d+\b")
SPELLED = re.compile(r"^(?:[A-Za-z*] ){4,}[A-Za-z*]$")
DISGUISED = re.compile(r"[A-Za-z0-9*@]{11,16}")
ADVERTISEMENT = "advertisement"
GO_ON = re.compile(
    r"(?:please )?(?:scroll|swipe) (?:down|up|below|past|left)$"
    r"|(?:please )?(?:scroll|keep scrolling|swipe|tap|click|press|read on)"
    r"(?: down| up| below| here| past| left)?"
    r" (?:to|for) (?:continue|keep|read|see|view|reveal|carry on|go on|the rest|more)"
    r"(?: on| reading| with| the| this| full| rest| of| more| story| article| content| text| below)*$"
    r"|(?:the |this |our )?(?:story|article|report|text|post|content) (?:continues?|resumes?|goes on)"
    r" (?:below|after|beneath|under|following|underneath)"
    r"(?: (?:the|this|our|these|an?|ads?|adverts?|advertisements?|video|picture|photo|image|gallery"
    r"|slideshow|promotion|newsletter|links?|sign up|form|graphic|map))*$"
)
"""What tells a reader that the story goes on."""
SIGN_UP = re.compile(
    r"(?:sign up|subscribe|register)(?: now| here| today)? (?:for|to) (?:our|the|this|my)"
    r"(?: [\w'’]+){0,5} newsletters?(?: now| here| today)?$"
)
LOOKS_LIKE = str.maketrans("0134@5", "oieaas")


@dataclass(frozen=True, slots=True)
class Templates:
    """Phrases by kind: whole ones, and those that more words may follow, by their first word."""

    whole: dict[str, str]
    open_ended: dict[str, tuple[tuple[str, str], ...]]


@lru_cache(maxsize=1)
def load() -> Templates:
    """Read the phrases."""
    whole: dict[str, str] = {}
    longer: dict[str, list[tuple[str, str]]] = {}
    kind = ""
    for line in files("builder.clean").joinpath("templates.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line.endswith("…"):
            phrase = line.rstrip("… ")
            longer.setdefault(phrase.split()[0], []).append((phrase, kind))
        elif line and not line.startswith("#"):
            whole[line] = kind
    return Templates(whole, {first: tuple(phrases) for first, phrases in longer.items()})


@lru_cache(maxsize=4096)
def furniture(line: str) -> str:
    """The kind of page furniture that a whole line is ("sharing", "notice", …); empty where it is none."""
    if len(line) > 200 or line[:1] in "\"“‘'":
        return ""
    line = undisguised(line)
    return _kind_of_all(SENTENCE_BREAK.split(line)) or _kind_of_all(GLUED.split(line))


def _kind_of_all(pieces: list[str]) -> str:
    """The kind of the first piece, where each is furniture."""
    first = _kind(pieces[0])
    return first if first and all(_kind(piece) for piece in pieces[1:]) else ""


def _kind(sentence: str) -> str:
    words = " ".join(lexicon.words(sentence))
    if GO_ON.match(words):
        return ADVERTISEMENT
    if SIGN_UP.match(words):
        return "newsletter"
    return (_look_up(words) or _look_up(NUMBER.sub("#", words))) if words else ""


def _look_up(words: str) -> str:
    templates = load()
    if words in templates.whole:
        return templates.whole[words]
    for phrase, kind in templates.open_ended.get(words.split(" ", 1)[0], ()):
        rest = words[len(phrase) :]
        if words.startswith(phrase) and (not rest or rest[0] == " ") and rest.count(" ") <= MOST_MORE:
            return kind
    return ""


def undisguised(line: str) -> str:
    """The line with "Advertisem*nt", "A D V E R T I S E M E N T" and the like spelt out."""
    if SPELLED.match(line):
        line = line.replace(" ", "")
    return DISGUISED.sub(lambda word: ADVERTISEMENT if _is_disguise(word.group()) else word.group(), line)


def _is_disguise(word: str) -> bool:
    """Whether a word is "advertisement" but for at most two letters put in, left out, starred or changed."""
    plain = word.lower().translate(LOOKS_LIKE)
    if plain[:2] != ADVERTISEMENT[:2] and "*" not in plain[:2]:
        return False
    if plain.startswith("advertis") and "*" not in plain:
        return plain in (ADVERTISEMENT, f"{ADVERTISEMENT}s")
    if len(plain) == len(ADVERTISEMENT):
        return sum(one != two for one, two in zip(plain, ADVERTISEMENT, strict=True)) <= 2
    return plain.replace("*", "") in (ADVERTISEMENT, f"{ADVERTISEMENT}s")
