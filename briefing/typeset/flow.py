"""Figures give way: where one does not fit on a page, the text after it is set before it.

A chart, or a table that stays whole, leaves the rest of its page blank. A compositor lets it float
to the next page and goes on with the text; WeasyPrint has no such floats, so the figure and the
block after it change places and the document is set anew. Only text moves up: no heading, and no
figure past another.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

_BLANK = 60
"""The least blank worth filling, in CSS pixels: three lines and their margins."""
_MOST_TURNS = 4
_TEXT = frozenset({"p", "ul", "ol", "aside", "div"})


def settle(root: Any, render: Callable[[], Any]) -> Any:
    """Return the document that `render` sets of `root`, once its figures have given way."""
    document = render()
    for _ in range(_MOST_TURNS):
        if not _give_way(document, root):
            break
        document = render()
    return document


def _give_way(document: Any, root: Any) -> bool:
    """Set the text after a figure before it where that fills a page; tell whether any was."""
    parents = {child: parent for parent in root.iter() for child in parent}
    contents = [_content(page) for page in document.pages]
    for page, following in pairwise(contents):
        figure = _first_figure(following)
        blank = page.position_y + page.height - max(map(_end, _lines(page)), default=0)
        if figure is None or blank < _BLANK or any(box.element is figure for box in _boxes(page)):
            continue
        parent = parents[figure]
        place = list(parent).index(figure)
        after = [text for text in parent[place + 1 : place + 2] if text.tag in _TEXT]
        if any(_need(box) <= blank for box in _boxes(following) if box.element in after):
            parent[place : place + 2] = [*after, figure]
            return True
    return False


def _content(page: Any) -> Any:
    """The box between the margins of a page."""
    return next(box for box in page._page_box.children if box.element_tag == "html")


def _boxes(box: Any) -> Iterator[Any]:
    yield box
    for child in getattr(box, "children", ()):
        yield from _boxes(child)


def _lines(box: Any) -> list[Any]:
    """The boxes that hold no others: what is seen of a page."""
    return [leaf for leaf in _boxes(box) if not getattr(leaf, "children", ())]


def _end(box: Any) -> float:
    return float(box.position_y + box.height) if isinstance(box.height, float | int) else 0.0


def _first_figure(box: Any) -> Any:
    """The figure with which a page begins, if it begins with one."""
    while box.element_tag != "figure" and getattr(box, "children", ()):
        box = box.children[0]
    return box.element if box.element_tag == "figure" else None


def _need(box: Any) -> float:
    """The blank that a block asks for: all its height where any of it must not break."""
    whole = any(part.style["break_inside"] == "avoid" for part in _boxes(box))
    return float(box.margin_height()) if whole else _BLANK
