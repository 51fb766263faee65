"""Appeals to the reader in the publisher's own voice: subscribe, support us, write to us."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from builder.clean import lexicon
from builder.clean.draft import Draft, Finding
from builder.clean.shape import shape

PUBLISHING = re.compile(
    r"\b(?:newsletters?|inbox|subscri(?:be|bers?|bing|ptions?)|free to read|readers like you|journalis[mt]s?"
    r"|newsroom|breaking news|latest (?:news|stories)|local news"
    r"|news (?:alerts?|tips?|team|desk|page)|stories"
    r"|google news|news updates|podcasts?|(?:add a|leave a|post a) comment|notifications|opt-in"
    r"|daily news email|become (?:a|an) (?:member|friend|supporter|patron)|membership)\b",
    re.IGNORECASE,
)
ASKING = re.compile(
    r"(?:^|[.?!,:;] |\b(?:please|and|to) )(?:sign up|subscribe|follow|get|choose|become|support|donate|join"
    r"|download|click|register|log in|check|email|contact|send|visit|listen|help|consider|tap|stay|like|share"
    r"|enter|tell us|write to us)\b",
    re.IGNORECASE,
)
VOICES = lexicon.READER | lexicon.WE
LONGEST = 45
NEAR_END = 5
STRONG = 2
"""From so many publishing words on, a line beside any other furniture is an appeal too."""


def appeals(draft: Draft) -> Iterator[Finding]:
    """Appeals below the story, or beside other furniture."""
    left = draft.left()
    for place, at in enumerate(reversed(left[-NEAR_END:])):
        strength = appeal(draft.lines[at].text)
        if strength and place + 1 < len(left):
            yield Finding(at, "likely")
        elif shape(draft.lines[at].text).prose:
            break
    for at in left:
        strength = appeal(draft.lines[at].text)
        if strength and (_in_box(draft, at) or (strength >= STRONG and _beside(draft, at, bool))):
            yield Finding(at, "likely")


@lru_cache(maxsize=4096)
def appeal(text: str) -> int:
    """How many publishing words an appeal has, 0 where the line is none: quoted, or not said to a reader."""
    words = shape(text).words
    if len(words) > LONGEST or VOICES.isdisjoint(words) or any(mark in text for mark in '"“”'):
        return 0
    if not ASKING.search(text):
        return 0
    return len({match.casefold() for match in PUBLISHING.findall(text)})


def _in_box(draft: Draft, at: int) -> bool:
    """Whether a neighbour is an appeal as well, or the label or button of a form."""
    near = [draft.lines[place].text for place in (at - 1, at + 1) if 0 <= place < len(draft.lines)]
    return any(appeal(text) for text in near) or _beside(draft, at, ("newsletter", "form").__contains__)


def _beside(draft: Draft, at: int, suits: Callable[[str], bool]) -> bool:
    """Whether a rule that suits took a neighbour."""
    return any(0 <= near < len(draft.lines) and suits(draft.taken[near]) for near in (at - 1, at + 1))
