"""A digest as linked data, in the terms of schema.org; the page's own address is added by the theme."""

from builder.models import Digest, Entry, KeyQuote
from builder.render.markup import Data, folded, web
from builder.render.sayings import anchor, as_text
from builder.render.site import Site

EXTRACTED = "https://schema.org/AlgorithmicallyEnhancedDigitalSource"
_SPEAKERS = {"person": "Person", "organisation": "Organization"}


def graph(site: Site, entry: Entry) -> list[Data]:
    """The nodes of one digest: the article, and the story that it is based on."""
    digest, article = entry.digest, entry.digest.article
    node: dict[str, Data] = {
        "@type": "Article",
        "@id": "#digest",
        "headline": folded(article.title),
        "abstract": folded(" ".join(line.text for line in digest.summary)),
        "inLanguage": site.settings.site_language if digest.text.language == "und" else digest.text.language,
        "datePublished": (article.added or entry.date).isoformat(),
        "keywords": [folded(topic.name) for topic in entry.topics],
        "publisher": {"@type": "Organization", "name": folded(site.publisher())},
        "isBasedOn": {"@id": "#original"},
    }
    if article.updated:
        node["dateModified"] = article.updated.isoformat()
    if entry.section:
        node["articleSection"] = folded(entry.section)
    origins = {line.origin for line in digest.summary} | {quote.origin for quote in digest.key_quotes}
    if "extracted" in origins:
        node["digitalSourceType"] = EXTRACTED
    if digest.key_quotes:
        node["hasPart"] = [
            _quotation(digest, quote, position) for position, quote in enumerate(digest.key_quotes)
        ]
    return [node, _original(entry)]


def thing(kind: str, name: str, description: str, wikidata: str) -> list[Data]:
    """The node of a topic, person or organisation that has a Wikidata item; none without."""
    if not wikidata:
        return []
    node: dict[str, Data] = {
        "@type": _SPEAKERS.get(kind, "DefinedTerm"),
        "@id": "#digest",
        "name": folded(name),
        "sameAs": f"https://www.wikidata.org/entity/{wikidata}",
    }
    return [node | {"description": folded(description)} if description else node]


def _quotation(digest: Digest, quote: KeyQuote, position: int) -> Data:
    node: dict[str, Data] = {
        "@type": "Quotation",
        "@id": f"#{anchor(position)}",
        "text": folded(as_text(quote, digest)),
    }
    speaker = quote.speaker
    if speaker and speaker.kind in _SPEAKERS:
        creator = {"@type": _SPEAKERS[speaker.kind], "name": folded(speaker.name)}
        if speaker.role and speaker.kind == "person":
            creator["jobTitle"] = folded(speaker.role)
        node["creator"] = creator
    return node


def _original(entry: Entry) -> Data:
    article = entry.digest.article
    node: dict[str, Data] = {
        "@type": "NewsArticle",
        "@id": "#original",
        "headline": folded(article.title),
        "datePublished": entry.date.isoformat(),
        "publisher": {"@type": "Organization", "name": folded(article.source)},
    }
    if address := web(article.source_url) if article.source_url else None:
        node["url"] = address.text
    if entry.digest.authors:
        node["author"] = [{"@type": "Person", "name": folded(name)} for name in entry.digest.authors]
    return node
