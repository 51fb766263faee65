"""Rules for whole lines of page furniture: each takes one kind, wherever it stands or by its neighbours."""

import re
from collections.abc import Iterator

from builder.clean import lexicon
from builder.clean.draft import Draft, Finding, Rule
from builder.clean.line import Line
from builder.clean.shape import CLOCK, shape
from builder.clean.templates import furniture

RELATED = re.compile(
    r"(?:see also|read also|also read|read more|read next|read|related(?: articles?| stor(?:y|ies))?"
    r"|don['’]t miss|watch|watch also|listen|more|recommended|more on this(?: story)?|must read"
    r"|what to read next|in pictures|next up|you (?:may|might) also like|you might like|also on \S+)"
    r" ?[:|] ?(?=\S)|also on \w+\.(?:\w+\.)?[a-z]{2,4} (?=[A-Z])",
    re.IGNORECASE,
)
GLUED_RELATED = re.compile(r"(?:See Also|SEE ALSO|Read More|READ MORE|Related Articles?)(?=[A-Z0-9\"“‘'])")
COVERAGE = re.compile(
    r"(?:follow|more|read|find|see|full|for more)\b[^.!?:]{0,80}(?:\bcoverage\b[^!?]{0,80}|: ?)https?://\S+$",
    re.IGNORECASE,
)
LIST_HEADING = re.compile(
    r"(?:table of contents|in this article|more trending|most (?:read|viewed|popular)\b.{0,20}"
    r"|(?:latest|more|recommended|related|popular|trending|top) (?:posts|articles|stories|news))$",
    re.IGNORECASE,
)
LONGEST_LIST = 12
PROMOTION_BEGINS, PROMOTION_ENDS = "skip past newsletter promotion", "after newsletter promotion"
LONE_RELATED = re.compile(r"(?:see also|read more|related|read next|also read|read also):?$", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<!\.)\.[\"”’')]*$")
SYNDICATED = re.compile(r"The post \S.* appeared first on \S.{0,80}$")
AGO = re.compile(
    r"\d{1,3} ?(?:[smhdwy]|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?) ago$", re.IGNORECASE
)
AGO_END = re.compile(
    r"(?<![\d.,])\d{1,2} (?:hours?|days?|weeks?|months?) ago(?: [Bb]y [A-Z][\w.'’ -]{2,40})?$"
)
LONGEST_AGO, LONGEST_TIME = 8, 29
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MINUTE = re.compile(r"\b\d{1,2}[:.]\d{2}")
STAMPED = re.compile(r"(?:first |last )?(?:published|updated|posted|modified)\b", re.IGNORECASE)
SHORTCODE = re.compile(r"\[/?[a-z][\w-]*(?: [\w-]+=(?:\"[^\"\[\]]*\"|[^\s\[\]]+))+ ?/?\]$")
FORM = re.compile(r"@\w{2,30}$|(?:\[(?: [^\[\]]{0,60})?\] ?)+\[?$|[\[\]]$|[\w .!?]{0,40}\[$")
COUNT = re.compile(
    r"\d[\d.,]*[kKmM]? (?:comments?|shares?|views?|likes?|retweets?|votes?|replies|reactions?)$",
    re.IGNORECASE,
)
COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b ?(?:©|\(c\)|(?:19|20)\d\d))", re.IGNORECASE)
RIGHTS = re.compile(r"\ball rights reserved\b", re.IGNORECASE)
LISTED = re.compile(
    r"(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|more on|in this story) ?: ?\S", re.IGNORECASE
)
LONGEST_LINK = 34
LONGEST_LABEL = 4
LEAST_STORY = 2


def of_kind(kind: str) -> Rule:
    """The rule that takes lines of one kind of furniture; a single word needs a neighbour that is no text."""

    def rule(draft: Draft) -> Iterator[Finding]:
        for at in draft.left():
            text = draft.lines[at].text
            if furniture(text) == kind and (kind == "advertisement" or " " in text or at_edge(draft, at)):
                yield Finding(at)

    return rule


def at_edge(draft: Draft, at: int) -> bool:
    """Whether the line stands at the head or tail, or beside a line that is furniture or was taken."""
    lines, taken = draft.lines, draft.taken
    around = [near for near in (at - 1, at + 1) if 0 <= near < len(lines)]
    if any(taken[near] or furniture(lines[near].text) for near in around):
        return True
    prose = [shape(lines[near].text).prose for near in around]
    return len(around) < 2 or (not any(prose) and not lines[at].gap)


def related(draft: Draft) -> Iterator[Finding]:
    """Find "Read more: a headline" and "See also" with the headline on the next line."""
    lines = draft.lines
    for at in draft.left():
        text = lines[at].text
        led = RELATED.match(text) or GLUED_RELATED.match(text)
        short = not SENTENCE_END.search(text) and len(shape(text).words) < LONGEST_LINK
        if at and ((led and short) or COVERAGE.match(text)):
            yield Finding(at)
        elif LONE_RELATED.match(text):
            yield Finding(at)
            if at + 1 < len(lines) and not lines[at + 1].gap and not SENTENCE_END.search(lines[at + 1].text):
                yield Finding(at + 1)


