"""What a raw file itself tells: its body as text, and title, date, source and authors where it names them."""

from dataclasses import dataclass
from pathlib import PurePath

from builder.capture.markdown import has_toml, markdown
from builder.capture.page import page
from builder.models import Details

HTML = (".html", ".htm", ".xhtml")


NOTHING = Details()


@dataclass(frozen=True, slots=True)
class Found:
    """A raw story: `body` is text or Markdown, `details` what it says of itself, `notes` for the person."""

    body: str
    details: Details = NOTHING
    notes: tuple[str, ...] = ()


def find(name: str, text: str) -> Found:
    """Takes the raw story apart, by its name's ending and its first characters."""
    start = text.lstrip()[:200].lower()
    if PurePath(name).suffix.lower() in HTML or start.startswith(("<!doctype html", "<html")):
        return Found(*page(text))
    if start.startswith("---") or has_toml(text):
        return Found(*markdown(text))
    return Found(text)
