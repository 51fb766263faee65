"""Who is named in a text: every mention is led back to the fullest name and the role given anywhere."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from builder.models import SpeakerKind
from builder.quotes import lexicon
from builder.quotes.names import KOREAN_GIVEN, Name
from builder.quotes.phrase import NounPhrase

PAIR = re.compile(r"([A-Z][a-zà-ÿ]+) (?=([A-Z][\w’'-]*\w))")
"""Two capitalised words; what it begins with is a set, which is found far sooner than a word's boundary."""


NAMESAKES = 20
"""People of one surname that are told apart."""


@dataclass(slots=True)
class Person:
    """A person or organisation as the text builds it up, mention by mention."""

    words: tuple[str, ...]
    kind: SpeakerKind
    block: int
    gender: str = ""
    role: str = ""
    titles: set[str] = field(default_factory=set)
    count: int = 0
    human: bool = False
    """Whether anything but capitals shows that it is a person."""
    located: bool = False
    """Whether a preposition of place stands before it somewhere ("in Larkhaven")."""

    @property
    def name(self) -> str:
        """The fullest form of the name."""
        return " ".join(self.words)

    def fits(self, gender: str) -> bool:
        """Whether a pronoun or courtesy title of this gender can mean the person."""
        return not gender or not self.gender or gender == self.gender


def surname(words: Sequence[str]) -> str:
    """The last word that is no suffix such as "Jr.", in lower case."""
    for word in reversed(words):
        if word.lower() not in lexicon.SUFFIXES:
            return word.lower()
    return words[-1].lower()


class Register:
    """All who are named in a text, built from its phrases in order; names of two words or more first."""

    def __init__(self, mentions: Iterable[tuple[int, NounPhrase]], whole: str = "") -> None:
        """`whole` is all text in which a full name may stand, headline and quotations included."""
        self.people: list[Person] = []
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}
        self._by_name: dict[str, Person] = {}
        self._by_role: dict[str, list[Person]] = {}
        named = [(block, phrase) for block, phrase in mentions if phrase.name]
        for alone in (False, True):
            for block, phrase in named:
                if phrase.name and (len(phrase.name.words) == 1) == alone:
                    self._learn(block, phrase, phrase.name)
        self._complete(whole)

    def find(self, name: Name, gender: str = "", role: str = "") -> Person | None:
        """Whom `name` means: by full name, else by surname, else by given name.

        A surname such as "Park" can look like an organisation's. A `role` beside a surname
        tells namesakes apart: it is that of one of them, or of the only one without any.
        """
        known = self._by_name.get(_key(name.words))
        if name.body and len(name.words) == 1:
            return known or self._surnamed(name.words[0].lower())
        if name.body or (known and len(name.words) > 1):
            return known
        last, first = surname(name.words), name.words[0].lower()
        if len(name.words) > 1:
            namesakes = self._by_last.get(last, ())
            same = [p for p in namesakes if _same_given(p.words, name.words)]
            return next(iter(same or _with_particle(namesakes, name.words, gender)), None)
        options = self._by_last.get(last) or self._by_first.get(first) or []
        fitting = [person for person in options if person.fits(gender)]
        office = name.title.lower().strip(".")
        titled = [person for person in fitting if lexicon.OFFICES.get(office, office) in person.titles]
        return next(iter(titled or _of_role(fitting, role) or fitting), None)

    def _surnamed(self, word: str) -> Person | None:
        """The first with this surname and a given name, which stands last in Korean ("Park Ji-hoon")."""
        found = [p for p in self._by_last.get(word, ()) if len(p.words) > 1]
        found += [p for p in self._by_first.get(word, ()) if KOREAN_GIVEN.match(p.words[-1])]
        return next(iter(found), None)

    def with_role(self, head: str) -> list[Person]:
        """The persons whose title or role has the word `head`."""
        return self._by_role.get(head, [])

    def _learn(self, block: int, phrase: NounPhrase, name: Name) -> None:
        gender = name.gender or phrase.gender
        person = self.find(name, name.gender, phrase.role)
        if person is None:
            kind: SpeakerKind = "organisation" if name.body else "person"
            person = Person(name.words, kind, block, gender or _given_gender(name.words))
            self.people.append(person)
            self._index(person)
        if len(name.words) > len(person.words) == 1:
            person.words = name.words
            self._index(person)
        if len(name.words) > 1:
            self._by_name.setdefault(_key(name.words), person)
        person.count += 1
        person.human = person.human or (person.kind == "person" and _human(person, phrase, name))
        person.gender = gender or person.gender or _given_gender(person.words)
        person.located = person.located or phrase.located
        self.give(person, phrase.role)

    def give(self, person: Person, role: str) -> None:
        """Adds a role; what a noun tells is shown rather than a clause ("who runs a sawmill")."""
        if not person.role or (role and person.role.startswith("who ") and not role.startswith("who ")):
            person.role = role
        for office in offices(role):
            if office not in person.titles:
                person.titles.add(office)
                self._by_role.setdefault(office, []).append(person)

    def namesakes(self, person: Person) -> list[Person]:
        """The others of the person's surname."""
        return [other for other in self._by_last.get(surname(person.words), ()) if other is not person]

    def _complete(self, whole: str) -> None:
        """Gives those known by surname alone the given name that a headline or quotation has before it."""
        short = {
            person.words[0]: person
            for person in self.people
            if person.kind == "person" and len(person.words) == 1
        }
        if not short:
            return
        for match in PAIR.finditer(whole):
            given, last = match.groups()
            person = short.get(last)
            if person and len(person.words) == 1 and given.lower() in lexicon.GIVEN:
                gender = lexicon.GIVEN[given.lower()]
                if person.fits(gender):
                    person.words, person.gender = (given, last), person.gender or gender

    def _index(self, person: Person) -> None:
        self._by_name[_key(person.words)] = person
        if person.kind == "person":
            namesakes = self._by_last.setdefault(surname(person.words), [])
            if len(namesakes) < NAMESAKES:
                namesakes.append(person)
            if len(person.words) > 1:
                self._by_first.setdefault(person.words[0].lower(), []).append(person)


