"""The site's own words, in one place: `words.en.json` holds every one that a reader sees."""

import datetime
import json
from functools import cache
from importlib.resources import files
from typing import Final

from markupsafe import Markup

from builder.render import markup

LANGUAGE: Final = "en"

Words = dict[str, str | dict[str, str] | list[str]]


@cache
def _catalogue() -> Words:
    text = (files("builder.render") / f"words.{LANGUAGE}.json").read_text("utf-8")
    catalogue: Words = json.loads(text)
    return catalogue


def say(key: str, /, **values: object) -> Markup:
    """The words under `key` as HTML, with values put in; `count` chooses between one and other."""
    return markup.html_with(_entry(key, values.get("count")), values)


def plain(key: str, /, **values: str | int) -> str:
    """The same as text, for headings, front matter and linked data."""
    return _entry(key, values.get("count")).format_map(values)


def _entry(key: str, count: object) -> str:
    entry = _catalogue()[key]
    if isinstance(entry, dict):
        return entry["one" if count == 1 else "other"]
    assert isinstance(entry, str)
    return entry


def _name(key: str, place: int) -> str:
    names = _catalogue()[key]
    assert isinstance(names, list)
    return names[place]


def day(date: datetime.date) -> str:
    """A day written out: "12 March 2026"."""
    return plain("day", day=date.day, month=month_name(date.month), year=date.year)


def weekday(date: datetime.date) -> str:
    """A day with its name: "Thursday, 12 March 2026"."""
    return plain("weekday", weekday=weekday_name(date), date=day(date))


def weekday_name(date: datetime.date) -> str:
    """The name of the day of the week."""
    return _name("weekdays", date.weekday())


def month(date: datetime.date) -> str:
    """A month written out: "March 2026"."""
    return plain("month", month=month_name(date.month), year=date.year)


def month_name(number: int) -> str:
    """The name of a month, 1 to 12."""
    return _name("months", number - 1)


def listed(items: list[str]) -> str:
    """Items in a row, the last one joined by "and"."""
    if len(items) < 2:
        return "".join(items)
    return plain("and", first=", ".join(items[:-1]), last=items[-1])
