"""The word lists of the quote finder, read once from the files in `lexicon/`.

A file has `[section]` lines, and below each its entries, one a line; a hash mark opens a comment.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import Literal, NamedTuple

from builder.text import abbreviations, titles

Gender = str
"""`m`, `f`, or an empty string where it is not known."""

ABBREVIATIONS = abbreviations("en")
"""Shortened words, without full stop and as they are capitalised, with their roles."""


@cache
def sections(name: str) -> Mapping[str, tuple[str, ...]]:
    """The entries of `lexicon/<name>.txt` by section, in the file's order."""
    found: dict[str, list[str]] = {}
    entries: list[str] = []
    raw = resources.files(__package__).joinpath("lexicon", f"{name}.txt").read_text(encoding="utf-8")
    for line in raw.splitlines():
        if line.startswith("["):
            entries = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            entries.append(line)
    return {section: tuple(lines) for section, lines in found.items()}


def _set(name: str, section: str) -> frozenset[str]:
    return frozenset(sections(name)[section])


def _genders(lines: Iterable[str]) -> dict[str, Gender]:
    """Entries such as "chairman m", "professor -" or "professor" -> the gender by entry."""
    genders = {}
    for line in lines:
        entry, _, gender = line.rpartition(" ") if line[-2:] in (" m", " f", " -") else (line, "", "")
        genders[entry] = gender.replace("-", "")
    return genders


def _titles(section: str, shared: Iterable[str]) -> dict[str, Gender]:
    """Titles with their genders, the shortened ones also with a full stop ("prof", "prof.")."""
    genders = dict.fromkeys(shared, "") | _genders(sections("titles")[section])
    short = [title for title in genders if "title" in ABBREVIATIONS.get(title.title(), ())]
    return genders | {f"{title}.": genders[title] for title in short}


def _inflected(line: str) -> tuple[str, ...]:
    """All forms of an English verb: as listed, or regular ones made from a lemma alone."""
    forms = line.split()
    if len(forms) > 1:
        return tuple(forms)
    lemma = forms[0]
    stem = lemma.removesuffix("e")
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    return lemma, third, stem + "ed", stem + "ing"


def _verbs(section: str) -> frozenset[str]:
    return frozenset(form for line in sections("verbs")[section] for form in _inflected(line))


def _plural(noun: str) -> str:
    """The plural of a regular English noun, or of one in "-man"."""
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


NounKind = Literal["person", "organisation", "document"]


class Noun(NamedTuple):
    """A common noun that can be a source: its singular, its kind and its number."""

    singular: str
    kind: NounKind
    plural: bool


COLLECTIVE = frozenset(("people", "police", "staff", "spokespeople"))

SAY = _verbs("say")
JUDGE = _verbs("judge")
FOREIGN_SAY: Mapping[str, frozenset[str]] = {
    language: frozenset(" ".join(lines).split()) for language, lines in sections("verbs.other").items()
}
PAIRS = frozenset(tuple(pair.split()) for pair in sections("verbs")["pair"])
"""Verbs of two words ("shot back")."""
PAIR_HEADS = frozenset(head for head, _ in PAIRS)
VERBS = SAY | JUDGE

HALVES = frozenset(("prime", "vice"))
"""Words that open a title and are none alone."""
COURTESY = _titles("courtesy", titles("courtesy"))
TITLES = _titles("title", titles("title") - HALVES) | COURTESY
OFFICES: Mapping[str, str] = {line.split()[0]: line.split()[1] for line in sections("titles")["office"]}
"""Other words for an office: a text may have "Gov." before the name and "the governor" later."""
LONGEST_TITLE = max(len(title.split()) for title in TITLES)

PERSON_NOUNS = _genders(sections("nouns")["person"])
ORGANISATION_NOUNS = _set("nouns", "organisation")
DOCUMENT_NOUNS = _set("nouns", "document")

NOUN_LISTS: tuple[tuple[NounKind, Iterable[str]], ...] = (
    ("document", DOCUMENT_NOUNS),
    ("organisation", ORGANISATION_NOUNS),
    ("person", PERSON_NOUNS),
)
NOUNS: Mapping[str, Noun] = {
    form: Noun(noun, kind, plural=form != noun or noun in COLLECTIVE)
    for kind, nouns in NOUN_LISTS
    for noun in nouns
    for form in (_plural(noun), noun)
}
"""Every form of the nouns, a person's before another kind's."""

ORGANISATION_WORDS = _set("names", "organisation")
BODIES = _set("names", "bodies")
OUTLETS = _set("names", "outlet")
NO_NAMES = _set("names", "no-name")
PLACES = _set("names", "place")

GIVEN: Mapping[str, Gender] = {
    name.lower(): gender.replace("-", "")
    for gender, lines in sections("given").items()
    for name in " ".join(lines).split()
}

DETERMINERS = _set("words", "determiner")
INDEFINITE = _set("words", "indefinite")
PREPOSITIONS = _set("words", "preposition")
BOUNDARIES = _set("words", "boundary")
AUXILIARIES = _set("words", "auxiliary")
PASSIVE = _set("words", "passive")
EPITHETS = _set("words", "epithet")
PARTICLES = _set("words", "particle")
ARTICLES = _set("words", "article")
PERSONAL = _set("words", "personal")
"""Words that make a role depend on the sentence it stands in ("her brother")."""
RELATIVES = _set("words", "relative")
COMPLEMENTS = _set("words", "complement")
NOT_INVERTED = _set("words", "not-inverted")
"""Verbs after which a name is the object ("told Moreno")."""
NOUN_BEFORE = _set("words", "noun-before")
"""Words after which a verb's form is a noun ("with a shrug")."""
OCCUPATION = _set("words", "occupation")
"""Verbs of a relative clause that tells a role ("who runs a sawmill"); `BEING` ones stand before a noun."""
BEING = _set("words", "being")
SIDE = _set("words", "side")
"""Parties of a trial ("for the prosecution"); `ACTING` words tell a role alone ("Ruth Ansell, defending")."""
ACTING = _set("words", "acting")
RELATION = _set("words", "relation")
"""Nouns that alone are no role; `KIN` ones lead to a namesake ("her brother")."""
KIN = _set("words", "kin")
DEPUTISING = _set("words", "deputising")
"""Words after which an office is not the person's own ("deputy mayor")."""
BRIDGING = _set("words", "bridging")
"""Nouns for those who belong to a scene, so that "the driver" need not be whom a paragraph has named."""
PLACE_CUES = _set("words", "place-cue")
SMALL = _set("words", "small")
"""Words that a title of a work leaves without a capital."""
NAMING = _set("words", "naming")
"""Words before the title of a work, a name or a term in quote marks."""
BACKWARD = _set("words", "backward")
"""Words that point back when they open a quotation; `DANGLING` ones are empty without what they point to."""
DANGLING = _set("words", "dangling")
SUBJECTS = _set("words", "subject")
"""Words that open a clause with its own subject."""
FOREIGN_PRONOUNS = _set("words", "foreign-pronoun")
SUFFIXES = _set("words", "suffix")
OPENERS = _set("words", "opener")
PRONOUNS: Mapping[str, Gender] = {
    "he": "m",
    "she": "f",
    "they": "p",
    "it": "n",
    "who": "w",
    "i": "i",
    "we": "i",
}
