"""Who is quoted, merged over articles."""

import pytest

from builder.models import Lists, PersonEntry, PersonPage, Speaker
from tests.relate.town import digest, related, speaker


def persons(*speakers: Speaker | list[Speaker], known: tuple[PersonEntry, ...] = ()) -> list[PersonPage]:
    """The person pages of articles, oldest first, that quote these speakers."""
    digests = [
        digest(f"n{n}", f"2026-03-{n + 1:02}", speakers=who if isinstance(who, list) else [who])
        for n, who in enumerate(speakers)
    ]
    return list(related(*digests, lists=Lists(people=known)).people)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Moreno", "ADA MORENO"),
        ("Ines Okafor", "Dr Ines Okafor"),
        ("Ines Okafor", "Dr. Inés Okafor"),
        ("Tomas Reyl", "Councillor Tomas Reyl"),
        ("Kofi J. Mensah", "Kofi Mensah"),
        ("Walter Pym", "Walter Pym Jr."),
    ],
)
def test_one_person_by_full_name(one: str, other: str) -> None:
    (page,) = persons(speaker(other), speaker(one))
    assert len(page.sayings) == 2 and page.kind == "person"


def test_two_persons_of_one_surname() -> None:
    assert [page.name for page in persons(speaker("Signe Quist"), speaker("Anders Quist"))] == [
        "Anders Quist",
        "Signe Quist",
    ]


def test_title_with_surname_is_the_one_with_that_role() -> None:
    (page,) = persons(speaker("Mayor Moreno"), speaker("Ada Moreno", "mayor of Larkhaven"))
    assert (page.name, page.slug, page.roles) == ("Ada Moreno", "ada-moreno", ("mayor of Larkhaven",))
    assert [saying.slug for saying in page.sayings] == ["n1", "n0"]


def test_surname_with_the_role_beside_it() -> None:
    (page,) = persons(speaker("Moreno", "the mayor"), speaker("Ada Moreno", "mayor of Larkhaven"))
    assert len(page.sayings) == 2


def test_title_with_surname_that_fits_two_is_nobodys() -> None:
    pages = persons(speaker("Dr Okafor"), speaker("Dr Ines Okafor"), speaker("Dr Ruth Okafor"))
    assert [len(page.sayings) for page in pages] == [1, 1]


def test_the_town_in_a_role_proves_nothing() -> None:
    pages = persons(speaker("Reyl", "clerk of Larkhaven"), speaker("Tomas Reyl", "councillor of Larkhaven"))
    assert [len(page.sayings) for page in pages] == [1]


def test_a_surname_alone_is_resolved_only_within_its_article() -> None:
    (page,) = persons([speaker("Ada Moreno"), speaker("Moreno")], speaker("Moreno"))
    assert [(saying.slug, saying.position) for saying in page.sayings] == [("n0", 0), ("n0", 1)]


def test_the_editors_list_resolves_and_names() -> None:
    known = (
        PersonEntry(
            "Ada Moreno", "mayor", also=("Moreno", "Her Honour"), role="Mayor", description="Since 2023."
        ),
    )
    (page,) = persons(
        speaker("Moreno"), speaker("Her Honour"), speaker("Dr Ada Moreno", "mayor"), known=known
    )
    assert (page.name, page.slug, page.roles, page.description) == (
        "Ada Moreno",
        "mayor",
        ("Mayor",),
        "Since 2023.",
    )
    assert len(page.sayings) == 3


def test_nobody_unnamed_has_a_page() -> None:
    assert persons(speaker("a senior official", kind="unnamed")) == []


def test_an_organisation_has_one() -> None:
    (page,) = persons(
        speaker("The Harbour Trust", kind="organisation"), speaker("Harbour Trust", kind="organisation")
    )
    assert (page.kind, len(page.sayings)) == ("organisation", 2)


def test_roles_are_newest_first_without_those_that_say_less() -> None:
    (page,) = persons(
        speaker("Ada Moreno", "councillor"),
        speaker("Ada Moreno", "mayor of Larkhaven"),
        speaker("Ada Moreno", "Mayor"),
    )
    assert page.roles == ("mayor of Larkhaven", "councillor")


def test_speakers_lead_each_quote_to_its_page() -> None:
    collection = related(
        digest(
            "one",
            speakers=[speaker("Ada Moreno"), None, speaker("a neighbour", kind="unnamed"), speaker("Moreno")],
        )
    )
    assert collection.speakers == {("one", 0): "ada-moreno", ("one", 3): "ada-moreno"}
