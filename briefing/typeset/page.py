"""The page to be set, read from its HTML."""

from typing import Any
from xml.etree import ElementTree

from .engine import weasyprint


class Page(weasyprint.HTML):  # type: ignore[misc]
    """A page that is read as XML, in a fiftieth of the time, where it is that as well as HTML.

    Our templates write such pages. Others go through WeasyPrint's parser of HTML: what is set of
    both is the same, and so is the tree but for blanks around `head` and `body`.
    """

    def __init__(self, html: str, url_fetcher: Any) -> None:
        try:
            root = ElementTree.fromstring(html.strip())
        except ElementTree.ParseError:
            super().__init__(string=html, url_fetcher=url_fetcher)
            return
        self.base_url, self.url_fetcher, self.media_type = None, url_fetcher, "print"
        self.wrapper_element = weasyprint.cssselect2.ElementWrapper.from_html_root(
            root, content_language=None
        )
        self.etree_element = root
