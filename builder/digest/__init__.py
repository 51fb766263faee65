"""Article -> Digest: clean it, analyse it, and fill its page from the best down, the editor first."""

from builder.clean import clean
from builder.config import Settings
from builder.digest.budget import Budget, candidates, fill
from builder.digest.editor import editor_quotes, idle_wishes, wanted
from builder.errors import Problem
from builder.licences import is_open
from builder.models import Article, Cleaned, Digest, Extract, Lists, Outcome, SummaryLine, Text
from builder.stages import Stages
from builder.text import parse

__all__ = ["Budget", "digest", "text_of"]


def digest(article: Article, settings: Settings, lists: Lists, stages: Stages) -> Outcome:
    """One article's digest, or the problems that stop it; never raises for what an editor wrote."""
    cleaned = clean(article.body, article.title, article.clean, settings.cleaning)
    if not cleaned.paragraphs and article.body.strip():
        return Outcome(article.file, None, (_nothing_left(article, cleaned),))
    text = text_of(cleaned, article.title, article.lang)
    found = stages.quote_finder(text)
    own, problems = editor_quotes(article, text, found)
    budget = Budget.of(text, settings, free=is_open(article.license))
    ranked = wanted(candidates(text, found, budget), article.drop_quotes)
    extracts, quotes, over = fill(
        text,
        () if article.summary else stages.summariser(text, settings.summary_sentences),
        own or ranked,
        budget,
        article,
    )
    problems += (*over, *idle_wishes(article))
    if any(problem.severity == "error" for problem in problems):
        return Outcome(article.file, None, problems)
    made = Digest(
        article=article,
        text=text,
        removals=cleaned.removals,
        dateline=article.dateline or cleaned.dateline,
        authors=article.authors or cleaned.byline,
        summary=_summary(article, text, extracts),
        quotes=found,
        key_quotes=quotes,
        subjects=stages.tagger(text, lists.topics),
    )
    return Outcome(article.file, made, problems)


def text_of(cleaned: Cleaned, title: str, language: str) -> Text:
    """The cleaned paragraphs as one `Text`, a blank line between them."""
    return parse(title, "\n\n".join(cleaned.paragraphs), cleaned.kinds, language)


def _summary(article: Article, text: Text, extracts: tuple[Extract, ...]) -> tuple[SummaryLine, ...]:
    if article.summary:
        return tuple(SummaryLine(line, "editor") for line in article.summary)
    return tuple(SummaryLine(text.body[e.start : e.end], "extracted", e.block, e.why) for e in extracts)


def _nothing_left(article: Article, cleaned: Cleaned) -> Problem:
    count = len(cleaned.removals)
    pieces = f"{count} piece{'' if count == 1 else 's'} of text"
    return Problem(
        article.file,
        article.body_line,
        f"nothing is left of the body after cleaning, which took out {pieces}",
        f"see what went with `precis clean {article.file}`, keep a line with `clean: {{keep: [...]}}`, "
        "or delete the file",
    )
