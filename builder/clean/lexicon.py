"""The cleaner's word lists, read once from `lexicon.json`."""

import json
import re
from importlib.resources import files

_LISTS = json.loads(files("builder.clean").joinpath("lexicon.json").read_text("utf-8"))

WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")


def _words(name: str) -> frozenset[str]:
    return frozenset(_LISTS[name])


NETWORKS = _words("networks")
HANDLES = _words("handles")
ACTIONS = _words("actions")
SECTIONS = _words("sections")
FURNITURE = _words("furniture")
CREDITS = _words("credits")
TIMES = _words("times")
VERBS = _words("verbs")
FUNCTIONS = _words("functions")
READER = frozenset({"you", "your", "you're", "yours"})
WE = frozenset({"we", "our", "us", "we're", "ours"})


def words(text: str) -> list[str]:
    """The words of `text` in lower case, apostrophes straight."""
    return WORD.findall(text.lower().replace("’", "'"))
