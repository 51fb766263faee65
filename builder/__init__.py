"""Precis: articles in, checkable digests out."""

__version__ = "0.1.0"
