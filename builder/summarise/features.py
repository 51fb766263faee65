"""What a sentence is scored by: one number for each feature, all of the order of 1."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.models import Text
from builder.summarise.standing import opens_with_connective
from builder.text import WORD, stop_words
from builder.text.lexicon import lines

STEM = 7
"""Letters of a word that count: a crude stemmer that is fair to every language."""
TOP = 10
MARKS = "\"“„«‘'"

FEATURES = (
    "first",
    "second",
    "third",
    "early",
    "late",
    "place",
    "centrality",
    "early and central",
    "lede words",
    "recurring words",
    "introduces recurring words",
    "frequency of words",
    "weight of words",
    "main words",
    "early with main words",
    "recurring pairs",
    "length",
    "log length",
    "excess length",
    "density",
    "opens with a quotation",
    "reporting verb",
    "connective",
    "article",
    "numbers",
    "names",
    "question",
    "first person",
)
FIRST_PERSON = frozenset(["i", "me", "my", "we", "our", "you", "your"])
ARTICLES = frozenset(
    ["the", "der", "die", "das", "le", "la", "les", "el", "los", "las", "o", "os", "il", "gli", "het"]
)


@dataclass(frozen=True, slots=True)
class Profile:
    """A sentence as the scorer sees it: its stems, and its values in the order of `FEATURES`."""

    stems: frozenset[str]
    main: frozenset[str]
    """Those of its stems that are among the `TOP` commonest of the text."""
    centrality: float
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Lexis:
    """The words of a text: in how many sentences each stem stands, where first, and the commonest ones."""

    counts: Counter[str]
    tokens: Counter[str]
    norm: float
    first: dict[str, int]
    pairs: Counter[tuple[str, str]]
    top: frozenset[str]
    lede: frozenset[str]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence in words: lower-case words, the stems of those that carry meaning, adjacent pairs."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    unique: frozenset[str]
    pairs: frozenset[tuple[str, str]]


def profiles(text: Text) -> tuple[Profile, ...]:
    """A profile for each sentence of `text`."""
    stops = stop_words(text.language) or stop_words("en")
    spoken = [_spoken(text.body[s.start : s.end], stops) for s in text.sentences]
    lexis = _lexis(spoken, _spoken(text.title, stops).unique)
    found = []
    for index, (sentence, said) in enumerate(zip(text.sentences, spoken, strict=True)):
        early, central = 1 / (1 + index), _centrality(said, lexis)
        main = said.unique & lexis.top
        values = (
            *_position(index, len(spoken)),
            central,
            early * central,
            *_lexical(index, said, lexis),
            len(main) / TOP,
            early * len(main) / TOP,
            sum(lexis.pairs[pair] > 1 for pair in said.pairs) / 10,
            *_length(said),
            *_form(text.body[sentence.start : sentence.end], said, text.language),
        )
        found.append(Profile(said.unique, main, central, values))
    return tuple(found)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The cosine of two sets of stems, 0 to 1."""
    return len(one & other) / math.sqrt(len(one) * len(other)) if one and other else 0.0


def _spoken(sentence: str, stops: frozenset[str]) -> Spoken:
    words = tuple(WORD.findall(sentence.lower().replace("’", "'")))
    bare = [word.partition("'")[0] for word in words]
    stems = tuple(word[:STEM] for word in bare if len(word) > 1 and word not in stops)
    pairs = frozenset(
        (one[:STEM], two[:STEM]) for one, two in pairwise(bare) if one not in stops or two not in stops
    )
    return Spoken(words, stems, frozenset(stems), pairs)


def _lexis(spoken: Sequence[Spoken], title: frozenset[str]) -> Lexis:
    counts = Counter(stem for said in spoken for stem in said.unique)
    counts.update(title)
    tokens = Counter(stem for said in spoken for stem in said.stems)
    tokens.update(title)
    first: dict[str, int] = {}
    for index, said in enumerate(spoken):
        for stem in said.unique:
            first.setdefault(stem, index)
    ranked = sorted(counts, key=lambda stem: (-counts[stem], first.get(stem, -1), stem))
    return Lexis(
        counts,
        tokens,
        math.sqrt(sum(count * count for count in tokens.values())) or 1.0,
        first,
        Counter(pair for said in spoken for pair in said.pairs),
        frozenset(ranked[:TOP]),
        spoken[0].unique if spoken else frozenset(),
    )


def _position(index: int, total: int) -> tuple[float, ...]:
    ordinal = (float(index == 0), float(index == 1), float(index == 2))
    return (*ordinal, 1 / (1 + index), math.log(1 + index) / 4, index / total)


def _centrality(said: Spoken, lexis: Lexis) -> float:
    own = Counter(said.stems)
    dot = sum(count * lexis.tokens[stem] for stem, count in own.items())
    return dot / (lexis.norm * math.sqrt(sum(count * count for count in own.values()) or 1))


def _lexical(index: int, said: Spoken, lexis: Lexis) -> tuple[float, ...]:
    size = len(said.unique) or 1
    repeated = [stem for stem in said.unique if lexis.counts[stem] > 1]
    new = sum(lexis.first[stem] == index for stem in repeated)
    mass = sum(math.log(lexis.counts[stem]) for stem in repeated)
    lede = likeness(said.unique, lexis.lede) if index else 0.0
    return (lede, (len(repeated) - new) / size, new / 10, mass / size, mass / 10)


def _length(said: Spoken) -> tuple[float, ...]:
    count = len(said.words)
    return (
        count / 25,
        math.log(1 + count) / 3.2,
        max(0.0, count / 25 - 1.4),
        len(said.unique) / (count or 1),
    )


def _form(sentence: str, said: Spoken, language: str) -> tuple[float, ...]:
    return (
        float(sentence[0] in MARKS),
        float(not lines("reporting").isdisjoint(said.words)),
        float(opens_with_connective(sentence, language)),
        float(bool(said.words) and said.words[0] in ARTICLES),
        min(1.0, sum(word[0].isdigit() for word in said.words) / 2),
        min(1.0, sum(word[0].isupper() for word in sentence.split()[1:]) / 5),
        float("?" in sentence[-2:]),
        float(not FIRST_PERSON.isdisjoint(said.words)),
    )
