"""`python -m builder` is `precis`."""

from builder.cli import main

main()
