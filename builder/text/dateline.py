"""The dateline: place and news agency before a story's first sentence."""

import re
from typing import NamedTuple

from builder.text.lexicon import lines

REACH = 120
"""A dateline ends within this many characters."""
CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
NAME = rf"{CAPITAL}[\w.'’-]*"
LOUD = rf"{CAPITAL}(?:{CAPITAL}|[.'’])+"
DATE = r"(?P<date>,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)"
REGION = rf"(?P<region>(?:, {NAME}(?: {NAME})?){{0,2}}?){DATE}?"
AGENCY = r"\((?P<agency>[A-Za-z][A-Za-z /]{0,24})\)"
DASH = r"\s*(?:--+|[—–]|(?<=\s)-(?=\s))\s*"
SENTENCE = rf"(?=[\"“‘'«„¿¡(]?(?:{CAPITAL}|\d))"

WITH_AGENCY = re.compile(
    rf"(?:(?P<place>{NAME}(?: {NAME}){{0,4}}){REGION},?\s*)?{AGENCY}(?P<dash>{DASH})?\s*{SENTENCE}"
)
WITH_DASH = re.compile(rf"(?P<place>{LOUD}(?:[ -]{LOUD}){{0,4}}){REGION}{DASH}{SENTENCE}")


class Dateline(NamedTuple):
    """The `place` of filing, the offset of the first sentence, and whether a date stands between."""

    place: str
    end: int
    dated: bool = False


NONE = Dateline("", 0)


def split_dateline(paragraph: str) -> Dateline:
    """The dateline that a story opens with, `NONE` without one.

    Place and region stand as in the text ("HARBOUR POINT, Ohio"), a date is left out;
    a bare agency ("(CNN)") gives an empty place. After a known agency no dash is needed.
    """
    head = paragraph[:REACH]
    found = WITH_AGENCY.match(head)
    if not found or not (found["dash"] or found["agency"] in lines("agencies")):
        found = WITH_DASH.match(head)
    if not found or (found["place"] or "").partition(" ")[0] in lines("labels"):
        return NONE
    return Dateline((found["place"] or "") + (found["region"] or ""), found.end(), bool(found["date"]))
