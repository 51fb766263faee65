"""The names of topics: the editors' vocabulary and their tags, every spelling led to one page."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from builder.models import Digest, VocabularyTopic
from builder.slugs import slugify
from builder.topics.stems import stem

Key = tuple[str, ...]
"""A name's words by their stems: it joins "Boat" and "boats", and keeps "C++" from "C#"."""


@lru_cache(maxsize=1 << 16)
def key_of(name: str) -> Key:
    """The stems of a name's words, accents, case and punctuation folded."""
    return tuple([stem(word) for word in slugify(name).split("-")])


@dataclass(frozen=True, slots=True)
class Glossary:
    """Every known topic. `names` gives the form to show by slug, `slugs` the page's slug by key."""

    entries: Mapping[str, VocabularyTopic]
    """The vocabulary, by slug."""
    names: Mapping[str, str]
    slugs: Mapping[Key, str]

    @classmethod
    def of(cls, vocabulary: Sequence[VocabularyTopic], published: Sequence[Digest]) -> "Glossary":
        """The vocabulary, then the tags of published articles in their most usual form."""
        entries = {entry.slug: entry for entry in sorted(vocabulary, key=lambda e: e.slug)}
        slugs: dict[Key, str] = {}
        for spellings in (_names, _synonyms, _former):
            for slug, entry in entries.items():
                for name in spellings(entry):
                    slugs.setdefault(key_of(name), slug)
        forms: dict[Key, Counter[str]] = defaultdict(Counter)
        for digest in published:
            forms_here = {key_of(tag): _tidy(tag) for tag in digest.article.tags if _tidy(tag)}
            for key, form in forms_here.items():
                forms[key][form] += 1
        names = {slug: entry.name for slug, entry in entries.items()}
        for key, counted in sorted(forms.items()):
            if key not in slugs:
                name = most_usual(counted)
                slugs[key] = slugify(name)
                names.setdefault(slugs[key], name)
        return cls(MappingProxyType(entries), MappingProxyType(names), MappingProxyType(slugs))

    def find(self, name: str) -> str:
        """The slug of the topic that a name, synonym or former name stands for; empty where none does."""
        return self.slugs.get(key_of(name), "") if name.strip() else ""


def most_usual(forms: Counter[str]) -> str:
    """The form used most; of equals one with a capital, then the longest ("boats", not "boat")."""
    return min(forms, key=lambda form: (-forms[form], not form[:1].isupper(), -len(form), form))


def _names(entry: VocabularyTopic) -> tuple[str, ...]:
    return entry.name, entry.slug


def _synonyms(entry: VocabularyTopic) -> tuple[str, ...]:
    return entry.synonyms


def _former(entry: VocabularyTopic) -> tuple[str, ...]:
    return entry.was


def _tidy(tag: str) -> str:
    return " ".join(tag.split())
