"""The author's biography below the story."""

import re
from collections.abc import Iterator

from builder.clean.draft import Draft, Finding
from builder.clean.shape import shape

TRADE = (
    r"(?:reporter|writer|editor|correspondent|journalist|columnist|contributor|author|blogger|producer|critic"
    r"|photographer|freelancer|researcher)"
)
BIOGRAPHY = re.compile(
    r"(?P<first>[A-Z][\w.'’-]+)(?: [A-Z][\w.'’-]*){0,2} (?P<last>[A-Z][\w'’-]+),? "
    rf"(?:(?:is|was) (?:a|an|the|our|[A-Z][\w '’]{{1,40}}?['’]s?)(?: [\w,'’&-]+){{0,8}}? {TRADE}\b"
    r"|(?:covers|writes|reports|blogs) (?:about|for|on|from|mostly|mainly|widely|regularly|politics|[a-z]+)\b"
    r"|joined [A-Z][\w '’]{2,40} (?:in|as)\b)"
)
NEAR_END = 3
LONGEST = 90


def biographies(draft: Draft) -> Iterator[Finding]:
    """What ends the text and says who somebody is whom the story never names."""
    left = draft.left()
    for at in left[1:][-NEAR_END:]:
        text = draft.lines[at].text
        found = BIOGRAPHY.match(text)
        if found is None or any(mark in text for mark in '"“”') or len(shape(text).words) > LONGEST:
            continue
        if not _named(draft, at, found["last"]):
            yield Finding(at, "likely")


def _named(draft: Draft, biography: int, surname: str) -> bool:
    """Whether another line of running text, and no biography itself, has the surname."""
    word = re.compile(rf"\b{re.escape(surname)}\b")
    others = (draft.lines[at].text for at in draft.left() if at != biography)
    return any(shape(text).prose and word.search(text) and not BIOGRAPHY.match(text) for text in others)
