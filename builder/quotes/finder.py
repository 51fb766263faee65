"""The quote finder: marks -> sentences -> cues -> speakers -> quotes."""

from collections.abc import Sequence
from typing import NamedTuple

from builder.models import Quote, Text
from builder.quotes.attribution import CUES, Attribution, attribute
from builder.quotes.confidence import SHOWN, confidence
from builder.quotes.evidence import in_words
from builder.quotes.foreign import attribute_foreign
from builder.quotes.lexicon import FOREIGN_SAY
from builder.quotes.resolve import Analysis
from builder.quotes.scene import Scene
from builder.quotes.speech import Speech, find_speech
from builder.quotes.tokens import sentences

ENGLISH = frozenset(("en", "und"))


def find(text: Text) -> tuple[Quote, ...]:
    """Every direct quotation of `text` with its speaker, in order; each is a slice of `text.body`."""
    return tuple(_quote(found) for found in _found(text))


def attributions(text: Text) -> list[tuple[int, int, Attribution]]:
    """The attributions behind `find`, shown or not, each with the place of its quotation."""
    return [(found.start, found.end, found.attribution) for found in _found(text)]


class _Found(NamedTuple):
    start: int
    end: int
    block: int
    group: int
    attribution: Attribution


def _found(text: Text) -> list[_Found]:
    speech = find_speech(text)
    if not speech.spans:
        return []
    parts = sentences(text.body, text.blocks, speech.by_block)
    if text.language in ENGLISH:
        found = attribute(Analysis(Scene(text.title, text.body, parts)), speech)
    else:
        found = attribute_foreign(text.body, parts, speech, FOREIGN_SAY.get(text.language, frozenset()))
    groups = _groups(text.body, speech, found)
    places = [(speech.spans[one.span], parts[one.sentence].block) for one in found]
    return [
        _Found(span.start, span.end, block, group, one)
        for (span, block), group, one in zip(places, groups, _shared(found, groups), strict=True)
    ]


def _quote(found: _Found) -> Quote:
    one, speaker, chance = found.attribution, None, 0.0
    if one.source.speaker:
        chance = confidence(one.evidence, one.source.how, one.kind)
        speaker = one.source.speaker if chance >= SHOWN else None
    return Quote(found.start, found.end, found.block, found.group, one.kind, speaker, in_words(one), chance)


def _groups(body: str, speech: Speech, found: Sequence[Attribution]) -> list[int]:
    """A number for each utterance: what its cue interrupts and what runs over paragraphs shares one."""
    numbers: list[int] = []
    for index, one in enumerate(found):
        before = found[index - 1] if index else None
        joins = before is not None and before.span == one.span - 1 and (
            one.span in speech.continues or _split(body, speech, before, one) or _resumed(before, one)
        )  # fmt: skip
        numbers.append((numbers[-1] + (not joins)) if numbers else 0)
    return numbers


def _split(body: str, speech: Speech, before: Attribution, one: Attribution) -> bool:
    """Whether one quotation goes on after its cue ("…," she said, "…")."""
    if (
        before.sentence != one.sentence
        or before.source.speaker != one.source.speaker
        or before.source.speaker is None
    ):
        return False
    first = speech.spans[before.span]
    ended = body[first.end - 1 : first.end] == "."
    return before.evidence == "after" and not ended and before.kind == "direct"


def _resumed(before: Attribution, one: Attribution) -> bool:
    """Whether a quotation goes on in the next sentence after its cue ("…," she said. "…")."""
    return (
        one.evidence == "carried"
        and before.evidence == "after"
        and before.kind == "direct"
        and one.sentence == before.sentence + 1
        and one.source.speaker == before.source.speaker
    )


def _shared(found: Sequence[Attribution], groups: Sequence[int]) -> list[Attribution]:
    """Within a group those without a cue of their own take the speaker of one that has it."""
    leaders: dict[int, Attribution] = {}
    for one, group in zip(found, groups, strict=True):
        if one.source.speaker and (group not in leaders or _rank(one) > _rank(leaders[group])):
            leaders[group] = one
    return [
        one if one.evidence in CUES or group not in leaders else _led(one, leaders[group])
        for one, group in zip(found, groups, strict=True)
    ]


def _led(one: Attribution, leader: Attribution) -> Attribution:
    if leader.span == one.span or (one.evidence, one.source) == ("carried", leader.source):
        return one
    return one._replace(evidence="continued", source=leader.source, cue=leader.cue)


def _rank(one: Attribution) -> tuple[bool, float]:
    return one.evidence in CUES, confidence(one.evidence, one.source.how, one.kind)
