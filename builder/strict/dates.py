"""A day as an editor writes it: ISO, optionally with a time and zone; the day as written counts."""

import datetime
import re
from typing import Final

FIRST_YEAR: Final = 1600
LAST_YEAR: Final = 2110
"""Years outside of these are slips of the hand, and far ones overflow in feeds and calendars."""

_ISO: Final = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"
    r"(?:(?:[Tt]|[ ]+)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"[ ]*(?:[Zz]|(?P<zone>[+-]\d{1,2}(?::?\d{2})?))?)?",
    re.ASCII,
)
_LOOSE_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_NUMERIC: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
_NAMES: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS: Final = {name: number for number, name in enumerate(_NAMES, start=1)}
_DAY_MONTH: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})", re.ASCII)
_MONTH_DAY: Final = re.compile(r"([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.ASCII)


class DateFault(Exception):  # noqa: N818 - it is a fault of the text, caught one call up and reported
    """Why a text is no date; `cure` says what to write."""

    def __init__(self, message: str, cure: str) -> None:
        super().__init__(message)
        self.message = message
        self.cure = cure


def parse_date(text: str) -> datetime.date:
    """The day that `text` names; raises DateFault where it names none, or more than one."""
    text = text.strip()
    match = _ISO.fullmatch(text)
    if not match:
        raise DateFault(*_other_form(text))
    year, month, day = (int(match[part]) for part in ("year", "month", "day"))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DateFault(
            f"the year {match['year']} cannot be right",
            f"write a day between {FIRST_YEAR} and {LAST_YEAR}, as yyyy-mm-dd",
        )
    if match["hour"] and not _is_time(match):
        raise DateFault(f"`{text}` has no possible time of day", f"write the day alone: {text[:10]}")
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise DateFault(
            f"there is no day `{text[:10]}`", "look the date up and write it as yyyy-mm-dd"
        ) from None


def _is_time(match: re.Match[str]) -> bool:
    zone = re.findall(r"\d\d?", match["zone"] or "0")
    return (
        int(match["hour"]) <= 23
        and int(match["minute"]) <= 59
        and int(match["second"] or 0) <= 60
        and int(zone[0]) <= 14
        and int(zone[1] if len(zone) > 1 else 0) <= 59
    )


def _other_form(text: str) -> tuple[str, str]:
    """What is wrong with a text that is not ISO, and the ISO date or dates that it may mean."""
    days = sorted(set(_readings(text)))
    shown = text[:40]
    if len(days) == 1:
        return f"`{shown}` is not written as yyyy-mm-dd", f"write {days[0]}"
    if days:
        return f"`{shown}` may mean {days[0]} or {days[1]}", "write the one that is meant, as yyyy-mm-dd"
    return f"`{shown}` is not a date", "write the day as yyyy-mm-dd, such as 2026-03-14"


def _readings(text: str) -> list[str]:
    triples: list[tuple[int, int, int]] = []
    if match := _LOOSE_ISO.fullmatch(text):
        triples.append((int(match[1]), int(match[2]), int(match[3])))
    if match := _NUMERIC.fullmatch(text):
        triples += [
            (int(match[3]), int(match[1]), int(match[2])),
            (int(match[3]), int(match[2]), int(match[1])),
        ]
    if match := _DAY_MONTH.fullmatch(text.casefold()):
        triples.append((int(match[3]), _MONTHS.get(match[2], 0), int(match[1])))
    if match := _MONTH_DAY.fullmatch(text.casefold()):
        triples.append((int(match[3]), _MONTHS.get(match[1], 0), int(match[2])))
    return [iso for triple in triples if (iso := _iso(*triple))]


def _iso(year: int, month: int, day: int) -> str:
    try:
        date = datetime.date(year, month, day)
    except ValueError:
        return ""
    return date.isoformat() if FIRST_YEAR <= year <= LAST_YEAR else ""
