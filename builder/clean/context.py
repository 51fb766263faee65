"""What a line's surroundings say: neighbours, runs of non-sentences, repetition, place by the title."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from builder.clean.appeals import appeal
from builder.clean.line import Line
from builder.clean.shape import clues, shape

NEAR = 2
WINDOW = 4


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is looked up for each line; all lists run parallel to the lines that earlier rules left."""

    prose: list[bool]
    prose_before: list[int]
    """How many of the lines up to each place are prose; one longer than the lines."""
    block: list[int]
    run: list[int]
    counts: Counter[str]
    known_near: list[str]
    title: list[str]
    first: int
    last: int
    spaced: bool
    dirt: str


def surroundings(lines: Sequence[Line], known: Sequence[bool], title_at: int) -> Surroundings:
    """Look once over all lines; `known` marks what earlier rules took, `title_at` the title's index or -1."""
    left = [at for at, taken in enumerate(known) if not taken]
    prose = [shape(lines[at].text).prose for at in left]
    where = [at for at, good in enumerate(prose) if good]
    blocks = _lengths([line.gap for line in lines])
    block = [blocks[at] for at in left]
    taken = sum(known) - (title_at >= 0)
    return Surroundings(
        prose=prose,
        prose_before=[0, *accumulate(prose)],
        block=block,
        run=_lengths([at == 0 or good or prose[at - 1] for at, good in enumerate(prose)]),
        counts=Counter(line.text.casefold() for line in lines),
        known_near=[_known_near(at, lines, known, title_at) for at in left],
        title=[_by_title(at, title_at) for at in left],
        first=where[0] if where else len(left),
        last=where[-1] if where else -1,
        spaced=sum(block[at] == 1 for at in where) > 0.7 * len(where) and len(where) > NEAR,
        dirt="none" if taken <= 0 else "few" if taken < 4 else "many",
    )


def features(lines: Sequence[Line], around: Surroundings) -> list[tuple[str, ...]]:
    """For each line that is left (`lines` has only those) the names of the features that it shows."""
    return [
        (*clues(line.text), *_place(at, around), *_company(at, line, around)) for at, line in enumerate(lines)
    ]


def _lengths(starts: Sequence[bool]) -> list[int]:
    """For each place the length of the run that it belongs to, runs beginning where `starts` is true."""
    lengths = [0] * len(starts)
    begin = 0
    for at in range(1, len(starts) + 1):
        if at == len(starts) or starts[at]:
            lengths[begin:at] = [at - begin] * (at - begin)
            begin = at
    return lengths


def _known_near(at: int, lines: Sequence[Line], known: Sequence[bool], title_at: int) -> str:
    """Which neighbours in the raw text are known junk, and whether without a blank line between."""
    before = at > 0 and known[at - 1] and at - 1 != title_at
    after = at + 1 < len(lines) and known[at + 1] and at + 1 != title_at
    close = (before and not lines[at].gap) or (after and not lines[at + 1].gap)
    return f"{'before' if before else ''}{'after' if after else ''}{':close' if close else ''}"


def _by_title(at: int, title_at: int) -> str:
    """Where the line stands by the title."""
    if title_at < 0:
        return "no title"
    if at < title_at:
        return "before title"
    return "just after title" if at - title_at <= NEAR else "after title"


def _place(at: int, around: Surroundings) -> Iterator[str]:
    zone = "head" if at < around.first else "tail" if at > around.last else "middle"
    yield f"{zone}:{around.dirt}"
    if zone == "head":
        yield f"head distance:{min(around.first - at, 4)}"
    if zone == "tail":
        yield f"tail distance:{min(at - around.last, 4)}"
    if at == len(around.prose) - 1:
        yield "last line"
    if around.prose[at]:
        yield f"prose from end:{min(around.prose_before[-1] - around.prose_before[at], 6)}:{around.dirt}"
        yield f"prose from start:{min(around.prose_before[at], 3)}"
    yield f"{around.title[at]}:{'prose' if around.prose[at] else around.dirt}"
    if not around.prose[at]:
        run = around.run[at]
        yield f"{zone} run:{run if run < 3 else '3-5' if run < 6 else 'long'}"


def _company(at: int, line: Line, around: Surroundings) -> Iterator[str]:
    prose = around.prose
    kind = "prose" if prose[at] else "other"
    before = "none" if at == 0 else "prose" if prose[at - 1] else "other"
    after = "none" if at + 1 == len(prose) else "prose" if prose[at + 1] else "other"
    yield f"{kind} around:{before}/{after}"
    yield f"{kind} window before:{_share(around, at - WINDOW, at)}"
    yield f"{kind} window after:{_share(around, at + 1, at + 1 + WINDOW)}"
    if around.known_near[at]:
        yield f"{kind} known:{around.known_near[at]}"
    if around.spaced and around.block[at] > 1:
        yield f"block of {'3' if around.block[at] > 2 else '2'}:{kind}"
    asked = appeal(line.text)
    if asked:
        yield f"appeal:{kind}:{'1' if asked == 1 else 'more'}"
    if around.counts[line.text.casefold()] > 1:
        yield f"repeated:{kind}"


def _share(around: Surroundings, start: int, end: int) -> str:
    """The share of prose among some lines, in quarters."""
    start, end = max(start, 0), min(end, len(around.prose))
    if start >= end:
        return "none"
    return f"{4 * (around.prose_before[end] - around.prose_before[start]) // (end - start)}/4"
