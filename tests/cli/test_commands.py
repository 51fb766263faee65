"""The commands as a person types them: what they print, what they leave alone, their exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder.cli import precis

SCRAPED = Path(__file__).parents[1] / "cases/capture/scraped.txt"


def run(project: Path, *words: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(precis, ["-C", str(project), *words], input=stdin)


def typed(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, for what only the outermost layer does."""
    command = [sys.executable, "-m", "builder", *words]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, env=environment)


def broken(project: Path) -> None:
    (project / "articles/broken.md").write_text("---\ntitle: The mayor: a portrait\n---\nBody.\n", "utf-8")


@pytest.mark.parametrize("command", sorted(precis.commands))
def test_every_command_has_help(project: Path, command: str) -> None:
    result = run(project, command, "--help")
    assert result.exit_code == 0
    assert result.output.count("\n") > 5


def test_check_is_fine(project: Path) -> None:
    result = run(project, "check")
    assert (result.exit_code, result.output) == (0, "1 article read: no problems.\n")


def test_check_names_file_line_and_cure(project: Path) -> None:
    broken(project)
    done = typed(project, "check")
    assert done.returncode == 1
    assert "articles/broken.md:2" in done.stderr
    assert "quote" in done.stderr
    assert "Traceback" not in done.stderr


def test_check_for_github_and_for_scripts(project: Path) -> None:
    broken(project)
    assert (
        "::error file=articles/broken.md,line=2,title=Precis::"
        in run(project, "check", "--format", "github").output
    )
    problems = json.loads(run(project, "check", "--format", "json").output)
    assert {"file", "line", "severity", "message", "cure"} == set(problems[0])


def test_check_of_one_file_speaks_of_that_file(project: Path) -> None:
    broken(project)
    assert run(project, "check", str(project / "articles/canal.md")).exit_code == 0


def test_build_goes_on_without_the_broken_one(project: Path) -> None:
    broken(project)
    result = run(project, "build", "--renderer", "none", "--today", "2026-04-01")
    assert result.exit_code == 1
    assert (project / "docs/articles/canal/index.md").is_file()
    assert not (project / "docs/articles/broken").exists()


def test_a_strict_build_writes_nothing(project: Path) -> None:
    broken(project)
    done = typed(project, "build", "--renderer", "none", "--strict")
    assert done.returncode == 1
    assert not list((project / "docs").iterdir())


def test_the_same_input_gives_the_same_bytes(project: Path) -> None:
    def tree() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in (project / "docs").rglob("*") if path.is_file()}

    run(project, "build", "--renderer", "none", "--today", "2026-04-01")
    once = tree()
    result = run(project, "build", "--renderer", "none", "--today", "2026-04-01", "--jobs", "2")
    assert "0 pages written" in result.output
    assert tree() == once


def test_a_missing_folder_has_a_cure(project: Path) -> None:
    (project / "articles/canal.md").unlink()
    (project / "articles").rmdir()
    done = typed(project, "build", "--renderer", "none")
    assert done.returncode == 1
    assert "articles" in done.stderr
    assert "Traceback" not in done.stderr


def test_no_project_has_a_cure(tmp_path: Path) -> None:
    done = typed(tmp_path, "build")
    assert done.returncode == 1
    assert "mkdocs.yml" in done.stderr


def test_misuse_is_two(project: Path) -> None:
    assert typed(project, "build", "--renderer", "word").returncode == 2
    assert typed(project, "import").returncode == 2
    assert typed(project, "analyse").returncode == 2


def test_import_writes_a_draft_and_says_why(project: Path) -> None:
    result = run(project, "import", str(SCRAPED))
    assert result.exit_code == 0
    assert "gives only the year, 2025" in result.output
    assert "`precis clean` of the raw file" in result.output
    file = project / "articles/council-will-ask-the-province-to-pay-for-the-canal.md"
    assert "draft: true" in file.read_text("utf-8")
    assert run(project, "check").exit_code == 0


def test_import_never_overwrites(project: Path) -> None:
    before = (project / "articles/canal.md").read_bytes()
    result = run(project, "import", str(SCRAPED), "--slug", "canal")
    assert result.exit_code == 1
    assert "articles/canal.md" in result.output
    assert (project / "articles/canal.md").read_bytes() == before


def test_a_failing_import_does_not_stop_the_others(project: Path) -> None:
    result = run(project, "import", str(project / "nothing.txt"), str(SCRAPED))
    assert result.exit_code == 1
    assert "nothing.txt" in result.output
    assert len(list((project / "articles").glob("council-*.md"))) == 1


def test_import_from_standard_input_to_standard_output(project: Path) -> None:
    result = run(project, "import", "-", "--stdout", "--date", "2026-03-14", stdin=SCRAPED.read_bytes())
    assert result.stdout.startswith('---\ntitle: "Council will ask')
    assert "date: 2026-03-14" in result.stdout


def test_new_writes_an_empty_draft(project: Path) -> None:
    result = run(project, "new", "A ferry at dawn")
    assert result.exit_code == 0
    assert (project / "articles/a-ferry-at-dawn.md").is_file()
    assert run(project, "check").exit_code == 0


def test_clean_shows_the_rule_beside_each_removal(project: Path) -> None:
    file = project / "articles/canal.md"
    file.write_text(file.read_text("utf-8") + "\nAdvertisement\n", "utf-8")
    result = run(project, "clean", str(file))
    assert result.exit_code == 0
    assert "Advertisement" in result.output
    assert "1 removal" in result.output


