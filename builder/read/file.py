"""One file's bytes -> an Article, or all that is wrong with them."""

from pathlib import PurePosixPath
from typing import Final

from builder.config import Settings
from builder.errors import Problem
from builder.models import Article
from builder.read.decode import decode
from builder.read.front_matter import from_front_matter
from builder.read.html import html_text
from builder.read.raw import from_raw, import_cure
from builder.read.split import Split, has_front_matter, split
from builder.strict.report import Report

MARKDOWN: Final = frozenset({".md", ".markdown"})
MARKUP: Final = frozenset({".html", ".htm"})
SUFFIXES: Final = MARKDOWN | MARKUP | {".txt"}
"""Endings of files that are articles, in lower case."""


def article(file: str, data: bytes, settings: Settings) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article in a file, or None, with all the file's problems by line; never raises.

    `file` is the name that problems use; its ending tells what a file without front
    matter is: text and saved pages become drafts, Markdown is refused.
    """
    report = Report(file)
    found = _article(data, report, settings)
    return (None if report.has_errors() else found), report.problems()


def _article(data: bytes, report: Report, settings: Settings) -> Article | None:
    suffix = PurePosixPath(report.file).suffix.lower()
    text = decode(data, report, markup=suffix in MARKUP)
    if text is None:
        return None
    if not text.strip():
        report.error(
            None, "the file is empty", "delete it, or put the article into it: `precis new` makes a start"
        )
        return None
    if has_front_matter(text):
        parts = split(text, report)
        return from_front_matter(_as_text(parts, suffix), report, settings) if parts else None
    if suffix in MARKDOWN:
        report.error(1, "there is no front matter", import_cure(report.file))
        return None
    return from_raw(text, report, markup=suffix in MARKUP)


def _as_text(parts: Split, suffix: str) -> Split:
    """The parts with a body of plain text, where the file is a page with front matter."""
    if suffix not in MARKUP:
        return parts
    return Split(parts.front, parts.opening, html_text(parts.body)[1], parts.body_line)
