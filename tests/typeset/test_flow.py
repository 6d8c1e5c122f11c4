"""Pages of 300 pixels, filled with boxes of known heights: what comes before what."""

from typing import Any

import pytest

from briefing.typeset import flow
from briefing.typeset.engine import weasyprint

STYLES = """<style>@page { size: 300px 300px; margin: 0 } * { margin: 0; padding: 0 }
span { display: block; height: 10px } figure { break-inside: avoid } h2 { break-after: avoid }</style>"""


def box(tag: str, name: str, height: int, style: str = "") -> str:
    """A block of a given height, which breaks every ten pixels unless its style forbids it."""
    lines = "<span></span>" * (height // 10)
    return f'<{tag} id="{name}" style="{style}">{lines}</{tag}>'


def settled(*blocks: str) -> tuple[list[str], list[list[str]]]:
    """Return the order of the blocks, and which of them stand on each page."""
    html = weasyprint.HTML(string=f"{STYLES}<body>{''.join(blocks)}</body>")
    root = html.etree_element
    document = flow.settle(root, html.render)
    pages = [list(dict.fromkeys(named(page._page_box))) for page in document.pages]
    return [element.get("id") for element in root.find("body")], pages


def named(part: Any) -> list[str]:
    own = part.element.get("id") if part.element is not None and part.element_tag != "html" else ""
    return [*filter(None, [own]), *(n for c in getattr(part, "children", ()) for n in named(c))]


A, CHART = box("p", "a", 200), box("figure", "chart", 150)


@pytest.mark.parametrize(
    ("blocks", "order"),
    [
        # the text after the chart fills the page that the chart leaves
        ([A, CHART, box("p", "b", 90)], "a b chart"),
        ([A, CHART, box("p", "b", 190)], "a b chart"),
        ([A, CHART, box("aside", "b", 90, "break-inside: avoid")], "a b chart"),
        ([A, CHART, box("p", "b", 30), box("p", "c", 90)], "a b c chart"),
        # it stays where it does not fit whole, and must be whole
        ([A, CHART, box("aside", "b", 110, "break-inside: avoid")], "a chart b"),
        # headings and other figures stay behind the chart
        ([A, CHART, box("h2", "b", 20), box("p", "c", 90)], "a chart b c"),
        ([A, CHART, box("figure", "b", 80)], "a chart b"),
        ([A, CHART], "a chart"),
        # nothing moves for a chart that fits, or for a blank of a line or two
        ([A, box("figure", "chart", 90), box("p", "b", 90)], "a chart b"),
        ([box("p", "a", 250), CHART, box("p", "b", 90)], "a chart b"),
        # a figure that goes on from the page before leaves no blank of its own
        ([A, box("figure", "chart", 290, "break-inside: auto"), box("p", "b", 90)], "a chart b"),
    ],
)
def test_a_figure_gives_way(blocks: list[str], order: str) -> None:
    assert settled(*blocks)[0] == order.split()


def test_what_gives_way_comes_on_the_next_page() -> None:
    assert settled(A, CHART, box("p", "b", 90), box("p", "c", 90))[1] == [
        ["a", "b"],
        ["chart", "c"],
    ]


def test_a_figure_gives_way_a_few_times_at_most() -> None:
    many = [box("p", f"p{n}", 10) for n in range(9)]
    order, _ = settled(A, CHART, *many)
    assert order.index("chart") == 5
