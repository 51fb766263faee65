"""Fits the word weights of the 17 sections for `builder.topics`; called by `benchmarks.fit_topics`.

Naive Bayes by expectation maximisation: the first counts come from the labels and
definitions of the IPTC Media Topics (CC BY 4.0) below each section and from our own
section_seeds.json; then each development text gives its words to the sections that it
seems to belong to, among those that its category accepts where it has one.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from builder.relate.section import SURE
from builder.text import parse
from builder.topics.sectioning import CODES, counts, evidence
from builder.topics.stems import stem
from builder.topics.tokens import title_tokens, tokens

SEEDS = Path(__file__).with_name("section_seeds.json")
SETS = ("dev.bbc.sections.jsonl", "dev.kpcrowd.jsonl", "dev.duc.jsonl")
LABEL, DEFINITION, SEED = 0.45, 0.15, 4.0
"""What a word counts in a Media Topic's label, in its definition, and among our seeds."""
SMOOTHING, ROUNDS, HEAT, TEXT_LENGTH = 0.5, 3, 0.3, 60.0
LEAST_TEXTS = 3
LEAST_WEIGHT = 5
"""Weights nearer to 0 (in tenths) are left out of the table."""

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sample:
    """A text's words, and the numbers of the sections that its category accepts (none: unlabelled)."""

    source: str
    bag: Mapping[str, float]
    known: frozenset[str]
    accepted: tuple[int, ...]


def fit(folder: Path, folds: int) -> dict[str, object]:
    """The table of weights; prints figures with and without labels, cross-validated and across sources."""
    samples = list(_samples(folder))
    prior, words = _prior(folder, samples)
    every = list(range(len(samples)))
    full = _tables(samples, words)
    _print("in-sample", samples, {at: full[at] @ _weights(full, samples, every, prior).T for at in every})
    scores: dict[int, Matrix] = {}
    unlabelled: dict[int, Matrix] = {}
    bare = [Sample(s.source, s.bag, s.known, ()) for s in samples]
    for fold in range(folds):
        train = [at for at in every if at % folds != fold]
        weights, plain = _weights(full, samples, train, prior), _weights(full, bare, train, prior)
        for at in every[fold::folds]:
            scores[at], unlabelled[at] = full[at] @ weights.T, full[at] @ plain.T
    _print(f"{folds}-fold", samples, scores)
    _print(f"{folds}-fold, self-training without labels", samples, unlabelled)
    _print("labels of the other source only", samples, _across(samples, full, prior))
    heat = _calibrated(samples, scores, full)
    _print_shown(samples, scores, full, heat)
    final = _weights(full, samples, every, prior)
    return {"heat": heat, "weights": _packed(final, words)}


