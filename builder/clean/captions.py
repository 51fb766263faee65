"""Picture credits, and captions that end in one."""

import re
from collections.abc import Iterator

from builder.clean.draft import Draft, Finding
from builder.clean.shape import shape
from builder.text.pictures import PICTURE

LABEL = re.compile(
    rf"\(?{PICTURE}"
    r"(?: (?:source|credits?|by|courtesy(?: of)?|via))* ?[:,|/] ?©? ?",
    re.IGNORECASE,
)
BY_PHOTOGRAPHER = re.compile(
    r"\(?(?:Photograph(?:s|ed|y)?|Photos?|Pictures?|Images?|Illustration|Video) by "
    r"(?:[A-Z][\w.'’/-]*(?: |$|\))|for |via |the |and ){1,9}$"
)
CAPTION_CREDIT = re.compile(
    r"\((?:[A-Z][\w .]{0,30} )?Photo/[^()]{1,80}\)$|\b(?:REUTERS|AFP|EPA)/[A-Z][^.!?]{1,60}$"
    r"|\b(?:via |/ ?)?(?:Getty Images|AFP|Shutterstock|AP|Reuters)\)?$"
    r"|[.?!)] (?:Photo|Photograph|Picture|Image|Illustration|Drawing|Graphic)s?(?: credits?| courtesy)?"
    r"(?:: ?| by | © ?)(?:[A-Z][\w.'’-]*(?:[ /,]+|$)|(?:and|for|of|the|via|&) ){1,9}$"
    r"|[.?!)] ?© ?[A-Z][\w.'’-]*(?:[ /,&]+[A-Z][\w.'’-]*){0,5}$"
)
MOST_IN_CREDIT = 6
LONGEST_CAPTION = 70


def pictures(draft: Draft) -> Iterator[Finding]:
    """Picture credits, and captions that end in one."""
    for at in draft.left():
        text = draft.lines[at].text
        words = shape(text).words
        led = LABEL.match(text)
        named = text[led.end() :].split() if led else []
        if BY_PHOTOGRAPHER.match(text) and not shape(text).terminal:
            yield Finding(at)
        elif 0 < len(named) <= MOST_IN_CREDIT and not shape(text).terminal:
            if sum(word[:1].isupper() for word in named) * 2 > len(named):
                yield Finding(at)
        elif len(words) <= LONGEST_CAPTION and CAPTION_CREDIT.search(text[-100:]):
            yield Finding(at)
