"""Hostile article files: each is rejected, neutralised or accepted as its case says.

    python -m benchmarks.hostile [--data DIR]

Each case is read and digested by itself; those that are published go into one site
together, built by MkDocs, whose every page is searched for what must not be there.
A second site has each payload as the editor's own summary.
"""

import argparse
import datetime
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from builder import config, pipeline, read, site
from builder.clean import batch
from builder.digest import digest
from builder.errors import Problem
from builder.models import Lists
from builder.stages import Stages
from builder.write import generated

ROOT = Path(__file__).parents[1]
DAY = datetime.date(2026, 11, 25)
LIMIT = 2.0
"""Seconds that one case may take."""


@dataclass(frozen=True, slots=True)
class Case:
    """One case: its facts, its folder, and what reading and digesting made of it."""

    facts: dict[str, Any]
    folder: Path
    errors: tuple[Problem, ...]
    published: bool
    seconds: float

    @property
    def name(self) -> str:
        """The file's name, which tells what it is about."""
        return str(self.facts["file"])


def main() -> None:
    """Prints every case that does not end as it should, and the count of the others."""
    parser = argparse.ArgumentParser(description="Try hostile article files.")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("DATA") or "../shared/eval"))
    data = parser.parse_args().data / "hostile"
    if not data.is_dir():
        sys.exit(f"{data}: there are no hostile cases. Name the data folder with --data.")
    print(measure(data))


def measure(data: Path) -> str:
    """The report as text."""
    with tempfile.TemporaryDirectory() as folder:
        unpacked = Path(folder) / "cases"
        subprocess.run(
            [sys.executable, str(data / "unpack.py"), str(unpacked)], check=True, capture_output=True
        )
        cases = [_case(path) for path in sorted(unpacked.iterdir())]
        faults = [fault for case in cases for fault in _faults(case)]
        sites = {
            "articles": _site(Path(folder) / "articles", cases, as_summary=False),
            "summaries": _site(Path(folder) / "summaries", cases, as_summary=True),
        }
        for name, html in sites.items():
            faults += [
                f"{case.name} ({name}): {what}" for case in cases for what in _active(case, cases, html)
            ]
    return "\n".join([*faults, f"{len(cases)} cases, {len(faults)} not as they should be"])


def _case(folder: Path) -> Case:
    facts = json.loads((folder / "case.json").read_text("utf-8"))
    settings = config.Settings()
    started = time.perf_counter()
    articles, problems = read.articles(folder / "articles", settings, folder)
    outcomes = [digest(article, settings, Lists(), Stages()) for article in articles]
    seconds = time.perf_counter() - started
    told = (*problems, *(problem for outcome in outcomes for problem in outcome.problems))
    errors = tuple(problem for problem in told if problem.severity == "error")
    return Case(facts, folder, errors, any(outcome.digest for outcome in outcomes), seconds)


def _faults(case: Case) -> Iterator[str]:
    may_reject = "reject" in case.facts["why"]
    if case.facts["expect"] == "reject":
        if not case.errors and not (case.facts.get("mode") == 0 and os.geteuid() == 0):
            yield f"{case.name}: not rejected"
        elif (line := case.facts.get("error_line")) and line not in {e.line for e in case.errors}:
            yield f"{case.name}: the error is not on line {line}"
    elif case.errors and not may_reject:
        yield f"{case.name}: rejected: {case.errors[0]}"
    if case.seconds > LIMIT:
        yield f"{case.name}: took {case.seconds:.1f} s"
    yield from (f"{case.name}: lost “{text}”" for text in _lost(case))


def _lost(case: Case) -> Iterator[str]:
    """What must be there and is not in what cleaning keeps."""
    if case.errors:
        return
    (path,) = [path for path in (case.folder / "articles").iterdir() if path.is_file()]
    article, _ = read.article(path.name, path.read_bytes(), config.Settings())
    if article is None:
        return
    row = batch.row({"id": 0, "raw": article.body})
    kept = "\n".join([article.title, str(article.date), str(row["title"]), *row["paragraphs"]])
    yield from (text for text in case.facts.get("site_must_contain") or () if text not in kept)


def _site(root: Path, cases: list[Case], *, as_summary: bool) -> dict[str, str]:
    """Every page of a site with all published cases, by path."""
    (root / "articles").mkdir(parents=True)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(settings, "utf-8")
    shutil.copytree(ROOT / "overrides", root / "overrides")
    made = generated(ROOT / "docs")
    for path in (ROOT / "docs").rglob("*"):
        if path.is_file() and path not in made:
            target = root / "docs" / path.relative_to(ROOT / "docs")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    for number, case in enumerate(cases):
        for path in (case.folder / "articles").iterdir():
            if case.published and path.is_file():
                target = root / "articles" / f"case{number}"
                target.mkdir()
                _place(path, target, as_summary)
    pipeline.build(root, DAY)
    built = site.build(root, "mkdocs", quiet=True)
    return {path.relative_to(built).as_posix(): path.read_text("utf-8") for path in built.rglob("*.html")}


def _place(path: Path, target: Path, as_summary: bool) -> None:
    article, _ = read.article(path.name, path.read_bytes(), config.Settings())
    if not as_summary or article is None:
        shutil.copy(path, target / path.name)
        return
    summary = " ".join(article.body.split())[:1500] or "Nothing"
    front = {"title": article.title, "date": "2024-04-24", "source": "Example Times", "summary": [summary]}
    lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in front.items())
    body = "The council voted on Tuesday to mend the bridge, and nobody in the town was surprised by it.\n"
    (target / "summary.md").write_text(f"---\n{lines}---\n{body}", "utf-8")


def _active(case: Case, cases: list[Case], html: dict[str, str]) -> Iterator[str]:
    """What must not be there and is; words that another case says openly prove nothing."""
    for text in case.facts.get("site_must_not_contain") or ():
        pages = [path for path, content in html.items() if text in content]
        if pages and not any(
            text in _words(other) for other in cases if other is not case and other.published
        ):
            yield f"{text!r} is in {pages[0]}"


def _words(case: Case) -> str:
    return "".join(
        path.read_bytes().decode("utf-8", "replace")
        for path in (case.folder / "articles").iterdir()
        if path.is_file() and not path.is_symlink()
    )


if __name__ == "__main__":
    main()
