"""An editor's say: lines to keep whatever the rules find, and lines to drop."""

from collections.abc import Iterable, Iterator, Sequence

from builder.clean.draft import FOLDED, Finding
from builder.clean.line import Line
from builder.clean.paragraphs import sound_line
from builder.models import CleanWishes


def kept(lines: Sequence[Line], wishes: CleanWishes) -> frozenset[int]:
    """Indices of the lines that a wish keeps."""
    return frozenset(_wished(lines, wishes.keep))


def dropped(lines: Sequence[Line], wishes: CleanWishes) -> Iterator[Finding]:
    """The lines that a wish drops."""
    return (Finding(at) for at in _wished(lines, wishes.drop))


def _wished(lines: Sequence[Line], wished: Iterable[str]) -> Iterator[int]:
    """Indices of the lines that are, or begin with, one of the texts wished for."""
    beginnings = tuple(folded for text in wished if (folded := _folded(sound_line(text)[0])))
    return (at for at, line in enumerate(lines) if beginnings and _folded(line.text).startswith(beginnings))


def _folded(text: str) -> str:
    """Text with its quote marks straight and its spaces folded."""
    return " ".join(text.translate(FOLDED).split())
