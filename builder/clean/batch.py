"""One row of `precis clean --jsonl`."""

from typing import Any

from builder.clean.article import clean


def row(record: dict[str, Any]) -> dict[str, Any]:
    """{"id","raw"} -> {"id","title","paragraphs","removals":[{"rule","text","line"}]}."""
    cleaned = clean(str(record["raw"]))
    return {
        "id": record["id"],
        "title": cleaned.title,
        "paragraphs": list(cleaned.paragraphs),
        "removals": [
            {"rule": cut.rule, "text": cut.text, "line": cut.line} for cut in cleaned.removals if cut.made
        ],
    }
