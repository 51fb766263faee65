"""Text -> summary: the sentences that carry the story, each of them a slice that stands alone."""

from builder.summarise.lead import lead

__all__ = ["lead"]
