"""Files without front matter: raw text and saved pages wait as drafts until somebody gives their details."""

import re
import shlex
from pathlib import PurePosixPath
from typing import Final

from builder.models import Article
from builder.read.front_matter import TITLE
from builder.read.html import html_text
from builder.slugs import slugify
from builder.strict import wording
from builder.strict.report import Report

_BREAKS: Final = re.compile("[\n\x0b\x0c\x85\u2028\u2029]")


def from_raw(text: str, report: Report, *, markup: bool) -> Article | None:
    """A draft made of text without front matter: its first line, or the page's title, is the title."""
    title, body = html_text(text) if markup else ("", text)
    lines = (wording.one_line(line) for line in _BREAKS.split(body))
    first = next((line for line in lines if not wording.is_blank(line)), "")
    if not first:
        report.error(None, "the file is empty", "delete it, or put the article's text into it")
        return None
    report.warn(1, "there is no front matter, so this waits as a draft", import_cure(report.file))
    return Article(
        file=report.file,
        slug=slugify(PurePosixPath(report.file).stem),
        title=(wording.one_line(title) or first)[:TITLE],
        body=body,
        draft=True,
    )


def import_cure(file: str) -> str:
    """The command that turns a raw file into an article."""
    details = '--date yyyy-mm-dd --source "…" --source-url https://…'
    return f"turn it into an article: precis import {shlex.quote(file)} {details}"
