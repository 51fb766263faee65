"""Finding an article's title in its raw text, and taking out its repetitions."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from builder.clean import lexicon
from builder.clean.draft import YEAR, Draft, Finding, title_key
from builder.clean.line import Line
from builder.clean.shape import BYLINE, CLOCK, PHOTO, shape

SEARCHED = 80
SHORTEST, LONGEST = 3, 40
CONTENT = 3
"""Words of more letters than this count when a title is compared with the text."""
LEAST = 0.5
"""The score below which a text is said to have no title."""
LEDE, ENOUGH, LONG = 4, 5, 4000
CRUMBS = re.compile(r"[›»]|^you are here| / |\[", re.IGNORECASE)
SITE = re.compile(r" (?:[-–—|:·•»]|::|\|\|) (?:[A-Z\d][\w.'’&!-]*(?: |$)|(?:of|the|and|for|&) ){1,6}$")
LONGEST_SITE = 60
INNER_STOP = re.compile(r"[a-z]{2}\. ")
ENDS_SENTENCE = re.compile(r"(?<!\.\.)[.。।۔][\"”’')]*$")


def find(draft: Draft) -> tuple[str, int | None]:
    """The title as the text gives it, and the year of a scraper's suffix; "" and None without one."""
    at = best(draft)
    if at < 0:
        return "", None
    title, year = split_year(draft.lines[at].text)
    plain = without_site(title)
    if YEAR.search(plain):
        return split_year(plain)[0], year
    # A site's name is proved by the title standing somewhere without it.
    repeated = plain != title and any(title_key(line.text) == title_key(plain) for line in draft.lines)
    return plain if repeated else title, year


def split_year(title: str) -> tuple[str, int | None]:
    """A title without its "(2024)", and that year."""
    year = YEAR.search(title)
    return (title[: year.start()].rstrip(), int(year.group(1))) if year else (title, None)


def best(draft: Draft) -> int:
    """The index of the line that is most likely the title; -1 where none is likely."""
    highest, at = max(
        candidates(draft), default=(0.0, -1), key=lambda candidate: (candidate[0], -candidate[1])
    )
    return at if highest >= LEAST else -1


def candidates(draft: Draft) -> list[tuple[float, int]]:
    """Lines that may be the title, each with its score."""
    lines = draft.lines
    head = [at for at in range(min(SEARCHED, story_begins(lines) + 1)) if not draft.taken[at]]
    counts = Counter(title_key(line.text) for line in lines)
    story = [line.text for line in lines if running(line.text)]
    told = frozenset(word for text in story for word in content(text[:LONG]))
    lede = frozenset(word for text in story[:LEDE] for word in content(text[:LONG]))
    found = []
    for at in head:
        text = lines[at].text
        points = on_its_own(text) + overlap(text, told) + overlap(text, lede) / 2
        points += 1.5 * (counts[title_key(text)] > 1) + 1.0 * signed(lines, at) - 0.1 * at
        points += 1.5 * (at == 0 and len(lines) > 1 and running(lines[1].text))
        found.append((points if at == head[0] else points - 2.5, at))
    return found


def story_begins(lines: Sequence[Line]) -> int:
    """The index of the first of two neighbouring sentences of running text."""
    prose = [running(line.text) for line in lines]
    for at, good in enumerate(prose):
        if good and any(prose[at + 1 : at + 3]):
            return at
    return prose.index(True) if True in prose else len(lines) - 1


def running(text: str) -> bool:
    """Whether a line is running text that ends in a full stop, as no title does."""
    return shape(text).prose and bool(ENDS_SENTENCE.search(text[-12:]))


def on_its_own(text: str) -> float:
    """How much a line by itself looks like a title."""
    seen = shape(text)
    count = len(seen.words)
    if (
        not count
        or count > LONGEST
        or (seen.prose and (ENDS_SENTENCE.search(text[-12:]) or INNER_STOP.search(text)))
    ):
        return -9.0
    if count < SHORTEST:
        return -0.5
    points = 3.0 * bool(YEAR.search(text)) + 1.0
    points -= (
        4.0 * bool(ENDS_SENTENCE.search(text[-12:]))
        + 4.0 * bool(BYLINE.match(text))
        + 3.0 * bool(CRUMBS.search(text))
    )
    points -= 3.0 * bool(PHOTO.search(text)) + 1.5 * (seen.words[0] in lexicon.ACTIONS and count < 5)
    return points - 2.0 * (seen.share(lexicon.CREDITS | lexicon.TIMES | lexicon.SECTIONS) > 0.4)


def overlap(text: str, told: frozenset[str]) -> float:
    """How much of what a line says is told in a text, 0 to 4; few words prove little."""
    meant = set(content(text))
    return 4.0 * len(meant & told) / max(len(meant), ENOUGH) if len(meant) > 1 else 0.0


def signed(lines: Sequence[Line], at: int) -> bool:
    """Whether a byline or a time stands just below the line."""
    return any(BYLINE.match(line.text) or timed(line.text) for line in lines[at + 1 : at + 4])


def timed(text: str) -> bool:
    """Whether a line is mostly a date or time."""
    return bool(CLOCK.search(text)) and shape(text).share(lexicon.TIMES) > 0.2 and not shape(text).prose


def content(text: str) -> list[str]:
    """The words that carry a title's meaning, crudely stemmed."""
    return [word[:6] for word in shape(text).words if len(word) > CONTENT and word not in lexicon.FUNCTIONS]


def repetitions(draft: Draft) -> Iterator[Finding]:
    """Every line that is the title again, with or without a year."""
    if not draft.title:
        return
    key = title_key(draft.title)
    for at in draft.left():
        text = draft.lines[at].text
        if len(text) < len(key) + LONGEST_SITE and key in (title_key(text), bare_key(text)):
            yield Finding(at)


def bare_key(text: str) -> str:
    """A page's title folded, without the site's name behind it and the years before and after that."""
    return title_key(without_site(split_year(text)[0]))


def without_site(text: str) -> str:
    """A page's title without the site's name behind it ("Lock to reopen - Harbour Post")."""
    return SITE.sub("", text)


def above(draft: Draft) -> Iterator[Finding]:
    """What stands above the title, where none of it is running text: menus and labels."""
    key = title_key(draft.title)
    first = next((at for at, line in enumerate(draft.lines) if key and title_key(line.text) == key), 0)
    if not any(shape(line.text).prose for line in draft.lines[:first]):
        for at in range(first):
            yield Finding(at, "likely")
