"""The tail that a scraper site adds: the title again, lists of headlines, an invented author's profile."""

import re
from collections.abc import Iterator, Sequence

from builder.clean.draft import Draft, Finding, title_key
from builder.clean.shape import shape
from builder.clean.templates import furniture

PROFILE = re.compile(
    r"(?:author|name|birthday|born|address|phone|job|occupation|hobby|hobbies|introduction|views|rating|reviews"
    r"|last updated|updated|published|article information|author information)\b[^:]{0,12}:?(?: |$)",
    re.IGNORECASE,
)
FIELD = re.compile(r"[A-Z][\w ]{1,24}:(?: |$)")
ENOUGH_FIELDS = 3
MOST_STORY_AFTER = 3
"""More running text than that after the profile is no tail."""


def scraper_tail(draft: Draft) -> Iterator[Finding]:
    """All from where the article is over: its title repeated, then fields and headlines but no story."""
    start = cut(draft)
    if start >= 0:
        for at in range(start, len(draft.lines)):
            yield Finding(at)


def cut(draft: Draft) -> int:
    """The index of the first line of the tail, -1 without one."""
    lines = draft.lines
    profile = _dense(
        [at for at, line in enumerate(lines) if FIELD.match(line.text) and PROFILE.match(line.text)]
    )
    if profile < 0:
        return -1
    told = [at for at in range(len(lines)) if _story(draft, at)]
    start = _title_again(draft, profile, told)
    before = [at for at in told if at < (start if start >= 0 else profile)]
    after = sum(at > profile for at in told)
    if not before or after > max(len(before), MOST_STORY_AFTER):
        return -1
    if start < 0:
        between = range(before[-1] + 1, profile)
        start = next((at for at in between if furniture(lines[at].text)), profile)
    heading = lines[start - 1].text
    return start - 1 if heading == "References" or furniture(heading) == "navigation" else start


def _title_again(draft: Draft, profile: int, told: Sequence[int]) -> int:
    """Where the title is repeated above the profile with next to no story between; -1 where it is not."""
    key = title_key(draft.title)
    for at in range(profile - 1, 0, -1):
        if key and title_key(draft.lines[at].text) == key:
            between = sum(at < place < profile for place in told)
            return at if 4 * between <= profile - at and any(place < at for place in told) else -1
    return -1


def _dense(fields: list[int]) -> int:
    """Where three fields of a profile first stand close together, -1 where they never do."""
    for one, three in zip(fields, fields[ENOUGH_FIELDS - 1 :], strict=False):
        if three - one <= 2 * ENOUGH_FIELDS:
            return one
    return -1


def _story(draft: Draft, at: int) -> bool:
    """Whether the line is running text that no rule took."""
    return shape(draft.lines[at].text).prose and not draft.taken[at]
