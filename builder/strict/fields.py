"""The fields of one mapping: each is read from its own node, by its own type, and judged."""

import datetime
import re
from collections.abc import Iterator
from typing import Final

from builder.strict import wording
from builder.strict.addresses import web_address
from builder.strict.dates import DateFault, parse_date
from builder.strict.keys import Entries, Keys
from builder.strict.nodes import ListNode, MapNode, Node, Opaque, Scalar
from builder.strict.quoting import quoted

LINE: Final = 300
"""Characters in a field of one line, unless it says otherwise."""
ITEMS: Final = 500
"""Entries of one list, at most."""

_TRUE: Final = frozenset({"true", "yes", "on"})
_FALSE: Final = frozenset({"false", "no", "off"})
_READ_AS: Final = {
    "bool": "a yes or no",
    "int": "a number",
    "float": "a number",
    "timestamp": "a date",
    "null": "nothing at all",
}


class Fields(Entries):
    """The fields of one mapping. Reading one that is wrong notes why on the report and gives the default."""

    def text(self, key: str, *, longest: int = LINE, default: str = "") -> str:
        """Text of one line (other line breaks become spaces)."""
        node = self.node(key)
        return default if node is None else self.one(key, node, longest) or default

    def one(self, key: str, node: Node, longest: int) -> str:
        """The text of a node that must be text, empty after a complaint."""
        raw = self.raw(key, node)
        if raw is None:
            return ""
        text = wording.one_line(raw)
        if wording.is_blank(text):
            self.error(
                key, node.line, "holds text of which nothing can be seen", "give the text, or delete it"
            )
            return ""
        if len(text) > longest:
            self.error(
                key, node.line, f"is {len(text):,} characters long", f"shorten it to {longest:,} at most"
            )
            return ""
        return text

    def raw(self, key: str, node: Node) -> str | None:
        """The text of a node as written; None after a complaint that it is no text."""
        if not isinstance(node, Scalar):
            if not isinstance(node, Opaque) or not node.told:
                what = "a list" if isinstance(node, ListNode) else "a mapping"
                cure = f'write one text, in quotes: {self.name(key)}: "…"'
                self.error(key, node.line, f"holds {what} where one text is due", cure)
            return None
        if node.plain and node.kind in _READ_AS:
            self._not_text(key, node)
            return None
        code = wording.bad_character(node.text)
        if code:
            cure = "delete the character, or type the text anew"
            self.error(key, node.line, f"holds a character that is no text ({code})", cure)
            return None
        return node.text

    def _not_text(self, key: str, node: Scalar) -> None:
        if not node.text or node.kind == "null":
            what = "holds an empty entry" if isinstance(self.node(key), ListNode) else "is empty"
            self.error(key, node.line, what, "give the text, or delete it")
            return
        shown = node.text[:40]
        self.error(
            key,
            node.line,
            f"holds `{shown}`, which YAML takes for {_READ_AS[node.kind]} and not for text",
            f"put it in quotes: {quoted(shown)}",
        )

    def date(self, key: str) -> datetime.date | None:
        """A day, quoted or not, optionally with a time and zone."""
        node = self.node(key)
        if node is None:
            return None
        if not isinstance(node, Scalar):
            self.error(key, node.line, "is not a date", "write one day as yyyy-mm-dd, such as 2026-03-14")
            return None
        try:
            return parse_date(node.text)
        except DateFault as fault:
            self.error(key, node.line, f"is wrong: {fault.message}", fault.cure)
            return None

    def flag(self, key: str, *, default: bool = False) -> bool:
        """True or false, without quotes."""
        node = self.node(key)
        if node is None:
            return default
        word = node.text.casefold() if isinstance(node, Scalar) and node.plain else ""
        if word not in _TRUE | _FALSE:
            self.error(
                key, node.line, "is neither true nor false", f"write {self.name(key)}: true (without quotes)"
            )
        return word in _TRUE

    def address(self, key: str) -> str:
        """An http(s) address, made safe; empty after a complaint."""
        node = self.node(key)
        raw = self.raw(key, node) if node is not None else None
        if node is None or raw is None:
            return ""
        address = web_address(raw)
        if address.message:
            self.error(key, node.line, f"is no usable address: {address.message}", address.cure)
        elif address.changed:
            self.report.warn(
                node.line,
                f"`{self.name(key)}` holds characters that cannot stand in an address; they were encoded",
                "check the address; copy it anew from the browser's address bar",
            )
        return address.text

    # ---------------------------------------------------------------- fields of several values

    def items(self, key: str, *, single: bool = False, example: str = "one, two") -> Iterator[Node]:
        """The items of a list; with `single`, one value may stand for a list of one."""
        node = self.node(key)
        if isinstance(node, ListNode):
            if len(node.items) > ITEMS:
                self.error(key, node.line, f"has {len(node.items):,} entries", f"keep {ITEMS} at most")
            yield from (item for item in node.items[:ITEMS] if not (isinstance(item, Opaque) and item.told))
        elif isinstance(node, Scalar) and single:
            yield node
        elif isinstance(node, Scalar) and node.plain and node.kind == "null":
            self.error(key, node.line, "is empty", "give at least one entry, or delete the line")
        elif node is not None:
            meant = "" if example.startswith("{") else _as_items(node)
            cure = f"write it as a list: {self.name(key)}: [{meant or example}]"
            self.error(key, node.line, "must be a list, with each entry for itself", cure)

    def texts(self, key: str, *, longest: int = LINE, single: bool = False) -> tuple[str, ...]:
        """A list of texts of one line each, without doublets."""
        lines = (self.one(key, item, longest) for item in self.items(key, single=single))
        return tuple(dict.fromkeys(line for line in lines if line))

    def mapping(self, key: str, known: Keys) -> "Fields | None":
        """A mapping of its own with the `known` keys."""
        node = self.node(key)
        return None if node is None else self.inner(key, node, known)

    def inner(self, key: str, node: Node, known: Keys) -> "Fields | None":
        """The fields of one item of a list of mappings; None after a complaint."""
        if isinstance(node, MapNode):
            return Fields(node, known, self.report)
        if not isinstance(node, Opaque) or not node.told:
            shape = ", ".join(f'{name}: "…"' for name in list(known)[:2])
            cure = f"write {{{shape}}}; known keys are {', '.join(known)}"
            self.error(key, node.line, "holds something else than a mapping", cure)
        return None


def _as_items(node: Node) -> str:
    """The items that somebody meant who wrote one text for a list."""
    if not isinstance(node, Scalar):
        return ""
    parts = [part.strip() for part in re.split(r"[,;]", wording.one_line(node.text)) if part.strip()]
    return ", ".join(
        part
        if re.fullmatch(r"[A-Za-z][\w -]*", part) and part.casefold() not in _TRUE | _FALSE | {"null"}
        else quoted(part)
        for part in parts[:6]
    )
