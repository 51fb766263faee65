"""The dateline that opens a news story: its place, and the text without it."""

import re

AGENCY = r"\((?:AP|Reuters|REUTERS|AFP|CNN|CNN Business|UPI|Bloomberg|dpa|DPA|PA|Xinhua|[A-Z]{2,5})\)"
PLACE = r"[A-Z][\w.'’]*(?:[ /-][A-Z][\w.'’]*){0,4}(?:, [A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,2})?"
DASH = r"(?:--|[—–-])"
DATELINE = re.compile(rf"(?P<place>{PLACE})(?P<agency>,? {AGENCY})? ?{DASH} +(?=\S)")
DATE = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})"
DATED = re.compile(
    rf"(?P<place>[A-Z][A-Z.'’/ -]{{2,40}}(?:, [A-Z][a-z.]+)?), {DATE}(?: {AGENCY})? ?{DASH} +(?=\S)"
)
LONGEST = 60
REGION = re.compile(r", (?:[A-Z][\w.'’]*)(?: [A-Z][\w.'’]*)*$")


def split(paragraph: str) -> tuple[str, str]:
    """The place of a leading dateline, and how much of the paragraph to take out, itself.

    A dateline with a date in it keeps its place in the text, as no field holds that date:
    then the second value is empty. Without a dateline both are.
    """
    at = 0
    while found := _match(paragraph[at : at + LONGEST + 20]):
        at += found.end()
    first = _match(paragraph[: LONGEST + 20])
    if first:
        return first["place"], paragraph[:at]
    dated = DATED.match(paragraph[: LONGEST + 20])
    return (dated["place"], "") if dated else ("", "")


def _match(head: str) -> re.Match[str] | None:
    """A dateline that the text opens with: an agency or a place in capitals proves it."""
    found = DATELINE.match(head)
    if found is None or found.end() > LONGEST:
        return None
    town = REGION.sub("", found["place"])
    return found if found["agency"] or (town.isupper() and len(town) > 2) else None
