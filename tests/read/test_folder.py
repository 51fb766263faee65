"""The articles' folder: order, what is passed over, what is refused, and addresses that clash."""

import os
import socket
from pathlib import Path

import pytest

from builder import read
from builder.config import Settings
from builder.errors import Problem
from builder.models import Article

TEXT = """---
title: "Canal"
date: 2026-03-14
source: Harbour Post
source_url: https://post.larkhaven.example/canal
{more}
---
The council voted.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    return tmp_path / "articles"


def write(folder: Path, name: str, more: str = "lang: en") -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(TEXT.format(more=more), "utf-8")


def walk(folder: Path) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    return read.articles(folder, Settings(), folder.parent)


def test_articles_come_by_path_and_other_files_are_passed_over(folder: Path) -> None:
    names = ("b.md", "a/z.MARKDOWN", "a/b/c.md", "y.html", "_drafts/no.md", ".hidden.md", "_no.md")
    for name in (*names, ".git/no.md", "topics.yml", "people.yml", "notes.docx"):
        write(folder, name)
    found, problems = walk(folder)
    assert [a.file for a in found] == [
        "articles/a/b/c.md",
        "articles/a/z.MARKDOWN",
        "articles/b.md",
        "articles/y.html",
    ]
    assert problems == ()


def test_one_broken_article_leaves_the_others(folder: Path) -> None:
    write(folder, "a.md", "soruce: x")
    write(folder, "b.md")
    found, problems = walk(folder)
    assert [a.slug for a in found] == ["b"]
    assert [(p.file, p.line) for p in problems] == [("articles/a.md", 6)]


def test_a_missing_folder(tmp_path: Path) -> None:
    found, (only,) = read.articles(tmp_path / "articles", Settings(), tmp_path)
    assert found == ()
    assert only.severity == "error"
    assert "mkdir articles" in only.cure


def test_an_empty_folder(folder: Path) -> None:
    found, (only,) = walk(folder)
    assert found == ()
    assert only.severity == "warning"
    assert "precis new" in only.cure


def test_links_pipes_sockets_and_folders_are_named_and_never_opened(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text(TEXT.format(more="lang: en"), "utf-8")
    (tmp_path / "elsewhere").mkdir()
    write(tmp_path / "elsewhere", "in.md")
    (folder / "a.md").symlink_to(secret)
    (folder / "b.md").symlink_to("nowhere.md")
    (folder / "c").symlink_to(tmp_path / "elsewhere")
    os.mkfifo(folder / "d.md")
    (folder / "e.md").mkdir()
    write(folder / "e.md", "in.md")
    with socket.socket(socket.AF_UNIX) as unix:
        unix.bind(os.path.relpath(folder / "f.md"))
        found, problems = walk(folder)
    assert found == ()
    kinds = ["symbolic link", "symbolic link", "symbolic link", "named pipe", "folder", "socket"]
    assert [problem.file for problem in problems] == [
        f"articles/{n}" for n in ("a.md", "b.md", "c", "d.md", "e.md", "f.md")
    ]
    assert all(kind in problem.message for kind, problem in zip(kinds, problems, strict=True))


def test_the_folder_itself_must_be_a_folder(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "articles").symlink_to("there")
    _, (only,) = read.articles(tmp_path / "articles", Settings(), tmp_path)
    assert "symbolic link" in only.message
    (tmp_path / "file").write_text("x")
    _, (only,) = read.articles(tmp_path / "file", Settings(), tmp_path)
    assert "no folder" in only.message


@pytest.mark.skipif(os.geteuid() == 0, reason="root can read everything")
def test_an_unreadable_file(folder: Path) -> None:
    write(folder, "a.md")
    (folder / "a.md").chmod(0)
    found, (only,) = walk(folder)
    assert found == ()
    assert "cannot be read" in only.message


def test_a_huge_file_is_not_read(folder: Path) -> None:
    with (folder / "a.txt").open("wb") as file:
        file.truncate(5_000_000)
    _, (only,) = walk(folder)
    assert "5.0 MB" in only.message


def test_odd_file_names(folder: Path) -> None:
    write(folder, "-rf $(touch x).md")
    write(folder, "运河.md")
    (folder / "line\nbreak.md").write_text("x")
    found, (only,) = walk(folder)
    assert {a.slug.rpartition("-")[0] for a in found} == {"rf-touch", ""}
    assert "unprintable" in only.message
    assert only.file.isprintable()


@pytest.mark.parametrize(
    ("first", "second", "line"),
    [
        ("slug: canal", "slug: canal", 6),
        ("slug: canal", "aliases: [canal]", 6),
        ("aliases: [canal]", "slug: canal", 6),
        ("aliases: [canal]", "aliases: [boats, canal]", 6),
    ],
)
def test_the_later_of_two_files_with_one_address_is_refused(
    folder: Path, first: str, second: str, line: int
) -> None:
    write(folder, "a.md", first)
    write(folder, "b.md", second)
    found, (only,) = walk(folder)
    assert [a.file for a in found] == ["articles/a.md"]
    assert (only.file, only.line) == ("articles/b.md", line)
    assert "articles/a.md" in only.message
    assert "`canal`" in only.message


def test_two_folders_with_one_file_name(folder: Path) -> None:
    write(folder, "2025/canal.md")
    write(folder, "2026/canal.md")
    found, (only,) = walk(folder)
    assert len(found) == 1
    assert only.line == 2
    assert "slug: canal-2" in only.cure


def test_watched_names_sources(project: Path) -> None:
    names = {path.relative_to(project).as_posix() for path in read.watched(project)}
    assert {"mkdocs.yml", "articles/canal.md"} <= names
