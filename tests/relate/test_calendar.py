"""What is published on a day, and in what order."""

import datetime

from builder.config import Settings
from builder.models import Lists
from builder.relate import relate
from tests.relate.town import TODAY, digest, related


def test_drafts_and_what_is_not_due_stay_out() -> None:
    collection = related(
        digest("today", TODAY.isoformat()),
        digest("tomorrow", (TODAY + datetime.timedelta(1)).isoformat()),
        digest("draft", draft=True),
    )
    assert [entry.digest.article.slug for entry in collection.entries] == ["today"]
    assert collection.expired == ()


def test_what_expires_today_has_expired() -> None:
    collection = related(
        digest("gone", expires=TODAY),
        digest("stays", expires=TODAY + datetime.timedelta(1)),
        digest("for-ever"),
    )
    assert [one.article.slug for one in collection.expired] == ["gone"]
    assert [entry.digest.article.slug for entry in collection.entries] == ["for-ever", "stays"]


def test_an_expired_draft_is_nowhere() -> None:
    assert related(digest("gone", expires=TODAY, draft=True)).expired == ()


def test_newest_first_by_date_then_added_then_slug() -> None:
    day = datetime.date(2026, 3, 14)
    collection = related(
        digest("b", added=day),
        digest("a", added=day),
        digest("late", added=day + datetime.timedelta(1)),
        digest("newer", "2026-03-15"),
    )
    assert [entry.digest.article.slug for entry in collection.entries] == ["newer", "late", "a", "b"]
    assert [(entry.newer, entry.older) for entry in collection.entries] == [
        ("", "late"),
        ("newer", "a"),
        ("late", "b"),
        ("a", ""),
    ]


def test_two_articles_of_one_slug_are_a_problem() -> None:
    pair = (digest("one", "2026-03-14"), digest("one", "2026-03-15"))
    collection, problems = relate(pair, Lists(), Settings(), TODAY)
    assert [entry.date.day for entry in collection.entries] == [15]
    assert "slug" in problems[0].message and problems[0].file == "articles/one.md"


def test_an_empty_collection() -> None:
    collection = related()
    assert collection.entries == collection.topics == collection.people == ()
