"""What all tests share: a small project to work in, and a browser."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, sync_playwright

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
REQUIRED = os.environ.get("PRECIS_REQUIRE_BROWSER") == "1"
QUIET = ("--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")

ARTICLE = """\
---
title: "Council votes to reopen the canal"
date: 2026-03-14
source: The Larkhaven Courier
source_url: https://courier.larkhaven.example/canal.html
slug: canal
---
The town council voted nine to four on Thursday night to reopen the Larkhaven canal, ending a closure \
that began when the east lock failed in 2016.

“We waited ten years for boats, and we can wait one more winter for the lock to be right,” said Ada Moreno, \
the mayor of Larkhaven.

Dredging will start in April and cost about $4 million, two thirds of it from the province, the council's \
engineers wrote in a report that was published before the vote.

Opponents say that the money was promised to the bridge, and have until the end of the month to call a town vote. \
The clerk has sent the forms to every ward.

The lock gates are being made in a yard upstream, where nine people have worked through the winter on oak \
that was felled for the purpose in the hills above the town.

The yard's owner would not say when they will be ready, and the council has asked for a date before the end of the \
summer, when the pilots must be told whether to learn the channel again.

A footbridge that has stood across the basin since the lock failed will be taken down and given to the rowing club, \
which has wanted it for years and has nowhere to put it.

The first boat through will be drawn by lot among those who kept their moorings, of whom there are eleven, and the \
school will be given the day off to see it.
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    """One switch writes the golden tree anew."""
    parser.addoption("--regenerate", action="store_true", help="write tests/golden/expected anew")


@pytest.fixture
def article_text() -> str:
    """A whole, valid article file."""
    return ARTICLE


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with settings and one article."""
    (tmp_path / "mkdocs.yml").write_text("site_name: The Test Digest\n", "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/canal.md").write_text(ARTICLE, "utf-8")
    return tmp_path


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; a missing one is a skip, or an error where it is required."""
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if program is None:
        if REQUIRED:
            pytest.fail("no Chromium: apt-get install chromium")
        pytest.skip("no Chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        try:
            running = playwright.chromium.launch(
                executable_path=program, args=list(QUIET), chromium_sandbox=os.geteuid() != 0
            )
        except Error as error:
            if REQUIRED:
                raise
            pytest.skip(f"Chromium does not start: {error}")
        yield running
        running.close()
