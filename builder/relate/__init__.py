"""Digests -> the collection: what is published on a day, and how it hangs together."""

from builder.relate.collection import relate

__all__ = ["relate"]
