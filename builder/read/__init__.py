"""The editors' files -> Articles and Lists; every problem of every file is told, and nothing is guessed."""

from builder.read.file import article
from builder.read.folder import articles, watched
from builder.read.html import html_text
from builder.read.keys import KEYS
from builder.read.lists import lists

__all__ = ["KEYS", "article", "articles", "html_text", "lists", "watched"]
