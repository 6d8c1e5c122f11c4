"""What WeasyPrint 70.0 keeps of a document to its end, let go when it has been used.

It holds the boxes of a document twice, as they were before they had a place and as they stand on
pages: the first are held by what was noted of targets and tables, and this by any picture. And it
holds all that was drawn, in small pieces. A long document has some hundred megabytes of each.

Private names used here: `document.layout_document`, `layout.LayoutContext` and `document.Page.paint`.
`tests/typeset/test_private.py` watches them.
"""

from collections.abc import Iterator
from typing import Any

from . import writing
from .engine import weasyprint

document = weasyprint.document

NOTES = "style_for", "target_collector", "tables", "page_maker", "string_set", "running_elements"
"""What is noted for layout, and of no use when pages are drawn."""


def install() -> None:
    """Let WeasyPrint forget what it has no more use for."""
    layout_document, paint = document.layout_document, document.Page.paint

    def lay_out(html: Any, root_box: Any, context: Any) -> Iterator[Any]:
        yield from layout_document(html, root_box, context)
        for name in NOTES:
            delattr(context, name)

    def paint_compressed(page: Any, stream: Any, scale: float = 1) -> None:
        paint(page, stream, scale)
        writing.compress(stream)

    document.layout_document, document.Page.paint = lay_out, paint_compressed
