"""Raw body -> cleaned paragraphs, with everything that was taken out on record."""

from builder.clean.article import clean

__all__ = ["clean"]
