"""Long lists in pages whose addresses never shift: numbered from the oldest, the newest at the base."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Leaf(Generic[Item]):
    """One page of a list: `number` counts from 1, the oldest; 0 is the base, which holds the newest."""

    number: int
    items: tuple[Item, ...]
    older: int | None
    """The number of the next older leaf, None for the oldest."""
    newer: int | None
    """The number of the next newer leaf (0: the base), None for the base itself."""


def leaves(items: Sequence[Item], size: int) -> tuple[Leaf[Item], ...]:
    """The base, then the older leaves from the newest to the oldest; `items` are newest first.

    Older leaves hold exactly `size` items and are never made anew when the list
    grows; the base holds what is left, from `size` to `2 * size - 1` where there are
    older ones.
    """
    full = max(0, len(items) // size - 1)
    edge = len(items) - full * size
    base = Leaf(0, tuple(items[:edge]), full or None, None)
    older = (
        Leaf(
            number,
            tuple(items[len(items) - number * size : len(items) - (number - 1) * size]),
            number - 1 or None,
            number + 1 if number < full else 0,
        )
        for number in range(full, 0, -1)
    )
    return (base, *older)
