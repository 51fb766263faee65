"""The cleaner's word lists, read once from `lexicon.json`, with those that it shares with other rooms."""

import json
from importlib.resources import files

from builder import text
from builder.text.lexicon import lines

_LISTS = json.loads(files("builder.clean").joinpath("lexicon.json").read_text("utf-8"))


def _words(name: str) -> frozenset[str]:
    return frozenset(_LISTS[name])


NETWORKS = _words("networks")
HANDLES = _words("handles")
ACTIONS = _words("actions")
SECTIONS = _words("sections")
FURNITURE = _words("furniture")
AGENCIES = frozenset(word for agency in lines("agencies") for word in agency.lower().split())
CREDITS = _words("credits") | AGENCIES
TIMES = _words("times")
VERBS = _words("verbs")
FUNCTIONS = _words("functions")
"""Function words as evidence of prose; the weights are fitted to this list, not to `text.stop_words`."""
READER = frozenset({"you", "your", "you're", "yours"})
WE = frozenset({"we", "our", "us", "we're", "ours"})


def words(line: str) -> list[str]:
    """The words of `line` in lower case, apostrophes straight."""
    return text.words(line.replace("’", "'"))