def _samples(folder: Path) -> Iterable[Sample]:
    accepted = _accepted(folder)
    for name in SETS:
        with (folder / name).open(encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                words = tokens(parse(record["title"], record["text"]))
                codes = accepted.get(record.get("category", ""), "").split()
                yield Sample(
                    source=name.split(".")[1],
                    bag=evidence(counts(words, title_tokens(record["title"]))),
                    known=frozenset(t.stem for t in words if t.surface.islower() and t.word.isalpha()),
                    accepted=tuple(CODES.index(f"medtop:{code}000000") for code in codes),
                )


def _accepted(folder: Path) -> dict[str, str]:
    specification = spec_from_file_location("evaluate_sections", folder / "evaluate_sections.py")
    assert specification and specification.loader
    module = module_from_spec(specification)
    specification.loader.exec_module(module)
    table: dict[str, str] = module.ACCEPTED
    return table


def _prior(folder: Path, samples: list[Sample]) -> tuple[Matrix, list[str]]:
    """Counts of section by word from the vocabulary and the seeds, and the words: no names among them."""
    count: dict[str, Counter[str]] = defaultdict(Counter)
    for code, text, worth in _descriptions(folder):
        for token in title_tokens(text):
            count[code][token.stem] += worth  # type: ignore[assignment]  # a counter of weights
    for digits, words in json.loads(SEEDS.read_text(encoding="utf-8")).items():
        for word in words.split():
            count[f"medtop:{digits}"][stem(word)] += SEED  # type: ignore[assignment]  # a counter of weights
    texts = Counter(word for sample in samples for word in sample.known)
    described = Counter(word for words in count.values() for word in words)
    seeds = {word for words in count.values() for word, worth in words.items() if worth >= SEED}
    kept = sorted(
        word
        for word in set(texts) | set(described)
        if word in seeds or texts[word] + described[word] >= LEAST_TEXTS
    )
    usable = [word for word in kept if evidence({word: 1})]
    return np.array([[count[code][word] for word in usable] for code in CODES], dtype=float), usable


def _descriptions(folder: Path) -> Iterable[tuple[str, str, float]]:
    (path,) = folder.glob("mediatopics-*.json")
    concepts = {c["qcode"]: c for c in json.loads(path.read_text(encoding="utf-8"))["conceptSet"]}
    broader = {n: q for q, c in concepts.items() for n in c.get("narrower", ())}
    for code, concept in concepts.items():
        top = code
        while top in broader:
            top = broader[top]
        if top in CODES:
            for kind, worth in (("prefLabel", LABEL), ("definition", DEFINITION)):
                texts = concept.get(kind, {})
                yield top, texts.get("en-GB") or texts.get("en-US") or "", worth


def _tables(samples: list[Sample], words: list[str]) -> Matrix:
    place = {word: at for at, word in enumerate(words)}
    table = np.zeros((len(samples), len(words)))
    for row, sample in enumerate(samples):
        for word, value in sample.bag.items():
            if word in place:
                table[row, place[word]] = value
    return table


def _weights(table: Matrix, samples: list[Sample], train: list[int], prior: Matrix) -> Matrix:
    """Expectation maximisation from the prior counts; weights are rounded and cut as in the packed table."""
    inputs = table[train]
    inputs = inputs / inputs.sum(1, keepdims=True) * TEXT_LENGTH
    allowed = np.zeros((len(train), len(CODES)))
    for row, at in enumerate(train):
        if samples[at].accepted:
            allowed[row] = -1e9
            allowed[row, list(samples[at].accepted)] = 0
    weights = _logarithms(prior)
    for _ in range(ROUNDS):
        belief = inputs @ weights.T * HEAT + allowed
        belief = np.exp(belief - belief.max(1, keepdims=True))
        belief /= belief.sum(1, keepdims=True)
        weights = _logarithms(prior + belief.T @ inputs)
    tenths = np.round(weights * 10)
    return np.where(np.abs(tenths) >= LEAST_WEIGHT, tenths, 0) / 10


def _logarithms(count: Matrix) -> Matrix:
    share = np.log((count + SMOOTHING) / (count.sum(1, keepdims=True) + SMOOTHING * count.shape[1]))
    centred: Matrix = share - share.mean(0)
    return centred


def _across(samples: list[Sample], table: Matrix, prior: Matrix) -> dict[int, Matrix]:
    """Scores of each labelled source, fitted with the labels of the other one alone."""
    scores = {}
    for source in ("bbc", "kpcrowd"):
        train = [at for at, sample in enumerate(samples) if sample.source != source]
        weights = _weights(table, samples, train, prior)
        for at, sample in enumerate(samples):
            if sample.source == source:
                scores[at] = table[at] @ weights.T
    return scores


def _print(name: str, samples: list[Sample], scores: dict[int, Matrix]) -> None:
    parts = []
    for source in ("bbc", "kpcrowd"):
        rows = [(scores[at], s.accepted) for at, s in enumerate(samples) if s.source == source]
        first = np.mean([int(np.argmax(row)) in accepted for row, accepted in rows])
        either = np.mean([bool(set(np.argsort(-row)[:2]) & set(accepted)) for row, accepted in rows])
        parts.append(f"{source} {100 * first:.1f} ({100 * either:.1f})")
    print(f"sections, first (either of two), {name}:", ", ".join(parts))


def _calibrated(samples: list[Sample], scores: dict[int, Matrix], table: Matrix) -> float:
    """The heat at which beliefs (softmax of scores over the root of the words' sum) fit the labels best."""
    rows = [(scores[at] / table[at].sum() ** 0.5, s.accepted) for at, s in enumerate(samples) if s.accepted]
    return min((_surprise(rows, heat / 100), heat / 100) for heat in range(5, 200, 5))[1]


def _print_shown(samples: list[Sample], scores: dict[int, Matrix], table: Matrix, heat: float) -> None:
    """How many of the labelled texts would show their section on a page, and how many of those are right."""
    shown = []
    for at, sample in enumerate(samples):
        if sample.accepted:
            belief = np.exp((scores[at] - scores[at].max()) * heat / table[at].sum() ** 0.5)
            if belief.max() / belief.sum() >= SURE:
                shown.append(int(belief.argmax()) in sample.accepted)
    labelled = sum(bool(sample.accepted) for sample in samples)
    print(f"sections shown (belief {SURE} and more): {len(shown)} of {labelled}, right {np.mean(shown):.1%}")


def _surprise(rows: list[tuple[Matrix, tuple[int, ...]]], heat: float) -> float:
    total = 0.0
    for row, accepted in rows:
        belief = np.exp((row - row.max()) * heat)
        total -= float(np.log(belief[list(accepted)].sum() / belief.sum()))
    return total


def _packed(weights: Matrix, words: list[str]) -> dict[str, dict[str, str]]:
    """Section -> weight in tenths -> words."""
    packed: dict[str, dict[str, str]] = {}
    for code, row in zip(CODES, weights, strict=True):
        levels: dict[str, list[str]] = defaultdict(list)
        for word, weight in zip(words, row, strict=True):
            if weight:
                levels[f"{round(weight * 10):+03}"].append(word)
        packed[code] = {level: " ".join(levels[level]) for level in sorted(levels)}
    return packed
