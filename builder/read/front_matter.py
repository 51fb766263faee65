"""Front matter -> an Article: the whole contract, judged field by field and then as a whole."""

from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from builder.config import Settings
from builder.models import Article
from builder.read import fields as parts
from builder.read.keys import ADVICE, KEYS, UNKNOWN_CURE
from builder.read.split import Split
from builder.slugs import slugify
from builder.strict.fields import Fields
from builder.strict.nodes import MapNode, Scalar
from builder.strict.reading import read_strict
from builder.strict.report import Report

TITLE: Final = 500
"""Characters of a title, at most."""

_NEEDED: Final = {
    "date": "add `date:` with the day on which the source published it, as yyyy-mm-dd, or `draft: true`",
    "source": "add `source:` with the name of the publication, or `draft: true`",
}


def from_front_matter(split: Split, report: Report, settings: Settings) -> Article | None:
    """The article of a file in two parts; None after errors, which are on the report."""
    root = read_strict(split.front, report, split.opening + 1)
    if root is None:
        if not report.has_errors():
            report.error(
                split.opening,
                "the front matter is empty: `title` is missing",
                "write at least `title:` in it",
            )
        return None
    if not isinstance(root, MapNode):
        shown = f"the text `{root.text[:40]}`" if isinstance(root, Scalar) else "a list"
        cure = 'write one key on each line, such as title: "…"'
        report.error(root.line, f"the front matter holds {shown} where keys with values are due", cure)
        return None
    fields = Fields(
        root, KEYS, report, ignored=settings.ignored_keys, advice=ADVICE, unknown_cure=UNKNOWN_CURE
    )
    article = _article(fields, split, report.file)
    _check_presence(fields, article)
    _check_order(fields, article)
    return None if report.has_errors() else article


def _article(fields: Fields, split: Split, file: str) -> Article:
    slug = parts.slug(fields) or slugify(PurePosixPath(file).stem)
    article = Article(
        file=file,
        slug=slug,
        title=fields.text("title", longest=TITLE),
        body=split.body,
        date=fields.date("date"),
        source=fields.text("source"),
        source_url=fields.address("source_url"),
        authors=fields.texts("authors", single=True),
        added=fields.date("added"),
        aliases=parts.slugs(fields, "aliases"),
        draft=fields.flag("draft"),
        expires=fields.date("expires"),
        updated=fields.date("updated"),
        lang=parts.language(fields),
        license=parts.licence(fields),
        reviewed_by=fields.text("reviewed_by"),
        body_line=split.body_line,
        lines=tuple(fields.key_lines.items()),
    )
    return _with_choices(fields, article)


def _with_choices(fields: Fields, article: Article) -> Article:
    """The article with what the editor decided instead of the builder."""
    return replace(
        article,
        section=parts.section(fields),
        tags=parts.topics(fields, "tags"),
        drop_tags=parts.topics(fields, "drop_tags"),
        summary=fields.texts("summary", longest=parts.PASSAGE, single=True),
        quotes=parts.quotes(fields),
        drop_quotes=fields.texts("drop_quotes", longest=parts.PASSAGE, single=True),
        dateline=fields.text("dateline"),
        image=parts.image(fields),
        story=slugify(fields.text("story")),
        corrections=parts.corrections(fields),
        clean=parts.clean_wishes(fields),
    )


def _check_presence(fields: Fields, article: Article) -> None:
    fields.require("title", 'add a line `title: "…"`')
    if article.draft:
        return
    for key, cure in _NEEDED.items():
        fields.require(key, cure)
    if "source_url" not in fields.found:
        fields.report.warn(
            fields.line,
            "`source_url` is missing, so no reader can check the digest",
            "add the original's address",
        )
    if not article.body.strip():
        cure = "write or paste the article's text below the front matter, or set `draft: true`"
        fields.report.error(article.body_line, "there is no body below the front matter", cure)


def _check_order(fields: Fields, article: Article) -> None:
    if article.slug in article.aliases:
        line = fields.line_of("aliases")
        fields.error(
            "aliases", line, f"holds `{article.slug}`, the slug of the article itself", "delete it there"
        )
    if article.date is None:
        return
    if article.updated and article.updated < article.date:
        fields.error(
            "updated", fields.line_of("updated"), f"is before the date {article.date}", "correct one of them"
        )
    if article.expires and article.expires <= article.date:
        cure = f"write a day after {article.date}"
        fields.error("expires", fields.line_of("expires"), f"is not after the date {article.date}", cure)
