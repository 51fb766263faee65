"""What several commands take in: a day, settings of a project that may not be there yet, a file's bytes."""

from pathlib import Path
from typing import Final

import click

from builder import config
from builder.config import SETTINGS_FILE, Settings
from builder.errors import ContentError, Problem

LARGEST: Final = 20_000_000
"""Bytes of one raw story, at most: saved pages can be large."""
DAY: Final = click.DateTime(formats=["%Y-%m-%d"])


def settings_of(root: Path) -> Settings:
    """The project's settings, or the defaults where there is no project: a text of one's own needs none."""
    file = root / SETTINGS_FILE
    return config.load(file) if file.is_file() else Settings()


def bytes_of(file: Path, name: str) -> bytes:
    """The bytes of a file that a person named; a ContentError calls it `name`."""
    if not file.is_file():
        what = "it is a folder" if file.is_dir() else "it is no ordinary file"
        what = what if file.exists() else "there is no such file"
        raise ContentError(Problem(name, None, what, "give the path of a file"))
    if file.stat().st_size > LARGEST:
        size = f"{file.stat().st_size / 1e6:.0f} MB"
        what = f"the file has {size}; {LARGEST / 1e6:.0f} MB are allowed"
        raise ContentError(Problem(name, None, what, "give one story at a time"))
    return file.read_bytes()
