"""How much each word says of what a text is about: by its frequency, more so in headline and opening."""

from collections import Counter

from builder.models import Text
from builder.quotes import lexicon
from builder.text import words

LEADS = 3
"""Blocks that open the story."""
LONG = 4


def weights(text: Text) -> dict[str, float]:
    """Weights of the text's longer words, at most 1 for the most frequent; function words are left out."""
    counts = Counter(word for word in words(text.body) if len(word) >= LONG and word not in lexicon.OPENERS)
    if not counts:
        return {}
    top = counts.most_common(1)[0][1]
    lead_end = text.blocks[min(LEADS, len(text.blocks)) - 1].end if text.blocks else 0
    leading = {*words(text.title), *words(text.body[:lead_end])}
    return {
        word: count / top * (1.0 if word in leading else 0.5) for word, count in counts.items() if count > 1
    }
