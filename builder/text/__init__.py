"""Sentences, words and names: what the analysers share."""

from builder.text.parse import parse
from builder.text.words import WORD, words

__all__ = ["WORD", "parse", "words"]
