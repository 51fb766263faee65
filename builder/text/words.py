"""Words of a text."""

import re

WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")


def words(text: str) -> list[str]:
    """The words of `text` in lower case, in order."""
    return WORD.findall(text.lower())
