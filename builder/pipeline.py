"""The whole story: articles -> texts -> digests -> collection -> pages -> docs."""

import datetime
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from builder import clock, config, read, write
from builder.config import Settings
from builder.digest import digest
from builder.errors import ContentError, Problem
from builder.models import Article, Collection, Digest, Lists, OrderedMap, Outcome
from builder.relate import relate
from builder.stages import Stages


@dataclass(frozen=True, slots=True)
class Project:
    """What lies on the disk, read and checked: the settings, the editors' lists and the articles."""

    root: Path
    settings: Settings
    lists: Lists
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """The project's digests, set in relation on one day; nothing is written yet."""

    project: Project
    digests: tuple[Digest, ...]
    collection: Collection
    problems: tuple[Problem, ...]

    def errors(self) -> tuple[Problem, ...]:
        """The problems that are more than warnings."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


def build(
    root: Path, today: datetime.date | None = None, *, strict: bool = False, executor: OrderedMap = map
) -> tuple[Gathered, write.Report]:
    """Articles -> pages in `docs/`: the flow of the whole program, top to bottom.

    `today` is the day on which the site is made (None: now, at the publisher's).
    With `strict`, any error among the articles is a ContentError and nothing is written;
    so is, always, the articles' folder when it cannot be read, or all pages would go.
    """
    project = open_project(root)
    stages = Stages.named(project.settings)
    gathered = gather(project, today or clock.today(project.settings), stages=stages, executor=executor)
    lost = any(problem.file == project.settings.articles for problem in gathered.errors())
    if lost or (strict and gathered.errors()):
        raise ContentError(*gathered.problems)
    pages = stages.renderer(gathered.collection, project.settings)
    return gathered, write.write(pages, root / project.settings.docs_dir)


def open_project(root: Path) -> Project:
    """Reads everything below `root` that a build needs."""
    settings = config.load(root / config.SETTINGS_FILE)
    folder = root / settings.articles
    lists, list_problems = read.lists(folder, root)
    articles, problems = read.articles(folder, settings, root)
    return Project(root, settings, lists, articles, list_problems + problems)


def gather(
    project: Project,
    today: datetime.date,
    *,
    stages: Stages | None = None,
    executor: OrderedMap = map,
) -> Gathered:
    """Digests every article, one at a time, and sets them in relation."""
    one = partial(
        digest,
        settings=project.settings,
        lists=project.lists,
        stages=stages or Stages.named(project.settings),
    )
    outcomes: tuple[Outcome, ...] = tuple(executor(one, project.articles))
    digests = tuple(outcome.digest for outcome in outcomes if outcome.digest)
    collection, relate_problems = relate(digests, project.lists, project.settings, today)
    problems = (
        *project.problems,
        *(problem for outcome in outcomes for problem in outcome.problems),
        *relate_problems,
    )
    return Gathered(project, digests, collection, tuple(sorted(problems, key=_address)))


def _address(problem: Problem) -> tuple[str, int]:
    return problem.file, problem.line or 0
