"""Bytes: UTF-8 and marked UTF-16 are read, everything else is named with its place."""

import pytest

from builder import read
from builder.config import Settings
from builder.models import Article

FINE = """---
title: "Café on the canal"
date: 2026-03-14
source: Harbour Post
source_url: https://post.larkhaven.example/cafe
---
The café reopened on Tuesday.

It had closed in the winter.
"""


def article(data: bytes, name: str = "articles/cafe.md") -> Article:
    found, problems = read.article(name, data, Settings())
    assert found, problems
    return found


def problem(data: bytes, name: str = "articles/cafe.md") -> tuple[int | None, str, str]:
    found, (only,) = read.article(name, data, Settings())
    assert found is None
    return only.line, only.message, only.cure


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(encoding: str, end: str) -> None:
    read_one = article(FINE.replace("\n", end).encode(encoding))
    assert read_one.title == "Café on the canal"
    assert read_one.body == "The café reopened on Tuesday.\n\nIt had closed in the winter."
    assert read_one.body_line == 7


def test_mixed_line_ends_count_as_lines() -> None:
    data = b'---\r\ntitle: "A"\rdate: 2026-02-30\n---\nText.\n'
    _, problems = read.article("articles/a.md", data, Settings())
    assert {p.line for p in problems if "no day" in p.message} == {3}


def test_another_encoding_names_line_and_byte() -> None:
    line, message, cure = problem(FINE.encode("latin-1"))
    assert line == 2
    assert "UTF-8" in message
    assert "byte 12 of line 2" in message
    assert "0xE9" in message
    assert "UTF-8" in cure


def test_a_nul_character_names_its_line() -> None:
    line, message, _ = problem(FINE.replace("winter", "win\0ter").encode())
    assert line == 9
    assert "NUL" in message


def test_a_binary_file_with_a_texts_name() -> None:
    _, message, _ = problem(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "articles/a.txt")
    assert "binary" in message


def test_broken_utf_16() -> None:
    _, message, _ = problem(b"\xff\xfeA\0\0")
    assert "UTF-16" in message


@pytest.mark.parametrize("data", [b"", b" \n\t\n", "\u00a0\n".encode(), b"\xef\xbb\xbf"])
@pytest.mark.parametrize("name", ["articles/a.md", "articles/a.txt", "articles/a.html"])
def test_an_empty_file(data: bytes, name: str) -> None:
    _, message, _ = problem(data, name)
    assert "empty" in message
