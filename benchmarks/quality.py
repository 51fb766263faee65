"""How good cleaning, summaries, quotes, topics and sections are: measured, printed, written down.

    python -m benchmarks.quality [--data DIR]

DIR holds the development sets and their scorers (by default the folder named by
DATA, else ../shared/eval). The figures go to benchmarks/quality.json, which is
tracked, so that a change for the worse shows in review. Where a stage has fitted
weights, its own fitting command prints the cross-validated figures.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from benchmarks import hostile
from builder.analyse import row
from builder.clean import batch
from builder.config import Settings
from builder.models import Lists
from builder.stages import Stages

KEPT = Path(__file__).with_name("quality.json")
Record = Mapping[str, object]


def main() -> None:
    """Runs every measurement whose data is there."""
    parser = argparse.ArgumentParser(description="Measure quality on the development sets.")
    default = os.environ.get("DATA") or "../shared/eval"
    parser.add_argument("--data", type=Path, default=Path(default), help="folder of the sets and scorers")
    data = parser.parse_args().data
    if not (data / "README.md").is_file():
        sys.exit(
            f"{data}: the evaluation sets are not there. Name their folder: make quality DATA=folder "
            "(see CONTRIBUTING.md, Measuring)."
        )
    with tempfile.TemporaryDirectory() as folder:
        figures = {
            name: measure(data, Path(folder))
            for name, measure in (
                ("cleaning", _cleaning),
                ("summaries", _summaries),
                ("quotes", _quotes),
                ("topics", _topics),
                ("hostile input", _hostile),
            )
        }
    KEPT.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _cleaning(data: Path, out: Path) -> dict[str, str]:
    figures = {}
    for name in ("text", "identity"):
        gold = data / "cleaning" / f"dev.{name}.jsonl"
        system = _run(gold, out / f"clean.{name}.jsonl", batch.row)
        figures[name] = _score(data / "cleaning/evaluate.py", gold, system, "--by", "kind")
    return figures


def _summaries(data: Path, out: Path) -> dict[str, str]:
    figures = {}
    for name in ("cnn", "writers"):
        gold = data / "summaries" / f"dev.{name}.jsonl"
        system = _run(gold, out / f"summary.{name}.jsonl", _analysed)
        base = data / "summaries" / f"dev.{name}.lead3.jsonl"
        scorer = data / "summaries/evaluate.py"
        figures[name] = _score(scorer, gold, system, "--base", str(base))
        figures[f"{name}, 100 words"] = _score(scorer, gold, system, "--base", str(base), "--words", "100")
    return figures


def _quotes(data: Path, out: Path) -> dict[str, str]:
    system = _run(data / "quotes/dev.input.jsonl", out / "quotes.jsonl", _analysed)
    return {"dev": _score(data / "quotes/evaluate.py", data / "quotes/dev.jsonl", system)}


def _topics(data: Path, out: Path) -> dict[str, str]:
    figures = {}
    for name in ("duc", "kpcrowd"):
        gold = data / "topics" / f"dev.{name}.jsonl"
        system = _run(gold, out / f"topics.{name}.jsonl", _analysed)
        figures[f"keyphrases, {name}"] = _score(data / "topics/evaluate.py", gold, system)
    for name in ("bbc.sections", "kpcrowd"):
        gold = data / "topics" / f"dev.{name}.jsonl"
        system = _run(gold, out / f"sections.{name}.jsonl", _analysed)
        figures[f"sections, {name}"] = _score(data / "topics/evaluate_sections.py", gold, system)
    return figures


def _hostile(data: Path, _: Path) -> dict[str, str]:
    report = hostile.measure(data / "hostile")
    print(f"== hostile input\n{report}\n")
    return {"cases": report}


def _analysed(record: Record) -> Record:
    return row(record, Settings(), Lists(), Stages())


def _run(gold: Path, out: Path, function: Callable[[dict[str, Any]], Record]) -> Path:
    with gold.open(encoding="utf-8") as lines, out.open("w", encoding="utf-8") as rows:
        for line in lines:
            rows.write(json.dumps(function(json.loads(line)), ensure_ascii=False) + "\n")
    return out


def _score(scorer: Path, gold: Path, system: Path, *options: str) -> str:
    command = [sys.executable, str(scorer), str(gold), str(system), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{scorer.name} failed:\n{done.stderr}")
    report = done.stdout.strip()
    print(f"== {gold.name}  {' '.join(_words(options))}\n{report}\n", flush=True)
    return "\n".join(re.sub(r" +", " ", line.strip()) for line in report.splitlines())


def _words(options: Iterable[str]) -> Iterable[str]:
    """Options without paths: what stands in a report must be the same on every machine."""
    return (Path(option).name for option in options)


if __name__ == "__main__":
    main()
