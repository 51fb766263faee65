"""Analyses as plain rows: what `precis analyse` prints, for a text as it stands or for a digest."""

from collections.abc import Mapping

from builder.config import Settings
from builder.digest.budget import Budget, candidates, fill
from builder.models import Digest, Extract, KeyQuote, Lists, Quote, Removal, Subjects, Text
from builder.stages import Stages
from builder.text import parse

KEYPHRASES = 10

Row = dict[str, object]


def row(record: Mapping[str, object], settings: Settings, lists: Lists, stages: Stages) -> Row:
    """One line of `precis analyse --jsonl`: {"id", "title", "text"} -> its analysis, `text` as it stands."""
    text = parse(str(record.get("title") or ""), str(record["text"]), language=str(record.get("lang") or ""))
    extracts = stages.summariser(text, settings.summary_sentences)
    found = stages.quote_finder(text)
    budget = Budget.of(text, settings, free=False)
    _, shown, _ = fill(text, extracts, candidates(text, found, budget), budget)
    subjects = stages.tagger(text, lists.topics)
    return {"id": record.get("id"), **_analysis(text, extracts, found, shown, subjects)}


def digest_row(digest: Digest) -> Row:
    """A digest as JSON: the fields of `row`, the page's summary and quotes, and what cleaning removed."""
    article, text = digest.article, digest.text
    analysis = _analysis(text, (), digest.quotes, digest.key_quotes, digest.subjects)
    return {
        "file": article.file,
        "slug": article.slug,
        "title": article.title,
        "date": article.date.isoformat() if article.date else None,
        "source": article.source or None,
        "authors": list(digest.authors),
        "dateline": digest.dateline or None,
        "language": text.language,
        "words": text.word_count(),
        "paragraphs": [text.body[block.start : block.end] for block in text.blocks],
        **analysis,
        "summary": [
            {"text": line.text, "origin": line.origin, "paragraph": line.block, "why": line.why}
            for line in digest.summary
        ],
        "key_quotes": [
            {
                "parts": list(quote.parts),
                "speaker": quote.speaker.name if quote.speaker else None,
                "speaker_kind": quote.speaker.kind if quote.speaker else None,
                "role": (quote.speaker.role or None) if quote.speaker else None,
                "paragraph": quote.block,
                "origin": quote.origin,
                "why": quote.why,
            }
            for quote in digest.key_quotes
        ],
        "removals": [removal_row(removal) for removal in digest.removals],
    }


def removal_row(removal: Removal) -> Row:
    """A removal with all that is known of it."""
    fields = ("rule", "text", "line", "certainty", "made")
    return {name: getattr(removal, name) for name in fields}


def _analysis(
    text: Text,
    extracts: tuple[Extract, ...],
    found: tuple[Quote, ...],
    shown: tuple[KeyQuote, ...],
    subjects: Subjects,
) -> Row:
    key = {quote.group for quote in shown}
    return {
        "summary": [{"text": text.body[e.start : e.end], "start": e.start, "end": e.end} for e in extracts],
        "quotes": [_quote(text, quote, quote.group in key) for quote in found],
        "topics": list(subjects.topics),
        "keyphrases": [phrase.text for phrase in subjects.phrases[:KEYPHRASES]],
        "sections": [section.code for section in subjects.sections],
    }


def _quote(text: Text, quote: Quote, key: bool) -> Row:
    speaker = quote.speaker
    return {
        "quote": text.body[quote.start : quote.end],
        "speaker": speaker.name if speaker else None,
        "speaker_kind": speaker.kind if speaker else None,
        "role": (speaker.role or None) if speaker else None,
        "start": quote.start,
        "end": quote.end,
        "group": quote.group,
        "kind": quote.kind,
        "evidence": quote.evidence,
        "confidence": round(quote.confidence, 3),
        "key": key,
    }
