"""Old addresses: static files that lead to the new ones, since no renderer of ours redirects."""

from builder.models import Page
from builder.render import words
from builder.render.addresses import link
from builder.render.templating import render


def redirect(old: str, new: str) -> Page:
    """A file at the old address that leads to the new one, by a relative link."""
    filled = render(
        "redirect.html", title=words.plain("moved_title"), target=link(old, new), language=words.LANGUAGE
    )
    return Page(f"{old}/index.html", filled)
