"""What speaks for and against a candidate phrase, as numbers for a linear score."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import log, log1p
from typing import Final

from builder.topics.candidates import Key
from builder.topics.commonness import rarity
from builder.topics.lexicon import EITHER, STOP, VAGUE
from builder.topics.sides import BOTH, LEFT, RIGHT, Sides, left_sides, right_sides
from builder.topics.tokens import Token

FEATURES: Final = (
    *LEFT,
    *RIGHT,
    BOTH,
    "two words",
    "three words",
    "four words",
    "five words",
    "log count",
    "share of top count",
    "early",
    "first sentence",
    "first block",
    "log position",
    "part in title",
    "head in title",
    "name",
    "one-word name",
    "partly capital",
    "mean stem frequency",
    "head frequency",
    "mean rarity",
    "head rarity",
    "spread",
    "vague start",
    "vague end",
    "either start",
    "participle start",
    "gerund start",
    "gerund end",
    "adjective end",
    "plural before more",
    "digit start",
    "digit end",
    "hyphen",
    "part of a longer",
    "one-word count",
    "plural end",
    "head family",
    "connector",
)

ADJECTIVE_ENDS: Final = (
    "ous",
    "ful",
    "less",
    "able",
    "ible",
    "ish",
    "ic",
    "ive",
    "ary",
    "gry",
    "ier",
    "iest",
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the features need to know of the whole text: lists have one item for each token."""

    tokens: list[Token]
    left: Sides
    right: Sides
    frequency: list[float]
    rarity: list[float]
    in_title: list[bool]
    capital: list[bool]
    """Whether the word is capitalised, or small enough to stand in a name as it is."""
    stop: list[bool]
    hyphen: list[bool]
    top: int
    longer: dict[Key, int]
    family: dict[str, float]


def setting(tokens: list[Token], title: list[Token], found: Mapping[Key, list[int]]) -> Setting:
    """Counts over the whole text."""
    longer, family = _kindred(found)
    stems = Counter([token.stem for token in tokens])
    frequency = {stem: log1p(count) for stem, count in stems.items()}
    rare = {stem: rarity(stem) for stem in stems}
    titled = {token.stem for token in title}
    stop = [token.word in STOP for token in tokens]
    return Setting(
        tokens=tokens,
        left=left_sides(tokens),
        right=right_sides(tokens),
        frequency=[frequency[token.stem] for token in tokens],
        rarity=[rare[token.stem] for token in tokens],
        in_title=[token.stem in titled for token in tokens],
        capital=[small or t.surface[0].isupper() for t, small in zip(tokens, stop, strict=True)],
        stop=stop,
        hyphen=["-" in token.surface for token in tokens],
        top=max(map(len, found.values()), default=1),
        longer=longer,
        family=family,
    )


def _kindred(found: Mapping[Key, list[int]]) -> tuple[dict[Key, int], dict[str, float]]:
    """How often a phrase stands in a longer one that recurs; the logarithm of a word's phrases' counts."""
    longer: dict[Key, int] = {}
    families: Counter[str] = Counter()
    for key, starts in found.items():
        if len(key) > 1:
            count = len(starts)
            families[key[-1]] += count
            if count > 1:
                for part in (key[1:], key[:-1]):
                    longer[part] = max(longer.get(part, 0), count)
    return longer, {stem: log1p(count) for stem, count in families.items()}


def is_fragment(key: Key, starts: list[int], about: Setting) -> bool:
    """Whether a phrase that stands in the text once is a piece of a longer one: hardly ever a keyphrase."""
    if len(starts) > 1:
        return False
    start = starts[0]
    left, right = about.left[start], about.right[start + len(key) - 1]
    open_sides = (left[0] == 0) + (right[0] == 0)
    return open_sides > 0 and (open_sides == 2 or len(key) == 1 or left[-1] + right[-1] > 0)


def features(key: Key, starts: list[int], about: Setting) -> list[float]:
    """One number for each of `FEATURES`, mostly between 0 and 1."""
    size, count = len(key), len(starts)
    left, right = _sides(starts, size, about)
    return [
        *left[:-1],
        *right[:-1],
        min(1.0, left[-1] + right[-1]),
        *_inner(key, starts, count, right[0], about),
    ]


def _sides(starts: list[int], size: int, about: Setting) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The sides of all occurrences, averaged."""
    if len(starts) == 1:
        return about.left[starts[0]], about.right[starts[0] + size - 1]
    lefts = [about.left[start] for start in starts]
    rights = [about.right[start + size - 1] for start in starts]
    count = len(starts)
    return (
        tuple([sum(column) / count for column in zip(*lefts, strict=True)]),
        tuple([sum(column) / count for column in zip(*rights, strict=True)]),
    )


def capitals(starts: list[int], size: int, about: Setting) -> float:
    """Share of the occurrences that are capitalised throughout; those that open sentences hardly count."""
    if len(starts) == 1:
        return float(all(about.capital[starts[0] : starts[0] + size]))
    inner = [start for start in starts if not about.tokens[start].initial] or starts
    return sum([all(about.capital[start : start + size]) for start in inner]) / len(inner)


def _inner(key: Key, starts: list[int], count: int, closed_right: float, about: Setting) -> list[float]:
    """The features of the words themselves and of where they stand, in the order of `FEATURES`."""
    size = len(key)
    place = starts[0]
    beyond = place + size
    first, last = about.tokens[place], about.tokens[beyond - 1]
    word, end = first.word, last.word
    name = capitals(starts, size, about) > 0.5
    length = len(about.tokens)
    one = size == 1
    return [
        size == 2,
        size == 3,
        size == 4,
        size >= 5,
        log(count),
        count / about.top,
        1 / (1 + first.sentence),
        first.sentence == 0,
        first.block == 0,
        log1p(place) / log1p(length),
        sum(about.in_title[place:beyond]) / size,
        about.in_title[beyond - 1],
        name,
        name and one,
        not one and not name and any(about.capital[place + 1 : beyond]),
        sum(about.frequency[place:beyond]) / size,
        about.frequency[beyond - 1],
        sum(about.rarity[place:beyond]) / size,
        about.rarity[beyond - 1],
        (starts[-1] - place) / length,
        word in VAGUE,
        end in VAGUE,
        word in EITHER,
        word.endswith("ed"),
        word.endswith("ing"),
        end.endswith("ing"),
        end.endswith(ADJECTIVE_ENDS) and last.surface.islower(),
        1 - closed_right if end.endswith("s") else 0.0,
        word[0].isdigit(),
        end[-1].isdigit(),
        any(about.hyphen[place:beyond]),
        about.longer.get(key, 0) / count,
        log(count) if one else 0.0,
        end.endswith("s"),
        about.family.get(key[-1], 0.0),
        size > 2 and any(about.stop[place:beyond]),
    ]
