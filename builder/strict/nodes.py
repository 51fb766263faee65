"""The nodes of a YAML document: what is written, with its lines, and nothing constructed from it."""

from dataclasses import dataclass
from typing import TypeAlias

import yaml


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value: `text` is what is written, without quote marks and escapes.

    `plain` is true where it stands without quote marks; `kind` is what YAML would
    take a plain scalar for: "str", "bool", "int", "float", "null", "timestamp".
    """

    text: str
    line: int
    plain: bool = False
    kind: str = "str"


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list of values."""

    items: "tuple[Node, ...]"
    line: int


@dataclass(frozen=True, slots=True)
class MapNode:
    """A mapping as written: its pairs in order, doubled keys included."""

    pairs: "tuple[tuple[Node, Node], ...]"
    line: int


@dataclass(frozen=True, slots=True)
class Opaque:
    """A value that is not read: refused, and already told (`told`), or of another tool's tag."""

    line: int
    told: bool = True


Node: TypeAlias = Scalar | ListNode | MapNode | Opaque


def kind_of(text: str) -> str:
    """What YAML takes a plain scalar for: "str", "bool", "int", "float", "null", "timestamp", ..."""
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers
    for tag, pattern in resolvers.get(text[:1], []):
        if pattern.match(text):
            return str(tag).rpartition(":")[2]
    return "str"
