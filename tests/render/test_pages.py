"""Each kind of page: what stands on it and where it leads."""

import datetime
import posixpath
import re
from dataclasses import replace

import pytest
import yaml

from builder.config import Settings
from builder.models import Collection, Correction, Image, KeyQuote, SummaryLine, TopicPage
from tests.render.larkhaven import SETTINGS, article, collection, digest, entry, files, related, several, tree

HERE = "articles/canal-reopens/index.md"


def words(element: object) -> str:
    return " ".join(element.text_content().split())  # type: ignore[attr-defined] # an element of lxml


def front(content: str) -> dict[str, object]:
    return yaml.safe_load(content.split("---\n")[1])


@pytest.fixture
def page() -> str:
    return files(collection(entry()))[HERE]


def test_the_same_collection_gives_the_same_bytes() -> None:
    assert files(several(12)) == files(several(12))


def test_every_kind_of_page_is_there() -> None:
    made = files(replace(collection(entry()), redirects=(("articles/vote", "articles/canal-reopens"),)))
    assert sorted(made) == [
        "archive/2026/03/index.md",
        "archive/2026/index.md",
        "archive/index.md",
        HERE,
        "articles/vote/index.html",
        "index.md",
        "people/ada-moreno/index.md",
        "people/index.md",
        "sources/courier/index.md",
        "sources/index.md",
        "topics/canal/index.md",
        "topics/index.md",
    ]


def test_a_digest_has_its_byline(page: str) -> None:
    assert words(tree(page).find(".//p[@class='byline']")) == (
        "Digest of a story by Jun Albrecht and Tove Marsh in The Larkhaven Courier,"
        " 12 March 2026 · 1 minute to read"
    )


def test_a_sentence_leads_to_its_place_in_the_local_copy(page: str) -> None:
    first, second = tree(page).findall(".//ul[@class='summary']/li")
    assert words(first) == "LARKHAVEN — The council voted nine to four on Thursday to reopen the canal. ¶1"
    assert second.find("a").get("href") == (
        "../../originals/courier/canal-reopens.html#:~:text=Dredging%20will%20start%20in%20April."
    )


def test_a_quote_is_a_figure_with_speaker_place_and_permalink(page: str) -> None:
    figure, unnamed = tree(page).findall(".//figure")
    assert figure.get("id") == "quote-1"
    assert words(figure.find("blockquote")) == "We waited ten years for boats … We can wait one more winter."
    assert figure.find("blockquote").get("cite") == "https://courier.larkhaven.example/canal-reopens.html"
    assert words(figure.find("figcaption")) == "Ada Moreno, mayor of Larkhaven ¶2 #"
    assert figure.find(".//span[@class='name']/a").get("href") == "../../people/ada-moreno/"
    assert figure.find(".//a[@class='permalink']").get("href") == "#quote-1"
    assert words(unnamed.find("figcaption")) == "A harbour official, not named by The Larkhaven Courier ¶3 #"


def test_slices_of_one_paragraph_after_another_have_no_gap() -> None:
    body = "“First we dig.\n\n“Then we sail,” said Ada Moreno."
    quote = KeyQuote(("First we dig.", "Then we sail"), None, 0, "extracted")
    made = digest(body=body, key_quotes=(quote,), summary=())
    figure = tree(files(collection(entry(made)))[HERE]).find(".//figure")
    assert words(figure.find("blockquote")) == "First we dig. Then we sail"


def test_without_an_address_there_are_no_links_to_the_original() -> None:
    content = files(collection(entry(digest(article(source_url="")))))[HERE]
    assert 'class="src"' not in content
    assert "cite=" not in content
    assert "has no address on the web" in content


def test_an_original_without_a_local_copy_is_linked_on_the_web() -> None:
    made = digest(article(source_url="https://post.larkhaven.example/a?x=1&y=2"))
    links = tree(files(collection(entry(made)))[HERE]).xpath("//a[@class='src']/@href")
    assert links[0].startswith("https://post.larkhaven.example/a?x=1&y=2#:~:text=")


