"""What the opening of a sentence takes for known: a noun with its article, or a bare surname."""

from collections.abc import Iterator, Sequence

from builder.models import Text
from builder.summarise.features import ARTICLES, STEM
from builder.text import WORD, stop_words

REACH = 2
"""Words after an article that can name the thing: an adjective and a noun."""


def leanings(text: Text, stems: Sequence[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """For each sentence the stems of its opening that an earlier sentence introduced, not the title.

    "The tower is still there" leans on the sentence with the tower, and "Brady conceded" on
    that which has Brady; a noun or name that nothing introduced stands for itself.
    """
    stops = stop_words(text.language) or stop_words("en")
    known: set[str] = set()
    title = {word.lower()[:STEM] for word in WORD.findall(text.title)}
    found = []
    for sentence, own in zip(text.sentences, stems, strict=True):
        opening = WORD.findall(text.body, sentence.start, min(sentence.end, sentence.start + 100))
        named = {word.lower().replace("’", "'").partition("'")[0][:STEM] for word in _named(opening, stops)}
        found.append(frozenset(named & known - title))
        known |= own
    return tuple(found)


def _named(opening: Sequence[str], stops: frozenset[str]) -> Iterator[str]:
    """The words of `opening` that name its subject, where an article or nothing stands before them."""
    if len(opening) < 2:
        return
    if opening[0].lower() in ARTICLES:
        for word in opening[1 : 1 + REACH]:
            if word.lower() in stops:
                return
            yield word
    elif opening[0][0].isupper() and opening[1][0].islower() and opening[0].lower() not in stops:
        yield opening[0]
