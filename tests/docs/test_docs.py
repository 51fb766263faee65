"""The documentation names every command, setting and front-matter key, and its examples hold."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from builder.cli import precis
from builder.config import Settings
from builder.read import KEYS, article

ROOT = Path(__file__).parents[2]
MKDOCS_OWN = {"site_name", "site_url", "site_description", "docs_dir", "site_language"}


@pytest.mark.parametrize("command", sorted(precis.commands))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"precis {command}" in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", [field.name for field in fields(Settings) if field.name not in MKDOCS_OWN])
def test_every_setting_is_documented(name: str) -> None:
    assert f"`{name}`" in (ROOT / "docs/project/settings.md").read_text("utf-8")


@pytest.mark.parametrize("key", sorted(KEYS))
def test_every_front_matter_key_is_documented(key: str) -> None:
    assert f"`{key}`" in (ROOT / "docs/project/articles.md").read_text("utf-8")


def test_the_example_article_is_valid() -> None:
    text = (ROOT / "docs/project/articles.md").read_text("utf-8")
    (example,) = re.findall(r"```yaml\n(---\n.*?)```", text, re.DOTALL)
    read, problems = article("articles/example.md", example.encode(), Settings())
    assert read is not None
    assert not problems


def test_links_between_documents_lead_somewhere() -> None:
    documents = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs/project").rglob("*.md")]
    for document in documents:
        for link in re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text("utf-8")):
            assert (document.parent / link).exists(), f"{document.name}: {link}"
