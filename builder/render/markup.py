"""The one place where text becomes markup: Markdown, HTML, addresses, front matter, linked data.

An article's words are data. Each function here takes any text and gives something in
which nothing of it is active, whatever extensions the site's Markdown has switched on.
All of them fold white space, so that no line of an article ever begins a line of a page.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from markupsafe import Markup, escape

from builder.errors import PrecisError, Problem
from builder.strict.addresses import web_address

Data = str | int | float | bool | None | Sequence["Data"] | Mapping[str, "Data"]

_SPACE: Final = re.compile(r"[^\S\u00a0\u202f]+")
_UNFIT: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""Controls, overrides of the writing direction, surrogates and non-characters: nothing that one reads."""
_ACTIVE_IN_MARKDOWN: Final = re.compile(r"[!-+\--/:-@\[-`{-~]|[0-9](?=[A-Za-z])")
"""All ASCII punctuation but the comma, and the digit of "1st"; some extension acts on each of them."""
_ACTIVE_IN_HTML: Final = re.compile("[&<>\"'`{}]")
_UNSAFE_IN_YAML: Final = re.compile(r"[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]")
_LOCAL: Final = re.compile(r"(?:\.\.?/)*(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/?)*(?:#[A-Za-z0-9_-]+)?")

_FRAGMENT: Final = re.compile(r"#:~:text=[A-Za-z0-9_.~%,-]+")


@dataclass(frozen=True, slots=True)
class Address:
    """What may stand in `href`, `src` or `cite`; made by `web`, `local` and `mail` only."""

    text: str


def folded(text: str) -> str:
    """One line: white space folded (no-break spaces are kept), what nobody can read left out."""
    return _UNFIT.sub("", _SPACE.sub(" ", text)).strip()


def inline(text: str) -> Markup:
    """Text for a line of Markdown: it comes out as itself with any extension."""
    return Markup(_ACTIVE_IN_MARKDOWN.sub(_reference, folded(text)))  # noqa: S704 (this is the escaping)


def html(text: str) -> Markup:
    """Text for an element or a quoted attribute inside a block of HTML."""
    return Markup(_ACTIVE_IN_HTML.sub(_reference, folded(text)))  # noqa: S704 (this is the escaping)


def html_with(words: str, values: Mapping[str, object]) -> Markup:
    """Our own words, with `{placeholders}` that are filled with finished values."""
    return escape(words).format_map({name: finished(value) for name, value in values.items()})


def web(address: str) -> Address | None:
    """An http(s) address; None for anything else, which then is shown without a link."""
    checked = web_address(address).text
    return Address(checked) if checked else None


def local(path: str) -> Address:
    """A relative path on this site, perhaps with an anchor; anything else is a fault of ours."""
    if not _LOCAL.fullmatch(path):
        raise MarkupError(path, "is no relative path on this site")
    return Address(path or "./")


def at(address: Address, fragment: str) -> Address:
    """An address with a text fragment, as `fragments.fragment` makes it."""
    if not _FRAGMENT.fullmatch(fragment):
        raise MarkupError(fragment, "is no text fragment")
    return Address(address.text + (fragment[1:] if "#" in address.text else fragment))


def mail(address: str, subject: str, body: str) -> Address:
    """A `mailto:` address that begins a message."""
    fields = "&".join(
        f"{name}={quote(text, safe='')}" for name, text in (("subject", subject), ("body", body))
    )
    return Address(f"mailto:{quote(address, safe='@')}?{fields}")


def attribute(address: object) -> Markup:
    """An address for a quoted attribute; a mere text is refused, whatever it holds."""
    if not isinstance(address, Address):
        raise MarkupError(repr(address)[:80], "was to become a link and is no checked address")
    return html(address.text)


def finished(value: object) -> Markup | str:
    """What templates print: markup as it is, text and numbers as HTML, anything else refused."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str | int) and not isinstance(value, bool):
        return html(str(value))
    raise MarkupError(repr(value)[:80], "was to be printed on a page and is neither text nor markup")


def front_matter(entries: Mapping[str, Data]) -> str:
    """A page's metadata as YAML, one key a line. Texts are HTML: themes print them as they are.

    What stands below `digest` goes through `tojson` or is ours, so it stays plain.
    """
    lines = [
        f"{key}: {_yaml(value if key == 'digest' else _as_html(value))}" for key, value in entries.items()
    ]
    return "\n".join(["---", *lines, "---", ""])


def _as_html(value: Data) -> Data:
    return str(html(value)) if isinstance(value, str) else value


def _yaml(value: Data) -> str:
    """JSON that is YAML as well: what YAML takes for a line end or refuses is escaped in its way."""
    return _UNSAFE_IN_YAML.sub(_yaml_escape, json.dumps(value, ensure_ascii=False))


def _yaml_escape(match: re.Match[str]) -> str:
    return f"\\U{ord(match[0]):08x}"


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


class MarkupError(PrecisError):
    """A template or view of ours broke the rules of this file."""

    def __init__(self, what: str, message: str) -> None:
        cure = "this is a fault of Precis: please report it with the article"
        super().__init__(Problem("builder/render", None, f"`{what}` {message}", cure))
