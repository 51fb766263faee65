"""Where MkDocs looks for pages and puts the site, by `mkdocs.yml`."""

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from builder.config import SETTINGS_FILE
from builder.errors import Problem, SiteError
from builder.strict.nodes import MapNode, Scalar
from builder.strict.reading import read_lenient
from builder.strict.report import Report


@dataclass(frozen=True, slots=True)
class Layout:
    """MkDocs' own keys for folders, relative to the project, and the site's address."""

    docs_dir: str = "docs"
    site_dir: str = "site"
    site_url: str = ""

    @classmethod
    def read(cls, root: Path) -> "Layout":
        """Reads the keys that `mkdocs.yml` sets; raises SiteError where it cannot be read."""
        report = Report(SETTINGS_FILE)
        try:
            tree = read_lenient((root / SETTINGS_FILE).read_text("utf-8"), report, os.environ)
        except FileNotFoundError:
            cure = "run the command in the project's folder, or name that folder with --project"
            raise SiteError(Problem(SETTINGS_FILE, None, "there is no such file", cure)) from None
        except (OSError, UnicodeDecodeError) as error:
            cure = "make it a readable file in UTF-8"
            raise SiteError(Problem(SETTINGS_FILE, None, f"it cannot be read ({error})", cure)) from error
        if tree is None and report.has_errors():
            raise SiteError(*report.problems())
        pairs = tree.pairs if isinstance(tree, MapNode) else ()
        said = {
            key.text: value.text
            for key, value in pairs
            if isinstance(key, Scalar) and isinstance(value, Scalar) and value.kind != "null"
        }
        return cls(
            docs_dir=said.get("docs_dir") or cls().docs_dir,
            site_dir=said.get("site_dir") or cls().site_dir,
            site_url=said.get("site_url", ""),
        )

    def mount(self) -> str:
        """The path under which the site lives at its address, "/" or "/digest/"."""
        return f"/{urlsplit(self.site_url).path.strip('/')}/".replace("//", "/")
