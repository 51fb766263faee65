"""Which language a text is in, told from its script and its function words."""

import re
from collections.abc import Mapping

from builder.text.lexicon import languages, stop_words
from builder.text.words import words

UNKNOWN = "und"
SAMPLE = 4000
"""Characters looked at: enough to be sure, and constant in cost."""
LEAST_SHARE = 0.15
"""Share of function words below which a text is none of the known languages."""
SCRIPTS: Mapping[str, re.Pattern[str]] = {
    "ja": re.compile("[ぁ-ヿ]"),
    "ko": re.compile("[가-힣]"),
    "zh": re.compile("[一-鿿]"),
    "el": re.compile("[Ͱ-Ͽ]"),
    "he": re.compile("[א-ת]"),
    "th": re.compile("[ก-๛]"),
    "hi": re.compile("[ऀ-ॿ]"),
    "fa": re.compile("[پچژگ]"),
    "ar": re.compile("[ء-ي]"),
    "uk": re.compile("[іїєґ]", re.IGNORECASE),
    "ru": re.compile("[ыэё]", re.IGNORECASE),
}
LATIN = re.compile("[A-Za-zÀ-ɏ]")


def detect(text: str) -> str:
    """The ISO 639-1 code of the language of `text`, or "und" where it cannot be told."""
    sample = text[:SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if 2 * len(LATIN.findall(sample)) < letters:
        return _by_script(sample, letters)
    found = words(sample)
    scores = {language: _share(found, language) for language in languages()}
    best = max(scores, key=scores.__getitem__, default=UNKNOWN)
    ties = sum(score == scores[best] for score in scores.values())
    return best if ties == 1 and scores[best] >= LEAST_SHARE else UNKNOWN


def _share(found: list[str], language: str) -> float:
    known = stop_words(language)
    return sum(word in known for word in found) / len(found) if found else 0.0


def _by_script(sample: str, letters: int) -> str:
    for language, script in SCRIPTS.items():
        if len(script.findall(sample)) * 50 > letters:
            return language
    return UNKNOWN
