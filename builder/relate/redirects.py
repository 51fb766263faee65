"""Old addresses that must keep working: articles' aliases and topics' former names."""

from collections.abc import Sequence

from builder.config import Settings
from builder.errors import Problem
from builder.models import Digest, TopicPage
from builder.slugs import slugify


def redirects(
    digests: Sequence[Digest], topics: Sequence[TopicPage], settings: Settings
) -> tuple[tuple[tuple[str, str], ...], tuple[Problem, ...]]:
    """Old path -> new path, sorted; never over a live page or another's, which is a warning instead."""
    live = {f"articles/{digest.article.slug}" for digest in digests} | {f"topics/{t.slug}" for t in topics}
    moved: dict[str, str] = {}
    problems = []
    for old, new, problem in _wishes(digests, topics, settings):
        if old == new or moved.get(old) == new:
            continue
        if old in live or old in moved:
            problems.append(problem)
        else:
            moved[old] = new
    return tuple(sorted(moved.items())), tuple(problems)


def _wishes(
    digests: Sequence[Digest], topics: Sequence[TopicPage], settings: Settings
) -> list[tuple[str, str, Problem]]:
    wishes = []
    for digest in digests:
        article = digest.article
        for alias in article.aliases:
            old = f"articles/{slugify(alias)}"
            problem = _taken(article.file, article.line_of("aliases"), f"the alias “{alias}”", "alias")
            wishes.append((old, f"articles/{article.slug}", problem))
    for topic in topics:
        for slug in topic.was:
            problem = _taken(
                f"{settings.articles}/topics.yml", None, f"`was: {slug}` of “{topic.name}”", "name"
            )
            wishes.append((f"topics/{slug}", f"topics/{topic.slug}", problem))
    return wishes


def _taken(file: str, line: int | None, what: str, kind: str) -> Problem:
    return Problem(
        file,
        line,
        f"{what} is the address of another page, so it does not redirect",
        f"delete the {kind}, or rename the other page",
        "warning",
    )
