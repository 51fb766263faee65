"""HTML -> its title and its text, one paragraph for each block; nothing active survives."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree, html  # type: ignore[import-untyped]  # lxml ships no types

_NOT_TEXT: Final = (
    "script style nav header footer aside form noscript template iframe object embed svg math button select "
    "textarea figure audio video canvas head dialog"
)
_WITHIN_A_LINE: Final = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp "
    "small span strike strong sub sup time tt u var wbr"
)
_DROPPED: Final = frozenset(_NOT_TEXT.split())
_INLINE: Final = frozenset(_WITHIN_A_LINE.split())
_CONTAINERS: Final = ("//article", "//main", "//*[@role='main']", "//body")
_PARAGRAPH: Final = "\n\n"


def html_text(markup: str) -> tuple[str, str]:
    """The title of a page and its text, with a blank line between paragraphs.

    The text is that of the first article or main element which holds at least a
    third of the page's words, else of the whole body. Entities become plain text,
    which is still text and not markup: whoever writes it must escape it again.
    """
    root = _parsed(markup)
    if root is None:
        return "", ""
    title = _title(root)
    whole = _text(root)
    for path in _CONTAINERS:
        for element in root.xpath(path)[:3]:
            text = _text(element)
            if len(text) * 3 >= len(whole) and text:
                return title, text
    return title, whole


def _parsed(markup: str) -> html.HtmlElement | None:
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    data = markup.encode("utf-8", "replace")
    try:
        return html.document_fromstring(data, parser=parser) if data.strip() else None
    except etree.ParserError:  # nothing in it is an element or text
        return None


def _title(root: html.HtmlElement) -> str:
    """The only headline of first rank, if the page's title begins with it; else the title."""
    whole = _flat("".join(element.text_content() for element in root.xpath("//head/title")[:1]))
    headlines = [_flat(element.text_content()) for element in root.xpath("//h1")]
    if len(headlines) == 1 and (whole.startswith(headlines[0]) or not whole):
        return headlines[0] or whole
    return whole or (headlines[0] if headlines else "")


def _text(element: html.HtmlElement) -> str:
    pieces = "".join(_pieces(element))
    blocks = re.split(r"\n[ \t\r\f\v]*\n\s*", pieces)
    return _PARAGRAPH.join(flat for block in blocks if (flat := _flat(block)))


def _pieces(top: html.HtmlElement) -> Iterator[str]:
    """The text below an element in order, a blank line at each edge of a block."""
    skipping = None
    for event, element in etree.iterwalk(top, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start" and skipping is None:
            if tag in _DROPPED and element is not top:
                skipping = element
            else:
                yield "" if tag == "br" else _edge(tag)
                yield _source_text(element.text)
        elif event == "end" and skipping in (None, element):
            skipping = None
            yield _edge(tag)
            if element is not top:
                yield _source_text(element.tail)


def _edge(tag: str) -> str:
    if tag == "br":
        return "\n"
    return "" if tag in _INLINE else _PARAGRAPH


def _source_text(text: str | None) -> str:
    """Line ends of the source mean nothing in HTML."""
    return re.sub(r"\s+", " ", text or "")


def _flat(text: str) -> str:
    return " ".join(text.split())
