"""Collection -> pages: Markdown files for any renderer, through the templates beside this file."""

from builder.config import Settings
from builder.models import Collection, Page
from builder.render import indexes, lists
from builder.render.digest_page import digest_page, expired_page
from builder.render.home import home
from builder.render.redirects import redirect
from builder.render.site import Site

__all__ = ["pages"]


def pages(collection: Collection, settings: Settings) -> tuple[Page, ...]:
    """Every generated file; the same collection gives the same bytes."""
    site = Site.of(collection, settings)
    made = [home(site)]
    made += [digest_page(site, entry) for entry in collection.entries]
    made += [expired_page(site, digest) for digest in collection.expired]
    made += [indexes.topics_index(site), indexes.people_index(site), indexes.sources_index(site)]
    made += indexes.archive(site)
    made += [page for topic in collection.topics for page in lists.topic_pages(site, topic)]
    made += [page for person in collection.people for page in lists.person_pages(site, person)]
    made += [page for source in collection.sources for page in lists.source_pages(site, source)]
    made += [redirect(old, new) for old, new in collection.redirects]
    return tuple(made)
