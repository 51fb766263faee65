"""`python -m builder` is `precis`."""

import sys


def main() -> None:
    """Runs the command; Ctrl-C ends it in a word, also while its parts are still being loaded."""
    try:
        from builder.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        sys.exit(1)


if __name__ == "__main__":
    main()
