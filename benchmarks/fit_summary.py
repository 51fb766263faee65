"""Fits the summariser's weights on people's summaries, and says what five-fold cross-validation gives.

    python -m benchmarks.fit_summary [--data DIR] [--write]

DIR's part `summaries/` holds `dev.cnn.jsonl` and `dev.writers.jsonl`. A softmax over a text's sentences is
fitted to the softmax of what each would add to ROUGE (ListNet, Cao et al. 2007), with a
ridge penalty. Deterministic, under a minute. `--write` replaces the package's weights.
"""

import json
import statistics
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rouge_score.rouge_scorer import RougeScorer  # type: ignore[import-untyped]  # it ships no types
from rouge_score.tokenizers import DefaultTokenizer  # type: ignore[import-untyped]  # it ships no types

import builder.summarise
from benchmarks.arguments import arguments
from builder.models import Text
from builder.summarise.features import FEATURES, profiles
from builder.summarise.lead import lead_by
from builder.summarise.standing import Standing, standings
from builder.summarise.weights import Weights
from builder.text import parse

SETS = ("cnn", "writers")
FOLDS = 5
SENTENCES = 3
PRICE = (0.5, 0.2)
"""What a word and a pair of words cost: about ROUGE-1 and ROUGE-2 of a good summary, somewhat more."""
TEMPERATURE = 2.0
RIDGE = 0.02
STEP = 0.04
ROUNDS = 400
REPETITION = 1.8
"""What full likeness to a chosen sentence costs, in standard deviations of the score."""
EARLY = 8
"""Sentences of a text whose scores set that unit."""

