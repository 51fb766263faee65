"""The section of a digest: the editor's, the analysis' where it is sure, or its topic's."""

from typing import Final

from builder.models import Digest
from builder.relate.glossary import Glossary
from builder.sections import SECTIONS

SURE: Final = 0.5
"""Share of belief from which the section found is shown."""


def section(digest: Digest, glossary: Glossary) -> str:
    """The section's name; empty where none is sure enough."""
    if digest.article.section:
        return digest.article.section
    best = digest.subjects.sections[:1]
    if best and best[0].score >= SURE and best[0].code in SECTIONS:
        return SECTIONS[best[0].code].name
    for name in digest.subjects.topics:
        entry = glossary.entries.get(glossary.find(name))
        if entry and entry.section:
            return entry.section
    return ""
