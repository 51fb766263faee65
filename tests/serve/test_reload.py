"""In a browser: an open page loads itself anew when the site has changed, and no oftener."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from builder.serve.server import SiteServer

PAGE = (
    "<html><body><script>sessionStorage.n = 1 + Number(sessionStorage.n || 0)</script><p>{}</p></body></html>"
)


@pytest.mark.browser
def test_an_open_page_follows_the_site(tmp_path: Path, browser: Browser) -> None:
    (tmp_path / "index.html").write_text(PAGE.format("Old"))
    with SiteServer(tmp_path, "/d/", "127.0.0.1", 0) as server:
        page = browser.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(server.address)
        page.wait_for_timeout(300)
        assert page.evaluate("sessionStorage.n") == "1"
        (tmp_path / "index.html").write_text(PAGE.format("New"))
        server.publish("/d/")
        page.get_by_text("New").wait_for(timeout=5000)
        page.wait_for_timeout(300)
        assert page.evaluate("sessionStorage.n") == "2"
        page.close()
    assert faults == []
