"""Each of the four seams takes a short fake, and so does the executor."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from builder.config import Settings
from builder.models import (
    Collection,
    Extract,
    Item,
    Page,
    Phrase,
    Quote,
    Result,
    Speaker,
    Subjects,
    Text,
    VocabularyTopic,
)
from builder.pipeline import gather, open_project
from builder.stages import Stages

DAY = datetime.date(2026, 4, 1)


def last_sentence(text: Text, sentences: int) -> tuple[Extract, ...]:
    place = text.sentences[-1]
    return (Extract(place.start, place.end, place.block),)


def first_word(text: Text) -> tuple[Quote, ...]:
    return (Quote(0, text.body.index(" "), 0, 0, "direct", Speaker("Nobody", "person"), confidence=1.0),)


def one_topic(text: Text, vocabulary: tuple[VocabularyTopic, ...]) -> Subjects:
    return Subjects(phrases=(Phrase("lock gates", 9.0, 2),))


def one_page(collection: Collection, settings: Settings) -> tuple[Page, ...]:
    return (Page("index.md", f"{len(collection.entries)} in {settings.site_name}"),)


def test_summariser(project: Path) -> None:
    (digest,) = gather(open_project(project), DAY, stages=Stages(summariser=last_sentence)).digests
    assert digest.summary[0].text.startswith("The first boat")


def test_quote_finder(project: Path) -> None:
    (digest,) = gather(open_project(project), DAY, stages=Stages(quote_finder=first_word)).digests
    assert [digest.text.body[quote.start : quote.end] for quote in digest.quotes] == ["The"]


def test_tagger(project: Path) -> None:
    (digest,) = gather(open_project(project), DAY, stages=Stages(tagger=one_topic)).digests
    assert digest.subjects.phrases[0].text == "lock gates"


def test_renderer(project: Path) -> None:
    gathered = gather(open_project(project), DAY)
    stages = Stages(renderer=one_page)
    assert (
        stages.renderer(gathered.collection, gathered.project.settings)[0].content == "1 in The Test Digest"
    )


def test_any_ordered_map_is_an_executor(project: Path) -> None:
    def threads(function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        with ThreadPoolExecutor(2) as pool:
            yield from pool.map(function, items)

    plain = gather(open_project(project), DAY)
    assert gather(open_project(project), DAY, executor=threads).digests == plain.digests
