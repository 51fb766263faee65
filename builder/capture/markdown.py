"""Markdown of another tool with its front matter, YAML or TOML -> body, and what its keys tell."""

import datetime
import re
import tomllib
from typing import Final

from builder.models import Details
from builder.read.fields import TAG
from builder.read.keys import KEYS
from builder.read.languages import ISO_639_1
from builder.read.split import split
from builder.strict.fields import Fields
from builder.strict.nodes import ListNode, MapNode, Node, Opaque, Scalar
from builder.strict.reading import read_lenient
from builder.strict.report import Report

_TOML: Final = re.compile(r"\s*\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|$)", re.DOTALL)

Story = tuple[str, Details, tuple[str, ...]]
"""Body, details and notes."""


def markdown(text: str) -> Story:
    """Body, details and notes. What the front matter says and an article cannot hold is named, not kept."""
    if match := _TOML.match(text):
        return _toml(match[1], text[match.end() :])
    report = Report("")
    parts = split(text, report)
    if parts is None:
        return text, Details(), ("its front matter is never closed, and was taken for text",)
    root = read_lenient(parts.front, report, {})
    if not isinstance(root, MapNode):
        return parts.body, Details(), ("its front matter cannot be read, and was left out",)
    return parts.body, *_told(root, report, parts.opening)


def has_toml(text: str) -> bool:
    """Whether a text opens with TOML front matter, between lines of three plus signs, as Hugo has it."""
    return _TOML.match(text) is not None


def _toml(front: str, body: str) -> Story:
    try:
        root = _node(tomllib.loads(front))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return body, Details(), (f"its front matter is no TOML ({error}), and was left out",)
    assert isinstance(root, MapNode)
    return body, *_told(root, Report(""), 1)


def _node(value: object) -> Node:
    """A TOML value as a node of front matter; tomllib tells no lines."""
    if isinstance(value, dict):
        return MapNode(tuple((Scalar(key, 1), _node(item)) for key, item in value.items()), 1)
    if isinstance(value, list):
        return ListNode(tuple(map(_node, value)), 1)
    if isinstance(value, datetime.date):
        return Scalar(value.isoformat(), 1)
    if isinstance(value, bool):
        return Scalar(str(value).lower(), 1, plain=True, kind="bool")
    return Scalar(str(value), 1) if isinstance(value, str | int | float) else Opaque(1)


def _told(root: MapNode, report: Report, opening: int) -> tuple[Details, tuple[str, ...]]:
    fields = Fields(root, KEYS, report, unknown_cure="")
    language = fields.text("lang")[:2].lower()
    details = Details(
        title=fields.text("title"),
        date=fields.date("date"),
        source=fields.text("source"),
        source_url=fields.address("source_url"),
        authors=fields.texts("authors", single=True),
        lang=language if language in ISO_639_1 else "",
        tags=fields.texts("tags", longest=TAG, single=True),
    )
    notes = (
        f"line {opening + (problem.line or 0)}: {problem.message}; it was left out"
        for problem in report.problems()
    )
    return details, tuple(notes)
