"""The 17 sections: the top level of the IPTC Media Topics.

Codes and labels are those of the Media Topics of 2025-10-09, by the International Press
Telecommunications Council, used under CC BY 4.0 (https://iptc.org/standards/media-topics/).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Section:
    """One of the 17: `name` is the short form that editors write and pages show; `slug` its address."""

    code: str
    label: str
    slug: str
    name: str


_LABELS_AND_NAMES: Final = (
    ("01000000", "arts, culture, entertainment and media", "arts"),
    ("02000000", "crime, law and justice", "crime"),
    ("03000000", "disaster, accident and emergency incident", "disaster"),
    ("04000000", "economy, business and finance", "economy"),
    ("05000000", "education", "education"),
    ("06000000", "environment", "environment"),
    ("07000000", "health", "health"),
    ("08000000", "human interest", "human interest"),
    ("09000000", "labour", "labour"),
    ("10000000", "lifestyle and leisure", "lifestyle"),
    ("11000000", "politics and government", "politics"),
    ("12000000", "religion", "religion"),
    ("13000000", "science and technology", "science"),
    ("14000000", "society", "society"),
    ("15000000", "sport", "sport"),
    ("16000000", "conflict, war and peace", "conflict"),
    ("17000000", "weather", "weather"),
)

_ALSO: Final = {
    "business": "economy",
    "culture": "arts",
    "entertainment": "arts",
    "finance": "economy",
    "government": "politics",
    "labor": "labour",
    "law": "crime",
    "leisure": "lifestyle",
    "media": "arts",
    "sports": "sport",
    "tech": "science",
    "technology": "science",
    "war": "conflict",
}

SECTIONS: Final[Mapping[str, Section]] = MappingProxyType(
    {
        f"medtop:{digits}": Section(f"medtop:{digits}", label, name.replace(" ", "-"), name)
        for digits, label, name in _LABELS_AND_NAMES
    }
)
"""The sections by code ("medtop:01000000"), in the order of their codes."""

NAMES: Final = tuple(section.name for section in SECTIONS.values())
"""The short names, in the order of the codes."""


def _forms(section: Section) -> tuple[str, ...]:
    return section.name, section.slug, section.label, section.code


_BY_NAME: Final[Mapping[str, Section]] = MappingProxyType(
    {form: section for section in SECTIONS.values() for form in _forms(section)}
    | {word: section for word, name in _ALSO.items() for section in SECTIONS.values() if section.name == name}
)


def find(text: str) -> Section | None:
    """The section that a short name, a full label, a usual other name or a code means, in any case."""
    return _BY_NAME.get(" ".join(text.split()).casefold())


def nearest(text: str) -> str:
    """The short name of the section that `text` is most like; empty where it is like none."""
    matches = get_close_matches(" ".join(text.split()).casefold(), list(_BY_NAME), n=1, cutoff=0.6)
    return _BY_NAME[matches[0]].name if matches else ""
