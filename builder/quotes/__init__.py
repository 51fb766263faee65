"""Finds every direct quotation of a text and who said it, and chooses the ones worth showing."""

from builder.quotes.finder import find
from builder.quotes.keys import choose

__all__ = ["choose", "find"]
