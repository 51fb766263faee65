"""Whatever the bytes, reading ends soon with an article or with problems that say what to do."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import read
from builder.config import Settings
from builder.read.keys import KEYS
from builder.slugs import RESERVED, is_slug

NAMES = st.sampled_from(
    ["articles/a.md", "articles/a.txt", "articles/a.html", "articles/é.md", "articles/index.md"]
)
PIECES = st.sampled_from(
    [
        "---\n",
        "...\n",
        "\n",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        "'",
        '"',
        "&a ",
        "*a ",
        "!!x ",
        "<<: ",
        "# ",
        "\t",
        "|\n  ",
    ]
    + [
        "2026-03-14",
        "https://post.example/",
        "no",
        "1e3",
        "\ud83c\udf89",
        "\u200b",
        "\u2028",
        "\x85",
        "\r",
        "\x00",
    ]
    + [f"\n{name}: " for name in KEYS]
)
FRONT = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=40).map("".join)


def check(name: str, data: bytes) -> None:
    article, problems = read.article(name, data, Settings())
    errors = [problem for problem in problems if problem.severity == "error"]
    assert bool(article) != bool(errors)
    lines = data.replace(b"\r\n", b"\n").count(b"\n") + data.count(b"\r") + 1
    for problem in problems:
        assert problem.file == name
        assert problem.message.strip()
        assert problem.cure.strip()
        assert problem.line is None or 1 <= problem.line <= lines
    if article:
        assert article.title.strip()
        assert is_slug(article.slug)
        assert article.slug not in RESERVED
        assert article.source_url == "" or article.source_url.startswith(("http://", "https://"))
        assert article.title.encode("utf-8")
        assert article.draft or (article.date and article.source and article.body)


@given(NAMES, st.binary(max_size=400))
def test_any_bytes(name: str, data: bytes) -> None:
    check(name, data)


@given(NAMES, FRONT)
def test_any_front_matter(name: str, front: str) -> None:
    check(name, f'---\ntitle: "A"\n{front}\n---\nText.\n'.encode("utf-8", "surrogatepass"))


@given(st.dictionaries(st.sampled_from(list(KEYS)), st.text(max_size=30), max_size=8))
def test_any_text_in_any_field(values: dict[str, str]) -> None:
    lines = "\n".join(f'{key}: "{_escaped(value)}"' for key, value in values.items())
    check("articles/a.md", f"---\n{lines}\n---\nText.\n".encode())


def _escaped(text: str) -> str:
    return "".join(f"\\U{ord(character):08X}" for character in text)


@pytest.mark.parametrize(
    "front",
    [
        "".join(f"a{n}: &a{n} [{f'*a{n - 1},' * 9 if n else 'x'}]\n" for n in range(30)),
        "x: " + "[" * 60_000,
        "x: " + "{a: " * 15_000,
        "- " * 30_000,
        "? " * 30_000,
        "x: [" + "a, " * 20_000 + "]",
        "tags: [" + '"' * 60_000,
        "x: " + "9" * 60_000,
        "a: b\n" * 12_000,
        "title: " + "a: " * 20_000,
        "title: '" + "''" * 30_000,
        "url: http://" + "a." * 20_000,
        "url: http://" + "-" * 60_000,
        "date: " + "1" * 60_000,
        "x: \n" + " " * 60_000 + "y",
        "x" * 60_000 + ": y",
        "section: " + "e" * 60_000,
        "soruce" * 9_000 + ": y",
    ],
)
def test_bombs_end_at_once(front: str) -> None:
    start = time.process_time()
    article, problems = read.article("articles/a.md", f"---\n{front}\n---\nText.\n".encode(), Settings())
    assert article is None
    assert problems
    assert len(problems) < 50
    assert all(len(str(problem)) < 1_000 for problem in problems)
    assert time.process_time() - start < 2


def test_front_matter_has_a_largest_size() -> None:
    data = b"---\n" + b"# long\n" * 20_000 + b"---\nText.\n"
    article, (only,) = read.article("articles/a.md", data, Settings())
    assert article is None
    assert "65,536 are allowed" in only.message
