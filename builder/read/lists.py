"""`articles/topics.yml` and `articles/people.yml` -> Lists: what editors know beyond single articles."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from builder.errors import Problem
from builder.models import Lists, PersonEntry, SpeakerKind, VocabularyTopic
from builder.read import fields as parts
from builder.read.consistency import Entry, Numbered, distinct, with_parents
from builder.read.decode import decode
from builder.read.keys import PERSON_KEYS, TOPIC_KEYS
from builder.read.opening import Refusal, read_bytes
from builder.slugs import slugify
from builder.strict import wording
from builder.strict.fields import Fields
from builder.strict.keys import Keys
from builder.strict.nodes import ListNode, MapNode, Opaque
from builder.strict.reading import read_strict
from builder.strict.report import Report

LONGEST: Final = 1_000_000
"""Characters of a list, at most."""

KINDS: Final[dict[str, SpeakerKind]] = {
    "person": "person",
    "organisation": "organisation",
    "organization": "organisation",
    "unnamed": "unnamed",
}


def lists(folder: Path, root: Path) -> tuple[Lists, tuple[Problem, ...]]:
    """Both lists of a folder, and what is wrong with them; a list that is not there is empty."""
    topics, topic_problems = _list(folder / "topics.yml", root, read_topics)
    people, people_problems = _list(folder / "people.yml", root, read_people)
    return Lists(topics, people), topic_problems + people_problems


def read_topics(text: str, report: Report) -> tuple[VocabularyTopic, ...]:
    """The entries of `topics.yml`; an entry with an error is left out and reported."""
    entries: Numbered[VocabularyTopic] = []
    for fields in _mappings(text, report, TOPIC_KEYS):
        if topic := _topic(fields):
            entries.append((fields.line, topic))
    entries = distinct(entries, lambda topic: topic.synonyms, report)
    return with_parents(entries, report)


def read_people(text: str, report: Report) -> tuple[PersonEntry, ...]:
    """The entries of `people.yml`; an entry with an error is left out and reported."""
    entries: Numbered[PersonEntry] = []
    for fields in _mappings(text, report, PERSON_KEYS):
        if person := _person(fields):
            entries.append((fields.line, person))
    return tuple(person for _, person in distinct(entries, lambda person: person.also, report))


def _list(
    path: Path, root: Path, read: Callable[[str, Report], tuple[Entry, ...]]
) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    report = Report(name)
    other = path.with_suffix(".yaml")
    if os.path.lexists(other):
        report.error(None, f"{other.name} is not read", f"rename it to {path.name}")
    if not os.path.lexists(path):
        return (), report.problems()
    try:
        text = decode(read_bytes(path), report)
    except Refusal as refusal:
        report.error(None, refusal.message, refusal.cure)
        return (), report.problems()
    entries = read(text, report) if text is not None else ()
    return entries, report.problems()


def _mappings(text: str, report: Report, known: Keys) -> Iterator[Fields]:
    """The entries of a list, each with its fields; problems go on the report."""
    if len(text) > LONGEST:
        report.error(None, f"the list has more than {LONGEST:,} characters", "shorten it")
        return
    root = read_strict(text, report)
    if root is None:
        return
    if not isinstance(root, ListNode):
        report.error(root.line, "the file is no list", 'begin each entry with a hyphen: - name: "…"')
        return
    for node in root.items:
        if isinstance(node, MapNode):
            yield Fields(node, known, report)
        elif not isinstance(node, Opaque):
            report.error(node.line, "this entry is no mapping", 'write each entry as - name: "…"')


def _topic(fields: Fields) -> VocabularyTopic | None:
    name = _name(fields)
    topic = VocabularyTopic(
        name=name,
        slug=parts.slug(fields) or slugify(name),
        synonyms=fields.texts("synonyms", longest=parts.TAG),
        parent=fields.text("parent", longest=parts.TAG),
        description=fields.text("description", longest=parts.PASSAGE),
        section=parts.section(fields),
        wikidata=parts.wikidata(fields),
        was=fields.texts("was", longest=parts.TAG),
    )
    return topic if name else None


def _person(fields: Fields) -> PersonEntry | None:
    name = _name(fields)
    kind = fields.text("kind", default="person")
    if kind.casefold() not in KINDS:
        fields.error(
            "kind", fields.line_of("kind"), f"is `{kind[:40]}`", "write person, organisation or unnamed"
        )
    person = PersonEntry(
        name=name,
        slug=parts.slug(fields) or slugify(name),
        also=fields.texts("also"),
        role=fields.text("role"),
        kind=KINDS.get(kind.casefold(), "person"),
        description=fields.text("description", longest=parts.PASSAGE),
        wikidata=parts.wikidata(fields),
    )
    return person if name else None


def _name(fields: Fields) -> str:
    fields.require("name", 'give it a name: - name: "…"')
    name = fields.text("name", longest=parts.TAG)
    if name and not wording.has_word(name):
        fields.error(
            "name", fields.line_of("name"), f"is `{name}`, without letter or digit", "give a name in words"
        )
        return ""
    return name
