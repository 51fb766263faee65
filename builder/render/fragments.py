"""Links to the very words of an original: text fragments (`#:~:text=`).

The syntax is that of the WICG's "URL Fragment Text Directives":
`text=[prefix-,]start[,end]`, matched at word boundaries, without regard to case.
"""

from typing import Final
from urllib.parse import quote

SHORT: Final = 8
"""Words up to which a passage is named in full; a longer one by its first and last words."""
FIRST: Final = 4
"""First words, and last ones, that are named at least; at most `MOST`."""
MOST: Final = 12
CONTEXT: Final = 8
"""Words before a passage that may be named to tell it from its like."""
LONGEST: Final = 1500
"""Characters of a fragment: where a single word goes on for ever, the link leads to the page alone."""


def fragment(passage: str, blocks: tuple[str, ...], block: int) -> str:
    """The fragment, with its `#`, that leads to `passage`, which stands in `blocks[block]`.

    `blocks` are the original's paragraphs in order. The words before the passage are
    named only where the passage alone would lead elsewhere. Empty where it would be too long.
    """
    words = passage.split()
    text = _Text(blocks, block)
    parts = [" ".join(words)] if len(words) <= SHORT else _range(words, text)
    named = ",".join(_encoded(part) for part in parts)
    before = _before(parts[0], words, text)
    directive = f"#:~:text={_encoded(before)}-,{named}" if before else f"#:~:text={named}"
    return directive if len(directive) <= LONGEST else ""


class _Text:
    """The original as one line in lower case and as written, and where the passage's paragraph begins."""

    def __init__(self, blocks: tuple[str, ...], block: int) -> None:
        lines = [_folded(line) for line in blocks]
        written = " ".join(" ".join(blocks).split())
        self.all = " ".join(lines)
        self.written = written if len(written) == len(self.all) else self.all
        self.start = len(" ".join(lines[:block])) + bool(block)

    def place(self, passage: str) -> int:
        """Where `passage` stands, from its paragraph on; -1 where it does not."""
        return self.all.find(_folded(passage), self.start)


def _range(words: list[str], text: _Text) -> list[str]:
    """The first and last words, as many as make the range end where the passage ends."""
    passage = " ".join(words)
    start = text.place(passage)
    end = start + len(_folded(passage))
    for count in range(FIRST, min(MOST, len(words) // 2) + 1):
        first, last = " ".join(words[:count]), " ".join(words[-count:])
        found = text.all.find(_folded(last), start + len(_folded(first)))
        if start < 0 or found + len(_folded(last)) == end:
            return [first, last]
    return [passage] if len(words) <= 2 * MOST else [first, last]


def _before(first: str, words: list[str], text: _Text) -> str:
    """The fewest words before the passage that make `first` unambiguous; empty where it is so alone."""
    start = text.place(" ".join(words))
    if start < 0 or text.all.find(_folded(first)) == start:
        return ""
    preceding = text.written[:start].split()
    for count in range(1, min(CONTEXT, len(preceding)) + 1):
        before = " ".join(preceding[-count:])
        if _leads_to(f"{before} ", first, text) == start or _leads_to(before, first, text) == start:
            return before
    return ""


def _leads_to(before: str, first: str, text: _Text) -> int:
    found = text.all.find(before.lower() + _folded(first))
    return found + len(before) if found >= 0 else -1


def _folded(text: str) -> str:
    return " ".join(text.split()).lower()


def _encoded(text: str) -> str:
    """Percent-encoded, with the characters that mean something in a text directive."""
    return quote(text, safe="").replace("-", "%2D")
