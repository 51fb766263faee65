"""What stands in `docs/` besides pages: a renderer must neither wait for it nor publish what lies elsewhere."""

import os
import socket
from pathlib import Path

import pytest

from builder.errors import SiteError
from builder.site.sources import check_sources


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "project/docs/assets").mkdir(parents=True)
    (tmp_path / "project/README.md").write_text("# The Larkhaven Digest\n")
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path / "project"


def refused(root: Path) -> list[str]:
    with pytest.raises(SiteError) as caught:
        check_sources(root, "docs")
    return [str(problem) for problem in caught.value.problems]


def test_files_and_links_within_the_project_pass(root: Path) -> None:
    (root / "docs/index.md").write_text("# Canal\n")
    (root / "docs/readme.md").symlink_to("../README.md")
    (root / "docs/pictures").symlink_to("assets")
    check_sources(root, "docs")


def test_links_that_lead_out_or_nowhere_are_refused(root: Path) -> None:
    (root / "docs/assets/leak.txt").symlink_to(root.parent / "secret.txt")
    (root / "docs/all").symlink_to("/")
    (root / "docs/loop").symlink_to("loop")
    told = refused(root)
    assert [problem.partition(":")[0] for problem in told] == [
        "docs/all",
        "docs/assets/leak.txt",
        "docs/loop",
    ]
    assert all("symbolic link" in problem for problem in told)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_pipes_and_sockets_are_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(root / "docs/pipe.md")
    monkeypatch.chdir(root / "docs")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        assert len(refused(root)) == 2
