"""The dateline: place and news agency before a story's first sentence."""

import re

from builder.text.lexicon import lines

REACH = 120
"""A dateline ends within this many characters."""
CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
NAME = rf"{CAPITAL}[\w.'’-]*"
LOUD = rf"{CAPITAL}(?:{CAPITAL}|[.'’])+"
DATE = r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)"
REGION = rf"(?P<region>(?:, {NAME}(?: {NAME})?){{0,2}}?){DATE}?"
AGENCY = r"\((?P<agency>[A-Za-z][A-Za-z /]{0,24})\)"
DASH = r"\s*(?:--+|[—–]|(?<=\s)-(?=\s))\s*"
SENTENCE = rf"(?=[\"“‘'«„¿¡(]?(?:{CAPITAL}|\d))"

WITH_AGENCY = re.compile(
    rf"(?:(?P<place>{NAME}(?: {NAME}){{0,4}}){REGION},?\s*)?{AGENCY}(?P<dash>{DASH})?\s*{SENTENCE}"
)
WITH_DASH = re.compile(rf"(?P<place>{LOUD}(?:[ -]{LOUD}){{0,4}}){REGION}{DASH}{SENTENCE}")


def split_dateline(paragraph: str) -> tuple[str, int]:
    """The place that opens a story and the offset of its first sentence; ("", 0) without a dateline.

    Place and region stand as in the text ("HARBOUR POINT, Ohio"), a date is left out;
    a bare agency ("(CNN)") gives an empty place. After a known agency no dash is needed.
    """
    head = paragraph[:REACH]
    found = WITH_AGENCY.match(head)
    if not found or not (found["dash"] or found["agency"] in lines("agencies")):
        found = WITH_DASH.match(head)
    if not found or (found["place"] or "").partition(" ")[0] in lines("labels"):
        return "", 0
    return (found["place"] or "") + (found["region"] or ""), found.end()
