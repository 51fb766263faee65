"""The front-matter contract: every key of an article with its help and synonyms, and those of its parts."""

from typing import Final

from builder.strict.keys import keys

KEYS: Final = keys(
    title=("The headline, in quotes where it has a colon; required", "headline"),
    date=(
        "The day on which the source published it, as yyyy-mm-dd; required, save in a draft",
        "published",
        "pubdate",
        "publishDate",
    ),
    source=("The publication that it comes from; required, save in a draft", "publisher", "site"),
    source_url=("The http(s) address of the original", "url", "link", "canonical"),
    authors=("Who wrote the original: a list of names, or one name", "author"),
    added="The day on which the digest got it; `precis new` and `precis import` write it",
    slug="The last part of the page's address, for ever; without it, the file's name decides",
    aliases="Former slugs, whose addresses lead here",
    section=("One of the 17 sections, such as economy or arts", "category", "categories"),
    tags=("A list of topics that stand first", "keywords"),
    drop_tags="Topics that the builder must not choose",
    summary=(
        "The editor's own summary, a text or a list of sentences: replaces the extracted one",
        "abstract",
    ),
    quotes="The editor's choice of quotes: a list of text, speaker and role",
    drop_quotes="Quotes, or their beginnings, that must not be shown",
    dateline="The place that the story was filed from",
    image="A picture below docs/: src, alt (what it shows) and credit",
    story="A name that joins the articles on one event",
    draft="true: kept out of the site, and only the title is required",
    expires="The day from which a short page stands in its place",
    updated=("The day on which the source last changed it", "lastmod", "modified"),
    lang="The language, as two letters of ISO 639-1, such as en",
    corrections="Corrections: a list of date and text",
    clean="Text that cleaning must keep or drop: lists named keep and drop",
    reviewed_by="Who checked the digest",
    license="The original's licence, such as CC-BY-4.0: open ones allow the full text to be shown",
)
"""Every key of the front matter -> its help, in one line, and its accepted synonyms."""

QUOTE_KEYS: Final = keys(
    text="The words, as they stand in the article", speaker="Who said them", role="What the speaker is"
)
CORRECTION_KEYS: Final = keys(date="The day of the correction", text="What was wrong, and what is right")
IMAGE_KEYS: Final = keys(
    src="The picture's path below docs/",
    alt="What the picture shows, for those who cannot see it",
    credit="Who made it",
)
CLEAN_KEYS: Final = keys(
    keep="Lines or paragraphs, or their beginnings, to keep",
    drop="Lines or paragraphs, or their beginnings, to drop",
)

TOPIC_KEYS: Final = keys(
    name="The topic's name as pages show it; required",
    slug="Its address below topics/; without it, made from the name",
    synonyms="Other words for it, found in texts and in tags",
    parent="The name of the wider topic that it belongs to",
    description="One sentence for the topic's page",
    section="The section that it belongs to",
    wikidata="Its Wikidata item, such as Q12284",
    was="Former names, whose addresses lead here",
)
"""Every key of an entry of `articles/topics.yml`."""

PERSON_KEYS: Final = keys(
    name="The full name as pages show it; required",
    slug="The address below people/; without it, made from the name",
    also="Other names and spellings",
    role="What the person is, such as Mayor of Larkhaven",
    kind="person, organisation or unnamed; without it, person",
    description="One sentence for the person's page",
    wikidata="The Wikidata item, such as Q42",
)
"""Every key of an entry of `articles/people.yml`."""

_NOT_THE_EDITORS: Final = (
    "a publisher's description is not the editor's summary: delete it, write your own `summary`, "
    "or name the key under `extra: digest: ignored_keys` in mkdocs.yml"
)
ADVICE: Final = dict.fromkeys(
    ("description", "excerpt", "teaser", "subtitle", "standfirst", "deck", "ogdescription"), _NOT_THE_EDITORS
)
"""Cures for keys of other tools that look as if they could be ours, by plain name."""

UNKNOWN_CURE: Final = (
    "delete it, or, where another tool needs it, name it under `extra: digest: ignored_keys` in mkdocs.yml"
)
