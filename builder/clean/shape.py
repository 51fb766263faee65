"""What a line looks like on its own: its words, its ending, its share of capitals and of page furniture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from builder.clean import lexicon

TERMINAL = re.compile(r"[.!?…。！？؟۔।][\"”’')\]»」』]*$")
CLOSED_QUOTE = re.compile(r"[\"”’'][,;:]?$|[:;,—–-]$")
GLUED = re.compile(r"[a-z0-9][A-Z][a-z]|[a-z]{2}[A-Z]{2}")
BYLINE = re.compile(
    r"(?:by|analysis by|written by|reviewed by|opinion by|text by|words by|story by|from|posted by|author:)"
    r"[ :]+[A-Z][\w.'’-]*(?:,? (?:and |& |[A-Z]|de |van |von |bin |al-)[\w.'’-]*){0,12}"
    r"(?:[,|•·(-].{0,60})?$",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d\d\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b\d{1,2} ?[ap]\.?m\b",
    re.IGNORECASE,
)
PHOTO = re.compile(
    r"\b(?:AP Photo|Getty|Shutterstock|File Photo|AFP|Reuters|EPA|Alamy|Handout|Courtesy|Photograph|Photo by)"
    r"\b.{0,60}$|^(?:image|photo|picture|file|caption)s?\b.{0,10}(?:source|credit|by|:| - |,)"
    r"|\b(?:REUTERS|AFP|AP Photo|Getty Images)/",
    re.IGNORECASE,
)
BIOGRAPHY = re.compile(
    r"\b(?:is|was) (?:a|an|the|our) [\w' -]{0,60}?"
    r"(?:reporter|writer|editor|correspondent|journalist|columnist|contributor|author)\b"
    r"|^[A-Z][\w.'’-]+ [A-Z][\w.'’-]+ (?:covers|writes|reports|joined|is based)\b"
    r"|\b[Ff]ollow (?:him|her|them|[A-Z]\w+) on\b"
)
LABEL = re.compile(r"[A-Z][\w'’ -]{1,24}: ?")
MARKS = {
    "brackets": ("[", "]"),
    "handle": ("@",),
    "chevron": ("›", "»", "|", "•", "·"),
    "copyright": ("©", "™"),
    "address": ("http", "www."),
}
UNSPACED, SHORTEST_UNSPACED = 10, 25
"""Characters a word that tell a script without spaces, and how long a sentence is there at least."""
LONG_WORD = 3


@dataclass(frozen=True)
class Shape:
    """A line's own evidence; counts are of words."""

    text: str

    @cached_property
    def words(self) -> list[str]:
        """Its words in lower case."""
        return lexicon.words(self.text)

    @cached_property
    def terminal(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(TERMINAL.search(self.text[-12:]))

    @cached_property
    def capitals(self) -> float:
        """The share of its longer words that begin with a capital."""
        longer = [word for word in self.text.split() if len(word.strip("\"'“”‘’(),.")) > LONG_WORD]
        return sum(word.lstrip("\"'“”‘’([")[:1].isupper() for word in longer) / len(longer) if longer else 0.0

    @cached_property
    def prose(self) -> bool:
        """Whether it reads as a sentence of running text, in any language."""
        words = self.words
        if not self.terminal:
            return False
        if not self.text.isascii() and len(self.text) > UNSPACED * max(len(words), 1):
            return len(self.text) > SHORTEST_UNSPACED
        functions = sum(word in lexicon.FUNCTIONS or word in lexicon.VERBS for word in words)
        return len(words) > 8 and (functions / len(words) > 0.2 or self.capitals < 0.4)

    def share(self, among: frozenset[str]) -> float:
        """The share of its words that are on a list."""
        return sum(word in among for word in self.words) / len(self.words) if self.words else 0.0


@lru_cache(maxsize=4096)
def shape(text: str) -> Shape:
    """The shape of a line."""
    return Shape(text)


@lru_cache(maxsize=4096)
def clues(text: str) -> tuple[str, ...]:
    """Names of the features that a line shows on its own."""
    seen = shape(text)
    return (*_length(seen), *_ending(seen), *_case(seen), *_lists(seen), *_patterns(seen))


def _length(seen: Shape) -> Iterator[str]:
    bounds = (1, 2, 4, 7, 12, 20, 35)
    yield f"length<={next((bound for bound in bounds if len(seen.words) <= bound), 'more')}"
    if seen.prose:
        yield "prose"
    if not seen.words:
        yield "no words"


def _ending(seen: Shape) -> Iterator[str]:
    long = _extent(seen)
    if seen.terminal:
        yield f"terminal:{long}"
        if re.search(r"[.!?…][\"”]? [\"“A-Z]", seen.text):
            yield "sentences"
    elif CLOSED_QUOTE.search(seen.text[-4:]):
        yield "ends in quote or colon"
    else:
        yield f"open end:{long}"
    if seen.text.endswith("?"):
        yield "question"


def _case(seen: Shape) -> Iterator[str]:
    first = seen.text[:1]
    if first.islower():
        yield "starts lower"
    elif first in "\"“‘'":
        yield "starts quote"
    elif first.isdigit():
        yield "starts digit"
    elif first == "(" and seen.text.endswith(")"):
        yield "in brackets"
    if seen.text.isupper() and len(seen.words) > 0:
        yield "all capitals"
    elif seen.capitals > 0.8 and len(seen.words) > 1:
        yield "title case"
    elif seen.capitals < 0.4 and len(seen.words) > 3:
        yield "lower case"
    verbs = sum(word in lexicon.VERBS for word in seen.words)
    yield f"verbs:{min(verbs, 2)}:{_extent(seen)}"


def _lists(seen: Shape) -> Iterator[str]:
    words = seen.words
    if not words:
        return
    yield from _first_word(seen)
    furniture = len({word for word in words if word in lexicon.FURNITURE})
    if furniture:
        yield f"furniture:{min(furniture, 3)}:{_extent(seen)}"
    if not any(mark in seen.text for mark in '"“”') and len(words) < 40:
        yield from _address(seen)
    if seen.share(lexicon.NETWORKS | lexicon.HANDLES) == 1:
        yield "social all"
    if seen.share(lexicon.CREDITS) >= 0.25:
        yield "credits"
    functions = seen.share(lexicon.FUNCTIONS)
    if functions > 0.35 or not functions:
        yield "functions many" if functions else "functions none"


def _first_word(seen: Shape) -> Iterator[str]:
    first = seen.words[0]
    if first in lexicon.ACTIONS and seen.text[0] not in "\"“‘'":
        yield f"action:{'terminal' if seen.terminal else 'open'}:{_extent(seen)}"
    if first in lexicon.SECTIONS and len(seen.words) < 8 and not seen.terminal:
        yield f"section:{'all' if seen.share(lexicon.SECTIONS) == 1 else 'first'}"
    if first in lexicon.FURNITURE:
        yield "furniture first"


def _address(seen: Shape) -> Iterator[str]:
    """Whether the line speaks to its reader, or for its publisher."""
    reader, publisher = (not among.isdisjoint(seen.words) for among in (lexicon.READER, lexicon.WE))
    if reader or publisher:
        action = "action" if seen.words[0] in lexicon.ACTIONS else ""
        yield f"{'you' if reader else ''}{'we' if publisher else ''}:{action}"


def _extent(seen: Shape) -> str:
    return "long" if len(seen.words) > 12 else "short"


def _patterns(seen: Shape) -> Iterator[str]:
    text = seen.text
    yield from _times(seen)
    if BYLINE.match(text):
        yield "byline"
    if len(seen.words) < 60 and PHOTO.search(text[:80] + text[-80:]):
        yield f"photo:{'prose' if seen.prose else 'open'}"
    if len(seen.words) < 25 and not seen.prose and GLUED.search(text):
        yield "glued"
    for name, marks in MARKS.items():
        if any(mark in text for mark in marks):
            yield name
    if LABEL.match(text):
        yield f"label:{'terminal' if seen.terminal else 'open'}"
    if BIOGRAPHY.search(text[:600]):
        yield "biography"


def _times(seen: Shape) -> Iterator[str]:
    if not CLOCK.search(seen.text):
        return
    dates = sum(word in lexicon.TIMES or word[0].isdigit() for word in seen.words)
    if dates >= max(2, 0.6 * len(seen.words)):
        yield "timestamp"
    elif len(seen.words) < 16 and not seen.terminal:
        yield "some time"
