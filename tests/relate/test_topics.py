"""Which topics a page shows, and which have a page."""

from dataclasses import replace

from builder.config import Settings
from builder.models import Lists, Phrase, VocabularyTopic
from builder.relate import relate
from tests.relate.town import TODAY, VOCABULARY, digest, related, shown, speaker, twelve


def pages(*digests: object, **options: object) -> dict[str, tuple[str, ...]]:
    return {page.name: page.articles for page in related(*digests, **options).topics}  # type: ignore[arg-type]  # digests


def test_editors_tags_stand_first_then_the_vocabulary_then_phrases() -> None:
    collection = related(
        digest("one", tags=("Boat builders",), topics=["Canal"], phrases=["oak gate"]),
        digest("two", phrases=["oak gates"]),
    )
    (entry,) = [entry for entry in collection.entries if entry.digest.article.slug == "one"]
    assert [(link.name, link.origin) for link in entry.topics] == [
        ("Boat builders", "editor"),
        ("Canal", "vocabulary"),
        ("Oak gates", "recurring"),
    ]


def test_every_spelling_leads_to_one_page() -> None:
    assert pages(
        digest("a", "2026-03-01", tags=("Trees",)),
        digest("b", "2026-03-02", tags=("trees",)),
        digest("c", "2026-03-03", tags=("waterway",)),
        digest("d", "2026-03-04", tags=("Old canal",)),
        digest("e", "2026-03-05", topics=["Canal"]),
    ) == {"Canal": ("e", "d", "c"), "Trees": ("b", "a")}


def test_the_most_usual_form_is_shown() -> None:
    assert list(
        pages(digest("a", tags=("Seals",)), digest("b", tags=("seals",)), digest("c", tags=("seals",)))
    ) == ["seals"]


def test_cpp_and_csharp_are_two_pages() -> None:
    slugs = {page.slug for page in related(digest("a", tags=("C++", "C#", "C"))).topics}
    assert len(slugs) == 3


def test_dropped_tags_are_never_shown() -> None:
    dropped = digest(
        "one",
        tags=("Ferry",),
        topics=["Canal"],
        phrases=["oak gates"],
        drop_tags=("waterway", "Oak gate", "ferry"),
    )
    collection = related(
        dropped, digest("two", phrases=["oak gates"]), digest("three", phrases=["oak gates"])
    )
    assert shown(collection, "one") == []
    assert shown(collection, "two") == [("Oak gates", "oak-gates")]


def test_a_phrase_of_one_article_has_no_page() -> None:
    collection = related(digest("one", phrases=["grey seal"]))
    assert shown(collection, "one") == [("Grey seal", "")]
    assert collection.topics == ()


def test_a_weak_phrase_of_one_article_is_not_shown() -> None:
    assert shown(related(digest("one", phrases=[("grey seal", 0.2)])), "one") == []


def named(name: str, count: int) -> Phrase:
    return Phrase(name, 0.25, count, is_name=True)


def test_a_name_that_an_article_has_often_is_shown_before_its_strongest_phrases() -> None:
    plain = digest("one", phrases=["grey seal", "tide table", "oak gate", "rope walk", "ice house"])
    subjects = replace(
        plain.subjects, phrases=(*plain.subjects.phrases, named("Corran", 6), named("Merle", 3))
    )
    topics = shown(related(replace(plain, subjects=subjects)), "one")
    assert topics == [("Corran", ""), ("Grey seal", ""), ("Tide table", ""), ("Oak gate", "")]


def test_a_page_with_enough_linked_topics_shows_one_phrase_more() -> None:
    full = digest("one", tags=("A1", "B2", "C3", "D4"), phrases=["grey seal", "tide table"])
    assert [name for name, slug in shown(related(full), "one") if not slug] == ["Grey seal"]


def test_noise_is_no_topic() -> None:
    noise = [
        "first time",
        "people",
        "nine people",
        "said Tuesday",
        "31 boats",
        "the vote",
        "new plan",
        "best office",
    ]
    collection = related(digest("one", phrases=noise), digest("two", phrases=noise))
    assert collection.topics == () and shown(collection, "one") == []


def test_a_speaker_is_no_topic_of_the_article() -> None:
    names = ["Moreno", "Ada Moreno", "Mayor Moreno", "Mayor Ada Moreno"]
    said = [speaker("Ada Moreno", "mayor")]
    collection = related(
        digest("one", phrases=names, speakers=said),
        digest("two", phrases=names, speakers=said),
        digest("x", phrases=names),
    )
    assert "ada-moreno" not in [page.slug for page in collection.topics]
    assert shown(collection, "one") == []


