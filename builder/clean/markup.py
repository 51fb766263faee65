"""HTML that was pasted into text: tags go, words stay, and what is not a tag is text."""

import re
from functools import partial

BREAK = "\x1e"
"""Stands for a paragraph break that is no line of the raw text; raw texts lose this character first."""

BLOCKS = (
    "address|article|aside|blockquote|br|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]"
    "|header|hr|legend|li|main|nav|ol|option|p|pre|section|select|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
INLINE = (
    "a|abbr|acronym|audio|b|base|bdi|bdo|big|blink|body|button|canvas|cite|code|col|data|del|details|dfn|dialog"
    "|em|embed|font|frame|frameset|head|html|i|iframe|img|input|ins|kbd|label|link|map|mark|marquee|math|meta"
    "|meter|noscript|object|output|param|picture|progress|q|rp|rt|ruby|s|samp|script|small|source|span|strike"
    "|strong|style|sub|sup|svg|template|textarea|time|title|tt|u|var|video|wbr"
)
# A tag: a real element's name, and attributes only after white space or a slash, so that "<b" in a sum stays.
# It may run over a line's end, but not over a blank line.
INSIDE = r"(?:[^<>\n]|\n(?!\s*\n))"
ATTRIBUTES = rf"(?:(?!\n\s*\n)[\s/]{INSIDE}{{0,4000}})?"
BLOCK_TAG = re.compile(rf"</?(?:{BLOCKS}){ATTRIBUTES}>", re.IGNORECASE)
INLINE_TAG = re.compile(rf"</?(?:{INLINE}){ATTRIBUTES}>", re.IGNORECASE)
# Names that writers also use as placeholders: a bare one is a tag only where its closing tag stands too.
PLACEHOLDER = re.compile(
    r"<(address|button|code|content|data|header|image|label|link|map|menu|object|output|section|source|summary"
    r"|time|title|var)>",
    re.IGNORECASE,
)
OPEN_SCRIPT = re.compile(rf"<(script|style){ATTRIBUTES}>", re.IGNORECASE)
DECLARATION = re.compile(r"<!doctype[^<>\n]{0,400}>|<\?xml[^<>\n]{0,400}>|<!--", re.IGNORECASE)


def strip_tags(text: str) -> str:
    """`text` without HTML: a block element's edge becomes `BREAK`; newlines inside what goes are kept."""
    if "<" not in text:
        return text
    text = _without_scripts(_without_comments(text))
    return _without_tags(text, BREAK)


def strip_leftovers(line: str) -> str:
    """One line without the tags that appeared only when its entities were unescaped."""
    if "<" not in line:
        return line
    return _without_tags(line, " ")


def _without_tags(text: str, edge: str) -> str:
    """`text` without tags, `edge` in place of block elements' edges, newlines inside tags kept."""
    closed = {name.lower() for name in re.findall(r"</([a-zA-Z]+)\s*>", text)}

    def stand_in(instead: str, tag: re.Match[str]) -> str:
        bare = PLACEHOLDER.fullmatch(tag.group())
        if bare and bare.group(1).lower() not in closed:
            return tag.group()
        return instead + "\n" * tag.group().count("\n")

    text = BLOCK_TAG.sub(partial(stand_in, edge), DECLARATION.sub("", text))
    return INLINE_TAG.sub(partial(stand_in, ""), text)


def _without_comments(text: str) -> str:
    """Closed comments go with their content; an open one must not swallow what follows."""
    kept, at = [], 0
    while (end := text.find("-->", at)) >= 0:
        start = text.rfind("<!--", at, end)
        if start < 0:
            kept.append(text[at : end + 3])
        else:
            kept += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + 3
    return "".join(kept) + text[at:]


def _without_scripts(text: str) -> str:
    """Scripts and styles go with their content when they are closed, else only the tag goes."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = re.sub("[A-Z]", lambda capital: capital.group().lower(), text)
    kept, at = [], 0
    dead: set[str] = set()
    for tag in OPEN_SCRIPT.finditer(text):
        name = tag.group(1).lower()
        if tag.start() < at or name in dead:
            continue
        end = lower.find(f"</{name}", tag.end())
        if end < 0:
            dead.add(name)
            continue
        close = text.find(">", end)
        close = end + len(name) + 2 if close < 0 else close + 1
        kept += [text[at : tag.start()], "\n" * text.count("\n", tag.start(), close)]
        at = close
    return "".join(kept) + text[at:]
