"""The tail that a scraper site adds: the title again, lists of headlines, an invented author's profile."""

import re
from collections.abc import Iterator, Sequence

from builder.clean.draft import Draft, Finding
from builder.clean.shape import shape
from builder.clean.templates import furniture
from builder.clean.title import bare_key

PROFILE = re.compile(
    r"(?:author|name|birthday|born|address|phone|job|occupation|hobby|hobbies|introduction|views|rating|reviews"
    r"|last updated|updated|published|article information|author information)\b[^:]{0,12}:?(?: |$)",
    re.IGNORECASE,
)
FIELD = re.compile(r"[A-Z][\w ]{1,24}:(?: |$)")
ENOUGH_FIELDS = 3
QUESTIONS_HEADING = re.compile(r"(?:faqs?|frequently asked questions)[:.]?$", re.IGNORECASE)
QUESTION = re.compile(r"\?[\"”]?( ?›)?$")
ENOUGH_QUESTIONS = 2
SOURCES = re.compile(r"references$|https?://\S+$", re.IGNORECASE)
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
    asked = _questions(draft, profile if profile >= 0 else len(lines))
    if profile < 0 and asked < 0:
        return -1
    over = asked if asked >= 0 else profile
    told = [at for at in range(len(lines)) if _story(draft, at)]
    start = _title_again(draft, over, told)
    before = [at for at in told if at < (start if start >= 0 else over)]
    after = sum(at > profile for at in told) if profile >= 0 else 0
    if not before or after > max(len(before), MOST_STORY_AFTER):
        return -1
    if start < 0:
        between = range(before[-1] + 1, over)
        start = next((at for at in between if _over(lines[at].text)), over)
    heading = lines[start - 1].text
    return start - 1 if heading == "References" or furniture(heading) == "navigation" else start


def _over(text: str) -> bool:
    """Whether a line below the story shows that it is over: furniture, or a list of sources."""
    return bool(furniture(text) or SOURCES.match(text))


def _questions(draft: Draft, end: int) -> int:
    """The heading above `end` of the questions and answers that a scraper invents; -1 where there are none.

    Its buttons ("What is a sluice? ›") tell them from a story's own, or the title repeated just above.
    """
    key = bare_key(draft.title)
    for heading in range(end - 1, 0, -1):
        if QUESTIONS_HEADING.match(draft.lines[heading].text):
            below = [QUESTION.search(line.text) for line in draft.lines[heading + 1 : end]]
            asked = [question for question in below if question]
            buttons = sum(bool(question.group(1)) for question in asked)
            titled = bool(key) and bare_key(draft.lines[heading - 1].text) == key and heading > 1
            proved = buttons >= ENOUGH_QUESTIONS or (titled and end < len(draft.lines))
            return heading if len(asked) >= ENOUGH_QUESTIONS and below[0] and proved else -1
    return -1


def _title_again(draft: Draft, over: int, told: Sequence[int]) -> int:
    """Where the title is repeated above the tail with next to no story between; -1 where it is not."""
    key = bare_key(draft.title)
    for at in range(over - 1, 0, -1):
        if key and bare_key(draft.lines[at].text) == key:
            between = sum(at < place < over for place in told)
            return at if 4 * between <= over - at and any(place < at for place in told) else -1
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
