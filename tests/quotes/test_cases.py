"""The cases in tests/cases/quotes: a text, a line of hyphens, then each quotation with its speaker.

An expected line reads "quote | speaker | kind | role | group"; what is left out is not
compared; the kind "skip" leaves the speaker open, "none" says that nobody is shown. `> ` opens a block quotation.
"""

from pathlib import Path

import pytest

from builder.models import BlockKind, Text
from builder.quotes import find
from builder.text import parse

CASES = sorted((Path(__file__).parents[1] / "cases" / "quotes").glob("*.*"))
LANGUAGES = {"marks-german": "de", "marks-french": "fr", "marks-spanish": "es", "other-language": "it"}


def read(path: Path) -> tuple[Text, list[list[str]]]:
    body, _, expected = path.read_text(encoding="utf-8").partition("\n----\n")
    lines = [line for line in body.splitlines() if line]
    kinds: list[BlockKind] = ["quotation" if line.startswith("> ") else "paragraph" for line in lines]
    text = parse(
        "", "\n\n".join(line.removeprefix("> ") for line in lines), kinds, LANGUAGES.get(path.stem, "en")
    )
    return text, [[field.strip() for field in line.split("|")] for line in expected.splitlines() if line]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_quotations_and_speakers_of_a_case(path: Path) -> None:
    text, expected = read(path)
    quotes = find(text)
    assert [text.body[quote.start : quote.end] for quote in quotes] == [fields[0] for fields in expected]
    for quote, (words, name, *more) in zip(quotes, expected, strict=True):
        kind, role, group = (*more, "", "", "")[:3]
        if kind == "skip":
            continue
        if kind == "none":
            assert quote.speaker is None
            continue
        assert quote.speaker is not None, f"{words}: {quote.evidence}"
        assert (quote.speaker.name, quote.speaker.kind, quote.speaker.role) == (name, kind, role), (
            quote.evidence
        )
        assert not group or quote.group == int(group)
