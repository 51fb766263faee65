"""Is a quoted span direct speech, a fragment of it, or no quotation at all (a title, a scare quote)?"""

from collections.abc import Sequence

from builder.models import QuoteKind
from builder.quotes import lexicon
from builder.quotes.cues import Cue
from builder.quotes.tokens import Token
from builder.text import WORD

FEW = 4
"""Words: a fragment has more than `FEW` to be kept without a cue of its own."""


def kind_of(text: str, tokens: Sequence[Token], at: int, cue: Cue | None) -> QuoteKind | None:
    """What the span `text`, token `at` of its sentence, is; None where it is no quotation."""
    words = WORD.findall(text)
    if not words:
        return None
    before = [token.lower for token in tokens[max(at - 3, 0) : at]]
    spoken = cue is not None and cue.kind in ("after", "before", "label", "according")
    if _is_title(words) and not (spoken and _set_off(text, tokens, at)):
        return None
    if (
        before
        and (set(before[-2:]) & lexicon.NAMING or before[-1] == "call")
        and len(words) <= FEW + 2
        and not _set_off(text, tokens, at)
    ):
        return None
    if _is_sentence(text, words, tokens, at) or (
        cue is not None and cue.kind == "after" and _led_away(text, tokens, at)
    ):
        return "direct"
    return "fragment" if len(words) > FEW or _claimed(text, words, cue) else None


def _claimed(text: str, words: Sequence[str], cue: Cue | None) -> bool:
    """Whether a few words are shown to be somebody's: a verb leads to them, or a comma to the verb."""
    if cue is None or len(words) < 2 or not text[:1].islower():
        return False
    return cue.kind == "before" or (cue.kind == "after" and text[-1:] in ",?!")


def _is_title(words: Sequence[str]) -> bool:
    """Whether all words but small ones have capitals ("The Ballad of Larkhaven")."""
    big = [word for word in words if word.lower() not in lexicon.SMALL]
    return (
        len(words) > 1
        and len(big) > 0
        and len(words) <= 12
        and all(word[0].isupper() or word[0].isdigit() for word in big)
    )


def _set_off(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether comma, colon or a verb at once before or after shows speech."""
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before in (",", ":") and text[:1].isupper():
        return at > 1 and any(token.lower in lexicon.VERBS for token in tokens[max(at - 8, 0) : at])
    return text[-1:] in ",?!" and after is not None and any(
        token.lower in lexicon.SAY for token in tokens[at + 1 : at + 4]
    )  # fmt: skip


def _led_away(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a quoted sentence ends in the comma or mark that leads to its cue ("We tried,” she said")."""
    comma = at + 1 < len(tokens) and tokens[at + 1].text == ","
    return text[:1].isupper() and (comma or text[-1:] in ",?!")


def _is_sentence(text: str, words: Sequence[str], tokens: Sequence[Token], at: int) -> bool:
    if _set_off(text, tokens, at):
        return True
    alone = not any(token.kind in ("word", "name") for token in tokens)
    if alone:
        return len(words) > 2 or text[-1:] in ".?!"
    return text[:1].isupper() and len(words) > FEW