@pytest.mark.parametrize("tail", ["../../x.html", "a b.html", "x.html?y=1", "", "%2e%2e/x"])
def test_a_local_copy_is_only_a_plain_file(tail: str) -> None:
    made = digest(article(source_url=f"https://courier.larkhaven.example/{tail}"))
    links = tree(files(collection(entry(made)))[HERE]).xpath("//a[contains(@class, 'md-button')]/@href")
    assert links[0].startswith("https://courier.larkhaven.example/")


def test_a_digest_without_quotes_and_topics_has_no_empty_headings() -> None:
    made = entry(digest(key_quotes=()), topics=())
    headings = [words(h) for h in tree(files(collection(made))[HERE]).iter("h2")]
    assert headings == ["In brief"]


def test_the_search_shows_a_digest_once(page: str) -> None:
    """Material cuts a page at each heading that has an anchor; Markdown's own headings get one."""
    headings = list(tree(page).iter("h2"))
    assert headings
    assert all(h.get("id") is None and h.get("data-search-exclude") is not None for h in headings)
    assert "\n## " not in page


def test_a_list_leads_back_to_its_section() -> None:
    made = files(collection(entry()))
    for key, section in (
        ("topics/canal", "topics"),
        ("sources/courier", "sources"),
        ("people/ada-moreno", "people"),
    ):
        links = tree(made[f"{key}/index.md"]).xpath("//p[@class='kicker'][1]/a/@href")
        assert links[0] == "../", section


def test_a_card_names_its_topic_with_a_link_and_its_source_where_that_differs() -> None:
    made = files(collection(entry()))
    (home,) = tree(made["index.md"]).xpath("//article[contains(@class, 'lead')]/p[@class='kicker']")
    assert words(home) == "Canal · The Larkhaven Courier"
    assert home.xpath("a/@href") == ["topics/canal/"]
    (own,) = tree(made["sources/courier/index.md"]).xpath("//article/p[@class='kicker']")
    assert words(own) == "Canal"


def test_what_an_editor_wrote_says_so() -> None:
    made = digest(summary=(SummaryLine("The canal will open.", "editor"),))
    content = files(collection(entry(made)))[HERE]
    assert "Written by the Digest’s editor" in content
    assert "was written by an editor" in content
    assert "selected by rule" not in content


def test_corrections_stand_above_the_summary() -> None:
    fixed = article(corrections=(Correction(datetime.date(2026, 3, 15), "It was nine to four."),))
    content = files(collection(entry(digest(fixed))))[HERE]
    assert content.index("Corrected on 15 March 2026.") < content.index(">In brief</h2>")


def test_a_picture_has_its_alternative_and_its_credit() -> None:
    seen = article(image=Image("assets/lock.jpg", 'A "lock"', "Drawn here"))
    content = files(collection(entry(digest(seen))))[HERE]
    image = tree(content).find(".//img")
    assert (image.get("src"), image.get("alt")) == ("../../assets/lock.jpg", 'A "lock"')
    assert front(content)["digest"]["image"] == "assets/lock.jpg"  # type: ignore[index] # a mapping


@pytest.mark.parametrize(
    "src", ["../secret.jpg", "/etc/x.jpg", "javascript:x", "https://x.example/x.jpg", "a b.jpg"]
)
def test_a_picture_from_elsewhere_is_not_shown(src: str) -> None:
    assert "<img" not in files(collection(entry(digest(article(image=Image(src, "x"))))))[HERE]


@pytest.mark.parametrize("licence", ["CC-BY-4.0", "CC0-1.0", "CC BY-SA 4.0", "public domain", "cc-by"])
def test_an_open_licence_shows_the_full_text(licence: str) -> None:
    content = files(collection(entry(digest(article(license=licence)))))[HERE]
    assert tree(content).find(".//details[@class='full']") is not None


@pytest.mark.parametrize("licence", ["", "CC-BY-NC-4.0", "CC BY-ND 4.0", "all rights reserved", "CC-BYX"])
def test_others_do_not(licence: str) -> None:
    content = files(collection(entry(digest(article(license=licence)))))[HERE]
    assert "a harbour official said" not in content


