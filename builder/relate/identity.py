"""Who a speaker is: by the editors' list, by full name, or by role with surname where only one fits."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from builder.models import Digest, PersonEntry, Speaker
from builder.relate.personal import name_key, plain_key, role_head, split_title

Identity = tuple[str, ...]
"""A name for comparing, or ("", slug) for an entry of the editors' list."""


@dataclass(frozen=True, slots=True)
class Register:
    """All that is known of who is who.

    `listed` leads names to the editors' entries; `roles` gives for a surname the full
    names that bear it, each with the words of the roles it was given anywhere.
    """

    entries: Mapping[Identity, PersonEntry]
    listed: Mapping[tuple[str, ...], Identity]
    roles: Mapping[str, Mapping[Identity, frozenset[str]]]

    @classmethod
    def of(cls, published: Sequence[Digest], known: Sequence[PersonEntry]) -> "Register":
        """From the editors' list and every speaker of every published article."""
        entries: dict[Identity, PersonEntry] = {}
        listed: dict[tuple[str, ...], Identity] = {}
        roles: dict[str, dict[Identity, frozenset[str]]] = defaultdict(dict)
        for entry in sorted(known, key=lambda person: person.slug):
            identity = ("", entry.slug)
            entries[identity] = entry
            for name in (entry.name, *entry.also):
                listed.setdefault(plain_key(name), identity)
                if len(name_key(name)) > 1:
                    listed.setdefault(name_key(name), identity)
            if entry.kind == "person":
                _add(roles, name_key(entry.name)[-1:], identity, entry.role)
        for digest in published:
            for speaker in speakers_of(digest):
                key = name_key(speaker.name)
                if speaker.kind == "person" and len(key) > 1:
                    title = split_title(speaker.name)[0]
                    _add(roles, key[-1:], listed.get(key, key), title, speaker.role)
        return cls(MappingProxyType(entries), MappingProxyType(listed), MappingProxyType(roles))

    def identify(self, speaker: Speaker, digest: Digest) -> Identity | None:
        """Who the speaker is; None where the name alone does not tell, or there is none."""
        if speaker.kind == "unnamed" or not plain_key(speaker.name):
            return None
        plain = plain_key(speaker.name)
        if plain in self.listed:
            return self.listed[plain]
        if speaker.kind == "organisation":
            return plain
        key = name_key(speaker.name)
        if len(key) > 1:
            return self.listed.get(key, key)
        return self._by_surname(key, speaker, digest) if key else None

    def _by_surname(self, key: tuple[str, ...], speaker: Speaker, digest: Digest) -> Identity | None:
        """The only full name of the article, or of the collection with this role, that the surname fits."""
        here = {
            self.listed.get(full, full)
            for other in speakers_of(digest)
            if other.kind == "person" and len(full := name_key(other.name)) > 1 and full[-1] == key[0]
        }
        if len(here) == 1:
            return here.pop()
        title = split_title(speaker.name)[0]
        wanted = role_head(title) | role_head(speaker.role)
        bearers = self.roles.get(key[0], {})
        fitting = [who for who, words in bearers.items() if words & wanted]
        if len(fitting) == 1:
            return fitting[0]
        return plain_key(speaker.name) if title and not bearers else None


def _add(
    roles: dict[str, dict[Identity, frozenset[str]]], surname: tuple[str, ...], who: Identity, *said: str
) -> None:
    for name in surname:
        roles[name][who] = roles[name].get(who, frozenset()).union(*map(role_head, said))


def speakers_of(digest: Digest) -> Iterator[Speaker]:
    """Whom the digest quotes: those of all quotes that were found, then those of the key quotes."""
    for quote in digest.quotes:
        if quote.speaker:
            yield quote.speaker
    for chosen in digest.key_quotes:
        if chosen.speaker:
            yield chosen.speaker
