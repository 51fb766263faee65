"""Which other digests a page names, and why."""

import time

from tests.relate.town import digest, related, speaker, twelve


def kin(collection: object, slug: str) -> list[tuple[str, str]]:
    (entry,) = [e for e in collection.entries if e.digest.article.slug == slug]  # type: ignore[attr-defined]  # entries
    return [(one.slug, one.why) for one in entry.related]


def test_one_story_comes_first() -> None:
    assert kin(related(*twelve()), "ferry-strike")[0] == ("ferry-talks", "same story")


def test_what_is_shared_is_named() -> None:
    assert kin(related(*twelve()), "flood-night")[0] == ("flood-morning", "also on Eastbank wall and Floods")


def test_persons_are_named() -> None:
    said = [speaker("Ada Moreno", "mayor")]
    collection = related(*twelve(), digest("new", topics=["Ferry"], speakers=said, phrases=["town vote"]))
    assert ("canal-vote", "also on Town vote, quotes Ada Moreno") in kin(collection, "new")


def test_nothing_in_common_is_nothing_related() -> None:
    assert kin(related(*twelve()), "tree") == []


def test_at_most_three() -> None:
    many = [digest(f"n{n}", story="flood") for n in range(9)]
    assert all(len(entry.related) == 3 for entry in related(*many).entries)


def test_nearer_in_time_goes_first() -> None:
    filler = [digest(f"n{n}", topics=["Ferry"]) for n in range(9)]
    collection = related(
        *filler,
        digest("now", "2026-03-14", tags=("Seals",), phrases=["Merle"]),
        digest("then", "2016-03-14", tags=("Seals",), phrases=["Merle"]),
        digest("lately", "2026-03-01", tags=("Seals",)),
    )
    assert next(slug for slug, _ in kin(collection, "now")) == "lately"


def test_a_topic_that_most_articles_have_relates_none() -> None:
    collection = related(*[digest(f"n{n}", topics=["Ferry"]) for n in range(9)])
    assert all(entry.related == () for entry in collection.entries)


def test_a_large_archive_is_related_in_time() -> None:
    digests = [
        digest(
            f"n{n}",
            f"20{10 + n % 16}-{n % 12 + 1:02}-{n % 28 + 1:02}",
            topics=["Canal" if n % 2 else "Ferry"],
            phrases=[f"phrase w{n % 97}", f"Name W{n % 301}", "town hall"],
            speakers=[speaker(f"Ada Number{n % 50}")],
        )
        for n in range(2000)
    ]
    start = time.process_time()
    related(*digests)
    assert time.process_time() - start < 5
