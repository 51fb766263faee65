"""The seams filled in: every analyser and renderer by the name that the settings use."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.config import Settings
from builder.models import QuoteFinder, Renderer, Summariser, Tagger
from builder.quotes import find
from builder.render import pages
from builder.summarise import lead
from builder.topics import tag

SUMMARISERS: Mapping[str, Summariser] = {"lead": lead}
QUOTE_FINDERS: Mapping[str, QuoteFinder] = {"rules": find}
TAGGERS: Mapping[str, Tagger] = {"phrases": tag}
RENDERERS: Mapping[str, Renderer] = {"pages": pages}


@dataclass(frozen=True, slots=True)
class Stages:
    """The four exchangeable stages of one build."""

    summariser: Summariser = lead
    quote_finder: QuoteFinder = find
    tagger: Tagger = tag
    renderer: Renderer = pages

    @classmethod
    def named(cls, settings: Settings) -> "Stages":
        """The stages that the settings name."""
        return cls(
            SUMMARISERS[settings.summariser],
            QUOTE_FINDERS[settings.quote_finder],
            TAGGERS[settings.tagger],
            RENDERERS[settings.renderer],
        )
