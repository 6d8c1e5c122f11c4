"""Figures give way: where one does not fit on a page, the text after it is set before it.

A chart, or a table that stays whole, leaves the rest of its page blank. A compositor lets it float
to the next page and goes on with the text; WeasyPrint has no such floats, so the figure and the
block after it change places and the document is set anew. Only text moves up: no heading, and no
figure past another.

Private name of WeasyPrint used here: `layout.make_all_pages`. `tests/typeset/test_private.py` watches it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from .engine import weasyprint

layout = weasyprint.layout

_BLANK = 60
"""The least blank worth filling, in CSS pixels: three lines and their margins."""
_MOST_TURNS = 4
_TEXT = frozenset({"p", "ul", "ol", "aside", "div"})


def settle(root: Any, render: Callable[[], Any]) -> Any:
    """Return the document that `render` sets of `root`, once its figures have given way."""
    for _ in range(_MOST_TURNS):
        with _watching(root):
            try:
                return render()
            except _GaveWay:
                pass  # the pages after it need not be made
    return render()


class _GaveWay(Exception):
    """Two elements of the document have changed places: it is to be set anew."""


@contextmanager
def _watching(root: Any) -> Iterator[None]:
    """Let each page, when it is made, look back at the one before it."""
    make_all_pages = layout.make_all_pages

    def watch_pages(*document: Any) -> Iterator[Any]:
        last = None
        for page in make_all_pages(*document):
            if last and _give_way(_content(last), _content(page), root):
                raise _GaveWay
            yield page
            last = page

    layout.make_all_pages = watch_pages
    try:
        yield
    finally:
        layout.make_all_pages = make_all_pages


def _give_way(page: Any, following: Any, root: Any) -> bool:
    """Set the text after a figure before it where that fills a page; tell whether it does."""
    figure = _first_figure(following)
    if figure is None or any(box.element is figure for box in _boxes(page)):
        return False
    blank = page.position_y + page.height - max(map(_end, _lines(page)), default=0)
    if blank < _BLANK:
        return False
    parent = next(one for one in root.iter() if figure in list(one))
    place = list(parent).index(figure)
    after = [text for text in parent[place + 1 : place + 2] if text.tag in _TEXT]
    if not any(_need(box) <= blank for box in _boxes(following) if box.element in after):
        return False
    parent[place : place + 2] = [*after, figure]
    return True


def _content(page: Any) -> Any:
    """The box between the margins of a page."""
    return next(box for box in page.children if box.element_tag == "html")


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
