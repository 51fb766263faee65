"""A small folder of awkward articles, and the whole tree that they must become, byte by byte."""

import datetime
import shutil
from pathlib import Path

import pytest

from builder.pipeline import build

HERE = Path(__file__).parent
DAY = datetime.date(2026, 4, 1)


def built(folder: Path) -> dict[str, str]:
    root = folder / "project"
    shutil.copytree(HERE / "project", root)
    gathered, _ = build(root, DAY)
    tree = {
        path.relative_to(root / "docs").as_posix(): path.read_text("utf-8")
        for path in sorted((root / "docs").rglob("*"))
        if path.is_file()
    }
    return tree | {"problems.txt": "".join(f"{problem}\n" for problem in gathered.problems)}


def expected() -> dict[str, str]:
    folder = HERE / "expected"
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_whole_tree(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    tree = built(tmp_path)
    if request.config.getoption("--regenerate"):
        shutil.rmtree(HERE / "expected", ignore_errors=True)
        for path, content in tree.items():
            file = HERE / "expected" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, "utf-8")
    assert sorted(tree) == sorted(expected())
    for path, content in expected().items():
        assert tree[path] == content, f"{path} differs: look at it, then pytest tests/golden --regenerate"
