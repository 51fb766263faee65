"""What is wrong with text that is no YAML, in words that help an editor."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

import yaml

from builder.strict.quoting import quoted


class Fault(NamedTuple):
    """A syntax error: `line` counts from 0 in the text that was parsed."""

    line: int
    message: str
    cure: str


_KEY_VALUE: Final = re.compile(
    r"(?P<indent>[ ]*)(?:- +)?(?P<key>[^\s:#'\"\[\]{},-][^:#'\"\[\]{}]{0,60}?) *:[ ]+(?P<value>.*)"
)


def explain(text: str, error: yaml.YAMLError) -> Fault:
    """The likeliest mistake behind a YAML error, with the line where it was made."""
    lines = text.split("\n")
    if not isinstance(error, yaml.MarkedYAMLError):
        return _unprintable(text, error)
    spot = error.problem_mark or error.context_mark
    line = min(text.count("\n", 0, spot.index), len(lines) - 1) if spot else 0
    start = text.count("\n", 0, error.context_mark.index) if error.context_mark else line
    for diagnose in _DIAGNOSES:
        fault = diagnose(lines, line, start, error)
        if fault:
            return fault
    return Fault(
        line,
        f"this is not valid YAML: {error.problem or error.context or 'it cannot be parsed'}",
        "compare the line and the one above with a working file; text with special characters goes in quotes",
    )


def _unprintable(text: str, error: yaml.YAMLError) -> Fault:
    position = getattr(error, "position", 0)
    character = getattr(error, "character", 0)
    code = f"U+{ord(character) if isinstance(character, str) else int(character):04X}"
    return Fault(
        text.count("\n", 0, position),
        f"there is a control character ({code}), which cannot stand here",
        "delete the invisible character, or type the line anew",
    )


def _tab(lines: list[str], line: int, start: int, error: yaml.MarkedYAMLError) -> Fault | None:
    if not re.match(r"[ ]*\t", lines[line]):
        return None
    return Fault(
        line, "a tab is used for indentation, which YAML forbids", "indent the line with spaces instead"
    )


def _unclosed(lines: list[str], line: int, start: int, error: yaml.MarkedYAMLError) -> Fault | None:
    if "end of stream" not in (error.problem or "") or "quoted" not in (error.context or ""):
        return None
    return Fault(start, *_in_quotes(lines[start], "a quote mark is opened here and never closed"))


def _broken_quotes(lines: list[str], line: int, start: int, error: yaml.MarkedYAMLError) -> Fault | None:
    """Text goes on behind a closing quote mark or bracket: `'It's a bridge'`, `"Yes" and no`, `[Video] x`."""
    if error.context not in ("while parsing a block mapping", "while parsing a block collection"):
        return None
    match = _KEY_VALUE.match(lines[line])
    if not match or match["value"][:1] not in ("'", '"', "[", "{"):
        return None
    what = "list or mapping ends" if match["value"][0] in "[{" else "quoted text ends"
    return Fault(line, *_in_quotes(lines[line], f"the value of `{match['key']}` goes on where its {what}"))


def _colon(lines: list[str], line: int, start: int, error: yaml.MarkedYAMLError) -> Fault | None:
    if not (error.problem or "").startswith("mapping values are not allowed"):
        return None
    match = _KEY_VALUE.match(lines[line])
    if match and re.search(r":(\s|$)", match["value"]):
        why = f"the value of `{match['key']}` holds a colon, which YAML takes for the end of a key"
        return Fault(line, *_in_quotes(lines[line], why))
    if line and re.match(r"[ ]+\S", lines[line]):
        return Fault(
            line,
            "this line is indented as if it went on with the one above",
            "begin each key at the very start of its line, or put the text that goes on in quotes",
        )
    return _keyless(lines, line - 1) if line else None


def _no_colon(lines: list[str], line: int, start: int, error: yaml.MarkedYAMLError) -> Fault | None:
    if "could not find expected ':'" not in (error.problem or ""):
        return None
    return _keyless(lines, start)


def _special(lines: list[str], line: int, start: int, error: yaml.MarkedYAMLError) -> Fault | None:
    context = error.context or ""
    starts = (
        "while scanning a block scalar",
        "while scanning an alias",
        "while scanning an anchor",
        "while scanning a tag",
    )
    if "cannot start any token" not in (error.problem or "") and not context.startswith(starts):
        return None
    match = _KEY_VALUE.match(lines[line])
    why = (
        f"the value of `{match['key']}` begins with a character that means something to YAML" if match else ""
    )
    if match and match["value"][:1] in ("[", "{"):
        why = f"an entry of `{match['key']}` begins with a character that means something to YAML"
        return Fault(line, why, "put that entry in double quotes")
    return Fault(line, *_in_quotes(lines[line], why)) if match else None


def _bracket(lines: list[str], line: int, start: int, error: yaml.MarkedYAMLError) -> Fault | None:
    """A list or mapping in brackets that is never closed, or whose commas are not right."""
    if error.context not in (
        "while parsing a flow sequence",
        "while parsing a flow mapping",
        "while parsing a flow node",
    ):
        return None
    opened = next((number for number in range(start, -1, -1) if re.search(r"[\[{]", lines[number])), line)
    what, mark = ("mapping", "}") if error.context.endswith("mapping") else ("list", "]")
    cure = (
        f"set commas between its entries and {mark} at its end; put entries with special characters in quotes"
    )
    return Fault(opened, f"a {what} that opens here is not well formed", cure)


def _escape(lines: list[str], line: int, start: int, error: yaml.MarkedYAMLError) -> Fault | None:
    if "unknown escape character" not in (error.problem or ""):
        return None
    cure = "write the backslash twice, or use single quotes around the text"
    return Fault(line, "a backslash in double quotes means something to YAML", cure)


def _keyless(lines: list[str], line: int) -> Fault:
    shown = lines[line].strip()[:60]
    return Fault(
        line, f"`{shown}` has no colon after a key", "write `key: value`, with a space after the colon"
    )


def _in_quotes(line: str, message: str) -> tuple[str, str]:
    match = _KEY_VALUE.match(line)
    if not match:
        return message, 'put the whole text in double quotes, and write a double quote inside it as \\"'
    value = _meant(match["value"].strip())
    shown = quoted(value if len(value) <= 120 else f"{value[:119]}…")
    return message, f"put the whole value in double quotes: {match['key']}: {shown}"


def _meant(value: str) -> str:
    """The text that somebody wanted who wrote `value`: without quote marks around the whole."""
    mark = value[:1]
    if mark not in ("'", '"'):
        return value
    second = value.find(mark, 1)
    if second < 0:
        return value[1:]
    closes = not value[second - 1].isspace() and not value[second + 1 : second + 2].isalnum()
    if value.endswith(mark) and not (closes and second < len(value) - 1):
        return value[1:-1]
    return value


_DIAGNOSES: Final[tuple[Callable[[list[str], int, int, yaml.MarkedYAMLError], Fault | None], ...]] = (
    _tab,
    _unclosed,
    _broken_quotes,
    _colon,
    _no_colon,
    _special,
    _bracket,
    _escape,
)