def link_lists(draft: Draft) -> Iterator[Finding]:
    """The headlines close below the heading of a list of links, or anywhere below it after the story."""
    lines = draft.lines
    story_end = _inside(draft).stop
    for heading, rule in enumerate(draft.taken):
        if rule != "navigation" or not LIST_HEADING.match(lines[heading].text):
            continue
        over = heading >= story_end
        for at in range(heading + 1, min(heading + 1 + LONGEST_LIST, len(lines))):
            text = lines[at].text
            titled = draft.taken[at] == "repeated title"
            if titled or (lines[at].gap and not over) or shape(text).prose or SENTENCE_END.search(text):
                break
            yield Finding(at, "likely")


def promotions(draft: Draft) -> Iterator[Finding]:
    """What stands between "skip past newsletter promotion" and "after newsletter promotion"."""
    keys = [line.text.casefold() for line in draft.lines]
    for at, key in enumerate(keys):
        box = keys[at + 1 : at + 1 + LONGEST_LIST] if key == PROMOTION_BEGINS else []
        if PROMOTION_ENDS in box:
            yield from (Finding(at + 1 + place) for place in range(box.index(PROMOTION_ENDS)))


def forms(draft: Draft) -> Iterator[Finding]:
    """Buttons and fields as text browsers show them, "[ Sign up ]", counts, "27 comments", and shortcodes."""
    for at in draft.left():
        text = draft.lines[at].text
        if len(text) < 200 and (FORM.match(text) or COUNT.match(text) or SHORTCODE.match(text)):
            yield Finding(at)


def syndication(draft: Draft) -> Iterator[Finding]:
    """Find "The post … appeared first on …", as feeds add it."""
    return (Finding(at) for at in draft.left() if SYNDICATED.match(draft.lines[at].text))


def copyright_lines(draft: Draft) -> Iterator[Finding]:
    """Copyright notices."""
    for at in draft.left():
        text = draft.lines[at].text
        short = len(shape(text).words) <= 30
        if short and (RIGHTS.search(text) or (COPYRIGHT.match(text) and not shape(text).prose)):
            yield Finding(at)


def listed_topics(draft: Draft) -> Iterator[Finding]:
    """Find "Tags: one, two" below the story."""
    for at in draft.left():
        text = draft.lines[at].text
        after = any(
            shape(draft.lines[later].text).prose for later in range(at + 1, min(at + 4, len(draft.lines)))
        )
        if LISTED.match(text) and not shape(text).terminal and not after:
            yield Finding(at)


def orphaned_labels(draft: Draft) -> Iterator[Finding]:
    """The label of a box that was taken: below all running text, and only furniture below it."""
    after = _inside(draft).stop
    for at in range(len(draft.lines) - 2, max(after, LEAST_STORY) - 1, -1):
        if not draft.taken[at] and draft.taken[at + 1] and _labels(draft.lines[at]):
            yield Finding(at, "likely")
        elif not draft.taken[at]:
            break


def _labels(line: Line) -> bool:
    """Whether a line could be a box's label: a few capitalised words and no figure."""
    seen = shape(line.text)
    few = 0 < len(seen.words) <= LONGEST_LABEL and not seen.terminal and line.kind != "item"
    return few and seen.capitals == 1 and not any(mark.isdigit() or mark in '"“”:' for mark in line.text)


def timestamps(draft: Draft) -> Iterator[Finding]:
    """Lines of nothing but dates and times; inside the story only where a heading could not be meant."""
    inside = _inside(draft)
    for at in draft.left():
        text = draft.lines[at].text
        words = shape(text).words
        if len(words) > LONGEST_TIME:
            continue
        timed = sum(word in lexicon.TIMES or word[0].isdigit() for word in words)
        to_the_minute = bool(YEAR.search(text) and MINUTE.search(text)) and not shape(text).terminal
        ago = AGO.match(text) or (len(words) <= LONGEST_AGO and AGO_END.search(text))
        if ago or (to_the_minute and timed >= 0.75 * len(words)):
            yield Finding(at)
        elif (at not in inside or STAMPED.match(text)) and 0 < timed == len(words) < 20:
            yield from [Finding(at)] * bool(CLOCK.search(text) or {"read", "min", "mins"} & set(words))


def _inside(draft: Draft) -> range:
    """The indices from the first to the last line of running text."""
    prose = [at for at, line in enumerate(draft.lines) if shape(line.text).prose and not draft.taken[at]]
    return range(prose[0], prose[-1] + 1) if prose else range(0)


def page_foot(draft: Draft) -> Iterator[Finding]:
    """What stands below the copyright notice, where nearly all of the story stands above it."""
    foot = next((at for at, rule in enumerate(draft.taken) if rule == "copyright"), len(draft.lines))
    prose = [at for at in draft.left() if shape(draft.lines[at].text).prose]
    above = sum(at < foot for at in prose)
    if above > max(LEAST_STORY, 2 * (len(prose) - above)):
        for at in range(foot + 1, len(draft.lines)):
            yield Finding(at, "likely")
