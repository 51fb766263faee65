"""Text of strangers in a message: nothing of it acts on a terminal or begins a line of its own."""

import pytest

from builder.errors import Problem, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, “quoted” naïve 中 🎉", "plain, “quoted” naïve 中 🎉"),
        ("no\u00a0break and \u200d joiners stay", "no\u00a0break and \u200d joiners stay"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x9b31m and \x07", "\\x9b31m and \\x07"),
        ("a\n::error::b\r", "a\\n::error::b\\r"),
        ("\u202egnp.exe\u2066", "\\u202egnp.exe\\u2066"),
        ("\u2028 \ud800", "\\u2028 \\ud800"),
    ],
)
def test_what_acts_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_problem_holds_nothing_that_acts() -> None:
    problem = Problem("a\x1b.md", 1, "`\x1b[2J` is\nno key", "delete `\x07`", "warning")
    assert problem == Problem("a\\x1b.md", 1, "`\\x1b[2J` is\\nno key", "delete `\\x07`", "warning")
