"""Sentences, words, quote marks, language and dateline: what the analysers share."""

from builder.text.dateline import split_dateline
from builder.text.language import detect
from builder.text.lexicon import abbreviations, stop_words, titles
from builder.text.marks import Quotation, quotations, unbalanced
from builder.text.parse import parse
from builder.text.words import WORD, words

__all__ = [
    "WORD",
    "Quotation",
    "abbreviations",
    "detect",
    "parse",
    "quotations",
    "split_dateline",
    "stop_words",
    "titles",
    "unbalanced",
    "words",
]
