"""The built site in a real browser, at phone and desktop width, in light and dark."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.site]

KINDS = (
    "",
    "articles/canal-reopens/",
    "archive/",
    "topics/",
    "people/",
    "sources/",
    "about/",
    "how-we-make-this/",
    "originals/",
    "404.html",
)


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that fails its test on any console error and on any request that leaves the site."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda request: (
            faults.append(request.url) if not request.url.startswith((address, "data:", "blob:")) else None
        ),
    )
    yield page
    context.close()
    assert not faults


def first(page: Page, list_address: str) -> str:
    page.goto(list_address)
    link = page.locator(
        f"article a[href*='{list_address.strip('/')}/'], article a[href^='./'], article a"
    ).first
    return str(link.get_attribute("href"))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_overflows_at_320_pixels(page: Page, kind: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(kind or "./")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_search_finds_a_digest(page: Page) -> None:
    page.goto("./")
    page.keyboard.press("/")
    page.keyboard.type("canal", delay=20)
    result = page.locator(".md-search-result__link").first
    expect(result).to_be_visible()
    result.click()
    expect(page.locator("h1")).to_contain_text(re.compile("canal", re.IGNORECASE))


def test_search_shows_each_page_once_with_words_that_were_sought(page: Page) -> None:
    page.goto("./")
    page.keyboard.press("/")
    page.keyboard.type("ropewalk lock", delay=20)
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    expect(page.locator(".md-search-result__meta")).to_contain_text("matching page")
    assert page.locator(".md-search-result__more").count() == 0
    found = page.locator(".md-search-result__item > a").evaluate_all(
        "all => all.map(one => one.href.split(/[?#]/)[0])"
    )
    assert len(found) == len(set(found))


def test_the_menu_on_a_phone_leads_to_each_section(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(address)
    for section in ("Topics", "People", "Sources", "Archive", "About"):
        page.locator("header label[for=__drawer]").tap()
        page.locator(".md-nav--primary").get_by_role("link", name=section, exact=True).tap()
        expect(page.locator("h1")).to_contain_text(section)
    context.close()


@pytest.mark.parametrize(
    "kind", ["", "articles/canal-reopens/", "people/ada-moreno/", "topics/canal/", "topics/"]
)
def test_links_are_large_enough_for_a_thumb(browser: Browser, address: str, kind: str) -> None:
    """24 pixels each way, with the part around a mark that counts as the mark (WCAG 2.5.8)."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + kind)
    small = page.locator(".md-content a, .md-footer a").evaluate_all(
        """links => links.flatMap(link => {
            const box = link.getClientRects()[0], around = getComputedStyle(link, "::after")
            if (!box) return []
            const sides = around.content !== "none" && around.position === "absolute"
                ? [parseFloat(around.width), parseFloat(around.height)] : [box.width, box.height]
            return Math.min(...sides) < 24 ? [[link.textContent, ...sides]] : []
        })"""
    )
    assert not small
    context.close()


def test_the_keyboard_reaches_the_text_first_and_shows_where_it_is(page: Page) -> None:
    page.goto("articles/canal-reopens/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('md-skip')")
    page.keyboard.press("Enter")
    seen: set[str] = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        names, outline = page.evaluate(
            "[[...document.activeElement.classList], getComputedStyle(document.activeElement).outlineStyle]"
        )
        assert outline != "none", names
        seen.update(names)
        if "newer" in seen:
            break
    assert {"src", "permalink", "newer"} <= seen
    assert "md-tabs__link" not in seen


def test_print_has_the_text_and_how_it_was_made_and_no_furniture(page: Page) -> None:
    page.goto("articles/canal-reopens/")
    page.emulate_media(media="print")
    for shown in (".summary", ".quote figcaption", "details.made > p", ".md-banner"):
        expect(page.locator(shown).first).to_be_visible()
    for hidden in (".md-header", ".md-tabs", ".md-footer", ".neighbours", ".permalink"):
        expect(page.locator(hidden).first).to_be_hidden()


def test_the_column_beside_the_days_goes_along(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 1080})
    page.goto("./")
    page.evaluate("window.scrollTo(0, 1600)")
    expect(page.locator(".aside .pull")).to_be_in_viewport()


def test_the_colour_scheme_follows_the_reader_and_the_button(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(address)
    scheme = "document.body.getAttribute('data-md-color-scheme')"
    assert page.evaluate(scheme) == "slate"
    page.locator("label[for^=__palette]:visible").first.click()
    assert page.evaluate(scheme) == "default"
    context.close()


def test_a_sentence_links_to_its_very_place_in_the_original(page: Page) -> None:
    page.set_viewport_size({"width": 800, "height": 300})
    page.goto("articles/canal-reopens/")
    link = page.locator("figure.quote a.src, a.src").last
    link.click()
    page.wait_for_load_state()
    assert "/originals/" in page.url
    # Chromium has scrolled to the words, well below the top of the page
    page.wait_for_function("window.scrollY > 50")


def test_reading_works_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator("article h3 a, article h2 a").first.click()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".md-content")).to_contain_text("In brief")
    context.close()


def test_an_old_address_leads_to_the_new_one(page: Page, mkdocs_site: object) -> None:
    from pathlib import Path

    redirects = [
        path.parent.relative_to(str(mkdocs_site)).as_posix()
        for path in Path(str(mkdocs_site)).rglob("index.html")
        if 'http-equiv="refresh"' in path.read_text("utf-8")
    ]
    assert redirects
    page.goto(f"{redirects[0]}/")
    page.wait_for_url(lambda url: redirects[0] not in url)
    expect(page.locator("h1")).to_be_visible()
