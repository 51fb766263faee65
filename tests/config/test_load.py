"""Settings: their defaults, what `mkdocs.yml` may say, and every problem of it together."""

import dataclasses
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.config import SETTING_KEYS, Settings, load
from builder.config.keys import CHOICES, MKDOCS_KEYS
from builder.errors import Problem, SettingsError

FULL = """\
site_name: Larkhaven Digest
site_url: !ENV [DIGEST_URL, "https://digest.example/larkhaven/"]
site_description: null
theme: {name: material, language: de}
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
x-usual: &usual {a: 1}
x-other: {<<: *usual}
extra:
  digest:
    publisher: Larkhaven Press
    articles: stories
    imprint: imprint.md
    privacy: https://press.example/privacy
    contact: desk@press.example
    time_zone: Europe/Berlin
    notice: "The town is invented."
    summary_sentences: 2
    quotes: 4
    quote_words: 40
    share: 0.2
    tags: 5
    page_size: 20
    home_size: 10
    cleaning: certain
    ignored_keys: [layout]
    local_copies:
      https://press.example/: originals/
      https://press.example/courier/: originals/courier/
    summariser: lead
"""


def said(tmp_path: Path, text: str) -> Settings:
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    return load(tmp_path / "mkdocs.yml")


def problems(tmp_path: Path, text: str) -> tuple[Problem, ...]:
    with pytest.raises(SettingsError) as caught:
        said(tmp_path, text)
    assert all(problem.file == "mkdocs.yml" and problem.cure for problem in caught.value.problems)
    return caught.value.problems


@pytest.mark.parametrize(
    "text", ["site_name: A", "site_name: A\nextra:\n  digest:\n", "site_name: A\nextra: {digest: {}}"]
)
def test_nothing_need_be_set(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, text) == Settings(site_name="A")


def test_everything_set(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/imprint.md").write_text("# Imprint\n")
    assert said(tmp_path, FULL) == Settings(
        site_name="Larkhaven Digest",
        site_url="https://digest.example/larkhaven/",
        site_language="de",
        articles="stories",
        publisher="Larkhaven Press",
        imprint="imprint.md",
        privacy="https://press.example/privacy",
        contact="desk@press.example",
        time_zone="Europe/Berlin",
        notice="The town is invented.",
        summary_sentences=2,
        quotes=4,
        quote_words=40,
        share=0.2,
        tags=5,
        page_size=20,
        home_size=10,
        cleaning="certain",
        ignored_keys=("layout",),
        local_copies=(
            ("https://press.example/courier/", "originals/courier/"),
            ("https://press.example/", "originals/"),
        ),
    )


def test_the_environment_sets_the_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIGEST_URL", "https://other.example/")
    assert said(tmp_path, "site_url: !ENV [DIGEST_URL, '']").site_url == "https://other.example/"


def test_all_problems_are_told_together(tmp_path: Path) -> None:
    lines = [
        "site_url: digest",
        "extra:",
        "  digest:",
        "    publsher: X",
        "    publisher: no",
        "    publisher: X",
    ]
    found = problems(tmp_path, "\n".join(lines))
    assert [problem.line for problem in found] == [1, 4, 5, 6]
    assert "did you mean `publisher`?" in found[1].cure
    assert 'in quotes: "no"' in found[2].cure
    assert "duplicate" in found[3].message


@pytest.mark.parametrize(
    ("setting", "cure"),
    [
        ("imprint: imprint.md", "write the page docs/imprint.md"),
        ("imprint: ../imprint.md", "path of a page below docs/"),
        ("privacy: javascript://x", "on the web"),
        ("contact: nobody", "desk@example.org"),
        ("time_zone: Europe/Berln", "Europe/Berlin"),
        ("summary_sentences: 0", "from 1 to 10"),
        ('summary_sentences: "3"', "from 1 to 10"),
        ("quotes: many", "from 0 to 50"),
        ("quotes: 99999999999999999999", "from 0 to 50"),
        ("share: 25", "such as 0.25"),
        ("share: 0.0", "such as 0.25"),
        ("cleaning: likly", "did you mean likely?"),
        ("summariser: magic", "write one of: lead"),
        ("articles: ../stories", "such as articles"),
        ("articles: /stories", "such as articles"),
        ("articles: docs/stories", "beside docs/"),
        ("ignored_keys: layout", "ignored_keys: [layout]"),
        ("local_copies: [a]", "originals/"),
        ("local_copies: {ftp://press.example/: a/}", "on the web"),
        ("local_copies: {https://press.example/: ../a/}", "below the site"),
        ("notice: [a]", "write one text"),
        ("publisher: !!python/name:os.system ", "write the value itself"),
    ],
)
def test_a_wrong_setting(tmp_path: Path, setting: str, cure: str) -> None:
    (only,) = problems(tmp_path, f"extra:\n  digest:\n    {setting}\n")
    assert only.line == 3
    assert cure in only.cure


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("just text", 1),
        ("- a", 1),
        ("site_name: A: b", 1),
        ("site_name: A\n\tb: c", 2),
        ("extra: {digest: [a]}", 1),
        ("extra:\n  digest: on\n", 2),
        ("docs_dir: /docs", 1),
        ("site_name: A\nINHERIT: base.yml", 2),
    ],
)
def test_a_wrong_file(tmp_path: Path, text: str, line: int) -> None:
    (only,) = problems(tmp_path, text)
    assert only.line == line


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="there is no such file"):
        load(tmp_path / "mkdocs.yml")
    (tmp_path / "mkdocs.yml").mkdir()
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path / "mkdocs.yml")


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(b"a: b\nsite_name: Caf\xe9\n")
    with pytest.raises(SettingsError, match=r"mkdocs\.yml:2: error: this is not UTF-8"):
        load(tmp_path / "mkdocs.yml")


def test_every_setting_has_a_key_and_every_key_is_a_setting() -> None:
    fields = {field.name for field in dataclasses.fields(Settings)}
    assert fields == {*SETTING_KEYS, *MKDOCS_KEYS, "site_language"}


def test_the_choices_are_the_stages_that_there_are() -> None:
    from builder import stages

    assert set(CHOICES["summariser"]) == set(stages.SUMMARISERS)
    assert set(CHOICES["quote_finder"]) == set(stages.QUOTE_FINDERS)
    assert set(CHOICES["tagger"]) == set(stages.TAGGERS)
    assert set(CHOICES["renderer"]) == set(stages.RENDERERS)


@given(st.dictionaries(st.sampled_from(sorted(SETTING_KEYS)), st.text(max_size=12), max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_any_text_gives_settings_or_problems_with_cures(tmp_path: Path, values: dict[str, str]) -> None:
    lines = "".join(f"\n    {key}: {value}" for key, value in values.items())
    try:
        said(tmp_path, f"extra:\n  digest:{lines}\n".encode("utf-8", "replace").decode())
    except SettingsError as error:
        assert all(problem.cure and problem.message for problem in error.problems)