def offices(role: str) -> list[str]:
    """The words of a role that say what the person is, without a complement ("to the mayor")."""
    found: list[str] = []
    for word in (word.lower().strip(",.") for word in role.split()):
        if word == "who" or (found and word in lexicon.PREPOSITIONS):
            break
        if not (found and found[-1] in lexicon.DEPUTISING):
            found.append(lexicon.OFFICES.get(word, word))
    return found


def _of_role(namesakes: Sequence[Person], role: str) -> list[Person]:
    """Which of several namesakes a role shows: who has it already, else the only one that has none."""
    if not role or len(namesakes) < 2:
        return []
    told = set(offices(role))
    same = [person for person in namesakes if person.titles & told]
    bare = [person for person in namesakes if not person.titles]
    return same or (bare if len(bare) == 1 else [])


def _human(person: Person, phrase: NounPhrase, name: Name) -> bool:
    """Whether a title, role, given name, reporting verb or later short form shows a person."""
    shown = bool(name.gender or phrase.gender or phrase.role or phrase.speaks)
    plain = not phrase.governed and phrase.first == name.first and "-" not in name.words[0]
    shown = shown or (len(name.words) > 1 and plain)
    return shown or person.words[0].lower() in lexicon.GIVEN or len(name.words) < len(person.words)


def _given_gender(words: Sequence[str]) -> str:
    return lexicon.GIVEN.get(words[0].lower(), "") if len(words) > 1 else ""


def _key(words: Sequence[str]) -> str:
    return " ".join(words).lower()


def _with_particle(namesakes: Iterable[Person], words: Sequence[str], gender: str) -> list[Person]:
    """Those whose surname of several words this is ("Van Houten")."""
    if words[0].lower() not in lexicon.PARTICLES - {"the"}:
        return []
    return [p for p in namesakes if p.fits(gender) and tuple(p.words[-len(words) :]) == tuple(words)]


def _same_given(known: Sequence[str], words: Sequence[str]) -> bool:
    """Whether two names of one surname can be the same person's ("Bob Ames", "Robert J. Ames" are not)."""
    left, right = known[0].lower().rstrip("."), words[0].lower().rstrip(".")
    if len(known) == 1 or left == right:
        return True
    return (len(left) == 1 or len(right) == 1) and left[0] == right[0]
