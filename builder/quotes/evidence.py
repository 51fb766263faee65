"""What justifies an attribution, in words for an editor."""

from builder.quotes.attribution import Attribution

CUES = {
    "label": "named before it",
    "interview": "label of the interview",
    "according": "cue",
    "after": "cue after",
    "before": "cue before",
    "trailing": "cue at the end of the sentence",
    "far before": "cue earlier in the sentence",
    "far after": "cue later in the sentence",
    "same sentence": "same sentence as",
    "carried": "goes on the quote before it",
    "continued": "part of the same quote",
    "narrated": "speaker of the sentence before",
    "next paragraph": "goes on the paragraph before",
    "narrated before": "speaker of the paragraph before",
    "back": "speaker of the next quote in the paragraph",
    "colon": "announced by the sentence before",
    "subject": "subject of the sentence",
    "none": "no cue",
}
NAMES = {
    "surname": "surname of {name}",
    "pronoun": "the pronoun means {name}",
    "distant pronoun": "the pronoun may mean {name}",
    "title": "the title is that of {name}",
    "epithet": "the description may mean {name}",
}


def in_words(one: Attribution) -> str:
    """Such as 'cue after: "Moreno said"; surname of Ada Moreno (paragraph 1)'."""
    text = CUES[one.evidence]
    if one.cue:
        text += f': "{one.cue}"'
    if one.source.speaker is None:
        return text
    if one.source.how in NAMES:
        text += "; " + NAMES[one.source.how].format(name=one.source.speaker.name)
        if one.source.block >= 0:
            text += f" (paragraph {one.source.block + 1})"
    return text
