"""The chance that an attribution is right."""

from builder.quotes import find
from builder.quotes.attribution import Evidence
from builder.quotes.confidence import confidence
from builder.text import parse


def chance(evidence: Evidence, how: str = "full name") -> float:
    return confidence(evidence, how, "direct")


def test_a_verb_beside_the_quote_is_surer_than_the_mere_subject() -> None:
    assert chance("after") > chance("far after") > chance("subject")


def test_a_full_name_is_surer_than_a_distant_pronoun() -> None:
    assert chance("after", "full name") > chance("after", "distant pronoun")


def test_evidence_names_the_words_and_the_paragraph() -> None:
    text = parse("", "Mayor Ada Moreno came late.\n\n“We are open,” Moreno said.", language="en")
    (quote,) = find(text)
    assert quote.evidence == 'cue after: "Moreno said"; surname of Ada Moreno (paragraph 1)'


def test_no_speaker_is_shown_without_any_evidence() -> None:
    (quote,) = find(parse("", "“Nobody knows who said this at all.”", language="en"))
    assert (quote.speaker, quote.confidence) == (None, 0.0)