def test_neighbours_and_related_digests_are_linked() -> None:
    first = entry(digest(article("new")), older="old", related=related("old"))
    content = files(collection(first, entry(digest(article("old")), newer="new")))["articles/new/index.md"]
    body = tree(content)
    assert body.xpath("//ul[@class='related']//a/@href") == ["../old/"]
    assert "also on Canal" in content
    assert body.xpath("//nav[@class='neighbours']/a/@href") == ["../old/"]


def test_an_error_can_be_reported_with_the_page_named(page: str) -> None:
    link = tree(page).xpath("//details[@class='made']//a/@href")[0]
    assert link.startswith("mailto:desk@digest.example?subject=Error%20in")
    assert "https%3A%2F%2Fdigest.example%2Flarkhaven%2Farticles%2Fcanal-reopens%2F" in link


def test_front_matter_holds_only_what_we_put_there(page: str) -> None:
    meta = front(page)
    assert list(meta) == ["title", "description", "hide", "search", "digest"]
    article_node, original = meta["digest"]["graph"]  # type: ignore[index] # a mapping
    assert article_node["@type"] == "Article"
    assert article_node["hasPart"][0]["creator"]["name"] == "Ada Moreno"
    assert "creator" not in article_node["hasPart"][1]
    assert original["url"] == "https://courier.larkhaven.example/canal-reopens.html"


def test_an_expired_digest_leaves_a_short_page_without_its_words() -> None:
    gone = digest(article(expires=datetime.date(2026, 6, 1)))
    content = files(replace(Collection(()), expired=(gone,)))[HERE]
    assert front(content)["digest"] == {"kind": "expired", "robots": "noindex"}
    assert "1 June 2026" in content
    assert "nine to four" not in content


def test_a_redirect_leads_by_a_relative_link() -> None:
    moved = (("articles/canal-vote", "articles/canal-reopens"), ("topics/boats", "topics/canal"))
    made = files(replace(collection(entry()), redirects=moved))
    content = made["articles/canal-vote/index.html"]
    assert '<link rel="canonical" href="../canal-reopens/">' in content
    assert 'content="0; url=../canal-reopens/"' in content
    assert '<a href="../canal-reopens/">' in content
    assert "../canal/" in made["topics/boats/index.html"]


def test_an_empty_site_has_its_pages_and_says_so() -> None:
    made = files(Collection(()), Settings())
    assert sorted(made) == [f"{key}index.md" for key in ("archive/", "", "people/", "sources/", "topics/")]
    assert "Nothing has been published yet." in made["index.md"]
    for key in ("archive", "people", "sources", "topics"):
        assert re.search("empty|yet", made[f"{key}/index.md"])


def test_the_home_page_leads_with_the_newest_and_goes_by_day() -> None:
    body = tree(files(several(12))["index.md"])
    assert body.xpath("//article[contains(@class, 'lead')]//h2/a/@href") == ["articles/story-12/"]
    assert len(body.xpath("//section[@class='day']")) == 11
    assert words(body.xpath("//section[@class='day']/h2")[0]) == "Monday, 30 March 2026"
    assert "Quote of the day" in words(body)


def test_the_home_page_is_as_long_as_the_settings_say() -> None:
    content = files(several(12), replace(SETTINGS, home_size=4))["index.md"]
    assert content.count("<article") == 4
    assert "Older digests are in the archive" in content


def test_long_lists_are_paged() -> None:
    made = files(several(17))
    for key in ("topics/canal", "people/ada-moreno", "sources/courier", "archive/2026/03"):
        paths = {path for path in made if path.startswith(f"{key}/")}
        assert paths == {f"{key}/index.md", f"{key}/page/1/index.md", f"{key}/page/2/index.md"}
        assert 'href="page/2/"' in made[f"{key}/index.md"]
        assert "story-17/" in made[f"{key}/index.md"]
        assert "story-1/" in made[f"{key}/page/1/index.md"]
    assert front(made["topics/canal/page/1/index.md"])["search"] == {"exclude": True}


