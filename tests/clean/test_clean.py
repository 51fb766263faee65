"""The cleaner's answer as a whole: title, year, byline, dateline, kinds, removals, wishes, the batch row."""

from pathlib import Path

import pytest

from builder.clean import clean
from builder.clean.batch import row
from builder.models import CleanWishes

CASES = Path(__file__).parents[1] / "cases" / "clean"
STORY = (
    "The harbour board voted on Tuesday to reopen the old lock after years of debate, officials said.",
    "“We have waited ten years for this,” said Ada Moreno, who has run the ferry since it was founded.",
    "Work will begin in the spring and is expected to cost the town about four million, the board added.",
)
BODY = "\n\n".join(STORY)


def test_a_scraped_story_becomes_the_article_and_nothing_else() -> None:
    cleaned = clean((CASES / "scraped-story.txt").read_text("utf-8"))
    expected = (CASES / "scraped-story.expected.txt").read_text("utf-8").strip()
    assert cleaned.title == "Larkhaven will urge Port Sale to stop draining the upper basin"
    assert cleaned.year == 2026
    assert cleaned.dateline == "PORT SALE"
    assert cleaned.byline == ("Albrecht",)
    assert "\n\n".join(cleaned.paragraphs) == expected


def test_an_invented_author_never_becomes_the_byline() -> None:
    tail = "Lock to reopen (2026)\n\nAuthor: Mrs. Emmet Quill\n\nViews: 12\n\nName: Mrs. Emmet Quill\n\nJob: Rower"
    cleaned = clean(f"Lock to reopen (2026)\n\n{BODY}\n\n{tail}")
    assert cleaned.byline == ()
    assert cleaned.paragraphs == STORY


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jun Albrecht", ("Jun Albrecht",)),
        ("BY JUN ALBRECHT and NORA PELL", ("Jun Albrecht", "Nora Pell")),
        (
            "By Jun Albrecht, Nora Pell and Ada van der Meer | Harbour Post",
            ("Jun Albrecht", "Nora Pell", "Ada van der Meer"),
        ),
        ("By Jun Albrecht, Harbour Post", ("Jun Albrecht",)),
        ("By Harbour Post staff", ()),
        ("By Staff Writer", ()),
    ],
)
def test_bylines_give_names_of_people(line: str, names: tuple[str, ...]) -> None:
    cleaned = clean(f"{line}\n\n{BODY}", "The old lock")
    assert cleaned.byline == names
    assert cleaned.paragraphs == STORY


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Albrecht reported from Larkhaven.", ("Albrecht",)),
        ("Jun Albrecht and Nora Pell contributed to this report.", ("Jun Albrecht", "Nora Pell")),
        ("(Reporting by Jun Albrecht in Port Sale; Editing by Nora Pell)", ("Jun Albrecht",)),
        ("Albrecht in Larkhaven and Pell in Port Sale contributed to this report.", ("Albrecht", "Pell")),
        (
            "Albrecht reported from Larkhaven and Pell from Corran. Hugh Blount contributed to this report.",
            ("Albrecht", "Pell", "Hugh Blount"),
        ),
    ],
)
def test_credits_give_names_of_people(line: str, names: tuple[str, ...]) -> None:
    cleaned = clean(f"{BODY}\n\n{line}", "The old lock")
    assert cleaned.byline == names
    assert cleaned.paragraphs == STORY


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("SHALLOW BAY — ", "SHALLOW BAY"),
        ("LARKHAVEN (AP) — ", "LARKHAVEN"),
        ("Larkhaven (Reuters) - ", "Larkhaven"),
        ("PORT SALE, Vt. (AP) -- ", "PORT SALE, Vt."),
        ("", ""),
    ],
)
def test_a_dateline_is_taken_out_and_named(lead: str, place: str) -> None:
    cleaned = clean(lead + BODY, "The old lock")
    assert cleaned.dateline == place
    assert cleaned.paragraphs == STORY


def test_a_dateline_with_a_date_stays_in_the_text() -> None:
    cleaned = clean(f"LARKHAVEN, March 14 (Reuters) - {BODY}", "The old lock")
    assert cleaned.dateline == "LARKHAVEN"
    assert cleaned.paragraphs[0].startswith("LARKHAVEN, March 14 (Reuters) - The harbour")


def test_removals_say_rule_text_line_and_certainty() -> None:
    cleaned = clean(f"{STORY[0]}\r\n\r\nAdvertisem*nt\r\n\r\n{STORY[1]}", "The old lock")
    (removal,) = cleaned.removals
    assert (removal.rule, removal.text, removal.line) == ("advertisement", "Advertisem*nt", 3)
    assert removal.certainty == "certain"
    assert removal.made


def test_kinds_come_from_the_marks() -> None:
    cleaned = clean(f"## Why\n\n{STORY[0]}\n\n> {STORY[1]}\n\n- new gates\n- new lamps", "The old lock")
    assert cleaned.kinds == ("heading", "paragraph", "quotation", "item", "item")


def test_wishes_win_over_rules() -> None:
    body = f"{STORY[0]}\n\nAdvertisement\n\n{STORY[1]}\n\n{STORY[2]}"
    cleaned = clean(body, "The old lock", CleanWishes(keep=("Advert",), drop=('"We have waited',)))
    assert cleaned.paragraphs == (STORY[0], "Advertisement", STORY[2])
    assert [removal.rule for removal in cleaned.removals] == ["dropped by hand"]


def test_nothing_but_junk_leaves_nothing() -> None:
    assert (
        clean("Advertisement\n\nShare\nTweet\n\nSign up for our newsletter\n\n© 2026 Post\n").paragraphs == ()
    )


@pytest.mark.parametrize(
    "body",
    [
        "Le port rouvre\n\nLe conseil du port a voté mardi la réouverture de la vieille écluse, ont dit les élus.\n\n"
        "Pourquoi maintenant ?\n\nLe bassin a baissé de deux mètres depuis le mois de mai, selon le gardien du port.",
        "港口重开旧船闸\n\n港口委员会周二投票决定，在多年争论之后重新开放旧船闸，官员们说。\n\n"
        "工程将于春季开始，预计将耗资约四百万元，委员会补充说。",
    ],
)
def test_other_languages_keep_every_paragraph(body: str) -> None:
    title, *paragraphs = body.split("\n\n")
    cleaned = clean(body)
    assert cleaned.title == title
    assert list(cleaned.paragraphs) == paragraphs


def test_a_batch_row_is_plain_data() -> None:
    answer = row({"id": "a", "raw": f"Old lock to reopen (2026)\n\n{BODY}\n\nAdvertisement"})
    assert answer == {
        "id": "a",
        "title": "Old lock to reopen",
        "paragraphs": list(STORY),
        "removals": [
            {"rule": "repeated title", "text": "Old lock to reopen (2026)", "line": 1},
            {"rule": "advertisement", "text": "Advertisement", "line": 9},
        ],
    }
