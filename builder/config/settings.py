"""The record of all that a publisher can set."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a publisher can set; every field has a default that needs nothing set.

    Fields up to `site_language` come from MkDocs' own keys, the rest from `extra.digest`.
    """

    site_name: str = "Digest"
    """The digest's name."""
    site_url: str = ""
    """The address at which the site is published; empty where it is not known."""
    site_description: str = ""
    """One sentence on what the digest is."""
    docs_dir: str = "docs"
    """Relative to the folder of `mkdocs.yml`."""
    site_language: str = "en"
    """ISO 639-1 code of the site's own words: `theme.language`."""

    articles: str = "articles"
    """Folder of the articles, relative to the folder of `mkdocs.yml`."""
    publisher: str = ""
    """Who publishes the digest; empty: `site_name`."""
    imprint: str = ""
    """An http(s) address, or the path of a hand-written page below `docs/`, such as "imprint.md"."""
    privacy: str = ""
    """As `imprint`, for the privacy page."""
    contact: str = ""
    """An e-mail or http(s) address to which errors are reported."""
    time_zone: str = "UTC"
    """IANA name: decides which day it is at the publisher's."""
    notice: str = ""
    """A sentence shown at the top of every page."""
    summary_sentences: int = 3
    """Sentences of a summary, at most."""
    quotes: int = 5
    """Key quotes on a page, at most."""
    quote_words: int = 50
    """Words in a key quote, at most; a longer one is cut to whole sentences."""
    share: float = 0.25
    """Part of the article's words that a page may quote, summary and quotes together."""
    tags: int = 6
    """Topics on a page, at most."""
    page_size: int = 50
    """Entries on one page of a long list."""
    home_size: int = 24
    """Digests on the home page, at most."""
    cleaning: Literal["likely", "certain"] = "likely"
    """Which removals are made; the others are only suggested."""
    ignored_keys: tuple[str, ...] = ()
    """Front-matter keys of other tools that are passed over."""
    local_copies: tuple[tuple[str, str], ...] = ()
    """(address prefix, path below the site): originals at the prefix are linked at the local path."""
    summariser: str = "lead"
    """Which summariser chooses the sentences."""
    quote_finder: str = "rules"
    """Which quote finder looks for direct speech."""
    tagger: str = "phrases"
    """Which tagger says what an article is about."""
    renderer: str = "pages"
    """Which renderer makes the pages."""
