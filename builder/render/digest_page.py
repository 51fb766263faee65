"""The page of one digest, and the short one that stays when it has expired."""

from builder import licences
from builder.models import Digest, Entry, Page, SummaryLine, TopicLink
from builder.render import addresses, words
from builder.render.addresses import link
from builder.render.linked_data import graph
from builder.render.markup import Address, Data, mail, web
from builder.render.sayings import saying
from builder.render.sheet import Head, sheet
from builder.render.site import Site, minutes, shown_words

BOOST = 2
KICKERS = 2
"""Topics above the title."""


def digest_page(site: Site, entry: Entry) -> Page:
    """The page of a published digest."""
    digest, article = entry.digest, entry.digest.article
    here = f"articles/{article.slug}"
    topics = [(topic.name, _topic_link(site, topic, here)) for topic in entry.topics]
    return sheet(
        here,
        "digest.md",
        Head(article.title, _description(digest), "digest", BOOST, _metadata(site, entry)),
        article=article,
        dateline=digest.dateline,
        language=site.language(digest),
        date=entry.date,
        authors=words.listed(list(digest.authors)),
        source=link(here, f"sources/{site.source_of[article.slug].slug}")
        if article.slug in site.source_of
        else None,
        minutes=minutes(digest.text.word_count()),
        minutes_here=minutes(shown_words(digest)),
        kicker=[topic for topic in topics if topic[1]][:KICKERS],
        topics=topics,
        image=_image(here, digest),
        summary=[(line, _place(site, digest, line, here)) for line in digest.summary],
        sayings=[saying(site, entry, place, here) for place in range(len(digest.key_quotes))],
        original=addresses.original(here, digest, site.settings),
        related=[
            (site.entries[related.slug], link(here, f"articles/{related.slug}"), related.why)
            for related in entry.related
            if related.slug in site.entries
        ],
        newer=_neighbour(site, entry.newer, here),
        older=_neighbour(site, entry.older, here),
        full_text=_full_text(digest) if licences.is_open(article.license) else (),
        licence=licences.name(article.license),
        terms=web(licences.terms(article.license)),
        origins=frozenset(quote.origin for quote in digest.key_quotes),
        editor_topics=words.listed([topic.name for topic in entry.topics if topic.origin == "editor"]),
        report=_report(site, digest, here),
    )


def expired_page(site: Site, digest: Digest) -> Page:
    """What stands at the address of a digest whose time is over."""
    article = digest.article
    here = f"articles/{article.slug}"
    title = words.plain("expired_title")
    return sheet(
        here,
        "expired.md",
        Head(title, words.plain("expired_description"), "expired", digest={"robots": "noindex"}),
        article=article,
        original=addresses.original(here, digest, site.settings),
        archive=link(here, "archive"),
    )


def _description(digest: Digest) -> str:
    return " ".join(line.text for line in digest.summary) or digest.article.title


def _metadata(site: Site, entry: Entry) -> dict[str, Data]:
    article = entry.digest.article
    metadata: dict[str, Data] = {"published": entry.date.isoformat(), "graph": graph(site, entry)}
    if article.updated:
        metadata["modified"] = article.updated.isoformat()
    if article.image and addresses.file("index", article.image.src):
        metadata["image"] = article.image.src
    return metadata


def _place(site: Site, digest: Digest, line: SummaryLine, here: str) -> Address | None:
    if line.block is None:
        return None
    return addresses.passage(here, digest, site.settings, line.text, line.block)


def _topic_link(site: Site, topic: TopicLink, here: str) -> Address | None:
    return link(here, f"topics/{topic.slug}") if topic.slug in site.topics else None


def _image(here: str, digest: Digest) -> Address | None:
    image = digest.article.image
    return addresses.file(here, image.src) if image else None


def _neighbour(site: Site, slug: str, here: str) -> tuple[str, Address] | None:
    entry = site.entries.get(slug)
    return (entry.digest.article.title, link(here, f"articles/{slug}")) if entry else None


def _full_text(digest: Digest) -> tuple[tuple[str, str], ...]:
    body = digest.text.body
    return tuple((block.kind, body[block.start : block.end]) for block in digest.text.blocks)


def _report(site: Site, digest: Digest, here: str) -> Address | None:
    """Where to report an error: a message that names the page, or the publisher's own form."""
    contact = site.settings.contact
    if "://" in contact:
        return web(contact)
    if not contact:
        return None
    page = site.settings.site_url.rstrip("/") + "/" + addresses.url(here)
    subject = words.plain("report_subject", title=digest.article.title)
    return mail(contact, subject, words.plain("report_body", address=page))
