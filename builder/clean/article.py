"""The cleaner's story: characters, markup and wrapping first, then the rules until they find nothing more."""

from dataclasses import dataclass, replace
from typing import Literal

from builder.clean import title
from builder.clean.bylines import names
from builder.clean.draft import Draft, begin
from builder.clean.line import Line
from builder.clean.paragraphs import listed, paragraphs, sound_line
from builder.clean.rules import FURNITURE, STORY, apply
from builder.clean.wishes import dropped, kept
from builder.models import Cleaned, CleanWishes, Removal
from builder.text import split_dateline

Level = Literal["likely", "certain"]
MOST_ROUNDS = 6
OPENING = 4
"""A dateline stands in one of so many first paragraphs."""
NO_WISHES = CleanWishes()
CREDITS = ("byline", "reporter credit")


@dataclass(frozen=True, slots=True)
class State:
    """What is known after some rounds: the lines left, and what was found on the way."""

    lines: tuple[Line, ...]
    title: str
    year: int | None = None
    removals: tuple[Removal, ...] = ()
    dateline: str = ""
    byline: tuple[str, ...] = ()


def clean(body: str, title: str = "", wishes: CleanWishes = NO_WISHES, level: Level = "likely") -> Cleaned:
    """The article's own paragraphs, and what was taken out.

    `title` is the article's, empty to have it found in the text. An editor's `wishes`
    win over every rule. At level "certain" the likely removals are only suggested
    (`Removal.made` is False). Cleaning what was cleaned, under the same title, changes nothing.
    """
    state = State(paragraphs(body), sound_line(title)[0])
    for _ in range(MOST_ROUNDS):
        before = state
        state = one_round(state, wishes, level)
        state = replace(
            state, lines=tuple(line if line.gap else replace(line, gap=True) for line in state.lines)
        )
        if [line.text for line in state.lines] == [line.text for line in before.lines]:
            break
    return Cleaned(
        title=state.title,
        paragraphs=tuple(line.text for line in state.lines),
        kinds=tuple(line.kind for line in state.lines),
        removals=tuple(sorted(set(state.removals), key=lambda removal: removal.line)),
        dateline=state.dateline,
        byline=state.byline,
        year=state.year,
    )


def one_round(state: State, wishes: CleanWishes, level: Level) -> State:
    """One pass of all rules over the lines that are left."""
    lines = listed(state.lines)
    draft = begin(lines, kept(lines, wishes))
    draft = draft.without("dropped by hand", dropped(lines, wishes))
    draft = apply(FURNITURE, draft)
    found, year = (state.title, None) if state.title else title.find(draft)
    draft = apply(STORY, replace(draft, title=found))
    return _without_dateline(_taken_out(state, draft, level), found, year)


def _taken_out(state: State, draft: Draft, level: Level) -> State:
    """The state without the lines that the rules took; at level "certain" the likely ones stay."""
    removals, left, byline = list(state.removals), [], list(state.byline)
    for line, rule, sure in zip(draft.lines, draft.taken, draft.sure, strict=True):
        made = bool(rule) and (sure == "certain" or level == "likely")
        if rule:
            removals.append(Removal(rule, line.text, line.number, sure, made))
        if not made:
            left.append(line)
        elif rule in CREDITS:
            byline += [name for name in names(rule, line.text) if name not in byline]
    return replace(state, lines=tuple(left), removals=tuple(removals), byline=tuple(byline))


def _without_dateline(state: State, found: str, year: int | None) -> State:
    """The state with its title and year, and the first paragraph's dateline taken out.

    A dateline with a date in it stays in the text, as no field holds that date.
    """
    state = replace(state, title=found, year=state.year or year)
    leads = [at for at, line in enumerate(state.lines[:OPENING]) if split_dateline(line.text).place]
    # Several are a round-up of places, none of them the story's own.
    if len(leads) != 1:
        return state
    first = leads[0]
    line = state.lines[first]
    place, end, dated = split_dateline(line.text)
    if dated:
        return replace(state, dateline=state.dateline or place)
    rest = replace(line, text=line.text[end:])
    removal = Removal("dateline", line.text[:end].rstrip(), line.number)
    lines = (*state.lines[:first], rest, *state.lines[first + 1 :])
    return replace(state, lines=lines, dateline=state.dateline or place, removals=(*state.removals, removal))
