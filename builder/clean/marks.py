"""Markdown marks become plain text: links their labels, emphasis its words, marked blocks their kinds."""

import re

from builder.models import BlockKind

IMAGE = re.compile(r"!\[[^\[\]]{0,500}\](?:\([^()\s]{0,2000}(?: \"[^\"]{0,300}\")?\)|\[[^\[\]]{0,200}\])")
LINK = re.compile(r"\[([^\[\]]{1,500})\]\(<?[^()\s<>]{0,2000}>?(?: [\"'][^\"']{0,300}[\"'])?\)")
REFERENCE = re.compile(
    r"\[[^\[\]^]{1,200}\]: <?(?:https?://|/|#|mailto:|javascript:|data:)\S{0,2000}(?: \"[^\"]{0,300}\")?$"
)
STRONG = re.compile(r"(?<![\w*])\*\*(?![\s*])([^*]{1,2000}?)(?<![\s*])\*\*(?![\w*])")
UNDERSTRONG = re.compile(r"(?<![\w_])__(?![\s_])([^_]{1,2000}?)(?<![\s_])__(?![\w_])")
EMPHASIS = re.compile(r"(?<![\w*])\*(?![\s*])([^*]{1,2000}?)(?<![\s*])\*(?![\w*])")
UNDEREMPHASIS = re.compile(r"(?<![\w_])_(?![\s_])([^_]{1,2000}?)(?<![\s_])_(?![\w_])")
HEADING = re.compile(r"#{1,6} +(\S.*?)(?: +#+)?$")
QUOTATION = re.compile(r"(?:> ?)+(?=\S)")
ITEM = re.compile(r"[-*+•] +(?=\S)")
RULE = re.compile(r"(?:[-*_] ?){3,}$")


def plain_inline(line: str) -> str:
    """One line without inline marks: images out, links to their labels, emphasis to its words."""
    if "[" in line:
        line = "" if REFERENCE.match(line) else LINK.sub(r"\1", IMAGE.sub("", line))
    if "*" in line:
        line = EMPHASIS.sub(r"\1", STRONG.sub(r"\1", line))
    if "_" in line:
        line = UNDEREMPHASIS.sub(r"\1", UNDERSTRONG.sub(r"\1", line))
    return line


def plain_block(line: str) -> tuple[str, BlockKind]:
    """One line without its heading or quotation mark, and the kind of block that the mark announced."""
    if line.startswith("#") and (heading := HEADING.match(line)):
        return heading.group(1), "heading"
    if line.startswith(">") and (quotation := QUOTATION.match(line)):
        return line[quotation.end() :], "quotation"
    if RULE.match(line):
        return "", "paragraph"
    return line, "paragraph"


def item_text(line: str) -> str:
    """The text of a list item; empty where the line is none, or is several items run into one."""
    mark = ITEM.match(line)
    if mark is None or f" {line[0]} " in line[mark.end() :]:
        return ""
    return line[mark.end() :]
