"""The fields that only settings have: numbers, choices, folders, pages, time zones."""

import re
import zoneinfo
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Final

from builder.strict.addresses import web_address
from builder.strict.fields import Fields
from builder.strict.nodes import MapNode, Scalar

_MAIL: Final = re.compile(r"[^\s@<>\"',;:()\[\]\\]{1,64}@[^\W_][\w-]*(?:\.[\w-]+)+")


def whole(fields: Fields, key: str, default: int, least: int, most: int) -> int:
    """A whole number between `least` and `most`."""
    node = fields.node(key)
    if node is None:
        return default
    digits = node.text if isinstance(node, Scalar) and node.plain else ""
    if not re.fullmatch(r"[0-9]{1,9}", digits) or not least <= int(digits) <= most:
        fields.error(key, node.line, "is no whole number in its range", f"write one from {least} to {most}")
        return default
    return int(digits)


def portion(fields: Fields, key: str, default: float) -> float:
    """A part of a whole, above 0 and at most 1."""
    node = fields.node(key)
    if node is None:
        return default
    digits = node.text if isinstance(node, Scalar) and node.plain else ""
    if not re.fullmatch(r"[01]|[01]?\.[0-9]{1,9}", digits) or not 0 < float(digits) <= 1:
        fields.error(key, node.line, "is no part between 0 and 1", "write it with a point, such as 0.25")
        return default
    return float(digits)


def choice(fields: Fields, key: str, default: str, among: Sequence[str]) -> str:
    """One of several words."""
    text = fields.text(key, default=default)
    if text in among:
        return text
    near = get_close_matches(text, among, n=1)
    hint = f"did you mean {near[0]}? Known: " if near else "write one of: "
    fields.error(key, fields.line_of(key), f"is `{text[:40]}`, which is not known", hint + ", ".join(among))
    return default


def folder(fields: Fields, key: str, default: str) -> str:
    """A folder below the project's own, by its POSIX path."""
    text = fields.text(key, default=default).removeprefix("./").rstrip("/")
    if not text or not _is_below(text):
        cure = f"write a folder beside mkdocs.yml, such as {default}"
        fields.error(key, fields.line_of(key), f"is `{text[:60]}`, which is not inside the project", cure)
        return default
    return text


def page(fields: Fields, key: str, docs: Path) -> str:
    """An http(s) address, or a hand-written page that is there below `docs`."""
    text = fields.text(key)
    if not text:
        return ""
    if "://" in text:
        return fields.address(key)
    if not _is_below(text) or PurePosixPath(text).suffix != ".md":
        cure = f"write an http(s) address, or the path of a page below docs/, such as {key}.md"
        fields.error(key, fields.line_of(key), f"is `{text[:60]}`, neither an address nor a page", cure)
        return ""
    if not (docs / text).is_file():
        cure = f"write the page {docs.name}/{text}, or give the right path"
        fields.error(key, fields.line_of(key), f"is `{text[:60]}`, and there is no such page", cure)
        return ""
    return text


def contact(fields: Fields, key: str = "contact") -> str:
    """An e-mail address or an http(s) address."""
    text = fields.text(key).removeprefix("mailto:")
    if "://" in text:
        return fields.address(key)
    if text and not _MAIL.fullmatch(text):
        cure = "write such as desk@example.org or https://example.org/contact"
        fields.error(
            key, fields.line_of(key), f"is `{text[:60]}`, neither an e-mail nor an http(s) address", cure
        )
        return ""
    return text


def time_zone(fields: Fields, key: str, default: str) -> str:
    """The name of a zone that the system (or the tzdata package) knows."""
    text = fields.text(key, default=default)
    if text == default:
        return text
    known = zoneinfo.available_timezones()
    if text in known:
        return text
    near = get_close_matches(text, sorted(known), n=1)
    cure = f"if {near[0]} is meant, write that" if near else "write an IANA name, such as Europe/Berlin"
    fields.error(key, fields.line_of(key), f"is `{text[:40]}`, which is no time zone", cure)
    return default


def copies(fields: Fields, key: str = "local_copies") -> tuple[tuple[str, str], ...]:
    """Pairs of an address prefix and a path below the site; the longest prefix first."""
    node = fields.node(key)
    if node is None:
        return ()
    if not isinstance(node, MapNode):
        cure = f"write it such as {key}: {{https://example.org/: originals/}}"
        fields.error(key, node.line, "is no mapping of addresses to paths", cure)
        return ()
    found: dict[str, str] = {}
    for prefix_node, path_node in node.pairs:
        prefix, path = fields.raw(key, prefix_node), fields.raw(key, path_node)
        if prefix is None or path is None:
            continue
        address = web_address(prefix)
        if address.message:
            fields.error(key, prefix_node.line, f"has an unusable prefix: {address.message}", address.cure)
        elif not _is_below(path.strip("/") or "x"):
            cure = "write a path below the site, such as originals/"
            fields.error(key, path_node.line, f"has `{path[:60]}`, which is not a path below the site", cure)
        else:
            found[address.text] = path.lstrip("/")
    return tuple(sorted(found.items(), key=lambda pair: (-len(pair[0]), pair[0])))


def _is_below(path: str) -> bool:
    """Whether a POSIX path stays below where it starts."""
    parts = path.split("/")
    return not any(part in ("", ".", "..") or "\\" in part or ":" in part for part in parts)
