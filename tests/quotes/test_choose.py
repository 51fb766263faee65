"""Which quotes are worth showing."""

from builder.models import KeyQuote, Text
from builder.quotes import choose, find
from builder.text import parse


def chosen(*paragraphs: str, limit: int = 5, words: int = 50) -> tuple[Text, tuple[KeyQuote, ...]]:
    text = parse("Larkhaven reopens its bridge", "\n\n".join(paragraphs), language="en")
    return text, choose(text, find(text), limit, words)


def test_a_short_fragment_is_never_shown() -> None:
    _, keys = chosen("The loan is no attempt to “sell the harbour twice over” to rivals, said Karl Thane.")
    assert keys == ()


def test_a_fragment_without_its_subject_is_not_shown() -> None:
    _, keys = chosen(
        "Ines Halloran warned that delays could “cost the county its last ferry and its good name.”"
    )
    assert keys == ()


def test_a_fragment_with_a_whole_sentence_may_be_shown() -> None:
    _, (key,) = chosen(
        "The bridge is “not for sale at any price. The county should know it,” Ada Moreno said."
    )
    assert key.parts == ("not for sale at any price. The county should know it",)


def test_a_quote_without_a_speaker_is_not_shown() -> None:
    _, keys = chosen("“The bridge will never carry a lorry again in our lifetime.”")
    assert keys == ()


def test_voices_vary_before_one_speaker_returns() -> None:
    _, keys = chosen(
        "“The bridge is safe for every car in the county,” Ada Moreno said.",
        "“The bridge is stronger than it has been for forty years,” Moreno said.",
        "“The bridge has cost us more than the harbour ever did,” said Karl Thane.",
        limit=2,
    )
    assert {key.speaker.name for key in keys if key.speaker} == {"Ada Moreno", "Karl Thane"}


def test_a_long_quote_is_cut_to_whole_sentences() -> None:
    text, (key,) = chosen(
        "“The bridge opens in May. Nobody expected it so soon after the flood. The rest must wait until the "
        "county has paid its share of the bill,” Ada Moreno said.",
        words=15,
    )
    assert key.parts == ("The bridge opens in May. Nobody expected it so soon after the flood.",)
    assert key.parts[0] in text.body
    assert "cut to whole sentences" in key.why


def test_a_quote_of_one_endless_sentence_is_left_out() -> None:
    _, keys = chosen("“The bridge opens " + "and closes " * 40 + "for ever,” Ada Moreno said.", words=20)
    assert keys == ()


def test_the_parts_of_a_split_quote_stand_together() -> None:
    _, (key,) = chosen("“The bridge,” said Ada Moreno, “has outlived every engineer who doubted it.”")
    assert key.parts == ("The bridge,", "has outlived every engineer who doubted it.")


def test_a_quote_that_stands_alone_comes_before_one_that_points_back() -> None:
    _, keys = chosen(
        "“It was that or nothing at all,” said Karl Thane.",
        "“The bridge opens in May for everyone,” said Ada Moreno.",
    )
    assert [key.speaker.name for key in keys if key.speaker] == ["Ada Moreno", "Karl Thane"]
    assert "points back" in keys[1].why


def test_what_only_its_cue_interrupts_is_one_quote() -> None:
    _, (key,) = chosen(
        "“I have nothing against boats,” said Tomas Reyl. “I want people to be able to choose a bridge.”"
    )
    assert key.parts == ("I have nothing against boats,", "I want people to be able to choose a bridge.")


def test_the_better_half_is_shown_where_both_do_not_fit() -> None:
    _, (key,) = chosen(
        "“It was a long night,” said Tomas Reyl. “The bridge has cost this town more than the flood did.”",
        words=12,
    )
    assert key.parts == ("The bridge has cost this town more than the flood did.",)
    assert "cut to whole sentences" in key.why


def test_a_quote_that_begins_within_a_sentence_comes_last() -> None:
    _, keys = chosen(
        "Ada Moreno called the bridge vote “a start for the bridge, and I know how it sounds”.",
        "“We went and looked at it on foot,” said Karl Thane.",
    )
    assert [key.parts[0][:2] for key in keys][:1] == ["We"]


def test_an_unnamed_source_is_worth_little_less_than_a_named_one() -> None:
    _, keys = chosen(
        "“Nobody has looked under that bridge since my father did,” said a harbour official. “Knowing costs "
        "money.”",
        "“A fence comes up by Christmas,” said Ada Moreno.",
    )
    assert [key.speaker.kind for key in keys if key.speaker] == ["unnamed", "person"]
