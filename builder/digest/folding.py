"""Comparing what an editor typed with what stands in a text: quote marks and spaces are folded."""

from dataclasses import dataclass

from builder.text.marks import STRAIGHT_MARKS


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded string; character i of `text` comes from `places[i]` of the original."""

    text: str
    places: tuple[int, ...]


def fold(text: str) -> Folded:
    """`text` with every quote mark as an apostrophe, white space runs as one space, none at the ends."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text.translate(STRAIGHT_MARKS).replace('"', "'")):
        if character.isspace():
            if characters and characters[-1] != " ":
                characters.append(" ")
                places.append(place)
        else:
            characters.append(character)
            places.append(place)
    if characters and characters[-1] == " ":
        characters.pop()
        places.pop()
    return Folded("".join(characters), tuple(places))


def find(wanted: str, text: str) -> tuple[int, int] | None:
    """Where `wanted` stands in `text` (start, end), both folded; None where it does not."""
    needle = fold(wanted).text.strip("' ")
    if not needle:
        return None
    folded = fold(text)
    at = folded.text.find(needle)
    if at < 0:
        return None
    return folded.places[at], folded.places[at + len(needle) - 1] + 1
