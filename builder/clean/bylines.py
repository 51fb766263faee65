"""Bylines above the story and reporter credits below it: taken out, and the names kept."""

import re
from collections.abc import Iterator

from builder.clean import lexicon
from builder.clean.draft import Draft, Finding
from builder.clean.shape import shape
from builder.text import stop_words

PARTICLE = r"(?: (?:de|del|van|von|der|bin|al|la|le|da|dos)(?= )){0,2}"
NAME = rf"[A-Z][\w.'’-]*{PARTICLE}(?: [A-Z][\w.'’-]*{PARTICLE}){{0,3}}"
NAMES = rf"{NAME}(?:(?:, and |, | and | & ){NAME}){{0,7}}"
TRADE = r"(?:[A-Z][\w.]+ ){0,4}(?:staff )?(?:writer|reporter|correspondent|journalist|researcher)s? "
THERE = r"(?: in [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})"
PLACED = rf"{NAME}{THERE}?(?:(?:,? and |, | & ){NAME}{THERE}?){{0,7}}"
CREDIT = re.compile(
    rf"[(\[]?(?:{TRADE})?(?P<names>{PLACED})(?: in [A-Z][\w.' -]{{1,40}}?)?,? (?:also )?"
    r"(?:reported (?:from|for|in)|contributed (?:to th(?:is|e)|reporting|from|research))\b"
    r"[^.!?]{0,120}\.?[)\]]?$"
)
REPORTING = re.compile(
    r"\(?(?:additional )?reporting by (?P<names>[A-Z][^;()]{2,300}?)(?:;[^()]{0,300})?\.?\)?$", re.IGNORECASE
)
BYLINE = re.compile(
    r"(?:by|written by|words by|story by|report by)[ :]+(?P<names>\S.{1,120})$", re.IGNORECASE
)
BETWEEN = re.compile(r",? (?:and|&) |;|, (?=[^|;]{1,200} (?:and|&) )")
PLACE = re.compile(r" in [A-Z].*$")
ALSO_FROM = re.compile(rf"(?:,? and |, |; )(?P<name>{NAME}) (?:reported )?from (?=[A-Z])")
CREDIT_BREAK = re.compile(r"(?<=[a-z]{2}\.) (?=[A-Z])")
AFTER_COMMA = re.compile(r", (?P<rest>[^,]*)$")
PERSON = re.compile(rf"{NAME}$")
ROLE = re.compile(
    r"\b(?:staff|writer|reporter|correspondent|editor|journalist|press|news|reuters|agence|agency|bureau|team|desk|wire"
    r"|services?|times|post|guardian|telegraph|cnn|bbc|fox|associates?|columnist|contributor|senior|media|daily|online"
    r"|weekly|courier|associated|ap|afp|special to|for)\b",
    re.IGNORECASE,
)
NOT_NAMES = stop_words("en") - lexicon.VERBS | {"police", "officials"}
"""Words that open a sentence about others; "Will" and "May" are verbs, and names too."""
STOP = re.compile(r" ?[|•·–—(/]| - |(?<=[a-z])(?=(?:Staff|Senior|Reporter|Writer|Correspondent|Editor)\b)")
FULL_NAME = re.compile(r"[A-Z][a-z][\w'’-]*(?: [A-Z][\w.'’-]*){1,2}$")
CAPITAL_NAME = re.compile(r"[A-Z][A-Z.'’-]*[A-Z](?: [A-Z][A-Z.'’-]*){1,2}(?:, [A-Z][A-Z ]{2,30})?$")
DATED = re.compile(r"(?P<time>.{6,60}\d.{0,20}?),? [Bb]y (?P<names>[A-Z].{2,60})$")
LOWER_WORD = re.compile(r"\b[a-z][\w'’-]*")
MOSTLY = 0.8
LONGEST_DATED = 150
SOURCE = re.compile(
    r"(?:sources?|agencies): ?[A-Z][\w.'’&-]*(?:[ ,/]+(?:and )?[\w.'’&-]+){0,5}$", re.IGNORECASE
)
HEAD = 6
LOWER_IN_BYLINES = frozenset(
    {"and", "&", "for", "in", "of", "the", "-", "staff", "writer", "reporter", "editor"}
)
LAST = 3
"""A credit stands among so many last lines of the story."""


def credit_lines(draft: Draft) -> Iterator[Finding]:
    """Find credits like "X reported from Y." where the story ends."""
    left = draft.left()
    for at in left[-LAST:]:
        text = draft.lines[at].text
        if len(text) < 500 and at != left[0] and (_credited(text) or REPORTING.match(text)):
            yield Finding(at)
        elif at == left[-1] != left[0] and SOURCE.match(text):
            yield Finding(at, "likely")


