"""One generated page: its front matter and its body."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from builder.models import Page
from builder.render.addresses import path
from builder.render.markup import Data, folded, front_matter
from builder.render.templating import render

DESCRIPTION: Final = 200
"""Characters of a description, at most: search engines show no more."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says about itself to the theme, the search and other machines.

    `boost` is its weight in the site's search, 0 for a page that is not found there.
    `digest` holds what `overrides/main.html` turns into metadata.
    """

    title: str
    description: str
    kind: str
    boost: float = 0
    digest: Mapping[str, Data] = field(default_factory=dict)


def sheet(key: str, template: str, head: Head, /, **values: object) -> Page:
    """The page `key`, made of `template` filled with `values`."""
    entries: dict[str, Data] = {
        "title": head.title,
        "description": shortened(head.description),
        "hide": ["navigation", "toc"],
        "search": {"boost": head.boost} if head.boost else {"exclude": True},
        "digest": {"kind": head.kind, **head.digest},
    }
    body = render(template, here=key, title=head.title, **values)
    return Page(path(key), f"{front_matter(entries)}\n{body}")


def shortened(text: str) -> str:
    """At most `DESCRIPTION` characters of `text`, cut between words."""
    line = folded(text)
    if len(line) <= DESCRIPTION:
        return line
    cut = line[:DESCRIPTION].rpartition(" ")[0] or line[: DESCRIPTION - 1]
    return cut.rstrip(",;:.–—- ") + "…"
