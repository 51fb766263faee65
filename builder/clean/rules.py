"""The rules in order, and the loop that applies them."""

from builder.clean import appeals, biographies, bylines, captions, furniture, model, tail, title
from builder.clean.draft import Draft, Rule

FURNITURE: tuple[tuple[str, Rule], ...] = (
    ("advertisement", furniture.of_kind("advertisement")),
    ("sharing", furniture.of_kind("sharing")),
    ("newsletter", furniture.of_kind("newsletter")),
    ("newsletter", furniture.promotions),
    ("notice", furniture.of_kind("notice")),
    ("navigation", furniture.of_kind("navigation")),
    ("form", furniture.forms),
    ("related link", furniture.related),
    ("syndication", furniture.syndication),
    ("copyright", furniture.copyright_lines),
    ("picture credit", captions.pictures),
)
"""What can be told before the title is known."""

STORY: tuple[tuple[str, Rule], ...] = (
    ("scraper tail", tail.scraper_tail),
    ("repeated title", title.repetitions),
    ("above the title", title.above),
    ("link list", furniture.link_lists),
    ("topics list", furniture.listed_topics),
    ("byline", bylines.byline_lines),
    ("timestamp", furniture.timestamps),
    ("byline", bylines.bare_names),
    ("byline", bylines.capital_names),
    ("page foot", furniture.page_foot),
    ("reporter credit", bylines.credit_lines),
    ("appeal", appeals.appeals),
    ("biography", biographies.biographies),
    ("orphaned label", furniture.orphaned_labels),
    ("page furniture", model.unlikely),
)
"""What needs the title, or looks at what the rules before it left."""


def apply(rules: tuple[tuple[str, Rule], ...], draft: Draft) -> Draft:
    """The draft after all rules, each of which sees what those before it took."""
    for name, rule in rules:
        draft = draft.without(name, rule(draft))
    return draft
