"""The people and organisations that are quoted, merged over all articles."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from builder.models import Digest, PersonEntry, PersonPage, Saying, Speaker, SpeakerKind
from builder.relate.identity import Identity, Register
from builder.relate.personal import role_words, split_title
from builder.slugs import slugify

Said = dict[Identity, list[tuple[Saying, Speaker]]]
Speakers = dict[tuple[str, int], str]


def people(
    published: Sequence[Digest], known: Sequence[PersonEntry]
) -> tuple[tuple[PersonPage, ...], Speakers]:
    """A page for each speaker who can be told apart, by name; and whose page each key quote belongs to."""
    register = Register.of(published, known)
    said: Said = defaultdict(list)
    for digest in published:
        for position, quote in enumerate(digest.key_quotes):
            identity = register.identify(quote.speaker, digest) if quote.speaker else None
            if identity and quote.speaker:
                said[identity].append((Saying(digest.article.slug, position), quote.speaker))
    slugs = _slugs(said, register.entries)
    pages = [_page(slugs[who], sayings, register.entries.get(who)) for who, sayings in said.items()]
    speakers = {
        (saying.slug, saying.position): slugs[who] for who, sayings in said.items() for saying, _ in sayings
    }
    return tuple(sorted(pages, key=lambda page: (page.name.casefold(), page.slug))), speakers


def _page(slug: str, sayings: Sequence[tuple[Saying, Speaker]], entry: PersonEntry | None) -> PersonPage:
    speakers = [speaker for _, speaker in sayings]
    roles = [entry.role, *(speaker.role for speaker in speakers)] if entry else [s.role for s in speakers]
    return PersonPage(
        name=entry.name if entry else _name(speakers),
        slug=slug,
        kind=entry.kind if entry else _kind(speakers),
        roles=_distinct(roles),
        sayings=tuple(saying for saying, _ in sayings),
        description=entry.description if entry else "",
        wikidata=entry.wikidata if entry else "",
    )


def _slugs(said: Said, entries: Mapping[Identity, PersonEntry]) -> dict[Identity, str]:
    """A slug for each; those of `people.yml` first, and a number where two names give the same."""
    slugs = {who: entries[who].slug for who in said if who in entries}
    taken = set(slugs.values())
    for who in sorted(set(said) - set(slugs)):
        base = slug = slugify(_name([speaker for _, speaker in said[who]]))
        number = 1
        while slug in taken:
            number += 1
            slug = f"{base}-{number}"
        taken.add(slug)
        slugs[who] = slug
    return slugs


def _name(speakers: Iterable[Speaker]) -> str:
    """The form used most, without a title where a full name is left; of equals the longest."""
    forms: Counter[str] = Counter()
    for speaker in speakers:
        name = " ".join(speaker.name.split())
        bare = split_title(name)[1] if speaker.kind == "person" else name
        forms[bare if " " in bare else name] += 1
    full = [form for form in forms if " " in split_title(form)[1]] or list(forms)
    return min(full, key=lambda form: (-forms[form], -len(form), form))


def _kind(speakers: Sequence[Speaker]) -> SpeakerKind:
    persons = sum(speaker.kind == "person" for speaker in speakers)
    return "person" if 2 * persons >= len(speakers) else "organisation"


def _distinct(roles: Iterable[str]) -> tuple[str, ...]:
    """The roles in order, without those that say no more than another one ("Mayor", "Mayor of Larkhaven")."""
    said = {tidy: role_words(tidy) for role in roles if (tidy := " ".join(role.split()))}
    kept: list[str] = []
    for role, words in said.items():
        told = [said[other] for other in kept] + [more for more in said.values() if more > words]
        if words and not any(words <= other for other in told):
            kept.append(role)
    return tuple(kept)
