"""The built site as files: links, claims, and the same from both renderers."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from lxml import html

pytestmark = pytest.mark.site

BASE = "https://example.org/digest/"
NOT_COMPARED = re.compile(r"search|sitemap\.xml\.gz|assets/(javascripts|stylesheets|images)/")


def pages(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


@cache
def parsed(path: Path) -> html.HtmlElement:
    return html.fromstring(path.read_bytes())


def address_of(page: str) -> str:
    return urljoin(BASE, re.sub(r"(^|/)index\.html$", r"\1", page))


def target(site: Path, address: str) -> Path:
    path = unquote(urlsplit(address).path.removeprefix(urlsplit(BASE).path))
    file = site / path
    return file / "index.html" if file.is_dir() or not path else file


def test_all_internal_links_and_anchors_resolve(mkdocs_site: Path) -> None:
    broken = []
    for page in pages(mkdocs_site):
        if page == "404.html":
            continue
        for link in parsed(mkdocs_site / page).iterlinks():
            address, anchor = urldefrag(urljoin(address_of(page), link[2]))
            if not address.startswith(BASE):
                continue
            file = target(mkdocs_site, address)
            if not file.is_file():
                broken.append(f"{page}: {link[2]}")
            elif not has_anchor(file, anchor):
                broken.append(f"{page}: {link[2]} (no such anchor)")
    assert not broken


def has_anchor(file: Path, anchor: str) -> bool:
    if not anchor or anchor.startswith(":~:") or anchor == "__skip" or file.suffix != ".html":
        return True
    return bool(parsed(file).xpath("//*[@id=$id or @name=$id]", id=unquote(anchor)))


def test_nothing_is_loaded_from_another_host(mkdocs_site: Path) -> None:
    loading = (
        "//script/@src | //link[@rel!='canonical' and @rel!='alternate']/@href | //img/@src | //iframe/@src"
    )
    foreign = [
        f"{page}: {address}"
        for page in pages(mkdocs_site)
        for address in parsed(mkdocs_site / page).xpath(loading)
        if not urljoin(address_of(page), address).startswith((BASE, "data:")) and "/digest/" not in address
    ]
    assert not foreign


def test_every_page_says_that_the_town_is_invented(mkdocs_site: Path) -> None:
    redirects = {
        page for page in pages(mkdocs_site) if b'http-equiv="refresh"' in (mkdocs_site / page).read_bytes()
    }
    silent = [
        page
        for page in pages(mkdocs_site)
        if page not in redirects and "invented" not in parsed(mkdocs_site / page).text_content()
    ]
    assert not silent


def test_both_renderers_make_the_same_pages(mkdocs_site: Path, zensical_site: Path) -> None:
    def compared(site: Path) -> list[str]:
        files = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
        return sorted(file for file in files if not NOT_COMPARED.search(file))

    assert compared(zensical_site) == compared(mkdocs_site)


def test_both_renderers_make_the_same_text_and_links(mkdocs_site: Path, zensical_site: Path) -> None:
    for page in pages(mkdocs_site):
        both = [parsed(site / page) for site in (mkdocs_site, zensical_site)]
        if not both[0].xpath("//article"):
            continue
        texts = [" ".join(page.xpath("string(//article)").split()) for page in both]
        assert texts[0] == texts[1], page
        links = [
            [urljoin(address_of(page), link) for link in document.xpath("//article//a/@href")]
            for document in both
        ]
        assert links[0] == links[1], page


def test_each_summary_sentence_and_quote_stands_in_its_original(mkdocs_site: Path) -> None:
    checked = 0
    for page in pages(mkdocs_site):
        if not page.startswith("articles/"):
            continue
        for link in parsed(mkdocs_site / page).xpath("//a[contains(@href, ':~:text=')]/@href"):
            address, fragment = urldefrag(urljoin(address_of(page), link))
            if not address.startswith(BASE):
                continue
            original = " ".join(parsed(target(mkdocs_site, address)).text_content().split())
            wanted = [unquote(part) for part in fragment.split(":~:text=")[1].split(",")]
            for part in wanted:
                assert part.removesuffix("-").removeprefix("-") in original, f"{page}: {part}"
            checked += 1
    assert checked > 50
