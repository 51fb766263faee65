"""Which digests are published on a day, which have expired, and in what order they stand."""

import datetime
from collections.abc import Iterable

from builder.errors import Problem
from builder.models import Digest

Sorted = tuple[tuple[Digest, ...], tuple[Digest, ...], tuple[Problem, ...]]


def sort_out(digests: Iterable[Digest], today: datetime.date) -> Sorted:
    """The published and the expired digests, each newest first; drafts and what is not yet due stay out.

    Of several digests with one slug the newest stands, and the others are problems.
    """
    due, problems = _distinct(digest for digest in digests if _is_due(digest, today))
    expired = tuple(digest for digest in due if _has_expired(digest, today))
    published = tuple(digest for digest in due if not _has_expired(digest, today))
    return published, expired, problems


def day_of(digest: Digest) -> datetime.date:
    """The day the source published it; only drafts have none."""
    return digest.article.date or datetime.date.min


def _is_due(digest: Digest, today: datetime.date) -> bool:
    article = digest.article
    return not article.draft and article.date is not None and article.date <= today


def _has_expired(digest: Digest, today: datetime.date) -> bool:
    return digest.article.expires is not None and digest.article.expires <= today


def _newest_first(digest: Digest) -> tuple[int, int, str, str]:
    article = digest.article
    added = article.added or day_of(digest)
    return -day_of(digest).toordinal(), -added.toordinal(), article.slug, article.file


def _distinct(digests: Iterable[Digest]) -> tuple[list[Digest], tuple[Problem, ...]]:
    kept: dict[str, Digest] = {}
    problems = []
    for digest in sorted(digests, key=_newest_first):
        article = digest.article
        first = kept.setdefault(article.slug, digest)
        if first is not digest:
            problems.append(
                Problem(
                    article.file,
                    article.line_of("slug"),
                    f"the slug “{article.slug}” is already that of {first.article.file}",
                    "give one of the two another `slug`",
                )
            )
    return list(kept.values()), tuple(problems)
