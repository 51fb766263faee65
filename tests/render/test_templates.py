"""The templates keep to the rules: addresses through `address`, words from the catalogue."""

import json
import re
from importlib.resources import files

import pytest
from jinja2 import UndefinedError

from builder.render import templating

ROOM = files("builder.render")
TEMPLATES = {
    each.name: each.read_text("utf-8")
    for each in (ROOM / "templates").iterdir()
    if each.name.endswith(".jinja")
}
WORDS = json.loads((ROOM / "words.en.json").read_text("utf-8"))
CODE = "".join(each.read_text("utf-8") for each in ROOM.iterdir() if each.name.endswith(".py"))


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_only_checked_addresses_become_links(name: str) -> None:
    for value in re.findall(r'(?:href|src|cite)="([^"]*)"', TEMPLATES[name]):
        empty_icon = value == "data:,"
        assert empty_icon or re.fullmatch(r"\{\{ [^{}|]+ \| address \}\}", value), value
    assert "| safe" not in TEMPLATES[name]
    assert "Markup" not in TEMPLATES[name]
    assert not re.search(r"autoescape|[a-z-]+=(?!\{\{ target \| address)\{\{", TEMPLATES[name])


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_markdown_lines_print_text_as_markdown_only(name: str) -> None:
    for line in TEMPLATES[name].splitlines():
        if line.startswith("#"):
            for value in re.findall(r"\{\{ (.*?) \}\}", line):
                assert value.endswith("| md") or value.startswith("say(") or value == "language", line


def test_every_word_is_used_and_every_used_word_is_there() -> None:
    everything = CODE + "".join(TEMPLATES.values())
    unused = {key for key in WORDS if f'"{key}"' not in everything and f"'{key}'" not in everything}
    assert {key for key in unused if not key.startswith(("made_summary_", "made_quotes_"))} == set()
    for key in re.findall(r"""say\(["'](\w+)["']""", everything) + re.findall(r'plain\(\s*"(\w+)"', CODE):
        assert key in WORDS or key.endswith("_")


def test_a_missing_value_is_an_error_and_not_an_empty_page() -> None:
    with pytest.raises(UndefinedError):
        templating.render("expired.md", title="x")


def test_no_page_loads_anything_from_elsewhere() -> None:
    assert not re.search(r"https?://", "".join(TEMPLATES.values()))
