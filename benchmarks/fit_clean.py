"""Fit the cleaner's chain model: `python -m benchmarks.fit_clean [--data DIR] [--write]`.

DIR's part `cleaning/` holds `dev.text.jsonl` and `dev.identity.jsonl` with gold paragraphs. Prints
in-sample and five-fold cross-validated figures (folds by publisher, an article's
versions together); `--write` saves weights fitted on everything to
`builder/clean/weights.json`.
"""

import hashlib
import json
import math
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import builder.clean
from benchmarks.arguments import arguments
from builder.clean import chain, title
from builder.clean.draft import FOLDED, begin
from builder.clean.model import THRESHOLDS, shown, situation
from builder.clean.paragraphs import listed, paragraphs
from builder.clean.rules import FURNITURE, STORY, apply

FOLDS = 5
ROUNDS = 40
RATE = 0.2
PRIOR = 0.03
LEAST_SEEN = 4


@dataclass(frozen=True)
class Example:
    """One article's lines that other rules left: what they show, which are junk (None: either is right)."""

    group: str
    shown: list[tuple[str, ...]]
    junk: list[bool | None]
    clean: bool


def folded(text: str) -> str:
    """Text as paragraphs are compared."""
    return " ".join(text.translate(FOLDED).split())


def example(row: dict[str, object], clean: bool) -> Example:
    """An article as the model sees it, with its labels."""
    lines = listed(paragraphs(str(row["raw"])))
    draft = apply(FURNITURE, begin(lines))
    draft = replace(draft, title=title.find(draft)[0])
    draft = apply(STORY[:-1], draft)
    gold = {folded(text) for text in _texts(row["paragraphs"])}
    either = {folded(text) for text in (*_texts(row.get("optional")), str(row["title"]))}
    left = [lines[at] for at in draft.left()]
    junk = [None if folded(line.text) in either else folded(line.text) not in gold for line in left]
    return Example(
        group=publisher(str(row["id"])),
        shown=shown(draft),
        junk=junk,
        clean=clean,
    )


def _texts(value: object) -> list[str]:
    return [str(text) for text in value] if isinstance(value, list) else []


def publisher(name: str) -> str:
    """The publisher that an id tells, else the id itself."""
    return name.split("_")[0]


def fold_of(group: str) -> int:
    """A group's fold, the same on every machine."""
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % FOLDS


def fit(examples: Sequence[Example], seed: int = 1) -> dict[str, float]:
    """Weights of the chain, averaged over the later rounds.

    Adaptive gradient ascent on the conditional likelihood with a Gaussian prior.
    """
    seen: dict[str, int] = defaultdict(int)
    for one in examples:
        for names in one.shown:
            for name in names:
                seen[name] += 1
    weights = {name: 0.0 for name in sorted(seen) if seen[name] >= LEAST_SEEN} | {chain.SWITCH: -1.0}
    squares = dict.fromkeys(weights, 1e-6)
    order = list(range(len(examples)))
    shuffle = random.Random(seed)
    sums = dict.fromkeys(weights, 0.0)
    for turn in range(ROUNDS):
        shuffle.shuffle(order)
        for at in order:
            step(weights, squares, examples[at])
        if turn >= ROUNDS // 2:
            for name, value in weights.items():
                sums[name] += value / (ROUNDS - ROUNDS // 2)
    return sums


def step(weights: dict[str, float], squares: dict[str, float], one: Example) -> None:
    """One article's step up the gradient."""
    slope: dict[str, float] = defaultdict(float)
    scores = chain.line_scores(one.shown, weights)
    switch = weights[chain.SWITCH]
    for names, chance, junk in zip(one.shown, chain.chances(scores, switch), one.junk, strict=True):
        if junk is not None:
            for name in names:
                slope[name] += junk - chance
    changes = sum(a != b for a, b in zip(one.junk, one.junk[1:], strict=False))
    slope[chain.SWITCH] += changes - expected_changes(scores, switch)
    for name, value in slope.items():
        if name in weights:
            value -= PRIOR * weights[name]
            squares[name] += value * value
            weights[name] += RATE * value / math.sqrt(squares[name])


def expected_changes(scores: Sequence[float], switch: float) -> float:
    """How often the chain is expected to change between text and junk."""
    forward, backward = chain.sweep(scores, switch), chain.sweep(scores[::-1], switch)[::-1]
    total = 0.0
    for one, two in zip(forward, backward[1:], strict=False):
        high = max(one + two, one + switch, two + switch, 0.0)
        change = math.exp(one + switch - high) + math.exp(two + switch - high)
        total += change / (change + math.exp(one + two - high) + math.exp(-high))
    return total


def report(name: str, judged: Iterable[tuple[Example, dict[str, float]]], factor: float = 1.0) -> None:
    """Paragraph precision, recall, F1 and losses of lines at the model's thresholds."""
    kept = right = gold = lost = clean_gold = clean_lost = 0
    for one, weights in judged:
        chances = chain.chances(chain.line_scores(one.shown, weights), weights[chain.SWITCH])
        for chance, junk, names in zip(chances, one.junk, one.shown, strict=True):
            if junk is None:
                continue
            removed = chance > 1 - (1 - THRESHOLDS[situation(names)]) * factor
            if one.clean:
                clean_gold += not junk
                clean_lost += removed and not junk
                continue
            kept += not removed
            right += not removed and not junk
            gold += not junk
            lost += removed and not junk
    precision, recall = right / kept, right / gold
    f1 = 2 * precision * recall / (precision + recall)
    print(
        f"{name:<28} P {precision:.3f} R {recall:.3f} F1 {f1:.3f} lost {lost / gold:.2%} "
        f"clean articles' lines lost {clean_lost / clean_gold:.2%}"
    )


def main() -> None:
    """Fit, measure, and save where asked."""
    folder, write = arguments("the cleaner's chain model", "cleaning")
    examples = [
        example(json.loads(line), kind == "identity")
        for kind in ("text", "identity")
        for line in (folder / f"dev.{kind}.jsonl").read_text("utf-8").splitlines()
        if line.strip()
    ]
    fitted = fit(examples)
    for factor in (2.0, 1.0, 0.5, 0.25, 0.1):
        report(f"in-sample, factor {factor}", ((one, fitted) for one in examples), factor)
    folds = [fit([one for one in examples if fold_of(one.group) != fold]) for fold in range(FOLDS)]
    for factor in (2.0, 1.0, 0.5, 0.25, 0.1):
        report(
            f"cross-validated, factor {factor}",
            ((one, folds[fold_of(one.group)]) for one in examples),
            factor,
        )
    if write:
        target = Path(builder.clean.__file__).with_name("weights.json")
        rounded = {name: round(value, 3) for name, value in sorted(fitted.items())}
        target.write_text(json.dumps(rounded, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
