"""Pages -> site, with the real renderers: whole sites only, clear errors, and folders left alone."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from builder.errors import SiteError
from builder.site import Layout, RendererName, build

SETTINGS = """\
site_name: The Larkhaven Digest
site_url: !ENV [SITE_URL, "https://digest.example/larkhaven/"]
theme:
  name: material
  font: false
plugins: [search]
"""
RENDERERS = [
    "mkdocs",
    pytest.param(
        "zensical", marks=pytest.mark.skipif(not find_spec("zensical"), reason="zensical is not installed")
    ),
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    (tmp_path / "docs" / "index.md").write_text("# The canal reopens\n")
    return tmp_path


def left_over(root: Path) -> list[str]:
    return [path.name for path in (*root.glob(".precis*"), *(root / ".cache").glob("site-*"))]


@pytest.mark.site
@pytest.mark.parametrize("renderer", RENDERERS)
def test_builds_a_site_and_keeps_it_when_the_next_build_fails(root: Path, renderer: RendererName) -> None:
    assert build(root, renderer) == root / "site"
    good = (root / "site" / "index.html").read_bytes()
    assert b"The canal reopens" in good
    assert b"https://digest.example/larkhaven/" in good
    (root / "docs" / "index.md").write_text("# The ferry\n\nSee [the fares](fares.md).\n")
    with pytest.raises(SiteError) as caught:
        build(root, renderer)
    (problem,) = caught.value.problems
    assert problem.file == "docs/index.md"
    assert problem.cure == "correct the link, or add the page that it leads to"
    assert (root / "site" / "index.html").read_bytes() == good
    assert left_over(root) == []


@pytest.mark.site
@pytest.mark.parametrize("renderer", RENDERERS)
def test_without_strict_a_warning_is_said(root: Path, renderer: RendererName) -> None:
    (root / "docs" / "index.md").write_text("See [the fares](fares.md).\n")
    said: list[str] = []
    build(root, renderer, strict=False, say=said.append, site_url="https://other.example/d/")
    assert len(said) == 1
    assert "docs/index.md" in said[0]
    assert b"https://other.example/d/" in (root / "site" / "index.html").read_bytes()


@pytest.mark.site
def test_says_nothing_of_its_tools_and_prunes_what_is_stale(
    root: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    target = root / "public"
    (root / "docs" / "ferry.md").write_text("# The ferry\n")
    build(root, site_dir=target)
    assert (target / "ferry" / "index.html").is_file()
    (target / ".git").mkdir()
    style = next(target.rglob("*.css"))
    before = style.stat().st_ino
    (root / "docs" / "ferry.md").unlink()
    build(root, site_dir=target)
    assert not (target / "ferry").exists()
    assert (target / ".git").is_dir()
    assert style.stat().st_ino == before
    assert capfd.readouterr() == ("", "")


@pytest.mark.site
@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("settings", ["site_name: [\n", "site_name: x\ntheme: marble\n"])
def test_broken_settings_are_named(root: Path, renderer: RendererName, settings: str) -> None:
    (root / "mkdocs.yml").write_text(settings)
    with pytest.raises(SiteError) as caught:
        build(root, renderer)
    assert {problem.file for problem in caught.value.problems} == {"mkdocs.yml"}
    assert "Traceback" not in str(caught.value)
    assert left_over(root) == []


@pytest.mark.parametrize("where", [".", "docs", "docs/site", "..", "articles", "file"])
def test_puts_no_site_where_something_else_is(root: Path, where: str) -> None:
    (root / "articles").mkdir()
    (root / "articles" / "canal.md").write_text("by hand")
    (root / "file").write_text("by hand")
    with pytest.raises(SiteError) as caught:
        build(root, site_dir=root / where)
    assert "--site-dir" in str(caught.value)
    assert (root / "articles" / "canal.md").read_text() == "by hand"


def test_says_how_to_get_zensical(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.site.find_spec", lambda name: None)
    with pytest.raises(SiteError, match=r"zensical is not installed.*pip install zensical"):
        build(root, "zensical")


def test_says_that_there_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match=r"mkdocs\.yml: error: there is no such file"):
        build(tmp_path)


@pytest.mark.parametrize(
    ("address", "mount"),
    [
        ("", "/"),
        ("https://a.example", "/"),
        ("https://a.example/d", "/d/"),
        ("https://a.example/d/e/", "/d/e/"),
    ],
)
def test_the_sub_path_is_that_of_the_site_url(address: str, mount: str) -> None:
    assert Layout(site_url=address).mount() == mount


def test_reads_the_layout_past_the_tags_of_mkdocs(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://pages.example/x/")
    emoji = "markdown_extensions:\n  - x: {y: !!python/name:material.extensions.emoji.twemoji }\n"
    (root / "mkdocs.yml").write_text(SETTINGS + "docs_dir: pages\nsite_dir: out\n" + emoji)
    assert Layout.read(root) == Layout("pages", "out", "https://pages.example/x/")
