"""`mkdocs.yml` -> Settings, or everything that is wrong with it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

from builder.config import fields as parts
from builder.config.keys import CHOICES, MKDOCS_KEYS, SETTING_KEYS, THEME_KEYS
from builder.config.settings import Settings
from builder.errors import Problem, SettingsError
from builder.strict.fields import Fields
from builder.strict.keys import Keys
from builder.strict.nodes import MapNode, Node, Scalar
from builder.strict.reading import read_lenient
from builder.strict.report import Report

SETTINGS_FILE: Final = "mkdocs.yml"
SENTENCE: Final = 1000
"""Characters of a notice or description, at most."""


def load(mkdocs_yml: Path) -> Settings:
    """The settings of a project; raises SettingsError with all problems together.

    Values with `!ENV` are taken from the environment, as MkDocs does it.
    """
    report = Report(mkdocs_yml.name)
    root = read_lenient(_text(mkdocs_yml), report, os.environ)
    if isinstance(root, MapNode):
        _refuse_inheritance(root, report)
        settings = _settings(root, report, mkdocs_yml.parent)
    elif not report.has_errors():
        report.error(1, "the file holds no keys with values", "write at least `site_name: …`")
    if report.has_errors():
        raise SettingsError(*report.problems())
    return settings


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        cure = "run this in the project's folder, or begin one with a mkdocs.yml that has a `site_name:`"
        raise SettingsError(Problem(path.name, None, "there is no such file here", cure)) from None
    except OSError as error:
        cure = "check that it is a plain file, and its permissions"
        message = f"it cannot be read: {error.strerror or 'unknown reason'}"
        raise SettingsError(Problem(path.name, None, message, cure)) from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SettingsError(Problem(path.name, line, "this is not UTF-8", "save the file as UTF-8")) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_inheritance(root: MapNode, report: Report) -> None:
    """What another file sets would be passed over in silence, so it must not be there."""
    parent = _at(root, "INHERIT")
    if parent is not None:
        cure = "copy what the other file sets into this one, and delete the line"
        report.error(parent.line, "`INHERIT` is not supported", cure)


def _settings(root: MapNode, report: Report, project: Path) -> Settings:
    mkdocs = Fields(_only(root, MKDOCS_KEYS), MKDOCS_KEYS, report)
    theme = Fields(_only(_at(root, "theme"), THEME_KEYS), THEME_KEYS, report)
    digest = _digest_fields(root, report)
    usual = Settings()
    docs_dir = parts.folder(mkdocs, "docs_dir", usual.docs_dir)
    docs = project / docs_dir
    articles = parts.folder(digest, "articles", usual.articles)
    if f"{articles}/".startswith(f"{docs_dir}/"):
        cure = "move the folder beside docs/, such as articles"
        digest.error(
            "articles", digest.line_of("articles"), "is inside docs/, where MkDocs would publish it", cure
        )
    return Settings(
        site_name=mkdocs.text("site_name", default=usual.site_name),
        site_url=_optional_address(mkdocs, "site_url"),
        site_description=_optional(mkdocs, "site_description"),
        docs_dir=docs_dir,
        site_language=theme.text("language", default=usual.site_language),
        articles=articles,
        publisher=digest.text("publisher"),
        imprint=parts.page(digest, "imprint", docs),
        privacy=parts.page(digest, "privacy", docs),
        contact=parts.contact(digest),
        time_zone=parts.time_zone(digest, "time_zone", usual.time_zone),
        notice=digest.text("notice", longest=SENTENCE),
        summary_sentences=parts.whole(digest, "summary_sentences", usual.summary_sentences, 1, 10),
        quotes=parts.whole(digest, "quotes", usual.quotes, 0, 50),
        quote_words=parts.whole(digest, "quote_words", usual.quote_words, 5, 500),
        share=parts.portion(digest, "share", usual.share),
        tags=parts.whole(digest, "tags", usual.tags, 0, 50),
        page_size=parts.whole(digest, "page_size", usual.page_size, 5, 1000),
        home_size=parts.whole(digest, "home_size", usual.home_size, 1, 500),
        cleaning=_cleaning(digest),
        ignored_keys=digest.texts("ignored_keys"),
        local_copies=parts.copies(digest),
        summariser=parts.choice(digest, "summariser", usual.summariser, CHOICES["summariser"]),
        quote_finder=parts.choice(digest, "quote_finder", usual.quote_finder, CHOICES["quote_finder"]),
        tagger=parts.choice(digest, "tagger", usual.tagger, CHOICES["tagger"]),
        renderer=parts.choice(digest, "renderer", usual.renderer, CHOICES["renderer"]),
    )


def _digest_fields(root: MapNode, report: Report) -> Fields:
    node = _at(_at(root, "extra"), "digest")
    if isinstance(node, MapNode):
        return Fields(node, SETTING_KEYS, report, unknown_cure=f"the keys are {', '.join(SETTING_KEYS)}")
    empty = isinstance(node, Scalar) and node.plain and node.kind == "null"
    if node is not None and not empty:
        cure = "write its keys below it, each on its own line and indented by two spaces more"
        report.error(node.line, "`extra: digest:` holds no keys with values", cure)
    return Fields(MapNode((), root.line), SETTING_KEYS, report)


def _at(node: Node | None, key: str) -> Node | None:
    """The value of a key: the last one, where MkDocs' own part of the file has it twice."""
    values: Iterator[Node] = iter(())
    if isinstance(node, MapNode):
        values = (
            value for name, value in reversed(node.pairs) if isinstance(name, Scalar) and name.text == key
        )
    return next(values, None)


def _only(node: Node | None, known: Keys) -> MapNode:
    """A mapping of the known keys alone: MkDocs judges its others."""
    found = ((Scalar(key, value.line), value) for key in known if (value := _at(node, key)) is not None)
    return MapNode(tuple(found), node.line if node else 1)


def _is_set(fields: Fields, key: str) -> bool:
    """Whether a key has a value: MkDocs takes null and the empty text for none."""
    node = fields.node(key)
    return node is not None and not (isinstance(node, Scalar) and (not node.text or node.kind == "null"))


def _optional(fields: Fields, key: str) -> str:
    return fields.text(key, longest=SENTENCE) if _is_set(fields, key) else ""


def _optional_address(fields: Fields, key: str) -> str:
    return fields.address(key) if _is_set(fields, key) else ""


def _cleaning(fields: Fields) -> Literal["likely", "certain"]:
    chosen = parts.choice(fields, "cleaning", Settings().cleaning, ("likely", "certain"))
    return "certain" if chosen == "certain" else "likely"
