r"""Bytes -> text with "\n" at the line ends: UTF-8, or UTF-16 with its mark; anything else is a problem."""

import codecs
import re
from typing import Final

from builder.strict.report import Report

_DECLARED: Final = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, report: Report, *, markup: bool = False) -> str | None:
    """The text of a file; None, with the reason on the report, where it is none.

    With `markup`, bytes that are not UTF-8 are read in the charset that the page
    declares: but valid UTF-8 wins over a declaration, which is often wrong.
    """
    if data.startswith(_UTF16):
        return _utf16(data, report)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        declared = _in_declared(data) if markup else None
        if declared is None:
            _not_utf8(data, error.start, report)
            return None
        text = declared
    return _without_nul(text, report)


def _folded(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _utf16(data: bytes, report: Report) -> str | None:
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError as error:
        report.error(
            None,
            f"the file begins like UTF-16, but byte {error.start + 1} is not",
            "save the file anew as UTF-8",
        )
        return None
    return _without_nul(text, report)


def _without_nul(text: str, report: Report) -> str | None:
    text = _folded(text)
    position = text.find("\0")
    if position >= 0:
        line = text.count("\n", 0, position) + 1
        report.error(
            line,
            "there is a NUL character, which is no text",
            "delete the invisible character, or save the text anew",
        )
        return None
    return text


def _not_utf8(data: bytes, position: int, report: Report) -> None:
    head = _folded(data[:position].decode("latin-1"))
    line = head.count("\n") + 1
    if b"\0" in data[:4096]:
        report.error(
            line, "this is a binary file, not UTF-8 text", "move it out of the articles' folder, or rename it"
        )
        return
    byte = len(head) - (head.rfind("\n") + 1) + 1
    report.error(
        line,
        f"this is not UTF-8: byte {byte} of line {line}, which is byte {position + 1} of the file, is "
        f"0x{data[position]:02X}",
        "save the file as UTF-8 in your editor, or convert it: iconv -f WINDOWS-1252 -t UTF-8",
    )


def _in_declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4096])
    if not match:
        return None
    try:
        codec = codecs.lookup(match[1].decode("ascii"))
        return data.decode(codec.name)
    except (LookupError, UnicodeError):
        return None
