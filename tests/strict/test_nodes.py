"""The tree: lines of the file, kinds of plain scalars, and what lenient documents may do."""

import pytest

from builder.strict.nodes import ListNode, MapNode, Node, Opaque, Scalar, kind_of
from builder.strict.reading import read_lenient, read_strict
from builder.strict.report import MOST, Report


def lenient(text: str, **environment: str) -> dict[str, Node]:
    report = Report("mkdocs.yml")
    root = read_lenient(text, report, environment)
    assert isinstance(root, MapNode), report.problems()
    return {key.text: value for key, value in root.pairs if isinstance(key, Scalar)}


def test_lines_are_those_of_the_file() -> None:
    text = 'a: 1\nb:\n  - "x\n    y"\n  - c\u2028\nd: {e: [f,\n  g]}\n'
    root = read_strict(text, Report("x"), first_line=10)
    assert isinstance(root, MapNode)
    assert [(key.line, value.line) for key, value in root.pairs] == [(10, 10), (11, 12), (15, 15)]
    items = root.pairs[1][1]
    assert isinstance(items, ListNode)
    assert [item.line for item in items.items] == [12, 14]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("no", "bool"),
        ("1.10", "float"),
        ("12:30", "int"),
        ("2026-03-14", "timestamp"),
        ("~", "null"),
        ("a", "str"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def test_environment_as_mkdocs_resolves_it() -> None:
    text = 'a: !ENV SITE\nb: !ENV [NOPE, SITE, "default"]\nc: !ENV [NOPE, "default"]\nd: !ENV NOPE\n'
    values = lenient(text, SITE="https://digest.example/")
    assert [getattr(value, "text", None) for value in values.values()] == [
        "https://digest.example/",
        "https://digest.example/",
        "default",
        "",
    ]


def test_other_tags_are_opaque_and_anchors_work() -> None:
    values = lenient("a: &x {b: !!python/name:os.system }\nc: *x\nd: &y [*y]\n")
    assert values["a"] is values["c"]
    assert isinstance(values["a"], MapNode)
    assert values["a"].pairs[0][1] == Opaque(1, told=False)


def test_a_report_counts_what_it_does_not_show() -> None:
    report = Report("x")
    for number in range(MOST + 5):
        report.error(number + 1, "wrong", "right")
        report.error(number + 1, "wrong", "right")
    assert len(report.problems()) == MOST + 1
    assert report.problems()[-1].message == "there are 5 more problems"
