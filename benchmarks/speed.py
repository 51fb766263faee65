"""What each stage costs, in CPU milliseconds an article and as a ratio to a reference in the same run.

    python -m benchmarks.speed [--articles N]

The reference is Python-Markdown turning the same articles' raw text into HTML, a
cost that every page of a MkDocs site bears anyhow. Machines are noisy: quote the
ratios. The texts are the sample articles, repeated under other titles and slugs.
"""

import argparse
import datetime
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from markdown import markdown

from builder import config, read, write
from builder.clean import clean
from builder.digest import digest, text_of
from builder.models import Article, Lists
from builder.relate import relate
from builder.stages import Stages

ROOT = Path(__file__).parents[1]
DAY = datetime.date(2026, 11, 25)


def main() -> None:
    """Prints the table, and the memory at the end."""
    parser = argparse.ArgumentParser(description="Measure the cost of each stage.")
    parser.add_argument("--articles", type=int, default=1000, help="how many articles (default 1000)")
    wanted = parser.parse_args().articles
    settings = config.load(ROOT / "mkdocs.yml")
    lists, _ = read.lists(ROOT / settings.articles, ROOT)
    samples, _ = read.articles(ROOT / settings.articles, settings, ROOT)
    articles = _multiplied(samples, wanted)
    texts = [text_of(clean(a.body, a.title, a.clean), a.title, a.lang) for a in samples]
    words = sum(text.word_count() for text in texts) / len(texts)
    print(f"{len(samples)} sample articles of {words:.0f} words on average; {wanted} in the collection\n")

    reference = _cost(lambda: [markdown(article.body) for article in samples]) / len(samples)
    stages = Stages.named(settings)
    analysers: dict[str, Callable[[], object]] = {
        "clean": lambda: [clean(a.body, a.title, a.clean) for a in samples],
        "parse": lambda: [text_of(clean(a.body, a.title, a.clean), a.title, a.lang) for a in samples],
        "summary": lambda: [stages.summariser(text, 3) for text in texts],
        "quotes": lambda: [stages.quote_finder(text) for text in texts],
        "topics": lambda: [stages.tagger(text, lists.topics) for text in texts],
    }
    print(f"{'reference: Python-Markdown':28}{reference:9.2f} ms an article   1.0")
    costs = {name: _cost(function) / len(samples) for name, function in analysers.items()}
    costs["parse"] = max(0.0, costs["parse"] - costs["clean"])
    for name, cost in costs.items():
        _print(name, cost, reference)
    _print(
        "analysis in all", sum(costs[name] for name in ("parse", "summary", "quotes", "topics")), reference
    )
    _collection(articles, lists, settings, stages, reference)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1024 if sys.platform != "darwin" else 1024**2
    )
    print(f"\npeak memory {peak:.0f} MB")


def _collection(
    articles: tuple[Article, ...], lists: Lists, settings: config.Settings, stages: Stages, reference: float
) -> None:
    started = time.process_time()
    outcomes = [digest(article, settings, lists, stages) for article in articles]
    digests = tuple(outcome.digest for outcome in outcomes if outcome.digest)
    digested = time.process_time()
    collection, _ = relate(digests, lists, settings, DAY)
    related = time.process_time()
    pages = stages.renderer(collection, settings)
    rendered = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        write.write(pages, Path(folder))
        written = time.process_time()
        write.write(pages, Path(folder))
        again = time.process_time()
    for name, seconds in (
        ("digest", digested - started),
        ("relate", related - digested),
        ("render", rendered - related),
        ("write", written - rendered),
        ("write, nothing new", again - written),
    ):
        _print(name, 1000 * seconds / len(articles), reference)


def _multiplied(samples: tuple[Article, ...], wanted: int) -> tuple[Article, ...]:
    """Articles for a large collection: the samples over and over, each time under another title and day."""
    return tuple(
        replace(
            sample,
            slug=f"{sample.slug[:60]}-{number}",
            title=f"{sample.title} ({number})",
            date=(sample.date or DAY) - datetime.timedelta(days=number % 1500),
            aliases=(),
        )
        for number in range(wanted)
        for sample in (samples[number % len(samples)],)
    )


def _cost(function: Callable[[], object], rounds: int = 3) -> float:
    """The least CPU milliseconds of some rounds."""
    costs = []
    for _ in range(rounds):
        started = time.process_time()
        function()
        costs.append(1000 * (time.process_time() - started))
    return min(costs)


def _print(name: str, cost: float, reference: float) -> None:
    print(f"{name:28}{cost:9.2f} ms an article {cost / reference:5.1f}")


if __name__ == "__main__":
    main()
