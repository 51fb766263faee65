"""The keys of `extra.digest`, each with its help, those of MkDocs that are read too, and the choices."""

from collections.abc import Mapping
from typing import Final

from builder.strict.keys import keys

SETTING_KEYS: Final = keys(
    articles="The folder of the articles, beside mkdocs.yml",
    publisher="Who publishes the digest; without it, the site's name",
    imprint="The imprint: an http(s) address, or a page below docs/, such as imprint.md",
    privacy="The privacy page: an http(s) address, or a page below docs/, such as privacy.md",
    contact="The e-mail or http(s) address to which errors are reported",
    time_zone="The publisher's time zone, by its IANA name, such as Europe/Berlin: decides which day it is",
    notice="A sentence shown at the top of every page",
    summary_sentences="Sentences of a summary, at most",
    quotes="Key quotes on a page, at most",
    quote_words="Words in a key quote, at most; a longer one is cut to whole sentences",
    share="The part of an article's words that its page may quote, from 0 to 1",
    tags="Topics on a page, at most",
    page_size="Entries on one page of a long list",
    home_size="Digests on the home page, at most",
    cleaning="likely: whatever is likely junk is removed; certain: only what certainly is",
    ignored_keys="Front-matter keys of other tools, to be passed over",
    local_copies="Address prefix -> path below the site: originals there are linked at the local path",
    summariser="Which summariser chooses the sentences",
    quote_finder="Which quote finder looks for direct speech",
    tagger="Which tagger says what an article is about",
    renderer="Which renderer makes the pages",
)
"""Every key of `extra.digest` -> its help, in one line."""

MKDOCS_KEYS: Final = keys(
    site_name="The digest's name",
    site_url="The address at which the site is published",
    site_description="One sentence on what the digest is",
    docs_dir="The folder of the pages, beside mkdocs.yml",
)
"""The keys of MkDocs itself that the builder reads."""

THEME_KEYS: Final = keys(language="The language of the site's own words")

CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "summariser": ("lead",),
    "quote_finder": ("rules",),
    "tagger": ("phrases",),
    "renderer": ("pages",),
}
"""The names that `builder.stages` knows (a test compares them)."""
