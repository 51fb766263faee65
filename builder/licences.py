"""Open licences: which let a page hold the full text, and where their terms stand."""

import re
from typing import Final

_OPEN: Final = re.compile(r"(CC0|PUBLIC-DOMAIN|PDM|CC-BY(?!.*-N[CD])(?:-SA)?)(?:-([0-9]\.[0-9]))?\b.*")


def is_open(licence: str) -> bool:
    """Whether the licence is CC0, CC BY, CC BY-SA or the public domain."""
    return _OPEN.fullmatch(_key(licence)) is not None


def terms(licence: str) -> str:
    """The address of a Creative Commons licence's terms; empty for others, and without a version."""
    match = _OPEN.fullmatch(_key(licence))
    if match is None or (match[2] is None and match[1] != "CC0"):
        return ""
    if match[1] == "CC0":
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    if match[1].startswith("CC-BY"):
        return f"https://creativecommons.org/licenses/{match[1][3:].lower()}/{match[2]}/"
    return ""


def name(licence: str) -> str:
    """The licence as one reads it: "CC BY 4.0"."""
    words = licence.strip().replace("_", "-")
    return (
        re.sub(r"(?<=CC)-|(?<=[A-Za-z])-(?=[0-9])", " ", words) if words.upper().startswith("CC-") else words
    )


def _key(licence: str) -> str:
    return re.sub(r"[\s_]+", "-", licence.strip().upper())
