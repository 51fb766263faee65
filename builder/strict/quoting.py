"""Text and plain data as YAML on one line: JSON, with what YAML reads otherwise escaped in its own way."""

import json
import re
from typing import Final

_UNSAFE: Final = re.compile(r"[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]")
"""Line ends that JSON does not know (U+0085, U+2028), and what YAML readers refuse or drop."""


def as_yaml(value: object) -> str:
    """What JSON can hold, as YAML; a TypeError for anything else, which is a fault of ours."""
    return _UNSAFE.sub(_escape, json.dumps(value, ensure_ascii=False))


def quoted(text: str) -> str:
    """`text` as a YAML value in double quotes, its line ends as spaces."""
    return as_yaml(text.replace("\n", " "))


def _escape(match: re.Match[str]) -> str:
    return f"\\U{ord(match[0]):08x}"