def test_clean_and_analyse_json_lines(project: Path) -> None:
    lines = json.dumps({"id": 7, "raw": SCRAPED.read_text("utf-8")}) + "\n"
    cleaned = json.loads(run(project, "clean", "--jsonl", stdin=lines).output)
    assert set(cleaned) == {"id", "title", "paragraphs", "removals"}
    text = "\n\n".join(cleaned["paragraphs"])
    record = json.dumps({"id": 7, "title": cleaned["title"], "text": text})
    analysed = json.loads(run(project, "analyse", "--jsonl", stdin=record).output)
    assert {"id", "summary", "quotes", "topics", "keyphrases", "sections"} == set(analysed)
    for sentence in analysed["summary"]:
        assert text[sentence["start"] : sentence["end"]] == sentence["text"]
    for quote in analysed["quotes"]:
        assert text[quote["start"] : quote["end"]] == quote["quote"]


def test_a_bad_line_does_not_stop_a_batch(project: Path) -> None:
    good = json.dumps({"id": 1, "raw": "A story of one line."})
    result = run(project, "clean", "--jsonl", stdin=f"{{\n[]\n{good}\n")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["id"] == 1
    assert "(standard input):1" in result.stderr
    assert "(standard input):2" in result.stderr


def test_explain_says_why(project: Path) -> None:
    result = run(project, "explain", str(project / "articles/canal.md"))
    assert result.exit_code == 0
    for heading in ("Summary", "Key quotes", "Topics", "Ada Moreno"):
        assert heading in result.output


def test_analyse_of_a_file(project: Path) -> None:
    row = json.loads(run(project, "analyse", str(project / "articles/canal.md")).output)
    assert row["slug"] == "canal"
    assert row["key_quotes"][0]["speaker"] == "Ada Moreno"


@pytest.mark.parametrize(
    "odd",
    [
        '{"id": ' + "1" * 5000 + ', "title": "t", "text": "x"}',
        "[" * 100_000,
        '{"id": 1, "title": 5, "text": "x"}',
        '{"id": 1, "title": [], "text": "x"}',
        "\x00",
    ],
    ids=["huge number", "deep", "title is a number", "title is a list", "NUL"],
)
def test_an_odd_line_never_stops_the_next_one(project: Path, odd: str) -> None:
    good = json.dumps({"id": "good", "title": "Ferry", "text": "The ferry leaves at six."})
    result = run(project, "analyse", "--jsonl", stdin=f"{odd}\n{good}\n")
    assert result.exit_code in (0, 1), result.exception
    assert json.loads(result.stdout.splitlines()[-1])["id"] == "good"


def test_check_refuses_what_is_no_article(project: Path) -> None:
    for name in ("nothing.md", "mkdocs.yml", "articles"):
        result = run(project, "check", str(project / name))
        assert result.exit_code == 1
        assert "this is no article of the project" in str(result.exception)


def test_import_never_writes_what_check_refuses(project: Path) -> None:
    result = run(project, "import", str(SCRAPED), "--section", "gardening")
    assert result.exit_code == 1
    assert "section" in result.output
    assert not list((project / "articles").glob("council-*.md"))


def test_import_of_nothing_but_junk_writes_nothing(project: Path) -> None:
    result = run(project, "import", "-", stdin="Advertisement\n\nShare\nTweet\n")
    assert result.exit_code == 1
    assert len(list((project / "articles").iterdir())) == 1


def test_a_moment_that_is_none_has_a_cure(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for moment in ("tomorrow", "99999999999999"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
        done = typed(project, "build", "--renderer", "none")
        assert done.returncode == 1
        assert "SOURCE_DATE_EPOCH: error" in done.stderr


def test_a_missing_picture_is_named_with_its_line(project: Path) -> None:
    file = project / "articles/canal.md"
    file.write_text(
        file.read_text("utf-8").replace(
            "slug: canal\n", "slug: canal\nimage: {src: assets/no.jpg, alt: A lock}\n"
        )
    )
    done = typed(project, "check")
    assert done.returncode == 1
    assert "articles/canal.md:7" in done.stderr


def test_pages_stay_when_the_articles_folder_is_lost(project: Path) -> None:
    run(project, "build", "--renderer", "none")
    (project / "articles").rename(project / "elsewhere")
    done = typed(project, "build", "--renderer", "none")
    assert done.returncode == 1
    assert (project / "docs/articles/canal/index.md").is_file()


def test_a_site_never_goes_over_sources(project: Path) -> None:
    run(project, "build", "--renderer", "none")
    for folder in ("overrides", "articles/x", "docs", "."):
        done = typed(project, "build", "--site-dir", folder)
        assert done.returncode == 1, folder
        assert "error" in done.stderr


def test_a_record_without_an_id_is_named(project: Path) -> None:
    result = run(project, "clean", "--jsonl", stdin='{"raw": "A story of one line."}\n')
    assert result.exit_code == 1
    assert "`id` is missing" in result.stderr


def test_cleaning_by_the_line_sees_the_raw_text_alone(project: Path) -> None:
    record = {"id": 1, "raw": SCRAPED.read_text("utf-8"), "title": "Another title"}
    result = run(project, "clean", "--jsonl", stdin=json.dumps(record))
    assert json.loads(result.stdout)["title"].startswith("Council will ask")
