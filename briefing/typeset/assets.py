"""What a document may load: our fonts, under an address of our own, and nothing else."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .engine import weasyprint


class AddressRefused(Exception):
    """A document asked for what is not an asset of ours: a template is at fault."""


class Assets(weasyprint.urls.URLFetcher):  # type: ignore[misc]
    """Serves the files of a map from address to path; any other address stops the document."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        super().__init__(
            allowed_protocols=("briefing",), allow_redirects=False, fail_on_errors=True
        )
        self._files = files

    def fetch(self, url: str, headers: object = None) -> Any:
        """Return the asset at an address of ours."""
        if url not in self._files:
            raise weasyprint.urls.FatalURLFetchingError(f"refused: {url[:200]!r}")
        font = self._files[url].read_bytes()
        return weasyprint.urls.URLFetcherResponse(url, font, {"Content-Type": "font/ttf"})
