"""The word lists of the text room: written by hand, one data file for each purpose, read once."""

import json
from functools import cache
from importlib.resources import files
from typing import Literal

Role = Literal["title", "number", "month", "time", "middle", "end"]
TitleKind = Literal["courtesy", "title"]

HERE = files(__name__)


@cache
def stop_words(language: str) -> frozenset[str]:
    """The function words of `language` (ISO 639-1, perhaps with a region), in lower case; none if unknown."""
    return _profiles().get(primary(language), frozenset())


@cache
def _profiles() -> dict[str, frozenset[str]]:
    raw: dict[str, str] = json.loads(HERE.joinpath("languages.json").read_text("utf-8"))
    return {language: frozenset(words.split()) for language, words in raw.items()}


def languages() -> tuple[str, ...]:
    """The languages that have function words, in the order of preference."""
    return tuple(_profiles())


@cache
def abbreviations(language: str) -> dict[str, frozenset[Role]]:
    """Each abbreviation of `language`, without its last full stop, with the roles it can have.

    title: a name follows; number: a numeral follows; month: a day or year may follow;
    time: a zone or day may follow; middle: something always follows; end: may close a sentence.
    """
    raw: dict[str, dict[Role, str]] = json.loads(HERE.joinpath("abbreviations.json").read_text("utf-8"))
    known: dict[str, frozenset[Role]] = {}
    for group in ("any", primary(language)):
        for role, entries in raw.get(group, {}).items():
            for entry in entries.split():
                known[entry] = known.get(entry, frozenset()) | {role}
    return known


@cache
def titles(kind: TitleKind) -> frozenset[str]:
    """Words before a person's name, in lower case and without full stop.

    courtesy: says nothing but how to address somebody ("Ms"); title: also tells an office ("Mayor").
    """
    raw: dict[TitleKind, str] = json.loads(HERE.joinpath("titles.json").read_text("utf-8"))
    return frozenset(raw[kind].split())


@cache
def lines(name: str) -> frozenset[str]:
    """The entries of a list that has one a line, such as "agencies" or "reporting"."""
    return frozenset(HERE.joinpath(f"{name}.txt").read_text("utf-8").split("\n")) - {""}


def primary(language: str) -> str:
    """The language without region or script: "en" of "en-GB"."""
    return language.replace("_", "-").partition("-")[0].lower()
