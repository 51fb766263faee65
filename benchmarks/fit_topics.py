"""Fits what `builder.topics` knows: word commonness, keyphrase weights and (by `fit_sections`) sections.

    python -m benchmarks.fit_topics [--data DIR] [--write]

DIR is the folder of the evaluation sets (its part `topics/`). Prints the in-sample and
the five-fold cross-validated figures; with --write it replaces commonness.json,
weights.json and sections.json beside the modules of `builder/topics`.
Keyphrases: logistic regression with an L2 penalty, fitted by Newton's method on the
candidates of DUC's development part.
"""

import importlib.util
import json
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from benchmarks import fit_sections
from benchmarks.arguments import arguments
from builder.text import parse
from builder.topics import commonness, keyphrases
from builder.topics.candidates import Key, candidates
from builder.topics.features import FEATURES, features, is_fragment, setting
from builder.topics.tokens import title_tokens, tokens

TARGET = Path(keyphrases.__file__).parent
SETS = ("dev.duc.jsonl", "dev.kpcrowd.jsonl", "dev.bbc.sections.jsonl")
FOLDS = 5
PENALTY = 30.0
LEAST_TEXTS = 3
"""Words in fewer texts are left out of the table of commonness."""

Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """An article's candidates: their features, evaluated forms, and which forms are gold."""

    publisher: str
    found: Mapping[Key, list[int]]
    keys: list[Key]
    forms: list[tuple[str, ...]]
    matrix: Vector
    prominence: Vector
    gold: list[tuple[str, ...]]

    def labels(self) -> Vector:
        """1 for each candidate that is gold, else 0."""
        return np.array([form in self.gold for form in self.forms], dtype=float)


def main() -> None:
    """Fits, prints the figures, writes the tables."""
    folder, write = arguments("the weights of builder.topics", "topics")
    table = _commonness(record for name in SETS for record in read(folder / name))
    if write:
        _write("commonness.json", table)
    commonness.COUNTS = commonness.counts(table)  # type: ignore[misc]  # the table just made, not the old
    cases = [_case(record, _scorer(folder)) for record in read(folder / "dev.duc.jsonl")]
    weights, bias = fit(cases)
    print("keyphrases, DUC F@5, F@10: in-sample", *_figures(cases, [case.matrix @ weights for case in cases]))
    for name, groups in (
        (f"{FOLDS}-fold", [at % FOLDS for at in range(len(cases))]),
        ("each publisher by the others", [case.publisher for case in cases]),
    ):
        print(f"keyphrases, DUC F@5, F@10: {name}", *_figures(cases, _cross_validated(cases, groups)))
    sections = fit_sections.fit(folder, FOLDS)
    if write:
        rounded = {name: round(float(w), 4) for name, w in zip(FEATURES, weights, strict=True)}
        _write("weights.json", rounded | {"bias": round(bias, 4)})
        _write("sections.json", sections)


def read(path: Path) -> Iterator[dict[str, object]]:
    """The records of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _write(name: str, content: object) -> None:
    text = json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    (TARGET / name).write_text(text, encoding="utf-8")


def _scorer(folder: Path) -> ModuleType:
    specification = importlib.util.spec_from_file_location("evaluate", folder / "evaluate.py")
    assert specification and specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def _commonness(records: Iterable[dict[str, object]]) -> dict[str, str]:
    """Number of texts -> the stems (of words in small letters) that are in so many texts; "*" is in all."""
    texts: Counter[str] = Counter()
    for record in records:
        words = tokens(parse(str(record["title"]), str(record["text"])))
        texts.update({t.stem for t in words if t.surface.islower() and t.word.isalpha()} | {"*"})
    levels = defaultdict(list)
    for stem, count in sorted(texts.items()):
        if count >= LEAST_TEXTS:
            levels[count].append(stem)
    return {f"{count:04}": " ".join(stems) for count, stems in levels.items()}


def _case(record: dict[str, object], scorer: ModuleType) -> Case:
    words = tokens(parse(str(record["title"]), str(record["text"])))
    found = candidates(words)
    about = setting(words, title_tokens(str(record["title"])), found)
    kept = {key: starts for key, starts in found.items() if not is_fragment(key, starts, about)}
    return Case(
        publisher=str(record["id"]).partition("-")[2][:2],
        found=found,
        keys=list(kept),
        forms=[scorer.norm(keyphrases.form(key, starts, words, set())) for key, starts in kept.items()],
        matrix=np.array([features(key, starts, about) for key, starts in kept.items()], dtype=float),
        prominence=np.array([keyphrases.prominence(key, starts, about) for key, starts in kept.items()]),
        gold=scorer.uniq(record["keyphrases"]),
    )


def fit(cases: list[Case]) -> tuple[Vector, float]:
    """Weights for the raw features, and the bias."""
    raw = np.concatenate([case.matrix for case in cases])
    labels = np.concatenate([case.labels() for case in cases])
    mean, spread = raw.mean(0), raw.std(0) + 1e-9
    inputs = np.c_[(raw - mean) / spread, np.ones(len(raw))]
    penalty = np.eye(inputs.shape[1]) * PENALTY
    penalty[-1, -1] = 0
    weights = np.zeros(inputs.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (chance - labels) + penalty @ weights
        curve = (inputs * (chance * (1 - chance))[:, None]).T @ inputs + penalty
        weights = weights - np.linalg.solve(curve, slope)
    scaled = weights[:-1] / spread
    return scaled, float(weights[-1] - scaled @ mean)


def _cross_validated(cases: list[Case], groups: Sequence[Hashable]) -> list[Vector]:
    """Scores of each case by weights that were fitted without its group."""
    fits = {
        group: fit([case for case, other in zip(cases, groups, strict=True) if other != group])[0]
        for group in dict.fromkeys(groups)
    }
    return [case.matrix @ fits[group] for case, group in zip(cases, groups, strict=True)]


def _figures(cases: list[Case], scores: list[Vector]) -> list[str]:
    chosen = [_chosen(case, values) for case, values in zip(cases, scores, strict=True)]
    return [
        f"{100 * np.mean([_f1(case.gold, forms[:k]) for case, forms in zip(cases, chosen, strict=True)]):.1f}"
        for k in (5, 10)
    ]


def _chosen(case: Case, scores: Vector) -> list[tuple[str, ...]]:
    values = scores + case.prominence
    ranked = sorted(zip(map(float, values), case.keys, strict=True), key=lambda pair: -pair[0])
    forms = dict(zip(case.keys, case.forms, strict=True))
    varied = keyphrases.varied(ranked[: keyphrases.POOL], case.found, keyphrases.PHRASES)
    return list(dict.fromkeys(forms[key] for _, key in varied))


def _f1(gold: list[tuple[str, ...]], given: list[tuple[str, ...]]) -> float:
    hits = len(set(gold) & set(given))
    return 2 * hits / (len(given) + len(gold)) if hits else 0.0


if __name__ == "__main__":
    main()
