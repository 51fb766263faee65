"""`topics.yml` and `people.yml`: what they give, and what is wrong with them."""

from pathlib import Path

import pytest

from builder import read
from builder.models import Lists, PersonEntry, VocabularyTopic

TOPICS = """\
- name: Waterways
  synonyms: [canal, lock]
  section: environment
  wikidata: Q12284
  was: [Canals]
- name: Boats
  parent: waterways
  slug: all-boats
  description: "Everything that floats."
"""
PEOPLE = """\
- name: Ada Moreno
  also: [Mayor Moreno]
  role: Mayor of Larkhaven
- {name: Larkhaven Town Council, kind: organization}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    return tmp_path / "articles"


def told(folder: Path, name: str, text: str) -> list[str]:
    (folder / name).write_text(text, "utf-8")
    return [str(problem) for problem in read.lists(folder, folder.parent)[1]]


def test_both_lists(folder: Path) -> None:
    (folder / "topics.yml").write_text(TOPICS, "utf-8")
    (folder / "people.yml").write_text(PEOPLE, "utf-8")
    lists, problems = read.lists(folder, folder.parent)
    assert problems == ()
    assert lists.topics == (
        VocabularyTopic(
            "Waterways",
            "waterways",
            ("canal", "lock"),
            section="environment",
            wikidata="Q12284",
            was=("Canals",),
        ),
        VocabularyTopic("Boats", "all-boats", parent="Waterways", description="Everything that floats."),
    )
    assert lists.people == (
        PersonEntry("Ada Moreno", "ada-moreno", ("Mayor Moreno",), "Mayor of Larkhaven"),
        PersonEntry("Larkhaven Town Council", "larkhaven-town-council", kind="organisation"),
    )


def test_missing_and_empty_lists_are_fine(folder: Path) -> None:
    assert read.lists(folder, folder.parent) == (Lists(), ())
    assert told(folder, "topics.yml", "# nothing yet\n") == []


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("- name: A\n- name: a\n", 2, "`a` is a duplicate"),
        ("- name: A\n  synonyms: [B]\n- name: B\n", 3, "stands for `A` on line 1 already"),
        ("- name: A B\n- name: A-B\n", 2, "has the slug `a-b`"),
        ("- name: A\n  parent: Aa\n- name: Aaa\n", 1, "which is no topic here"),
        ("- name: A\n  parent: B\n- name: B\n  parent: A\n", 1, "above its own parent"),
        ("- name: A\n  parent: A\n", 1, "above its own parent"),
        ("- name: A\n- name: B\n  was: [A]\n", 2, "belongs to `A`"),
        ("- name: A\n  synonym: [B]\n", 2, "`synonym` is no known key"),
        ("- name: A\n  synonyms: B\n", 2, "must be a list"),
        ("- synonyms: [B]\n", 1, "`name` is missing"),
        ('- name: "!!"\n', 1, "without letter or digit"),
        ("- name: A\n  section: sprot\n", 2, "which is no section"),
        ("- name: A\n  wikidata: canal\n", 2, "not a Wikidata item"),
        ("- just a name\n", 1, "no mapping"),
        ("name: A\n", 1, "no list"),
        ("- name: &a A\n- name: *a\n", 1, "anchor"),
        ("- name: no\n", 1, '"no"'),
        ("- name: A: b\n", 1, "holds a colon"),
    ],
)
def test_topics_that_are_wrong(folder: Path, text: str, place: int, message: str) -> None:
    problems = told(folder, "topics.yml", text)
    assert any(p.startswith(f"articles/topics.yml:{place}: error: ") and message in p for p in problems), (
        problems
    )


def test_an_unknown_kind_of_person(folder: Path) -> None:
    (only,) = told(folder, "people.yml", "- {name: A, kind: company}\n")
    assert "person, organisation or unnamed" in only


def test_a_list_with_the_wrong_ending_is_named(folder: Path) -> None:
    (folder / "topics.yaml").write_text(TOPICS)
    ((only,)) = read.lists(folder, folder.parent)[1]
    assert only.cure == "rename it to topics.yml"


def test_a_list_that_is_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(TOPICS)
    (folder / "topics.yml").symlink_to(tmp_path / "secret")
    lists, (only,) = read.lists(folder, folder.parent)
    assert lists == Lists()
    assert "symbolic link" in only.message
