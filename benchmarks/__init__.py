"""Measurements: quality against gold answers, and speed against a reference in the same run."""
