"""What every fitting command takes: the data folder, and whether to write what was fitted."""

import argparse
import os
import sys
from pathlib import Path


def arguments(what: str, part: str) -> tuple[Path, bool]:
    """The folder of one part of the evaluation sets, and whether `--write` was given."""
    parser = argparse.ArgumentParser(description=f"Fit {what}, and print how well that generalises.")
    default = Path(os.environ.get("DATA") or "../shared/eval")
    parser.add_argument("--data", type=Path, default=default, help="folder of the evaluation sets")
    parser.add_argument("--write", action="store_true", help="replace the package's weights")
    given = parser.parse_args()
    folder: Path = given.data / part
    if not folder.is_dir():
        sys.exit(f"{folder}: the evaluation sets are not there. Name their folder with --data.")
    return folder, given.write
