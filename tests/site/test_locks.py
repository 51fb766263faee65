"""The lock files: every package pinned with hashes, and nothing of the machine that made them."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINE = re.compile(r"([a-z0-9-]+)==([\w.]+)( ; [^\\]+?)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")


def pins(name: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for match in re.finditer(
        r"^([a-z0-9-]+)==([^ ]+)", (ROOT / "requirements" / name).read_text(), re.MULTILINE
    ):
        found.setdefault(match[1], set()).add(match[2])
    return found


@pytest.mark.parametrize("name", ["site.txt", "dev.txt"])
def test_holds_names_versions_and_hashes_only(name: str) -> None:
    lines = (ROOT / "requirements" / name).read_text().splitlines()
    assert [line for line in lines if not LINE.fullmatch(line)] == []


def test_the_two_agree_and_hold_what_the_project_asks_for() -> None:
    site, dev = pins("site.txt"), pins("dev.txt")
    assert {name: dev.get(name) for name in site} == site
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    assert groups["build"] == project["build-system"]["requires"]
    asked = {normal(line) for line in (*project["project"]["dependencies"], *groups["build"])}
    assert asked <= site.keys()
    assert {normal(line) for line in groups["dev"]} | {"zensical"} <= dev.keys()


def normal(requirement: str) -> str:
    return re.split(r"[<>=; \[]", requirement)[0].lower().replace("_", "-")