def byline_lines(draft: Draft) -> Iterator[Finding]:
    """Find "By X" above the story (or alone below it)."""
    prose = [at for at, line in enumerate(draft.lines) if shape(line.text).prose and not draft.taken[at]]
    first, last = (prose[0], prose[-1]) if prose else (len(draft.lines), -1)
    for at in draft.left():
        text = draft.lines[at].text
        led = BYLINE.match(text) or _dated(text)
        if led and not shape(text).terminal and (at < first + 2 or at > last) and _capitalised(led["names"]):
            yield Finding(at)


def bare_names(draft: Draft) -> Iterator[Finding]:
    """A person's name alone on a line between the title and a time."""
    titles = [at for at, rule in enumerate(draft.taken) if rule == "repeated title"]
    for title in titles[:2]:
        for at in range(title + 1, min(title + HEAD, len(draft.lines) - 1)):
            text = draft.lines[at].text
            named = FULL_NAME.match(text) and not ROLE.search(text)
            if not draft.taken[at] and named and draft.taken[at + 1] == "timestamp":
                yield Finding(at)


def capital_names(draft: Draft) -> Iterator[Finding]:
    """A name alone in capitals right above the story, none of its words an ordinary one of the story."""
    at = next(iter(draft.left()), len(draft.lines))
    name = draft.lines[at].text if at < min(HEAD, len(draft.lines)) else ""
    if not CAPITAL_NAME.match(name) or ROLE.search(name):
        return
    story = [shape(line.text) for line in draft.lines[at + 1 :] if shape(line.text).prose]
    ordinary = {word for seen in story for word in LOWER_WORD.findall(seen.text)}
    if story and ordinary.isdisjoint(shape(name).words):
        yield Finding(at, "likely")


def names(rule: str, text: str) -> tuple[str, ...]:
    """The people whom a removed credit or byline names; agencies and staff are no names."""
    if rule == "byline":
        found = BYLINE.match(text) or DATED.match(text)
        listed = STOP.split(found["names"] if found else text, maxsplit=1)[0]
        if found is None:
            listed = listed.split(",", 1)[0]
    else:
        listed = " and ".join(_credit_names(text))
    people = (_without_role(PLACE.sub("", part)).strip(" .") for part in BETWEEN.split(listed))
    return tuple(
        _cased(person) for person in people if PERSON.match(_cased(person)) and not ROLE.search(person)
    )


def _credit_names(text: str) -> list[str]:
    """The lists of names in a credit's sentences, a second reporter elsewhere included."""
    if reporting := REPORTING.match(text):
        return [reporting["names"]]
    found: list[str] = []
    for piece in CREDIT_BREAK.split(text):
        if credit := _credit(piece):
            found.append(credit["names"])
            found += ALSO_FROM.findall(piece, credit.end("names"))
    return found


def _without_role(person: str) -> str:
    """A name without the agency or role behind a comma ("Ada Moreno, Harbour Post")."""
    after = AFTER_COMMA.search(person)
    return person[: after.start()] if after and ROLE.search(after["rest"]) else person


def _credited(text: str) -> bool:
    """Whether all sentences of a line are reporter credits."""
    return all(_credit(piece) for piece in CREDIT_BREAK.split(text))


def _credit(text: str) -> re.Match[str] | None:
    """A reporter credit: names first, none of them an ordinary word."""
    credit = CREDIT.match(text)
    if credit and credit["names"].split(" ", 1)[0].rstrip(",").lower() in NOT_NAMES:
        return None
    return credit


def _dated(text: str) -> re.Match[str] | None:
    """A time, and then who wrote it."""
    found = DATED.match(text) if len(text) < LONGEST_DATED else None
    if found is None:
        return None
    words = shape(found["time"]).words
    timed = sum(word in lexicon.TIMES or word[0].isdigit() for word in words)
    return found if timed > MOSTLY * len(words) else None


def _capitalised(text: str) -> bool:
    """Whether nearly all words of what follows "By" begin with a capital."""
    words = [word for word in re.split(r"[\s,|]+", text) if word and word not in LOWER_IN_BYLINES]
    return 0 < len(words) < 20 and sum(not word[:1].islower() for word in words) >= 0.7 * len(words)


def _cased(name: str) -> str:
    """A name written in capitals, in the usual way."""
    return name.title() if name.isupper() and len(name) > 3 else name
