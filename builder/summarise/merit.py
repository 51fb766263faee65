"""What a reader wants beyond the fitted score: the lede in, scraps and dangling sentences out."""

from collections.abc import Sequence

from builder.models import Text
from builder.summarise.features import FEATURES, Profile
from builder.summarise.standing import Standing

LEDE = 1.5
"""What the opening sentence of a story gains, in standard deviations of the score."""
LEAST_LEDE = 8
"""Words of a lede; a shorter opening is a flourish."""
POINTING = 0.3
SCRAP = 2.0
"""What a sentence of no words would lose; one of `FULL` words loses nothing."""
FULL = 14
COSTS = (
    (FEATURES.index("connective"), 0.3),
    (FEATURES.index("first person"), 0.5),
    (FEATURES.index("question"), 1.0),
)
"""Features that cost a reader more than the fit knows."""
QUESTION = FEATURES.index("question")


def merits(
    text: Text, found: Sequence[Profile], scores: Sequence[float], standing: Sequence[Standing]
) -> list[float]:
    """The scores of the sentences of `text`, set right."""
    opening = next((place for place, own in enumerate(standing) if own is not Standing.UNFIT), -1)
    merited = []
    for place, (sentence, score) in enumerate(zip(text.sentences, scores, strict=True)):
        words = len(text.body[sentence.start : sentence.end].split(maxsplit=FULL))
        merit = score - _cost(words, found[place], standing[place])
        if place == opening and _is_lede(words, found[place], standing[place]):
            merit += LEDE
        merited.append(merit)
    return merited


def _cost(words: int, profile: Profile, standing: Standing) -> float:
    scrap = SCRAP * max(0, FULL - words) / FULL
    pointing = POINTING if standing is Standing.POINTS_BACK else 0.0
    return scrap + pointing + sum(cost * profile.values[feature] for feature, cost in COSTS)


def _is_lede(words: int, profile: Profile, standing: Standing) -> bool:
    return standing is Standing.ALONE and words >= LEAST_LEDE and not profile.values[QUESTION]
