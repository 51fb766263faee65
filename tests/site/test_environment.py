"""Setting up from nothing: the right Python is found, and what is missing is said."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "requirements" / "make-venv"

OLD = 'case "$1" in --version) echo "Python 3.9.2";; *) exit 1;; esac'
WITHOUT_VENV = f'case "$2" in *ensurepip*) exit 1;; esac; exec "{sys.executable}" "$@"'
WHOLE = f'case "$*" in "-m venv"*) echo "made by $0";; *) exec "{sys.executable}" "$@";; esac'

pytestmark = pytest.mark.skipif(not shutil.which("sh"), reason="there is no shell")


def make_venv(folder: Path, pythons: dict[str, str], **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs the script where there are only these Pythons."""
    for name, body in pythons.items():
        (folder / name).write_text(f"#!{shutil.which('sh')}\n{body}\n")
        (folder / name).chmod(0o755)
    return subprocess.run(
        [str(shutil.which("sh")), str(SCRIPT), str(folder / "venv")],
        env={"PATH": str(folder), **variables},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("pythons", "variables", "said"),
    [
        ({}, {}, "there is no python3 here"),
        ({"python3": OLD}, {}, "3.11 or later, but python3 is Python 3.9.2"),
        ({"python3": WITHOUT_VENV}, {}, "apt install python3-venv"),
        ({"python3": WHOLE}, {"PYTHON": "python9"}, "there is no Python at PYTHON=python9"),
        ({"python3": WHOLE, "py": OLD}, {"PYTHON": "py"}, "but PYTHON=py is Python 3.9.2"),
        ({"python3": WHOLE, "py": WITHOUT_VENV}, {"PYTHON": "py"}, "apt install python3-venv"),
    ],
)
def test_says_what_is_missing(
    tmp_path: Path, pythons: dict[str, str], variables: dict[str, str], said: str
) -> None:
    outcome = make_venv(tmp_path, pythons, **variables)
    assert outcome.returncode == 1
    assert said in outcome.stderr
    assert not (tmp_path / "venv").exists()


@pytest.mark.parametrize(
    ("pythons", "variables", "chosen"),
    [
        ({"python3": WHOLE, "python3.11": WHOLE}, {}, "python3.11"),
        ({"python3": OLD, "python3.12": WHOLE, "python3.11": WHOLE}, {}, "python3.12"),
        ({"python3.13": WITHOUT_VENV, "python3.11": WHOLE}, {}, "python3.11"),
        ({"python3.13": WHOLE, "mine": WHOLE}, {"PYTHON": "mine"}, "mine"),
    ],
)
def test_chooses_the_newest_that_can(
    tmp_path: Path, pythons: dict[str, str], variables: dict[str, str], chosen: str
) -> None:
    outcome = make_venv(tmp_path, pythons, **variables)
    assert (outcome.returncode, outcome.stdout) == (0, f"made by {os.fspath(tmp_path / chosen)}\n")
