"""A digest's choices in words, line by line."""

from collections.abc import Iterator

from builder.models import Digest, KeyQuote, Quote

SHOWN_PHRASES = 10


def explanation(digest: Digest) -> Iterator[str]:
    """Why these sentences, quotes, speakers and topics, and what else was in the running."""
    yield f"{digest.article.title}"
    yield f"{digest.text.word_count()} words, language {digest.text.language}"
    yield from _summary(digest)
    yield from _key_quotes(digest)
    yield from _other_quotes(digest)
    yield from _subjects(digest)
    yield from _removals(digest)


def _summary(digest: Digest) -> Iterator[str]:
    yield "\nSummary"
    for line in digest.summary:
        place = "the editor's own" if line.block is None else f"paragraph {line.block + 1}"
        yield f"  {line.text}"
        yield f"      {place}{': ' if line.why else ''}{line.why}"


def _key_quotes(digest: Digest) -> Iterator[str]:
    yield "\nKey quotes"
    found = {quote.group: quote for quote in digest.quotes}
    for quote in digest.key_quotes:
        yield f"  “{' … '.join(quote.parts)}”"
        yield f"      {_speaker(quote)}, paragraph {quote.block + 1}"
        if quote.why:
            yield f"      chosen: {quote.why}"
        if quote.group in found:
            yield f"      speaker: {_evidence(found[quote.group])}"


def _other_quotes(digest: Digest) -> Iterator[str]:
    key = {quote.group for quote in digest.key_quotes}
    others = [quote for quote in digest.quotes if quote.group not in key]
    if others:
        yield "\nFound, but not shown"
    for quote in others:
        yield f"  “{digest.text.body[quote.start : quote.end]}”"
        yield f"      {_speaker(quote)}, paragraph {quote.block + 1}; {_evidence(quote)}"


def _subjects(digest: Digest) -> Iterator[str]:
    subjects = digest.subjects
    yield "\nTopics"
    yield f"  from the vocabulary: {', '.join(subjects.topics) or 'none'}"
    phrases = (f"{phrase.text} ({phrase.score:.2f})" for phrase in subjects.phrases[:SHOWN_PHRASES])
    yield f"  phrases: {', '.join(phrases) or 'none'}"
    sections = (f"{section.code} ({section.score:.0%})" for section in subjects.sections[:3])
    yield f"  sections: {', '.join(sections) or 'none'}"


def _removals(digest: Digest) -> Iterator[str]:
    if digest.removals:
        yield "\nTaken out by cleaning"
    for removal in digest.removals:
        made = "" if removal.made else " (only suggested)"
        yield f"  {removal.rule}{made}: {' '.join(removal.text.split())}"


def _speaker(quote: Quote | KeyQuote) -> str:
    if quote.speaker is None:
        return "no speaker shown"
    role = f", {quote.speaker.role}" if quote.speaker.role else ""
    return f"{quote.speaker.name}{role} ({quote.speaker.kind})"


def _evidence(quote: Quote) -> str:
    return f"{quote.evidence or 'no evidence'} (confidence {quote.confidence:.2f})"
