"""Links to originals: a local copy where there can be one, never what a renderer takes for a page of its own."""

from dataclasses import replace

import pytest

from builder.render import addresses
from tests.render.larkhaven import SETTINGS, article, digest


@pytest.mark.parametrize(
    ("name", "link"),
    [
        ("canal.html", "../../originals/courier/canal.html"),
        ("canal.md", "https://courier.larkhaven.example/canal.md"),
        ("canal.MD", "https://courier.larkhaven.example/canal.MD"),
        ("canal.markdown", "https://courier.larkhaven.example/canal.markdown"),
        ("canal?x=1", "https://courier.larkhaven.example/canal?x=1"),
        ("../../canal.html", "https://courier.larkhaven.example/../../canal.html"),
    ],
)
def test_an_address_has_a_local_copy_only_where_it_can_be_a_file_of_the_site(name: str, link: str) -> None:
    story = digest(replace(article(), source_url=f"https://courier.larkhaven.example/{name}"))
    address = addresses.original("articles/vote", story, SETTINGS)
    assert address is not None
    assert address.text == link
