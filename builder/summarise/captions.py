"""Sentences that belong to a picture, or to the page around the text."""

import re
from functools import cache
from importlib.resources import files

from builder.models import Text
from builder.text.pictures import PICTURE

LONGEST_CAPTION = 400
CREDIT = re.compile(rf"{PICTURE}(?: by|:) ", re.IGNORECASE)


@cache
def _signs() -> tuple[str, ...]:
    """Words, in lower case, that mark a sentence as belonging to a picture or to the page around the text."""
    return tuple(files(__package__).joinpath("captions.txt").read_text("utf-8").split("\n")[:-1])


def is_caption(sentence: str) -> bool:
    """Whether `sentence` has a sign of a caption or of the page's furniture."""
    folded = sentence.lower()
    return any(sign in folded for sign in _signs())


def caption_blocks(text: Text) -> frozenset[int]:
    """Blocks of a line or two that end in a picture's credit ("A boat in the lock. Photo: Jun Albrecht")."""
    closing = {sentence.block: sentence for sentence in text.sentences}
    return frozenset(
        number
        for number, last in closing.items()
        if last.end - text.blocks[number].start < LONGEST_CAPTION
        and CREDIT.match(text.body, last.start, last.end)
    )