def test_a_topic_knows_its_family() -> None:
    parent = TopicPage("Transport", "transport", ("canal-reopens",), children=("canal",))
    child = TopicPage("Canal", "canal", ("canal-reopens",), parent="transport", related=("transport",))
    made = files(replace(collection(entry()), topics=(child, parent)))
    assert tree(made["topics/canal/index.md"]).xpath("//p[contains(@class, 'links')]//a/@href") == [
        "../transport/",
        "../transport/",
    ]
    assert "../canal/" in made["topics/transport/index.md"]
    assert tree(made["topics/index.md"]).xpath("//ul//ul//a/@href") == ["canal/"]


def test_a_topic_that_editors_identified_says_so_to_machines() -> None:
    topic = TopicPage("Canal", "canal", ("canal-reopens",), wikidata="Q12284")
    made = files(replace(collection(entry()), topics=(topic,)))
    assert "https://www.wikidata.org/entity/Q12284" in made["topics/canal/index.md"].split("---")[1]


def test_a_person_page_says_what_was_said_where() -> None:
    body = tree(files(collection(entry()))["people/ada-moreno/index.md"])
    assert words(body.find(".//figcaption")) == (
        "mayor of Larkhaven · 12 March 2026 · Council votes: canal-reopens · The Larkhaven Courier ¶2"
    )
    assert body.xpath("//a[@class='in']/@href") == ["../../articles/canal-reopens/#quote-1"]


def test_the_archive_counts_by_year_and_month() -> None:
    made = files(collection(entry(), entry(digest(article("old", date=datetime.date(2025, 12, 1))))))
    assert [words(h) for h in tree(made["archive/index.md"]).iter("h2")] == ["2026 1 digest", "2025 1 digest"]
    assert "December" in made["archive/2025/index.md"]
    assert "March 2026" in made["archive/2025/12/index.md"]


def test_a_text_in_another_language_is_marked() -> None:
    french = digest()
    french = replace(french, text=replace(french.text, language="fr"))
    made = files(collection(entry(french)))
    assert tree(made[HERE]).xpath("//h1/span/@lang") == ["fr"]
    assert tree(made[HERE]).xpath("//ul[@class='summary']/@lang") == ["fr"]
    assert tree(made["index.md"]).xpath("//h2/a/@lang") == ["fr"]


def test_links_between_pages_lead_to_pages() -> None:
    made = files(several(17))
    addresses = {re.sub(r"index\.(md|html)$", "", path) for path in made}
    for path, content in made.items():
        for link in re.findall(r'href="([^"#:]+)["#]', content):
            target = posixpath.normpath(posixpath.join("/", posixpath.dirname(path), link)).strip("/")
            if not target.startswith("originals"):
                assert f"{target}/".lstrip("/") in addresses, f"{path}: {link}"


HOSTILE = '<script>x</script> {{ 7*7 }} [x](javascript:y) --8<-- "a" \n\n::: x\n\n# *h* `c` " onload="z'


def test_hostile_text_everywhere_stays_text() -> None:
    bad = article(
        title=HOSTILE,
        source=HOSTILE,
        source_url="javascript:alert(1)",
        authors=(HOSTILE,),
        corrections=(Correction(datetime.date(2026, 3, 15), HOSTILE),),
        reviewed_by=HOSTILE,
        license="CC-BY-4.0",
        image=Image("a.jpg", HOSTILE, HOSTILE),
    )
    made = digest(bad, summary=(SummaryLine(HOSTILE, "editor"),), dateline=HOSTILE)
    for path, content in files(collection(entry(made))).items():
        body = tree(content)
        assert not body.xpath("//script | //@onload | //@onerror | //code | //em"), path
        assert not [a for a in body.xpath("//@href | //@src | //@cite") if a.lower().startswith("javascript")]
        assert "{{" not in content.split("---\n", 2)[2]
        assert not re.search(r"^(?:-{1,}8<|:::)", content, re.MULTILINE)
    shown = words(tree(files(collection(entry(made)))[HERE]).find(".//h1"))
    assert shown == " ".join(HOSTILE.split())
