"""Who says each quotation: the cue in its sentence, else the speaker carried over from its neighbours."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from builder.models import QuoteKind, Speaker
from builder.quotes.cues import Cue, find_cue, last_cue
from builder.quotes.kinds import kind_of
from builder.quotes.marks import Span
from builder.quotes.resolve import Analysis
from builder.quotes.resolved import NOBODY, Resolved
from builder.quotes.speech import ANSWER, BLOCK, Speech
from builder.quotes.tokens import Token

Evidence = Literal[
    "label",
    "according",
    "after",
    "before",
    "trailing",
    "far before",
    "far after",
    "interview",
    "continued",
    "same sentence",
    "carried",
    "narrated",
    "next paragraph",
    "narrated before",
    "back",
    "colon",
    "subject",
    "none",
]


CUES = frozenset(
    ("label", "according", "after", "before", "trailing", "far before", "far after", "interview")
)
"""The kinds of evidence in which words of the sentence itself name the source."""


LONGEST_CUE = 10


class Attribution(NamedTuple):
    """A quotation's kind and speaker; `cue` are the words that tell it, where there are any."""

    span: int
    sentence: int
    kind: QuoteKind
    evidence: Evidence
    source: Resolved
    cue: str = ""


class _Heard(NamedTuple):
    """A speaker that a sentence has."""

    sentence: int
    block: int
    source: Resolved
    quoted: bool
    cue: str = ""


def attribute(analysis: Analysis, speech: Speech) -> list[Attribution]:
    """The attribution of each quotation, in order; spans that are no quotations are left out."""
    found: list[Attribution] = []
    heard: list[_Heard] = []
    for at, sentence in enumerate(analysis.scene.sentences):
        quotes = [index for index, token in enumerate(sentence.tokens) if token.kind == "quote"]
        before = len(found)
        for index in quotes:
            one = _one(analysis, at, index, speech.spans[sentence.tokens[index].quote], found[before:], heard)
            if one is None:
                continue
            found.append(one)
            if one.source.speaker:
                heard.append(_Heard(at, sentence.block, one.source, quoted=True, cue=one.cue))
        if len(found) == before and (cue := last_cue(sentence.tokens, analysis.scene.phrases[at])):
            source = analysis.resolve(at, cue.phrase)
            if source.speaker:
                heard.append(_Heard(at, sentence.block, source, quoted=False, cue=_words(analysis, at, cue)))
    return _carried_back(analysis, found)


def _one(
    analysis: Analysis, at: int, index: int, span: Span, same: Sequence[Attribution], heard: Sequence[_Heard]
) -> Attribution | None:
    sentence, phrases = analysis.scene.sentences[at], analysis.scene.phrases[at]
    tokens = sentence.tokens
    number = tokens[index].quote
    if span.mark == ANSWER and tokens[0].text in ("A", "a"):
        return Attribution(number, at, "direct", "interview", analysis.interviewee)
    cue = find_cue(tokens, phrases, index)
    kind = _kind(analysis.scene.body, span, tokens, index, cue)
    if kind is None:
        return None
    if cue:
        source = analysis.resolve(at, cue.phrase)
        if span.mark == ANSWER and source.speaker and source.speaker.name.isupper():
            source = source._replace(speaker=Speaker(source.speaker.name.title(), "person"))
        if source.speaker or cue.kind in ("after", "before"):
            return Attribution(number, at, kind, cue.kind, source, _words(analysis, at, cue))
    if same and same[-1].source.speaker:
        return Attribution(number, at, kind, "same sentence", same[-1].source, same[-1].cue)
    evidence, source, words = _carried(analysis, at, index, heard)
    return Attribution(number, at, kind, evidence, source, words)


def _kind(body: str, span: Span, tokens: Sequence[Token], index: int, cue: Cue | None) -> QuoteKind | None:
    if span.mark == BLOCK:
        return "block"
    return "direct" if span.mark == ANSWER else kind_of(body[span.start : span.end], tokens, index, cue)


def _carried(
    analysis: Analysis, at: int, index: int, heard: Sequence[_Heard]
) -> tuple[Evidence, Resolved, str]:
    tokens, block = analysis.scene.sentences[at].tokens, analysis.scene.sentences[at].block
    last = heard[-1] if heard else None
    if _bare(tokens):
        if last and last.block == block:
            return ("carried" if last.quoted else "narrated"), last.source, last.cue
        if at and analysis.scene.sentences[at - 1].tokens[-1].text == ":":
            subject = _subject(analysis, at - 1, len(analysis.scene.sentences[at - 1].tokens))
            if subject.speaker:
                return "colon", subject, ""
        if last and last.block == block - 1 and last.sentence == at - 1:
            return ("next paragraph" if last.quoted else "narrated before"), last.source, last.cue
        return "none", NOBODY, ""
    return "subject", _subject(analysis, at, index), ""


def _subject(analysis: Analysis, at: int, index: int) -> Resolved:
    """Whom a sentence is about: "For Ada Moreno, …: “…”" is about her."""
    tokens = analysis.scene.sentences[at].tokens
    if tokens[0].lower == "for" and index and tokens[index - 1].text == ":":
        first = next((p for p in analysis.scene.phrases[at] if p.first == 1 and p.name), None)
        if first and (source := analysis.resolve(at, first)).speaker:
            return source
    for phrase in analysis.scene.phrases[at]:
        if phrase.last <= index and not (phrase.governed or phrase.possessive) and phrase.kind != "document":
            return analysis.resolve(at, phrase)
    return NOBODY


def _bare(tokens: Sequence[Token]) -> bool:
    """Whether a sentence is nothing but quotations."""
    return all(token.kind in ("quote", "mark") for token in tokens)


def _carried_back(analysis: Analysis, found: list[Attribution]) -> list[Attribution]:
    """The attributions, those at the head of a paragraph without a speaker given that of the next in it."""
    result: list[Attribution] = []
    following: Attribution | None = None
    for one in reversed(found):
        block = analysis.scene.sentences[one.sentence].block
        if one.evidence in ("none", "next paragraph", "narrated before") and following and (
            analysis.scene.sentences[following.sentence].block == block and following.source.speaker
        ):  # fmt: skip
            one = one._replace(evidence="back", source=following.source, cue=following.cue)
        result.append(one)
        following = one
    return result[::-1]


def _words(analysis: Analysis, at: int, cue: Cue) -> str:
    """The cue as the text has it, shortened to subject and verb where much stands between them."""
    tokens, phrase = analysis.scene.sentences[at].tokens, cue.phrase
    if cue.last - cue.first <= LONGEST_CUE:
        return analysis.scene.body[tokens[cue.first].start : tokens[max(cue.last, cue.first + 1) - 1].end]
    subject = analysis.scene.body[tokens[phrase.first].start : tokens[phrase.head].end]
    return f"{subject} … {tokens[cue.verb].text}"
