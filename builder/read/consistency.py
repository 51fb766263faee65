"""What the entries of a list must be to each other: names and slugs their own, parents known and above."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import TypeVar

from builder.models import PersonEntry, VocabularyTopic
from builder.slugs import slugify
from builder.strict import wording
from builder.strict.report import Report

Entry = TypeVar("Entry", bound=VocabularyTopic | PersonEntry)

Numbered = list[tuple[int, Entry]]
"""Entries with their lines."""


def distinct(
    entries: Numbered[Entry], others: Callable[[Entry], tuple[str, ...]], report: Report
) -> Numbered[Entry]:
    """The entries whose names, other names and slugs are theirs alone; the rest goes on the report."""
    owners: dict[str, tuple[int, str]] = {}
    slugs: dict[str, tuple[int, str]] = {}
    kept: Numbered[Entry] = []
    for line, entry in entries:
        names = {wording.folded(text): text for text in (entry.name, *others(entry))}
        taken = next((key for key in names if key in owners), None)
        if taken is not None:
            first, owner = owners[taken]
            message = f"`{names[taken]}` is a duplicate: it stands for `{owner}` on line {first} already"
            report.error(line, message, "keep the name at one of the two entries, or join them")
        elif entry.slug in slugs:
            first, owner = slugs[entry.slug]
            message = (
                f"`{entry.name}` has the slug `{entry.slug}`, which is that of `{owner}` on line {first}"
            )
            report.error(line, message, f"give one of them another: slug: {entry.slug[:70]}-2")
        else:
            kept.append((line, entry))
            owners.update(dict.fromkeys(names, (line, entry.name)))
            slugs[entry.slug] = (line, entry.name)
    return kept


def with_parents(entries: Numbered[VocabularyTopic], report: Report) -> tuple[VocabularyTopic, ...]:
    """The topics, each parent by its exact name; one that is unknown or below the topic itself is dropped."""
    by_name = {wording.folded(topic.name): topic for _, topic in entries}
    _check_former_names(entries, by_name, report)
    made = []
    for line, topic in entries:
        parent = by_name.get(wording.folded(topic.parent)) if topic.parent else None
        if topic.parent and parent is None:
            near = get_close_matches(topic.parent, [other.name for _, other in entries], n=1)
            cure = f"if {near[0]} is meant, write that" if near else "add an entry for it, or delete the line"
            report.error(
                line, f"`parent` of `{topic.name}` is `{topic.parent}`, which is no topic here", cure
            )
        elif parent and _is_below_itself(topic, by_name):
            message = f"`{topic.name}` is above its own parent `{parent.name}`"
            report.error(line, message, "delete the parent of one of the two")
            parent = None
        made.append(replace(topic, parent=parent.name if parent else ""))
    return tuple(made)


def _is_below_itself(topic: VocabularyTopic, by_name: Mapping[str, VocabularyTopic]) -> bool:
    seen: set[str] = set()
    above = by_name.get(wording.folded(topic.parent))
    while above is not None and above.name not in seen:
        if above.name == topic.name:
            return True
        seen.add(above.name)
        above = by_name.get(wording.folded(above.parent)) if above.parent else None
    return False


def _check_former_names(
    entries: Numbered[VocabularyTopic], by_name: Mapping[str, VocabularyTopic], report: Report
) -> None:
    """A former name redirects, so it cannot be the name or address of a topic that there is."""
    slugs = {topic.slug: topic.name for _, topic in entries}
    former: dict[str, str] = {}
    for line, topic in entries:
        for name in topic.was:
            slug = slugify(name)
            holder = slugs.get(slug) or former.get(slug)
            if holder is None and wording.folded(name) in by_name:
                holder = by_name[wording.folded(name)].name
            if holder is not None:
                message = f"`was` of `{topic.name}` holds `{name}`, whose address belongs to `{holder}`"
                report.error(line, message, "delete it there, or join the two topics")
            former[slug] = topic.name