Array = NDArray[np.float64]
Grams = tuple[Counter[str], Counter[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Example:
    """A text with its references: features and worth of each sentence, and whether it may be chosen."""

    name: str
    text: Text
    references: tuple[str, ...]
    features: Array
    worth: Array
    fit: NDArray[np.bool_]


def main() -> None:
    """Cross-validates, fits, and with `--write` writes the weights."""
    folder, write = arguments("the summariser's weights", "summaries")
    examples = {name: _examples(name, folder / f"dev.{name}.jsonl") for name in SETS}
    everything = [example for name in SETS for example in examples[name]]
    held_out = [
        fit([e for name in SETS for i, e in enumerate(examples[name]) if i % FOLDS != fold])
        for fold in range(FOLDS)
    ]
    final = fit(everything)
    for name, rows in examples.items():
        for label, weights_of in (
            ("in sample", lambda number: final),
            ("five-fold", lambda number: held_out[number % FOLDS]),
        ):
            for words in (None, 100):
                report(f"{name}, {label}", rows, weights_of, words)
    if write:
        _write(final)


def fit(examples: Sequence[Example]) -> Weights:
    """The weights of the features, in units in which the scores of early sentences spread by one."""
    features = np.vstack([example.features for example in examples])
    mean, spread = features.mean(0), features.std(0) + 1e-9
    scaled = (features - mean) / spread
    bounds = np.cumsum([0] + [len(example.worth) for example in examples])
    segment = np.repeat(np.arange(len(examples)), np.diff(bounds))
    allowed = np.concatenate([example.fit for example in examples])

    def shares(scores: Array) -> Array:
        masked = np.where(allowed, scores, -1e9)
        raised = np.exp(masked - np.maximum.reduceat(masked, bounds[:-1])[segment]) * allowed
        return np.asarray(raised / np.maximum(np.add.reduceat(raised, bounds[:-1]), 1e-12)[segment])

    goal = shares(np.concatenate([example.worth for example in examples]) / TEMPERATURE)
    weights = ahead = np.zeros(len(FEATURES))
    momentum = 1.0
    for _ in range(ROUNDS):
        slope = scaled.T @ (shares(scaled @ ahead) - goal) / len(examples) + RIDGE * ahead
        stepped = ahead - STEP * slope
        following = (1 + (1 + 4 * momentum**2) ** 0.5) / 2
        ahead = stepped + (momentum - 1) / following * (stepped - weights)
        weights, momentum = stepped, following
    raw = weights / spread
    early = [example.features[:EARLY] @ raw for example in examples]
    unit = np.concatenate([scores - scores.mean() for scores in early]).std()
    return Weights(tuple(float(weight) for weight in raw / unit), REPETITION)


def report(
    label: str, rows: Sequence[Example], weights_of: Callable[[int], Weights], words: int | None
) -> None:
    """Prints ROUGE F1 and its distance from Lead-3."""
    scorer = RougeScorer(["rouge1", "rouge2", "rougeL"], use_stemmer=True)
    ours, base = [], []
    for number, example in enumerate(rows):
        extracts = lead_by(weights_of(number), example.text, SENTENCES)
        spans = [(sentence.start, sentence.end) for sentence in example.text.sentences[:SENTENCES]]
        ours.append(_rouge(scorer, example, [(extract.start, extract.end) for extract in extracts], words))
        base.append(_rouge(scorer, example, spans, words))
    figures = [statistics.mean(column) for column in zip(*ours, strict=True)]
    lead3 = [statistics.mean(column) for column in zip(*base, strict=True)]
    above = statistics.mean(figures[:2]) - statistics.mean(lead3[:2])
    cut = f", {words} words" if words else ""
    listed = " / ".join(f"{figure:.2f}" for figure in figures[:3])
    print(f"{label + cut:30} n {len(rows)}  {listed}  {figures[3]:.0f} words  above Lead-3 {above:+.2f}")


def _rouge(
    scorer: RougeScorer, example: Example, spans: Sequence[tuple[int, int]], words: int | None
) -> list[float]:
    spoken = " ".join(example.text.body[start:end] for start, end in spans).split()[:words]
    scored = [scorer.score(reference, " ".join(spoken)) for reference in example.references]
    means = [100 * statistics.mean(row[kind].fmeasure for row in scored) for kind in scored[0]]
    return [*means, len(spoken)]


def _examples(name: str, path: Path) -> list[Example]:
    with path.open(encoding="utf-8") as lines:
        return [_example(name, json.loads(line)) for line in lines]


def _example(name: str, row: dict[str, object]) -> Example:
    text = parse(str(row["title"]), str(row["text"]))
    listed = row.get("references")
    references = tuple(map(str, listed)) if isinstance(listed, list) else (str(row["reference"]),)
    tokens = DefaultTokenizer(use_stemmer=True).tokenize
    wanted = [_grams(tokens(reference)) for reference in references]
    own = [_grams(tokens(text.body[sentence.start : sentence.end])) for sentence in text.sentences]
    return Example(
        name,
        text,
        references,
        np.array([profile.values for profile in profiles(text)]),
        np.array([statistics.mean(_worth(grams, reference) for reference in wanted) for grams in own]),
        np.array([standing in (Standing.ALONE, Standing.POINTS_BACK) for standing in standings(text)]),
    )


def _grams(tokens: list[str]) -> Grams:
    return Counter(tokens), Counter(pairwise(tokens))


def _worth(own: Grams, reference: Grams, usual: int = 70) -> float:
    """What a sentence adds to ROUGE-1 and -2 F1 of a summary of `usual` words, to first order."""
    size = reference[0].total() + usual
    hits = 2 * (own[0] & reference[0]).total() + 2 * (own[1] & reference[1]).total()
    return 50 * (hits - sum(PRICE) * own[0].total()) / size


def _write(weights: Weights) -> None:
    path = Path(builder.summarise.__file__).with_name("weights.json")
    features = {name: round(weight, 4) for name, weight in zip(FEATURES, weights.features, strict=True)}
    made = {"made by": "python -m benchmarks.fit_summary --write", "repetition": weights.repetition}
    path.write_text(json.dumps({**made, "features": features}, indent=1) + "\n", "utf-8")
    print(f"wrote {path.name}")


if __name__ == "__main__":
    main()
