"""Markdown of another tool with its front matter -> body, and what its keys tell."""

from builder.models import Details
from builder.read.keys import KEYS
from builder.read.split import split
from builder.strict.fields import Fields
from builder.strict.nodes import MapNode
from builder.strict.reading import read_lenient
from builder.strict.report import Report


def markdown(text: str) -> tuple[str, Details, tuple[str, ...]]:
    """Body, details and notes. What the front matter says and an article cannot hold is named, not kept."""
    report = Report("")
    parts = split(text, report)
    if parts is None:
        return text, Details(), ("its front matter is never closed, and was taken for text",)
    root = read_lenient(parts.front, report, {})
    if not isinstance(root, MapNode):
        return parts.body, Details(), ("its front matter cannot be read, and was left out",)
    fields = Fields(root, KEYS, report, unknown_cure="")
    details = Details(
        title=fields.text("title"),
        date=fields.date("date"),
        source=fields.text("source"),
        source_url=fields.address("source_url"),
        authors=fields.texts("authors", single=True),
        lang=fields.text("lang")[:2].lower(),
        tags=fields.texts("tags", single=True),
    )
    notes = (
        f"line {parts.opening + (problem.line or 0)}: {problem.message}; it was left out"
        for problem in report.problems()
    )
    return parts.body, details, tuple(notes)
