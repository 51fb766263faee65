"""Which keys a mapping has, under whatever name they are accepted, and which it should not have."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

from builder.strict import wording
from builder.strict.nodes import MapNode, Node, Opaque, Scalar
from builder.strict.report import Report


@dataclass(frozen=True, slots=True)
class Key:
    """What a key of a mapping means (`help`, one line) and which other names it is accepted under."""

    help: str
    synonyms: tuple[str, ...] = ()


Keys = Mapping[str, Key]


def keys(**helps: str | tuple[str, ...]) -> Keys:
    """A table of keys: each with its help, or with a tuple of its help and its synonyms."""
    return MappingProxyType(
        {
            name: Key(entry) if isinstance(entry, str) else Key(entry[0], entry[1:])
            for name, entry in helps.items()
        }
    )


def plain_name(name: str) -> str:
    """A key's name without case, hyphens, underscores and spaces: "Source-URL" and "sourceUrl" are one."""
    return re.sub(r"[\s_-]", "", name).casefold()


@dataclass(frozen=True, slots=True)
class Field:
    """A key as the editor wrote it, with its value."""

    name: str
    node: Node

    @property
    def line(self) -> int:
        """The line on which the value begins."""
        return self.node.line


class Entries:
    """The keys of one mapping, by their main names; what is unknown or there twice goes on the report."""

    def __init__(
        self,
        node: MapNode,
        known: Keys,
        report: Report,
        *,
        ignored: Iterable[str] = (),
        advice: Mapping[str, str] = MappingProxyType({}),
        unknown_cure: str = "delete it",
    ) -> None:
        """`advice` has cures for certain unknown keys (by plain name), `unknown_cure` the usual one."""
        self.report = report
        self.line = node.line
        self.found: dict[str, Field] = {}
        self.key_lines: dict[str, int] = {}
        self._known = known
        self._advice = advice
        self._unknown_cure = unknown_cure
        self._ignored = {plain_name(name) for name in ignored}
        self._names = {
            plain_name(name): main for main, key in known.items() for name in (main, *key.synonyms)
        }
        for key_node, value in node.pairs:
            self._admit(key_node, value)

    def _admit(self, key_node: Node, value: Node) -> None:
        if not isinstance(key_node, Scalar) or not key_node.text:
            if not (isinstance(key_node, Opaque) and key_node.told):
                self.report.error(key_node.line, "a key is not a plain word", "write `key: value`")
            return
        name, line = key_node.text, key_node.line
        main = self._names.get(plain_name(name))
        if main is None:
            self._unknown(name, line)
            return
        if main in self.found:
            self._twice(main, name, line)
            return
        self.found[main] = Field(name, value)
        self.key_lines[main] = line

    def _twice(self, main: str, name: str, line: int) -> None:
        first, first_line = self.found[main].name, self.key_lines[main]
        if first == name:
            what = f"`{name}` is a duplicate: line {first_line} has this key already"
        else:
            what = f"`{name}` means the same as `{first}` on line {first_line}"
        self.report.error(line, what, f"keep one of the two lines, and name it `{main}`")

    def _unknown(self, name: str, line: int) -> None:
        plain = plain_name(name)
        if plain in self._ignored:
            return
        shown = f"`{wording.one_line(name)[:60]}`"
        if name == "<<":
            self.report.error(line, "`<<` is a YAML merge key, and these are refused", "write the values out")
        elif len(name.split()) > 2:
            cure = "where the article's text begins here, close the front matter with a line `---` above"
            self.report.error(line, f"{shown} is no known key", cure)
        else:
            near = get_close_matches(plain[:60], list(self._names), n=1, cutoff=0.72)
            cure = self._advice.get(plain) or (
                f"did you mean `{self._names[near[0]]}`? Else {self._unknown_cure}"
                if near
                else self._unknown_cure
            )
            self.report.error(line, f"{shown} is no known key", cure)

    def node(self, key: str) -> Node | None:
        """The value of a key; None where it is not set, or was refused already."""
        field = self.found.get(key)
        if field is None:
            return None
        if isinstance(field.node, Opaque):
            if not field.node.told:
                self.error(
                    key, field.line, "has a YAML tag that means nothing here", "write the value itself"
                )
            return None
        return field.node

    def require(self, key: str, cure: str) -> None:
        """Notes an error where the mapping does not have the key."""
        if key not in self.found:
            self.report.error(self.line, f"`{key}` is missing", cure)

    def line_of(self, key: str) -> int:
        """The line of the value of a key, or else of the whole mapping."""
        return self.found[key].line if key in self.found else self.line

    def name(self, key: str) -> str:
        """The key's name as the editor wrote it."""
        return self.found[key].name if key in self.found else key

    def error(self, key: str, line: int, message: str, cure: str) -> None:
        """Notes an error in a key's value: the message goes on behind the key's name."""
        self.report.error(line, f"`{self.name(key)}` {message}", cure)
