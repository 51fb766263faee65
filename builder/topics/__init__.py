"""Text -> what it is about: vocabulary topics, keyphrases and sections."""

from builder.topics.tagger import tag

__all__ = ["tag"]
