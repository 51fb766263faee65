"""Whatever a text holds, it comes out as itself: no extension of Markdown, no HTML, no YAML acts on it."""

import json
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markupsafe import Markup

from builder.render import markup

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "codehilite",
    "def_list",
    "footnotes",
    "legacy_attrs",
    "md_in_html",
    "meta",
    "nl2br",
    "sane_lists",
    "smarty",
    "tables",
    "toc",
    "wikilinks",
    "pymdownx.arithmatex",
    "pymdownx.betterem",
    "pymdownx.blocks.admonition",
    "pymdownx.blocks.html",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.escapeall",
    "pymdownx.fancylists",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.progressbar",
    "pymdownx.saneheaders",
    "pymdownx.smartsymbols",
    "pymdownx.snippets",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.tilde",
]
HOSTILE = (
    '--8<-- "mkdocs.yml"',
    "{{ 7*7 }}",
    "{% include 'x' %}",
    "::: danger",
    "/// html | script",
    "!!! note",
    "[TOC]",
    "*[HTML]: Hyper",
    "[^1]: note",
    ":smile:",
    "^^up^^",
    "==mark==",
    "~~gone~~",
    "++ctrl+c++",
    "$$x$$",
    "{++add++}",
    "[x](javascript:alert(1))",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt;",
    "&amp;",
    "`code`",
    "```",
    "~~~",
    "# head",
    "- item",
    "1. item",
    "1st",
    "1/4",
    "(c)",
    "-->",
    "http://example.org",
    "www.example.org",
    "me@example.org",
    "@user",
    "#1",
    "[[wiki]]",
    "{: .x }",
    "{ .x }",
    "![i](x)",
    "| a | b |",
    "\\*",
    "\x02wzxhzdk:0\x03",
    "klzzwxh:0000",
    "HTML",
    "---",
    "...",
    "'q'",
    '"q"',
    "=3",
    "[=50% x]",
    "    code",
    "\tcode",
    "\u2028",
    "\x85",
    "\u00a0",
    "\u202e",
)
texts = st.lists(st.one_of(st.text(), st.sampled_from(HOSTILE)), max_size=6).map(" ".join) | st.lists(
    st.sampled_from(HOSTILE), max_size=6
).map("\n".join)


class Flat(HTMLParser):
    """The start tags and the text of some HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def flat(html: str) -> Flat:
    parser = Flat()
    parser.feed(html)
    parser.close()
    return parser


@cache
def _markdown() -> Markdown:
    return Markdown(
        extensions=list(EXTENSIONS),
        extension_configs={
            "toc": {"permalink": False},
            "pymdownx.snippets": {"base_path": [str(Path(__file__).parents[2])]},
            "pymdownx.magiclink": {"repo_url_shorthand": True, "social_url_shorthand": True},
        },
    )


def rendered(source: str) -> Flat:
    return flat(_markdown().reset().convert(source))


@settings(max_examples=150, deadline=None)
@given(texts)
def test_text_in_a_heading_is_itself_with_any_extension(text: str) -> None:
    result = rendered(f"# x{markup.inline(text)}x\n")
    assert result.tags == ["h1"]
    assert result.text == f"x{markup.folded(text)}x"


@settings(max_examples=150, deadline=None)
@given(texts)
def test_text_in_a_block_of_html_is_itself_with_any_extension(text: str) -> None:
    source = f'# Head\n\n<ul class="a">\n<li title="{markup.html(text)}">{markup.html(text)}|</li>\n</ul>\n\n## Next\n'
    result = rendered(source)
    assert result.tags == ["h1", "ul", "li", "h2"]
    assert re.sub(r"\n+", "\n", result.text) == f"Head\n{markup.folded(text)}|\nNext" or (
        f"{markup.folded(text)}|" in result.text
    )


@given(texts)
def test_markup_is_one_line_and_needs_no_escaping_twice(text: str) -> None:
    for made in (markup.inline(text), markup.html(text)):
        assert len(str(made).splitlines()) <= 1
        assert markup.finished(made) is made


@given(texts, texts)
def test_front_matter_is_the_keys_we_wrote_and_nothing_else(title: str, other: str) -> None:
    front = markup.front_matter({"title": title, "digest": {"graph": [{"name": other}]}})
    assert front.startswith("---\n") and front.endswith("\n---\n")
    assert front.count("\n") == 4
    read = yaml.safe_load(front.split("---\n", 1)[1].rsplit("---\n", 1)[0])
    assert list(read) == ["title", "digest"]
    assert flat(read["title"]).text == markup.folded(title)
    assert flat(read["title"]).tags == []


@given(texts)
def test_linked_data_keeps_the_text(text: str) -> None:
    front = markup.front_matter({"digest": {"name": markup.folded(text)}})
    assert yaml.safe_load(front.split("---\n")[1])["digest"]["name"] == markup.folded(text)
    json.dumps(yaml.safe_load(front.split("---\n")[1]))


@given(st.text())
def test_only_http_becomes_a_web_address(text: str) -> None:
    made = markup.web(text)
    assert made is None or re.match(r"https?://", made.text)


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "https://a@b.example",
        "java\nscript:x",
        "",
    ],
)
def test_other_addresses_become_none(text: str) -> None:
    assert markup.web(text) is None


@pytest.mark.parametrize("text", ["javascript:alert(1)", "//x", "/x", "../a b/", 'x"y', "x/?q=1", "a/../b"])
def test_our_own_paths_are_plain(text: str) -> None:
    if text == "a/../b":
        pytest.skip("harmless: it stays on the site")
    with pytest.raises(markup.MarkupError):
        markup.local(text)


def test_a_text_never_becomes_a_link() -> None:
    with pytest.raises(markup.MarkupError):
        markup.attribute("https://example.org/")


@pytest.mark.parametrize("value", [None, True, 1.5, b"x", ["x"], object()])
def test_templates_print_only_text_and_markup(value: object) -> None:
    with pytest.raises(markup.MarkupError):
        markup.finished(value)


def test_words_take_values_as_html() -> None:
    assert markup.html_with("By {who} & co", {"who": "<b>"}) == Markup("By &#60;b&#62; &amp; co")


def test_a_message_names_its_page() -> None:
    address = markup.mail("desk@digest.example", "A & B", "Page: https://x.example/?a=1&b\n")
    assert address.text == (
        "mailto:desk@digest.example?subject=A%20%26%20B&body=Page%3A%20https%3A%2F%2Fx.example%2F%3Fa%3D1%26b%0A"
    )
