"""Text as YAML: every reader gets back what was written, on one line."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.strict.quoting import as_yaml, quoted

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXTS)
def test_yaml_reads_the_same_text(text: str) -> None:
    assert yaml.safe_load(as_yaml(text)) == text


@given(TEXTS)
def test_a_quoted_text_is_one_line(text: str) -> None:
    assert quoted(text).splitlines() == [quoted(text)]


def test_quote_marks_and_line_ends() -> None:
    assert quoted('the "old"\nlock \\ weir') == '"the \\"old\\" lock \\\\ weir"'
