"""Pages of a long list: nothing lost, nothing twice, and an older page never changes."""

from hypothesis import given
from hypothesis import strategies as st

from builder.render.paging import leaves

counts = st.integers(0, 400)
sizes = st.integers(1, 60)


@given(counts, sizes)
def test_every_item_stands_once_in_order(count: int, size: int) -> None:
    items = list(range(count, 0, -1))
    assert [item for leaf in leaves(items, size) for item in leaf.items] == items


@given(counts, sizes)
def test_older_leaves_are_full_and_numbered_from_the_oldest(count: int, size: int) -> None:
    base, *older = leaves(list(range(count)), size)
    assert all(len(leaf.items) == size for leaf in older)
    assert [leaf.number for leaf in older] == list(range(len(older), 0, -1))
    assert len(base.items) < 2 * size
    assert not older or len(base.items) >= size


@given(counts, sizes, st.integers(1, 100))
def test_a_page_never_changes_when_the_list_grows(count: int, size: int, more: int) -> None:
    before = {leaf.number: leaf.items for leaf in leaves(list(range(count, 0, -1)), size)}
    after = {leaf.number: leaf.items for leaf in leaves(list(range(count + more, 0, -1)), size)}
    for number, items in before.items():
        assert number == 0 or after[number] == items


@given(counts, sizes)
def test_neighbours_form_a_chain(count: int, size: int) -> None:
    chain = leaves(list(range(count)), size)
    assert [leaf.newer for leaf in chain] == [None, *(leaf.number for leaf in chain[:-1])]
    assert [leaf.older for leaf in chain] == [*(leaf.number for leaf in chain[1:]), None]
