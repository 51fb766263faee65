"""The GitHub workflows: pinned, with least rights, and nothing untrusted in a command."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder.site import Layout

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINS = {
    "actions/checkout": "v6",
    "actions/setup-python": "v6",
    "actions/configure-pages": "v6",
    "actions/upload-pages-artifact": "v5",
    "actions/deploy-pages": "v5",
}
RIGHTS = {
    ("check", "articles"): {"contents": "read"},
    ("check", "tests"): {"contents": "read"},
    ("daily", "publish"): {"contents": "read", "pages": "write", "id-token": "write"},
    ("publish", "build"): {"contents": "read", "pages": "read"},
    ("publish", "deploy"): {"pages": "write", "id-token": "write"},
}


def load(path: Path) -> Any:
    # BaseLoader: YAML 1.1 would take the key `on` for true
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def jobs() -> list[tuple[str, str, Any]]:
    return [(path.stem, name, job) for path in WORKFLOWS for name, job in load(path)["jobs"].items()]


def steps() -> list[Any]:
    return [step for _, _, job in jobs() for step in job.get("steps", [])]


def test_only_the_official_actions_at_their_current_majors() -> None:
    used = {step["uses"] for step in steps() if "uses" in step}
    assert used == {f"{name}@{version}" for name, version in PINS.items()}


def test_each_job_has_the_least_rights() -> None:
    assert {(file, name): job["permissions"] for file, name, job in jobs()} == RIGHTS
    assert all(load(path)["permissions"] == {} for path in WORKFLOWS)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_expression_stands_in_a_command_and_no_secret_is_used(path: Path) -> None:
    assert "secrets" not in path.read_text("utf-8")
    assert "pull_request_target" not in load(path)["on"]
    commands = [step["run"] for step in steps() if "run" in step]
    assert commands
    assert not [command for command in commands if "${{" in command]


def test_no_job_runs_for_ever_or_keeps_credentials() -> None:
    assert all("timeout-minutes" in job for _, _, job in jobs() if "uses" not in job)
    checkouts = [step for step in steps() if step.get("uses", "").startswith("actions/checkout")]
    assert all(step["with"] == {"persist-credentials": "false"} for step in checkouts)


def test_publishes_on_push_by_hand_and_daily_one_at_a_time() -> None:
    publish, daily = (load(ROOT / ".github" / "workflows" / f"{name}.yml") for name in ("publish", "daily"))
    assert publish["on"]["push"] == {"branches": ["main"]}
    assert {"workflow_dispatch", "workflow_call"} < publish["on"].keys()
    assert publish["concurrency"] == {"group": "pages", "cancel-in-progress": "false"}
    assert re.fullmatch(r"\d+ \d+ \* \* \*", daily["on"]["schedule"][0]["cron"])
    assert daily["jobs"]["publish"]["uses"] == "./.github/workflows/publish.yml"


def test_a_broken_article_stops_publishing() -> None:
    commands = [
        step["run"]
        for step in load(ROOT / ".github" / "workflows" / "publish.yml")["jobs"]["build"]["steps"]
        if "run" in step
    ]
    assert any("build --strict" in command for command in commands)


def test_the_address_comes_from_the_pages_configuration(monkeypatch: pytest.MonkeyPatch) -> None:
    build = load(ROOT / ".github" / "workflows" / "publish.yml")["jobs"]["build"]["steps"]
    (step,) = (step for step in build if "SITE_URL" in step.get("run", ""))
    assert step["run"].startswith('SITE_URL="${BASE_URL%/}/" ')
    assert step["env"] == {"BASE_URL": "${{ steps.pages.outputs.base_url }}"}
    monkeypatch.setenv("SITE_URL", "https://someone.example/digest/")
    assert Layout.read(ROOT).site_url == "https://someone.example/digest/"
