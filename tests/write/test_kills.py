"""Killed at any moment, the next run repairs everything; any order of runs ends in the same tree."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.models import Page
from builder.write import write

STEPS = ((os, "open"), (os, "fsync"), (Path, "replace"), (Path, "unlink"), (Path, "mkdir"), (Path, "rmdir"))

PATHS = ("index.md", "articles/canal.md", "articles/ferry.md", "topics/a/feed.xml", "topics/a", "topics/b.md")
SITES = st.dictionaries(st.sampled_from(PATHS), st.sampled_from(("", "one\n", "two\n")), max_size=5).filter(
    lambda site: not {"topics/a", "topics/a/feed.xml"} <= site.keys()
)


class Killed(BaseException):
    """What no `except OSError` catches."""


@contextmanager
def killed_after(steps: int) -> Iterator[None]:
    """Lets `steps` changes to the disk happen; the next one is the end."""
    left = steps

    def counting(real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*args: Any, **options: Any) -> Any:
            nonlocal left
            if left == 0:
                raise Killed
            left -= 1
            return real(*args, **options)

        return step

    with pytest.MonkeyPatch.context() as patch:
        for owner, name in STEPS:
            patch.setattr(owner, name, counting(getattr(owner, name)))
        yield


def pages(site: dict[str, str]) -> list[Page]:
    return [Page(path, content) for path, content in site.items()]


def tree(folder: Path) -> dict[str, bytes | None]:
    return {str(p.relative_to(folder)): None if p.is_dir() else p.read_bytes() for p in folder.rglob("*")}


@settings(max_examples=120, deadline=None)
@given(before=SITES, wanted=SITES, after=SITES, steps=st.integers(0, 30))
def test_the_next_run_repairs_a_killed_one(
    before: dict[str, str], wanted: dict[str, str], after: dict[str, str], steps: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        docs, fresh = Path(folder, "docs"), Path(folder, "fresh")
        write(pages(before), docs)
        try:
            with killed_after(steps):
                write(pages(wanted), docs)
        except Killed:
            pass
        write(pages(after), docs)
        write(pages(after), fresh)
        assert tree(docs) == tree(fresh)


@settings(max_examples=40, deadline=None)
@given(sites=st.lists(SITES, min_size=2, max_size=5), kills=st.lists(st.integers(0, 12), max_size=4))
def test_any_history_ends_in_the_same_tree_and_keeps_what_others_wrote(
    sites: list[dict[str, str]], kills: list[int]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        docs, fresh = Path(folder, "docs"), Path(folder, "fresh")
        for root in (docs, fresh):
            (root / "articles").mkdir(parents=True)
            (root / "articles" / "by-hand.md").write_text("by hand")
        for site, steps in zip(sites, [*kills, *[99] * len(sites)], strict=False):
            try:
                with killed_after(steps):
                    write(pages(site), docs)
            except Killed:
                continue
        write(pages(sites[-1]), docs)
        write(pages(sites[-1]), fresh)
        assert tree(docs) == tree(fresh)
