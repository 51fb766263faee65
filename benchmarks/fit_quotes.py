"""Fits the confidence of speaker attributions and says how well it is calibrated.

    python -m benchmarks.fit_quotes [--data DIR] [--write]

DIR's part `quotes/` holds `dev.jsonl` and `evaluate.py`. With `--write` it replaces
`builder/quotes/confidence.json`; it prints figures in sample and from five folds, split by publisher
(by article where the id tells none).
"""

import importlib.util
import json
import math
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from benchmarks.arguments import arguments
from builder.quotes import confidence
from builder.quotes.finder import attributions
from builder.text import parse

FOLDS, STEPS, RATE, PENALTY, OVERLAP = 5, 800, 0.5, 1.5, 0.8
OUTPUT = Path(confidence.__file__).with_name("confidence.json")


class Case(NamedTuple):
    """An attribution with a speaker, and whether the speaker is right."""

    fold: int
    features: tuple[str, ...]
    right: bool


def main() -> None:
    """Fits, measures, writes."""
    folder, write = arguments("the confidence of attributions", "quotes")
    cases = gather(folder)
    weights = fit(cases)
    _report("in sample", [(probability(weights, case), case.right) for case in cases])
    crossed = []
    for fold in range(FOLDS):
        apart = fit([case for case in cases if case.fold != fold])
        crossed += [(probability(apart, case), case.right) for case in cases if case.fold == fold]
    _report("five folds", crossed)
    if write:
        rounded = {name: round(weight, 3) for name, weight in sorted(weights.items())}
        OUTPUT.write_text(json.dumps(rounded, indent=2) + "\n", encoding="utf-8")


def gather(folder: Path) -> list[Case]:
    """The attributions of all annotated quotations."""
    judge = _scorer(folder / "evaluate.py").judge
    cases = []
    for line in (folder / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text = parse("", record["text"])
        fold = zlib.crc32(_publisher(record["id"]).encode()) % FOLDS
        found = attributions(text)
        cases += [
            Case(
                fold,
                confidence.features(one.evidence, one.source.how, one.kind),
                judge(gold, one.source.speaker.name)[1],
            )
            for start, end, one in found
            if one.source.speaker and (gold := _gold(record["quotes"], start, end))
        ]
    return cases


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """Logistic regression by gradient steps with a squared penalty on all weights but the bias."""
    weights = {name: 0.0 for case in cases for name in case.features}
    for _ in range(STEPS):
        slope = {name: (0.0 if name == "bias" else PENALTY * weight) for name, weight in weights.items()}
        for case in cases:
            error = probability(weights, case) - case.right
            for name in case.features:
                slope[name] += error
        for name in weights:
            weights[name] -= RATE * slope[name] / math.sqrt(len(cases)) / 4
    return weights


def probability(weights: dict[str, float], case: Case) -> float:
    """The chance that the case is right."""
    return confidence.probability(weights, case.features)


def _publisher(name: str) -> str:
    """What an id such as "set/part/publisher_date_title" tells of the publisher, else the id itself."""
    return name.rsplit("/", 1)[-1].split("_", 1)[0]


def _gold(quotes: list[dict[str, Any]], start: int, end: int) -> dict[str, Any] | None:
    for quote in quotes:
        shared = min(end, quote["end"]) - max(start, quote["start"])
        if shared >= OVERLAP * max(end - start, quote["end"] - quote["start"]):
            return quote
    return None


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        sys.exit(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _report(name: str, pairs: Sequence[tuple[float, bool]]) -> None:
    loss = -sum(math.log(chance if right else 1 - chance) for chance, right in pairs) / len(pairs)
    shown = [right for chance, right in pairs if chance >= confidence.SHOWN]
    right = sum(shown) / len(shown)
    print(f"{name}: {len(pairs)} speakers, log loss {loss:.3f}, shown {len(shown)}, right {right:.3f}")
    for low, high in ((0.0, 0.5), (0.5, 0.7), (0.7, 0.85), (0.85, 0.93), (0.93, 1.0)):
        part = [(chance, right) for chance, right in pairs if low <= chance < high]
        if part:
            said = sum(chance for chance, _ in part) / len(part)
            print(
                f"  said {said:.2f}, right {sum(right for _, right in part) / len(part):.2f}, n {len(part)}"
            )


if __name__ == "__main__":
    main()
