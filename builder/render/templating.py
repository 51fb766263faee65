"""The templates, and the rule that they print nothing but what `markup` has finished."""

from functools import cache
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from builder.render import markup, words

_SHIFT: Final = "builder.render"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(_SHIFT, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=markup.finished,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(md=markup.inline, address=markup.attribute)
    environment.globals.update(say=words.say, day=words.day, iso=lambda date: Markup(date.isoformat()))  # noqa: S704
    return environment


def render(template: str, /, **values: object) -> str:
    """A template filled in; blank lines are folded, and none stands at the beginning."""
    filled = _environment().get_template(f"{template}.jinja").render(**values)
    lines: list[str] = []
    for line in filled.split("\n"):
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip())
    return "\n".join(lines).rstrip("\n") + "\n"
