"""YAML text -> a small tree of nodes with their lines; no object is ever constructed.

The parser's events are read one by one, so depth and size are limited before
anything nests or grows. In a strict document anchors, aliases and tags are
problems. In a lenient one (`mkdocs.yml`) anchors and aliases work, `!ENV` is
resolved from the given environment, and what other tags mean is left opaque.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol

import yaml

from builder.strict.nodes import ListNode, MapNode, Node, Opaque, Scalar, kind_of
from builder.strict.quoting import quoted
from builder.strict.report import Report
from builder.strict.syntax import explain

DEPTH: Final = 8
"""Lists and mappings within each other, at most, in a strict document; in a lenient one four times that."""
NODES: Final = 200_000
"""Values in one document, at most."""


def read_strict(text: str, report: Report, first_line: int = 1) -> Node | None:
    """The tree of a strict document whose first line is `first_line` of the file.

    None where the text is no YAML, nests too deeply or holds nothing; the report
    says why, except that it says nothing of an empty document.
    """
    return _read(_Reader(text, report, first_line, None))


def read_lenient(text: str, report: Report, environment: Mapping[str, str]) -> Node | None:
    """The tree of a document that may use what MkDocs allows."""
    return _read(_Reader(text, report, 1, environment))


class _Place(Protocol):
    """A mark of the parser, whichever of PyYAML's two kinds."""

    @property
    def index(self) -> int: ...


class _StopError(Exception):
    """Ends reading after a problem that leaves no tree; the problem is on the report."""


@dataclass(slots=True)
class _Reader:
    text: str
    report: Report
    first_line: int
    environment: Mapping[str, str] | None
    breaks: list[int] = field(default_factory=list)
    anchors: dict[str, Node] = field(default_factory=dict)
    count: int = 0
    key: str = ""
    """The outermost key whose value is being read."""

    def __post_init__(self) -> None:
        self.breaks = [match.start() for match in re.finditer("\n", self.text)]

    @property
    def strict(self) -> bool:
        return self.environment is None

    def line(self, mark: _Place | None) -> int:
        r"""The file's line of a place in the text: only "\n" ends a line, as in an editor."""
        return self.first_line + bisect_right(self.breaks, (mark.index if mark else 0) - 1)

    def rest_of_line(self, mark: _Place | None) -> str:
        index = mark.index if mark else 0
        end = self.text.find("\n", index)
        return self.text[index : end if end >= 0 else len(self.text)]


def _read(reader: _Reader) -> Node | None:
    events = yaml.parse(reader.text, Loader=yaml.SafeLoader)
    try:
        return _document(reader, events)
    except _StopError:
        return None
    except yaml.YAMLError as error:
        fault = explain(reader.text, error)
        reader.report.error(reader.first_line + fault.line, fault.message, fault.cure)
        return None


def _document(reader: _Reader, events: Iterator[yaml.Event]) -> Node | None:
    root: Node | None = None
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent) and root is not None:
            line = reader.line(event.start_mark)
            reader.report.error(line, "a second YAML document begins here", "keep everything in one document")
            return root
        if isinstance(event, yaml.NodeEvent):
            root = _node(reader, event, events, 1)
    return root


def _node(reader: _Reader, event: yaml.NodeEvent, events: Iterator[yaml.Event], depth: int) -> Node:
    line = reader.line(event.start_mark)
    reader.count += 1
    if depth > DEPTH * (1 if reader.strict else 4):
        reader.report.error(
            line, "lists or mappings stand too deeply inside each other", "make the value flat"
        )
        raise _StopError
    if reader.count > NODES:
        reader.report.error(line, f"there are more than {NODES:,} values", "shorten the file")
        raise _StopError
    if isinstance(event, yaml.AliasEvent):
        return _alias(reader, event.anchor or "", line)
    node = _value(reader, event, events, line, depth)
    return _tagged(reader, event, node, line)


