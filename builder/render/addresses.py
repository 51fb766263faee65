"""Where pages stand, and the links between them: relative, so that a site below a sub-path works.

A page is named by its key: its address without the last slash, such as
"articles/canal-reopens"; the home page's is "index". Its file is the `index.md` of a
folder of that name. So a link is the same whether it is taken from the file or from the
address, and it matters to nobody that MkDocs leaves links in HTML as they are while
Zensical rewrites them as if they were links between files.
"""

import posixpath
import re
from typing import Final

from builder.config import Settings
from builder.models import Digest
from builder.render.fragments import fragment
from builder.render.markup import Address, at, local, web

HOME: Final = "index"

_SOURCES: Final = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""Endings of what renderers take for a page's source: Zensical fails where such a file is not there."""
_PLAIN_PATH: Final = re.compile(r"(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*[A-Za-z0-9_~-][A-Za-z0-9._~-]*")


def url(key: str) -> str:
    """A page's address below the site's, "" for the home page."""
    return "" if key == HOME else f"{key}/"


def path(key: str) -> str:
    """The path of a page's file below `docs/`."""
    return f"{url(key)}index.md"


def link(here: str, there: str, anchor: str = "") -> Address:
    """From one page to another, or to an anchor of it; both by their keys."""
    if here == there and anchor:
        return local(f"#{anchor}")
    way = _relative(here, url(there))
    return local(f"{way}#{anchor}" if anchor else way)


def file(here: str, name: str) -> Address | None:
    """From a page to a file below `docs/`; None for a page's source, or a path unfit for links."""
    if not _PLAIN_PATH.fullmatch(name) or name.lower().endswith(_SOURCES):
        return None
    return local(_relative(here, name))


def original(here: str, digest: Digest, settings: Settings) -> Address | None:
    """From a page to the digest's original: its local copy where the settings name one, else on the web."""
    address = digest.article.source_url
    for prefix, folder in settings.local_copies:
        name = folder.rstrip("/") + "/" + address.removeprefix(prefix).lstrip("/")
        if address.startswith(prefix) and (copy := file(here, name)):
            return copy
    return web(address) if address else None


def passage(here: str, digest: Digest, settings: Settings, words: str, block: int) -> Address | None:
    """From a page to the very words in the original, which stand in the paragraph `block`."""
    address = original(here, digest, settings)
    if address is None or not words.strip():
        return None
    body, blocks = digest.text.body, digest.text.blocks
    lines = tuple(body[b.start : b.end] for b in blocks)
    directive = fragment(words, lines, block)
    return at(address, directive) if directive else address


def _relative(here: str, there: str) -> str:
    way = posixpath.relpath(f"/{there}", f"/{url(here)}")
    return f"{way}/" if not there or there.endswith("/") else way