def test_a_surname_alone_is_no_topic_where_its_bearer_only_appears() -> None:
    body = "Ada Moreno was in the hall. Moreno said nothing."
    silent = [digest(f"n{n}", phrases=["Moreno", "Anders Quist"], body=body) for n in range(2)]
    said = [speaker("Ada Moreno"), speaker("Signe Quist")]
    collection = related(*silent, digest("x", phrases=["Anders Quist"], speakers=said))
    assert shown(collection, "n0") == shown(collection, "x") == [("Anders Quist", "anders-quist")]


def test_a_speaker_in_the_title_may_be_a_topic() -> None:
    said = [speaker("Ada Moreno", "mayor")]
    collection = related(
        digest("one", title="Ada Moreno resigns", phrases=["Ada Moreno"], speakers=said),
        digest("two", title="The years of Ada Moreno", phrases=["Ada Moreno"], speakers=said),
    )
    assert shown(collection, "one") == [("Ada Moreno", "ada-moreno")]


def test_the_town_of_all_articles_and_the_paper_are_no_topics() -> None:
    collection = related(*twelve(), digest("z", phrases=["Valley Weekly", "Harbour Post"]))
    names = [page.name for page in collection.topics]
    assert "Larkhaven" not in names and "Valley Weekly" not in names
    assert "Larkhaven Rovers" in names and "Eastbank wall" in names


def test_the_limit_holds_for_what_the_builder_adds() -> None:
    tags = ("A1", "B2", "C3")
    collection = related(digest("one", tags=tags, topics=["Canal", "Ferry"]), tags=2)
    assert [name for name, _ in shown(collection, "one")] == list(tags)
    collection = related(digest("one", tags=tags[:1], topics=["Canal", "Ferry"]), tags=2)
    assert [name for name, _ in shown(collection, "one")] == ["A1", "Canal"]


def test_no_recurring_topic_has_a_page_of_one_article() -> None:
    full = digest("one", tags=("A1", "B2"), phrases=["oak gates"])
    collection = related(full, digest("two", phrases=["oak gates"]), tags=2)
    assert [page.slug for page in collection.topics] == ["a1", "b2"]


def test_parents_children_descriptions_and_former_names() -> None:
    collection = related(
        digest("a", topics=["Canal", "Transport"]),
        digest("b", topics=["Ferry"]),
        lists=Lists(topics=VOCABULARY),
    )
    by_slug = {page.slug: page for page in collection.topics}
    assert by_slug["canal"].parent == "transport" and by_slug["transport"].children == ("canal", "ferry")
    assert by_slug["transport"].description == "Getting about."
    assert by_slug["canal"].was == ("locks", "old-canal")
    assert ("topics/old-canal", "topics/canal") in collection.redirects
    assert "opera" not in by_slug and "topics/singing" not in dict(collection.redirects)


def test_a_parent_without_a_page_is_passed_over() -> None:
    vocabulary = (
        VocabularyTopic("A", "a"),
        VocabularyTopic("B", "b", parent="A"),
        VocabularyTopic("C", "c", parent="B"),
    )
    collection = related(digest("one", topics=["A", "C"]), lists=Lists(topics=vocabulary))
    assert {page.slug: page.parent for page in collection.topics} == {"a": "", "c": "a"}


def test_parents_in_a_circle_end() -> None:
    vocabulary = (VocabularyTopic("A", "a", parent="B"), VocabularyTopic("B", "b", parent="A"))
    assert related(digest("one", topics=["A"]), lists=Lists(topics=vocabulary)).topics[0].parent == ""


def test_related_topics_share_articles() -> None:
    both = [digest(f"n{n}", topics=["Canal", "Floods"]) for n in range(2)]
    collection = related(*both, digest("x", topics=["Canal", "Ferry"]))
    assert {page.slug: page.related for page in collection.topics} == {
        "canal": ("floods",),
        "floods": ("canal",),
        "ferry": (),
    }


def test_aliases_redirect_but_shadow_nothing() -> None:
    one, two = digest("one", aliases=("old", "two")), digest("two", aliases=("old",))
    collection, problems = relate((two, one), Lists(), Settings(), TODAY)
    assert collection.redirects == (("articles/old", "articles/one"),)
    assert [problem.severity for problem in problems] == ["warning", "warning"]


def test_the_section_is_shown_only_when_sure() -> None:
    collection = related(
        digest("editor", "2026-03-05", section=("medtop:15000000", 0.9)),
        digest("sure", "2026-03-04", section=("medtop:15000000", 0.6)),
        digest("topic", "2026-03-03", topics=["Canal"], section=("medtop:15000000", 0.4)),
        digest("unsure", "2026-03-02", section=("medtop:15000000", 0.4)),
    )
    assert [entry.section for entry in collection.entries] == ["sport", "sport", "politics", ""]