def _value(reader: _Reader, event: yaml.Event, events: Iterator[yaml.Event], line: int, depth: int) -> Node:
    def child(inner: yaml.Event) -> Node:
        assert isinstance(inner, yaml.NodeEvent)
        return _node(reader, inner, events, depth + 1)

    if isinstance(event, yaml.SequenceStartEvent):
        return ListNode(tuple(map(child, _until(events, yaml.SequenceEndEvent))), line)
    if isinstance(event, yaml.MappingStartEvent):
        return MapNode(tuple(_pairs(reader, events, child, depth == 1)), line)
    assert isinstance(event, yaml.ScalarEvent)
    plain = event.style is None or event.style == ""
    if plain:
        _warn_of_comment(reader, event, line)
    return Scalar(event.value, line, plain, kind_of(event.value) if plain else "str")


def _until(events: Iterator[yaml.Event], end: type[yaml.Event]) -> Iterator[yaml.Event]:
    return iter(lambda: _unless(next(events), end), None)


def _unless(event: yaml.Event, end: type[yaml.Event]) -> yaml.Event | None:
    return None if isinstance(event, end) else event


def _pairs(
    reader: _Reader, events: Iterator[yaml.Event], child: Callable[[yaml.Event], Node], outermost: bool
) -> Iterator[tuple[Node, Node]]:
    for event in _until(events, yaml.MappingEndEvent):
        key = child(event)
        if outermost and isinstance(key, Scalar):
            reader.key = key.text
        yield key, child(next(events))


def _alias(reader: _Reader, anchor: str, line: int) -> Node:
    if not reader.strict:
        return reader.anchors.get(anchor, Opaque(line, told=False))
    reader.report.error(
        line,
        f"`*{anchor}` is a YAML alias, and aliases are refused",
        f"write the value out, or, where it is text, put it in quotes: {quoted('*' + anchor)}",
    )
    return Opaque(line)


def _tagged(reader: _Reader, event: yaml.NodeEvent, node: Node, line: int) -> Node:
    """The node as its anchor and tag want it: both are refused in a strict document."""
    tag = getattr(event, "tag", None)
    if not reader.strict:
        node = _lenient(reader, node, tag, line)
        if event.anchor:
            reader.anchors[event.anchor] = node
        return node
    if event.anchor:
        reader.report.error(
            line,
            f"`&{event.anchor}` is a YAML anchor, and anchors and aliases are refused",
            f"leave it out, or, where it is text, put it in quotes: {quoted('&' + event.anchor)}",
        )
    if tag:
        shown = tag.replace("tag:yaml.org,2002:", "!!")
        value = f" {node.text}" if isinstance(node, Scalar) else ""
        reader.report.error(
            line,
            f"`{reader.key[:40]}` has the YAML tag `{shown}`, and tags are refused",
            f"leave it out, or, where it is text, put it in quotes: {quoted((shown + value)[:80].strip())}",
        )
    return Opaque(line) if tag or event.anchor else node


def _lenient(reader: _Reader, node: Node, tag: str | None, line: int) -> Node:
    if tag == "!ENV":
        return _from_environment(node, reader.environment or {}, line)
    if tag and not tag.startswith("tag:yaml.org,2002:str"):
        return Opaque(line, told=False)
    return node


def _from_environment(node: Node, environment: Mapping[str, str], line: int) -> Node:
    """As MkDocs does: the first variable that is set, else the last item where there are several."""
    items = node.items if isinstance(node, ListNode) else (node,)
    unset: Node = Scalar("", line, plain=True, kind="null")
    names, default = (items[:-1], items[-1]) if len(items) > 1 else (items, unset)
    for item in names:
        if isinstance(item, Scalar) and item.text in environment:
            value = environment[item.text]
            return Scalar(value, line, plain=True, kind=kind_of(value))
    return default


def _warn_of_comment(reader: _Reader, event: yaml.ScalarEvent, line: int) -> None:
    rest = reader.rest_of_line(event.end_mark)
    if reader.strict and event.value and re.match(r"[ \t]+#[^\s#]", rest):
        whole = f"{event.value}{rest}".strip()
        reader.report.warn(
            line,
            f"YAML takes `{rest.strip()[:60]}` for a comment and passes it over",
            f"put the whole value in quotes: {quoted(whole[:100])}; a comment has a space after the #",
        )
